import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openPortal, type Portal } from '#tools/testing/portal.ts'
import { openPortalCounty, type PortalCounty } from '#tools/testing/portal-county.ts'

let county: PortalCounty
let portal: Portal
before(async () => {
  county = await openPortalCounty()
  // One town lies below the other here, so that "its own" and "with everything below" differ.
  const { city, county: above, town, otherTown } = county.organs
  await county.database.owner.db
    .updateTable('organ')
    .set({ parent_id: town, lineage: [city, above, town, otherTown] })
    .where('id', '=', otherTown)
    .execute()
  portal = await openPortal(county.office)
})
after(async () => {
  await portal[Symbol.asyncDispose]()
  await county[Symbol.asyncDispose]()
})

const rowsBehind = async (href: string): Promise<number> => {
  const { status, body } = await portal.get(href)
  assert.equal(status, 200, href)
  return Number(/共 \d+ 页 ([\d,]+) 条/.exec(body)?.[1]?.replaceAll(',', '') ?? '0')
}

/** Figures of a page that lead to rows: what is shown, and where it leads. */
const figuresOf = (body: string): { shown: string; href: string; note: string }[] =>
  [...body.matchAll(/<a[^>]*href="(\/progress\/rows[^"]*)"[^>]*>(.*?)<\/a>/gs)]
    .map(([, href, inside]) => ({
      href: href!.replaceAll('&amp;', '&'),
      shown: /class="figure">\s*([^<\s]+)/.exec(inside!)?.[1] ?? /^\s*([\d,]+)\s*</.exec(inside!)?.[1] ?? '',
      note: inside!,
    }))
    .filter(({ shown }) => shown !== '')

for (const path of [
  '/',
  '/organ/990021101',
  '/organ/990021',
  '/organ/990000',
  '/progress',
  '/progress?organ=990021',
  '/progress?organ=990021101&field=budget',
])
  test(`every figure on ${path} opens exactly the rows it counts`, async () => {
    county.clock.set('2026-04-15T01:30:00Z')
    const figures = figuresOf((await portal.get(path)).body)
    assert.ok(figures.length >= 4, path)
    const counts = figures.filter(({ shown }) => !shown.includes('%'))
    for (const { shown, href } of counts) assert.equal(await rowsBehind(href), Number(shown.replaceAll(',', '')), href)
    for (const { shown, href } of figures.filter((figure) => figure.shown.includes('%'))) {
      const due = await rowsBehind(href.replace(/state=[a-z-]+/, 'state=due'))
      const share = Number(((await rowsBehind(href)) / due).toFixed(3))
      assert.equal(shown, `${(share * 100).toFixed(1)}%`, href)
    }
  })

test('the tabs of slots show as many rows as they count', async () => {
  for (const path of ['/organ/990021101', `/item/${await county.itemAddress('hearing')}`]) {
    const { body } = await portal.get(path)
    const tabs = [...body.matchAll(/<a href="([^"]*state=[^"]*)"[^>]*>[^<]*<span class="count">([\d,]+)<\/span>/g)]
    assert.ok(tabs.length >= 2)
    for (const [, href, count] of tabs) {
      const rows = (await portal.get(String(href))).body.match(/<th scope="row"/g)?.length ?? 0
      assert.equal(rows, Number(String(count).replaceAll(',', '')), String(href))
    }
  }
})
