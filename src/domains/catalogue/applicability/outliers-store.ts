import { sql } from 'kysely'
import type { Read } from '#kernel/context.ts'
import type { Applicability } from '#kernel/obligation/applicability.ts'
import type { Reach } from '#kernel/organisation/policy.ts'
import { seenField, seenOrgans } from '#kernel/organisation/reach-store.ts'
import type { AnswerCounts } from './find-outliers.ts'

export interface Disagreement extends AnswerCounts {
  countyId: string
  itemId: string
  address: string
  name: string
  fieldName: string | null
  countyName: string
}

/** Items about which organs within reach signed both answers, in the order of fields. Begins with the few that say no. */
export async function findDisagreements(db: Read, reach: Reach, field: string | undefined): Promise<Disagreement[]> {
  const { rows } = await sql<Disagreement>`
    with seen as (${seenOrgans(reach)}),
    against as (
      select distinct county_id, item_id from slot_decision where ended_by_act is null and applicability = 'does-not-apply'),
    counted as (
      select d.county_id, d.item_id, count(*) filter (where d.applicability = 'applies')::int as yes,
        count(*) filter (where d.applicability <> 'applies')::int as no
      from against a
        join item_version v on v.county_id = a.county_id and v.item_id = a.item_id and v.effective_until is null
        join slot_decision d on d.county_id = a.county_id and d.item_id = a.item_id and d.ended_by_act is null
        join seen s on s.id = d.organ_id
        join slot t on t.county_id = d.county_id and t.organ_id = d.organ_id and t.item_id = d.item_id and t.closed_on is null
      where ${seenField(sql`v.field_code`)} ${field === undefined ? sql`` : sql`and v.field_code is not distinct from nullif(${field}, 'other')`}
      group by d.county_id, d.item_id)
    select c.county_id as "countyId", c.item_id as "itemId", c.yes, c.no, i.address, v.name, f.name as "fieldName",
      o.short_name as "countyName"
    from counted c
      join item i on i.county_id = c.county_id and i.id = c.item_id
      join item_version v on v.county_id = c.county_id and v.item_id = c.item_id and v.effective_until is null
      join organ o on o.id = i.organ_id
      left join field f on f.code = v.field_code
    where c.yes > 0 and c.no > 0
    order by f.ordinal nulls last, v.level1, v.row_number, c.county_id`.execute(db)
  return rows
}

export interface OutlyingSlot {
  itemId: string
  organId: string
  organCode: string
  organName: string
  reason: string | null
  decidedOn: Temporal.PlainDate
  by: string
}

/** The organs within reach that signed the answer named with each item, in one query. */
export async function findOutlyingSlots(
  db: Read,
  reach: Reach,
  items: readonly { countyId: string; itemId: string; answer: Applicability }[],
): Promise<Map<string, OutlyingSlot[]>> {
  if (items.length === 0) return new Map()
  const { rows } = await sql<OutlyingSlot>`
    with seen as (${seenOrgans(reach)})
    select d.item_id as "itemId", d.organ_id as "organId", s.code as "organCode", s.short_name as "organName", d.reason,
      d.decided_on as "decidedOn", a.signed_by_name as by
    from unnest(${items.map((each) => each.countyId)}::uuid[], ${items.map((each) => each.itemId)}::uuid[],
        ${items.map((each) => each.answer)}::text[]) as k(county_id, item_id, answer)
      join slot_decision d on d.county_id = k.county_id and d.item_id = k.item_id and d.ended_by_act is null and d.applicability = k.answer
      join seen s on s.id = d.organ_id
      join applicability_act a on a.county_id = d.county_id and a.id = d.act_id
    order by s.code limit 2000`.execute(db)
  return Map.groupBy(rows, (row) => row.itemId)
}
