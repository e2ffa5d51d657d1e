import { sql } from 'kysely'
import type { EndKind } from '#kernel/obligation/model.ts'
import type { LifeCounty } from './county.ts'

/** An obligation as it stands at one moment. */
export interface DutyState {
  id: string
  organId: string
  organ: string
  itemId: string
  item: string
  rule: number
  /** First day of the period; null for one of a fact. */
  period: string | null
  factId: string | null
  label: string
  dueOn: string
  endedAs: EndKind | 'fulfilled' | 'open'
  unitedInto: string | null
  why: string | null
  takenFrom: string | null
}

export interface Snapshot {
  duties: Map<string, DutyState>
  /** Organs that have ended. */
  ended: Set<string>
  /** Places that are open: organ and item. */
  places: Set<string>
  /** Texts that somebody is working on, with what they answer. */
  texts: { id: string; organId: string; obligationId: string | null }[]
}

export const placeOf = ({ organId, itemId }: { organId: string; itemId: string }): string => `${organId} ${itemId}`

/** Everything that the rules about lives speak of, in an order that does not depend on ids. */
export async function takeSnapshot({ database, countyId }: LifeCounty): Promise<Snapshot> {
  const { db } = database.owner
  const { rows } = await sql<DutyState>`
    select o.id, o.organ_id as "organId", g.name as organ, o.item_id as "itemId", v.name as item, o.rule_index::int as rule,
      o.period_start::text as period, o.trigger_fact_id as "factId", o.label, o.due_on::text as "dueOn",
      case when o.fulfilled_on is not null then 'fulfilled' else coalesce(o.ended_as, 'open') end as "endedAs",
      o.united_into as "unitedInto", o.waiver as why, o.taken_from as "takenFrom"
    from obligation o join organ g on g.id = o.organ_id
      join item_version v on v.county_id = o.county_id and v.item_id = o.item_id and v.version = o.item_version
    where o.county_id = ${countyId}::uuid order by o.due_on, g.name, v.name, o.label, o.created_on, o.id`.execute(db)
  const ended = await sql<{ id: string }>`select id from organ where closed_on is not null`.execute(db)
  const places = await sql<{
    organId: string
    itemId: string
  }>`select organ_id as "organId", item_id as "itemId" from slot where county_id = ${countyId}::uuid and closed_on is null`.execute(
    db,
  )
  const texts = await sql<Snapshot['texts'][number]>`
    select id, organ_id as "organId", obligation_id as "obligationId" from edition
    where county_id = ${countyId}::uuid and state in ('draft', 'in-review', 'approved')`.execute(db)
  return {
    duties: new Map(rows.map((row) => [row.id, row])),
    ended: new Set(ended.rows.map((row) => row.id)),
    places: new Set(places.rows.map(placeOf)),
    texts: texts.rows,
  }
}
