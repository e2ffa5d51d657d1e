import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { Forbidden, Refused, Stale } from '#platform/errors/errors.ts'
import { freshDatabase } from '#tools/testing/database.ts'
import { type SmallCity, smallCity } from '#tools/testing/test-city.ts'
import { discardIssue } from './discard-issue.ts'
import { findIssues } from './issues/issue-store.ts'
import { findRowChanges, findSourceRows } from './issues/row-store.ts'
import { findSource } from './issues/source-store.ts'
import { loadIssue } from './load-issue.ts'
import { registerSource } from './register-source.ts'
import { saveSettings } from './settings/save-settings.ts'
import { findSettings } from './settings/settings-store.ts'
import { takeIssue } from './take-issue.ts'
import { issueOf, powersOf, sourceRow } from './testing.ts'

const monday = '2026-03-02'

const listOf = (city: SmallCity, names: readonly string[]) =>
  powersOf(
    city,
    names.map((name, at) => sourceRow(name, { code: `A${at + 1}`, basis: '《社会救助暂行办法》第九条' })),
    { levels: ['county'] },
  )

test('载入、核对、采用：行按编码接着用，新增、改动、不再列入都留下', async () => {
  await using database = await freshDatabase()
  const city = await smallCity(database)
  const act = city.as('officer', monday)
  const { countyId, sourceId, number } = await act(registerSource, listOf(city, ['低保审核', '临时救助', '孤儿认定']))
  assert.equal(number, 1)
  assert.deepEqual(await findSourceRows(database.staff.db, countyId, sourceId), [], '采用以前不进清单')
  const version = async () => (await findSource(database.staff.db, countyId, sourceId))!.version
  const taken = await act(takeIssue, { countyId, sourceId, number, version: await version() })
  assert.deepEqual(taken, { added: 3, changed: 0, ended: 0, same: 0, tasks: 0 })
  const first = await findSourceRows(database.staff.db, countyId, sourceId)

  const second = await act(loadIssue, {
    countyId,
    sourceId,
    ...issueOf(
      [
        sourceRow('残疾人补贴', { code: 'A4' }),
        sourceRow('最低生活保障审核确认', { code: 'A1', basis: '《社会救助暂行办法》第九条' }),
        sourceRow('临时救助', { code: 'A2', basis: '《社会救助暂行办法》第九条' }),
      ],
      '2026-03-01',
      '二',
    ),
  })
  const seen = await version()
  const next = await act(takeIssue, { countyId, sourceId, number: second.number, version: seen })
  assert.deepEqual(next, { added: 1, changed: 1, ended: 1, same: 1, tasks: 0 })
  const rows = await findSourceRows(database.staff.db, countyId, sourceId)
  assert.deepEqual(
    rows.map(({ name, code }) => [name, code]),
    [
      ['残疾人补贴', 'A4'],
      ['最低生活保障审核确认', 'A1'],
      ['临时救助', 'A2'],
    ],
  )
  assert.deepEqual([rows[1]!.id, rows[2]!.id], [first[0]!.id, first[1]!.id], '身份不变')
  const key = { countyId, sourceId, number: 2 }
  const kinds = ['added', 'changed', 'ended'] as const
  const changes = (await Promise.all(kinds.map((kind) => findRowChanges(database.staff.db, key, kind, 10)))).flat()
  assert.deepEqual(
    changes.map(({ kind, before, row }) => [kind, before?.name ?? null, row.name]),
    [
      ['added', null, '残疾人补贴'],
      ['changed', '低保审核', '最低生活保障审核确认'],
      ['ended', null, '孤儿认定'],
    ],
  )
  assert.deepEqual(
    (await findIssues(database.staff.db, countyId, sourceId)).map(({ state }) => state),
    ['in-force', 'superseded'],
  )
  await assert.rejects(act(takeIssue, { countyId, sourceId, number: 2, version: await version() }), Refused)
  await assert.rejects(act(takeIssue, { countyId, sourceId, number: 2, version: seen }), Stale)
})

test('两个编码互换、旧编码给了新的行：不撞，各归各', async () => {
  await using database = await freshDatabase()
  const city = await smallCity(database)
  const act = city.as('officer', monday)
  const { countyId, sourceId } = await act(registerSource, listOf(city, ['甲事项', '乙事项', '丙事项']))
  const take = async (number: number) =>
    act(takeIssue, {
      countyId,
      sourceId,
      number,
      version: (await findSource(database.staff.db, countyId, sourceId))!.version,
    })
  await take(1)
  const rows = [
    sourceRow('甲事项', { code: 'A2' }),
    sourceRow('乙事项', { code: 'A1' }),
    sourceRow('丁事项', { code: 'A3' }),
  ]
  const { number } = await act(loadIssue, { countyId, sourceId, ...issueOf(rows, '2026-03-01', '二') })
  assert.deepEqual(await take(number), { added: 0, changed: 3, ended: 0, same: 0, tasks: 0 })
  const now = await findSourceRows(database.staff.db, countyId, sourceId)
  assert.deepEqual(
    now.map(({ name, code }) => [name, code]),
    [
      ['甲事项', 'A2'],
      ['乙事项', 'A1'],
      ['丁事项', 'A3'],
    ],
  )
})

test('谁可以：县政务公开专员管本县的，指导部门管本领域的标准指引；原因一次说全', async () => {
  await using database = await freshDatabase()
  const city = await smallCity(database)
  const given = listOf(city, ['低保审核'])
  for (const who of ['clerk', 'other-officer', 'supervisor'] as const)
    await assert.rejects(city.as(who, monday)(registerSource, given), Forbidden, who)
  const guideline = {
    ...given,
    organId: city.organs['county-a'].id,
    kind: 'guideline' as const,
    title: '社会救助领域标准指引',
    fieldCode: 'social-assistance',
    levels: ['town'],
  }
  await city.as('supervisor', monday)(registerSource, guideline)
  await assert.rejects(city.as('supervisor', monday)(registerSource, { ...guideline, fieldCode: 'health' }), Forbidden)
  await assert.rejects(
    city.as('officer', monday)(registerSource, {
      ...guideline,
      issuer: '',
      levels: [],
      organIds: [city.organs['county-b'].id],
      issue: { ...guideline.issue, issuedOn: Temporal.PlainDate.from('2026-03-03') },
    }),
    (error) => {
      assert.ok(error instanceof Refused)
      assert.deepEqual(
        error.reasons.map((reason) => reason.slice(0, 6)),
        ['请写明制发机', '请至少选择一', '制发日期 2', '“社会救助领', '选择的机关不'],
      )
      return true
    },
  )
})

test('新的标准指引给每个受约束的机关和指导单位各开一项任务，只开一次；期限可以设置', async () => {
  await using database = await freshDatabase()
  const city = await smallCity(database)
  const act = city.as('officer', monday)
  await act(saveSettings, { organId: city.organs['county-a'].id, compileDays: 30, assessMonths: 6 })
  assert.deepEqual((await findSettings(database.staff.db, city.organs['county-b'].countyId)).compileDays, 90)
  await assert.rejects(
    act(saveSettings, { organId: city.organs['county-a'].id, compileDays: 0, assessMonths: 99 }),
    /编制期限.*；重新评估/,
  )
  const { countyId, sourceId } = await act(registerSource, {
    ...listOf(city, ['低保审核']),
    organId: city.organs['county-a'].id,
    kind: 'guideline',
    title: '社会救助领域标准指引',
    fieldCode: 'social-assistance',
    levels: ['county', 'town'],
  })
  const version = async () => (await findSource(database.staff.db, countyId, sourceId))!.version
  const taken = await act(takeIssue, { countyId, sourceId, number: 1, version: await version() })
  assert.equal(taken.tasks, 5, '县政府、三个镇街、一个指导单位')
  const { rows } = await sql<Record<string, string>>`
    select o.code, t.duty, t.due_on::text from inventory_task t join organ o on o.id = t.organ_id order by t.duty, o.code`.execute(
    database.owner.db,
  )
  assert.deepEqual(
    rows.map(({ code, duty }) => `${duty} ${code}`),
    ['compile county-a', 'compile street-3', 'compile town-1', 'compile town-2', 'guide civil-a'],
  )
  assert.ok(rows.every(({ due_on }) => due_on === '2026-04-01'))
})

test('撤销没有采用的一版；再载入时前一份自动让位', async () => {
  await using database = await freshDatabase()
  const city = await smallCity(database)
  const act = city.as('officer', monday)
  const { countyId, sourceId } = await act(registerSource, listOf(city, ['低保审核']))
  await act(loadIssue, { countyId, sourceId, ...issueOf([sourceRow('临时救助')], monday, '二') })
  await act(discardIssue, { countyId, sourceId })
  assert.deepEqual(
    (await findIssues(database.staff.db, countyId, sourceId)).map(({ state }) => state),
    ['discarded', 'discarded'],
  )
})
