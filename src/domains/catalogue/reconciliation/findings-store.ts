import { sql } from 'kysely'
import type { Read, Write } from '#kernel/context.ts'
import type { RowFields } from '../model.ts'
import type { Difference, Evidence, FindingKind } from '../supplement/model.ts'
import type { ComparedItem, RestingFinding, RunKey } from './model.ts'
import type { FoundLine } from './settle-run.ts'

/** Keeps what a run found, a thousand a statement. */
export async function insertFindings(
  write: Write,
  { countyId, runId }: RunKey,
  findings: readonly RestingFinding[],
): Promise<void> {
  for (let at = 0; at < findings.length; at += 1_000)
    await write
      .insertInto('reconciliation_finding')
      .values(
        findings.slice(at, at + 1_000).map((each, index) => ({
          county_id: countyId,
          run_id: runId,
          key: each.key,
          place: at + index + 1,
          kind: each.kind,
          statutory: each.statutory,
          items: [...each.items],
          evidence: JSON.stringify(each.evidence),
          lacking: [...each.lacking],
          differences: JSON.stringify(each.differences),
          rests: [...each.rests],
        })),
      )
      .execute()
}

/** Keeps the items that a run compared and that its answer names. */
export async function insertCompared(
  write: Write,
  { countyId, runId }: RunKey,
  items: readonly ComparedItem[],
): Promise<void> {
  for (let at = 0; at < items.length; at += 1_000)
    await write
      .insertInto('reconciliation_item')
      .values(
        items.slice(at, at + 1_000).map((each) => ({
          county_id: countyId,
          run_id: runId,
          item: each.item,
          catalogue_id: each.catalogueId,
          of_catalogue: each.ofCatalogue,
          draft_row: each.draftRow,
          item_address: each.itemAddress,
          fields: JSON.stringify(each.fields),
        })),
      )
      .execute()
}

/** All findings of a run, with no more than tells which are decided; in their order. */
export async function findLines(db: Read, { countyId, runId }: RunKey): Promise<FoundLine[]> {
  const rows = await db
    .selectFrom('reconciliation_finding')
    .select(['key', 'kind', 'statutory'])
    .select(sql<Evidence[]>`case when statutory is null then evidence else '[]' end`.as('evidence'))
    .where('county_id', '=', countyId)
    .where('run_id', '=', runId)
    .orderBy('place')
    .execute()
  return rows.map((row) => ({ ...row, kind: row.kind as FindingKind }))
}

/** Findings of a run in full, in their order. */
export async function findFindings(
  db: Read,
  { countyId, runId }: RunKey,
  keys: readonly string[],
): Promise<RestingFinding[]> {
  if (keys.length === 0) return []
  const rows = await db
    .selectFrom('reconciliation_finding')
    .selectAll()
    .where('county_id', '=', countyId)
    .where('run_id', '=', runId)
    .where('key', 'in', keys)
    .orderBy('place')
    .execute()
  return rows.map((row) => ({
    key: row.key,
    kind: row.kind as FindingKind,
    statutory: row.statutory,
    items: row.items,
    evidence: row.evidence as Evidence[],
    lacking: row.lacking,
    differences: row.differences as Difference[],
    rests: row.rests,
  }))
}

/** Items of a run as they were compared, by id. */
export async function findCompared(
  db: Read,
  { countyId, runId }: RunKey,
  items: readonly string[],
): Promise<Map<string, ComparedItem>> {
  if (items.length === 0) return new Map()
  const rows = await db
    .selectFrom('reconciliation_item')
    .selectAll()
    .where('county_id', '=', countyId)
    .where('run_id', '=', runId)
    .where(sql<boolean>`item = any(${[...new Set(items)]}::text[])`)
    .execute()
  return new Map(
    rows.map((row) => [
      row.item,
      {
        item: row.item,
        catalogueId: row.catalogue_id,
        ofCatalogue: row.of_catalogue,
        draftRow: row.draft_row,
        itemAddress: row.item_address,
        fields: row.fields as RowFields,
      },
    ]),
  )
}
