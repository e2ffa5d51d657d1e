import { sql } from 'kysely'
import type { Read, Write } from '#kernel/context.ts'
import type { EndKind } from '#kernel/obligation/model.ts'
import { columnOf } from '#platform/db/column-of.ts'
import type { Stage } from './model.ts'

/**
 * Tells everybody of a county what has reached a stage of which they were not told yet: the clerks of the organ that owes,
 * and of what is overdue also supervision. Only the stage of today is told, so that after a pause nobody hears of
 * stages gone by; the key of a line keeps anybody from being told twice. One digest a person and day. Answers the lines.
 */
export async function tellPeople(
  write: Write,
  countyId: string,
  at: { today: Temporal.PlainDate; now: Temporal.Instant },
  near: readonly { dueOn: Temporal.PlainDate; stage: Stage }[],
): Promise<number> {
  // A county's overdue duties and people are read whole, which may take longer than a page may.
  await sql`set local statement_timeout = '10min'`.execute(write)
  const day = sql`${at.today.toString()}::date`
  const { rows } = await sql<{ n: number }>`
    with holders as (
      select h.person_id, g.county_id, t.organ_id, r.role, r.scope, r.field_code, coalesce(g.parent_id, g.id) as guides_below,
        r.scope = 'field' and exists (select from guidance w where w.organ_id = t.organ_id and w.field_code = r.field_code) as guides
      from post_role r join post t on t.id = r.post_id join organ g on g.id = t.organ_id
        join post_holding h on h.post_id = t.id join person p on p.id = h.person_id
      where r.role in ('clerk', 'supervisor') and p.suspended_at is null and (t.closed_on is null or t.closed_on > ${day})
        and h.from_on <= ${day} and (h.until_on is null or h.until_on >= ${day})),
    due as (
      select o.id, o.organ_id, o.item_id, o.item_version, o.due_on, n.stage
      from unnest(${columnOf(near, (one) => one.dueOn)}::date[], ${columnOf(near, (one) => one.stage)}::text[]) as n (due_on, stage)
        join obligation o on o.county_id = ${countyId}::uuid and o.due_on = n.due_on and o.fulfilled_on is null and o.waived_on is null
      union all
      select o.id, o.organ_id, o.item_id, o.item_version, o.due_on, 'overdue'
      from obligation o where o.county_id = ${countyId}::uuid and o.due_on < ${day} and o.fulfilled_on is null and o.waived_on is null),
    owed as (
      select d.*, v.field_code, g.lineage from due d
        join slot s on s.county_id = ${countyId}::uuid and s.organ_id = d.organ_id and s.item_id = d.item_id
          and s.closed_on is null and s.applicability = 'applies'
        join item_version v on v.county_id = ${countyId}::uuid and v.item_id = d.item_id and v.version = d.item_version
        join organ g on g.id = d.organ_id),
    told as (
      insert into reminder (county_id, person_id, told_on, obligation_id, due_on, stage)
      select ${countyId}::uuid, h.person_id, ${day}, w.id, w.due_on, w.stage from owed w
        join holders h on h.role = 'clerk' and h.organ_id = w.organ_id
      union
      select ${countyId}::uuid, h.person_id, ${day}, w.id, w.due_on, w.stage from owed w
        join holders h on h.role = 'supervisor' and w.stage = 'overdue' and (
          h.scope = 'own' and h.organ_id = w.organ_id or h.scope = 'subtree' and h.organ_id = any(w.lineage)
          or h.guides and h.field_code = w.field_code and h.guides_below = any(w.lineage))
      on conflict do nothing returning person_id),
    digests as (
      insert into reminder_digest (county_id, person_id, told_on, carrier, sent_at)
      select distinct on (person_id) h.county_id, person_id, ${day}, 'workspace', ${at.now.toString()}::timestamptz
      from told join holders h using (person_id) order by person_id, h.county_id
      on conflict (county_id, person_id, told_on, carrier) do update set sent_at = excluded.sent_at, seen_at = null)
    select count(*)::int as n from told`.execute(write)
  return rows[0]!.n
}

/** Notes that somebody has seen what was sent. */
export const markSeen = (write: Write, personId: string, at: Temporal.Instant) =>
  write
    .updateTable('reminder_digest')
    .set({ seen_at: at })
    .where('person_id', '=', personId)
    .where('carrier', '=', 'workspace')
    .where('seen_at', 'is', null)
    .execute()

/** How many lines somebody has not seen, counted to a thousand: shown in the menu of every page. */
export async function countUnseen(db: Read, personId: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from (
      select from reminder_digest d cross join lateral (
        select from reminder r where r.person_id = d.person_id and r.told_on = d.told_on
        union all
        select from edition_reminder r where r.person_id = d.person_id and r.told_on = d.told_on
        union all
        select from document_reminder m where m.person_id = d.person_id and m.told_on = d.told_on) told
      where d.person_id = ${personId}::uuid and d.carrier = 'workspace' and d.seen_at is null limit 1000) r`.execute(db)
  return rows[0]!.n
}

/** A line of a digest, and how the duty stands now. */
export interface ReminderLine {
  countyId: string
  obligationId: string
  toldOn: Temporal.PlainDate
  stage: Stage
  organName: string
  itemName: string
  label: string
  /** The due day that was told, and the one of now. */
  toldDueOn: Temporal.PlainDate
  dueOn: Temporal.PlainDate
  fulfilledOn: Temporal.PlainDate | null
  waivedOn: Temporal.PlainDate | null
  endedAs: EndKind | null
}

export interface Digest {
  toldOn: Temporal.PlainDate
  seenAt: Temporal.Instant | null
  lines: number
}

/** The digests of somebody, the latest first. */
export const listDigests = async (db: Read, personId: string, limit: number): Promise<Digest[]> => {
  const { rows } = await sql<Digest>`
    select d.told_on as "toldOn", d.seen_at as "seenAt",
      (select count(*)::int from reminder r where r.person_id = d.person_id and r.told_on = d.told_on)
        + (select count(*)::int from document_reminder m where m.person_id = d.person_id and m.told_on = d.told_on) as lines
    from reminder_digest d where d.person_id = ${personId}::uuid and d.carrier = 'workspace'
    order by d.told_on desc limit ${limit}`.execute(db)
  return rows
}

/** The lines of some digests, of each the most pressing first and so many of them. */
export async function listLines(
  db: Read,
  personId: string,
  days: readonly Temporal.PlainDate[],
  limit: number,
): Promise<ReminderLine[]> {
  const { rows } = await sql<ReminderLine>`
    select r.county_id as "countyId", r.obligation_id as "obligationId", r.told_on as "toldOn", r.stage, g.short_name as "organName",
      v.name as "itemName", o.label, r.due_on as "toldDueOn", o.due_on as "dueOn", o.fulfilled_on as "fulfilledOn",
      o.waived_on as "waivedOn", o.ended_as as "endedAs"
    from unnest(${columnOf(days, (day) => day)}::date[]) as d (told_on)
      cross join lateral (select * from reminder where person_id = ${personId}::uuid and told_on = d.told_on
        order by due_on, obligation_id limit ${limit}) r
      join obligation o on o.county_id = r.county_id and o.id = r.obligation_id
      join item_version v on v.county_id = o.county_id and v.item_id = o.item_id and v.version = o.item_version
      join organ g on g.id = o.organ_id
    order by r.told_on desc, r.due_on, r.obligation_id`.execute(db)
  return rows
}
