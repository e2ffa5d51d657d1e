import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { to } from '#kernel/links.ts'
import { withPage } from '#tools/testing/browser.ts'
import { checkAxe, checkOverflow, screenshot, walkByKeyboard } from '#tools/testing/browser-checks.ts'
import { caseNow, complaintIn, nobody, requestFor, somebodyAsks, townIsLate } from '#tools/testing/complaints.ts'
import { openSmallCounty, type SmallCounty } from '#tools/testing/small-county.ts'
import { htmlProblems } from '#tools/testing/validate-html.ts'
import { openWorkspace } from '#tools/testing/workspace.ts'

let county: SmallCounty
let workspace: Awaited<ReturnType<typeof openWorkspace>>
let address: string
let askHere: string
let slotHere: string
before(async () => {
  county = await openSmallCounty()
  await townIsLate(county)
  await townIsLate(county, '二月救助名单')
  workspace = await openWorkspace(county.office)
  address = await workspace.listen()
  const { itemAddress, organCode } = await requestFor(county)
  askHere = to.askFor(itemAddress, organCode)
  slotHere = to.slot(itemAddress, organCode)
})
after(async () => {
  await workspace[Symbol.asyncDispose]()
  await county[Symbol.asyncDispose]()
})

/** Accessible at three widths, and pictured. */
async function looks(page: Page, name: string): Promise<void> {
  assert.deepEqual(await htmlProblems(await page.content()), [], name)
  await page.setViewportSize({ width: 1280, height: 900 })
  assert.deepEqual(await checkAxe(page), [], name)
  await screenshot(page, name)
  assert.deepEqual(await checkOverflow(page, 390), [], `${name} 390`)
  assert.deepEqual(await checkAxe(page), [], `${name} 390`)
  await screenshot(page, `${name}-390`)
  assert.deepEqual(await checkOverflow(page, 320), [], `${name} 320`)
  await page.setViewportSize({ width: 1280, height: 900 })
}

for (const theme of ['standard', 'elder'] as const)
  test(`不用脚本、不用账号：从逾期的公开位提出请求，拿到收据，凭编号和查询码查询、补充（${theme}）`, async () => {
    await withPage(
      async (page) => {
        await page.goto(slotHere)
        await page.getByRole('link', { name: '请求公开' }).click()
        assert.equal(new URL(page.url()).pathname, askHere)
        assert.match((await page.locator('main').textContent()) ?? '', /本地承诺[\s\S]*法律没有规定/)
        await looks(page, `ask-${theme}`)
        const walk = await walkByKeyboard(page)
        assert.deepEqual([walk.missed, walk.inOrder, walk.withoutOutline], [[], true, 0])
        await page.getByLabel('想说明的情况').fill('村里都在问。')
        await page.getByLabel('电话').fill('0000-5550166')
        await page.getByRole('button', { name: '提交请求' }).click()
        await looks(page, `receipt-${theme}`)
        const [number, code] = await page.locator('main dd strong').allTextContents()
        await page.emulateMedia({ media: 'print' })
        assert.equal(await page.locator('main svg.qr').last().isVisible(), true)
        assert.equal(await page.locator('main dd strong').first().isVisible(), true)
        await screenshot(page, `receipt-print-${theme}`)
        await page.emulateMedia({ media: 'screen' })
        await page.getByRole('link', { name: '查询进展和答复' }).click()
        assert.equal(await page.getByLabel('编号').inputValue(), number)
        await looks(page, `query-${theme}`)
        await page.getByLabel('查询码').fill(code!.toUpperCase())
        await page.getByRole('button', { name: '查询' }).last().click()
        assert.ok(!page.url().includes(code!))
        await page.getByLabel('补充说明').fill('再补充一句。')
        await page.getByRole('button', { name: '发送补充' }).click()
        assert.match((await page.locator('main').textContent()) ?? '', /已收到您的补充/)
        await looks(page, `followed-${theme}`)
      },
      { theme, baseUrl: address, javaScriptEnabled: false },
    )
  })

test('工作人员的三个页面：两种版式、三种宽度都无障碍', async () => {
  const asked = await complaintIn(county, 'in-process')
  await somebodyAsks(county, { text: '', contact: nobody })
  await complaintIn(county, 'rectifying')
  await complaintIn(county, 'awaiting-reply')
  const { countyId, id } = await caseNow(county, asked)
  for (const theme of ['standard', 'elder'] as const)
    await withPage(
      async (page) => {
        await workspace.enter(page, address, 'office')
        for (const [name, path] of [
          ['complaints', to.complaints()],
          ['complaint', to.complaint(countyId, id)],
          ['promise', to.complaintPromise()],
        ] as const) {
          await page.goto(path)
          await looks(page, `${name}-${theme}`)
        }
      },
      { theme, baseUrl: address },
    )
  await withPage(
    async (page) => {
      await workspace.enter(page, address, 'clerk')
      await page.goto(to.duties())
      assert.match((await page.locator('main').textContent()) ?? '', /督促整改/)
      await looks(page, 'duties-with-order')
    },
    { baseUrl: address },
  )
})
