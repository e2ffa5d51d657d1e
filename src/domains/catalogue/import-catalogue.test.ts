import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Forbidden, NotFound, Refused } from '#platform/errors/errors.ts'
import { freshDatabase } from '#tools/testing/database.ts'
import { importOf, readHaitan } from '#tools/testing/haitan.ts'
import { smallCity } from '#tools/testing/test-city.ts'
import { importCatalogue } from './import-catalogue.ts'
import { findRows } from './rows-store.ts'
import { findCatalogue } from './store.ts'

const monday = '2026-03-02'
const reading = await readHaitan()

test('a published catalogue becomes a draft with fifty-one rows and four doubts', async () => {
  await using database = await freshDatabase()
  const city = await smallCity(database)
  const { countyId } = city.organs['county-a']
  const made = await city.as('officer', monday)(importCatalogue, importOf(city, reading))
  assert.deepEqual([made.again, made.rows, made.doubts], [false, 51, 4])
  const catalogue = await findCatalogue(database.staff.db, countyId, made.catalogueId)
  assert.deepEqual(
    [catalogue?.state, catalogue?.title, catalogue?.version],
    ['draft', '海坛片区管理局基层政务公开标准目录（修订版）', 1],
  )
  const rows = await findRows(database.staff.db, countyId, made.catalogueId)
  assert.deepEqual([rows.length, rows[2]?.fields.level1, rows[2]?.filled], [51, '重大项目建设', ['level1']])
})

test('the same file again gives the same draft, also at the same moment', async () => {
  await using database = await freshDatabase()
  const city = await smallCity(database)
  const [first, second] = await Promise.all(
    ['officer', 'second-officer'].map((who) =>
      city.as(who as 'officer', monday)(importCatalogue, importOf(city, reading)),
    ),
  )
  const third = await city.as('officer', monday)(importCatalogue, importOf(city, reading))
  assert.equal(first?.catalogueId, second?.catalogueId)
  assert.deepEqual([first?.again, second?.again].sort(), [false, true])
  assert.deepEqual([third.catalogueId, third.again], [first?.catalogueId, true])
  const { catalogueId } = await city.as('officer', monday)(importCatalogue, {
    ...importOf(city, reading),
    binds: 'village',
  })
  assert.notEqual(catalogueId, first?.catalogueId, 'for another level it is another catalogue')
})

test('refused: nobody’s organ, an organ of another county, a role without the deed, a file without rows', async () => {
  await using database = await freshDatabase()
  const city = await smallCity(database)
  const given = importOf(city, reading)
  const officer = city.as('officer', monday)
  await assert.rejects(officer(importCatalogue, { ...given, organId: city.actors.officer.personId }), NotFound)
  await assert.rejects(city.as('other-officer', monday)(importCatalogue, given), Forbidden)
  await assert.rejects(
    city.as('clerk', monday)(importCatalogue, { ...given, organId: city.organs['town-1'].id }),
    Forbidden,
  )
  await assert.rejects(officer(importCatalogue, { ...given, reading: { ...reading, rows: [] } }), Refused)
  const { count } = await database.staff.db
    .selectFrom('catalogue')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  assert.equal(count, 0)
})
