import { sql } from 'kysely'
import type { Read, Write } from '#kernel/context.ts'
import type { DeadlineRule } from '#law/deadline/model.ts'
import { newId } from '#platform/ids/ids.ts'
import type { Cadence, ItemVersion, NewObligation } from './model.ts'

const chunk = 4_000

/** Writes new items with their first or next version; one statement a table. */
export async function insertItems(
  write: Write,
  organId: string,
  now: Temporal.Instant,
  versions: readonly (ItemVersion & { address: string | null })[],
): Promise<void> {
  const fresh = versions.filter((v) => v.address !== null)
  for (let at = 0; at < fresh.length; at += chunk) {
    const part = fresh.slice(at, at + chunk)
    await write
      .insertInto('item')
      .values(part.map((v) => ({ county_id: v.countyId, id: v.itemId, organ_id: organId, address: v.address!, created_at: now })))
      .execute()
  }
  for (let at = 0; at < versions.length; at += 1_000) {
    await write
      .insertInto('item_version')
      .values(
        versions.slice(at, at + 1_000).map((v) => ({
          county_id: v.countyId,
          item_id: v.itemId,
          version: v.version,
          catalogue_id: v.catalogueId,
          row_number: v.rowNumber,
          level1: v.level1,
          level2: v.level2,
          name: v.name,
          field_code: v.fieldCode,
          elements: v.elements,
          elements_text: v.elementsText,
          basis: v.basis,
          deadline_text: v.deadlineText,
          rules: JSON.stringify(v.rules),
          cadence: v.cadence,
          body: v.body,
          channels: v.channels,
          audience_all: v.audienceAll,
          audience_specific: v.audienceSpecific,
          active: v.active,
          on_request: v.onRequest,
          effective_from: v.effectiveFrom,
          effective_until: null,
        })),
      )
      .execute()
  }
}

/** Ends the current versions of items on a day (exclusive of the new one's first day). */
export const endVersions = (write: Write, countyId: string, itemIds: readonly string[], on: Temporal.PlainDate) =>
  write
    .updateTable('item_version')
    .set({ effective_until: on })
    .where('county_id', '=', countyId)
    .where(sql<boolean>`item_id = any(${[...itemIds]}::uuid[])`)
    .where('effective_until', 'is', null)
    .execute()

/** Opens the slot of each item at each organ; those that stand already are left as they are. */
export const openSlots = (
  write: Write,
  countyId: string,
  itemIds: readonly string[],
  organIds: readonly string[],
  on: Temporal.PlainDate,
) =>
  sql`insert into slot (county_id, organ_id, item_id, applicability, opened_on)
    select ${countyId}::uuid, organ, item, 'applies', ${on.toString()}::date
    from unnest(${[...itemIds]}::uuid[]) item cross join unnest(${[...organIds]}::uuid[]) organ
    on conflict (county_id, organ_id, item_id) do update set closed_on = null where slot.closed_on is not null`.execute(write)

/** Closes the slots of items that are no longer in the catalogue; their history stays. */
export const closeSlots = (write: Write, countyId: string, itemIds: readonly string[], on: Temporal.PlainDate) =>
  write
    .updateTable('slot')
    .set({ closed_on: on })
    .where('county_id', '=', countyId)
    .where(sql<boolean>`item_id = any(${[...itemIds]}::uuid[])`)
    .where('closed_on', 'is', null)
    .execute()

/** Writes obligations in bulk; those that exist already (same period, same fact) stay as they are. */
export async function insertObligations(
  write: Write,
  rows: readonly NewObligation[],
  made: { on: Temporal.PlainDate; calendarVersion: string },
): Promise<void> {
  for (let at = 0; at < rows.length; at += chunk) {
    const part = rows.slice(at, at + chunk)
    const texts = (pick: (row: NewObligation) => unknown) => part.map((row) => pick(row)?.toString() ?? null)
    await sql`insert into obligation (county_id, id, organ_id, item_id, item_version, rule_index, label, period_start,
        period_end, trigger_fact_id, trigger_on, due_on, due_at, provisional, calendar_version, created_on)
      select *, ${made.calendarVersion}, ${made.on.toString()}::date from unnest(
        ${texts((r) => r.countyId)}::uuid[], ${part.map(() => newId())}::uuid[], ${texts((r) => r.organId)}::uuid[],
        ${texts((r) => r.itemId)}::uuid[], ${part.map((r) => r.itemVersion)}::int[], ${part.map((r) => r.ruleIndex)}::smallint[],
        ${texts((r) => r.label)}::text[], ${texts((r) => r.period?.start)}::date[], ${texts((r) => r.period?.end)}::date[],
        ${texts((r) => r.fact?.id)}::uuid[], ${texts((r) => r.fact?.on)}::date[], ${texts((r) => r.dueOn)}::date[],
        ${texts((r) => r.dueAt)}::timestamptz[], ${part.map((r) => r.provisional)}::boolean[])
      on conflict do nothing`.execute(write)
  }
}

export interface NewFact {
  id: string
  countyId: string
  organId: string
  itemId: string
  subject: string
  happenedOn: Temporal.PlainDate
  happenedAt: Temporal.Instant | null
  recordId: string | null
}

/** Writes trigger facts in bulk. */
export async function insertFacts(write: Write, rows: readonly NewFact[], by: string, now: Temporal.Instant): Promise<void> {
  for (let at = 0; at < rows.length; at += chunk) {
    const part = rows.slice(at, at + chunk)
    const texts = (pick: (row: NewFact) => unknown) => part.map((row) => pick(row)?.toString() ?? null)
    await sql`insert into trigger_fact (county_id, id, organ_id, item_id, subject, happened_on, happened_at, record_id, recorded_at, recorded_by)
      select *, ${now.toString()}::timestamptz, ${by}::uuid from unnest(
        ${texts((r) => r.countyId)}::uuid[], ${texts((r) => r.id)}::uuid[], ${texts((r) => r.organId)}::uuid[],
        ${texts((r) => r.itemId)}::uuid[], ${texts((r) => r.subject)}::text[], ${texts((r) => r.happenedOn)}::date[],
        ${texts((r) => r.happenedAt)}::timestamptz[], ${texts((r) => r.recordId)}::uuid[])`.execute(write)
  }
}

export interface SlotRow {
  countyId: string
  organId: string
  itemId: string
  applicability: string
  version: number
  name: string
  fieldCode: string | null
  rules: DeadlineRule[]
  cadence: Cadence
  elements: string[]
  channels: string[]
}

/** Open slots with the current version of their items. */
export async function findSlots(db: Read, countyId: string, keys: readonly { organId: string; itemId: string }[]): Promise<SlotRow[]> {
  const rows = await db
    .selectFrom('slot as s')
    .innerJoin('item_version as v', (join) =>
      join.onRef('v.county_id', '=', 's.county_id').onRef('v.item_id', '=', 's.item_id').on('v.effective_until', 'is', null),
    )
    .innerJoin(
      sql<{ organ_id: string; item_id: string }>`(select * from unnest(${keys.map((k) => k.organId)}::uuid[], ${keys.map((k) => k.itemId)}::uuid[]) as k(organ_id, item_id) group by 1, 2)`.as('k'),
      (join) => join.onRef('k.organ_id', '=', 's.organ_id').onRef('k.item_id', '=', 's.item_id'),
    )
    .where('s.county_id', '=', countyId)
    .where('s.closed_on', 'is', null)
    .select(['s.county_id', 's.organ_id', 's.item_id', 's.applicability', 'v.version', 'v.name', 'v.field_code', 'v.rules', 'v.cadence', 'v.elements', 'v.channels'])
    .execute()
  return rows.map((row) => ({
    countyId: row.county_id,
    organId: row.organ_id,
    itemId: row.item_id,
    applicability: row.applicability,
    version: row.version,
    name: row.name,
    fieldCode: row.field_code,
    rules: row.rules as DeadlineRule[],
    cadence: row.cadence as Cadence,
    elements: row.elements,
    channels: row.channels,
  }))
}

/** The current periodic items of a county with the organs that owe them: what the calendar rolls forward. */
export async function periodicSlots(db: Read, countyId: string): Promise<{ itemId: string; version: number; rules: DeadlineRule[]; organIds: string[] }[]> {
  const rows = await db
    .selectFrom('item_version as v')
    .innerJoin('slot as s', (join) => join.onRef('s.county_id', '=', 'v.county_id').onRef('s.item_id', '=', 'v.item_id'))
    .where('v.county_id', '=', countyId)
    .where('v.effective_until', 'is', null)
    .where('v.cadence', '=', 'periodic')
    .where('s.closed_on', 'is', null)
    .where('s.applicability', '=', 'applies')
    .groupBy(['v.item_id', 'v.version', 'v.rules'])
    .select(['v.item_id', 'v.version', 'v.rules', sql<string[]>`array_agg(s.organ_id)`.as('organs')])
    .execute()
  return rows.map((row) => ({ itemId: row.item_id, version: row.version, rules: row.rules as DeadlineRule[], organIds: row.organs }))
}

export interface ObligationRow {
  id: string
  countyId: string
  organId: string
  itemId: string
  itemVersion: number
  ruleIndex: number
  label: string
  triggerOn: Temporal.PlainDate | null
  dueOn: Temporal.PlainDate
  dueAt: Temporal.Instant | null
  provisional: boolean
  fulfilledOn: Temporal.PlainDate | null
  fulfilledBy: string | null
  waivedOn: Temporal.PlainDate | null
  waiver: string | null
}

/** One obligation, locked for the rest of the transaction where the handle writes. */
export async function findObligation(db: Read, countyId: string, id: string, lock = false): Promise<ObligationRow | null> {
  let query = db.selectFrom('obligation').selectAll().where('county_id', '=', countyId).where('id', '=', id)
  if (lock) query = query.forUpdate()
  const row = await query.executeTakeFirst()
  return row
    ? {
        id: row.id,
        countyId: row.county_id,
        organId: row.organ_id,
        itemId: row.item_id,
        itemVersion: row.item_version,
        ruleIndex: row.rule_index,
        label: row.label,
        triggerOn: row.trigger_on,
        dueOn: row.due_on,
        dueAt: row.due_at,
        provisional: row.provisional,
        fulfilledOn: row.fulfilled_on,
        fulfilledBy: row.fulfilled_by,
        waivedOn: row.waived_on,
        waiver: row.waiver,
      }
    : null
}

/** 履行: the first edition counts; a later one changes nothing. */
export const fulfil = (write: Write, countyId: string, id: string, editionId: string, on: Temporal.PlainDate) =>
  write
    .updateTable('obligation')
    .set({ fulfilled_on: on, fulfilled_by: editionId })
    .where('county_id', '=', countyId)
    .where('id', '=', id)
    .where('fulfilled_on', 'is', null)
    .where('waived_on', 'is', null)
    .execute()

/** 豁免, with its reason and person. */
export const waive = (write: Write, countyId: string, id: string, by: string, on: Temporal.PlainDate, reason: string) =>
  write
    .updateTable('obligation')
    .set({ waived_on: on, waived_by: by, waiver: reason })
    .where('county_id', '=', countyId)
    .where('id', '=', id)
    .execute()
