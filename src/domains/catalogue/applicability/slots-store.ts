import { type RawBuilder, sql } from 'kysely'
import type { Read } from '#kernel/context.ts'
import { confirmAgainAfter, type DecisionStanding, soonAgainDays } from '#kernel/obligation/applicability.ts'
import type { Reach } from '#kernel/organisation/policy.ts'
import { seenField, seenOrgans } from '#kernel/organisation/reach-store.ts'
import { likePatterns } from '#platform/db/like-patterns.ts'

export interface DeclaringOrgan {
  id: string
  countyId: string
  code: string
  name: string
  shortName: string
  lineage: readonly string[]
}

/** Organs within reach that have slots; the one that is chosen is always among them. */
export async function declaringOrgans(db: Read, reach: Reach, chosen?: string): Promise<DeclaringOrgan[]> {
  const { rows } = await sql<DeclaringOrgan>`
    with seen as (${seenOrgans(reach)})
    select s.id, s.county_id as "countyId", s.code, g.name, s.short_name as "shortName", s.lineage
    from seen s join organ g on g.id = s.id
    where s.whole and exists (select from slot t where t.county_id = s.county_id and t.organ_id = s.id and t.closed_on is null)
    order by s.code = ${chosen ?? ''} desc, array_position(array['city', 'county', 'town', 'village'], s.level), s.code
    limit 500`.execute(db)
  return rows
}

/** How slots are looked through: by where their decision stands, or those that do not apply. */
export const slotViews = ['undecided', 'due-again', 'soon-again', 'current', 'excused'] as const
export type SlotView = (typeof slotViews)[number]

export interface SlotFilter {
  field?: string | undefined
  catalogue?: string | undefined
  view?: SlotView | undefined
  q?: string | undefined
}

const dayOf = (day: Temporal.PlainDate) => sql`${day.toString()}::date`

/** The answer of `decisionStandingOf` in SQL, so that lists can be counted and paged. */
const standing = (today: Temporal.PlainDate): RawBuilder<DecisionStanding> => sql`
  case when d.decided_on is null then 'undecided'
    when (d.decided_on + make_interval(years => ${confirmAgainAfter.years}))::date < ${dayOf(today)} then 'due-again'
    when (d.decided_on + make_interval(years => ${confirmAgainAfter.years}))::date <= ${dayOf(today)} + ${soonAgainDays}::int then 'soon-again'
    else 'current' end`

const slotsOf = ({ countyId, id }: DeclaringOrgan, { field, catalogue, q }: SlotFilter): RawBuilder<unknown> => sql`
  slot s
    join item_version v on v.county_id = s.county_id and v.item_id = s.item_id and v.effective_until is null
    left join field f on f.code = v.field_code
    left join slot_decision d on d.county_id = s.county_id and d.organ_id = s.organ_id and d.item_id = s.item_id
      and d.ended_by_act is null
  where s.county_id = ${countyId}::uuid and s.organ_id = ${id}::uuid and s.closed_on is null
    ${field === undefined ? sql`` : sql`and v.field_code is not distinct from nullif(${field}, 'other')`}
    ${catalogue === undefined ? sql`` : sql`and v.catalogue_id = ${catalogue}::uuid`}
    ${q === undefined ? sql`` : sql`and concat_ws(' ', v.level1, v.level2, v.name) ilike all (${likePatterns(q)}::text[])`}`

const isIn = (view: SlotView | undefined, today: Temporal.PlainDate): RawBuilder<unknown> => {
  if (view === undefined) return sql``
  return view === 'excused' ? sql`and s.applicability <> 'applies'` : sql`and ${standing(today)} = ${view}`
}

export interface DeclaredSlot {
  itemId: string
  address: string
  name: string
  level1: string
  fieldName: string | null
  applicability: 'applies' | 'does-not-apply'
  reason: string | null
  decisionId: string | null
  decidedOn: Temporal.PlainDate | null
  decidedBy: string | null
}

/** Slots of an organ in the order of fields and of their catalogues, with the decision in force of each. */
export async function listDeclaredSlots(
  db: Read,
  organ: DeclaringOrgan,
  filter: SlotFilter,
  { limit, offset }: { limit: number; offset: number },
  today: Temporal.PlainDate,
): Promise<DeclaredSlot[]> {
  const { rows } = await sql<DeclaredSlot>`
    select l.*, i.address, a.signed_by_name as "decidedBy"
    from (
      select s.county_id, s.item_id as "itemId", v.name, v.level1, f.name as "fieldName", s.applicability, s.reason,
        d.id as "decisionId", d.decided_on as "decidedOn", d.act_id,
        row_number() over (order by f.ordinal nulls last, v.level1, v.row_number, v.item_id) as place
      from ${slotsOf(organ, filter)} ${isIn(filter.view, today)}
      order by place limit ${limit} offset ${offset}) l
      join item i on i.county_id = l.county_id and i.id = l."itemId"
      left join applicability_act a on a.county_id = l.county_id and a.id = l.act_id
    order by l.place`.execute(db)
  return rows
}

/** How many slots stand how, whatever view is chosen; `all` and `excused` beside the standings. */
export async function countDeclaredSlots(
  db: Read,
  organ: DeclaringOrgan,
  filter: SlotFilter,
  today: Temporal.PlainDate,
): Promise<Record<SlotView | 'all', number>> {
  const counts: Record<SlotView | 'all', number> = {
    all: 0,
    undecided: 0,
    'due-again': 0,
    'soon-again': 0,
    current: 0,
    excused: 0,
  }
  const { rows } = await sql<{ standing: DecisionStanding; n: number; excused: number }>`
    select ${standing(today)} as standing, count(*)::int as n, count(*) filter (where s.applicability <> 'applies')::int as excused
    from ${slotsOf(organ, filter)} group by 1`.execute(db)
  for (const { standing: each, n, excused } of rows) {
    counts[each] += n
    counts.all += n
    counts.excused += excused
  }
  return counts
}

/** Fields and catalogues that an organ's slots are of, to choose from. */
export async function choicesOf(
  db: Read,
  { countyId, id }: DeclaringOrgan,
): Promise<{ fields: { code: string; name: string }[]; catalogues: { id: string; title: string }[] }> {
  const { rows } = await sql<{ code: string | null; name: string | null; id: string; title: string }>`
    select distinct f.ordinal, f.code, f.name, c.id, c.title
    from slot s
      join item_version v on v.county_id = s.county_id and v.item_id = s.item_id and v.effective_until is null
      join catalogue c on c.county_id = v.county_id and c.id = v.catalogue_id
      left join field f on f.code = v.field_code
    where s.county_id = ${countyId}::uuid and s.organ_id = ${id}::uuid and s.closed_on is null
    order by f.ordinal nulls last, c.title`.execute(db)
  const fields = rows.flatMap(({ code, name }) => (code && name ? [[code, { code, name }] as const] : []))
  return {
    fields: [...new Map(fields).values()],
    catalogues: [...new Map(rows.map((row) => [row.id, { id: row.id, title: row.title }])).values()],
  }
}

export interface Decided {
  applicability: 'applies' | 'does-not-apply'
  reason: string | null
  decidedOn: Temporal.PlainDate
  by: string
  actId: string
  /** In force, replaced by a later decision, or taken back with its act. */
  end: 'in-force' | 'replaced' | 'taken-back'
}

/** The decisions of one slot, newest first. */
export async function decisionsOfSlot(
  db: Read,
  { countyId, organId, itemId }: { countyId: string; organId: string; itemId: string },
): Promise<Decided[]> {
  const { rows } = await sql<Decided>`
    select d.applicability, d.reason, d.decided_on as "decidedOn", a.signed_by_name as by, d.act_id as "actId",
      case when d.ended_by_act is null then 'in-force' when d.ended_by_act = d.act_id then 'taken-back' else 'replaced' end as end
    from slot_decision d join applicability_act a on a.county_id = d.county_id and a.id = d.act_id
    where d.county_id = ${countyId}::uuid and d.organ_id = ${organId}::uuid and d.item_id = ${itemId}::uuid
    order by d.decided_on desc, d.id desc limit 200`.execute(db)
  return rows
}

export interface ActLine {
  id: string
  answer: 'applies' | 'does-not-apply' | 'confirmed'
  by: string
  at: Temporal.Instant
  signed: number
  takenBackBy: string | null
}

/** The last acts of an organ, newest first. */
export async function listActs(db: Read, { countyId, id }: DeclaringOrgan, limit: number): Promise<ActLine[]> {
  const { rows } = await sql<ActLine>`
    select id, answer, signed_by_name as by, signed_at as at, taken_back_by_name as "takenBackBy",
      (select count(*)::int from slot_decision d where d.county_id = a.county_id and d.act_id = a.id) as signed
    from applicability_act a where county_id = ${countyId}::uuid and organ_id = ${id}::uuid
    order by signed_at desc, id limit ${limit}`.execute(db)
  return rows
}

/** The item of an address at an organ within reach, where it has a slot, open or closed; null where it has none. */
export async function findItemAt(
  db: Read,
  reach: Reach,
  at: { organ: string; address: string },
): Promise<{
  organ: Omit<DeclaringOrgan, 'lineage' | 'name'> & { whole: boolean }
  item: { id: string; address: string; name: string }
} | null> {
  const { rows } = await sql<{
    organId: string
    countyId: string
    code: string
    shortName: string
    whole: boolean
    id: string
    address: string
    name: string
  }>`
    with seen as (${seenOrgans(reach)})
    select s.id as "organId", s.county_id as "countyId", s.code, s.short_name as "shortName", s.whole, i.id, i.address, v.name
    from seen s
      join slot t on t.county_id = s.county_id and t.organ_id = s.id
      join item i on i.county_id = t.county_id and i.id = t.item_id
      cross join lateral (select name, field_code from item_version v where v.county_id = i.county_id and v.item_id = i.id
        order by v.version desc limit 1) v
    where s.code = ${at.organ} and i.address = ${at.address} and ${seenField(sql`v.field_code`)}`.execute(db)
  const [row] = rows
  if (!row) return null
  const { organId, countyId, code, shortName, whole, ...item } = row
  return { organ: { id: organId, countyId, code, shortName, whole }, item }
}
