import { sql } from 'kysely'
import type { Read } from '#kernel/context.ts'
import type { Cadence } from '#kernel/obligation/model.ts'
import type { Reach } from '#kernel/organisation/policy.ts'
import { seenOrgans } from '#kernel/organisation/reach-store.ts'
import type { DeadlineRule } from '#law/deadline/model.ts'
import { likePatterns } from '#platform/db/like-patterns.ts'

export interface RecordingOrgan {
  id: string
  countyId: string
  code: string
  name: string
  shortName: string
}

/** Organs for which somebody may record what happened; the one that is chosen is always among them. */
export async function recordingOrgans(db: Read, reach: Reach, chosen?: string): Promise<RecordingOrgan[]> {
  const { rows } = await sql<RecordingOrgan>`
    with seen as (${seenOrgans(reach)})
    select s.id, s.county_id as "countyId", s.code, g.name, s.short_name as "shortName"
    from seen s join organ g on g.id = s.id
    where s.whole and exists (select from slot t where t.county_id = s.county_id and t.organ_id = s.id and t.closed_on is null)
    order by s.code = ${chosen ?? ''} desc, array_position(array['city', 'county', 'town', 'village'], s.level), s.code
    limit 500`.execute(db)
  return rows
}

export interface RecordableItem {
  id: string
  level1: string
  level2: string | null
  name: string
  deadlineText: string
}

/** Items of an organ that something sets running, by first-level item; those whose names match, where words are given. */
export async function recordableItems(
  db: Read,
  organ: RecordingOrgan,
  q: string | undefined,
): Promise<RecordableItem[]> {
  const { rows } = await sql<RecordableItem>`
    select v.item_id as id, v.level1, v.level2, v.name, v.deadline_text as "deadlineText"
    from slot s join item_version v on v.county_id = s.county_id and v.item_id = s.item_id and v.effective_until is null
    where s.county_id = ${organ.countyId}::uuid and s.organ_id = ${organ.id}::uuid and s.closed_on is null
      and s.applicability = 'applies' and v.cadence <> 'periodic'
      ${q === undefined ? sql`` : sql`and concat_ws(' ', v.level1, v.level2, v.name) ilike all (${likePatterns(q)}::text[])`}
    order by v.field_code nulls last, v.level1, v.row_number limit 2000`.execute(db)
  return rows
}

export interface ChosenItem extends RecordableItem {
  applicability: string
  cadence: Cadence
  rules: DeadlineRule[]
  basis: string
  elements: string[]
  version: number
}

/** One item of an organ with what its deadline is counted from. */
export async function findRecordableItem(db: Read, organ: RecordingOrgan, itemId: string): Promise<ChosenItem | null> {
  const { rows } = await sql<ChosenItem>`
    select v.item_id as id, v.level1, v.level2, v.name, v.deadline_text as "deadlineText", s.applicability, v.cadence, v.rules,
      v.basis, v.elements, v.version
    from slot s join item_version v on v.county_id = s.county_id and v.item_id = s.item_id and v.effective_until is null
    where s.county_id = ${organ.countyId}::uuid and s.organ_id = ${organ.id}::uuid and s.item_id = ${itemId}::uuid
      and s.closed_on is null`.execute(db)
  return rows[0] ?? null
}

export interface RecentFact {
  dutyId: string
  subject: string
  happenedOn: Temporal.PlainDate
  recordedBy: string | null
}

/** What was recorded last for an item of an organ, so that nobody records it twice. */
export async function recentFacts(db: Read, organ: RecordingOrgan, itemId: string): Promise<RecentFact[]> {
  const { rows } = await sql<RecentFact>`
    select o.id as "dutyId", t.subject, t.happened_on as "happenedOn", p.name as "recordedBy"
    from (select o.id, o.trigger_fact_id, o.county_id from obligation o
      where o.county_id = ${organ.countyId}::uuid and o.item_id = ${itemId}::uuid and o.organ_id = ${organ.id}::uuid
        and o.trigger_fact_id is not null
      order by o.due_on desc limit 5) o
      join trigger_fact t on t.county_id = o.county_id and t.id = o.trigger_fact_id
      left join person p on p.id = t.recorded_by
    order by t.recorded_at desc`.execute(db)
  return rows
}

/** The first obligation that a fact set running. */
export async function dutyOfFact(
  db: Read,
  countyId: string,
  factId: string,
): Promise<{ id: string; dueOn: Temporal.PlainDate; dueAt: Temporal.Instant | null } | null> {
  const row = await db
    .selectFrom('obligation')
    .select(['id', 'due_on', 'due_at'])
    .where('county_id', '=', countyId)
    .where('trigger_fact_id', '=', factId)
    .orderBy('due_on')
    .orderBy('id')
    .executeTakeFirst()
  return row ? { id: row.id, dueOn: row.due_on, dueAt: row.due_at } : null
}
