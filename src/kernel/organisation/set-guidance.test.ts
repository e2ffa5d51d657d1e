import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Forbidden } from '#platform/errors/errors.ts'
import { freshDatabase } from '#tools/testing/database.ts'
import { smallCity } from '#tools/testing/test-city.ts'
import { may } from './policy.ts'
import { setGuidance } from './set-guidance.ts'
import { guidedFields, loadActor } from './store.ts'

const monday = '2026-03-02'

test('the fields named are guided, those no longer named are not, and what was seen by them is gone', async () => {
  await using database = await freshDatabase()
  const city = await smallCity(database)
  const organId = city.organs['civil-a'].id
  const act = city.as('county-system', monday)
  const town = city.organs['town-1']
  const sees = async () => {
    const actor = await loadActor(database.staff.db, city.actors.supervisor.personId, Temporal.PlainDate.from(monday))
    return may(actor!, 'monitor.see', { organId: town.id, lineage: town.lineage, fieldCode: 'social-assistance' })
  }
  assert.equal(await sees(), true)
  await act(setGuidance, { organId, fieldCodes: ['elder-care', 'health', 'health'] })
  assert.deepEqual((await guidedFields(database.staff.db, organId)).sort(), ['elder-care', 'health'])
  assert.equal(await sees(), false)
  await act(setGuidance, { organId, fieldCodes: [] })
  assert.deepEqual(await guidedFields(database.staff.db, organId), [])
})

test('an unknown field is told and changes nothing; others may not set guidance', async () => {
  await using database = await freshDatabase()
  const city = await smallCity(database)
  const organId = city.organs['civil-a'].id
  await assert.rejects(
    city.as('county-system', monday)(setGuidance, { organId, fieldCodes: ['health', 'magic'] }),
    /没有编码为 magic 的领域/,
  )
  for (const who of ['officer', 'security', 'supervisor', 'other-officer'] as const)
    await assert.rejects(city.as(who, monday)(setGuidance, { organId, fieldCodes: [] }), Forbidden, who)
  assert.deepEqual(await guidedFields(database.staff.db, organId), ['social-assistance'])
})
