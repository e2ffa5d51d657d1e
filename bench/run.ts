import { sql } from 'kysely'
import { foldNotes } from '#kernel/indicator/fold-store.ts'
import { legalDayOf } from '#platform/clock/clock.ts'
import { countDays, loadNextYear } from './calendar.ts'
import { foundCounty } from './county.ts'
import { fillCounty } from './fill.ts'
import { openGround } from './ground.ts'
import { kept, lineOf, machine, type Reading, timed } from './measure.ts'
import { readAll } from './read.ts'
import { workThrough } from './work.ts'

// `npm run bench [obligations]`: what was promised of speed, measured on this machine with the real actions on a fresh
// embedded server. Ends with 1 where a promise is not kept. The limits are those of a million obligations.

const promised = 1_000_000
const target = Number(process.argv[2] ?? promised)
if (!Number.isInteger(target) || target < 250_000) throw new RangeError('at least 250000 obligations, or nothing')

const print = (readings: readonly Reading[]) => {
  for (const reading of readings) console.log(lineOf(reading))
}

await using ground = await openGround()
const at = Temporal.Instant.from('2026-03-05T02:00:00Z')
const today = legalDayOf(at)
console.log(`机器：${machine()}`)

const bench = await foundCounty(ground, at, 100)
const filled = await fillCounty(ground, bench, at, target)
const limit = target === promised ? 60 : null
console.log(`写入：1000个事项（事件700、季度200、月度90、年度10）、100个镇，至${target.toLocaleString('en')}项公开义务`)
const writing: Reading[] = [
  {
    what: `采用目录：100,000个公开位、${filled.adopted.toLocaleString('en')}项按周期义务，一个事务`,
    value: filled.adoptSeconds,
    unit: 's',
    limit: null,
  },
  {
    what: `登记事件：${filled.facts.toLocaleString('en')}件，每批5,000件，两路`,
    value: filled.factsSeconds,
    unit: 's',
    limit: null,
  },
  { what: '登记事件的速度', value: filled.facts / filled.factsSeconds, unit: '/s', limit: null },
  { what: '采用和登记合计', value: filled.adoptSeconds + filled.factsSeconds, unit: 's', limit },
]
print(writing)

await workThrough(ground, { ...bench, organs: bench.towns }, today, at)
const folded = await timed(() => foldNotes(ground.db))
print([
  { what: `归并计数：${folded.result.toLocaleString('en')}条变动`, value: folded.seconds, unit: 's', limit: null },
])
await sql`vacuum analyze`.execute(ground.owner.db)
console.log(`读取：${target.toLocaleString('en')}项公开义务`)
const reading = await readAll(ground, bench, today)
print(reading)
console.log('日历：加减工作日，导入下一年的放假安排')
const calendar = [
  countDays(ground.calendar),
  ...(await loadNextYear(ground, Temporal.Instant.from('2026-11-05T02:00:00Z'))),
]
print(calendar)
process.exitCode = [...writing, ...reading, ...calendar].every(kept) ? 0 : 1
