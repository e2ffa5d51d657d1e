import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { insertFacts } from '#kernel/obligation/store.ts'
import { Forbidden, Refused } from '#platform/errors/errors.ts'
import { newId } from '#platform/ids/ids.ts'
import { type FreshDatabase, freshDatabase } from '#tools/testing/database.ts'
import { importDecided, importOf, keyOf, readHaitan } from '#tools/testing/haitan.ts'
import { morningOf, type SmallCity, smallCity } from '#tools/testing/test-city.ts'
import { adoptCatalogue } from './adopt-catalogue.ts'
import { correctRow } from './correct-row.ts'
import { extendObligations } from './extend-obligations.ts'
import { importCatalogue } from './import-catalogue.ts'
import type { CatalogueReading } from './reading/model.ts'

const monday = '2026-03-02'
const reading = await readHaitan()

/** The catalogue with other words in some rows (counted from 1) and without some. */
const changed = (change: Record<number, Partial<CatalogueReading['rows'][number]> | null>): CatalogueReading => ({
  ...reading,
  problems: reading.problems.filter(({ row }) => row === null || change[row] !== null),
  rows: reading.rows.flatMap((row, index) => (change[index + 1] === null ? [] : [{ ...row, ...change[index + 1] }])),
})
const quarterly = changed({ 24: { deadlineText: '每季度公开1次' } })

const count = async (database: FreshDatabase, from: string): Promise<number> =>
  (await sql<{ n: number }>`select count(*)::int as n from ${sql.raw(from)}`.execute(database.owner.db)).rows[0]!.n

async function counts(database: FreshDatabase) {
  const [items, versions, current, slots, open, obligations] = await Promise.all(
    [
      'item',
      'item_version',
      'item_version where effective_until is null',
      'slot',
      'slot where closed_on is null',
      'obligation',
    ].map((from) => count(database, from)),
  )
  return { items, versions, current, slots, open, obligations }
}

async function adopt(
  city: SmallCity,
  catalogueId: string,
  day = monday,
  given: { organIds?: string[]; touches?: string[] } = {},
) {
  return city.as('officer', day)(adoptCatalogue, { ...(await keyOf(city, catalogueId)), organIds: null, ...given })
}

test('import, correct, adopt: fifty-one items, a slot at each of three towns, nothing owed for events that did not happen', async () => {
  await using database = await freshDatabase()
  const city = await smallCity(database)
  const { catalogueId } = await city.as('officer', monday)(importCatalogue, importOf(city, reading))
  await assert.rejects(
    adopt(city, catalogueId),
    (error) => error instanceof Refused && /还有4处疑问没有处理（序号 47、50、51）/.test(error.message),
  )
  assert.deepEqual(await counts(database), { items: 0, versions: 0, current: 0, slots: 0, open: 0, obligations: 0 })
  const { countyId } = city.organs['county-a']
  const act = city.as('officer', monday)
  await act(correctRow, {
    countyId,
    catalogueId,
    rowNumber: 47,
    version: 1,
    fields: { audienceAll: false },
    confirm: true,
    leftOut: null,
  })
  await act(correctRow, {
    countyId,
    catalogueId,
    rowNumber: 50,
    version: 1,
    fields: { deadlineText: '制定或获取信息之日起20个工作日内' },
    confirm: false,
    leftOut: null,
  })
  await act(correctRow, { countyId, catalogueId, rowNumber: 51, version: 1, fields: {}, confirm: true, leftOut: null })
  assert.deepEqual(await adopt(city, catalogueId), { items: 51, slots: 153, obligations: 0 })
  assert.deepEqual(await counts(database), {
    items: 51,
    versions: 51,
    current: 51,
    slots: 153,
    open: 153,
    obligations: 0,
  })
  assert.equal(await count(database, `address where kind = 'item'`), 51)
  assert.equal(await count(database, `portal.item where cadence = 'event'`), 51)
  const fields = await sql<{
    field_code: string | null
    n: number
  }>`select field_code, count(*)::int as n from item_version group by 1 order by 2 desc, 1 limit 3`.execute(
    database.owner.db,
  )
  assert.deepEqual(
    fields.rows.map((row) => [row.field_code, row.n]),
    [
      ['social-assistance', 11],
      ['poverty-relief', 6],
      ['public-culture', 5],
    ],
  )
})

test('an organ to which an item does not apply owes none of its periods when the next version is adopted', async () => {
  await using database = await freshDatabase()
  const city = await smallCity(database)
  await adopt(city, await importDecided(city, monday, quarterly))
  await sql`update slot set applicability = 'does-not-apply', reason = '本镇没有这类业务' where organ_id = ${city.organs['town-1'].id}`.execute(
    database.owner.db,
  )
  const next = changed({ 24: { deadlineText: '每月公开1次' } })
  await adopt(city, await importDecided(city, monday, next, 'next'))
  const owed = (organ: 'town-1' | 'town-2') =>
    count(database, `obligation where waived_on is null and organ_id = '${city.organs[organ].id}'`)
  assert.deepEqual([await owed('town-1'), (await owed('town-2')) >= 12], [0, true])
})

test('what each basis cites is kept with its item; a new catalogue brings its own, and the public sees those in force', async () => {
  await using database = await freshDatabase()
  const city = await smallCity(database)
  await adopt(city, await importDecided(city, monday, reading))
  const lawsNow = async () =>
    (
      await sql<{ law: string; n: number }>`
        select law, count(*)::int as n from portal.item_citation group by 1 order by 2 desc, 1 limit 4`.execute(
        database.public.db,
      )
    ).rows.map(({ law, n }) => `${law} ${n}`)
  assert.deepEqual(await lawsNow(), [
    'open-government-information 32',
    'destitute-persons 3',
    'land-administration 3',
    'minimum-living-opinion 3',
  ])
  const [article] = (
    await sql<{ articles: unknown }>`select articles from item_citation where articles <> '[]'`.execute(
      database.owner.db,
    )
  ).rows
  assert.deepEqual(article?.articles, [
    { kind: 'article', from: 57, to: 57, insertion: null, paragraphs: [], items: [] },
  ])
  const before = await count(database, 'item_citation')
  const replaced = changed({ 3: { basis: '《收养法》第二条' }, 7: null })
  await adopt(city, await importDecided(city, '2026-03-03', replaced, '二'), '2026-03-03')
  assert.deepEqual((await lawsNow())[0], 'open-government-information 30')
  assert.equal(await count(database, `portal.item_citation where law = 'adoption-law'`), 1)
  assert.equal(await count(database, 'item_citation'), before + before - 1, 'those of the versions before stay')
})

test('a rhythm is planned for every organ bound, thirteen months ahead and not before', async () => {
  await using database = await freshDatabase()
  const city = await smallCity(database)
  const catalogueId = await importDecided(city, monday, quarterly)
  assert.deepEqual(await adopt(city, catalogueId), { items: 51, slots: 153, obligations: 15 })
  const days = await sql<{
    due_on: string
    n: number
  }>`select due_on::text, count(*)::int as n from obligation group by 1 order by 1`.execute(database.owner.db)
  assert.deepEqual(
    days.rows.map((row) => `${row.due_on} ${row.n}`),
    ['2026-03-31 3', '2026-06-30 3', '2026-09-30 3', '2026-12-31 3', '2027-03-31 3'],
  )
})

test('only the organs chosen are bound; one that is not of the level is refused', async () => {
  await using database = await freshDatabase()
  const city = await smallCity(database)
  const catalogueId = await importDecided(city, monday, quarterly)
  const strangers = [city.organs['civil-a'].id, city.organs['town-b1'].id]
  await assert.rejects(
    adopt(city, catalogueId, monday, { organIds: [city.organs['town-1'].id, ...strangers] }),
    /所选机关中有2个不属于本目录适用的范围/,
  )
  await assert.rejects(adopt(city, catalogueId, monday, { organIds: [] }), /没有选择适用的机关/)
  assert.deepEqual(await adopt(city, catalogueId, monday, { organIds: [city.organs['town-1'].id] }), {
    items: 51,
    slots: 51,
    obligations: 5,
  })
})

test('two people adopt the same draft at the same moment: it is adopted once, the other is told', async () => {
  await using database = await freshDatabase()
  const city = await smallCity(database)
  const key = { ...(await keyOf(city, await importDecided(city, monday, quarterly))), organIds: null }
  const results = await Promise.allSettled(
    (['officer', 'second-officer'] as const).map((who) => city.as(who, monday)(adoptCatalogue, key)),
  )
  assert.deepEqual(results.map((result) => result.status).sort(), ['fulfilled', 'rejected'])
  const refused = results.find((result) => result.status === 'rejected')?.reason
  assert.ok(refused instanceof Refused)
  assert.deepEqual(refused.reasons, ['这份目录已于2026-03-02采用，不需要再次采用。'])
  assert.deepEqual(await counts(database), {
    items: 51,
    versions: 51,
    current: 51,
    slots: 153,
    open: 153,
    obligations: 15,
  })
})

test('two drafts adopted at the same moment: the first binds, the second is told what happened and leaves nothing behind', async () => {
  await using database = await freshDatabase()
  const city = await smallCity(database)
  const drafts = [await importDecided(city, monday, quarterly), await importDecided(city, monday, reading, '修订')]
  const keys = await Promise.all(
    drafts.map(async (id) => ({ ...(await keyOf(city, id)), organIds: null, touches: [] })),
  )
  const results = await Promise.allSettled(
    keys.map((key, index) => city.as(index === 0 ? 'officer' : 'second-officer', monday)(adoptCatalogue, key)),
  )
  assert.deepEqual(results.map((result) => result.status).sort(), ['fulfilled', 'rejected'])
  const refused = results.find((result) => result.status === 'rejected')?.reason
  assert.ok(refused instanceof Refused && refused.reasons.length === 1)
  assert.match(refused.message, /刚刚采用了另一份目录，这次采用没有进行/)
  assert.equal(await count(database, `catalogue where state = 'adopted'`), 1)
  assert.equal(await count(database, `catalogue where state = 'draft'`), 1)
  const { items, versions, open } = await counts(database)
  assert.deepEqual({ items, versions, open }, { items: 51, versions: 51, open: 153 })
  assert.equal(await count(database, `outbox where event = 'catalogue.adopted'`), 1)
})

test('a change between looking and adopting is told', async () => {
  await using database = await freshDatabase()
  const city = await smallCity(database)
  const catalogueId = await importDecided(city, monday, reading)
  const seen = await keyOf(city, catalogueId)
  const { countyId } = city.organs['county-a']
  await city.as('second-officer', monday)(correctRow, {
    countyId,
    catalogueId,
    rowNumber: 1,
    version: 1,
    fields: { body: '各镇' },
    confirm: false,
    leftOut: null,
  })
  await assert.rejects(city.as('officer', monday)(adoptCatalogue, { ...seen, organIds: null }), /刚刚被改动过/)
})

test('adopting needs the deed, here', async () => {
  await using database = await freshDatabase()
  const city = await smallCity(database)
  const given = { ...(await keyOf(city, await importDecided(city, monday, reading))), organIds: null }
  for (const who of [
    'other-officer',
    'clerk',
    'reviewer',
    'supervisor',
    'county-system',
    'system',
    'security',
  ] as const)
    await assert.rejects(city.as(who, monday)(adoptCatalogue, given), Forbidden, who)
  assert.equal((await counts(database)).items, 0)
})

test('the next version: known items keep identity and address, gone ones are closed, new ones open, history stays', async () => {
  await using database = await freshDatabase()
  const city = await smallCity(database)
  const { countyId } = city.organs['county-a']
  const first = await importDecided(city, monday, quarterly)
  await adopt(city, first)
  const identity = () =>
    sql<{ row_number: number; item_id: string; address: string; version: number }>`
      select v.row_number, v.item_id, i.address, v.version from item_version v join item i on i.id = v.item_id where v.effective_until is null order by 1`
      .execute(database.owner.db)
      .then(({ rows }) => rows)
  const before = await identity()
  const [fact, editionId] = [newId(), newId()]
  const ofRow = (n: number) => before.find((row) => row.row_number === n)!
  const town = city.organs['town-1'].id
  await database.staff.db.transaction().execute((write) =>
    insertFacts(
      write,
      [
        {
          id: fact,
          countyId,
          organId: town,
          itemId: ofRow(51).item_id,
          subject: '办事指南',
          happenedOn: Temporal.PlainDate.from(monday),
          happenedAt: null,
          recordId: null,
        },
      ],
      city.actors.clerk.personId,
      morningOf(monday),
    ),
  )
  await sql`alter table obligation drop constraint fulfilled_by_an_edition`.execute(database.owner.db)
  await sql`update obligation set fulfilled_on = '2026-03-05', fulfilled_by = ${editionId} where organ_id = ${town} and due_on = '2026-03-31'`.execute(
    database.owner.db,
  )
  const untouched = () => sql`select * from trigger_fact`.execute(database.owner.db).then(({ rows }) => rows)
  const facts = await untouched()

  const next = changed({
    1: { basis: '《城乡规划法》（2019年修正）' },
    24: { deadlineText: '每月公开' },
    43: { elements: '1.支出型临时救助对象名单；\n2.救助金额；\n3.救助事由；\n4.监督电话。' },
    50: null,
    51: null,
  })
  next.rows.push({ ...reading.rows[0]!, seq: 52, level2: '村庄规划批后公布', elements: '1.批准文件；\n2.规划图则。' })
  const second = await importDecided(city, '2026-04-08', next, '2026版')
  const adopted = await adopt(city, second, '2026-04-08', { touches: [first] })
  assert.deepEqual(
    adopted,
    { items: 50, slots: 150, obligations: 39 },
    'April 2026 to April 2027 for each of three towns',
  )

  const after = await identity()
  assert.equal(after.length, 50)
  const kept = before.filter((row) => row.row_number <= 49)
  for (const row of kept) {
    const now = after.find((each) => each.item_id === row.item_id)
    assert.deepEqual([now?.row_number, now?.address, now?.version], [row.row_number, row.address, 2])
  }
  assert.ok(!after.some((row) => row.item_id === ofRow(51).item_id))
  assert.equal(after.at(-1)?.version, 1)
  assert.deepEqual(await counts(database), {
    items: 52,
    versions: 51 + 50,
    current: 50,
    slots: 156,
    open: 150,
    obligations: 3 + 39,
  })
  assert.equal(await count(database, `slot where closed_on = '2026-04-08'`), 6)
  assert.deepEqual(await untouched(), facts)
  assert.equal(
    await count(
      database,
      `obligation where fulfilled_by = '${editionId}' and fulfilled_on = '2026-03-05' and label = '2026年第1季度'`,
    ),
    1,
  )
  assert.equal(
    await count(database, `obligation where fulfilled_on is null and waived_on is null and due_on < '2026-04-08'`),
    2,
    'what was overdue stays overdue',
  )
  assert.equal(await count(database, `catalogue where state = 'superseded'`), 1)
})

test('the same catalogue again under another file changes no obligation and no slot', async () => {
  await using database = await freshDatabase()
  const city = await smallCity(database)
  const obligations = () =>
    sql`select * from obligation order by id`.execute(database.owner.db).then(({ rows }) => rows)
  const slots = () =>
    sql`select * from slot order by organ_id, item_id`.execute(database.owner.db).then(({ rows }) => rows)
  const first = await importDecided(city, monday, quarterly)
  await adopt(city, first)
  const before = [await obligations(), await slots()]
  const second = await importDecided(city, monday, quarterly, '重发')
  await adopt(city, second, monday, { touches: [first] })
  assert.deepEqual([await obligations(), await slots()], before)
})

test('an organ that the next version no longer binds is closed, and opens again with the one after', async () => {
  await using database = await freshDatabase()
  const city = await smallCity(database)
  await adopt(city, await importDecided(city, monday, quarterly))
  const openAt = (organId: string) => count(database, `slot where closed_on is null and organ_id = '${organId}'`)
  const owedBy = (organId: string) => count(database, `obligation where waived_on is null and organ_id = '${organId}'`)
  const [one, two] = [city.organs['town-1'].id, city.organs['town-2'].id]
  await adopt(city, await importDecided(city, monday, quarterly, '二'), monday, { organIds: [one] })
  assert.deepEqual([await openAt(one), await openAt(two), await owedBy(one), await owedBy(two)], [51, 0, 5, 0])
  await adopt(city, await importDecided(city, monday, quarterly, '三'))
  assert.deepEqual([await openAt(two), await owedBy(two)], [51, 5])
})

test('the calendar rolls on by a day: nothing new until a period comes near, then one for each organ', async () => {
  await using database = await freshDatabase()
  const city = await smallCity(database)
  await adopt(city, await importDecided(city, monday, quarterly))
  const { countyId } = city.organs['county-a']
  await city.as('officer', '2026-03-03')(extendObligations, { countyId })
  assert.equal(await count(database, 'obligation'), 15)
  await city.as('officer', '2026-05-31')(extendObligations, { countyId })
  assert.equal(await count(database, 'obligation'), 18)
})
