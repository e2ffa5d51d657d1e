import { type RawBuilder, sql } from 'kysely'
import type { Read, Write } from '#kernel/context.ts'
import type { DeadlineRule } from '#law/deadline/model.ts'
import { columnOf } from '#platform/db/column-of.ts'
import { newId } from '#platform/ids/ids.ts'
import type { Answer, Applicability, SignedSlot, SlotAtHand } from './applicability.ts'

interface Place {
  countyId: string
  organId: string
}

/**
 * Waits for an adoption by an organ above, and holds off the next: it plans for the slots as it found them. Several
 * decisions go on side by side.
 */
export const holdAdoptions = (write: Write, lineage: readonly string[]) =>
  sql`select id from organ where id = any(${[...lineage]}::uuid[]) order by id for share`.execute(write)

/** Open slots of an organ with the decision in force, in one query; locked for the rest of the transaction where asked. */
export async function findSlotsAtHand(
  db: Read,
  { countyId, organId }: Place,
  itemIds: readonly string[],
  lock = false,
): Promise<Map<string, SlotAtHand>> {
  const { rows } = await sql<SlotAtHand>`
    select s.item_id as "itemId", v.name, s.applicability, s.reason, d.id as "decisionId", a.signed_by_name as "decidedBy"
    from slot s
      join item_version v on v.county_id = s.county_id and v.item_id = s.item_id and v.effective_until is null
      left join slot_decision d on d.county_id = s.county_id and d.organ_id = s.organ_id and d.item_id = s.item_id
        and d.ended_by_act is null
      left join applicability_act a on a.county_id = d.county_id and a.id = d.act_id
    where s.county_id = ${countyId}::uuid and s.organ_id = ${organId}::uuid and s.item_id = any(${[...itemIds]}::uuid[])
      and s.closed_on is null
    order by s.item_id ${lock ? sql`for update of s` : sql``}`.execute(db)
  return new Map(rows.map((row) => [row.itemId, row]))
}

export interface NewAct extends Place {
  id: string
  answer: Answer
  reason: string | null
  by: { personId: string; name: string }
  at: Temporal.Instant
  on: Temporal.PlainDate
}

/** Writes an act with its decisions: each ends the one before it, and the slot says what it says. */
export async function saveAct(write: Write, act: NewAct, signed: readonly SignedSlot[]): Promise<void> {
  const { countyId, organId, id, answer, reason, by, at, on } = act
  await write
    .insertInto('applicability_act')
    .values({
      county_id: countyId,
      id,
      organ_id: organId,
      answer,
      reason,
      results: JSON.stringify(signed),
      signed_by: by.personId,
      signed_by_name: by.name,
      signed_at: at,
    })
    .execute()
  const done = signed.filter(({ after }) => after !== null)
  await sql`update slot_decision set ended_by_act = ${id}::uuid
    where county_id = ${countyId}::uuid and organ_id = ${organId}::uuid and ended_by_act is null
      and item_id = any(${done.map(({ itemId }) => itemId)}::uuid[])`.execute(write)
  await sql`insert into slot_decision (county_id, id, organ_id, item_id, applicability, reason, decided_on, act_id)
    select ${countyId}::uuid, k.id, ${organId}::uuid, k.item_id, k.applicability, k.reason, ${on.toString()}::date, ${id}::uuid
    from unnest(${columnOf(done, newId)}::uuid[], ${columnOf(done, ({ itemId }) => itemId)}::uuid[],
      ${columnOf(done, ({ after }) => after!.applicability)}::text[], ${columnOf(done, ({ after }) => after!.reason)}::text[])
      as k(id, item_id, applicability, reason)`.execute(write)
  await saveSlots(
    write,
    act,
    done.map(({ itemId, after }) => ({ itemId, ...after! })),
  )
}

const saveSlots = (
  write: Write,
  { countyId, organId }: Place,
  slots: readonly { itemId: string; applicability: Applicability; reason: string | null }[],
) =>
  sql`update slot s set applicability = k.applicability, reason = k.reason
    from unnest(${columnOf(slots, ({ itemId }) => itemId)}::uuid[], ${columnOf(slots, (each) => each.applicability)}::text[],
      ${columnOf(slots, (each) => each.reason)}::text[]) as k(item_id, applicability, reason)
    where s.county_id = ${countyId}::uuid and s.organ_id = ${organId}::uuid and s.item_id = k.item_id`.execute(write)

export interface ActRecord extends Place {
  id: string
  answer: Answer
  reason: string | null
  results: SignedSlot[]
  by: string
  at: Temporal.Instant
  takenBackBy: string | null
  takenBackAt: Temporal.Instant | null
}

export async function findAct(db: Read, countyId: string, id: string, lock = false): Promise<ActRecord | null> {
  let query = db.selectFrom('applicability_act').selectAll().where('county_id', '=', countyId).where('id', '=', id)
  if (lock) query = query.forUpdate()
  const row = await query.executeTakeFirst()
  return row
    ? {
        countyId,
        id,
        organId: row.organ_id,
        answer: row.answer as Answer,
        reason: row.reason,
        results: row.results as SignedSlot[],
        by: row.signed_by_name,
        at: row.signed_at,
        takenBackBy: row.taken_back_by_name,
        takenBackAt: row.taken_back_at,
      }
    : null
}

/** Items of an act whose decision is still in force: what came after it is not touched when it is taken back. */
export async function inForceOfAct(db: Read, { countyId, id }: Pick<ActRecord, 'countyId' | 'id'>): Promise<string[]> {
  const rows = await db
    .selectFrom('slot_decision')
    .select('item_id')
    .where('county_id', '=', countyId)
    .where('act_id', '=', id)
    .where('ended_by_act', 'is', null)
    .execute()
  return rows.map((row) => row.item_id)
}

/** Takes an act back for some of its items: the decisions before it are in force again. */
export async function endAct(
  write: Write,
  act: ActRecord,
  items: readonly SignedSlot[],
  { by, at }: { by: { personId: string; name: string }; at: Temporal.Instant },
): Promise<void> {
  const { countyId, id } = act
  const ids = items.map(({ itemId }) => itemId)
  await sql`update slot_decision set ended_by_act = ${id}::uuid
    where county_id = ${countyId}::uuid and act_id = ${id}::uuid and ended_by_act is null and item_id = any(${ids}::uuid[])`.execute(
    write,
  )
  await sql`update slot_decision set ended_by_act = null
    where county_id = ${countyId}::uuid and ended_by_act = ${id}::uuid and act_id <> ${id}::uuid and item_id = any(${ids}::uuid[])`.execute(
    write,
  )
  await saveSlots(
    write,
    act,
    items.map(({ itemId, before }) => ({ itemId, ...before })),
  )
  await write
    .updateTable('applicability_act')
    .set({ taken_back_by: by.personId, taken_back_by_name: by.name, taken_back_at: at })
    .where('county_id', '=', countyId)
    .where('id', '=', id)
    .execute()
}

/** Why a planned obligation ended with a decision; begins every such waiver, so that a later decision finds them. */
export const endedByDecision = '本机关声明不适用：'
const endedWith = (reason: string | null): string => `${endedByDecision}${reason ?? ''}`

/** Open obligations `o` of periods not over on a day: what that day's decision ends. Everything else stays owed. */
const endsOn = (
  on: Temporal.PlainDate,
): RawBuilder<boolean> => sql<boolean>`o.fulfilled_on is null and o.waived_on is null
  and o.period_start is not null and o.due_on > ${on.toString()}::date and o.period_end >= ${on.toString()}::date`

/** What of some slots would end with a decision, and what stays owed; by item, in one query. */
export async function findOpenDuties(
  db: Read,
  { countyId, organId }: Place,
  itemIds: readonly string[],
  on: Temporal.PlainDate,
): Promise<Map<string, { owed: number; ends: number }>> {
  const { rows } = await sql<{ itemId: string; owed: number; ends: number }>`
    select o.item_id as "itemId", count(*) filter (where ${endsOn(on)})::int as ends,
      count(*) filter (where not (${endsOn(on)}))::int as owed
    from obligation o
    where o.county_id = ${countyId}::uuid and o.organ_id = ${organId}::uuid and o.item_id = any(${[...itemIds]}::uuid[])
      and o.fulfilled_on is null and o.waived_on is null
    group by o.item_id`.execute(db)
  return new Map(rows.map(({ itemId, ...duties }) => [itemId, duties]))
}

/** Ends the coming periods of slots with the reason of the decision: what was due before stays owed. */
export const endPeriods = (
  write: Write,
  { countyId, organId }: Place,
  slots: readonly { itemId: string; reason: string | null }[],
  { by, on }: { by: string; on: Temporal.PlainDate },
) =>
  sql`update obligation o set waived_on = ${on.toString()}::date, waived_by = ${by}::uuid, waiver = k.waiver, ended_as = 'lapsed'
    from unnest(${columnOf(slots, ({ itemId }) => itemId)}::uuid[], ${columnOf(slots, ({ reason }) => endedWith(reason))}::text[])
      as k(item_id, waiver)
    where o.county_id = ${countyId}::uuid and o.organ_id = ${organId}::uuid and o.item_id = k.item_id and ${endsOn(on)}`.execute(
    write,
  )

/** Brings back all that decisions ended at slots: a decision that is taken back ended nothing. */
export const reopenPeriods = (write: Write, { countyId, organId }: Place, itemIds: readonly string[]) =>
  sql`update obligation o set waived_on = null, waived_by = null, waiver = null, ended_as = null
    where o.county_id = ${countyId}::uuid and o.organ_id = ${organId}::uuid and o.item_id = any(${[...itemIds]}::uuid[])
      and o.ended_as = 'lapsed' and starts_with(o.waiver, ${endedByDecision})`.execute(write)

/** The rules in force of items, for planning what returns. */
export async function rulesOfItems(
  db: Read,
  countyId: string,
  itemIds: readonly string[],
): Promise<{ itemId: string; itemVersion: number; rules: DeadlineRule[] }[]> {
  const rows = await db
    .selectFrom('item_version')
    .select(['item_id', 'version', 'rules'])
    .where('county_id', '=', countyId)
    .where(sql<boolean>`item_id = any(${[...itemIds]}::uuid[])`)
    .where('effective_until', 'is', null)
    .execute()
  return rows.map((row) => ({
    itemId: row.item_id,
    itemVersion: row.version,
    rules: row.rules as unknown as DeadlineRule[],
  }))
}
