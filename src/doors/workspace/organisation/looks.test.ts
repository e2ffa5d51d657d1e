import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withPage } from '#tools/testing/browser.ts'
import { checkAxe, checkOverflow, walkByKeyboard } from '#tools/testing/browser-checks.ts'
import { freshDatabase } from '#tools/testing/database.ts'
import { openStaffPages } from '#tools/testing/staff-pages.ts'
import { type PersonKey, smallCity } from '#tools/testing/test-city.ts'

test('organs, posts and the grid: accessible in both looks, within 320 pixels, by keyboard', async () => {
  await using database = await freshDatabase()
  const city = await smallCity(database)
  await using pages = await openStaffPages(database, city, '2026-03-02')
  const address = await pages.listen()
  const { body } = await pages.get('system', '/w/organisation/town-1')
  const post = /\/w\/organisation\/town-1\/posts\/[0-9a-f-]{36}/.exec(body)![0]
  const looks: [PersonKey, string][] = [
    ['system', '/w/organisation'],
    ['system', '/w/organisation/county-a'],
    ['system', post],
    ['security', post],
    ['clerk', '/w/roles'],
  ]
  for (const theme of ['standard', 'elder'] as const)
    for (const [who, url] of looks)
      await withPage(
        async (page) => {
          await pages.signIn(page, who, address)
          await page.goto(url)
          // Forms folded away count too.
          for (const summary of await page.locator('details.folded > summary').all()) await summary.click()
          assert.deepEqual(await checkAxe(page), [], `${theme} ${url}`)
          assert.deepEqual(await checkOverflow(page, 320), [], `${theme} ${url}`)
        },
        { theme, baseUrl: address },
      )
  await withPage(
    async (page) => {
      await pages.signIn(page, 'security', address)
      await page.goto(post)
      const walk = await walkByKeyboard(page)
      assert.deepEqual([walk.missed, walk.inOrder, walk.withoutOutline], [[], true, 0])
    },
    { baseUrl: address },
  )
})
