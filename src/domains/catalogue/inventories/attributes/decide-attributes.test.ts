import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Forbidden, Refused } from '#platform/errors/errors.ts'
import { freshDatabase } from '#tools/testing/database.ts'
import { smallCity } from '#tools/testing/test-city.ts'
import { findSourceRows } from '../issues/row-store.ts'
import { decideLink } from '../links/decide-link.ts'
import { statuteRef } from '../model.ts'
import { countyStatutes } from '../statutes.ts'
import { adoptedItems, powersOf, sourceRow, takenSource } from '../testing.ts'
import { findDecisionDeeds, findDecisions } from './attribute-store.ts'
import { decideAttributes } from './decide-attributes.ts'
import { countSubjects, findItemsByWay, listSubjects } from './list-store.ts'
import { readSubject, type SeenSubject, type Subject, writeSubject } from './model.ts'
import type { DecisionGiven } from './plan-decisions.ts'
import { undoDecisions } from './undo-decisions.ts'

const monday = '2026-03-02'
const day = (text: string) => Temporal.PlainDate.from(text)
const active: DecisionGiven = { attribute: 'active', groundId: null, otherLaw: '', reason: '群众关心', nextOn: null }
const withheld: DecisionGiven = {
  attribute: 'not-public',
  groundId: 'process',
  otherLaw: '',
  reason: '讨论中的方案',
  nextOn: day('2026-09-02'),
}

async function furnished(database: Awaited<ReturnType<typeof freshDatabase>>) {
  const city = await smallCity(database)
  const county = city.organs['county-a']
  const { items } = await adoptedItems(city, ['临时救助', '低保审核', '特困供养'], monday)
  const key = await takenSource(city, powersOf(city, [sourceRow('临时救助'), sourceRow('慈善募捐')]), monday)
  const rows = await findSourceRows(database.staff.db, key.countyId, key.sourceId)
  const item = (name: string): Subject => ({ of: 'item', itemId: items.get(name)! })
  const row = (name: string): Subject => ({
    of: 'row',
    sourceCountyId: key.countyId,
    sourceId: key.sourceId,
    rowId: rows.find((each) => each.name === name)!.id,
  })
  const of = (today: string) => ({ county, today: day(today), fields: null })
  return { city, county, items, item, row, of, db: database.staff.db }
}

const unseen = (...subjects: Subject[]): SeenSubject[] => subjects.map((subject) => ({ subject, seen: null }))

test('逐项认定：姓名、日期、理由、下次评估；到期的列出来，改定以后原来的留着', async () => {
  await using database = await freshDatabase()
  const { city, county, item, row, of, db } = await furnished(database)
  const act = city.as('officer', monday)
  assert.deepEqual(await countSubjects(db, of(monday)), {
    undecided: 5,
    due: 0,
    active: 0,
    'on-request': 0,
    'not-public': 0,
  })
  await act(decideAttributes, { countyId: county.id, subjects: unseen(item('低保审核')), ...active })
  await act(decideAttributes, { countyId: county.id, subjects: unseen(row('慈善募捐')), ...withheld })
  assert.deepEqual(await countSubjects(db, of('2026-09-01')), {
    undecided: 3,
    due: 0,
    active: 1,
    'on-request': 0,
    'not-public': 1,
  })
  const [due] = await listSubjects(db, of('2026-09-02'), 'due', { page: 1, size: 10 })
  assert.deepEqual(
    [due!.name, due!.from, due!.decision!.by, due!.decision!.article, due!.decision!.nextOn!.toString()],
    ['慈善募捐', '甲县民政局权责清单', '林知远', '《政府信息公开条例》第十六条第二款', '2026-09-02'],
  )
  await city.as('officer', '2026-09-02')(decideAttributes, {
    countyId: county.id,
    subjects: [{ subject: row('慈善募捐'), seen: due!.decision!.id }],
    ...active,
    reason: '方案已经定下来',
  })
  const history = await findDecisions(db, county.id, row('慈善募捐'))
  assert.deepEqual(
    history.map(({ attribute, ended, on }) => [attribute, ended, on.toString()]),
    [
      ['active', null, '2026-09-02'],
      ['not-public', 'superseded', monday],
    ],
  )
  assert.equal((await countSubjects(db, of('2026-12-01'))).due, 0)
})

test('没有理由和条文不能不予公开；法律规定主动公开的不能改成依申请；没有权限的不行', async () => {
  await using database = await freshDatabase()
  const { city, county, item, items } = await furnished(database)
  const act = city.as('officer', monday)
  const given = { countyId: county.id, subjects: unseen(item('低保审核')) }
  await assert.rejects(act(decideAttributes, { ...given, ...withheld, groundId: null, nextOn: null }), (error) => {
    assert.ok(error instanceof Refused)
    assert.equal(error.reasons.length, 2)
    return true
  })
  const statute = countyStatutes.find(({ way }) => way === 'active')!
  const link = { countyId: county.id, itemId: items.get('低保审核')!, ref: statuteRef(statute.id) }
  await act(decideLink, { ...link, state: 'confirmed', seen: null })
  await assert.rejects(act(decideAttributes, { ...given, ...withheld }), /规定应当主动公开，不能认定为不予公开/)
  for (const who of ['clerk', 'supervisor', 'other-officer'] as const)
    await assert.rejects(city.as(who, monday)(decideAttributes, { ...given, ...active }), Forbidden, who)
  await assert.rejects(act(decideAttributes, { ...given, subjects: [], ...active }), /请先选择/)
})

test('成批认定：全部或者一个也不；两个人同时办，后一个看到是谁办的；整批可以撤销', async () => {
  await using database = await freshDatabase()
  const { city, county, item, of, db } = await furnished(database)
  const act = city.as('officer', monday)
  const ids = await findItemsByWay(db, county.id, 'active', 10)
  assert.equal(ids.length, 3)
  assert.deepEqual(await findItemsByWay(db, county.id, 'on-request', 10), [])
  await city.as('second-officer', monday)(decideAttributes, {
    countyId: county.id,
    subjects: unseen(item('特困供养')),
    ...active,
  })
  const all = unseen(...ids.map((itemId): Subject => ({ of: 'item', itemId })))
  await assert.rejects(
    act(decideAttributes, { countyId: county.id, subjects: all, ...active }),
    /“特困供养”：何晓棠刚刚作了认定/,
  )
  assert.equal((await countSubjects(db, of(monday))).active, 1)
  const { deed, decided } = await act(decideAttributes, {
    countyId: county.id,
    subjects: unseen(item('临时救助'), item('低保审核')),
    ...active,
  })
  assert.equal(decided, 2)
  assert.deepEqual(
    (await findDecisionDeeds(db, county.id, 5)).map((each) => [each.deed, each.decisions]),
    [[deed, 2]],
  )
  assert.deepEqual(await act(undoDecisions, { countyId: county.id, deed }), { undone: 2 })
  await assert.rejects(act(undoDecisions, { countyId: county.id, deed }), Refused)
  assert.equal((await findDecisions(db, county.id, item('临时救助')))[0]!.ended, 'withdrawn')
})

test('表单里的写法读回原样，别的一概不认', () => {
  const id = '01900000-0000-7000-8000-000000000000'
  for (const seen of [null, id])
    for (const subject of [
      { of: 'item', itemId: id },
      { of: 'row', sourceCountyId: id, sourceId: id, rowId: id },
    ] as const)
      assert.deepEqual(readSubject(writeSubject({ subject, seen })), { subject, seen })
  for (const text of ['', 'item:1@', `item:${id}`, `row:${id}:${id}@`, `item:${id}@x`])
    assert.equal(readSubject(text), null)
})
