import { adoptCatalogue } from '#domains/catalogue/adopt-catalogue.ts'
import { findFields } from '#domains/catalogue/coverage/store.ts'
import { type FactGiven, recordFacts } from '#domains/publishing/record-facts.ts'
import { actAs, type Ground } from '#kernel/act-as.ts'
import { type BenchCounty, catalogueRows, draftCatalogue } from './county.ts'
import { timed } from './measure.ts'

const batch = 5_000
/** Two batches at a time: one is planned while the other is being written. */
const lanes = 2

export interface Filled {
  adopted: number
  facts: number
  adoptSeconds: number
  factsSeconds: number
}

/** Adopts the catalogue for every town, then records events until so many obligations stand, over a year from `first` on; timed apart. */
export async function fillCounty(
  ground: Ground,
  bench: BenchCounty,
  at: Temporal.Instant,
  target: number,
  first = Temporal.PlainDate.from('2025-03-01'),
): Promise<Filled> {
  const { county, towns, officer } = bench
  const fields = (await findFields(ground.db)).flatMap(({ name, aliases }) => [name, ...aliases])
  const catalogueId = await draftCatalogue(ground, bench, catalogueRows(fields), at)
  const act = actAs(ground, officer, at)
  const adoption = await timed(() =>
    act(adoptCatalogue, { countyId: county.countyId, catalogueId, version: 1, organIds: null }),
  )
  const items = await ground.db
    .selectFrom('item_version')
    .select('item_id')
    .where('county_id', '=', county.countyId)
    .where('cadence', '=', 'event')
    .execute()
  const places = towns.flatMap((town) => items.map((item) => ({ organId: town.id, itemId: item.item_id })))
  const wanted = target - adoption.result.obligations
  const year = Array.from({ length: 365 }, (_, days) => first.add({ days }))
  const factAt = (n: number): FactGiven => ({
    ...places[n % places.length]!,
    subject: `第${n + 1}号信息`,
    // A year of days in no order, so that months, organs and items are mixed as in life.
    happenedOn: year[(n * 7919) % year.length]!,
    happenedAt: null,
  })
  let next = 0
  const lane = async () => {
    while (next < wanted) {
      const from = next
      next = Math.min(wanted, next + batch)
      const facts = Array.from({ length: next - from }, (_, index) => factAt(from + index))
      await act(recordFacts, { countyId: county.countyId, facts })
    }
  }
  const recording = await timed(() => Promise.all(Array.from({ length: lanes }, lane)))
  return {
    adopted: adoption.result.obligations,
    facts: wanted,
    adoptSeconds: adoption.seconds,
    factsSeconds: recording.seconds,
  }
}
