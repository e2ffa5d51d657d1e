import { type RawBuilder, sql } from 'kysely'
import type { Read } from '#kernel/context.ts'
import type { Reach } from '#kernel/organisation/policy.ts'
import { seenField, seenOrgans } from '#kernel/organisation/reach-store.ts'
import type { Normative } from './model.ts'
import type { Validity } from './validity.ts'
import { validityQuery } from './validity-store.ts'

/** What staff asks of published documents: what lapses soon, what has lapsed, what changed below it, what to look at. */
export const standingViews = ['soon', 'expired', 'stale', 'review', 'unstated', 'current', 'repealed'] as const
export type StandingView = (typeof standingViews)[number]

export interface StandingLine {
  countyId: string
  publicationId: string
  editionId: string
  title: string
  documentNumber: string | null
  formedOn: Temporal.PlainDate
  organName: string
  normative: Normative
  validity: Validity
  lastDay: Temporal.PlainDate | null
  /** When somebody should look at it again; null where nothing says how often. */
  reviewOn: Temporal.PlainDate | null
  stale: number
}

/** Live editions `e` of publications `p` with their fields `f`, validity `w` and the day `k` of the next review. */
export const standingOn = (day: Temporal.PlainDate): RawBuilder<unknown> => sql`
    join publication p on p.county_id = e.county_id and p.id = e.publication_id
    left join document_field f on f.county_id = e.county_id and f.edition_id = e.id
    left join record_setting t on t.county_id = e.county_id
    left join review_interval i on i.county_id = p.county_id and i.item_id = p.item_id
    cross join lateral (${validityQuery(day, {
      countyId: sql`e.county_id`,
      publicationId: sql`e.publication_id`,
      from: sql`f.in_force_from`,
      until: sql`f.in_force_until`,
    })}) w
    cross join lateral (select case when w.validity not in ('expired', 'repealed') then
      (greatest((e.released_at at time zone 'Asia/Shanghai')::date,
        (select max(reviewed_on) from document_review r where r.county_id = e.county_id and r.publication_id = e.publication_id))
      + make_interval(months => coalesce(i.months, case when f.normative <> 'no' then coalesce(t.review_months, 12) end)))::date end as review_on) k`

const documentKind = sql`(f.normative <> 'no' or f.in_force_until is not null)`

/** Is a row of `standingOn` in a view, on a day? */
function inView(view: StandingView, day: Temporal.PlainDate): RawBuilder<unknown> {
  const on = sql`${day.toString()}::date`
  switch (view) {
    case 'soon':
      return sql`${documentKind} and w.validity in ('in-force', 'amended') and w.last_day <= (${on} + make_interval(months => coalesce(t.alarm_months, 6)))::date`
    case 'expired':
      return sql`${documentKind} and w.validity = 'expired'`
    case 'stale':
      return sql`exists (select from stale_mark m where m.county_id = e.county_id and m.publication_id = e.publication_id and m.cleared_at is null)`
    case 'review':
      return sql`k.review_on <= ${on}`
    case 'unstated':
      return sql`f.normative <> 'no' and w.validity = 'unstated'`
    case 'current':
      return sql`${documentKind} and w.validity in ('in-force', 'amended', 'not-yet')`
    case 'repealed':
      return sql`${documentKind} and w.validity = 'repealed'`
  }
}

/** Most views are about the few editions that carry such fields: they begin there, not at everything that was published. */
const source = (view: StandingView): RawBuilder<unknown> => {
  if (view === 'stale' || view === 'review') return sql`edition e`
  return sql`document_field n join edition e on e.county_id = n.county_id and e.id = n.edition_id and (n.normative <> 'no' or n.in_force_until is not null)`
}

export const standingPage = 50

/** Documents of a view, by the day on which something is due. */
export async function listStanding(
  db: Read,
  reach: Reach,
  { view, q }: { view: StandingView; q?: readonly string[] | undefined },
  { today, page }: { today: Temporal.PlainDate; page: number },
): Promise<{ lines: StandingLine[]; more: boolean }> {
  const { rows } = await sql<StandingLine>`
    with seen as materialized (${seenOrgans(reach)})
    select e.county_id as "countyId", e.publication_id as "publicationId", e.id as "editionId", e.title,
      e.document_number as "documentNumber", e.formed_on as "formedOn", s.short_name as "organName", coalesce(f.normative, 'no') as normative,
      w.validity, w.last_day as "lastDay", k.review_on as "reviewOn",
      (select count(*)::int from stale_mark m where m.county_id = e.county_id and m.publication_id = e.publication_id and m.cleared_at is null) as stale
    from ${source(view)} join seen s on s.county_id = e.county_id and s.id = e.organ_id
      ${standingOn(today)}
      left join item_version v on v.county_id = p.county_id and v.item_id = p.item_id and v.effective_until is null
    where e.state = 'live' and ${seenField(sql`v.field_code`)} and ${inView(view, today)}
      ${q ? sql`and concat_ws(' ', e.title, e.document_number) ilike all (${q}::text[])` : sql``}
    order by ${view === 'review' ? sql`k.review_on` : sql`w.last_day nulls last`}, e.formed_on desc, e.id
    limit ${standingPage + 1} offset ${(page - 1) * standingPage}`.execute(db)
  return { lines: rows.slice(0, standingPage), more: rows.length > standingPage }
}

/** How many documents of the own reach lapse soon, stand on something changed, or should be looked at. */
export async function countStanding(
  db: Read,
  reach: Reach,
  today: Temporal.PlainDate,
): Promise<Record<'soon' | 'stale' | 'review', number>> {
  const { rows } = await sql<Record<'soon' | 'stale' | 'review', number>>`
    with seen as materialized (${seenOrgans(reach)}),
    standing as (
      select ${inView('soon', today)} as soon, coalesce(${inView('review', today)}, false) as review
      from document_field n join edition e on e.county_id = n.county_id and e.id = n.edition_id and e.state = 'live'
        and (n.normative <> 'no' or n.in_force_until is not null)
        join seen s on s.county_id = e.county_id and s.id = e.organ_id and s.whole ${standingOn(today)}),
    marked as (
      select count(*)::int as n from (select distinct m.publication_id from seen s
        join publication p on p.county_id = s.county_id and p.organ_id = s.id and s.whole
        join stale_mark m on m.county_id = p.county_id and m.publication_id = p.id and m.cleared_at is null
        join edition e on e.county_id = p.county_id and e.publication_id = p.id and e.state = 'live' limit 1000) found)
    select count(*) filter (where soon)::int as soon, count(*) filter (where review)::int as review, (select n from marked) as stale
    from standing`.execute(db)
  return rows[0]!
}

/** A document of which somebody must be told. */
export interface DocumentAlarm {
  publicationId: string
  organId: string
  dueOn: Temporal.PlainDate
  stage: 'ahead' | 'month' | 'expired' | 'review'
}

/** What of a county's documents lapses within the county's months, within one month, has lapsed of late, or is to be looked at. */
export async function alarmsOf(db: Read, countyId: string, today: Temporal.PlainDate): Promise<DocumentAlarm[]> {
  const on = sql`${today.toString()}::date`
  const { rows } = await sql<DocumentAlarm>`
    with standing as (
      select e.publication_id, e.organ_id, w.validity, w.last_day, k.review_on, coalesce(t.alarm_months, 6) as months
      from document_field n join edition e on e.county_id = n.county_id and e.id = n.edition_id and e.state = 'live'
        and (n.normative <> 'no' or n.in_force_until is not null) ${standingOn(today)}
      where n.county_id = ${countyId}::uuid)
    select publication_id as "publicationId", organ_id as "organId", last_day as "dueOn",
      case when validity = 'expired' then 'expired' when last_day <= ${on} + 30 then 'month' else 'ahead' end as stage
    from standing
    where (validity in ('in-force', 'amended') and last_day <= (${on} + make_interval(months => months))::date)
      or (validity = 'expired' and last_day between ${on} - 60 and ${on} - 1)
    union all
    select publication_id, organ_id, review_on, 'review' from standing where review_on <= ${on}`.execute(db)
  return rows
}

/** Documents that have lapsed by their own day since somebody was last told so, for those who stand on them. */
export async function lapsedUntold(
  db: Read,
  countyId: string,
  today: Temporal.PlainDate,
): Promise<{ publicationId: string; organId: string }[]> {
  const { rows } = await sql<{ publicationId: string; organId: string }>`
    select e.publication_id as "publicationId", e.organ_id as "organId"
    from document_field n join edition e on e.county_id = n.county_id and e.id = n.edition_id and e.state = 'live' ${standingOn(today)}
    where n.county_id = ${countyId}::uuid and w.validity = 'expired' and w.last_day < ${today.toString()}::date
      and exists (select from relation r where r.to_county_id = e.county_id and r.to_publication_id = e.publication_id and r.removed_at is null)
      and not exists (select from stale_cause c where c.county_id = e.county_id and c.publication_id = e.publication_id
        and c.kind = 'expired' and (c.happened_at at time zone 'Asia/Shanghai')::date > w.last_day)
    order by e.publication_id`.execute(db)
  return rows
}
