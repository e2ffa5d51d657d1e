import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type Theme, themes } from '#platform/html/theme.ts'
import { withPage } from '#tools/testing/browser.ts'
import { checkAxe, checkOverflow, walkByKeyboard } from '#tools/testing/browser-checks.ts'
import { openSite } from '#tools/testing/browser-site.ts'
import { htmlProblems } from '#tools/testing/validate-html.ts'
import { designPage } from './page.ts'

const shells = ['portal', 'workspace'] as const

let site: Awaited<ReturnType<typeof openSite>>
before(async () => {
  site = await openSite(({ searchParams }) =>
    designPage({
      theme: searchParams.get('theme') as Theme,
      shell: searchParams.get('shell') as (typeof shells)[number],
    }),
  )
})
after(() => site[Symbol.asyncDispose]())

for (const shell of shells) {
  for (const theme of themes) {
    const address = `/?shell=${shell}&theme=${theme}`
    const name = `${shell}, ${theme}`

    test(`${name}: the markup is valid, without scripts and styles in it`, async () => {
      const markup = designPage({ theme, shell }).toString()
      assert.deepEqual(await htmlProblems(markup), [])
      assert.doesNotMatch(markup, /<script|\sstyle=|\son[a-z]+=/)
    })

    test(`${name}: nothing speaks against it by WCAG 2.2 AA, wide and narrow, and nothing sticks out at 320 pixels`, () =>
      withPage(
        async (page) => {
          const complaints: string[] = []
          page.on('console', (message) => complaints.push(message.text()))
          await page.goto(address)
          assert.deepEqual(await checkAxe(page), [])
          assert.deepEqual(await checkOverflow(page, 320), [])
          assert.deepEqual(await checkAxe(page), [])
          assert.deepEqual(complaints, [], 'the browser refused a style or a file')
        },
        { baseUrl: site.address },
      ))

    test(`${name}: without a script, everything is reached by keyboard in reading order and seen when reached`, () =>
      withPage(
        async (page) => {
          await page.goto(address)
          const walk = await walkByKeyboard(page)
          assert.deepEqual(walk.missed, [])
          assert.equal(walk.inOrder, true)
          assert.equal(walk.withoutOutline, 0)
          assert.equal(walk.stops[0], 'a 跳到主要内容')
          assert.ok(walk.stops.length > 100)
        },
        { baseUrl: site.address, javaScriptEnabled: false },
      ))
  }
}

test('the elder look has type of 18 pixels and more, and targets of 44', () =>
  withPage(
    async (page) => {
      await page.goto('/?shell=portal&theme=elder')
      const { sizes, targets } = await page.evaluate(() => {
        const shown = [...document.querySelectorAll('main *, nav *')].filter(
          (element) =>
            element.checkVisibility() &&
            !element.closest('svg') &&
            [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()),
        )
        const controls = [...document.querySelectorAll('.button:not(.small), .main-nav a, .tabs a, .pager a')]
        return {
          sizes: shown.map((element) => Number.parseFloat(getComputedStyle(element).fontSize)),
          targets: controls.map((element) => element.getBoundingClientRect().height),
        }
      })
      assert.ok(Math.min(...targets) >= 44, `smallest target ${Math.min(...targets)}`)
      assert.ok(sizes.filter((size) => size < 18).length / sizes.length < 0.02, `smallest type ${Math.min(...sizes)}`)
    },
    { baseUrl: site.address },
  ))

test('on a phone the menu of the workspace opens and closes without a script', () =>
  withPage(
    async (page) => {
      await page.goto('/?shell=workspace&theme=standard')
      const menu = page.locator('#menu')
      assert.equal(await menu.isVisible(), false)
      await page.locator('.topbar .menu-button').click()
      assert.equal(await menu.isVisible(), true)
      await page.keyboard.press('Escape')
      assert.equal(await menu.isVisible(), false)
    },
    { baseUrl: site.address, width: 375, javaScriptEnabled: false },
  ))

test('on a wide screen the menu is simply there', () =>
  withPage(
    async (page) => {
      await page.goto('/?shell=workspace&theme=standard')
      assert.equal(await page.locator('#menu').isVisible(), true)
      assert.equal(await page.locator('.topbar .menu-button').isVisible(), false)
    },
    { baseUrl: site.address },
  ))

test('on paper the frame is gone, the head of the print is there, and folded numbers are shown', () =>
  withPage(
    async (page) => {
      await page.goto('/?shell=portal&theme=standard')
      await page.emulateMedia({ media: 'print' })
      for (const gone of ['.masthead', '.footer', '.breadcrumb', '.actions']) {
        assert.equal(await page.locator(gone).first().isVisible(), false, gone)
      }
      assert.equal(await page.locator('.print-header').isVisible(), true)
      assert.equal(await page.locator('#chart-stacked .numbers td').first().isVisible(), true)
    },
    { baseUrl: site.address, width: 720 },
  ))
