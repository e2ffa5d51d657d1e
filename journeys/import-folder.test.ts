import assert from 'node:assert/strict'
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { startJobs } from '#platform/jobs/start-jobs.ts'
import { withPage } from '#tools/testing/browser.ts'
import { freshDatabase } from '#tools/testing/database.ts'
import { oddForm } from '#tools/testing/folder.ts'
import { openStaffPages } from '#tools/testing/staff-pages.ts'
import { smallCity } from '#tools/testing/test-city.ts'
import { jobsOf } from '../src/reactions.ts'

const fixture = (name: string) => fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url))

/** A folder as a county office has it: three catalogues, one in a form of its own, a broken one, a picture. */
async function officeFolder(): Promise<string> {
  const folder = join(await mkdtemp(join(tmpdir(), 'folder-')), '甲县目录')
  await mkdir(join(folder, '自然资源'), { recursive: true })
  await copyFile(fixture('haitan/haitan.html'), join(folder, '自然资源', '海坛.html'))
  await copyFile(fixture('haitan/haitan.xlsx'), join(folder, '自然资源', '海坛.xlsx'))
  await copyFile(fixture('damaged/截断.xlsx'), join(folder, '截断.xlsx'))
  await copyFile(fixture('damaged/图片.png'), join(folder, '图片.png'))
  await writeFile(join(folder, '社会救助.html'), oddForm({ items: ['低保', '特困', '孤儿'], mark: '¤' }))
  return folder
}

const main = (page: Page) => page.locator('main').innerText()

test('整个文件夹：选好就传，看着读完，用键盘处理疑问，记住一次，同样版式的下一份不再问', async () => {
  await using database = await freshDatabase()
  const city = await smallCity(database)
  await using pages = await openStaffPages(database, city, '2026-03-02')
  const baseUrl = await pages.listen()
  const folder = await officeFolder()
  const work = await startJobs({
    url: database.urls.staff,
    handlers: jobsOf(pages.office, { url: baseUrl, localUrl: baseUrl }),
    schedule: [],
    log: (line) => pages.lines.push(line),
  })
  try {
    let batch = ''
    await withPage(
      async (page) => {
        await pages.signIn(page, 'officer', baseUrl)
        await page.goto('/w/catalogues/import')
        await page.selectOption('select[name=organ]', { label: '甲县人民政府' })
        await page.getByLabel('乡镇、街道').check()
        await page.locator('#f-folder').setInputFiles(folder)
        await page.getByRole('button', { name: '上传并读取' }).click()
        await page.waitForURL(/\/w\/catalogues\/imports\//)
        batch = new URL(page.url()).pathname
        // The page renews itself; nobody reloads it.
        await page.getByText('全部读完：读出 3 个，没有读取 2 个。').waitFor({ timeout: 60_000 })
        assert.match(await main(page), /甲县目录\/自然资源/)
        assert.match(await main(page), /「截断\.xlsx」：文件不完整/)
        assert.match(await main(page), /「图片\.png」：这是图片/)
      },
      { baseUrl },
    )
    // Somebody comes back the next day and works with the keyboard alone.
    await withPage(
      async (page) => {
        await pages.signIn(page, 'officer', baseUrl)
        await page.goto(`${batch}/doubts`)
        // The new page is seen before its script listens: a key pressed between goes nowhere.
        const press = async (key: string) => {
          await page.waitForLoadState()
          await page.keyboard.press(key)
        }
        const at = async () => (await page.locator('.flow .where').innerText()).slice(0, 14)
        const started = await at()
        assert.match(started, /第 1 处，共 11 处/)
        await press('j')
        await page.getByText('第 2 处，共 11 处').waitFor()
        await press('k')
        await page.getByText('第 1 处，共 11 处').waitFor()
        await press('?')
        await page.getByText('不用鼠标也能处理').waitFor()
        // The kind of the sign that nobody knows: all at once, and for the next file.
        while (!/不是认识的勾选记号/.test(await main(page))) {
          const before = await at()
          await press('ArrowDown')
          await page.waitForFunction(
            (text) => !document.querySelector('.flow .where')?.textContent?.startsWith(text),
            before,
          )
        }
        await page.getByLabel('记住并用于同样的情况').focus()
        await press('Space')
        await press('a')
        await page.getByText('已确认 3 处。同样版式的文件以后照此处理。').waitFor()
        await page.getByText('共 8 处').waitFor()
        await press('Enter')
        await page.getByText('已确认 1 处。').waitFor()
        await press('u')
        await page.getByText('已撤销，1 处疑问重新打开。').waitFor()
        await press('e')
        await page.waitForURL(/\/rows\/\d+\?import=/)
        assert.match(await main(page), /原件这一行/)
      },
      { baseUrl },
    )
    await withPage(
      async (page) => {
        await pages.signIn(page, 'second-officer', baseUrl)
        await page.goto(batch)
        await page.getByText('再加文件').click()
        await page.locator('#f-files').setInputFiles({
          name: '残疾人.html',
          mimeType: 'text/html',
          buffer: Buffer.from(oddForm({ items: ['残疾人补贴'], mark: '¤' })),
        })
        await page.getByRole('button', { name: '上传并读取' }).click()
        await page.getByText('全部读完：读出 4 个').waitFor({ timeout: 60_000 })
        const line = page.locator('tr', { hasText: '残疾人.html' })
        assert.match(await line.innerText(), /可以采用/, 'the doubt was decided as the colleague decided it')
        await line.getByRole('link', { name: '去采用' }).click()
        await page.goto(page.url().replace(/\/adopt$/, ''))
        assert.match(await main(page), /按上次的决定处理的疑问[\s\S]*林知远 2026-03-02/)
      },
      { baseUrl },
    )
    // Without a script the same folder goes up by the form, and nothing is read twice.
    await withPage(
      async (page) => {
        await pages.signIn(page, 'officer', baseUrl)
        await page.goto(batch)
        await page.getByText('再加文件').click()
        await page.locator('#f-files').setInputFiles(fixture('haitan/haitan.html'))
        await page.getByRole('button', { name: '上传并读取' }).click()
        await page.getByText('加入 1 个文件。').waitFor()
        assert.match(await main(page), /和「甲县目录\/自然资源\/海坛\.html」是同一份文件/)
      },
      { baseUrl, javaScriptEnabled: false },
    )
    assert.deepEqual(pages.lines, [])
  } finally {
    await work.stop()
    await rm(join(folder, '..'), { recursive: true })
  }
})
