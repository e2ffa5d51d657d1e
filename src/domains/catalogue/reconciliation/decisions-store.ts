import { sql } from 'kysely'
import type { Read, Write } from '#kernel/context.ts'
import { legalDayOf } from '#platform/clock/clock.ts'
import type { FindingKind } from '../supplement/model.ts'
import type { Decision, Scope, Skipped, Verdict } from './model.ts'

/** One act of deciding, with what came of each finding. */
export interface FindingDeed {
  deed: string
  organId: string
  binds: Scope['binds']
  verdict: Verdict
  reason: string
  by: string
  at: Temporal.Instant
  skipped: Skipped[]
}

export interface NewDecision {
  key: string
  kind: FindingKind
  statutory: string | null
  rests: readonly string[]
  alike: string | null
  catalogueId: string | null
  draftRow: number | null
}

/** The key by which decisions are kept: an organ and a level, whatever catalogue was looked at. */
type Place = Pick<Scope, 'countyId' | 'organId' | 'binds'>

const decisionsWith = (db: Read, countyId: string) =>
  db
    .selectFrom('finding_decision as d')
    .innerJoin('finding_deed as a', (join) =>
      join.onRef('a.county_id', '=', 'd.county_id').onRef('a.id', '=', 'd.deed_id'),
    )
    .select(['d.key', 'd.deed_id', 'd.kind', 'd.statutory', 'd.rests', 'd.alike', 'd.catalogue_id', 'd.draft_row'])
    .select(['a.verdict', 'a.reason', 'a.decided_by_name', 'a.decided_at', 'd.undone_by_name', 'd.undone_at'])
    .where('d.county_id', '=', countyId)

const decisionOf = (
  row: Awaited<ReturnType<ReturnType<typeof decisionsWith>['executeTakeFirstOrThrow']>>,
): Decision => ({
  key: row.key,
  deed: row.deed_id,
  kind: row.kind as FindingKind,
  statutory: row.statutory,
  verdict: row.verdict as Verdict,
  reason: row.reason,
  by: row.decided_by_name,
  on: legalDayOf(row.decided_at),
  at: row.decided_at,
  rests: row.rests,
  alike: row.alike,
  catalogueId: row.catalogue_id,
  draftRow: row.draft_row,
})

/** The decisions that stand for an organ and level, also those whose finding is gone or says other words now. */
export const findDecisions = async (db: Read, { countyId, organId, binds }: Place): Promise<Decision[]> =>
  (
    await decisionsWith(db, countyId)
      .where('d.organ_id', '=', organId)
      .where('d.binds', '=', binds)
      .where('d.undone_at', 'is', null)
      .orderBy('a.decided_at')
      .execute()
  ).map(decisionOf)

/** One deed, with its decisions and whether each was taken back. */
export async function findDeed(
  db: Read,
  countyId: string,
  deedId: string,
): Promise<
  (FindingDeed & { decisions: (Decision & { undone: { by: string; at: Temporal.Instant } | null })[] }) | null
> {
  const row = await db
    .selectFrom('finding_deed')
    .selectAll()
    .where('county_id', '=', countyId)
    .where('id', '=', deedId)
    .executeTakeFirst()
  if (!row) return null
  const decisions = await decisionsWith(db, countyId).where('d.deed_id', '=', deedId).orderBy('d.key').execute()
  return {
    deed: row.id,
    organId: row.organ_id,
    binds: row.binds as Scope['binds'],
    verdict: row.verdict as Verdict,
    reason: row.reason,
    by: row.decided_by_name,
    at: row.decided_at,
    skipped: row.skipped as Skipped[],
    decisions: decisions.map((each) => ({
      ...decisionOf(each),
      undone: each.undone_at && { by: each.undone_by_name!, at: each.undone_at },
    })),
  }
}

/** Writes a deed and its decisions; answers the keys that nobody else decided in the very moment. */
export async function insertDeed(
  write: Write,
  place: Place,
  given: {
    deed: string
    verdict: Verdict
    reason: string
    decisions: readonly NewDecision[]
    skipped: readonly Skipped[]
  },
  by: { id: string; name: string; at: Temporal.Instant },
): Promise<Set<string>> {
  const { countyId, organId, binds } = place
  await write
    .insertInto('finding_deed')
    .values({
      county_id: countyId,
      id: given.deed,
      organ_id: organId,
      binds,
      verdict: given.verdict,
      reason: given.reason,
      skipped: JSON.stringify(given.skipped),
      decided_by: by.id,
      decided_by_name: by.name,
      decided_at: by.at,
    })
    .execute()
  const kept = new Set<string>()
  for (let at = 0; at < given.decisions.length; at += 1_000) {
    const rows = await write
      .insertInto('finding_decision')
      .values(
        given.decisions.slice(at, at + 1_000).map((each) => ({
          county_id: countyId,
          deed_id: given.deed,
          key: each.key,
          organ_id: organId,
          binds,
          kind: each.kind,
          statutory: each.statutory,
          rests: [...each.rests],
          alike: each.alike,
          catalogue_id: each.catalogueId,
          draft_row: each.draftRow,
          undone_by: null,
          undone_by_name: null,
          undone_at: null,
        })),
      )
      .onConflict((oc) =>
        oc.columns(['county_id', 'organ_id', 'binds', 'key']).where(sql<boolean>`undone_at is null`).doNothing(),
      )
      .returning('key')
      .execute()
    for (const { key } of rows) kept.add(key)
  }
  return kept
}

/** What was lost to somebody else in the very moment is said too. */
export const saveSkipped = (write: Write, countyId: string, deedId: string, skipped: readonly Skipped[]) =>
  write
    .updateTable('finding_deed')
    .set({ skipped: JSON.stringify(skipped) })
    .where('county_id', '=', countyId)
    .where('id', '=', deedId)
    .execute()

/** Takes back decisions of a deed, all or the ones named; answers those that stood until now. */
export async function markUndone(
  write: Write,
  countyId: string,
  deedId: string,
  keys: readonly string[] | null,
  by: { id: string; name: string; at: Temporal.Instant },
): Promise<{ key: string; catalogueId: string | null }[]> {
  let query = write
    .updateTable('finding_decision')
    .set({ undone_by: by.id, undone_by_name: by.name, undone_at: by.at })
    .where('county_id', '=', countyId)
    .where('deed_id', '=', deedId)
    .where('undone_at', 'is', null)
  if (keys) query = query.where('key', 'in', keys)
  const rows = await query.returning(['key', 'catalogue_id']).execute()
  return rows.map((row) => ({ key: row.key, catalogueId: row.catalogue_id }))
}
