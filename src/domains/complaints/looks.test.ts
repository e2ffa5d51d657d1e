import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { to } from '#kernel/links.ts'
import { withPage } from '#tools/testing/browser.ts'
import { checkAxe, checkOverflow, screenshot, walkByKeyboard } from '#tools/testing/browser-checks.ts'
import { caseNow, complaintIn, nobody, requestFor, somebodyAsks, townIsLate } from '#tools/testing/complaints.ts'
import { openSmallCounty, type SmallCounty } from '#tools/testing/small-county.ts'
import { openWorkspace } from '#tools/testing/workspace.ts'

let county: SmallCounty
let workspace: Awaited<ReturnType<typeof openWorkspace>>
let baseUrl: string
let askHere: string
let slotHere: string
before(async () => {
  county = await openSmallCounty()
  await townIsLate(county)
  await townIsLate(county, '二月救助名单')
  workspace = await openWorkspace(county.office)
  baseUrl = await workspace.listen()
  const { itemAddress, organCode } = await requestFor(county)
  askHere = to.askFor(itemAddress, organCode)
  slotHere = to.slot(itemAddress, organCode)
})
after(async () => {
  await workspace[Symbol.asyncDispose]()
  await county[Symbol.asyncDispose]()
})

/** Accessible and without overflow on a desk and on a phone, and pictured. */
async function looks(page: Page, name: string): Promise<void> {
  assert.deepEqual(await checkAxe(page), [], name)
  await screenshot(page, name)
  assert.deepEqual(await checkOverflow(page, 390), [], `${name} 390`)
  assert.deepEqual(await checkAxe(page), [], `${name} 390`)
  await screenshot(page, `${name}-390`)
  assert.deepEqual(await checkOverflow(page, 320), [], `${name} 320`)
  await page.setViewportSize({ width: 1280, height: 900 })
}

/** From the slot to the receipt; answers what stands on it. */
async function asks(page: Page, seen: (name: string) => Promise<void>): Promise<{ number: string; code: string }> {
  await page.goto(slotHere)
  await page.getByRole('link', { name: '请求公开', exact: true }).click()
  assert.equal(new URL(page.url()).pathname, askHere)
  await seen('ask')
  await page.getByLabel('想说明的情况').fill('村里都在问。')
  await page.getByLabel('电话').fill('0000-5550166')
  await page.getByRole('button', { name: '提交请求' }).click()
  const [number, code] = await page.locator('main dd strong').allTextContents()
  await seen('receipt')
  return { number: number!, code: code! }
}

async function follows(page: Page, { number, code }: { number: string; code: string }): Promise<void> {
  await page.getByLabel('查询码').fill(code.toUpperCase())
  await page.getByRole('button', { name: '查询', exact: true }).click()
  assert.ok(!page.url().includes(code) && !page.url().includes(number))
  await page.getByRole('textbox', { name: '补充说明' }).fill('再补充一句。')
  await page.getByRole('button', { name: '发送补充' }).click()
  assert.match((await page.locator('main').textContent()) ?? '', /已收到您的补充/)
}

test('不用脚本、不用账号：从逾期的公开位提出请求，拿到收据，凭编号和查询码查询、补充', async () => {
  await withPage(
    async (page) => {
      const paper = await asks(page, async () => {})
      await page.getByRole('link', { name: '查询进展和答复' }).click()
      assert.equal(await page.getByLabel('编号').inputValue(), paper.number)
      await follows(page, paper)
    },
    { baseUrl, javaScriptEnabled: false },
  )
})

for (const theme of ['standard', 'elder'] as const)
  test(`公众的四个页面在电脑和手机上都无障碍，收据能打印（${theme}）`, async () => {
    await withPage(
      async (page) => {
        const paper = await asks(page, (name) => looks(page, `${name}-${theme}`))
        await page.emulateMedia({ media: 'print' })
        assert.equal(await page.locator('main svg.qr').last().isVisible(), true)
        assert.equal(await page.locator('main dd strong').nth(1).isVisible(), true)
        await screenshot(page, `receipt-print-${theme}`)
        await page.emulateMedia({ media: 'screen' })
        await page.goto(to.myRequest({ number: paper.number }))
        await looks(page, `query-${theme}`)
        await follows(page, paper)
        await looks(page, `followed-${theme}`)
        await page.goto(askHere)
        const walk = await walkByKeyboard(page)
        assert.deepEqual([walk.missed, walk.inOrder, walk.withoutOutline], [[], true, 0])
      },
      { theme, baseUrl },
    )
  })

test('工作人员的页面：清单、办件、承诺，和被督促机关的义务页面', async () => {
  const asked = await complaintIn(county, 'in-process')
  await somebodyAsks(county, { text: '', contact: nobody })
  await complaintIn(county, 'rectifying')
  await complaintIn(county, 'awaiting-reply')
  const { countyId, id } = await caseNow(county, asked)
  for (const theme of ['standard', 'elder'] as const)
    await withPage(
      async (page) => {
        await workspace.enter(page, baseUrl, 'office')
        for (const [name, path] of [
          ['complaints', to.complaints()],
          ['complaint', to.complaint(countyId, id)],
          ['promise', to.complaintPromise()],
        ] as const) {
          await page.goto(path)
          await looks(page, `${name}-${theme}`)
        }
      },
      { theme, baseUrl },
    )
  await withPage(
    async (page) => {
      await workspace.enter(page, baseUrl, 'clerk')
      await page.goto(to.duties())
      assert.match((await page.locator('main').textContent()) ?? '', /督促整改/)
      await looks(page, 'duties-with-order')
    },
    { baseUrl },
  )
})
