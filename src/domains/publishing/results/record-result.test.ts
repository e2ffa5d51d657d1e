import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { listThreads } from '#domains/catalogue/portal/slots-store.ts'
import { Forbidden, Refused } from '#platform/errors/errors.ts'
import { withPage } from '#tools/testing/browser.ts'
import { checkAxe, checkOverflow } from '#tools/testing/browser-checks.ts'
import { openSmallCounty, type SmallCounty } from '#tools/testing/small-county.ts'
import { openWorkspace } from '#tools/testing/workspace.ts'
import { recordFacts } from '../record-facts.ts'
import { recordResult } from './record-result.ts'

const day = (text: string) => Temporal.PlainDate.from(text)

/** Calls an event item of the town what villages call their decisions. */
async function withDecisions(): Promise<SmallCounty> {
  const county = await openSmallCounty()
  await sql`update item_version set name = '村民会议和村民代表会议决议' where item_id = ${county.items.relief}`.execute(
    county.database.owner.db,
  )
  return county
}

const decide = (county: SmallCounty, subject: string, on = '2026-03-01') =>
  county.as('clerk')(recordFacts, {
    countyId: county.countyId,
    facts: [
      { organId: county.organs.town, itemId: county.items.relief, subject, happenedOn: day(on), happenedAt: null },
    ],
  })

const waiting = async (county: SmallCounty) =>
  (
    await sql<{ resolution_fact: string; result_fact: string | null }>`
      select resolution_fact, result_fact from awaited_result order by resolution_fact`.execute(
      county.database.owner.db,
    )
  ).rows

test('一项决议公开两次：先公开决议，实施完毕的日期登记以后才有第二个期限，两个连在一起', async () => {
  await using county = await withDecisions()
  await decide(county, '关于修建村道的决议')
  const [thread] = await waiting(county)
  assert.equal(thread!.result_fact, null)
  const slot = { countyId: county.countyId, itemId: county.items.relief, organId: county.organs.town }
  const [before] = await listThreads(county.database.public.db, slot)
  assert.deepEqual([before!.subject, before!.result], ['关于修建村道的决议', null])
  assert.equal(before!.resolution.dueOn.toString(), '2026-03-27')

  county.clock.set('2026-05-11T01:30:00Z')
  const result = { countyId: county.countyId, resolutionFact: thread!.resolution_fact, happenedOn: day('2026-05-08') }
  await assert.rejects(
    county.as('clerk')(recordResult, { ...result, happenedOn: day('2026-02-01') }),
    /早于作出决议的日期/,
  )
  await assert.rejects(county.as('clerk')(recordResult, { ...result, happenedOn: day('2026-06-01') }), /晚于今天/)
  await assert.rejects(county.as('other.clerk')(recordResult, result), Forbidden)
  await county.as('clerk')(recordResult, result)
  await assert.rejects(
    county.as('clerk')(recordResult, result),
    (error) => error instanceof Refused && /已经登记过/.test(error.message),
  )
  const [after] = await listThreads(county.database.public.db, slot)
  assert.equal(after!.resultOn!.toString(), '2026-05-08')
  assert.equal(after!.result!.dueOn.toString(), '2026-06-04')
  const { rows } = await sql<{ label: string }>`
    select label from obligation where item_id = ${county.items.relief} order by due_on`.execute(
    county.database.owner.db,
  )
  assert.deepEqual(
    rows.map(({ label }) => label),
    ['关于修建村道的决议', '关于修建村道的决议的实施结果'],
  )
  assert.equal((await waiting(county)).length, 1, 'a result waits for no other result')
})

test('等待结果的页面：两种版式都无障碍，窄屏不横向滚动', async () => {
  await using county = await withDecisions()
  await decide(county, '关于修建村道的决议')
  await using side = await openWorkspace(county.office)
  const address = await side.listen()
  for (const theme of ['standard', 'elder'] as const)
    await withPage(
      async (page) => {
        await side.enter(page, address, 'clerk')
        await page.goto('/w/facts/results')
        assert.deepEqual(await checkAxe(page), [], theme)
        assert.deepEqual(await checkOverflow(page, 320), [], theme)
      },
      { theme, baseUrl: address },
    )
})

test('等待结果的决议列在一处，登记后不再列；普通事项不等结果', async () => {
  await using county = await withDecisions()
  await decide(county, '关于修建村道的决议')
  await county.as('clerk')(recordFacts, {
    countyId: county.countyId,
    facts: [
      {
        organId: county.organs.town,
        itemId: county.items.mandate,
        subject: '职能调整',
        happenedOn: day('2026-03-01'),
        happenedAt: null,
      },
    ],
  })
  assert.equal((await waiting(county)).length, 1)
  await using side = await openWorkspace(county.office)
  const clerk = await side.signInAs('clerk')
  const page = await clerk.get('/w/facts/results')
  assert.match(page.body, /关于修建村道的决议/)
  const [thread] = await waiting(county)
  const form = { county: county.countyId, fact: thread!.resolution_fact }
  const wrong = await clerk.send('/w/facts/results', { ...form, day: '2026-02-30' })
  assert.equal(wrong.status, 422)
  const done = await clerk.send('/w/facts/results', { ...form, day: '2026-03-02' })
  assert.match(done.location, /^\/w\/duties\//)
  assert.match((await clerk.get('/w/facts/results')).body, /没有等待实施结果的决议/)
  assert.doesNotMatch((await (await side.signInAs('other.clerk')).get('/w/facts/results')).body, /修建村道/)
})
