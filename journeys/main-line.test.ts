import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { demonstrationPassword, seedDemonstration } from '#doors/cli/demonstration/seed.ts'
import { withPage } from '#tools/testing/browser.ts'
import { openTestOffice } from '#tools/testing/office.ts'
import { readWaiting } from '#tools/testing/reading.ts'
import { openWorkspace } from '#tools/testing/workspace.ts'

const subject = '青塘镇2026年新增避灾点公告'
const catalogue = new URL('../fixtures/haitan/haitan.xlsx', import.meta.url).pathname

const heading = (page: Page) => page.locator('h1').textContent()
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const follow = (page: Page, name: string) => page.getByRole('link', { name }).first().click()

/** Comes in as somebody, through the page that everybody comes in by. */
async function comeIn(page: Page, login: string): Promise<void> {
  await page.goto('/w/sign-in')
  await page.getByLabel('登录名').fill(login)
  await page.getByLabel('密码').fill(demonstrationPassword)
  await press(page, '登录')
  if ((await heading(page)) === '动态口令') await press(page, '确认')
  assert.equal(await heading(page), '我的工作台')
}

/** How many duties of the town are due within thirty days, as the county's desk says. */
const dueAtTown = async (page: Page): Promise<number> => {
  const line = page.locator('table.table tr', { has: page.getByRole('rowheader', { name: '青塘镇' }) }).first()
  return Number.parseInt((await line.locator('td').nth(2).textContent()) ?? '', 10)
}

test('一条信息从目录到门户：导入目录、登记、拟稿、保密审查、审核、发布，门户和监测都看得到', async () => {
  await using world = await openTestOffice('2026-06-15T02:00:00Z')
  await seedDemonstration(world.ground, world.office, world.clock.now(), () => {})
  await using side = await openWorkspace(world.office, { demonstrationPassword, password: demonstrationPassword })
  const baseUrl = await side.listen()
  let dueBefore = 0

  // 县政务公开负责人：导入标准目录，读出的疑问要先核对。
  await withPage(
    async (page) => {
      await comeIn(page, 'dh.office')
      dueBefore = await dueAtTown(page)
      await page.goto('/w/catalogues/import')
      const organ = page.locator('select[name=organ]')
      if ((await organ.count()) > 0)
        await organ.selectOption({
          label: (await organ.locator('option', { hasText: '东禾县' }).first().textContent())!,
        })
      await page.locator('input[name=binds][value=town]').check()
      await page.locator('#f-files').setInputFiles(catalogue)
      await page.locator('main form button.primary').click()
      await page.waitForURL(/\/w\/catalogues\/imports\//)
      await readWaiting(world.office)
      await page.reload()
      const read = await page.locator('main').innerText()
      assert.match(read, /haitan\.xlsx/)
      assert.match(read, /待处理疑问\s*4/)
      await page.goto('/w')
      assert.match(await page.locator('main').innerText(), /等我核对的目录/)
    },
    { baseUrl },
  )

  // 镇信息员：登记发生了什么，从工作台一键拟稿，填好要素送审。
  await withPage(
    async (page) => {
      await comeIn(page, 'zhoumin')
      await follow(page, '登记公开事由')
      await page.locator('input[name=q]').fill('避灾点')
      await page.locator('main form button').first().click()
      await page.locator('main').getByRole('link', { name: '避灾点' }).first().click()
      await page.locator('#f-subject').fill(subject)
      await page.locator('#f-happenedOn').fill('2026-06-12')
      await press(page, '预览期限')
      assert.match(await page.locator('main').innerText(), /到期日：2026-07-1\d/)
      await press(page, '登记')
      assert.match(await page.locator('main').innerText(), /已登记，请在2026-07-1\d前公开/)

      await follow(page, '我的工作台')
      const line = page.locator('tr', { hasText: subject })
      assert.match(await line.innerText(), /还剩 \d+ 天/)
      await line.getByRole('button', { name: /拟稿/ }).click()
      assert.match(await page.locator('main').innerText(), /公开要素/)
      await page.locator('#f-title').fill(subject)
      await page.locator('#f-body').fill('现将新增的两处避灾点公布如下，请就近避险。')
      for (const element of await page.locator('textarea[name="elementText[]"]').all())
        await element.fill('镇中心小学操场，可容纳三百人（演示）。')
      for (const channel of await page.getByRole('checkbox', { name: /必选/ }).all()) await channel.check()
      await press(page, '保存并送审')
      assert.match(await page.locator('main').innerText(), /已送审/)
    },
    { baseUrl },
  )

  // 保密审查员、审核员：各自的工作台上等着这一份。
  for (const [login, deed, said] of [
    ['qt.secrecy', '保密审查通过', /已记录保密和个人信息审查/],
    ['qt.review', '审核通过', /已审核通过，可以发布/],
  ] as const)
    await withPage(
      async (page) => {
        await comeIn(page, login)
        await follow(page, subject)
        await press(page, deed)
        assert.match(await page.locator('main').innerText(), said)
      },
      { baseUrl },
    )

  // 信息员发布，门户上马上看到；没有登录的人也看得到。
  let address = ''
  await withPage(
    async (page) => {
      await comeIn(page, 'zhoumin')
      await page.locator('tr', { hasText: '等您发布' }).getByRole('link', { name: subject }).click()
      await press(page, '发布')
      assert.match(await page.locator('main').innerText(), /已发布，门户上可以看到了/)
      address = (await page.locator('a[href^="/info/"]').first().getAttribute('href')) ?? ''
      await follow(page, '我的工作台')
      assert.equal(await page.locator('tr', { hasText: subject }).count(), 0, 'the duty is done')
    },
    { baseUrl },
  )
  side.cache.clear()
  await withPage(
    async (page) => {
      await page.goto(address)
      assert.equal((await heading(page))?.trim(), subject)
      assert.match(await page.locator('main').innerText(), /避灾点.*现将新增的两处避灾点公布如下/s)
      await page.locator('main a[href^="/item/"]').first().click()
      assert.match(await page.locator('main').innerText(), new RegExp(subject))
    },
    { baseUrl },
  )

  // 县里的工作台：这一项已经不在待办里；到期之后，监测把它算作按时公开。
  const onTime = async (page: Page) => {
    await page.goto('/w/monitor/rows?organ=990021101&from=2026-07-01&to=2026-07-31&count=on-time')
    return page.locator('main').innerText()
  }
  await withPage(
    async (page) => {
      await comeIn(page, 'dh.office')
      assert.equal(await dueAtTown(page), dueBefore)
    },
    { baseUrl },
  )
  world.clock.set('2026-07-20T02:00:00Z')
  await withPage(
    async (page) => {
      await comeIn(page, 'dh.office')
      assert.match(await onTime(page), new RegExp(subject))
    },
    { baseUrl },
  )
})
