import { sql } from 'kysely'
import type { Read, Write } from '#kernel/context.ts'
import { newId } from '#platform/ids/ids.ts'
import type { KnownRow, SourceRow } from '../model.ts'
import { citesOf } from './cites-of.ts'
import type { IssueDifference } from './compare-issues.ts'
import type { IssueKey } from './issue-store.ts'

type RowColumns = {
  id: string
  row_code: string | null
  heading: string | null
  name: string
  listed_name: string | null
  row_kind: string | null
  row_basis: string | null
  row_body: string | null
  level_text: string | null
  row_elements: string | null
  place: string
}

const knownRowOf = (row: RowColumns): KnownRow => ({
  id: row.id,
  code: row.row_code,
  heading: row.heading,
  name: row.name,
  listedName: row.listed_name,
  kind: row.row_kind,
  basis: row.row_basis,
  body: row.row_body,
  levelText: row.level_text,
  elements: row.row_elements,
  place: row.place,
})

const rowColumns = [
  'id',
  'row_code',
  'heading',
  'name',
  'listed_name',
  'row_kind',
  'row_basis',
  'row_body',
  'level_text',
  'row_elements',
  'place',
] as const

/** The rows of a source in force, in the order of its newest issue. */
export async function findSourceRows(db: Read, countyId: string, sourceId: string): Promise<KnownRow[]> {
  const rows = await db
    .selectFrom('inventory_row')
    .select(rowColumns)
    .where('county_id', '=', countyId)
    .where('source_id', '=', sourceId)
    .where('ended', 'is', null)
    .orderBy('ordinal')
    .execute()
  return rows.map(knownRowOf)
}

/** The rows in force of several sources, each with its source, in their order; one query. */
export async function findRowsOfSources(
  db: Read,
  sources: readonly { countyId: string; id: string }[],
): Promise<(KnownRow & { sourceId: string; cites: string[] })[]> {
  const rows = await db
    .selectFrom('inventory_row')
    .select([...rowColumns, 'source_id', 'cites'])
    .where(
      sql<boolean>`(county_id, source_id) in (select * from unnest(${sources.map(({ countyId }) => countyId)}::uuid[],
        ${sources.map(({ id }) => id)}::uuid[]))`,
    )
    .where('ended', 'is', null)
    .orderBy('source_id')
    .orderBy('ordinal')
    .execute()
  return rows.map((row) => ({ ...knownRowOf(row), sourceId: row.source_id, cites: row.cites }))
}

/** One row, also one that has ended. */
export async function findSourceRow(
  db: Read,
  key: { countyId: string; sourceId: string; rowId: string },
): Promise<(KnownRow & { cites: string[]; ended: number | null }) | null> {
  const row = await db
    .selectFrom('inventory_row')
    .select([...rowColumns, 'cites', 'ended'])
    .where('county_id', '=', key.countyId)
    .where('source_id', '=', key.sourceId)
    .where('id', '=', key.rowId)
    .executeTakeFirst()
  return row ? { ...knownRowOf(row), cites: row.cites, ended: row.ended } : null
}

const chunk = 2_000

/** Brings the rows of a source to what an issue says, and keeps what it changed. `ordinals`: rows in their new order. */
export async function applyIssue(
  write: Write,
  { countyId, sourceId, number }: IssueKey,
  { added, changed, same, ended }: IssueDifference,
  ordinals: ReadonlyMap<SourceRow, number>,
): Promise<void> {
  const key = { county_id: countyId, source_id: sourceId }
  // Codes may wander from row to row: what ends or changes lets go of its own first.
  const touched = [...ended.map(({ id }) => id), ...changed.map(({ before }) => before.id)]
  if (touched.length > 0)
    await sql`update inventory_row set row_code = null where county_id = ${countyId} and source_id = ${sourceId}
      and id = any(${touched}::uuid[]) and row_code is not null`.execute(write)
  if (ended.length > 0)
    await sql`update inventory_row r set ended = ${number}, row_code = v.code
      from jsonb_to_recordset(${JSON.stringify(ended)}::jsonb) as v(id uuid, code text)
      where r.county_id = ${countyId} and r.source_id = ${sourceId} and r.id = v.id`.execute(write)
  await updateRows(write, { countyId, sourceId, number }, [
    ...changed.map(({ before, after }) => ({ id: before.id, isChanged: true, ...columnsOf(after, ordinals) })),
    ...same.map(({ before, after }) => ({ id: before.id, isChanged: false, ...columnsOf(after, ordinals) })),
  ])
  const fresh = added.map((row) => ({ ...key, id: newId(), ...columnsOf(row, ordinals), since: number }))
  for (let at = 0; at < fresh.length; at += chunk)
    await write
      .insertInto('inventory_row')
      .values(fresh.slice(at, at + chunk).map((row) => ({ ...row, listed_name: null, changed: null, ended: null })))
      .execute()
  const change = { ...key, issue: number }
  const changes = [
    ...fresh.map(({ id }) => ({ ...change, row_id: id, kind: 'added', before: null })),
    ...changed.map(({ before }) => ({ ...change, row_id: before.id, kind: 'changed', before: JSON.stringify(before) })),
    ...ended.map(({ id }) => ({ ...change, row_id: id, kind: 'ended', before: null })),
  ]
  for (let at = 0; at < changes.length; at += chunk)
    await write
      .insertInto('inventory_row_change')
      .values(changes.slice(at, at + chunk))
      .execute()
}

/** In one statement: a county has thousands of powers. A name that the source itself changed is looked at anew. */
async function updateRows(
  write: Write,
  { countyId, sourceId, number }: IssueKey,
  rows: readonly ({ id: string; isChanged: boolean } & ReturnType<typeof columnsOf>)[],
): Promise<void> {
  if (rows.length === 0) return
  await sql`
    update inventory_row r set row_code = v.row_code, heading = v.heading, name = v.name, row_kind = v.row_kind,
      row_basis = v.row_basis, row_body = v.row_body, level_text = v.level_text, row_elements = v.row_elements,
      cites = array(select jsonb_array_elements_text(v.cites)), place = v.place, ordinal = v.ordinal,
      listed_name = case when r.name = v.name then r.listed_name end,
      changed = case when v."isChanged" then ${number} else r.changed end
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as v(id uuid, "isChanged" boolean, row_code text, heading text,
      name text, row_kind text, row_basis text, row_body text, level_text text, row_elements text, cites jsonb, place text,
      ordinal int)
    where r.county_id = ${countyId} and r.source_id = ${sourceId} and r.id = v.id`.execute(write)
}

const columnsOf = (row: SourceRow, ordinals: ReadonlyMap<SourceRow, number>) => ({
  row_code: row.code,
  heading: row.heading,
  name: row.name,
  row_kind: row.kind,
  row_basis: row.basis,
  row_body: row.body,
  level_text: row.levelText,
  row_elements: row.elements,
  cites: citesOf(row.basis),
  place: row.place,
  ordinal: ordinals.get(row)!,
})

export interface RowChange {
  kind: 'added' | 'changed' | 'ended'
  before: KnownRow | null
  row: KnownRow
}

/** What an issue added, changed or ended, in the order of the rows; the first of them. */
export async function findRowChanges(
  db: Read,
  { countyId, sourceId, number }: IssueKey,
  kind: RowChange['kind'],
  limit: number,
): Promise<RowChange[]> {
  const rows = await db
    .selectFrom('inventory_row_change as c')
    .innerJoin('inventory_row as r', (join) =>
      join
        .onRef('r.county_id', '=', 'c.county_id')
        .onRef('r.source_id', '=', 'c.source_id')
        .onRef('r.id', '=', 'c.row_id'),
    )
    .select(['c.kind as change', 'c.before'])
    .select(rowColumns.map((each) => `r.${each}` as const))
    .where('c.county_id', '=', countyId)
    .where('c.source_id', '=', sourceId)
    .where('c.issue', '=', number)
    .where('c.kind', '=', kind)
    .orderBy('r.ordinal')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    kind: row.change as RowChange['kind'],
    before: row.before as KnownRow | null,
    row: knownRowOf(row),
  }))
}

/** How many rows an issue added, changed and ended. */
export async function countRowChanges(
  db: Read,
  { countyId, sourceId, number }: IssueKey,
): Promise<Record<RowChange['kind'], number>> {
  const rows = await db
    .selectFrom('inventory_row_change')
    .select(['kind', sql<number>`count(*)::int`.as('rows')])
    .where('county_id', '=', countyId)
    .where('source_id', '=', sourceId)
    .where('issue', '=', number)
    .groupBy('kind')
    .execute()
  const counts = { added: 0, changed: 0, ended: 0 }
  return Object.assign(counts, Object.fromEntries(rows.map(({ kind, rows: count }) => [kind, count])))
}
