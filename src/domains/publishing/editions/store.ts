import { type RawBuilder, sql } from 'kysely'
import type { Read } from '#kernel/context.ts'
import type { Actor } from '#kernel/organisation/model.ts'
import { type Reach, reachOf } from '#kernel/organisation/policy.ts'
import { seenOrgans } from '#kernel/organisation/reach-store.ts'
import type { StepKind } from '#kernel/publication/flow/model.ts'
import type { EditionState } from '#kernel/publication/model.ts'

/** What an edition waits for from somebody: a deed now, or `later` where another comes first. */
export type Waits =
  | 'secrecy'
  | 'review'
  | 'proofread'
  | 'approve'
  | 'check'
  | 'withhold'
  | 'publish'
  | 'confirm'
  | 'returned'
  | 'handed'
  | 'later'

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
  /** The step whose turn it is, and by when it is to be done. */
  step: StepKind | null
  stepDueAt: Temporal.Instant | null
  /** Until when an emergency release is to be confirmed; null where none waits. */
  confirmBy: Temporal.Instant | null
  waits: Waits | null
}

/** Did this person write in edition `e`? Writers neither review nor approve. */
const wrote = (personId: string): RawBuilder<boolean> => sql`(e.author_id = ${personId}::uuid or exists (
  select from edition_step x where x.county_id = e.county_id and x.edition_id = e.id and x.person_id = ${personId}::uuid
    and x.deed in ('draft', 'revise', 'edit')))`

/** Steps of a class are by different people: did this person do one of the class of the step `r`? */
const didLikewise = (personId: string): RawBuilder<boolean> => sql`exists (
  select from edition_review x where x.county_id = r.county_id and x.edition_id = r.edition_id and x.round = r.round
    and x.result = 'passed' and x.person_id = ${personId}::uuid and (x.kind = 'proofread') = (r.kind = 'proofread')
    and x.kind in ('first-review', 'second-review', 'final-review', 'proofread'))`

/** Which step waits from which deed, in SQL: kinds of the step `r`. */
const waitingSteps = [
  { waits: 'secrecy', deed: 'publication.review-secrecy', kinds: ['secrecy'] },
  { waits: 'review', deed: 'publication.review', kinds: ['first-review', 'second-review', 'final-review'] },
  { waits: 'proofread', deed: 'publication.proofread', kinds: ['proofread'] },
  { waits: 'approve', deed: 'publication.approve', kinds: ['approve'] },
  { waits: 'withhold', deed: 'publication.withhold', kinds: ['withhold'] },
] as const

/** What edition `e` waits for from this person, in SQL; the same rules as the reasons against each deed. */
function waitsFor(actor: Actor): RawBuilder<Waits | null> {
  const at = (deed: Parameters<typeof reachOf>[1]) => sql`e.organ_id = any(${reachOf(actor, deed).organs}::uuid[])`
  const below = (deed: Parameters<typeof reachOf>[1]) => {
    const { organs, subtrees } = reachOf(actor, deed)
    return sql`(e.organ_id = any(${organs}::uuid[]) or h.lineage && ${subtrees}::uuid[])`
  }
  const inTurn = waitingSteps.map(
    ({ waits, deed, kinds }) =>
      sql`when r.kind = any(${[...kinds]}::text[]) and ${at(deed)} and not ${didLikewise(actor.personId)} then ${sql.lit(waits)}`,
  )
  return sql`case
    when e.state = 'draft' and e.author_id = ${actor.personId}::uuid and e.withheld_on is null and exists (
      select from edition_step x where x.county_id = e.county_id and x.edition_id = e.id and x.deed = 'return') then 'returned'
    when e.state = 'draft' and ${at('publication.draft')} and exists (
      select from handed_record x where x.county_id = e.county_id and x.edition_id = e.id) and not exists (
      select from edition_step x where x.county_id = e.county_id and x.edition_id = e.id and x.person_id <> e.author_id)
      then 'handed'
    when e.state = 'approved' and ${at('publication.publish')} and (e.release_at is null or exists (
      select from release_plan q where q.county_id = e.county_id and q.edition_id = e.id and q.held_at is not null)) then 'publish'
    when e.state not in ('in-review', 'live') or ${wrote(actor.personId)} then null
    when e.state = 'live' then case when u.id is not null and u.confirmed_at is null and u.released_by <> ${actor.personId}::uuid
      and ${below('publication.confirm-urgent')} then 'confirm' end
    when r.kind = 'disclosure-check' and ${below('publication.check-disclosure')} then 'check'
    ${sql.join(inTurn, sql` `)}
    when exists (select from edition_review l where l.county_id = e.county_id and l.edition_id = e.id and l.round = e.round
      and l.turn_at is null and (l.kind in ('first-review', 'second-review', 'final-review') and ${at('publication.review')}
        or l.kind = 'proofread' and ${at('publication.proofread')} or l.kind = 'approve' and ${at('publication.approve')}
        or l.kind = 'secrecy' and ${at('publication.review-secrecy')})) then 'later' end`
}

/** All organs at which the actor does something with editions of the own organ. */
const ownOrgans = (actor: Actor): string[] => [
  ...new Set(
    (
      [
        'publication.publish',
        'publication.review',
        'publication.proofread',
        'publication.review-secrecy',
        'publication.approve',
        'publication.confirm-urgent',
        'publication.draft',
      ] as const
    ).flatMap((deed) => reachOf(actor, deed).organs),
  ),
]

const openStates = sql`e.state in ('draft', 'in-review', 'approved') and e.withheld_on is null`
const unconfirmed = sql`e.urgent_id is not null and e.approver_id is null and e.state = 'live'`

/**
 * Open editions that may wait for the actor, as ids: those of the own organs; for an office above others those that wait for
 * it there, a proposal not to publish and an emergency release. Each kind goes along its own small index.
 */
function candidates(actor: Actor): RawBuilder<unknown> {
  const above = [
    ...new Set([
      ...reachOf(actor, 'publication.check-disclosure').subtrees,
      ...reachOf(actor, 'publication.confirm-urgent').subtrees,
    ]),
  ]
  const own = sql`h.id = any(${ownOrgans(actor)}::uuid[])`
  return sql`(
    select e.county_id, e.id from organ h join edition e on e.county_id = h.county_id and e.organ_id = h.id and ${openStates} where ${own}
    union select e.county_id, e.id from organ h join edition e on e.county_id = h.county_id and e.organ_id = h.id and ${unconfirmed}
      where ${own} or h.lineage && ${above}::uuid[]
    union select r.county_id, r.edition_id from organ c join edition_review r on r.county_id = c.county_id and r.kind = 'disclosure-check'
        and r.turn_at is not null and r.done_at is null
      join edition e on e.county_id = r.county_id and e.id = r.edition_id join organ h on h.id = e.organ_id and h.lineage && ${above}::uuid[]
      where c.id = any(${above}::uuid[]))`
}

/** What stands beside edition `e` while it waits: the step whose turn it is, the emergency release. */
const waiting = sql`
  left join edition_review r on r.county_id = e.county_id and r.edition_id = e.id and r.round = e.round and r.turn_at is not null
    and r.done_at is null and e.state in ('in-review', 'approved')
  left join urgent_release u on u.county_id = e.county_id and u.id = e.urgent_id and u.confirmed_at is null`

/** Joins that give a line its names. */
const named = sql`
  join organ g on g.id = e.organ_id
  join person a on a.id = e.author_id
  join publication p on p.county_id = e.county_id and p.id = e.publication_id
  left join item_version v on v.county_id = p.county_id and v.item_id = p.item_id and v.effective_until is null
  left join obligation o on o.county_id = e.county_id and o.id = e.obligation_id`

const lineColumns = sql`e.county_id as "countyId", e.id, e.number, e.state, e.title, g.short_name as "organName",
  v.name as "itemName", o.label, a.name as author, o.due_on as "dueOn", e.submitted_at as "submittedAt",
  e.saved_at as "savedAt", e.released_at as "releasedAt", r.kind as step, r.due_at as "stepDueAt", u.confirm_by as "confirmBy"`

/** Open editions at the actor's own organs: what waits for the actor first, then by due day. */
export async function openEditions(
  db: Read,
  actor: Actor,
  only: 'waiting' | 'mine',
  limit: number,
): Promise<EditionLine[]> {
  const condition =
    only === 'waiting' ? sql`w.waits is not null` : sql`e.author_id = ${actor.personId}::uuid and e.state <> 'live'`
  const { rows } = await sql<EditionLine>`
    select ${lineColumns}, w.waits from ${candidates(actor)} k
      join edition e on e.county_id = k.county_id and e.id = k.id
      join organ h on h.id = e.organ_id ${waiting}
      cross join lateral (select ${waitsFor(actor)} as waits) w ${named}
    where ${condition}
    order by (w.waits is null), (w.waits = 'later'), u.confirm_by nulls last, o.due_on nulls last, e.submitted_at nulls last, e.id
    limit ${limit}`.execute(db)
  return rows
}

/** How many editions wait for a deed of the actor now. */
export async function countWaiting(db: Read, actor: Actor): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from ${candidates(actor)} k
      join edition e on e.county_id = k.county_id and e.id = k.id
      join organ h on h.id = e.organ_id ${waiting}
    where ${waitsFor(actor)} <> 'later'`.execute(db)
  return rows[0]?.n ?? 0
}

/** Open editions of everything below the actor, for the county office. */
export async function openEditionsBelow(db: Read, reach: Reach, limit: number): Promise<EditionLine[]> {
  const { rows } = await sql<EditionLine>`
    with seen as (${seenOrgans(reach)})
    select ${lineColumns}, null as waits from seen s
      join edition e on e.county_id = s.county_id and e.organ_id = s.id and ${openStates} ${waiting} ${named}
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
      join edition e on e.county_id = f.county_id and e.id = f.id ${waiting} ${named}
    order by e.released_at ${order}, e.id ${order}`.execute(db)
  const lines = rows.slice(0, limit)
  return { lines: backwards ? lines.reverse() : lines, more: rows.length > limit }
}

/** What was withdrawn, the latest first. */
export async function withdrawnEditions(db: Read, reach: Reach, limit: number): Promise<EditionLine[]> {
  const { rows } = await sql<EditionLine>`
    with seen as (${seenOrgans(reach)})
    select ${lineColumns}, null as waits from edition e
      join seen s on s.county_id = e.county_id and s.id = e.organ_id ${waiting} ${named}
    where e.state = 'withdrawn' order by e.withdrawn_at desc, e.id limit ${limit}`.execute(db)
  return rows
}
