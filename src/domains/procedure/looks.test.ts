import assert from 'node:assert/strict'
import { test } from 'node:test'
import { to } from '#kernel/links.ts'
import { threeReviews } from '#kernel/publication/flow/model.ts'
import { withPage } from '#tools/testing/browser.ts'
import { checkAxe, checkOverflow, screenshot } from '#tools/testing/browser-checks.ts'
import { editionAt, putInForce } from '#tools/testing/edition-places.ts'
import { clerkDrafts, editionIn, editionNow } from '#tools/testing/editions.ts'
import { type Login, openSmallCounty } from '#tools/testing/small-county.ts'
import { htmlProblems } from '#tools/testing/validate-html.ts'
import { openWorkspace } from '#tools/testing/workspace.ts'
import { startTable } from './start-table.ts'

test('职责表、环节、应急发布、不公开的登记：两种版式都无障碍，窄屏不横向滚动', async () => {
  await using county = await openSmallCounty()
  const { countyId } = county
  const urgent = await editionAt(county, 'urgent')
  const withheld = await editionAt(county, 'withheld')
  const draft = await clerkDrafts(county)
  await putInForce(county, threeReviews)
  const strict = await editionIn(county, 'in-review')
  const { tableId } = await county.as('office')(startTable, { countyId, organId: null, organKind: null })
  const { address: publicAddress } = await editionNow(county, urgent)
  county.clock.set('2026-03-05T01:30:00Z')
  await using workspace = await openWorkspace(county.office)
  const address = await workspace.listen()
  const pageOf = (key: { editionId: string }) => to.edition(countyId, key.editionId)
  const staff: [Login, [string, string][]][] = [
    [
      'reviewer',
      [
        ['strict', pageOf(strict)],
        ['withheld', pageOf(withheld)],
      ],
    ],
    [
      'allround',
      [
        ['draft', pageOf(draft)],
        ['urgent', pageOf(urgent)],
      ],
    ],
    [
      'office',
      [
        ['table', to.dutyTable(countyId, tableId)],
        ['times', to.stepTimes()],
      ],
    ],
  ]
  for (const [login, pages] of staff)
    await withPage(
      async (page) => {
        await workspace.enter(page, address, login)
        for (const [name, path] of pages) {
          await page.goto(path)
          for (const summary of await page.locator('main details > summary').all()) await summary.click()
          assert.deepEqual(await checkAxe(page), [], name)
          await screenshot(page, `flow-${name}`)
          assert.deepEqual(await checkOverflow(page, 390), [], name)
          await page.setViewportSize({ width: 1280, height: 900 })
        }
      },
      { baseUrl: address },
    )
  for (const [login, path] of [
    ['city', to.desk()],
    ['office', to.procedure()],
    ['office', to.withheld({ view: 'standing' })],
    ['office', to.dutyRow(countyId, tableId, '1')],
    ['office', to.stepTimeRows({ state: 'overdue' })],
  ] as const) {
    const answer = await (await workspace.signInAs(login)).get(path)
    assert.equal(answer.status, 200, path)
    assert.deepEqual(await htmlProblems(answer.body), [], path)
  }
  for (const theme of ['standard', 'elder'] as const)
    for (const [name, path] of [
      ['flow-public-urgent', to.publication(publicAddress)],
      ['flow-public-list', to.publications()],
      ['flow-public-table', to.publicProcedure({ organ: '990021101' })],
    ] as const)
      await withPage(
        async (page) => {
          await page.goto(path)
          assert.deepEqual(await checkAxe(page), [], name)
          await screenshot(page, `${name}-${theme}`)
          assert.deepEqual(await checkOverflow(page, 390), [], name)
        },
        { theme, baseUrl: address },
      )
})
