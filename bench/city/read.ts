import { findItem, listItems } from '#domains/catalogue/portal/items-store.ts'
import { listOrgans } from '#domains/catalogue/portal/organs-store.ts'
import { countSlots, listSlots, listDuties as slotDuties } from '#domains/catalogue/portal/slots-store.ts'
import { countCatalogues, listCatalogues } from '#domains/catalogue/staff/list/store.ts'
import { groupsBelow, type Period, presetPeriod } from '#domains/monitoring/model.ts'
import { readProgress } from '#domains/monitoring/portal/store.ts'
import { countDutyRows, listDutyRows } from '#domains/monitoring/rows-store.ts'
import { listPlaces } from '#domains/monitoring/scope-store.ts'
import { countMonitor } from '#domains/monitoring/store.ts'
import { countDuties, listDuties } from '#domains/publishing/duties/store.ts'
import type { Organ } from '#kernel/organisation/model.ts'
import type { Reach } from '#kernel/organisation/policy.ts'
import type { BenchGround } from '../ground.ts'
import { percentile, type Reading, repeated } from '../measure.ts'
import type { BenchCity } from './found.ts'

const promised = 100
const reachOf = (place: Organ, whole: boolean): Reach =>
  whole ? { organs: [], subtrees: [place.id], fields: [] } : { organs: [place.id], subtrees: [], fields: [] }

/** What people of a city open all day: the 95th percentile of each in milliseconds. */
export async function readCity(ground: BenchGround, city: BenchCity, today: Temporal.PlainDate): Promise<Reading[]> {
  const { db } = ground
  const open = ground.public.db
  const readings: Reading[] = []
  const read = async (what: string, times: number, work: (run: number) => Promise<unknown>) => {
    const sorted = await repeated(times, work)
    readings.push({ what: `${what}，p95`, value: percentile(sorted, 0.95), unit: 'ms', limit: promised })
    console.error(
      `${what}：p50 ${percentile(sorted, 0.5).toFixed(1)} ms，p95 ${percentile(sorted, 0.95).toFixed(1)} ms`,
    )
  }
  const at = <T>(all: readonly T[], run: number): T => all[(run * 37) % all.length]!
  const { counties, towns, villages, organ } = city
  const whose: readonly [string, (run: number) => Organ, boolean][] = [
    ['一个村', (run) => at(villages, run), false],
    ['一个镇', (run) => at(towns, run), false],
    ['一个镇及其各村', (run) => at(towns, run), true],
    ['全县', (run) => at(counties, run), true],
    ['全市', () => organ, true],
  ]
  const page = { place: undefined, limit: 50, today }
  const year = presetPeriod('year', today)
  const lastYear: Period = { from: today.subtract({ years: 1 }), to: today }
  for (const [name, placeAt, whole] of whose) {
    const times = whole ? 20 : 100
    const reach = (run: number) => reachOf(placeAt(run), whole)
    await read(`待办：${name}的未履行义务，前50项`, times, (run) => listDuties(db, reach(run), { view: 'open' }, page))
    await read(`待办：${name}的逾期义务，前50项`, times, (run) => listDuties(db, reach(run), { view: 'overdue' }, page))
    await read(`待办计数：${name}`, times, (run) => countDuties(db, reach(run), today))
    const places = await listPlaces(db, reachOf(organ, true))
    const scope = (run: number, field: string | null = null) => {
      const place = placeAt(run)
      return {
        places: places.filter(({ id, lineage }) => (whole ? lineage.includes(place.id) : id === place.id)),
        field,
      }
    }
    const monitor = (run: number, period: Period, field: string | null = null) => {
      const seen = scope(run, field)
      return countMonitor(db, seen, period, today, groupsBelow(seen.places, placeAt(run)))
    }
    await read(`监测：${name}，今年`, times, (run) => monitor(run, year))
    await read(`监测：${name}，一年以来`, times, (run) => monitor(run, lastYear))
    await read(`监测：${name}的一个领域，一年以来`, times, (run) => monitor(run, lastYear, 'budget'))
    await read(`点开数字：${name}，一年以来逾期未公开，前50项和总数`, times, (run) =>
      Promise.all([
        listDutyRows(db, 'missed', scope(run), lastYear, today, { limit: 50 }),
        countDutyRows(db, 'missed', scope(run), lastYear, today),
      ]),
    )
    await read(`门户公开进度：${name}，今年`, times, (run) =>
      readProgress(open, { organ: placeAt(run), own: !whole }, year, today),
    )
    const organId = (run: number) => (whole ? placeAt(run).id : placeAt(run).id)
    await read(`门户目录：${name}，各领域和第一页`, times, (run) =>
      listItems(open, { organId: organId(run) }, 1, today),
    )
  }
  await read('门户目录：全市搜索“修订”', 20, () => listItems(open, { q: '修订' }, 1, today))
  await read('门户目录：全市搜索处处都有的字', 20, () => listItems(open, { q: '公开' }, 1, today))
  for (const level of ['town', 'village'])
    await read(`门户目录：全市${level === 'town' ? '乡镇' : '村'}一级`, 20, () => listItems(open, { level }, 1, today))
  await read('门户目录：全市最后一页', 20, () => listItems(open, {}, 1_000, today))
  await read('门户机关：全市', 20, () => listOrgans(open, null, today))
  await read('门户机关：一个镇的村', 50, (run) => listOrgans(open, { parentId: at(towns, run).id }, today))
  const organScope = (one: Organ) => ({ of: 'organ', countyId: one.countyId, organId: one.id }) as const
  await read('门户机关页：一个镇的公开位，前50个和计数', 50, (run) =>
    Promise.all([
      countSlots(open, organScope(at(towns, run)), today),
      listSlots(open, organScope(at(towns, run)), { limit: 50, offset: 0 }, today),
    ]),
  )
  const items = await open
    .selectFrom('portal.item' as never)
    .select(['county_id', 'id', 'address'] as never)
    .limit(2_000)
    .execute()
  const itemAt = (run: number) => at(items as unknown as { county_id: string; id: string; address: string }[], run)
  await read('门户事项页：一个事项在各机关的公开位', 50, async (run) => {
    const { address, county_id: countyId, id: itemId } = itemAt(run)
    const scope = { of: 'item', countyId, itemId } as const
    return Promise.all([
      findItem(open, address),
      countSlots(open, scope, today),
      listSlots(open, scope, { limit: 50, offset: 0 }, today),
    ])
  })
  await read('门户公开位页：一个公开位的历史', 100, (run) => {
    const key = { countyId: at(towns, run).countyId, itemId: itemAt(run).id, organId: at(towns, run).id }
    return Promise.all([
      slotDuties(open, key, 'open', { limit: 20, offset: 0 }),
      slotDuties(open, key, 'settled', { limit: 20, offset: 0 }),
    ])
  })
  await read('工作台目录列表：全市', 20, () =>
    Promise.all([countCatalogues(db, reachOf(organ, true)), listCatalogues(db, reachOf(organ, true), null, 1)]),
  )
  return readings
}
