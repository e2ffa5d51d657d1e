import { type RawBuilder, sql } from 'kysely'
import type { Read } from '#kernel/context.ts'
import type { Reach } from '#kernel/organisation/policy.ts'
import { seenField, seenOrgans } from '#kernel/organisation/reach-store.ts'
import type { NilState, Quarter } from './model.ts'

export const nilViews = ['waiting', 'signed', 'sample', 'overturned'] as const
export type NilView = (typeof nilViews)[number]

/** A nil return as a line of a list. */
export interface NilLine {
  countyId: string
  id: string
  obligationId: string
  organName: string
  itemName: string
  label: string
  dueOn: Temporal.PlainDate
  state: NilState
  reason: string
  declaredBy: string
  declaredAt: Temporal.Instant
  decidedBy: string | null
  decidedOn: Temporal.PlainDate | null
  sampled: boolean
  judgement: { by: string; on: string; reason: string } | null
}

/** A place in the list, by id: ids are made in the order of declaration. */
export interface NilPlace {
  direction: 'after' | 'before'
  id: string
}

const within = (view: NilView, { from, to }: Quarter): RawBuilder<unknown> => {
  const signed = sql`n.decided_on between ${from.toString()}::date and ${to.toString()}::date`
  switch (view) {
    case 'waiting':
      return sql`n.state = 'declared' and o.fulfilled_on is null and o.waived_on is null`
    case 'signed':
      return sql`${signed} and n.state in ('signed', 'upheld', 'overturned', 'void')`
    case 'sample':
      return sql`${signed} and n.sampled_on is not null`
    case 'overturned':
      return sql`${signed} and n.state = 'overturned'`
  }
}

/** Nil returns that a reach shows, the latest declared first. Driven by the nil returns: of these there are few. */
export async function listNils(
  db: Read,
  reach: Reach,
  { view, quarter }: { view: NilView; quarter: Quarter },
  { place, limit }: { place?: NilPlace | undefined; limit: number },
): Promise<{ lines: NilLine[]; more: boolean }> {
  const backwards = place?.direction === 'before'
  const order = backwards ? sql`asc` : sql`desc`
  const beyond = place ? sql`and n.id ${backwards ? sql`>` : sql`<`} ${place.id}::uuid` : sql``
  const { rows } = await sql<NilLine>`
    with seen as materialized (${seenOrgans(reach)})
    select n.county_id as "countyId", n.id, n.obligation_id as "obligationId", s.short_name as "organName", v.name as "itemName",
      o.label, o.due_on as "dueOn", n.state, n.reason, n.declared_by_name as "declaredBy", n.declared_at as "declaredAt",
      n.decided_by_name as "decidedBy", n.decided_on as "decidedOn", n.sampled_on is not null as sampled,
      case when n.judged_on is not null then jsonb_build_object('by', n.judged_by_name, 'on', n.judged_on, 'reason', n.judgement) end as judgement
    from nil_return n
      join obligation o on o.county_id = n.county_id and o.id = n.obligation_id
      join item_version v on v.county_id = o.county_id and v.item_id = o.item_id and v.version = o.item_version
      join seen s on s.id = o.organ_id and ${seenField(sql`v.field_code`)}
    where n.county_id in (select county_id from seen) and ${within(view, quarter)} ${beyond}
    order by n.id ${order} limit ${limit + 1}`.execute(db)
  const lines = rows.slice(0, limit)
  return { lines: backwards ? lines.reverse() : lines, more: rows.length > limit }
}

/** How many nil returns wait for this person's signature: of the own organs, and not the own declarations. */
export async function countToSign(db: Read, reach: Reach, personId: string): Promise<number> {
  if (reach.organs.length === 0) return 0
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from nil_return n
      join obligation o on o.county_id = n.county_id and o.id = n.obligation_id and o.fulfilled_on is null and o.waived_on is null
    where n.state = 'declared' and n.declared_by <> ${personId}::uuid and o.organ_id = any(${reach.organs}::uuid[])
      and n.county_id in (select county_id from organ where id = any(${reach.organs}::uuid[]))`.execute(db)
  return rows[0]!.n
}

/** Of one county in one quarter. */
export interface CountySample {
  id: string
  name: string
  signed: number
  drawn: number
  judged: number
  overturned: number
}

/** The counties in which somebody draws samples, each with what a quarter holds. */
export async function countySamples(db: Read, { subtrees }: Reach, quarter: Quarter): Promise<CountySample[]> {
  if (subtrees.length === 0) return []
  const { rows } = await sql<CountySample>`
    select g.id, g.short_name as name, count(n.id)::int as signed, count(n.sampled_on)::int as drawn,
      count(n.judged_on) filter (where n.sampled_on is not null)::int as judged,
      count(*) filter (where n.state = 'overturned')::int as overturned
    from organ g left join nil_return n on n.county_id = g.id and n.state in ('signed', 'upheld', 'overturned')
      and n.decided_on between ${quarter.from.toString()}::date and ${quarter.to.toString()}::date
    where g.id = g.county_id and g.lineage && ${subtrees}::uuid[]
    group by g.id order by g.code limit 200`.execute(db)
  return rows
}

/** A waived obligation with who lifted it and why. */
export interface WaiverLine {
  countyId: string
  id: string
  organName: string
  itemName: string
  label: string
  dueOn: Temporal.PlainDate
  waivedOn: Temporal.PlainDate
  by: string | null
  reason: string
}

/** Waived obligations that a reach shows, the latest due first; each organ gives its first few by its index. */
export async function listWaivers(
  db: Read,
  reach: Reach,
  { year }: { year: number | undefined },
  { place, limit }: { place?: { direction: 'after' | 'before'; dueOn: Temporal.PlainDate; id: string }; limit: number },
): Promise<{ lines: WaiverLine[]; more: boolean }> {
  const backwards = place?.direction === 'before'
  const order = backwards ? sql`asc` : sql`desc`
  const beyond = place
    ? sql`and (o.due_on, o.id) ${backwards ? sql`>` : sql`<`} (${place.dueOn.toString()}::date, ${place.id}::uuid)`
    : sql``
  const ofYear =
    year === undefined ? sql`` : sql`and o.due_on between make_date(${year}, 1, 1) and make_date(${year}, 12, 31)`
  const byField = reach.fields.length > 0
  const { rows } = await sql<WaiverLine>`
    with seen as (${seenOrgans(reach)})
    select d.county_id as "countyId", d.id, d.short_name as "organName", v.name as "itemName", d.label, d.due_on as "dueOn",
      d.waived_on as "waivedOn", p.name as by, d.waiver as reason
    from (
      select s.short_name, p.* from seen s cross join lateral (
        select o.* from obligation o
        where o.county_id = s.county_id and o.organ_id = s.id and o.waived_on is not null and o.ended_as = 'waived' ${ofYear} ${beyond}
          ${
            byField
              ? sql`and exists (select from item_version v where v.county_id = o.county_id and v.item_id = o.item_id
                  and v.version = o.item_version and ${seenField(sql`v.field_code`)})`
              : sql``
          }
        order by o.due_on ${order}, o.id ${order} limit ${limit + 1}) p
      order by p.due_on ${order}, p.id ${order} limit ${limit + 1}) d
      join item_version v on v.county_id = d.county_id and v.item_id = d.item_id and v.version = d.item_version
      left join person p on p.id = d.waived_by
    order by d.due_on ${order}, d.id ${order}`.execute(db)
  const lines = rows.slice(0, limit)
  return { lines: backwards ? lines.reverse() : lines, more: rows.length > limit }
}
