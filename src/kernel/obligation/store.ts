import { type RawBuilder, sql } from 'kysely'
import type { Read, Write } from '#kernel/context.ts'
import type { DeadlineRule } from '#law/deadline/model.ts'
import { type Cell, columnOf } from '#platform/db/column-of.ts'
import { newId } from '#platform/ids/ids.ts'
import { citationsOf, insertCitations } from './citations-store.ts'
import type { Cadence, EndKind, ItemVersion, NewObligation } from './model.ts'
import { requireNewestCalendar } from './newest-calendar-store.ts'

const chunk = 4_000

/** Writes new items with their first or next version, and what its basis cites; one statement a table. */
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
      .values(
        part.map((v) => ({
          county_id: v.countyId,
          id: v.itemId,
          organ_id: organId,
          address: v.address!,
          created_at: now,
        })),
      )
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
  const countyId = versions[0]?.countyId
  if (countyId) await insertCitations(write, countyId, citationsOf(versions))
}

/** Ends the current versions of items with a catalogue, on a day (exclusive of the new one's first day). */
export const endVersions = (
  write: Write,
  countyId: string,
  itemIds: readonly string[],
  { on, by }: { on: Temporal.PlainDate; by: string },
) =>
  write
    .updateTable('item_version')
    .set({ effective_until: on, ended_by: by })
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
    on conflict (county_id, organ_id, item_id) do update set closed_on = null, handed_over = false where slot.closed_on is not null`.execute(
    write,
  )

/** Closes the slots of items that are no longer in the catalogue; their history stays. */
export const closeSlots = (write: Write, countyId: string, itemIds: readonly string[], on: Temporal.PlainDate) =>
  write
    .updateTable('slot')
    .set({ closed_on: on })
    .where('county_id', '=', countyId)
    .where(sql<boolean>`item_id = any(${[...itemIds]}::uuid[])`)
    .where('closed_on', 'is', null)
    .execute()

/** Closes the slots that these items have at other organs than those named: the catalogue no longer binds them. */
export const closeSlotsElsewhere = (
  write: Write,
  countyId: string,
  itemIds: readonly string[],
  organIds: readonly string[],
  on: Temporal.PlainDate,
) =>
  write
    .updateTable('slot')
    .set({ closed_on: on })
    .where('county_id', '=', countyId)
    .where(sql<boolean>`item_id = any(${[...itemIds]}::uuid[])`)
    .where(sql<boolean>`organ_id <> all(${[...organIds]}::uuid[])`)
    .where('closed_on', 'is', null)
    .execute()

/**
 * Writes obligations in bulk; those of periods that exist already stay as they are. Those of a fact are written once,
 * in the transaction that wrote the fact: asking for conflicts first would cost a fifth of the work.
 */
export async function insertObligations(
  write: Write,
  rows: readonly NewObligation[],
  made: { on: Temporal.PlainDate; calendarVersion: string },
): Promise<void> {
  await requireNewestCalendar(write, made.calendarVersion)
  await insertChunks(
    write,
    rows.filter((row) => row.period !== null),
    made,
    sql`on conflict do nothing`,
  )
  await insertChunks(
    write,
    rows.filter((row) => row.period === null),
    made,
    sql``,
  )
}

/** Writes obligations a chunk a statement, with what is to happen where one stands already. */
export async function insertChunks(
  write: Write,
  rows: readonly NewObligation[],
  made: { on: Temporal.PlainDate; calendarVersion: string },
  onConflict: RawBuilder<unknown>,
): Promise<void> {
  for (let at = 0; at < rows.length; at += chunk) {
    const part = rows.slice(at, at + chunk)
    const column = (pick: (row: NewObligation) => Cell) => columnOf(part, pick)
    await sql`insert into obligation (county_id, id, organ_id, item_id, item_version, rule_index, label, period_start,
        period_end, trigger_fact_id, trigger_on, due_on, due_at, provisional, calendar_version, created_on)
      select *, ${made.calendarVersion}, ${made.on.toString()}::date from unnest(
        ${column((r) => r.countyId)}::uuid[], ${column(newId)}::uuid[], ${column((r) => r.organId)}::uuid[],
        ${column((r) => r.itemId)}::uuid[], ${column((r) => r.itemVersion)}::int[], ${column((r) => r.ruleIndex)}::smallint[],
        ${column((r) => r.label)}::text[], ${column((r) => r.period?.start)}::date[], ${column((r) => r.period?.end)}::date[],
        ${column((r) => r.fact?.id)}::uuid[], ${column((r) => r.fact?.on)}::date[], ${column((r) => r.dueOn)}::date[],
        ${column((r) => r.dueAt)}::timestamptz[], ${column((r) => r.provisional)}::boolean[])
      ${onConflict}`.execute(write)
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

/** Writes trigger facts in bulk; answers how many were new, because a fact with a known id stays as it is. */
export async function insertFacts(
  write: Write,
  rows: readonly NewFact[],
  by: string,
  now: Temporal.Instant,
): Promise<number> {
  let written = 0
  for (let at = 0; at < rows.length; at += chunk) {
    const part = rows.slice(at, at + chunk)
    const column = (pick: (row: NewFact) => Cell) => columnOf(part, pick)
    const { numAffectedRows } =
      await sql`insert into trigger_fact (county_id, id, organ_id, item_id, subject, happened_on, happened_at, record_id, recorded_at, recorded_by)
      select *, ${now.toString()}::timestamptz, ${by}::uuid from unnest(
        ${column((r) => r.countyId)}::uuid[], ${column((r) => r.id)}::uuid[], ${column((r) => r.organId)}::uuid[],
        ${column((r) => r.itemId)}::uuid[], ${column((r) => r.subject)}::text[], ${column((r) => r.happenedOn)}::date[],
        ${column((r) => r.happenedAt)}::timestamptz[], ${column((r) => r.recordId)}::uuid[])
      on conflict (county_id, id) do nothing`.execute(write)
    written += Number(numAffectedRows ?? 0n)
  }
  return written
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

/**
 * Open slots with the current version of their items. Each table is asked key by key (lateral, one row each), so that
 * five thousand keys cost five thousand look-ups whatever the statistics of a young table say.
 */
export async function findSlots(
  db: Read,
  countyId: string,
  keys: readonly { organId: string; itemId: string }[],
): Promise<SlotRow[]> {
  const items = await currentItems(db, countyId, [...new Set(keys.map((key) => key.itemId))])
  const wanted = [...new Map(keys.map((key) => [`${key.organId} ${key.itemId}`, key])).values()].filter((key) =>
    items.has(key.itemId),
  )
  const { rows } = await sql<{ organ_id: string; item_id: string; applicability: string }>`
    select s.organ_id, s.item_id, s.applicability
    from unnest(${columnOf(wanted, (key) => key.organId)}::uuid[], ${columnOf(wanted, (key) => key.itemId)}::uuid[]) as k (organ_id, item_id)
      cross join lateral (
        select organ_id, item_id, applicability from slot
        where county_id = ${countyId} and organ_id = k.organ_id and item_id = k.item_id and closed_on is null limit 1) s`.execute(
    db,
  )
  return rows.map((row) => ({
    countyId,
    organId: row.organ_id,
    itemId: row.item_id,
    applicability: row.applicability,
    ...items.get(row.item_id)!,
  }))
}

type CurrentItem = Pick<SlotRow, 'version' | 'name' | 'fieldCode' | 'rules' | 'cadence' | 'elements' | 'channels'>

/** What is in force of each item, by its id. */
async function currentItems(db: Read, countyId: string, itemIds: readonly string[]): Promise<Map<string, CurrentItem>> {
  const { rows } = await sql<{
    item_id: string
    version: number
    name: string
    field_code: string | null
    rules: DeadlineRule[]
    cadence: Cadence
    elements: string[]
    channels: string[]
  }>`
    select v.* from unnest(${[...itemIds]}::uuid[]) as k (item_id)
      cross join lateral (
        select item_id, version, name, field_code, rules, cadence, elements, channels from item_version
        where county_id = ${countyId} and item_id = k.item_id and effective_until is null limit 1) v`.execute(db)
  return new Map(
    rows.map(({ item_id, field_code, ...row }): [string, CurrentItem] => [item_id, { ...row, fieldCode: field_code }]),
  )
}

/** The current items of a county with a rule that returns, and the organs that owe them: what the calendar rolls forward. */
export async function periodicSlots(
  db: Read,
  countyId: string,
): Promise<{ itemId: string; version: number; rules: DeadlineRule[]; organIds: string[] }[]> {
  const rows = await db
    .selectFrom('item_version as v')
    .innerJoin('slot as s', (join) =>
      join.onRef('s.county_id', '=', 'v.county_id').onRef('s.item_id', '=', 'v.item_id'),
    )
    .where('v.county_id', '=', countyId)
    .where('v.effective_until', 'is', null)
    .where(
      sql<boolean>`v.rules @? '$[*] ? (@.kind == "periodic" || @.kind == "update-frequency" || @.kind == "fixed-date")'`,
    )
    .where('s.closed_on', 'is', null)
    .where('s.applicability', '=', 'applies')
    .groupBy(['v.item_id', 'v.version', 'v.rules'])
    .select(['v.item_id', 'v.version', 'v.rules', sql<string[]>`array_agg(s.organ_id)`.as('organs')])
    .execute()
  return rows.map((row) => ({
    itemId: row.item_id,
    version: row.version,
    rules: row.rules as DeadlineRule[],
    organIds: row.organs,
  }))
}

export interface ObligationRow {
  id: string
  countyId: string
  organId: string
  itemId: string
  itemVersion: number
  ruleIndex: number
  label: string
  period: { start: Temporal.PlainDate; end: Temporal.PlainDate } | null
  triggerOn: Temporal.PlainDate | null
  dueOn: Temporal.PlainDate
  dueAt: Temporal.Instant | null
  provisional: boolean
  fulfilledOn: Temporal.PlainDate | null
  fulfilledBy: string | null
  waivedOn: Temporal.PlainDate | null
  waiver: string | null
  endedAs: EndKind | null
}

/** One obligation, locked for the rest of the transaction where the handle writes. */
export async function findObligation(
  db: Read,
  countyId: string,
  id: string,
  lock = false,
): Promise<ObligationRow | null> {
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
        period: row.period_start && row.period_end ? { start: row.period_start, end: row.period_end } : null,
        triggerOn: row.trigger_on,
        dueOn: row.due_on,
        dueAt: row.due_at,
        provisional: row.provisional,
        fulfilledOn: row.fulfilled_on,
        fulfilledBy: row.fulfilled_by,
        waivedOn: row.waived_on,
        waiver: row.waiver,
        endedAs: row.ended_as as EndKind | null,
      }
    : null
}

/** 履行: the first edition counts; a later one changes nothing. What was published stands above a nil return. */
export const fulfil = (write: Write, countyId: string, id: string, editionId: string, on: Temporal.PlainDate) =>
  write
    .updateTable('obligation')
    .set({
      fulfilled_on: on,
      fulfilled_by: editionId,
      waived_on: null,
      waived_by: null,
      waiver: null,
      ended_as: null,
    })
    .where('county_id', '=', countyId)
    .where('id', '=', id)
    .where('fulfilled_on', 'is', null)
    .where((eb) => eb.or([eb('waived_on', 'is', null), eb('ended_as', '=', 'nil')]))
    .execute()

/** 豁免 or 零报告: ends an obligation without an edition, with its public reason and the person who decided it. */
export const endDuty = (
  write: Write,
  { countyId, id }: { countyId: string; id: string },
  end: { as: 'waived' | 'nil'; by: string; on: Temporal.PlainDate; reason: string },
) =>
  write
    .updateTable('obligation')
    .set({ waived_on: end.on, waived_by: end.by, waiver: end.reason, ended_as: end.as })
    .where('county_id', '=', countyId)
    .where('id', '=', id)
    .where('fulfilled_on', 'is', null)
    .where('waived_on', 'is', null)
    .execute()

/** Opens again what a nil return had ended. */
export const reopenDuty = (write: Write, { countyId, id }: { countyId: string; id: string }) =>
  write
    .updateTable('obligation')
    .set({ waived_on: null, waived_by: null, waiver: null, ended_as: null })
    .where('county_id', '=', countyId)
    .where('id', '=', id)
    .where('ended_as', '=', 'nil')
    .execute()
