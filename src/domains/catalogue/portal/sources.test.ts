import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openPortal } from '#tools/testing/portal.ts'
import { openSmallCounty } from '#tools/testing/small-county.ts'
import { htmlProblems } from '#tools/testing/validate-html.ts'
import { decideLink } from '../inventories/links/decide-link.ts'
import { statuteRef } from '../inventories/model.ts'
import { countyStatutes } from '../inventories/statutes.ts'

test('事项页面说明为什么列入目录：只有确认过的来源，带条文；撤销以后不再说', async () => {
  await using county = await openSmallCounty({ now: '2026-03-02T01:30:00Z' })
  await using portal = await openPortal(county.office)
  const { countyId, items } = county
  const [statute, other] = countyStatutes
  const { address } = await county.office.staff
    .selectFrom('item')
    .select('address')
    .where('id', '=', items.relief)
    .executeTakeFirstOrThrow()
  const page = async () => (await portal.get(`/item/${address}`)).body
  assert.doesNotMatch(await page(), /为什么列入目录/)
  const say = async (
    ref: ReturnType<typeof statuteRef>,
    state: 'confirmed' | 'refused' | null,
    seen: 'confirmed' | null,
  ) => county.as('office')(decideLink, { countyId, itemId: items.relief, ref, state, seen })
  await say(statuteRef(statute!.id), 'confirmed', null)
  await say(statuteRef(other!.id), 'refused', null)
  await using fresh = await openPortal(county.office)
  const { body } = await fresh.get(`/item/${address}`)
  assert.deepEqual(await htmlProblems(body), [])
  assert.match(body, /为什么列入目录/)
  assert.ok(body.includes(statute!.basisText))
  assert.ok(!body.includes(other!.basisText) || other!.basisText === statute!.basisText)
  await say(statuteRef(statute!.id), null, 'confirmed')
  await using after = await openPortal(county.office)
  assert.doesNotMatch((await after.get(`/item/${address}`)).body, /为什么列入目录/)
})
