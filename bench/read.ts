import { listDuties as slotDuties } from '#domains/catalogue/portal/slots-store.ts'
import { type Period, presetPeriod } from '#domains/monitoring/model.ts'
import { readProgress } from '#domains/monitoring/portal/store.ts'
import { countDutyRows, listDutyRows } from '#domains/monitoring/rows-store.ts'
import { listPlaces } from '#domains/monitoring/scope-store.ts'
import { countMonitor } from '#domains/monitoring/store.ts'
import { countDuties, listDuties } from '#domains/publishing/duties/store.ts'
import type { Reach } from '#kernel/organisation/policy.ts'
import type { BenchCounty } from './county.ts'
import type { BenchGround } from './ground.ts'
import { percentile, type Reading, repeated } from './measure.ts'

const ownOf = (organId: string): Reach => ({ organs: [organId], subtrees: [], fields: [] })
const below = (organId: string): Reach => ({ organs: [], subtrees: [organId], fields: [] })

/** What people open all day, at the size that was filled: the 95th percentile of each in milliseconds. */
export async function readAll(
  ground: BenchGround,
  { county, towns }: BenchCounty,
  today: Temporal.PlainDate,
): Promise<Reading[]> {
  const { db } = ground
  const open = ground.public.db
  const readings: Reading[] = []
  const read = async (what: string, times: number, limit: number | null, work: (run: number) => Promise<unknown>) => {
    const sorted = await repeated(times, work)
    readings.push({ what: `${what}，p50`, value: percentile(sorted, 0.5), unit: 'ms', limit: null })
    readings.push({ what: `${what}，p95`, value: percentile(sorted, 0.95), unit: 'ms', limit })
  }
  const townAt = (run: number) => towns[(run * 37) % towns.length]!
  const page = { place: undefined, limit: 50, today }

  await read('“我要公开什么”：一个镇的未履行义务，逾期在前，前50项', 300, 50, (run) =>
    listDuties(db, ownOf(townAt(run).id), { view: 'open' }, page),
  )
  await read('“谁逾期”：全县100个镇的逾期义务，前50项', 50, null, () =>
    listDuties(db, below(county.id), { view: 'overdue' }, page),
  )
  await read('工作台计数：一个镇', 100, null, (run) => countDuties(db, ownOf(townAt(run).id), today))

  const year = presetPeriod('year', today)
  const toDate: Period = { from: year.from, to: today }
  const wide: Period = { from: today.subtract({ years: 2 }), to: year.to }
  const all = { places: await listPlaces(db, below(county.id)), field: null }
  const townScope = (run: number) => ({
    places: all.places.filter((place) => place.id === townAt(run).id),
    field: null,
  })
  await read('监测页：一个镇，今年', 100, null, (run) => countMonitor(db, townScope(run), year, today))
  await read('监测页：全县，今年至今', 15, null, () => countMonitor(db, all, toDate, today))
  await read('监测页：全县，三年', 10, null, () => countMonitor(db, all, wide, today))
  await read('监测页：全县一个领域，今年', 10, null, () => countMonitor(db, { ...all, field: 'budget' }, year, today))
  await read('点开数字：全县今年逾期未公开，前50项和总数', 30, null, () =>
    Promise.all([
      listDutyRows(db, 'missed', all, year, today, { limit: 50 }),
      countDutyRows(db, 'missed', all, year, today),
    ]),
  )

  const { rows: slots } = await ground.owner.pg.query<{ item_id: string; organ_id: string }>(
    'select item_id, organ_id from slot where county_id = $1 order by hashtext(item_id::text || organ_id::text) limit 200',
    [county.id],
  )
  await read('门户公开位页：一个公开位的历史', 200, null, (run) => {
    const slot = slots[run % slots.length]!
    const key = { countyId: county.id, itemId: slot.item_id, organId: slot.organ_id }
    return Promise.all([
      slotDuties(open, key, 'open', { limit: 20, offset: 0 }),
      slotDuties(open, key, 'settled', { limit: 20, offset: 0 }),
    ])
  })
  await read('门户公开进度页：全县，今年（每个内容版本算一次，之后由页面缓存回答）', 5, null, () =>
    readProgress(open, { organ: county }, year, today),
  )
  return readings
}
