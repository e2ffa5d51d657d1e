import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { approveEdition } from '#domains/publishing/approve-edition.ts'
import { publishEdition } from '#domains/publishing/publish-edition.ts'
import { recordFacts } from '#domains/publishing/record-facts.ts'
import { reviewSecrecy } from '#domains/publishing/review-secrecy.ts'
import { submitEdition } from '#domains/publishing/submit-edition.ts'
import { waiveObligation } from '#domains/publishing/waive-obligation.ts'
import { Forbidden, NotFound } from '#platform/errors/errors.ts'
import { clerkDrafts, townOwes } from '#tools/testing/editions.ts'
import { openSmallCounty, type SmallCounty } from '#tools/testing/small-county.ts'
import { type StaffPages, staffPages } from '#tools/testing/staff-visit.ts'
import { htmlProblems } from '#tools/testing/validate-html.ts'
import { openWorkspace, type Workspace } from '#tools/testing/workspace.ts'
import { rowsPage } from './pages/rows.ts'
import { listPlaces } from './scope-store.ts'
import { staffRoutes } from './staff.ts'

// The second of March 2026: what happened in the first days of January is overdue, what happened in February is not.
let county: SmallCounty
let office: StaffPages
let clerk: StaffPages
let workspace: Workspace
before(async () => {
  county = await openSmallCounty()
  await townOwes(county, { on: '2026-01-05', subject: '=1+1 一月第一批名单' })
  await townOwes(county, { on: '2026-01-06', organ: 'otherTown', by: 'other.clerk' })
  await release(await townOwes(county, { on: '2026-01-07' }))
  await release(await townOwes(county, { on: '2026-02-11' }))
  const waived = await townOwes(county, { on: '2026-01-08' })
  await county.as('office')(waiveObligation, {
    countyId: county.countyId,
    obligationId: waived,
    reason: '名单并入上一批公开',
  })
  office = await staffPages(county, 'office', staffRoutes)
  clerk = await staffPages(county, 'clerk', staffRoutes)
  workspace = await openWorkspace(county.office)
})
after(async () => {
  await workspace[Symbol.asyncDispose]()
  await county[Symbol.asyncDispose]()
})

async function release(obligationId: string): Promise<void> {
  const key = await clerkDrafts(county, obligationId)
  await county.as('clerk')(submitEdition, key)
  await county.as('secrecy')(reviewSecrecy, { ...key, remark: '' })
  await county.as('reviewer')(approveEdition, key)
  await county.as('clerk')(publishEdition, key)
}

/** Every link to rows with the number it stands on; rates are percentages and left out, with the bars that draw them. */
function numbersOf(markup: string): { href: string; value: number }[] {
  const links = markup
    .replace(/<figure class="chart" id="ranking">.*?<\/figure>/s, '')
    .matchAll(/<a (?:class="tile[^"]*" )?href="(\/w\/monitor\/rows\?[^"]+)">(.*?)<\/a>/gs)
  return [...links].flatMap(([, href, inside]) => {
    const shown =
      /<span class="figure">([^<]*)/.exec(inside!)?.[1] ?? inside!.replace(/<span class="unseen">.*?<\/span>/gs, '')
    return /^[\d,]+$/.test(shown.trim()) && !href!.includes('measured')
      ? [{ href: href!.replaceAll('&amp;', '&'), value: Number(shown.replaceAll(',', '')) }]
      : []
  })
}

test('every number of the monitor opens as many rows as it says', async () => {
  for (const [pages, path] of [
    [office, '/w/monitor'],
    [clerk, '/w/monitor'],
    [office, '/w/monitor?field=social-assistance&from=2026-02-01&to=2026-02-28'],
    [office, '/w/monitor?own=1'],
  ] as const) {
    const numbers = new Map(numbersOf((await pages.get(path)).markup).map(({ href, value }) => [href, value]))
    assert.ok(numbers.size >= 4, `${path}: ${numbers.size}`)
    for (const [href, value] of numbers) {
      const { text } = await pages.get(href)
      assert.match(text, new RegExp(`共 ${value} 项`), `${path} → ${href}`)
    }
  }
})

test('the figures are those of the rows, and say from which rows they come', async () => {
  const { text } = await clerk.get('/w/monitor?field=social-assistance')
  // Of three due, one was published, after its day; the waived one stands apart, the early one waits for its day.
  assert.match(text, /完整率 50\.0% 已公开 1／2/)
  assert.match(text, /按时率 0\.0% 按时公开 0／2/)
  assert.match(text, /豁免 1 项/)
  assert.match(text, /提前公开 1 项/)
  assert.match(text, /数据截至 2026-03-02 09:30/)
})

test('where nothing was due there is a dash, not a zero', async () => {
  const { text } = await clerk.get('/w/monitor?from=2025-01-01&to=2025-12-31')
  assert.match(text, /这个范围在统计期内没有到期的公开义务/)
  assert.doesNotMatch(text, /0\.0%|NaN/)
})

test('everybody looks at what is theirs; other organs are not found, not forbidden', async () => {
  assert.match((await office.get('/w/monitor')).text, /示例县人民政府及下级/)
  assert.match((await clerk.get('/w/monitor')).text, /清水镇人民政府及下级/)
  for (const code of ['990021102', '990022', 'unknown'])
    await assert.rejects(clerk.get(`/w/monitor?organ=${code}`), NotFound, code)
  await assert.rejects(office.get('/w/monitor/rows?organ=990022101'), NotFound)
  await assert.rejects((await staffPages(county, 'sysadmin', staffRoutes)).get('/w/monitor'), Forbidden)
  const guide = await staffPages(county, 'guide', staffRoutes)
  const { text } = await guide.get('/w/monitor')
  assert.match(text, /示例县人民政府及下级 社会救助 到期日/)
  assert.doesNotMatch(text, /全部领域 到期日|财政预决算/)
  assert.match((await guide.get('/w/monitor/rows?count=overdue')).text, /共 2 项/)
  assert.match((await guide.get('/w/monitor/rows?count=due&field=budget')).text, /共 0 项/)
})

test('a period that makes no sense is told, and this year is shown', async () => {
  const { text } = await clerk.get('/w/monitor?from=2026-03-02&to=2026-03-01')
  assert.match(text, /起始日期 2026-03-02 晚于截止日期 2026-03-01/)
  assert.match(text, /到期日 2026-01-01 至 2026-12-31/)
  assert.equal((await clerk.get('/w/monitor?from=yesterday&own=9&field=%00')).status, 200)
  assert.equal((await clerk.get('/w/monitor/rows?count=nothing&after=2026-13-99_x&month=2026-99')).status, 200)
  assert.equal((await clerk.get(`/w/monitor/rows?after=2026-02-31_${'0'.repeat(36)}`)).status, 200)
  assert.equal((await clerk.get(`/w/monitor/rows?count=empty&before=${'-'.repeat(36)}_${'-'.repeat(36)}`)).status, 200)
})

test('rows say what, whose, until when, when published, as what, on which ground', async () => {
  const { markup, text } = await clerk.get('/w/monitor/rows?count=late')
  assert.match(text, /临时救助对象名单 清水镇 2026-02-04 2026-03-02 逾期后公开 清水镇临时救助对象名单公示 《/)
  assert.match(markup, /href="\/info\/[0-9a-z]{8}"/)
  assert.match(markup, new RegExp(`href="/w/duties/${county.countyId}/`))
  assert.match((await clerk.get('/w/monitor/rows?count=waived')).text, /豁免理由：名单并入上一批公开/)
})

test('a long list goes on by key, forth and back, and comes whole as a file that runs nothing', async () => {
  const facts = Array.from({ length: 120 }, (_, n) => ({
    organId: county.organs.otherTown,
    itemId: county.items.relief,
    subject: `石桥乡第${n + 1}号名单`,
    happenedOn: Temporal.PlainDate.from('2025-11-03').add({ days: n % 7 }),
    happenedAt: null,
  }))
  await county.as('other.clerk')(recordFacts, { countyId: county.countyId, facts })
  const seen = new Set<string>()
  let href: string | undefined = '/w/monitor/rows?organ=990021102&count=overdue'
  let pages = 0
  while (href) {
    const { markup } = await office.get(href)
    for (const [, id] of markup.matchAll(/\/w\/duties\/[0-9a-f-]{36}\/([0-9a-f-]{36})/g)) seen.add(id!)
    href = /<a href="([^"]+)" rel="next">/.exec(markup)?.[1]?.replaceAll('&amp;', '&')
    pages += 1
  }
  assert.deepEqual([pages, seen.size], [3, 121])

  const jar = await workspace.signInAs('office')
  const file = await jar.get('/w/monitor/rows.csv?count=overdue')
  assert.equal(file.status, 200)
  assert.equal(file.headers['content-type'], 'text/csv; charset=utf-8')
  assert.match(
    decodeURIComponent(String(file.headers['content-disposition'])),
    /监测-示例县-当前逾期-截至今天|监测-示例县-当前逾期/,
  )
  const lines = file.body
    .replace(/^\ufeff/, '')
    .trimEnd()
    .split('\r\n')
  assert.equal(lines.length, 1 + 122)
  assert.match(lines[0]!, /^机关编码,机关,公开事项,内容,/)
  assert.ok(
    lines.some((line) => line.includes(",'=1+1 一月第一批名单,")),
    'a subject that begins like a formula',
  )
  assert.equal((await jar.get('/w/monitor/rows.csv?count=empty')).status, 200)
})

test('the pages are valid HTML, and the file of what is not theirs is not there', async () => {
  const jar = await workspace.signInAs('office')
  for (const path of [
    '/w/monitor',
    '/w/monitor/rows?count=due',
    '/w/monitor/rows?count=empty',
    '/w/monitor?from=2024-01-01&to=2026-12-31',
  ]) {
    const { status, body } = await jar.get(path)
    assert.equal(status, 200)
    assert.deepEqual(await htmlProblems(body), [], path)
  }
  assert.equal((await (await workspace.signInAs('clerk')).get('/w/monitor/rows.csv?organ=990022')).status, 404)
  assert.deepEqual(workspace.lines, [])
})

test('a number with more rows than a file may hold says so instead of loading for minutes', async () => {
  const [organ] = await listPlaces(county.office.staff, { organs: [county.organs.town], subtrees: [], fields: [] })
  const period = { from: Temporal.PlainDate.from('2026-01-01'), to: Temporal.PlainDate.from('2026-12-31') }
  const place = { root: organ!, own: false, field: null, period }
  const html = rowsPage({
    place,
    asOf: county.clock.now(),
    fields: [],
    guided: false,
    today: county.today(),
    count: 'due',
    month: undefined,
    period,
    total: 20_001,
    fileLimit: 20_000,
    list: { kind: 'duties', rows: [] },
    before: undefined,
    after: undefined,
  }).toString()
  assert.match(html, /共 20,001 项，超过一次下载 20,000 项的上限/)
  assert.doesNotMatch(html, /rows\.csv/)
})
