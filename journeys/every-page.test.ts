import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { addFiles } from '#domains/catalogue/importing/add-files.ts'
import { findFiles } from '#domains/catalogue/importing/store.ts'
import { teachLayout } from '#domains/catalogue/lessons/teach-layout.ts'
import { findPersonByLogin, loadActor } from '#kernel/organisation/store.ts'
import { withPage } from '#tools/testing/browser.ts'
import { checkAxe, checkOverflow } from '#tools/testing/browser-checks.ts'
import { crawl, type MetPage, shapeOf } from '#tools/testing/crawl.ts'
import { openDemonstration } from '#tools/testing/demonstration.ts'
import { oddForm, sendFolder } from '#tools/testing/folder.ts'
import { readWaiting } from '#tools/testing/reading.ts'
import { htmlProblems } from '#tools/testing/validate-html.ts'

// Every page that a link leads to, for the public and for each role: no dead link, valid HTML, accessible in both looks,
// no sideways scrolling at 320 px. One page of each kind stands for all in the browser, and is looked at there as the
// first sees it who meets it: the others see the same parts, whose HTML is checked for everybody.

let city: Awaited<ReturnType<typeof openDemonstration>>
before(async () => {
  city = await openDemonstration()
  // The demonstration's catalogues are adopted; a folder with doubts, with what was refused and with what still waits
  // shows the pages of the work before.
  const { office } = city
  const officer = (await findPersonByLogin(office.staff, 'dh.office'))!
  const actor = (await loadActor(office.staff, officer.id, office.today()))!
  const send = (name: string, items: readonly string[]) =>
    sendFolder(office, actor, actor.organId, { [name]: oddForm({ items, mark: '¤', channel: '村村响' }) })
  const { countyId, importId } = await send('救助.html', ['低保对象名单', '特困人员名单', '临时救助名单'])
  await office.act(actor, addFiles, {
    countyId,
    importId,
    files: [{ path: '图片.png', size: 9, refusal: { code: 'IMP_TYPE', sentence: '这是图片，没有读取。' } }],
  })
  await readWaiting(office)
  const [read] = await findFiles(office.staff, { countyId, importId })
  const taught = [{ kind: 'mark' as const, subject: '¤', shown: '¤', meaning: 'ticked' }]
  await office.act(actor, teachLayout, { countyId, catalogueId: read!.catalogueId!, taught })
  await send('等待.html', ['等待读取的事项'])
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

const looked = new Set<string>()

/** Is this kind still to be looked at in this look? From now on it is not. */
function isToSee(theme: string, kind: string): boolean {
  const isNew = !looked.has(`${theme} ${kind}`)
  looked.add(`${theme} ${kind}`)
  return isNew
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
  const kinds = [...new Map(pages.map((page): [string, MetPage] => [shapeOf(page.path).split('?')[0]!, page]))]
  for (const theme of ['standard', 'elder'] as const)
    await test(`${name}: ${kinds.length} kinds of pages pass axe and fit 320 px (${theme})`, async () => {
      const problems: string[] = []
      await withPage(
        async (view) => {
          if (cookie)
            await view
              .context()
              .addCookies([{ name: 'session', value: cookie.replace(/^session=/, ''), url: city.url }])
          for (const [kind, { path }] of kinds) {
            if (!isToSee(theme, kind)) continue
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
