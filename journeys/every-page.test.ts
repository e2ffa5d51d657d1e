import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { withPage } from '#tools/testing/browser.ts'
import { checkAxe, checkOverflow } from '#tools/testing/browser-checks.ts'
import { crawl, type MetPage, shapeOf } from '#tools/testing/crawl.ts'
import { openDemonstration } from '#tools/testing/demonstration.ts'
import { htmlProblems } from '#tools/testing/validate-html.ts'

// Every page that a link leads to, for the public and for each role: no dead link, valid HTML, accessible in both looks,
// no sideways scrolling at 320 px. One page of each kind stands for all in the browser.

let city: Awaited<ReturnType<typeof openDemonstration>>
before(async () => {
  city = await openDemonstration()
})
after(() => city[Symbol.asyncDispose]())

const people = ['zhoumin', 'qt.review', 'qt.secrecy', 'dh.office', 'city', 'mzj.guide', 'sysadmin', 'secadmin']

const askAs = (cookie: string) => async (path: string) => {
  const response = await fetch(city.url + path, { redirect: 'manual', headers: cookie ? { cookie } : {} })
  const html = (response.headers.get('content-type') ?? '').includes('html')
  return {
    status: response.status,
    markup: html ? await response.text() : '',
    location: response.headers.get('location') ?? undefined,
    html,
  }
}

async function lookAt(name: string, cookie: string, starts: readonly string[], leaveOut: RegExp) {
  const pages = await crawl(askAs(cookie), starts, 3, leaveOut)
  assert.ok(pages.length > 2, `${name}: only ${pages.length} pages were found`)
  await test(`${name}: no link leads nowhere`, () => {
    assert.deepEqual(
      pages.filter((page) => page.status !== 200).map((page) => `${page.status} ${page.path} (from ${page.from})`),
      [],
    )
    assert.deepEqual(city.lines, [], 'the program wrote errors')
  })
  await test(`${name}: every page is valid HTML`, async () => {
    const problems: string[] = []
    for (const page of pages)
      for (const problem of await htmlProblems(page.markup)) problems.push(`${page.path}: ${problem}`)
    assert.deepEqual(problems, [])
  })
  const kinds = [...new Map(pages.map((page): [string, MetPage] => [shapeOf(page.path).split('?')[0]!, page])).values()]
  for (const theme of ['standard', 'elder'] as const)
    await test(`${name}: ${kinds.length} kinds of pages pass axe and fit 320 px (${theme})`, async () => {
      const problems: string[] = []
      await withPage(
        async (view) => {
          if (cookie)
            await view
              .context()
              .addCookies([{ name: 'session', value: cookie.replace(/^session=/, ''), url: city.url }])
          for (const { path } of kinds) {
            await view.goto(city.url + path)
            for (const problem of await checkAxe(view)) problems.push(`${path}: ${problem}`)
            for (const problem of await checkOverflow(view)) problems.push(`${path} at 320 px: ${problem}`)
            await view.setViewportSize({ width: 1280, height: 900 })
          }
        },
        { theme, baseUrl: city.url },
      )
      assert.deepEqual(problems, [])
    })
}

test('the public', async () => lookAt('the public', '', ['/'], /^\/(w|theme|assets)\b/))

for (const login of people)
  test(`the workspace of ${login}`, async () =>
    lookAt(login, `session=${await city.sessionOf(login)}`, ['/w'], /^\/(?!w(\/|\?|$))|^\/w\/sign-out/))

test('the door: sign-in and the living page', async () =>
  lookAt('sign-in', '', ['/w/sign-in', '/w/sign-in?next=/w/duties', '/design', '/w'], /^\/(?!w\/sign-in|design|w$)/))
