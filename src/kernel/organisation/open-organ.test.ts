import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Forbidden, NotFound, Refused } from '#platform/errors/errors.ts'
import { newId } from '#platform/ids/ids.ts'
import { freshDatabase } from '#tools/testing/database.ts'
import { smallCity } from '#tools/testing/test-city.ts'
import { type OpenOrgan, openOrgan } from './open-organ.ts'
import { findOrgan } from './store.ts'

const monday = '2026-03-02'

test('an organ opens below another, in its county; a county begins a county of its own', async () => {
  await using database = await freshDatabase()
  const city = await smallCity(database)
  const town = {
    parentId: city.organs['county-a'].id,
    code: ' 990001 ',
    name: ' 北桥镇人民政府 ',
    shortName: '北桥镇',
    level: 'town',
    kind: 'town',
  } as const
  const { organId } = await city.as('county-system', monday)(openOrgan, town)
  const opened = await findOrgan(database.staff.db, organId)
  assert.deepEqual(
    [opened?.code, opened?.name, opened?.countyId],
    ['990001', '北桥镇人民政府', city.organs['county-a'].countyId],
  )
  assert.deepEqual(opened?.lineage, [...city.organs['county-a'].lineage, organId])
  const county = await city.as('system', monday)(openOrgan, {
    parentId: city.organs.city.id,
    code: '990002',
    name: '丙县人民政府',
    shortName: '丙县',
    level: 'county',
    kind: 'government',
  })
  assert.equal((await findOrgan(database.staff.db, county.organId))?.countyId, county.organId)
})

test('every reason against is said at once', async () => {
  await using database = await freshDatabase()
  const city = await smallCity(database)
  const act = city.as('system', monday)
  const wrong: OpenOrgan = {
    parentId: city.organs['town-1'].id,
    code: '!',
    name: '甲',
    shortName: ' ',
    level: 'county',
    kind: 'village',
  }
  await assert.rejects(act(openOrgan, wrong), (error) => error instanceof Refused && error.reasons.length === 5)
  await assert.rejects(
    act(openOrgan, { ...wrong, code: ' town-2', name: '重码镇', shortName: '重码', level: 'town', kind: 'town' }),
    /机关编码 {2}town-2 已由“西岭镇人民政府”使用|已由“西岭镇人民政府”使用/,
  )
  await assert.rejects(
    act(openOrgan, {
      ...wrong,
      parentId: city.organs['county-a'].id,
      code: '990003',
      name: '丁县人民政府',
      shortName: '丁县',
      level: 'county',
      kind: 'government',
    }),
    /应当设在市政府之下/,
  )
})

test('only the system administrator of the place opens organs', async () => {
  await using database = await freshDatabase()
  const city = await smallCity(database)
  const given = {
    parentId: city.organs['county-b'].id,
    code: '990004',
    name: '新镇人民政府',
    shortName: '新镇',
    level: 'town',
    kind: 'town',
  } as const
  for (const who of ['county-system', 'officer', 'security', 'clerk'] as const)
    await assert.rejects(city.as(who, monday)(openOrgan, given), Forbidden, who)
  await assert.rejects(city.as('system', monday)(openOrgan, { ...given, parentId: newId() }), NotFound)
})
