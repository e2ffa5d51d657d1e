import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withPage } from '#tools/testing/browser.ts'
import { checkAxe, checkOverflow } from '#tools/testing/browser-checks.ts'
import { freshDatabase } from '#tools/testing/database.ts'
import { openStaffPages } from '#tools/testing/staff-pages.ts'
import { smallCity } from '#tools/testing/test-city.ts'
import { findSourceRows } from '../../inventories/issues/row-store.ts'
import { loadIssue } from '../../inventories/load-issue.ts'
import { countyStatutes } from '../../inventories/statutes.ts'
import { adoptedItems, issueOf, powersOf, sourceRow, takenSource } from '../../inventories/testing.ts'

const monday = '2026-03-02'

test('every page of the inventories: accessible in both looks, within 320 pixels', async () => {
  await using database = await freshDatabase()
  const city = await smallCity(database)
  const { items } = await adoptedItems(city, ['临时救助', '低保审核', '特困供养'], monday)
  const rows = [
    sourceRow('临时救助', { code: 'A1', kind: '行政给付', basis: '《社会救助暂行办法》第四十七条' }),
    sourceRow('1.低保审核。', { code: 'A2', kind: '行政确认' }),
    sourceRow('慈善募捐备案', { code: 'A3' }),
  ]
  const { countyId, sourceId } = await takenSource(city, powersOf(city, rows), monday)
  await takenSource(
    city,
    powersOf(city, [sourceRow('办理指南')], {
      organId: city.organs['county-a'].id,
      kind: 'guideline',
      title: '社会救助领域标准指引',
      fieldCode: 'social-assistance',
      issue: issueOf([sourceRow('办理指南')], '2019-04-30', '指引'),
    }),
    monday,
  )
  const issue = issueOf(
    [rows[0]!, { ...rows[1]!, name: '最低生活保障审核' }, sourceRow('孤儿认定')],
    '2026-02-20',
    '二',
  )
  issue.reading.doubts.push({ place: 'B3', message: '编码重复。' })
  await city.as('officer', monday)(loadIssue, { countyId, sourceId, ...issue })
  const [row] = await findSourceRows(database.staff.db, countyId, sourceId)
  await using pages = await openStaffPages(database, city, monday)
  const address = await pages.listen()
  const source = `/w/inventories/sources/${countyId}/${sourceId}`
  const urls = [
    '/w/inventories',
    '/w/inventories/register',
    source,
    `${source}/load`,
    `${source}/issues/1`,
    `${source}/issues/2`,
    `/w/inventories/rows/${countyId}/${sourceId}/${row!.id}?q=救助`,
    '/w/inventories/statutes',
    `/w/inventories/statutes/${countyStatutes[0]!.id}`,
    `/w/inventories/items/${city.organs['county-a'].id}/${items.get('临时救助')}`,
    '/w/inventories/links',
    `/w/inventories/links?source=${sourceId}`,
    '/w/inventories/missing',
    '/w/inventories/attributes',
    '/w/inventories/names',
    '/w/inventories/matrix',
    '/w/inventories/matrix/cell?county=county-a&field=social-assistance&level=town',
    '/w/inventories/tasks',
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
