import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { sql } from 'kysely'
import { adoptCitywide } from '#domains/catalogue/citywide/adopt-citywide.ts'
import { askCitywide } from '#domains/catalogue/citywide/ask-citywide.ts'
import { findFields } from '#domains/catalogue/coverage/store.ts'
import type { DraftRow } from '#domains/catalogue/model.ts'
import type { SeenCounty } from '#domains/catalogue/together/model.ts'
import { listDuties } from '#domains/publishing/duties/store.ts'
import { actAs } from '#kernel/act-as.ts'
import { foldNotes } from '#kernel/indicator/fold-store.ts'
import { legalDayOf } from '#platform/clock/clock.ts'
import { newId } from '#platform/ids/ids.ts'
import { type BenchCity, fillCity, findCity, foundCity } from './city/found.ts'
import { readCity } from './city/read.ts'
import { catalogueRows, writeDraft } from './county.ts'
import { type BenchGround, openGround } from './ground.ts'
import { kept, lineOf, machine, percentile, type Reading, timed } from './measure.ts'
import { workThrough } from './work.ts'

// `node bench/city.ts [obligations] [--keep folder | --from folder]`: what was promised of a city: a version of 1,010
// items over 2,100 organs, 500,000 pairs, adopted while others read; then its successor; then so many obligations, and
// what people open all day. Each step is the real action on a fresh embedded server. `--keep` leaves the filled database
// in a folder, `--from` only reads one that was left there. Ends with 1 where a promise is not kept.

const { values: given, positionals } = parseArgs({
  allowPositionals: true,
  options: { keep: { type: 'string' }, from: { type: 'string' } },
})
const target = Number(positionals[0] ?? 5_000_000)
const at = Temporal.Instant.from('2026-03-05T02:00:00Z')
const today = legalDayOf(at)

const print = (readings: readonly Reading[]) => {
  for (const reading of readings) console.log(lineOf(reading))
}

/** Adopts a town's and a village's catalogue in every county while a clerk's list is read again and again. */
async function adoptVersion(
  ground: BenchGround,
  city: BenchCity,
  name: string,
  versions: { binds: 'town' | 'village'; rows: DraftRow[] }[],
): Promise<Reading[]> {
  const { organ, officer, counties, towns } = city
  const drafts: { catalogueId: string; version: number; binds: string }[] = []
  for (const { binds, rows } of versions) {
    const id = newId()
    const sha256 = id.replaceAll('-', '').padEnd(64, '0')
    await writeDraft(ground, { organ, officer, title: `${name}${binds}`, binds, sha256, id }, rows, at)
    drafts.push({ catalogueId: id, version: 1, binds })
  }
  const { rows: inForce } = await sql<{ id: string; organ: string; binds: string }>`
    select id, organ_id as organ, binds from catalogue where state = 'adopted'`.execute(ground.db)
  const seen = counties.map(
    (county): SeenCounty => ({
      organId: county.id,
      touches: Object.fromEntries(
        drafts.map(({ catalogueId, binds }) => [
          catalogueId,
          inForce.filter((one) => one.organ === county.id && one.binds === binds).map(({ id }) => id),
        ]),
      ),
    }),
  )
  const act = actAs(ground, officer, at)
  const asked = drafts.map(({ catalogueId, version }) => ({ catalogueId, version }))
  const key = await act(askCitywide, { countyId: organ.id, drafts: asked, counties: seen })
  const waits: number[] = []
  let running = true
  const reading = (async () => {
    for (let run = 0; running; run++) {
      const reach = { organs: [towns[(run * 37) % towns.length]!.id], subtrees: [], fields: [] }
      const page = { place: undefined, limit: 50, today }
      waits.push((await timed(() => listDuties(ground.db, reach, { view: 'open' }, page))).seconds * 1000)
      await pause(50)
    }
  })()
  const delay = monitorEventLoopDelay({ resolution: 10 })
  delay.enable()
  let steps = 0
  const report = async (done: number) => {
    steps = done
  }
  const adopted = await timed(() => act(adoptCitywide, { ...key, report }))
  delay.disable()
  running = false
  await reading
  const sorted = waits.toSorted((a, b) => a - b)
  const made = adopted.result!
  const folded = await timed(() => foldNotes(ground.db))
  const what = `${name}：${steps}份次，${made.items.toLocaleString('en')}个事项、${made.slots.toLocaleString('en')}个公开位、${made.obligations.toLocaleString('en')}项义务`
  return [
    { what, value: adopted.seconds, unit: 's', limit: 180 },
    {
      what: `　其间“我要公开什么”（${waits.length}次），p95`,
      value: percentile(sorted, 0.95),
      unit: 'ms',
      limit: null,
    },
    { what: '　其间“我要公开什么”，最慢', value: sorted.at(-1)!, unit: 'ms', limit: null },
    { what: '　其间本进程最长一次不应答', value: delay.max / 1e6, unit: 'ms', limit: null },
    {
      what: `　其后归并计数（${folded.result.toLocaleString('en')}条变动）`,
      value: folded.seconds,
      unit: 's',
      limit: null,
    },
  ]
}

/** A tenth of the rows in other words, some gone, some new. */
const next = (rows: readonly DraftRow[]): DraftRow[] =>
  rows.map((row, index) => {
    const level2 =
      index % 10 === 3 ? `${row.fields.level2}（修订）` : index % 50 === 7 ? `新增${index}` : row.fields.level2
    const fields = { ...row.fields, level2 }
    return { ...row, fields, read: fields }
  })

/** The city's first and second version, then so many obligations and a year of work on them. */
async function fill(ground: BenchGround): Promise<{ city: BenchCity; writing: Reading[] }> {
  const city = await foundCity(ground, at)
  const fields = (await findFields(ground.db)).flatMap(({ name, aliases }) => [name, ...aliases])
  const town = catalogueRows(fields, [
    { items: 560, deadlineText: '信息形成或者变更之日起20个工作日内公开' },
    { items: 160, deadlineText: '每季度公开1次' },
    { items: 72, deadlineText: '每月公开1次' },
    { items: 8, deadlineText: '每年公开1次' },
  ])
  const village = catalogueRows(fields, [
    { items: 150, deadlineText: '信息形成或者变更之日起20个工作日内公开' },
    { items: 40, deadlineText: '每季度公开1次' },
    { items: 10, deadlineText: '每月公开1次' },
    { items: 10, deadlineText: '每年公开1次' },
  ])
  const writing = [
    ...(await adoptVersion(ground, city, '第一版', [
      { binds: 'town', rows: town },
      { binds: 'village', rows: village },
    ])),
    ...(await adoptVersion(ground, city, '第二版', [
      { binds: 'town', rows: next(town) },
      { binds: 'village', rows: next(village) },
    ])),
  ]
  print(writing)
  const filled = await fillCity(ground, city, at, target)
  console.log(`登记事件：${filled.facts.toLocaleString('en')}件，${filled.seconds.toFixed(0)} s`)
  for (const county of city.counties)
    await workThrough(ground, { county, organs: city.organsOf(county), officer: city.officer }, today, at)
  const folded = await timed(() => foldNotes(ground.db))
  console.log(`归并计数：${folded.result.toLocaleString('en')}条变动，${folded.seconds.toFixed(0)} s`)
  await sql`vacuum analyze`.execute(ground.owner.db)
  return { city, writing }
}

await using ground = await openGround(given.from ?? given.keep)
console.log(`机器：${machine()}`)
const { city, writing } = given.from ? { city: await findCity(ground), writing: [] } : await fill(ground)
if (given.from) console.log(`重新打开：${given.from}`)
else console.log(`读取：${target.toLocaleString('en')}项公开义务`)
const reading = await readCity(ground, city, today)
print(reading)
process.exitCode = [...writing, ...reading].every(kept) ? 0 : 1
