import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withPage } from '#tools/testing/browser.ts'
import { checkAxe, checkOverflow, walkByKeyboard } from '#tools/testing/browser-checks.ts'
import { freshDatabase } from '#tools/testing/database.ts'
import { oddForm, sendFolder } from '#tools/testing/folder.ts'
import { importDecided, importOf, keyOf, readHaitan } from '#tools/testing/haitan.ts'
import { readWaiting } from '#tools/testing/reading.ts'
import { openStaffPages } from '#tools/testing/staff-pages.ts'
import { smallCity } from '#tools/testing/test-city.ts'
import { adoptCatalogue } from '../adopt-catalogue.ts'
import { importCatalogue } from '../import-catalogue.ts'
import { findFiles } from '../importing/store.ts'
import { teachLayout } from '../lessons/teach-layout.ts'
import { askAdoption } from '../together/ask-adoption.ts'

const monday = '2026-03-02'

test('import, draft, row, adoption: accessible in both looks, within 320 pixels', async () => {
  await using database = await freshDatabase()
  const city = await smallCity(database)
  await using pages = await openStaffPages(database, city, monday)
  const address = await pages.listen()
  const reading = await readHaitan()
  const act = city.as('officer', monday)
  const adopted = await importDecided(city, monday, reading)
  await act(adoptCatalogue, { ...(await keyOf(city, adopted)), organIds: null })
  const decided = await importDecided(city, monday, reading, '修订')
  const { catalogueId: open } = await act(importCatalogue, importOf(city, reading, '草稿'))
  const { countyId, importId } = await sendFolder(pages.office, city.actors.officer, city.organs['county-a'].id, {
    '目录/社会救助.html': oddForm({ items: ['低保', '特困', '孤儿'], mark: '¤', channel: '村村响' }),
    '目录/坏文件.xlsx': new TextEncoder().encode('不是表格'),
    '目录/养老服务.html': oddForm({ items: ['机构', '补贴'], title: '养老服务领域标准目录' }),
    '目录/残疾人.html': oddForm({ items: ['残疾人证'], title: '残疾人领域标准目录' }),
  })
  await readWaiting(pages.office)
  const running = await sendFolder(pages.office, city.actors.officer, city.organs['county-a'].id, {
    '等待.html': oddForm({ items: ['等待读取'] }),
  })
  const [odd] = await findFiles(pages.office.staff, { countyId, importId })
  await act(teachLayout, {
    countyId,
    catalogueId: odd!.catalogueId!,
    taught: [{ kind: 'mark', subject: '¤', shown: '¤', meaning: 'ticked' }],
  })
  const files = await findFiles(pages.office.staff, { countyId, importId })
  const ofFile = (name: string) => files.find(({ path }) => path.includes(name))!
  const { adoptionId } = await act(askAdoption, {
    countyId,
    importId,
    drafts: [ofFile('养老服务')].map(({ catalogueId, catalogueVersion }) => ({
      catalogueId: catalogueId!,
      version: catalogueVersion!,
      touches: [],
    })),
    organIds: null,
  })
  const folder = `/w/catalogues/imports/${countyId}/${importId}`
  const at = (id: string) => `/w/catalogues/${city.organs['county-a'].countyId}/${id}`
  const urls = [
    '/w/catalogues',
    '/w/catalogues/import',
    folder,
    `/w/catalogues/imports/${running.countyId}/${running.importId}`,
    `${folder}/doubts`,
    `${folder}/adopt`,
    `${folder}/adoptions/${adoptionId}`,
    `${at(ofFile('残疾人').catalogueId!)}/coverage`,
    '/w/catalogues/lessons',
    `${at(odd!.catalogueId!)}`,
    `${at(odd!.catalogueId!)}/layout`,
    `${at(odd!.catalogueId!)}/reread`,
    `${at(odd!.catalogueId!)}/discard`,
    at(open),
    `${at(open)}?show=all`,
    `${at(open)}/rows/47`,
    `${at(open)}/adopt`,
    `${at(decided)}/adopt`,
    `${at(decided)}/changes`,
    `${at(open)}/changes?kind=changed`,
    at(adopted),
  ]
  for (const theme of ['standard', 'elder'] as const)
    for (const url of urls)
      await withPage(
        async (page) => {
          await pages.signIn(page, 'officer', address)
          await page.goto(url)
          assert.deepEqual(await checkAxe(page), [], `${theme} ${url}`)
          assert.deepEqual(await checkOverflow(page, 320), [], `${theme} ${url}`)
        },
        { theme, baseUrl: address },
      )
})

test('from the first doubt to adoption with the keyboard alone, without a script', async () => {
  await using database = await freshDatabase()
  const city = await smallCity(database)
  await using pages = await openStaffPages(database, city, monday)
  const address = await pages.listen()
  const { catalogueId } = await city.as('officer', monday)(importCatalogue, importOf(city, await readHaitan()))
  const draft = `/w/catalogues/${city.organs['county-a'].countyId}/${catalogueId}`
  await withPage(
    async (page) => {
      await pages.signIn(page, 'officer', address)
      await page.goto(`${draft}/rows/47`)
      const walk = await walkByKeyboard(page)
      assert.deepEqual([walk.missed, walk.inOrder, walk.withoutOutline], [[], true, 0])
    },
    { baseUrl: address },
  )
  await withPage(
    async (page) => {
      await pages.signIn(page, 'officer', address)
      await page.goto(`${draft}/rows/47`)
      // Return in a field is the first button: save, and on to the next doubt.
      for (const row of [47, 50, 51]) {
        assert.ok(page.url().includes(`/rows/${row}`), page.url())
        await page.getByLabel('其余', { exact: false }).focus()
        await page.keyboard.press('Space')
        await page.keyboard.press('Enter')
        await page.waitForURL((url) => !url.pathname.endsWith(`/rows/${row}`))
      }
      await page.getByRole('link', { name: '选择适用机关' }).focus()
      await page.keyboard.press('Enter')
      await page.getByRole('button', { name: '预览后果' }).focus()
      await page.keyboard.press('Enter')
      await page.getByRole('button', { name: '确认采用' }).focus()
      await page.keyboard.press('Enter')
      await page.getByText('目录已采用：51 个公开事项，153 个公开位').waitFor()
    },
    { baseUrl: address, javaScriptEnabled: false },
  )
})
