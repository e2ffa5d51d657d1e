import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadNotice } from '#domains/calendar/load-notice.ts'
import { actAs } from '#kernel/act-as.ts'
import { newestVersion } from '#kernel/calendar/store.ts'
import { operatorAt } from '#kernel/organisation/model.ts'
import { freshDatabase } from '#tools/testing/database.ts'
import { invented2027Text } from '#tools/testing/notice-wording.ts'
import { morningOf, smallCity } from '#tools/testing/test-city.ts'
import { adoptNewerCalendar, openGround } from './open-ground.ts'
import { readCalendar } from './read-calendar.ts'

const once = new Proxy({}, { get: () => [] }) as never
const now = morningOf('2026-12-05')

test('the shipped calendar is version 0; what one node loads the others take up, and a restart keeps it', async () => {
  await using database = await freshDatabase()
  const city = await smallCity(database)
  const open = () => openGround(database.staff.db, { once }, now)
  const [first, second] = await Promise.all([open(), open()])
  const shipped = await readCalendar()
  assert.deepEqual(first.calendar, shipped, 'what was registered is what was shipped')
  assert.deepEqual([(await newestVersion(database.staff.db))?.number, second.calendar.version], [0, shipped.version])

  const organ = city.organs.city
  const put = await actAs(
    first,
    operatorAt(organ, 'supervisor'),
    now,
  )(loadNotice, {
    organId: organ.id,
    wording: invented2027Text(),
    basedOn: shipped.version,
  })
  assert.equal(put.number, 1)
  for (const node of [first, second]) {
    assert.equal(node.calendar.version, shipped.version)
    await node.refreshCalendar()
    assert.equal(node.calendar.version, put.version)
    assert.equal(node.calendar.coverage.to, '2027-12-31')
  }
  assert.equal((await open()).calendar.version, put.version)

  const said: string[] = []
  await adoptNewerCalendar(first, now, (line) => said.push(line))
  assert.deepEqual(said, [], 'the installation knows more than the program ships')
})
