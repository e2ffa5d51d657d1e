import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { unzipSync } from 'fflate'
import { sql } from 'kysely'
import { approveEdition } from '#domains/publishing/approve-edition.ts'
import type { EditionKey } from '#domains/publishing/model.ts'
import { publishEdition } from '#domains/publishing/publish-edition.ts'
import { recordFacts } from '#domains/publishing/record-facts.ts'
import { correctPublication } from '#domains/publishing/releasing/correct-publication.ts'
import { releaseDue } from '#domains/publishing/releasing/release-due.ts'
import { setHour } from '#domains/publishing/releasing/set-hour.ts'
import { reviewSecrecy } from '#domains/publishing/review-secrecy.ts'
import { saveDraft } from '#domains/publishing/save-draft.ts'
import { startDraft } from '#domains/publishing/start-draft.ts'
import { submitEdition } from '#domains/publishing/submit-edition.ts'
import { withdrawEdition } from '#domains/publishing/withdraw-edition.ts'
import { demonstrationSlots } from '#doors/cli/demonstration/store.ts'
import type { Action } from '#kernel/context.ts'
import { findPersonByLogin, loadActor } from '#kernel/organisation/store.ts'
import type { EditionState } from '#kernel/publication/model.ts'
import { findEdition } from '#kernel/publication/store.ts'
import { lastNews, newsAfter } from '#kernel/store.ts'
import { followNews } from '#platform/jobs/follow-news.ts'
import { crawl } from '#tools/testing/crawl.ts'
import { openDemonstration } from '#tools/testing/demonstration.ts'

// 不得提前泄露: words that stand nowhere else are put into texts in every state before release, then everything that the
// public can reach is searched for them, bytes, headers and tables. After the hour they are there; after a withdrawal gone.

let city: Awaited<ReturnType<typeof openDemonstration>>
let news: ReturnType<typeof followNews>
before(async () => {
  city = await openDemonstration()
  const db = city.office.public
  news = followNews({
    after: (place, limit) => newsAfter(db, place, limit),
    from: await lastNews(db),
    hear: () => city.doors.cache.clear(),
    everyMilliseconds: 1_000_000,
    onError: () => {},
  })
})
after(async () => {
  news.stop()
  await city[Symbol.asyncDispose]()
})

const as =
  (login: string) =>
  async <Params, Result>(action: Action<Params, Result>, params: Params): Promise<Result> => {
    const person = (await findPersonByLogin(city.office.staff, login))!
    return city.office.act((await loadActor(city.office.staff, person.id, city.office.today()))!, action, params)
  }

/** The words of one text; a search says `asked` back, so that only `mark` tells whether something was found. */
const wordsOf = (what: string) => ({ asked: `窑${what}蘑`, mark: `鼯鼠${what}` })

interface Planted extends EditionKey {
  what: string
  address: string
  /** Address of the item it answers. */
  item: string
}

/** Brings a text full of marks into a state, by those whose work it is. */
async function plant(what: string, state: EditionState, revised?: EditionKey): Promise<Planted> {
  const { asked, mark } = wordsOf(what)
  const clerk = (await findPersonByLogin(city.office.staff, 'zhoumin'))!
  const actor = (await loadActor(city.office.staff, clerk.id, city.office.today()))!
  const { countyId, organId } = actor
  const { editionId } = revised
    ? await as('zhoumin')(correctPublication, {
        ...revised,
        note: { weight: 'substantial', wrong: `${mark}误`, remedy: `${mark}正` },
      })
    : await as('zhoumin')(startDraft, { countyId, obligationId: await owedBy(countyId, organId) })
  const key = { countyId, editionId }
  const edition = (await findEdition(city.office.staff, countyId, editionId))!
  await as('zhoumin')(saveDraft, {
    ...key,
    version: edition.version,
    text: {
      title: `${asked}${mark}题`,
      body: `${mark}文\n第一列\t第二列\n${mark}表\t1`,
      elements: edition.elements.map(({ element }) => ({ element, text: `${mark}素` })),
      channels: edition.channels,
      documentNumber: `${mark}号`,
      formedOn: city.office.today(),
    },
  })
  const { address: item } = await city.office.staff
    .selectFrom('item')
    .select('address')
    .where('id', '=', edition.itemId!)
    .executeTakeFirstOrThrow()
  const planted = { ...key, what, address: edition.address, item }
  if (state === 'draft') return planted
  await as('zhoumin')(submitEdition, key)
  await as('qt.secrecy')(reviewSecrecy, { ...key, remark: `${mark}审` })
  if (state === 'in-review') return planted
  await as('qt.review')(approveEdition, key)
  if (state === 'live') await as('zhoumin')(publishEdition, key)
  return planted
}
/** Something happens at the organ that must be disclosed; what it is called is public from the first day. */
async function owedBy(countyId: string, organId: string): Promise<string> {
  const slots = await demonstrationSlots(city.office.staff, countyId, organId)
  turn += 1
  const subject = `第${turn}件事`
  const itemId = slots.filter(({ cadence }) => cadence !== 'periodic')[turn]!.itemId
  const facts = [{ organId, itemId, subject, happenedOn: city.office.today(), happenedAt: null }]
  await as('zhoumin')(recordFacts, { countyId, facts })
  const duty = await city.office.staff
    .selectFrom('obligation')
    .select('id')
    .where('label', '=', subject)
    .executeTakeFirstOrThrow()
  return duty.id
}
let turn = 0

/** Text of an answer, whatever it is packed in. */
function readable(bytes: Uint8Array): string {
  const text = new TextDecoder().decode(bytes)
  if (!text.startsWith('PK')) return text
  return Object.values(unzipSync(bytes))
    .map((part) => new TextDecoder().decode(part))
    .join('\n')
}

interface Got {
  path: string
  status: number
  etag: string | null
  all: string
}

const got: Got[] = []

async function ask(path: string, headers: Record<string, string> = {}, method = 'GET') {
  const response = await fetch(city.url + path, { redirect: 'manual', headers, method })
  const all = `${JSON.stringify([...response.headers])}\n${readable(new Uint8Array(await response.arrayBuffer()))}`
  const type = response.headers.get('content-type') ?? ''
  got.push({ path, status: response.status, etag: response.headers.get('etag'), all })
  const html = type.includes('html')
  const location = response.headers.get('location') ?? undefined
  return { status: response.status, markup: html ? all : '', location, html }
}

/**
 * Everything that somebody outside can get: what links lead to, so many pages of each kind, and what nobody links to. With
 * `again` all of it once more from the warm cache, with its tags, and only the heads.
 */
async function everything(planted: readonly Planted[], ofEachKind: number, again: boolean): Promise<Got[]> {
  got.length = 0
  const guessed = planted.flatMap(({ what, address, editionId, item }) => [
    `/item/${item}`,
    `/item/${item}/feed`,
    `/item/${item}/history`,
    `/info/${address}`,
    `/info/${address}/1`,
    `/info/${address}/2`,
    `/info/${address}/record`,
    `/info/${editionId}`,
    `/info?q=${encodeURIComponent(wordsOf(what).asked)}`,
    `/catalogue?q=${encodeURIComponent(wordsOf(what).asked)}`,
  ])
  const unlinked = ['/upcoming', '/sitemap.xml', '/robots.txt', '/feed', '/api', '/info/zzzzzzzz', '/nowhere']
  for (const path of new Set([...unlinked, ...guessed])) await ask(path)
  await crawl(ask, ['/', '/info'], ofEachKind, /^\/(w|theme)\b/)
  for (const { path, etag } of again ? [...got] : []) {
    await ask(path)
    if (etag) await ask(path, { 'if-none-match': etag, 'accept-encoding': 'br' })
    await ask(path, {}, 'HEAD')
  }
  assert.ok(got.length > (again ? 300 : 80), `only ${got.length} answers`)
  return [...got]
}

const leaks = (answers: readonly Got[], what: string): string[] => [
  ...new Set(answers.filter(({ all }) => all.includes(wordsOf(what).mark)).map(({ path }) => path)),
]

/** Every row of every table and view that the public's own database role can read. */
async function rowsWith(what: string): Promise<string[]> {
  const db = city.office.public
  const { rows } = await sql<{ name: string }>`
    select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'v', 'm', 'p', 'f') and has_schema_privilege(n.oid, 'usage') and has_table_privilege(c.oid, 'select')
      and (n.nspname not in ('pg_catalog', 'information_schema') or c.relname in ('pg_stats', 'pg_stat_activity'))`.execute(
    db,
  )
  const found: string[] = []
  for (const { name } of rows) {
    const { rows: hits } = await sql<{ n: number }>`
      select count(*)::int as n from ${sql.raw(name)} t where t::text like ${`%${wordsOf(what).mark}%`}`.execute(db)
    // The question itself stands among what this role is asking right now.
    if (hits[0]!.n > 0 && name !== 'pg_catalog.pg_stat_activity') found.push(name)
  }
  assert.ok(rows.length > 20)
  return found
}

test('发布之前哪里都没有，到时就有，撤回以后只剩说明', async (t) => {
  const base = await plant('底本', 'live')
  const planted = [
    base,
    await plant('草稿', 'draft'),
    await plant('送审', 'in-review'),
    await plant('待发', 'approved'),
    await plant('定时', 'approved'),
    await plant('修订', 'approved', base),
  ]
  const [, draft, review, approved, scheduled, revised] = planted as [
    Planted,
    Planted,
    Planted,
    Planted,
    Planted,
    Planted,
  ]
  const releaseAt = city.clock.now().add({ hours: 24 })
  for (const key of [scheduled, revised])
    await as('zhoumin')(setHour, {
      countyId: key.countyId,
      editionId: key.editionId,
      releaseAt,
      announce: true,
      reason: '',
    })
  await news.readNow()
  const secret = [draft, review, approved, scheduled, revised]

  await t.test('到时之前', async () => {
    const answers = await everything(planted, 2, true)
    assert.deepEqual(
      secret.flatMap(({ what }) => leaks(answers, what)),
      [],
    )
    assert.ok(leaks(answers, base.what).length > 2, 'what is live is found: the search for marks works')
    for (const { what } of secret) assert.deepEqual(await rowsWith(what), [], what)
    assert.ok((await rowsWith(base.what)).includes('portal.edition'))
    for (const { address } of [draft, review, approved, scheduled])
      assert.equal(answers.find(({ path }) => path === `/info/${address}`)?.status, 404)
    assert.match(answers.find(({ path }) => path === '/upcoming')!.all, /待发布/)
  })

  await t.test('表里的底稿，公众的数据库账号一张都打不开', async () => {
    for (const table of [
      'edition',
      'edition_step',
      'release_plan',
      'release_change',
      'correction',
      'withdrawal',
      'outbox',
      'pending_leaf',
    ])
      await assert.rejects(
        sql`select 1 from ${sql.raw(table)} limit 1`.execute(city.office.public),
        /permission denied/,
      )
  })

  await t.test('到时以后', async () => {
    city.clock.set(releaseAt)
    assert.deepEqual(await releaseDue(city.office), { released: 2, held: 0 })
    await news.readNow()
    const answers = await everything(planted, 1, false)
    for (const { what, address } of [scheduled, revised]) {
      const where = leaks(answers, what)
      assert.ok(where.includes(`/info/${address}`) && where.some((path) => path.endsWith('/feed')), `${what}: ${where}`)
    }
    assert.ok(leaks(answers, revised.what).includes(`/info/${revised.address}/record`))
    assert.deepEqual(
      [draft, review, approved].flatMap(({ what }) => leaks(answers, what)),
      [],
    )
  })

  await t.test('撤回以后', async () => {
    for (const { countyId: county, editionId } of [scheduled, revised])
      await as('dh.office')(withdrawEdition, {
        countyId: county,
        editionId,
        remark: '内容有误，核实后重新公开。',
        titleHidden: true,
      })
    await news.readNow()
    const answers = await everything(planted, 1, false)
    for (const { what, address } of [scheduled, revised]) {
      assert.deepEqual(leaks(answers, what), [], what)
      assert.deepEqual(await rowsWith(what), [], what)
      const stone = answers.find(({ path }) => path === `/info/${address}`)!
      assert.equal(stone.status, 410)
      assert.match(stone.all, /内容有误，核实后重新公开。/)
    }
    assert.deepEqual(leaks(answers, base.what), [], 'an earlier edition goes with the one that was withdrawn')
  })
})
