import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Forbidden, NotFound, Refused, Stale } from '#platform/errors/errors.ts'
import { freshDatabase } from '#tools/testing/database.ts'
import { smallCity } from '#tools/testing/test-city.ts'
import { findSourceRows } from '../issues/row-store.ts'
import { findSource } from '../issues/source-store.ts'
import { statuteRef } from '../model.ts'
import { countyStatutes } from '../statutes.ts'
import { adoptedItems, powersOf, sourceRow, takenSource } from '../testing.ts'
import { certainLinks, digestOf } from './certain-links.ts'
import { confirmLinks } from './confirm-links.ts'
import { decideLink } from './decide-link.ts'
import { findLinkDeeds, findLinksOfItem, findLinksOfSource } from './link-store.ts'
import { undoLinks } from './undo-links.ts'

const monday = '2026-03-02'

async function furnished(database: Awaited<ReturnType<typeof freshDatabase>>) {
  const city = await smallCity(database)
  const { items } = await adoptedItems(city, ['临时救助', '低保审核', '特困供养'], monday)
  const key = await takenSource(
    city,
    powersOf(city, [
      sourceRow('临时救助'),
      sourceRow('低保审核'),
      sourceRow('对低保审核的确认'),
      sourceRow('慈善募捐'),
    ]),
    monday,
  )
  const county = city.organs['county-a']
  const source = (await findSource(database.staff.db, key.countyId, key.sourceId))!
  const rows = await findSourceRows(database.staff.db, key.countyId, key.sourceId)
  const refOf = (name: string) => ({
    sourceCountyId: key.countyId,
    sourceId: key.sourceId,
    rowId: rows.find((row) => row.name === name)!.id,
    statutoryId: null,
  })
  const open = async () => (await certainLinks(database.staff.db, county.id, [source])).get(source.id)!
  return { city, items, county, source, refOf, open, key }
}

test('成批确认：只确认看到的那些，可以整批撤销；中间有变动就不办', async () => {
  await using database = await freshDatabase()
  const { city, county, open, key, items, refOf } = await furnished(database)
  const act = city.as('officer', monday)
  const certain = await open()
  assert.deepEqual(
    certain.map(({ row, item }) => [row.name, item.level2]),
    [
      ['临时救助', '临时救助'],
      ['低保审核', '低保审核'],
    ],
  )
  const given = {
    countyId: county.id,
    sourceCountyId: key.countyId,
    sourceId: key.sourceId,
    seen: digestOf(certain),
  }
  await assert.rejects(city.as('clerk', monday)(confirmLinks, given), Forbidden)
  await assert.rejects(act(confirmLinks, { ...given, seen: 'x' }), Stale)
  const { deed, confirmed } = await act(confirmLinks, given)
  assert.equal(confirmed, 2)
  await assert.rejects(act(confirmLinks, given), Refused)
  assert.deepEqual(
    (await findLinkDeeds(database.staff.db, county.id, 5)).map(({ links, by }) => [links, by]),
    [[2, '林知远']],
  )
  // One of them is decided otherwise by hand: the undo of the deed leaves it alone.
  await act(decideLink, {
    countyId: county.id,
    itemId: items.get('临时救助')!,
    ref: refOf('临时救助'),
    state: 'refused',
    seen: 'confirmed',
  })
  assert.deepEqual(await act(undoLinks, { countyId: county.id, deed }), { undone: 1 })
  const left = await findLinksOfSource(database.staff.db, county.id, key.sourceId)
  assert.deepEqual(
    left.map(({ state }) => state),
    ['refused'],
  )
  await assert.rejects(act(undoLinks, { countyId: county.id, deed }), Refused)
  assert.equal((await open()).length, 1, '排除过的不再提示')
})

test('逐个确认、排除、撤回；两个人同时办，后一个知道前一个办了什么；法规条目也能作来源', async () => {
  await using database = await freshDatabase()
  const { city, county, items, refOf } = await furnished(database)
  const act = city.as('officer', monday)
  const itemId = items.get('特困供养')!
  const given = { countyId: county.id, itemId, ref: refOf('慈善募捐') }
  await act(decideLink, { ...given, state: 'confirmed', seen: null })
  await assert.rejects(
    city.as('second-officer', monday)(decideLink, { ...given, state: 'refused', seen: null }),
    /林知远刚刚确认了这个来源/,
  )
  await act(decideLink, { ...given, state: null, seen: 'confirmed' })
  const statute = countyStatutes[0]!
  await act(decideLink, { ...given, ref: statuteRef(statute.id), state: 'confirmed', seen: null })
  const links = await findLinksOfItem(database.staff.db, county.id, itemId)
  assert.deepEqual(
    links.map(({ statutoryId, state, by, on }) => [statutoryId, state, by, on.toString()]),
    [[statute.id, 'confirmed', '林知远', monday]],
  )
  await assert.rejects(
    act(decideLink, { ...given, ref: statuteRef('no-such'), state: 'confirmed', seen: null }),
    NotFound,
  )
  await assert.rejects(
    city.as('other-officer', monday)(decideLink, { ...given, state: 'confirmed', seen: null }),
    Forbidden,
  )
  const strangers = await takenSource(
    { ...city, as: (_who, day) => city.as('other-officer', day) },
    powersOf(city, [sourceRow('乙县的事')], { organId: city.organs['county-b'].id }),
    monday,
  )
  const [row] = await findSourceRows(database.staff.db, strangers.countyId, strangers.sourceId)
  const ref = { sourceCountyId: strangers.countyId, sourceId: strangers.sourceId, rowId: row!.id, statutoryId: null }
  await assert.rejects(act(decideLink, { ...given, ref, state: 'confirmed', seen: null }), /没有找到来源里的这一行/)
})
