import { type RawBuilder, sql } from 'kysely'
import type { Read } from '#kernel/context.ts'
import type { Actor } from '#kernel/organisation/model.ts'
import { type Reach, reachOf } from '#kernel/organisation/policy.ts'
import { seenOrgans } from '#kernel/organisation/reach-store.ts'
import type { EditionState } from '#kernel/publication/model.ts'

/** What an edition waits for from somebody: a deed now, or `later` where another comes first. */
export type Waits = 'secrecy' | 'approve' | 'publish' | 'returned' | 'later'

/** One edition as a line of a list. */
export interface EditionLine {
  countyId: string
  id: string
  number: number
  state: EditionState
  title: string
  organName: string
  itemName: string | null
  label: string | null
  author: string
  dueOn: Temporal.PlainDate | null
  submittedAt: Temporal.Instant | null
  savedAt: Temporal.Instant
  releasedAt: Temporal.Instant | null
  secrecyReviewed: boolean
  waits: Waits | null
}

/** Did this person write in edition `e`? Writers neither review nor approve. */
const wrote = (personId: string): RawBuilder<boolean> => sql`(e.author_id = ${personId}::uuid or exists (
  select from edition_step x where x.county_id = e.county_id and x.edition_id = e.id and x.person_id = ${personId}::uuid
    and x.deed in ('draft', 'revise', 'edit')))`

/** What edition `e` waits for from this person, in SQL; the same rules as the reasons against each deed. */
function waitsFor(actor: Actor): RawBuilder<Waits | null> {
  const at = (deed: Parameters<typeof reachOf>[1]) => sql`e.organ_id = any(${reachOf(actor, deed).organs}::uuid[])`
  return sql`case
    when e.state = 'draft' and e.author_id = ${actor.personId}::uuid and exists (
      select from edition_step x where x.county_id = e.county_id and x.edition_id = e.id and x.deed = 'return') then 'returned'
    when e.state = 'approved' and ${at('publication.publish')} and (e.release_at is null or exists (
      select from release_plan r where r.county_id = e.county_id and r.edition_id = e.id and r.held_at is not null)) then 'publish'
    when e.state = 'in-review' and e.secrecy_reviewed_at is null and ${at('publication.review-secrecy')}
      and not ${wrote(actor.personId)} then 'secrecy'
    when e.state = 'in-review' and ${at('publication.approve')} and not ${wrote(actor.personId)}
      then case when e.secrecy_reviewed_at is null then 'later' else 'approve' end end`
}

/** All organs at which the actor does something with editions; each of these deeds reaches only the own organ. */
const ownOrgans = (actor: Actor): string[] => [
  ...new Set(
    (
      ['publication.publish', 'publication.review-secrecy', 'publication.approve', 'publication.draft'] as const
    ).flatMap((deed) => reachOf(actor, deed).organs),
  ),
]

const openStates = sql`e.state in ('draft', 'in-review', 'approved')`

/** Joins that give a line its names. */
const named = sql`
  join organ g on g.id = e.organ_id
  join person a on a.id = e.author_id
  join publication p on p.county_id = e.county_id and p.id = e.publication_id
  left join item_version v on v.county_id = p.county_id and v.item_id = p.item_id and v.effective_until is null
  left join obligation o on o.county_id = e.county_id and o.id = e.obligation_id`

const lineColumns = sql`e.county_id as "countyId", e.id, e.number, e.state, e.title, g.short_name as "organName",
  v.name as "itemName", o.label, a.name as author, o.due_on as "dueOn", e.submitted_at as "submittedAt",
  e.saved_at as "savedAt", e.released_at as "releasedAt", e.secrecy_reviewed_at is not null as "secrecyReviewed"`

/** Open editions at the actor's own organs: what waits for the actor first, then by due day. */
export async function openEditions(
  db: Read,
  actor: Actor,
  only: 'waiting' | 'mine',
  limit: number,
): Promise<EditionLine[]> {
  const waits = waitsFor(actor)
  const condition = only === 'waiting' ? sql`w.waits is not null` : sql`e.author_id = ${actor.personId}::uuid`
  const { rows } = await sql<EditionLine>`
    select ${lineColumns}, w.waits from edition e
      join organ h on h.id = e.organ_id and h.county_id = e.county_id and h.id = any(${ownOrgans(actor)}::uuid[])
      cross join lateral (select ${waits} as waits) w ${named}
    where ${openStates} and ${condition}
    order by (w.waits is null), (w.waits = 'later'), o.due_on nulls last, e.submitted_at nulls last, e.id limit ${limit}`.execute(
    db,
  )
  return rows
}

/** How many editions wait for a deed of the actor now. */
export async function countWaiting(db: Read, actor: Actor): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from edition e
      join organ h on h.id = e.organ_id and h.county_id = e.county_id and h.id = any(${ownOrgans(actor)}::uuid[])
    where ${openStates} and ${waitsFor(actor)} <> 'later'`.execute(db)
  return rows[0]?.n ?? 0
}

/** Open editions of everything below the actor, for the county office. */
export async function openEditionsBelow(db: Read, reach: Reach, limit: number): Promise<EditionLine[]> {
  const { rows } = await sql<EditionLine>`
    with seen as (${seenOrgans(reach)})
    select ${lineColumns}, null as waits from seen s
      join edition e on e.county_id = s.county_id and e.organ_id = s.id and ${openStates} ${named}
    order by o.due_on nulls last, e.saved_at, e.id limit ${limit}`.execute(db)
  return rows
}

/** A place in a list ordered by the instant of release. */
export interface EditionPlace {
  direction: 'after' | 'before'
  at: Temporal.Instant
  id: string
}

/** What was released, the latest first; each organ gives its first few by its index. */
export async function releasedEditions(
  db: Read,
  reach: Reach,
  { place, limit }: { place?: EditionPlace | undefined; limit: number },
): Promise<{ lines: EditionLine[]; more: boolean }> {
  const backwards = place?.direction === 'before'
  const order = backwards ? sql`asc` : sql`desc`
  const beyond = place
    ? sql`and (e.released_at, e.id) ${backwards ? sql`>` : sql`<`} (${place.at.toString()}::timestamptz, ${place.id}::uuid)`
    : sql``
  const { rows } = await sql<EditionLine>`
    with seen as (${seenOrgans(reach)})
    select ${lineColumns}, null as waits from (
      select f.* from seen s cross join lateral (
        select e.county_id, e.id, e.released_at from edition e
        where e.county_id = s.county_id and e.organ_id = s.id and e.state = 'live' ${beyond}
        order by e.released_at ${order}, e.id ${order} limit ${limit + 1}) f
      order by f.released_at ${order}, f.id ${order} limit ${limit + 1}) f
      join edition e on e.county_id = f.county_id and e.id = f.id ${named}
    order by e.released_at ${order}, e.id ${order}`.execute(db)
  const lines = rows.slice(0, limit)
  return { lines: backwards ? lines.reverse() : lines, more: rows.length > limit }
}

/** What was withdrawn, the latest first. */
export async function withdrawnEditions(db: Read, reach: Reach, limit: number): Promise<EditionLine[]> {
  const { rows } = await sql<EditionLine>`
    with seen as (${seenOrgans(reach)})
    select ${lineColumns}, null as waits from edition e
      join seen s on s.county_id = e.county_id and s.id = e.organ_id ${named}
    where e.state = 'withdrawn' order by e.withdrawn_at desc, e.id limit ${limit}`.execute(db)
  return rows
}
