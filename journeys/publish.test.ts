import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { keepText } from '#domains/publishing/writing/keep-text.ts'
import { to } from '#kernel/links.ts'
import { codeAt } from '#platform/crypto/one-time-code.ts'
import { withPage } from '#tools/testing/browser.ts'
import { checkAxe, checkOverflow, walkByKeyboard } from '#tools/testing/browser-checks.ts'
import { clerkDrafts, editionIn, editionNow, fullText, townOwes } from '#tools/testing/editions.ts'
import { editorOf, pasteInto } from '#tools/testing/editor.ts'
import {
  countyPassword,
  countySecret,
  type Login,
  openSmallCounty,
  type SmallCounty,
} from '#tools/testing/small-county.ts'
import { htmlProblems } from '#tools/testing/validate-html.ts'
import { openWorkspace, type Workspace } from '#tools/testing/workspace.ts'

let county: SmallCounty
let workspace: Workspace
let address: string
before(async () => {
  county = await openSmallCounty()
  workspace = await openWorkspace(county.office)
  address = await workspace.listen()
})
after(async () => {
  await workspace[Symbol.asyncDispose]()
  await county[Symbol.asyncDispose]()
})

/** Signs in at the keyboard like a person: name, password, and the code where the page asks for it. */
async function enter(page: Page, login: Login): Promise<void> {
  await page.goto('/w')
  await page.getByLabel('登录名').fill(login)
  await page.getByLabel('密码').fill(countyPassword)
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => !url.pathname.endsWith('/sign-in'))
  if (!page.url().includes('/w/sign-in/code')) return
  // A code works once; the clock goes on so that the next person has another.
  county.clock.set(county.clock.now().add({ seconds: 31 }))
  await page.getByLabel('六位动态口令').fill(codeAt(countySecret, county.clock.now()))
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => !url.pathname.startsWith('/w/sign-in'))
}

const as = <T>(login: Login, work: (page: Page) => Promise<T>) =>
  withPage(
    async (page) => {
      await enter(page, login)
      return work(page)
    },
    { baseUrl: address },
  )

test('从登记到公开：信息员登记、拟稿、送审，保密审查、审核，发布；门户上看得到', async () => {
  const path = await as('clerk', async (page) => {
    await page.getByRole('link', { name: '登记公开事由' }).first().click()
    await page.getByRole('link', { name: '临时救助对象名单' }).click()
    await page.getByLabel('名称').fill('关于发放2026年一季度临时救助金的通知')
    await page.getByLabel('发生日期').fill('2026-03-02')
    await page.getByRole('button', { name: '预览期限' }).click()
    await page.getByText('到期日：2026-03-30').waitFor()
    await page.getByRole('button', { name: '登记', exact: true }).click()
    await page.getByText('已登记，请在2026-03-30前公开。').waitFor()
    await page.getByRole('button', { name: '拟稿' }).click()

    await page.getByLabel('标题').fill('清水镇2026年一季度临时救助对象公示')
    await page.getByLabel('救助对象').fill('张某某等三户')
    await page.getByRole('button', { name: '保存并送审' }).click()
    await page.getByText('内容已经保存，但还不能送审：').waitFor()
    assert.equal(await page.getByLabel('标题').inputValue(), '清水镇2026年一季度临时救助对象公示')
    await page.getByLabel('救助金额').fill('每户1200元')
    await page.getByLabel('监督电话').fill('0000-5550100')
    const clipboard =
      '<p>现将名单公示如下，公示期七天。</p><table><tr><td>姓名</td><td>金额</td></tr><tr><td>张某某</td><td>1200</td></tr></table>'
    await pasteInto(await editorOf(page), clipboard)
    await page.getByRole('button', { name: '保存并送审' }).click()
    await page.getByText('已送审').first().waitFor()
    return new URL(page.url()).pathname
  })
  await as('secrecy', async (page) => {
    await page.goto(path)
    await page.getByRole('button', { name: '保密审查通过' }).click()
    await page.getByText('已记录保密和个人信息审查').waitFor()
  })
  await as('reviewer', async (page) => {
    await page.goto('/w/editions')
    await page.getByRole('link', { name: '清水镇2026年一季度临时救助对象公示' }).click()
    await page.getByRole('button', { name: '审核通过' }).click()
    await page.getByText('已审核通过，可以发布。').waitFor()
    await page.getByRole('button', { name: '发布' }).click()
    await page.getByText('已发布，门户上可以看到了。').waitFor()
    await page.getByRole('link', { name: '查看公开页面' }).click()
    assert.equal(await page.getByRole('heading', { level: 1 }).textContent(), '清水镇2026年一季度临时救助对象公示')
    assert.equal(await page.getByRole('cell', { name: '张某某', exact: true }).count(), 1)
  })
  assert.deepEqual(workspace.lines, [])
})

test('编辑器：粘贴清理、自动保存；两人改了同一段，选过才合上，谁的文字都不丢', async () => {
  const key = await clerkDrafts(county)
  const path = to.edition(key.countyId, key.editionId)
  const now = async () => (await editionNow(county, key)).body
  await as('clerk', async (mine) => {
    await mine.goto(path)
    const editor = await editorOf(mine)
    await editor.press('Control+A')
    await pasteInto(
      editor,
      `<html><body><h1>一、对象</h1><p class=MsoNormal style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>（一）<span>&nbsp;</span></span>周敏<script>alert(1)</script><img src=x onerror=alert(1)></p></body></html>`,
    )
    await mine.getByText('有1张图片没有带入').waitFor()
    await mine.getByText(/已保存 \d\d:\d\d/).waitFor()
    assert.equal(await now(), '<h2>一、对象</h2><p>（一）周敏</p>')
    const change = (await now()).replace('周敏', '孙悦改的')
    await county.as('clerk2')(keepText, { ...key, version: 3, text: fullText(county, { body: change }) })
    await editor.getByText('（一）周敏').click()
    await mine.keyboard.press('End')
    await mine.keyboard.type('又写')
    await mine.getByRole('link', { name: '选择保留哪一份' }).click()
    await mine.getByLabel('两份都留，同事的在前').check()
    await mine.getByRole('button', { name: '按选择保存' }).click()
    await mine.getByText('已按您的选择保存。').waitFor()
  })
  assert.equal(await now(), '<h2>一、对象</h2><p>（一）孙悦改的</p><p>（一）周敏又写</p>')
  assert.deepEqual(workspace.lines, [])
})

for (const theme of ['standard', 'elder'] as const)
  test(`公开义务、登记、稿件的页面：无障碍、320像素、键盘、合规的标记（${theme}）`, async () => {
    const late = await townOwes(county, { on: '2026-01-05' })
    const draft = await clerkDrafts(county)
    const review = await editionIn(county, 'in-review')
    const live = await editionIn(county, 'live')
    const { countyId } = county
    const looks: [Login, string][] = [
      ['clerk', to.duties()],
      ['clerk', to.duties({ standing: 'waived' })],
      ['clerk', to.duty(countyId, late)],
      ['office', to.duty(countyId, late)],
      ['clerk', to.recordFact()],
      ['clerk', to.recordFact({ item: county.items.alarm })],
      ['clerk', to.editions({ state: 'mine' })],
      ['clerk', to.editions({ state: 'live' })],
      ['clerk', to.edition(countyId, draft.editionId)],
      ['reviewer', to.edition(countyId, review.editionId)],
      ['office', to.edition(countyId, live.editionId)],
    ]
    const problems: string[] = []
    for (const [login, path] of looks)
      await withPage(
        async (page) => {
          county.clock.set(county.clock.now().add({ minutes: 1 }))
          await workspace.enter(page, address, login)
          const response = await page.goto(path)
          const say = (found: readonly string[]) =>
            problems.push(...found.map((problem) => `${login} ${path}: ${problem}`))
          if (response?.status() !== 200) say([`status ${response?.status()}`])
          say(await htmlProblems((await response?.text()) ?? ''))
          say(await checkAxe(page))
          const { missed, inOrder, withoutOutline } = await walkByKeyboard(page)
          say(missed.map((stop) => `not reached by keyboard: ${stop}`))
          if (!inOrder || withoutOutline > 0) say(['the keyboard jumps, or its place is not to be seen'])
          say(await checkOverflow(page))
        },
        { baseUrl: address, theme },
      )
    assert.deepEqual(problems, [])
  })
