import { pathToFileURL } from 'node:url'
import { loadNotice } from '#domains/calendar/load-notice.ts'
import { previewMoves, previewNotice } from '#domains/calendar/preview-notice.ts'
import { actAs, type Ground } from '#kernel/act-as.ts'
import { operatorAt } from '#kernel/organisation/model.ts'
import { findRoot } from '#kernel/organisation/store.ts'
import type { Calendar } from '#law/calendar/model.ts'
import { addWorkingDays } from '#law/calendar/working-days.ts'
import { invented2027Text } from '#tools/testing/notice-wording.ts'
import { foundCounty } from './county.ts'
import { fillCounty } from './fill.ts'
import { openGround } from './ground.ts'
import { lineOf, machine, type Reading, timed } from './measure.ts'

const additions = 2_000_000

/** Working-day additions a second on one core, from days of twenty years, within and beyond the coverage. */
export function countDays(calendar: Calendar): Reading {
  const first = Temporal.PlainDate.from('2007-01-01')
  const days = Array.from({ length: 7_300 }, (_, index) => first.add({ days: index }))
  let sum = 0
  const count = (times: number) => {
    for (let n = 0; n < times; n++) sum += addWorkingDays(days[(n * 7919) % days.length]!, n % 30, calendar).date.day
  }
  count(200_000)
  // Seconds of this core's own work: a machine that does other things too is no slower at counting.
  const start = process.cpuUsage()
  count(additions)
  const seconds = process.cpuUsage(start).user / 1e6
  if (sum === 0) throw new Error('nothing was counted')
  return { what: '工作日加法，一个核（承诺 ≥ 1,000,000 /s）', value: additions / seconds, unit: '/s', limit: null }
}

/** The notice of the next year: first what would move, then the load itself in one transaction. */
export async function loadNextYear(ground: Ground, at: Temporal.Instant): Promise<Reading[]> {
  const root = (await findRoot(ground.db))!
  const wording = invented2027Text()
  const preview = await timed(() => previewMoves(ground.db, previewNotice(wording, ground.calendar), 200))
  const loaded = await timed(() =>
    actAs(
      ground,
      operatorAt(root, 'supervisor'),
      at,
    )(loadNotice, {
      organId: root.id,
      wording,
      basedOn: ground.calendar.version,
    }),
  )
  const { moved, settled } = loaded.result
  const said = `${moved.toLocaleString('en')}项到期日变动、${settled.toLocaleString('en')}项转为确定`
  return [
    { what: '预览：哪些到期日会变', value: preview.seconds, unit: 's', limit: null },
    { what: `导入2027年的放假安排：${said}，一个事务`, value: loaded.seconds, unit: 's', limit: null },
  ]
}

/**
 * `node bench/calendar.ts [obligations]`: the hardest case. Nothing of a year was published, and the notice comes only
 * in March, when every due day since 1 January is provisional.
 */
async function main(target: number): Promise<void> {
  await using ground = await openGround()
  console.log(`机器：${machine()}`)
  console.log(lineOf(countDays(ground.calendar)))
  const at = Temporal.Instant.from('2027-03-01T02:00:00Z')
  const bench = await foundCounty(ground, at, 100)
  await fillCounty(ground, bench, at, target, Temporal.PlainDate.from('2026-03-01'))
  console.log(`${target.toLocaleString('en')}项公开义务，全部没有履行`)
  for (const reading of await loadNextYear(ground, at)) console.log(lineOf(reading))
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  await main(Number(process.argv[2] ?? 1_000_000))
