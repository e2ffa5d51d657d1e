import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { withPage } from '#tools/testing/browser.ts'
import { checkAxe, checkOverflow, walkByKeyboard } from '#tools/testing/browser-checks.ts'
import { openPortal, type Portal } from '#tools/testing/portal.ts'
import { openPortalCounty, type PortalCounty } from '#tools/testing/portal-county.ts'
import { htmlProblems } from '#tools/testing/validate-html.ts'

let county: PortalCounty
let portal: Portal
let baseUrl: string
let pages: Record<string, string>
before(async () => {
  county = await openPortalCounty()
  portal = await openPortal(county.office)
  baseUrl = await portal.listen()
  const [relief, hearing, accounts] = await Promise.all([
    county.itemAddress('relief'),
    county.itemAddress('hearing'),
    county.itemAddress('accounts'),
  ])
  const [adopted] = await county.database.owner.db
    .selectFrom('catalogue')
    .select('id')
    .where('state', '=', 'adopted')
    .execute()
  pages = {
    home: '/',
    catalogue: '/catalogue',
    'catalogue, searched': '/catalogue?q=%E6%B8%85%E6%B0%B4%E9%95%87&level=town',
    organs: '/organs',
    'an organ': '/organ/990021101',
    'an organ with others below': '/organ/990021',
    'an item': `/item/${hearing}`,
    'an item, one standing': `/item/${relief}?state=met`,
    'an overdue slot': `/item/${hearing}/990021101`,
    'an empty slot': `/item/${hearing}/990021102`,
    'asking for what is overdue': `/item/${hearing}/990021101/request`,
    'asking where nothing was recorded': `/item/${hearing}/990021102/request`,
    'asking where all is there': `/item/${hearing}/990021-mzj/request`,
    'following a request': '/requests',
    'a slot that does not apply': `/item/${hearing}/990021-mzj`,
    'a slot with a history': `/item/${relief}/990021101`,
    'a slot of the calendar': `/item/${accounts}/990021101`,
    'history of an item': `/item/${hearing}/history`,
    'versions of the catalogue': '/catalogue/versions',
    'a version of the catalogue': `/catalogue/versions/${adopted!.id}?kind=new`,
    'laws behind the catalogue': '/basis',
    'a law': '/basis/open-government-information',
    'a repealed law that nothing cites': '/basis/adoption-law',
    publications: '/info',
    'publications, none found': '/info?q=%E6%B2%A1%E6%9C%89',
    'a publication': `/info/${county.addresses.late}`,
    'a revised publication': `/info/${county.addresses.revised}`,
    'an earlier edition': `/info/${county.addresses.revised}/1`,
    'a withdrawn publication': `/info/${county.addresses.withdrawn}`,
    'record of a withdrawn publication': `/info/${county.addresses.withdrawn}/record`,
    'what is announced': '/upcoming',
    'a hostile publication': `/info/${county.addresses.hostile}`,
    progress: '/progress',
    'progress of an organ': '/progress?organ=990021&year=2026',
    'progress of a year without any': '/progress?year=2024',
    'rows of a figure': '/progress/rows?state=overdue',
    accessibility: '/accessibility',
    'nothing there': '/nowhere',
  }
})
after(async () => {
  await portal[Symbol.asyncDispose]()
  await county[Symbol.asyncDispose]()
})

test('every page is valid markup', async () => {
  for (const [name, path] of Object.entries(pages))
    assert.deepEqual(await htmlProblems((await portal.get(path)).body), [], name)
})

for (const theme of ['standard', 'elder'] as const) {
  test(`every page is accessible to all, in the look “${theme}”`, async () => {
    await withPage(
      async (page) => {
        for (const [name, path] of Object.entries(pages)) {
          await page.goto(path)
          assert.deepEqual(await checkAxe(page), [], name)
        }
      },
      { baseUrl, theme },
    )
  })

  test(`every page fits a window of 320 pixels, in the look “${theme}”`, async () => {
    await withPage(
      async (page) => {
        for (const [name, path] of Object.entries(pages)) {
          await page.goto(path)
          assert.deepEqual(await checkOverflow(page), [], name)
        }
      },
      { baseUrl, theme, width: 320 },
    )
  })
}

test('on a phone every page is accessible too', async () => {
  await withPage(
    async (page) => {
      for (const name of [
        'home',
        'catalogue',
        'an organ',
        'an item',
        'a publication',
        'progress',
        'rows of a figure',
      ]) {
        await page.goto(pages[name]!)
        assert.deepEqual(await checkAxe(page), [], name)
      }
    },
    { baseUrl, width: 375 },
  )
})

test('every page is walked through by keyboard, in order, with a visible focus', async () => {
  await withPage(
    async (page) => {
      for (const [name, path] of Object.entries(pages)) {
        await page.goto(path)
        const walk = await walkByKeyboard(page)
        assert.match(walk.stops[0] ?? '', /跳到主要内容/, name)
        assert.deepEqual([walk.inOrder, walk.missed, walk.withoutOutline], [true, [], 0], name)
      }
    },
    { baseUrl },
  )
})

test('without scripts a reader searches, opens, and switches the look', async () => {
  await withPage(
    async (page) => {
      await page.goto('/')
      await page.getByRole('searchbox').first().fill('救助')
      await page.getByRole('button', { name: '搜索' }).click()
      await page.getByRole('link', { name: '临时救助对象名单' }).first().click()
      assert.equal(await page.getByRole('heading', { level: 1 }).textContent(), '临时救助对象名单')
      await page.getByRole('rowheader').getByRole('link', { name: '清水镇人民政府' }).click()
      assert.match(
        (await page.getByRole('heading', { level: 1 }).textContent()) ?? '',
        /清水镇人民政府：临时救助对象名单/,
      )
      const before = page.url()
      await page.getByRole('link', { name: '长辈版' }).click()
      assert.equal(page.url(), before)
      assert.equal(await page.locator('html').getAttribute('class'), 'elder')
      await page.getByRole('link', { name: '标准版' }).click()
      assert.equal(await page.locator('html').getAttribute('class'), 'standard')
      await page.goto('/catalogue')
      await page.getByLabel('领域', { exact: true }).selectOption('budget')
      await page.getByRole('button', { name: '查询' }).click()
      assert.match(page.url(), /field=budget/)
      assert.equal(await page.getByRole('row').count(), 2)
    },
    { baseUrl, javaScriptEnabled: false },
  )
})

test('nothing that was typed runs', async () => {
  await withPage(
    async (page) => {
      const spoken: string[] = []
      page.on('console', (message) => spoken.push(message.text()))
      for (const path of [pages['a hostile publication']!, '/info', '/', '/organ/990021101']) {
        await page.goto(path)
        assert.equal(await page.evaluate('globalThis.harmed'), undefined, path)
      }
      assert.deepEqual(spoken, [])
    },
    { baseUrl },
  )
})

test('no page asks another host for anything', async () => {
  await withPage(
    async (page) => {
      const foreign: string[] = []
      page.on('request', (request) => {
        if (!request.url().startsWith(baseUrl)) foreign.push(request.url())
      })
      for (const path of Object.values(pages)) await page.goto(path)
      assert.deepEqual(foreign, [])
    },
    { baseUrl },
  )
})

test('on paper a publication carries its origin, its address and a code, and no menus', async () => {
  await withPage(
    async (page) => {
      await page.goto(pages['a publication']!)
      await page.emulateMedia({ media: 'print' })
      assert.ok(await page.locator('.print-header').isVisible())
      assert.match(
        (await page.locator('.print-header').textContent()) ?? '',
        new RegExp(`示例市人民政府.*${baseUrl}/info/${county.addresses.late}.*2026年3月6日`, 's'),
      )
      assert.ok(await page.locator('.print-header svg.qr').isVisible())
      for (const hidden of ['.masthead', '.footer', '.breadcrumb', '.skip'])
        assert.ok(!(await page.locator(hidden).isVisible()), hidden)
    },
    { baseUrl },
  )
})

test('every link on every page leads to a page', async () => {
  const seen = new Set<string>()
  for (const path of Object.values(pages)) {
    const { body } = await portal.get(path)
    for (const [, href] of body.matchAll(/<a [^>]*href="(\/[^"#]*)/g)) seen.add(href!.replaceAll('&amp;', '&'))
  }
  const dead: string[] = []
  for (const href of seen) {
    if (href.startsWith('/w') || href.startsWith('/theme')) continue
    const { status } = await portal.get(href)
    if (status !== 200 && !href.includes(county.addresses.withdrawn)) dead.push(`${status} ${href}`)
  }
  assert.ok(seen.size > 60)
  assert.deepEqual(dead, [])
})
