import { sql } from 'kysely'
import type { Read, Write } from '#kernel/context.ts'
import type { KeptRecord } from './model.ts'

export interface RecordKey {
  countyId: string
  systemId: string
  externalId: string
}

/** Takes the number for this call; false where it was taken before. A second call at the same time waits here. */
export async function takeNumber(
  write: Write,
  row: RecordKey & {
    revision: number
    digest: string
    organId: string
    itemId: string
    factId: string
    subject: string
  },
  at: Temporal.Instant,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await write
    .insertInto('handed_record')
    .values({
      county_id: row.countyId,
      system_id: row.systemId,
      external_id: row.externalId,
      revision: row.revision,
      digest: row.digest,
      organ_id: row.organId,
      item_id: row.itemId,
      fact_id: row.factId,
      edition_id: null,
      subject: row.subject,
      received_at: at,
      revised_at: null,
    })
    .onConflict((oc) => oc.columns(['county_id', 'system_id', 'external_id']).doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** What was kept under a number, with the state of its draft; locked where the handle writes. */
export async function lockRecord(
  write: Write,
  { countyId, systemId, externalId }: RecordKey,
): Promise<(KeptRecord & { editionId: string | null; editionVersion: number | null }) | null> {
  const { rows } = await sql<{
    revision: number
    digest: string
    organ_id: string
    item_id: string
    subject: string
    edition_id: string | null
    happened_on: Temporal.PlainDate
    state: string | null
    version: number | null
  }>`
    select h.revision, h.digest, h.organ_id, h.item_id, h.subject, h.edition_id, f.happened_on, e.state, e.version
    from handed_record h
      join trigger_fact f on f.county_id = h.county_id and f.id = h.fact_id
      left join edition e on e.county_id = h.county_id and e.id = h.edition_id
    where h.county_id = ${countyId} and h.system_id = ${systemId} and h.external_id = ${externalId}
    for update of h`.execute(write)
  const row = rows[0]
  return row
    ? {
        revision: row.revision,
        digest: row.digest,
        organId: row.organ_id,
        itemId: row.item_id,
        subject: row.subject,
        happenedOn: row.happened_on,
        editionState: row.state,
        editionId: row.edition_id,
        editionVersion: row.version,
      }
    : null
}

export const noteDraft = (write: Write, key: RecordKey, editionId: string) =>
  write
    .updateTable('handed_record')
    .set({ edition_id: editionId })
    .where('county_id', '=', key.countyId)
    .where('system_id', '=', key.systemId)
    .where('external_id', '=', key.externalId)
    .execute()

export const noteNewText = (
  write: Write,
  key: RecordKey,
  { revision, digest, subject }: { revision: number; digest: string; subject: string },
  at: Temporal.Instant,
) =>
  write
    .updateTable('handed_record')
    .set({ revision, digest, subject, revised_at: at })
    .where('county_id', '=', key.countyId)
    .where('system_id', '=', key.systemId)
    .where('external_id', '=', key.externalId)
    .execute()

/** What became of a record: its clock and its text. */
export interface HandedRecord {
  externalId: string
  revision: number
  subject: string
  receivedAt: Temporal.Instant
  revisedAt: Temporal.Instant | null
  organCode: string
  organName: string
  itemAddress: string
  itemName: string
  happenedOn: Temporal.PlainDate
  editionId: string | null
  editionState: string | null
  publicAddress: string | null
  releasedAt: Temporal.Instant | null
  duties: {
    id: string
    label: string
    dueOn: string
    dueAt: string | null
    provisional: boolean
    fulfilledOn: string | null
    endedAs: string | null
  }[]
}

const handed = sql`
  select h.external_id, h.revision, h.subject, h.received_at, h.revised_at, g.code as organ_code, g.short_name as organ_name,
    a.address as item_address, v.name as item_name, f.happened_on, h.edition_id, e.state,
    case when e.state in ('live', 'superseded', 'withdrawn') then p.address end as public_address, e.released_at, d.duties
  from handed_record h
    join organ g on g.id = h.organ_id
    join trigger_fact f on f.county_id = h.county_id and f.id = h.fact_id
    join item i on i.county_id = h.county_id and i.id = h.item_id
    join address a on a.county_id = h.county_id and a.kind = 'item' and a.target_id = h.item_id
    cross join lateral (
      select name from item_version v where v.county_id = h.county_id and v.item_id = h.item_id order by version desc limit 1) v
    left join edition e on e.county_id = h.county_id and e.id = h.edition_id
    left join publication p on p.county_id = e.county_id and p.id = e.publication_id
    cross join lateral (
      select coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'label', o.label, 'dueOn', o.due_on,
        'dueAt', o.due_at, 'provisional', o.provisional, 'fulfilledOn', o.fulfilled_on, 'endedAs', o.ended_as)
        order by o.due_on, o.rule_index), '[]'::jsonb) as duties
      from obligation o where o.county_id = h.county_id and o.trigger_fact_id = h.fact_id) d`

interface HandedRow {
  external_id: string
  revision: number
  subject: string
  received_at: Temporal.Instant
  revised_at: Temporal.Instant | null
  organ_code: string
  organ_name: string
  item_address: string
  item_name: string
  happened_on: Temporal.PlainDate
  edition_id: string | null
  state: string | null
  public_address: string | null
  released_at: Temporal.Instant | null
  duties: HandedRecord['duties']
}

const handedOf = (row: HandedRow): HandedRecord => ({
  externalId: row.external_id,
  revision: row.revision,
  subject: row.subject,
  receivedAt: row.received_at,
  revisedAt: row.revised_at,
  organCode: row.organ_code,
  organName: row.organ_name,
  itemAddress: row.item_address,
  itemName: row.item_name,
  happenedOn: row.happened_on,
  editionId: row.edition_id,
  editionState: row.state,
  publicAddress: row.public_address,
  releasedAt: row.released_at,
  duties: row.duties,
})

export async function findRecord(
  db: Read,
  { countyId, systemId, externalId }: RecordKey,
): Promise<HandedRecord | null> {
  const { rows } = await sql<HandedRow>`${handed}
    where h.county_id = ${countyId} and h.system_id = ${systemId} and h.external_id = ${externalId}`.execute(db)
  return rows[0] ? handedOf(rows[0]) : null
}

/** What a system handed over, the latest first. */
export async function listRecords(
  db: Read,
  { countyId, systemId }: { countyId: string; systemId: string },
  { limit, offset }: { limit: number; offset: number },
): Promise<HandedRecord[]> {
  const { rows } = await sql<HandedRow>`${handed}
    where h.county_id = ${countyId} and h.system_id = ${systemId}
    order by h.received_at desc, h.external_id limit ${limit} offset ${offset}`.execute(db)
  return rows.map(handedOf)
}

/** The items into which a system can hand over: those of its organs that wait for events. */
export async function listHandItems(
  db: Read,
  countyId: string,
  organIds: readonly string[],
  organCode: string | null,
): Promise<{ organ: string; item: string; name: string; elements: string[]; channels: string[] }[]> {
  const { rows } = await sql<{ organ: string; item: string; name: string; elements: string[]; channels: string[] }>`
    select g.code as organ, a.address as item, v.name, v.elements, v.channels
    from slot s
      join organ g on g.id = s.organ_id
      join item_version v on v.county_id = s.county_id and v.item_id = s.item_id and v.effective_until is null
      join address a on a.county_id = s.county_id and a.kind = 'item' and a.target_id = s.item_id
    where s.county_id = ${countyId} and s.organ_id = any(${[...organIds]}::uuid[]) and s.closed_on is null
      and s.applicability = 'applies' and v.cadence = 'event'
      ${organCode ? sql`and g.code = ${organCode}` : sql``}
    order by g.code, v.name, a.address limit 5000`.execute(db)
  return rows
}

/** The item of an address in a county. */
export async function itemAt(db: Read, countyId: string, address: string): Promise<string | null> {
  const row = await db
    .selectFrom('address')
    .select('target_id')
    .where('address', '=', address)
    .where('kind', '=', 'item')
    .where('county_id', '=', countyId)
    .executeTakeFirst()
  return row?.target_id ?? null
}

/** The obligations of a fact that are still owed, the first due first. */
export const dutiesOfFact = async (db: Read, countyId: string, factId: string): Promise<string[]> =>
  (
    await db
      .selectFrom('obligation')
      .select('id')
      .where('county_id', '=', countyId)
      .where('trigger_fact_id', '=', factId)
      .where('fulfilled_on', 'is', null)
      .where('waived_on', 'is', null)
      .orderBy('due_on')
      .orderBy('rule_index')
      .execute()
  ).map(({ id }) => id)
