import { sql } from 'kysely'
import type { Read, Write } from '#kernel/context.ts'
import type { DocumentAlarm } from '#kernel/publication/records/standing-store.ts'
import { columnOf } from '#platform/db/column-of.ts'

/**
 * Tells of documents that lapse or are to be looked at: the clerks and approvers of the organ, and of those that lapse
 * within a month or have lapsed also the county office. Each stage of a day is told once. Answers the lines.
 */
export async function tellOfDocuments(
  write: Write,
  countyId: string,
  at: { today: Temporal.PlainDate; now: Temporal.Instant },
  alarms: readonly DocumentAlarm[],
): Promise<number> {
  if (alarms.length === 0) return 0
  const day = sql`${at.today.toString()}::date`
  const { rows } = await sql<{ n: number }>`
    with holders as (
      select h.person_id, t.organ_id, r.role, r.scope
      from post_role r join post t on t.id = r.post_id join post_holding h on h.post_id = t.id join person p on p.id = h.person_id
      where r.role in ('clerk', 'approver', 'disclosure-officer') and p.suspended_at is null
        and (t.closed_on is null or t.closed_on > ${day}) and h.from_on <= ${day} and (h.until_on is null or h.until_on >= ${day})),
    near as (select a.*, g.lineage from unnest(${columnOf(alarms, (one) => one.publicationId)}::uuid[], ${columnOf(alarms, (one) => one.organId)}::uuid[],
        ${columnOf(alarms, (one) => one.dueOn)}::date[], ${columnOf(alarms, (one) => one.stage)}::text[]) as a (publication_id, organ_id, due_on, stage)
      join organ g on g.id = a.organ_id),
    told as (
      insert into document_reminder (county_id, person_id, told_on, publication_id, due_on, stage)
      select ${countyId}::uuid, h.person_id, ${day}, n.publication_id, n.due_on, n.stage from near n
        join holders h on h.role in ('clerk', 'approver') and h.organ_id = n.organ_id
      union
      select ${countyId}::uuid, h.person_id, ${day}, n.publication_id, n.due_on, n.stage from near n
        join holders h on h.role = 'disclosure-officer' and n.stage in ('month', 'expired')
          and (h.organ_id = n.organ_id or h.scope = 'subtree' and h.organ_id = any(n.lineage))
      on conflict do nothing returning person_id),
    digests as (
      insert into reminder_digest (county_id, person_id, told_on, carrier, sent_at)
      select distinct on (t.person_id) g.county_id, t.person_id, ${day}, 'workspace', ${at.now.toString()}::timestamptz
      from told t join holders h using (person_id) join organ g on g.id = h.organ_id order by t.person_id, g.county_id
      on conflict (county_id, person_id, told_on, carrier) do update set sent_at = excluded.sent_at, seen_at = null)
    select count(*)::int as n from told`.execute(write)
  return rows[0]!.n
}

/** A line of a digest about a document. */
export interface DocumentLine {
  countyId: string
  publicationId: string
  toldOn: Temporal.PlainDate
  dueOn: Temporal.PlainDate
  stage: DocumentAlarm['stage']
  title: string
  organName: string
}

/** Lines about documents of some digests, of each the most pressing first and so many of them. */
export async function listDocumentLines(
  db: Read,
  personId: string,
  days: readonly Temporal.PlainDate[],
  limit: number,
): Promise<DocumentLine[]> {
  const { rows } = await sql<DocumentLine>`
    select m.county_id as "countyId", m.publication_id as "publicationId", m.told_on as "toldOn", m.due_on as "dueOn", m.stage,
      e.title, g.short_name as "organName"
    from unnest(${columnOf(days, (day) => day)}::date[]) as d (told_on)
      cross join lateral (select * from document_reminder where person_id = ${personId}::uuid and told_on = d.told_on
        order by due_on, publication_id limit ${limit}) m
      join lateral (select title, organ_id from edition x where x.county_id = m.county_id and x.publication_id = m.publication_id
        order by x.state = 'live' desc, x.number desc limit 1) e on true
      join organ g on g.id = e.organ_id
    order by m.told_on desc, m.due_on, m.publication_id`.execute(db)
  return rows
}
