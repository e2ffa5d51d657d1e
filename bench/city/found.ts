import { type FactGiven, recordFacts } from '#domains/publishing/record-facts.ts'
import { actAs, type Ground } from '#kernel/act-as.ts'
import { foundCity as found } from '#kernel/organisation/found-city.ts'
import { type Actor, type Level, type Organ, type OrganKind, operatorAt } from '#kernel/organisation/model.ts'
import { findOrgan, insertOrgan, organOf } from '#kernel/organisation/store.ts'
import { legalDayOf } from '#platform/clock/clock.ts'
import { newId } from '#platform/ids/ids.ts'
import { timed } from '../measure.ts'

/** A city of the bench: ten counties, each of ten towns, each of twenty villages. */
export interface BenchCity {
  organ: Organ
  officer: Actor
  counties: Organ[]
  towns: Organ[]
  villages: Organ[]
  /** Towns and villages of a county. */
  organsOf(county: Organ): Organ[]
}

export async function foundCity(ground: Ground, at: Temporal.Instant): Promise<BenchCity> {
  const today = legalDayOf(at)
  const administrator = (login: string) => ({ login, name: login, passwordHash: '-', totpSecret: null })
  return ground.db.transaction().execute(async (write) => {
    const { cityId } = await found(
      write,
      { kind: 'demonstration', code: '320000', name: '压测市人民政府', shortName: '压测市' },
      { system: administrator('system'), security: administrator('security') },
      { now: at, today },
    )
    const organ = (await findOrgan(write, cityId))!
    const below = async (parent: Organ, count: number, name: string, level: Level, kind: OrganKind) => {
      const made: Organ[] = []
      for (let n = 1; n <= count; n++) {
        const id = newId()
        const shortName = `${parent.level === 'city' ? '' : parent.shortName}第${n}${name}`
        const one: Organ = {
          id,
          countyId: level === 'county' ? id : parent.countyId,
          code: `${parent.code}${String(n).padStart(2, '0')}`,
          name: shortName,
          shortName,
          level,
          kind,
          parentId: parent.id,
          lineage: [...parent.lineage, id],
        }
        await insertOrgan(write, one, null, today)
        made.push(one)
      }
      return made
    }
    const counties = await below(organ, 10, '县', 'county', 'government')
    const towns: Organ[] = []
    for (const county of counties) towns.push(...(await below(county, 10, '镇', 'town', 'town')))
    const villages: Organ[] = []
    for (const town of towns) villages.push(...(await below(town, 20, '村', 'village', 'village')))
    return cityOf(organ, counties, towns, villages)
  })
}

const cityOf = (organ: Organ, counties: Organ[], towns: Organ[], villages: Organ[]): BenchCity => ({
  organ,
  officer: operatorAt(organ),
  counties,
  towns,
  villages,
  organsOf: (county) => [...towns, ...villages].filter(({ countyId }) => countyId === county.countyId),
})

/** The city that stands in a database that was kept. */
export async function findCity({ db }: Ground): Promise<BenchCity> {
  const organs = (await db.selectFrom('organ').selectAll().orderBy('code').execute()).map(organOf)
  const of = (kind: OrganKind, level: Level) => organs.filter((one) => one.kind === kind && one.level === level)
  const [organ] = of('government', 'city')
  return cityOf(organ!, of('government', 'county'), of('town', 'town'), of('village', 'village'))
}

const batch = 5_000
/** Two batches at a time: one is planned while the other is being written. */
const lanes = 2

/** Records events in every county until so many obligations stand, over a year from `first` on. */
export async function fillCity(
  ground: Ground,
  { counties, officer }: BenchCity,
  at: Temporal.Instant,
  target: number,
  first = Temporal.PlainDate.from('2025-03-01'),
): Promise<{ facts: number; seconds: number }> {
  const act = actAs(ground, officer, at)
  const standing = Number(
    (
      await ground.db
        .selectFrom('obligation')
        .select((eb) => eb.fn.countAll().as('n'))
        .executeTakeFirstOrThrow()
    ).n,
  )
  const year = Array.from({ length: 365 }, (_, days) => first.add({ days }))
  const each = Math.max(0, Math.ceil((target - standing) / counties.length))
  const { seconds } = await timed(async () => {
    for (const { countyId } of counties) {
      const places = await ground.db
        .selectFrom('slot as s')
        .innerJoin('item_version as v', (join) =>
          join
            .onRef('v.county_id', '=', 's.county_id')
            .onRef('v.item_id', '=', 's.item_id')
            .on('v.effective_until', 'is', null),
        )
        .select(['s.organ_id as organId', 's.item_id as itemId'])
        .where('s.county_id', '=', countyId)
        .where('s.closed_on', 'is', null)
        .where('v.cadence', '=', 'event')
        .orderBy('s.item_id')
        .execute()
      const factAt = (n: number): FactGiven => ({
        ...places[(n * 31) % places.length]!,
        subject: `第${n + 1}号信息`,
        happenedOn: year[(n * 7919) % year.length]!,
        happenedAt: null,
      })
      let next = 0
      const lane = async () => {
        while (next < each) {
          const from = next
          next = Math.min(each, next + batch)
          const facts = Array.from({ length: next - from }, (_, index) => factAt(from + index))
          await act(recordFacts, { countyId, facts })
        }
      }
      await Promise.all(Array.from({ length: lanes }, lane))
    }
  })
  return { facts: each * counties.length, seconds }
}
