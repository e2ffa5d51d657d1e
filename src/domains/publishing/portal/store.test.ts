import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openPortalCounty, type PortalCounty } from '#tools/testing/portal-county.ts'
import { standingEdition } from './present.ts'
import { findEditions, listPublications } from './store.ts'

let county: PortalCounty
before(async () => {
  county = await openPortalCounty()
})
after(() => county[Symbol.asyncDispose]())

const db = () => county.office.public
const found = async (filter: Parameters<typeof listPublications>[1]) =>
  (await listPublications(db(), filter, 1, county.today())).publications.map(({ address }) => address)

test('the list holds what is live, the newest first, and nothing in work or withdrawn', async () => {
  const { live, revised, late, hostile, withdrawn, draft, approved } = county.addresses
  const list = await found({})
  assert.deepEqual([...list].sort(), [live, revised, late, hostile].sort())
  assert.ok(![withdrawn, draft, approved, county.addresses['in-review']].some((address) => list.includes(address)))
  const { publications } = await listPublications(db(), {}, 1, county.today())
  const times = publications.map(({ releasedAt }) => releasedAt.epochMilliseconds)
  assert.deepEqual(
    times,
    [...times].sort((a, b) => b - a),
  )
})

test('the list is narrowed by organ with what is below it, by field, and by words of title, number and item', async () => {
  const { late, hostile } = county.addresses
  assert.equal((await found({ organId: county.organs.county })).length, 4)
  assert.deepEqual(await found({ organId: county.organs.otherTown }), [])
  assert.equal((await found({ field: 'social-assistance' })).length, 4)
  assert.deepEqual(await found({ field: 'other' }), [])
  assert.deepEqual(await found({ q: '一月' }), [late])
  assert.deepEqual(await found({ q: '清政发〔2026〕1号' }), [hostile])
  assert.equal((await found({ q: '临时救助' })).length, 4)
  assert.deepEqual(await found({ q: "' or '1'='1" }), [])
})

test('a page past the end is the last page', async () => {
  const list = await listPublications(db(), {}, 50, county.today())
  assert.deepEqual([list.page, list.pages, list.publications.length], [1, 1, 4])
})

test('an address brings its editions, the newest first, with the obligation that the first answered', async () => {
  const editions = await findEditions(db(), county.addresses.revised)
  assert.deepEqual(
    editions.map(({ number, state }) => [number, state]),
    [
      [2, 'live'],
      [1, 'superseded'],
    ],
  )
  assert.equal(standingEdition(editions)?.number, 2)
  assert.equal(editions[1]?.duty?.fulfilledOn?.toString(), '2026-03-06')
  assert.equal(editions[0]?.organName, '清水镇人民政府')
})

test('the text of a withdrawn edition never leaves the database', async () => {
  const editions = await findEditions(db(), county.addresses.withdrawn)
  assert.deepEqual(
    editions.map(({ state, body, elements }) => [state, body, elements]),
    [['withdrawn', '', []]],
  )
  assert.equal(editions[0]?.withdrawal, '名单有误，核实后重新公开。')
})

test('what was never released has no editions for the public', async () => {
  for (const state of ['draft', 'in-review', 'approved'] as const)
    assert.deepEqual(await findEditions(db(), county.addresses[state]), [])
  assert.deepEqual(await findEditions(db(), 'zzzzzzzz'), [])
})
