import { figuresOf, type MonitorFigures } from '#domains/monitoring/figures.ts'
import { type Period, reasonsAgainstPeriod } from '#domains/monitoring/model.ts'
import { listFields, listPlaces } from '#domains/monitoring/scope-store.ts'
import { countMonitor } from '#domains/monitoring/store.ts'
import { lagOf } from '#kernel/indicator/model.ts'
import type { Office } from '#kernel/office.ts'
import type { Organ } from '#kernel/organisation/model.ts'
import { findOrganByCode } from '#kernel/organisation/store.ts'
import { Refused, refuseIf } from '#platform/errors/errors.ts'
import type { CommandIo } from './io.ts'
import { readOptions } from './options.ts'
import { dayOf } from './typed-day.ts'

/**
 * `monitor show --organ CODE [--from DAY] [--to DAY] [--json]`: completeness and timeliness of an organ and everything
 * below it, this year to date where no days are named. One JSON object on stdout; a few lines without `--json`.
 */
export async function showMonitorCommand(args: string[], office: Office, io: CommandIo): Promise<number> {
  const { values } = readOptions(args, {
    organ: { type: 'string' },
    from: { type: 'string' },
    to: { type: 'string' },
    json: { type: 'boolean' },
  })
  if (!values.organ) throw new Refused(['请写明机关：monitor show --organ 机关编码 [--from 日期] [--to 日期] [--json]'])
  const today = office.today()
  const from = values.from ? dayOf(values.from) : today.with({ month: 1, day: 1 })
  const period = { from, to: values.to ? dayOf(values.to) : today }
  refuseIf(reasonsAgainstPeriod(period))
  const organ = await findOrganByCode(office.staff, values.organ)
  if (!organ) {
    io.stderr(`没有编码为 ${values.organ} 的机关。\n`)
    return 1
  }
  const figures = await readFigures(office, organ, period)
  io.stdout(values.json ? `${JSON.stringify(figures)}\n` : `${linesOf(figures).join('\n')}\n`)
  return 0
}

/** An operator at the server sees the whole subtree, as the organ's own office does. */
async function readFigures(
  { staff, calendar, clock, today }: Office,
  organ: Organ,
  period: Period,
): Promise<MonitorFigures> {
  const places = await listPlaces(staff, { organs: [], subtrees: [organ.id], fields: [] })
  const asOf = clock.now()
  const [{ lags, ...counted }, fields] = await Promise.all([
    countMonitor(staff, { places, field: null }, period, today()),
    listFields(staff),
  ])
  return figuresOf(counted, { organ, places, fields, period, lag: lagOf(lags, calendar), asOf })
}

const rate = (value: number | null) => (value === null ? '—' : `${(value * 100).toFixed(1)}%`)

function linesOf(figures: MonitorFigures): string[] {
  const { organ, asOf, period, completeness, timeliness, lag, byOrgan } = figures
  return [
    `${organ.name}（${organ.code}），到期日 ${period.from} 至 ${period.to}，截至 ${asOf}`,
    `完整率 ${rate(completeness.value)}：已公开 ${completeness.fulfilled}，应公开 ${completeness.due}，另豁免 ${completeness.waived}，零报告 ${completeness.nil}`,
    `按时率 ${rate(timeliness.value)}：按时 ${timeliness.onTime}，逾期后公开 ${timeliness.late}`,
    lag.median === null
      ? '公开用时 —'
      : `公开用时 中位 ${lag.median} 个工作日，九成在 ${lag.p90} 个工作日内，统计 ${lag.measured} 项`,
    `当前逾期 ${figures.overdue}，即将到期 ${figures.soon}，提前公开 ${figures.ahead}，空位 ${figures.emptySlots}`,
    ...byOrgan.map(
      (one) =>
        `  ${one.name}：完整率 ${rate(one.completeness.value)}，按时率 ${rate(one.timeliness.value)}，当前逾期 ${one.overdue}`,
    ),
  ]
}
