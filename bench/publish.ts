import { approveEdition } from '#domains/publishing/approve-edition.ts'
import type { EditionKey } from '#domains/publishing/model.ts'
import { publishEdition } from '#domains/publishing/publish-edition.ts'
import { reviewSecrecy } from '#domains/publishing/review-secrecy.ts'
import { revisePublication } from '#domains/publishing/revise-publication.ts'
import { submitEdition } from '#domains/publishing/submit-edition.ts'
import { openDoors } from '#doors/open-doors.ts'
import { lastNews, newsAfter } from '#kernel/store.ts'
import type { Tables } from '#kernel/tables.ts'
import { openPool } from '#platform/db/pool.ts'
import { followNews } from '#platform/jobs/follow-news.ts'
import { runClerks } from '../tools/clerks/run-clerks.ts'
import { editionIn, editionNow } from '../tools/testing/editions.ts'
import { openSmallCounty, type SmallCounty } from '../tools/testing/small-county.ts'
import { kept, lineOf, machine, percentile, type Reading, repeated } from './measure.ts'

// `node bench/publish.ts [clerks]`: what was promised of publishing, with the real actions on a fresh embedded server: the
// deed itself, how soon readers see it over HTTP where the page before lies in the cache, and a hundred clerks at once.
// Ends with 1 where a promise is not kept, a text is lost or a deed ends in a deadlock.

const clerks = Number(process.argv[2] ?? 100)

/** Both ends of what was measured: the middle is told, the end was promised. */
const ends = (what: string, sorted: readonly number[], limit: number): Reading[] => [
  { what: `${what}，p50`, value: percentile(sorted, 0.5), unit: 'ms', limit: null },
  { what: `${what}，p95`, value: percentile(sorted, 0.95), unit: 'ms', limit },
]

async function approvedAgain(county: SmallCounty, live: EditionKey): Promise<EditionKey> {
  const { editionId } = await county.as('clerk')(revisePublication, live)
  const key = { ...live, editionId }
  await county.as('clerk')(submitEdition, key)
  await county.as('secrecy')(reviewSecrecy, { ...key, remark: '' })
  await county.as('reviewer')(approveEdition, key)
  return key
}

async function publishMany(county: SmallCounty, times: number): Promise<Reading[]> {
  const keys: EditionKey[] = []
  for (let n = 0; n < times + 5; n += 1) keys.push(await editionIn(county, 'approved'))
  const publish = county.as('clerk')
  return ends('发布一份稿件', await repeated(times, () => publish(publishEdition, keys.pop()!)), 30)
}

/** Publishes edition after edition at one address, each time until a reader who asks again and again gets the new one. */
async function seeMany(county: SmallCounty, times: number): Promise<Reading[]> {
  const open = county.office.public
  await using doors = await openDoors({
    office: county.office,
    host: '127.0.0.1',
    port: 0,
    secureCookies: false,
    publicUrl: null,
    demonstrationPassword: null,
    log: console.error,
  })
  const news = followNews({
    after: (place, limit) => newsAfter(open, place, limit),
    from: await lastNews(open),
    hear: () => doors.cache.clear(),
    everyMilliseconds: 300,
    onError: console.error,
  })
  let live = await editionIn(county, 'live')
  const page = `${doors.localUrl}/info/${(await editionNow(county, live)).address}`
  const shows = async (number: number) =>
    (await (await fetch(page)).text()).includes(`<meta name="EditionNumber" content="${number}">`)
  const milliseconds: number[] = []
  for (let n = 0; n < times; n += 1) {
    const next = await approvedAgain(county, live)
    // The page as it is lies in the cache.
    await shows(n + 1)
    const begun = performance.now()
    await county.as('clerk')(publishEdition, next)
    while (!(await shows(n + 2))) {}
    milliseconds.push(performance.now() - begun)
    live = next
  }
  news.stop()
  return ends(
    '从按下发布到读者从门户看到',
    milliseconds.toSorted((a, b) => a - b),
    1_000,
  )
}

console.log(`机器：${machine()}`)
await using county = await openSmallCounty()
await using pool = openPool<Tables>({ url: county.database.urls.staff, max: 12 })
Object.assign(county.ground, { db: pool.db })
const readings = [...(await publishMany(county, 200)), ...(await seeMany(county, 40))]
for (const reading of readings) console.log(lineOf(reading))
const { done, refused, merged, faults, milliseconds } = await runClerks(county, {
  clerks,
  moves: 30,
  shared: 10,
  seed: 1,
})
const moved = Object.values(done).reduce((sum, n) => sum + n, 0)
console.log(
  `${clerks} 人同时办理：办成 ${moved} 次（${JSON.stringify(done)}），有理由地退回 ${refused} 次，保存时合并 ${merged} 次`,
)
for (const move of ['save', 'publish'] as const)
  for (const reading of ends(
    `${clerks} 人同时：${move === 'save' ? '保存' : '发布'}`,
    (milliseconds[move] ?? []).toSorted((a, b) => a - b),
    Number.POSITIVE_INFINITY,
  ))
    console.log(lineOf({ ...reading, limit: null }))
console.log(`丢失的文字、死锁和其他失败：${faults.length}`)
for (const fault of faults) console.error(fault)
process.exitCode = faults.length === 0 && readings.every(kept) ? 0 : 1
