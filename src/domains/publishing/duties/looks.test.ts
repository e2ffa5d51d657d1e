import assert from 'node:assert/strict'
import { test } from 'node:test'
import { to } from '#kernel/links.ts'
import { withPage } from '#tools/testing/browser.ts'
import { checkAxe, checkOverflow, screenshot, walkByKeyboard } from '#tools/testing/browser-checks.ts'
import { townOwes } from '#tools/testing/editions.ts'
import { openSmallCounty } from '#tools/testing/small-county.ts'
import { htmlProblems } from '#tools/testing/validate-html.ts'
import { openWorkspace } from '#tools/testing/workspace.ts'

test('一项义务的页面，逐段账展开：两种版式都无障碍，窄屏成为一列，打印时展开，不需要脚本', async () => {
  await using county = await openSmallCounty({ now: '2026-12-14T01:30:00Z' })
  const id = await townOwes(county, { subject: '十二月救助名单', on: '2026-12-10' })
  await using workspace = await openWorkspace(county.office)
  const address = await workspace.listen()
  const path = to.duty(county.countyId, id)
  const jar = await workspace.signInAs('clerk')
  assert.deepEqual(await htmlProblems((await jar.get(path)).body), [])
  for (const theme of ['standard', 'elder'] as const)
    await withPage(
      async (page) => {
        await workspace.enter(page, address, 'clerk')
        await page.goto(path)
        const lines = page.locator('details.ledger tbody tr')
        assert.equal(await lines.first().isVisible(), false)
        await page.locator('summary', { hasText: '怎么算出来的' }).click()
        assert.equal(await lines.first().isVisible(), true)
        assert.deepEqual(await checkAxe(page), [], theme)
        await screenshot(page, `duty-${theme}`)
        assert.deepEqual(await checkOverflow(page, 390), [], theme)
        assert.deepEqual(await checkAxe(page), [], `${theme} 390`)
        await screenshot(page, `duty-${theme}-390`)
        assert.deepEqual(await checkOverflow(page, 320), [], theme)
      },
      { theme, baseUrl: address },
    )
  await withPage(
    async (page) => {
      await workspace.enter(page, address, 'clerk')
      await page.goto(path)
      const walk = await walkByKeyboard(page)
      assert.deepEqual([walk.missed, walk.inOrder, walk.withoutOutline], [[], true, 0])
      await page.emulateMedia({ media: 'print' })
      assert.equal(await page.locator('details.ledger tbody tr').first().isVisible(), true)
      await screenshot(page, 'duty-print')
      await page.emulateMedia({ media: 'screen' })
      await page.locator('summary', { hasText: '怎么算出来的' }).click()
      assert.match((await page.locator('details.ledger').textContent()) ?? '', /2027-01-01放假，不计入/)
    },
    { baseUrl: address, javaScriptEnabled: false },
  )
})
