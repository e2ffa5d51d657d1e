import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import fc from 'fast-check'
import { sql } from 'kysely'
import { foldNotes } from '#kernel/indicator/fold-store.ts'
import { slotStandingOf } from '#kernel/obligation/model.ts'
import { openPortalCounty, type PortalCounty } from '#tools/testing/portal-county.ts'
import { findElsewhere, findItem, listItems } from './items-store.ts'
import { latestOfOrgan, listOrgans } from './organs-store.ts'
import { standings, totalOf } from './present.ts'
import { countSlots, listDuties, listSlots } from './slots-store.ts'

let county: PortalCounty
before(async () => {
  county = await openPortalCounty()
})
after(() => county[Symbol.asyncDispose]())

const db = () => county.office.public
const day = (text: string) => Temporal.PlainDate.from(text)
const all = { limit: 1_000, offset: 0 }

test('the public role reads projections only: no table of the office, no draft', async () => {
  for (const table of ['edition', 'publication', 'obligation', 'item_version', 'slot', 'person', 'audit', 'record'])
    await assert.rejects(sql`select * from ${sql.table(table)}`.execute(db()), /permission denied/, table)
  const { rows } = await sql<{ state: string }>`select distinct state from portal.edition order by 1`.execute(db())
  assert.deepEqual(
    rows.map(({ state }) => state),
    ['live', 'superseded', 'withdrawn'],
  )
  const drafts = ['draft', 'in-review', 'approved'].map((state) => county.addresses[state as 'draft'])
  const { rows: known } = await sql`select address from portal.address where address = any(${drafts}::text[])`.execute(
    db(),
  )
  assert.deepEqual(known, [])
})

test('in SQL a slot stands as the kernel says, through a year', async () => {
  const owner = county.database.owner.db
  const slots = await owner.selectFrom('slot').selectAll().execute()
  const duties = await owner.selectFrom('obligation').selectAll().execute()
  const seen = new Set<string>()
  for (let today = day('2025-12-10'); today.year < 2027; today = today.add({ days: 5 })) {
    for (const [name, itemId] of Object.entries(county.items)) {
      const listed = await listSlots(db(), { of: 'item', countyId: county.countyId, itemId }, all, today)
      for (const slot of slots.filter((one) => one.item_id === itemId)) {
        const own = duties.filter((one) => one.item_id === itemId && one.organ_id === slot.organ_id)
        const open = own.filter((one) => !one.fulfilled_on && !one.waived_on).map((one) => one.due_on)
        const fulfilled = own.filter((one) => one.fulfilled_on).length
        const earliestDueOn = open.sort(Temporal.PlainDate.compare)[0] ?? null
        const standing = slotStandingOf(slot, { open: open.length, earliestDueOn, fulfilled }, today)
        const expected = standing === 'due' && fulfilled > 0 ? 'met' : standing
        const code = Object.entries(county.organs).find(([, id]) => id === slot.organ_id)![0]
        const codes: Record<string, string> = { town: '990021101', otherTown: '990021102', welfare: '990021-mzj' }
        assert.equal(
          listed.find((one) => one.organCode === codes[code])?.standing,
          expected,
          `${name} at ${code} on ${today}`,
        )
        seen.add(expected)
      }
    }
  }
  assert.deepEqual([...seen].sort(), [...standings].sort(), 'not every standing occurred')
})

test('counts and pages of slots agree, for an item and for an organ', async () => {
  const today = county.today()
  const scopes = [
    { of: 'item', countyId: county.countyId, itemId: county.items.hearing },
    { of: 'organ', countyId: county.countyId, organId: county.organs.town },
  ] as const
  for (const scope of scopes) {
    const counts = await countSlots(db(), scope, today)
    const listed = await listSlots(db(), scope, all, today)
    assert.equal(totalOf(counts), listed.length)
    for (const state of standings) {
      const some = await listSlots(db(), scope, { ...all, state }, today)
      assert.equal(some.length, counts[state], state)
      assert.ok(some.every(({ standing }) => standing === state))
    }
    const paged = [
      ...(await listSlots(db(), scope, { limit: 2, offset: 0 }, today)),
      ...(await listSlots(db(), scope, { limit: 1_000, offset: 2 }, today)),
    ]
    assert.deepEqual(paged, listed)
  }
})

test('a slot names its last publication and its next due day', async () => {
  const today = county.today()
  const scope = { of: 'item', countyId: county.countyId, itemId: county.items.relief } as const
  const [town] = await listSlots(db(), scope, { ...all, organId: county.organs.town }, today)
  assert.equal(town?.lastOn?.toString(), '2026-03-06')
  assert.match(town?.lastAddress ?? '', /^[0-9a-z]{8}$/)
  const [hearing] = await listSlots(
    db(),
    { ...scope, itemId: county.items.hearing },
    { ...all, organId: county.organs.town },
    today,
  )
  assert.deepEqual([hearing?.standing, hearing?.lastOn], ['overdue', null])
})

test('the history of a slot tells open from settled', async () => {
  const key = { countyId: county.countyId, itemId: county.items.relief, organId: county.organs.otherTown }
  const settled = await listDuties(db(), key, 'settled', { limit: 10, offset: 0 })
  assert.deepEqual(
    settled.duties.map(({ label, waiver }) => [label, waiver]),
    [['取消的救助批次', '该批次经核实取消。']],
  )
  const accounts = await listDuties(db(), { ...key, itemId: county.items.accounts }, 'open', { limit: 3, offset: 0 })
  assert.equal(accounts.duties.length, 3)
  assert.ok(accounts.total > 10)
  assert.deepEqual(
    accounts.duties.map(({ dueOn }) => dueOn.toString()),
    ['2026-01-10', '2026-02-10', '2026-03-10'],
  )
})

test('items are found by field, organ, level and words, and each brings its counts', async () => {
  const today = county.today()
  const names = async (filter: Parameters<typeof listItems>[1]) =>
    (await listItems(db(), filter, 1, today)).items.map(({ name }) => name)
  assert.equal((await names({})).length, 5)
  assert.deepEqual(await names({ field: 'social-assistance' }), ['临时救助对象名单'])
  assert.deepEqual(await names({ field: 'other' }), ['机构职能'])
  assert.deepEqual(await names({ q: '救助 金额' }), ['临时救助对象名单'])
  assert.deepEqual(await names({ q: '征地补偿' }), ['听证会公告'])
  assert.deepEqual(await names({ q: '%' }), [])
  assert.deepEqual(await names({ q: '_' }), [])
  assert.deepEqual(await names({ level: 'village' }), [])
  assert.deepEqual(await names({ organId: county.organs.farTown }), [])
  assert.equal((await names({ organId: county.organs.county })).length, 5)
  const { items } = await listItems(db(), { field: 'land-compensation', level: 'town' }, 1, today)
  assert.deepEqual(
    [items[0]?.organs, items[0]?.levels, items[0]?.counts.overdue, items[0]?.counts.empty],
    [2, ['town'], 1, 1],
  )
})

test('a page past the end is the last page', async () => {
  const list = await listItems(db(), {}, 99, county.today())
  assert.deepEqual([list.page, list.pages, list.total], [1, 1, 5])
})

test('fields are counted within what is chosen', async () => {
  const fieldsOf = async (filter: Parameters<typeof listItems>[1]) =>
    (await listItems(db(), filter, 1, county.today())).fields
  const counts = await fieldsOf({ q: '没有这样的事项', field: 'budget' })
  assert.deepEqual([counts.get('social-assistance'), counts.get('other'), counts.get('health')], [1, 1, undefined])
  assert.equal((await fieldsOf({ organId: county.organs.farTown })).size, 0)
})

test('an item is found by its address, told apart from what is gone and what never was', async () => {
  const address = await county.itemAddress('relief')
  const item = await findItem(db(), address)
  assert.ok(item && item !== 'gone')
  assert.deepEqual([item.name, item.placeName, item.rules[0]?.amount], ['临时救助对象名单', '示例县人民政府', 20])
  assert.equal(await findItem(db(), 'zzzzzzzz'), null)
  assert.equal(await findItem(db(), county.addresses.live), null)
  await county.database.owner.db.transaction().execute(async (write) => {
    await write
      .updateTable('item_version')
      .set({ effective_until: day('2026-03-01') })
      .where('item_id', '=', county.items.mandate)
      .execute()
  })
  assert.equal(await findItem(db(), await county.itemAddress('mandate')), 'gone')
  await county.database.owner.db
    .updateTable('item_version')
    .set({ effective_until: null })
    .where('item_id', '=', county.items.mandate)
    .execute()
})

test('a search also says which organs and publications carry the words', async () => {
  const found = await findElsewhere(db(), '清水镇')
  assert.deepEqual(
    found.organs.map(({ name }) => name),
    ['清水镇人民政府'],
  )
  assert.ok(found.publications >= 3)
})

test('organs stand with what they owe; the list of one organ holds what is right below it', async () => {
  const today = county.today()
  const organs = await listOrgans(db(), null, today)
  const town = organs.find(({ code }) => code === '990021101')
  assert.deepEqual([town?.items, town?.overdue], [5, 3])
  const below = await listOrgans(db(), { parentId: county.organs.county }, today)
  assert.deepEqual(
    below.map(({ code }) => code),
    ['990021-mzj', '990021101', '990021102'],
  )
})

test('the latest publications of an organ are live ones, the newest first', async () => {
  const latest = await latestOfOrgan(db(), { id: county.organs.town, countyId: county.countyId, own: true }, 10)
  const addresses = latest.map(({ address }) => address)
  assert.ok(addresses.includes(county.addresses.live) && addresses.includes(county.addresses.revised))
  assert.ok(!addresses.includes(county.addresses.withdrawn) && !addresses.includes(county.addresses.draft))
})

test('the catalogue is the same before and after what is noted is folded', async () => {
  const { owner } = county.database
  const lists = () =>
    Promise.all(
      [{}, { level: 'town' }, { organId: county.organs.county }, { organId: county.organs.town }, { q: '救助' }].map(
        (filter) => listItems(db(), filter, 1, county.today()),
      ),
    )
  const bothWays = async () => {
    const noted = await lists()
    assert.ok((await foldNotes(county.office.staff)) > 0)
    assert.deepEqual(await lists(), noted)
    return noted
  }
  const [before] = await bothWays()
  const here = owner.db
    .updateTable('slot')
    .where('item_id', '=', county.items.relief)
    .where('organ_id', '=', county.organs.town)
  await here.set({ applicability: 'does-not-apply', reason: '没有这项业务' }).execute()
  const [exempt] = await bothWays()
  assert.equal(exempt?.total, before?.total)
  await owner.db
    .updateTable('slot')
    .set({ closed_on: county.today() })
    .where('item_id', '=', county.items.relief)
    .execute()
  const [closed] = await bothWays()
  assert.equal(closed?.total, before!.total - 1)
})

test('the search finds what a look at each row of the catalogue finds', async () => {
  const { rows } = await sql<{ words: string; address: string }>`
    select concat_ws(' ', i.name, i.level1, i.level2, array_to_string(i.elements, ' '), i.basis, f.name) as words, i.address
    from portal.item i left join portal.field f on f.code = i.field_code
    where exists (select from portal.slot s where s.county_id = i.county_id and s.item_id = i.id)`.execute(db())
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...rows),
      fc.nat(200),
      fc.integer({ min: 1, max: 4 }),
      async (row, from, length) => {
        const start = from % row.words.length
        const q = row.words.slice(start, start + length).trim()
        fc.pre(q !== '')
        const parts = q.toLowerCase().split(/\s+/)
        const expected = rows.filter(({ words }) => parts.every((part) => words.toLowerCase().includes(part)))
        const { items } = await listItems(db(), { q }, 1, county.today())
        assert.deepEqual(items.map(({ address }) => address).sort(), expected.map(({ address }) => address).sort())
      },
    ),
    { numRuns: 60 },
  )
})
