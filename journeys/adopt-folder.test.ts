import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { adoptCatalogue } from '#domains/catalogue/adopt-catalogue.ts'
import { startJobs } from '#platform/jobs/start-jobs.ts'
import { withPage } from '#tools/testing/browser.ts'
import { checkAxe, checkOverflow } from '#tools/testing/browser-checks.ts'
import { freshDatabase } from '#tools/testing/database.ts'
import { oddForm, sendFolder } from '#tools/testing/folder.ts'
import { importDecided, keyOf, readHaitan } from '#tools/testing/haitan.ts'
import { openStaffPages } from '#tools/testing/staff-pages.ts'
import { smallCity } from '#tools/testing/test-city.ts'
import { jobsOf } from '../src/reactions.ts'

const monday = '2026-03-02'
const file = (field: string, items: readonly string[]) =>
  oddForm({ items, title: `甲县${field}领域基层政务公开标准目录` })
const main = (page: Page) => page.locator('main').innerText()

/** Presses what is named, as somebody without a mouse does. */
async function press(page: Page, role: 'button' | 'link', name: string | RegExp) {
  await page.getByRole(role, { name }).first().focus()
  await page.keyboard.press('Enter')
}

test('一批领域目录：问清领域，一起采用，看着做完；别的领域不动，第二批不用脚本也能做', async () => {
  await using database = await freshDatabase()
  const city = await smallCity(database)
  await using pages = await openStaffPages(database, city, monday)
  const baseUrl = await pages.listen()
  const whole = await importDecided(city, monday, await readHaitan())
  await city.as('officer', monday)(adoptCatalogue, { ...(await keyOf(city, whole)), organIds: null })
  const work = await startJobs({
    url: database.urls.staff,
    handlers: jobsOf(pages.office, { url: baseUrl, localUrl: baseUrl }),
    schedule: [],
    log: (line) => pages.lines.push(line),
  })
  const county = city.organs['county-a']
  const send = async (files: Record<string, Uint8Array>) => {
    const { countyId, importId } = await sendFolder(pages.office, city.actors.officer, county.id, files)
    return `/w/catalogues/imports/${countyId}/${importId}`
  }
  try {
    const batch = await send({
      '20-社会救助.html': file('社会救助', ['低保', '特困']),
      '21-养老服务.html': file('养老服务', ['养老机构']),
      '22-户籍管理.html': file('户籍管理', ['落户', '迁移']),
      '27-残疾人.html': file('残疾人', ['残疾人证']),
    })
    await withPage(
      async (page) => {
        await pages.signIn(page, 'officer', baseUrl)
        await page.goto(batch)
        await page.getByText('全部读完：读出 4 个').waitFor({ timeout: 60_000 })
        // The field that is none of the 26 is asked, filled with what is most likely.
        await press(page, 'link', '逐处处理疑问')
        await page.getByText('“残疾人领域”不是26个试点领域的名称').waitFor()
        assert.equal(await page.getByLabel('其他领域的名称').inputValue(), '残疾人')
        await page.getByLabel('其他领域的名称').fill('残疾人事业')
        await press(page, 'button', '保存，看下一处')
        await page.getByText('疑问都处理完了').waitFor()
        await press(page, 'link', '选择并采用这 4 份')
        await page.getByText('要么全部生效，要么全部不生效').waitFor()
        assert.deepEqual(await checkAxe(page), [])
        assert.deepEqual(await checkOverflow(page, 320), [])
        // All are ticked; with the keyboard one is left for later.
        await page.getByLabel(/采用《甲县户籍管理/).focus()
        await page.keyboard.press('Space')
        await press(page, 'button', '预览后果')
        await page.getByText('确认一起采用 3 份目录').waitFor()
        const says = await main(page)
        assert.match(says, /海坛片区管理局基层政务公开标准目录（修订版）[\s\S]*全部领域[\s\S]*部分转出/)
        assert.match(says, /12 个事项不再列入/, '11 of 社会救助 and 1 of 养老服务')
        assert.match(says, /残疾人事业/)
        assert.deepEqual(await checkAxe(page), [])
        assert.deepEqual(await checkOverflow(page, 320), [])
        await press(page, 'button', '确认采用 3 份')
        await page.waitForURL(/\/adoptions\//)
        // The page renews itself; nobody reloads it.
        await page.getByText('3 份目录已全部采用').waitFor({ timeout: 60_000 })
        assert.match(await main(page), /4 个公开事项，12 个公开位/)
        assert.deepEqual(await checkAxe(page), [])
        await press(page, 'link', '返回这一批')
        await page.getByText('林知远 2026-03-02 提出：3 份，已全部采用').waitFor()
        await page.goto(`/w/catalogues/${county.countyId}/${whole}`)
        assert.match(await main(page), /已采用/, '原来的全部领域目录还在')
      },
      { baseUrl },
    )
    // Without a script: the second folder replaces one field and leaves the others.
    const next = await send({ '20-社会救助-新.html': file('社会救助', ['低保', '特困', '临时救助']) })
    await withPage(
      async (page) => {
        await pages.signIn(page, 'second-officer', baseUrl)
        await page.goto(next)
        while (!/全部读完/.test(await main(page))) await page.reload()
        await page.getByRole('link', { name: '选择并采用这 1 份' }).click()
        await page.getByRole('button', { name: '预览后果' }).click()
        const says = await main(page)
        assert.match(says, /甲县社会救助领域基层政务公开标准目录[\s\S]*被替代/)
        assert.match(says, /甲县养老服务领域基层政务公开标准目录[\s\S]*不变/)
        assert.match(says, /3（新增 1，沿用 2）/)
        assert.doesNotMatch(says, /个事项不再列入/)
        await page.getByRole('button', { name: '确认采用 1 份' }).click()
        while (!/1 份目录已全部采用/.test(await main(page))) await page.getByRole('link', { name: '刷新进度' }).click()
      },
      { baseUrl, javaScriptEnabled: false },
    )
    assert.deepEqual(pages.lines, [])
  } finally {
    await work.stop()
  }
})
