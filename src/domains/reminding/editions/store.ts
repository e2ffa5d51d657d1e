import { sql } from 'kysely'
import type { Read, Write } from '#kernel/context.ts'
import { columnOf } from '#platform/db/column-of.ts'
import { assessAhead, type Cause } from './model.ts'

/**
 * Tells who can act of what waits among editions: an emergency release, at once to those who confirm, past its hours also to
 * those who sign and to supervision (条例第十七条); a withheld text a month before its assessment and on its day (条例第十八条).
 * What is told follows from what is open now; the key of a line keeps anybody from being told twice. Answers the lines.
 */
export async function tellOfEditions(
  write: Write,
  countyId: string,
  at: { today: Temporal.PlainDate; now: Temporal.Instant },
): Promise<number> {
  const day = sql`${at.today.toString()}::date`
  const now = sql`${at.now.toString()}::timestamptz`
  const ahead = sql`${at.today.add(assessAhead).toString()}::date`
  const { rows } = await sql<{ n: number }>`
    with holders as (
      select h.person_id, g.county_id, t.organ_id, r.role, r.scope, r.field_code, coalesce(g.parent_id, g.id) as guides_below,
        r.scope = 'field' and exists (select from guidance w where w.organ_id = t.organ_id and w.field_code = r.field_code) as guides
      from post_role r join post t on t.id = r.post_id join organ g on g.id = t.organ_id
        join post_holding h on h.post_id = t.id join person p on p.id = h.person_id
      where r.role in ('reviewer', 'secrecy-reviewer', 'approver', 'disclosure-officer', 'supervisor') and p.suspended_at is null
        and (t.closed_on is null or t.closed_on > ${day}) and h.from_on <= ${day} and (h.until_on is null or h.until_on >= ${day})),
    waits as (
      select e.id, e.organ_id, 'urgent' as cause, (u.confirm_by at time zone 'Asia/Shanghai')::date as due_on, e.publication_id
      from urgent_release u join edition e on e.county_id = u.county_id and e.id = u.edition_id and e.state = 'live'
      where u.county_id = ${countyId}::uuid and u.confirmed_at is null
      union all
      select e.id, e.organ_id, 'urgent-late', (u.confirm_by at time zone 'Asia/Shanghai')::date, e.publication_id
      from urgent_release u join edition e on e.county_id = u.county_id and e.id = u.edition_id and e.state = 'live'
      where u.county_id = ${countyId}::uuid and u.confirmed_at is null and u.confirm_by < ${now}
      union all
      select e.id, e.organ_id, 'assess', w.next_on, e.publication_id
      from withheld_assessment w join edition e on e.county_id = w.county_id and e.id = w.edition_id
      where w.county_id = ${countyId}::uuid and not w.ended and w.next_on <= ${ahead}),
    owed as (
      select w.*, g.lineage, v.field_code, u.released_by from waits w join organ g on g.id = w.organ_id
        join publication p on p.county_id = ${countyId}::uuid and p.id = w.publication_id
        left join item_version v on v.county_id = p.county_id and v.item_id = p.item_id and v.effective_until is null
        left join urgent_release u on u.county_id = ${countyId}::uuid and u.edition_id = w.id and w.cause = 'urgent'),
    told as (
      insert into edition_reminder (county_id, person_id, told_on, edition_id, cause, due_on)
      select distinct ${countyId}::uuid, h.person_id, ${day}, w.id, w.cause, w.due_on from owed w join holders h on
        w.cause = 'urgent' and h.person_id is distinct from w.released_by and (h.role in ('secrecy-reviewer', 'approver')
          and h.organ_id = w.organ_id)
        or w.cause = 'urgent-late' and (h.role = 'approver' and h.organ_id = w.organ_id
          or h.role in ('disclosure-officer', 'supervisor') and (h.organ_id = w.organ_id or h.scope = 'subtree' and h.organ_id = any(w.lineage)
            or h.guides and h.field_code = w.field_code and h.guides_below = any(w.lineage)))
        or w.cause = 'assess' and h.role in ('reviewer', 'approver') and h.organ_id = w.organ_id
      on conflict do nothing returning person_id),
    digests as (
      insert into reminder_digest (county_id, person_id, told_on, carrier, sent_at)
      select distinct on (person_id) h.county_id, person_id, ${day}, 'workspace', ${now}
      from told join holders h using (person_id) order by person_id, h.county_id
      on conflict (county_id, person_id, told_on, carrier) do update set sent_at = excluded.sent_at, seen_at = null)
    select count(*)::int as n from told`.execute(write)
  return rows[0]!.n
}

/** A line of a digest about an edition, and whether it still waits. */
export interface EditionReminder {
  countyId: string
  editionId: string
  toldOn: Temporal.PlainDate
  cause: Cause
  dueOn: Temporal.PlainDate
  title: string
  address: string
  organName: string
  done: boolean
}

/** The lines of some digests about editions, of each day so many. */
export async function listEditionReminders(
  db: Read,
  personId: string,
  days: readonly Temporal.PlainDate[],
  limit: number,
): Promise<EditionReminder[]> {
  const { rows } = await sql<EditionReminder>`
    select r.county_id as "countyId", r.edition_id as "editionId", r.told_on as "toldOn", r.cause, r.due_on as "dueOn", e.title, p.address,
      g.short_name as "organName",
      case when r.cause = 'assess' then not exists (select from withheld_assessment w where w.county_id = e.county_id
          and w.edition_id = e.id and not w.ended and w.next_on = r.due_on)
        else not exists (select from urgent_release u where u.county_id = e.county_id and u.id = e.urgent_id and u.confirmed_at is null)
          or e.state <> 'live' end as done
    from unnest(${columnOf(days, (day) => day)}::date[]) as d (told_on)
      cross join lateral (select * from edition_reminder where person_id = ${personId}::uuid and told_on = d.told_on
        order by cause desc, due_on, edition_id limit ${limit}) r
      join edition e on e.county_id = r.county_id and e.id = r.edition_id
      join publication p on p.county_id = e.county_id and p.id = e.publication_id
      join organ g on g.id = e.organ_id
    order by r.told_on desc, r.cause desc, r.due_on, r.edition_id`.execute(db)
  return rows
}
