import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { sql } from 'kysely'
import { Forbidden, Refused } from '#platform/errors/errors.ts'
import { withPage } from '#tools/testing/browser.ts'
import { checkAxe, checkOverflow } from '#tools/testing/browser-checks.ts'
import { type FreshDatabase, freshDatabase } from '#tools/testing/database.ts'
import { fieldReading, readHaitan } from '#tools/testing/haitan.ts'
import { fieldsOfForm, openStaffPages, wordsOf } from '#tools/testing/staff-pages.ts'
import { type SmallCity, smallCity } from '#tools/testing/test-city.ts'
import { htmlProblems } from '#tools/testing/validate-html.ts'
import { adoptCatalogue } from '../../adopt-catalogue.ts'
import { correctRow } from '../../correct-row.ts'
import { importCatalogue } from '../../import-catalogue.ts'
import { setRule } from '../../inheritance/set-rule.ts'
import { settleInheritance } from '../../inheritance/settle-inheritance.ts'
import { takeBackSettlement } from '../../inheritance/take-back-settlement.ts'
import { type Binds, openDoubtsOf } from '../../model.ts'
import { findRows } from '../../rows-store.ts'
import { findCatalogue } from '../../store.ts'

const reading = await readHaitan()
const monday = '2026-03-02'
const summer = '2026-07-20'

type Items = Record<string, string>
const numbered = (parts: string) =>
  parts
    .split('；')
    .map((part, at) => `${at + 1}.${part}`)
    .join('；')

/** Reads a list of one field for a level, with every doubt decided; answers the draft. */
async function draftOf(city: SmallCity, binds: Binds, items: Items, day: string, salt: string): Promise<string> {
  const act = city.as('officer', day)
  const { id: organId, countyId } = city.organs['county-a']
  const drawn = fieldReading(reading, '社会救助', Object.keys(items))
  const { catalogueId } = await act(importCatalogue, {
    organId,
    binds,
    file: {
      sha256: createHash('sha256')
        .update(binds + salt)
        .digest('hex'),
      size: 1,
      mediaType: 'text/html',
    },
    fileName: `社会救助${binds}${salt}.html`,
    reading: {
      ...drawn,
      sourceTitle: `${binds === 'county' ? '县级' : '乡镇'}社会救助领域基层政务公开标准目录`,
      rows: drawn.rows.map((row, at) => ({ ...row, elements: numbered(Object.values(items)[at]!) })),
    },
  })
  for (const row of await findRows(city.ground.db, countyId, catalogueId))
    if (openDoubtsOf(row).length > 0)
      await act(correctRow, {
        ...{ countyId, catalogueId, rowNumber: row.rowNumber, version: row.version, confirm: true, leftOut: null },
        fields: row.fields.audienceAll === null ? { audienceAll: false } : {},
      })
  return catalogueId
}

async function adopt(city: SmallCity, catalogueId: string, day: string): Promise<void> {
  const { countyId } = city.organs['county-a']
  const { version } = (await findCatalogue(city.ground.db, countyId, catalogueId))!
  await city.as('officer', day)(adoptCatalogue, { countyId, catalogueId, version, organIds: null })
}

const countyItems = {
  临时救助: '救助对象；救助金额；监督电话',
  医疗救助: '救助标准；申请材料；办理流程',
  慈善募捐: '募捐方案；募捐结果；使用情况',
}
const townItems = {
  临时救助: '救助对象；救助金额；监督电话',
  医疗救助: '救助标准；申请材料',
  邻里互助: '互助时间；互助地点',
}

const rowsOf = async <Row>(database: FreshDatabase, query: string): Promise<Row[]> =>
  (await sql<Row>`${sql.raw(query)}`.execute(database.owner.db)).rows

async function twoLists(database: FreshDatabase) {
  const city = await smallCity(database)
  const county = await draftOf(city, 'county', countyItems, monday, '一')
  await adopt(city, county, monday)
  const town = await draftOf(city, 'town', townItems, monday, '一')
  return { city, county, town, countyId: city.organs['county-a'].countyId }
}

test('一份草稿与上级逐项对照：一次确认有把握的，写明理由，采用以后跟着事项走，公众看得到', async () => {
  await using database = await freshDatabase()
  const { city, county, town, countyId } = await twoLists(database)
  await using pages = await openStaffPages(database, city, monday)
  const url = `/w/catalogues/${countyId}/${town}/inheritance`
  const first = await pages.get('officer', url)
  assert.deepEqual(await htmlProblems(first.body), [])
  const says = wordsOf(first.body)
  assert.match(says, /还有2项收窄或者未列入没有写明理由 没有理由不妨碍采用/)
  assert.match(says, /收窄 1 未列入 1 要重新核对 0 扩展 0 自有 1 沿用 1/)
  assert.match(says, /公开要素缺少：办理流程/)

  // What is certain at once: dry run, confirm, take back, confirm again.
  const certain = { ...fieldsOfForm(first.body, `${url}/preview`) }
  const preview = await pages.post('officer', `${url}/preview`, { fields: certain })
  assert.match(wordsOf(preview.body), /确认1项.*临时救助 临时救助 沿用/)
  assert.deepEqual(await rowsOf(database, 'select 1 from inheritance'), [])
  const fields = fieldsOfForm(preview.body, url)
  const settled = await pages.post('officer', url, { fields })
  const deed = await pages.get('officer', settled.location, settled)
  assert.match(wordsOf(deed.body), /已确认1项。需要时可以整批撤回。/)
  const back = await pages.post('officer', `${settled.location}/undo`)
  assert.match(wordsOf((await pages.get('officer', back.location, back)).body), /已撤回1项。/)
  await pages.post('officer', url, { fields })

  // A narrowed one with its reason; the dropped one without, which only marks it.
  const narrowed = await pages.get('officer', `${url}?view=narrowed`)
  const [tick] = [...narrowed.body.matchAll(/name="line" value="([^"]+)"/g)].map((match) => match[1]!)
  const key = tick!.split('|')[0]!
  const upper = new RegExp(`name="upper-${key}"[\\s\\S]*?<option value="([^"]+)" selected`).exec(narrowed.body)![1]!
  const filled = {
    ...{ tier: '10', view: 'narrowed', page: '1', line: tick!, [`upper-${key}`]: upper },
    [`reason-${key}`]: '办理流程由县级统一公开',
  }
  const asked = await pages.post('officer', `${url}/preview`, { fields: filled })
  assert.match(wordsOf(asked.body), /医疗救助 医疗救助 收窄 办理流程由县级统一公开/)
  const done = await pages.post('officer', url, { fields: fieldsOfForm(asked.body, url) })
  assert.equal(done.status, 303)
  assert.match(wordsOf((await pages.get('officer', url)).body), /还有1项收窄或者未列入没有写明理由/)
  // Sent again, it is passed over: it was settled since.
  const twice = await pages.post('officer', url, { fields: fieldsOfForm(asked.body, url) })
  assert.notEqual(twice.status, 303)

  await adopt(city, town, monday)
  const relations = await rowsOf<{ lower: string; upper: string | null; kind: string; reason: string | null }>(
    database,
    `select l.name as lower, u.name as upper, n.kind, n.reason from inheritance n
     join item_version l on l.item_id = n.lower_item join item_version u on u.item_id = n.upper_item
     where n.ended_by_deed is null order by 1`,
  )
  assert.deepEqual(relations, [
    { lower: '临时救助', upper: '临时救助', kind: 'taken', reason: null },
    { lower: '医疗救助', upper: '医疗救助', kind: 'narrowed', reason: '办理流程由县级统一公开' },
  ])
  assert.match(wordsOf((await pages.get('officer', url)).body), /收窄 1 未列入 1 要重新核对 0 扩展 0 自有 1 沿用 1/)

  // Everybody reads where an item comes from, and the reason of a departure.
  const seen = await sql<{ kind: string; reason: string | null }>`
    select kind, reason from portal.inheritance order by kind`.execute(database.public.db)
  assert.deepEqual(seen.rows, [
    { kind: 'narrowed', reason: '办理流程由县级统一公开' },
    { kind: 'taken', reason: null },
  ])

  // A new version above: only what changed is looked at again, and the relation stays.
  const newer = await draftOf(
    city,
    'county',
    { ...countyItems, 临时救助: '救助对象；救助金额；监督电话；发放时间' },
    summer,
    '二',
  )
  await adopt(city, newer, summer)
  await sql`delete from session`.execute(database.owner.db)
  await using later = await openStaffPages(database, city, summer)
  const again = await later.get('officer', `${url}?view=again`)
  assert.match(
    wordsOf(again.body),
    /要重新核对 1.*临时救助.*上级目录的内容改过，请再核对.*公开要素缺少：发放时间.*按现在的内容看是收窄/,
  )
  assert.deepEqual(await htmlProblems(again.body), [])
  assert.notEqual(county, newer)

  const address = await later.listen()
  for (const theme of ['standard', 'elder'] as const)
    await withPage(
      async (page) => {
        await later.signIn(page, 'officer', address)
        for (const path of [url, `${url}?view=narrowed`, `${url}?view=dropped`]) {
          await page.goto(path)
          assert.deepEqual(await checkAxe(page), [], path)
          assert.deepEqual(await checkOverflow(page), [], path)
        }
      },
      { theme, baseUrl: address },
    )
})

test('县里规定写明理由才能采用：没写明的不让采用，写明就放行；规定由县里的负责人定', async () => {
  await using database = await freshDatabase()
  const { city, town, countyId } = await twoLists(database)
  const organId = city.organs['county-a'].id
  await assert.rejects(city.as('clerk', monday)(setRule, { organId, strict: true }), Forbidden)
  await city.as('officer', monday)(setRule, { organId, strict: true })
  await assert.rejects(
    adopt(city, town, monday),
    (error) =>
      error instanceof Refused && /还有2项收窄或者没有列入而没有写明理由（医疗救助、慈善募捐）/.test(error.message),
  )
  await using pages = await openStaffPages(database, city, monday)
  assert.match(
    wordsOf((await pages.get('officer', `/w/catalogues/${countyId}/${town}/inheritance`)).body),
    /本县规定全部写明以后才能采用/,
  )
  const rows = await findRows(city.ground.db, countyId, town)
  const upper = async (name: string) =>
    (
      await rowsOf<{ item_id: string }>(
        database,
        `select item_id from item_version where name = '${name}' and effective_until is null`,
      )
    )[0]!.item_id
  const at = { countyId, catalogueId: town, upperTier: 10 }
  const line = {
    key: `r:${rows[1]!.rowNumber}`,
    seen: null,
    upper: await upper('医疗救助'),
    kind: null,
    reason: '流程由县级公开',
  }
  const drop = { upper: await upper('慈善募捐'), seen: null, reason: '乡镇不组织募捐' }
  const act = city.as('officer', monday)
  const { deed } = await act(settleInheritance, { ...at, lines: [line], drops: [drop] })
  await act(takeBackSettlement, { countyId, catalogueId: town, deed })
  await assert.rejects(adopt(city, town, monday), Refused)
  await act(settleInheritance, { ...at, lines: [line], drops: [drop] })
  await adopt(city, town, monday)
  const left = await sql<{ reason: string }>`select reason from portal.inheritance_drop`.execute(database.public.db)
  assert.deepEqual(left.rows, [{ reason: '乡镇不组织募捐' }])
})

test('绕成一圈、从下级来、同级两个上级：动作不收，数据库也不收', async () => {
  await using database = await freshDatabase()
  const { city, county, town, countyId } = await twoLists(database)
  await adopt(city, town, monday)
  const items = await rowsOf<{ item_id: string; catalogue_id: string; name: string }>(
    database,
    'select item_id, catalogue_id, name from item_version',
  )
  const item = (of: string, name: string) =>
    items.find((each) => each.catalogue_id === of && each.name === name)!.item_id
  const act = city.as('officer', monday)
  const line = (lower: string, upper: string) => ({ key: `i:${lower}`, seen: null, upper, kind: null, reason: '' })
  const [above, below, other] = [item(county, '临时救助'), item(town, '临时救助'), item(county, '医疗救助')]
  const at = { countyId, catalogueId: town, upperTier: 10, drops: [] }
  await assert.rejects(act(settleInheritance, { ...at, lines: [line(below, below)] }), /不能沿用自己/)
  await assert.rejects(act(settleInheritance, { ...at, lines: [line(below, item(town, '邻里互助'))] }), /同级或者下级/)
  await assert.rejects(act(settleInheritance, { ...at, lines: [line(below, above), line(below, other)] }), /请只选一个/)
  await act(settleInheritance, { ...at, lines: [line(below, above)] })
  await assert.rejects(
    act(settleInheritance, { ...at, catalogueId: county, upperTier: 0, lines: [line(above, below)] }),
    Refused,
  )
  await assert.rejects(city.as('clerk', monday)(settleInheritance, { ...at, lines: [line(below, other)] }), Forbidden)
  const bare = (values: string) =>
    sql`insert into inheritance (county_id, id, lower_item, lower_tier, upper_tier, upper_county_id, upper_item, kind, lower_version,
      upper_version, decided_by, decided_by_name, decided_at, deed)
      select county_id, gen_random_uuid(), ${sql.raw(values)}, 'taken', 1, 1, decided_by, decided_by_name, decided_at, deed
      from inheritance limit 1`.execute(database.owner.db)
  await assert.rejects(bare(`'${above}', 10, 20, county_id, '${below}'`), /inherits_only_from_above/)
  await assert.rejects(bare(`'${above}', 30, 20, county_id, '${below}'`), /violates foreign key/)
  await assert.rejects(bare(`'${below}', 20, 10, county_id, '${above}'`), /one_parent_per_item_and_tier/)
})
