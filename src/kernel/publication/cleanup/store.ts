import { sql } from 'kysely'
import type { Read, Write } from '#kernel/context.ts'
import type { Reach } from '#kernel/organisation/policy.ts'
import { seenOrgans } from '#kernel/organisation/reach-store.ts'
import { columnOf } from '#platform/db/column-of.ts'
import { standingOn } from '../records/standing-store.ts'
import type { Validity } from '../records/validity.ts'
import type { CleanupResult } from './model.ts'

/** What a clean-up asks for. */
export interface CleanupScope {
  /** Whose documents, with everything below; null for the whole county. */
  organId: string | null
  formedBefore: Temporal.PlainDate | null
  endsBefore: Temporal.PlainDate | null
}

export interface Cleanup {
  countyId: string
  id: string
  organId: string
  title: string
  dueOn: Temporal.PlainDate
  state: 'open' | 'finished' | 'published'
  publicationId: string | null
  openedBy: string
  openedAt: Temporal.Instant
}

const columns = sql`c.county_id as "countyId", c.id, c.organ_id as "organId", c.title, c.due_on as "dueOn", c.state,
  c.publication_id as "publicationId", c.opened_by_name as "openedBy", c.opened_at as "openedAt"`

export async function findCleanup(db: Read, countyId: string, id: string, lock = false): Promise<Cleanup | null> {
  const { rows } = await sql<Cleanup>`
    select ${columns} from cleanup c where c.county_id = ${countyId}::uuid and c.id = ${id}::uuid ${lock ? sql`for update` : sql``}`.execute(
    db,
  )
  return rows[0] ?? null
}

/** Normative documents of a scope that are in public and neither repealed nor in another open clean-up. */
export async function documentsInScope(
  db: Read,
  countyId: string,
  scope: CleanupScope,
  today: Temporal.PlainDate,
): Promise<{ publicationId: string; organId: string }[]> {
  const { rows } = await sql<{ publicationId: string; organId: string }>`
    select e.publication_id as "publicationId", e.organ_id as "organId"
    from document_field n join edition e on e.county_id = n.county_id and e.id = n.edition_id and e.state = 'live' and n.normative <> 'no'
      join organ g on g.id = e.organ_id ${standingOn(today)}
    where n.county_id = ${countyId}::uuid and w.validity <> 'repealed'
      ${scope.organId ? sql`and g.lineage @> array[${scope.organId}]::uuid[]` : sql``}
      ${scope.formedBefore ? sql`and e.formed_on < ${scope.formedBefore.toString()}::date` : sql``}
      ${scope.endsBefore ? sql`and w.last_day < ${scope.endsBefore.toString()}::date` : sql``}
      and not exists (select from cleanup_document d join cleanup c on c.county_id = d.county_id and c.id = d.cleanup_id
        where d.county_id = e.county_id and d.publication_id = e.publication_id and c.state = 'open')
    order by e.formed_on, e.publication_id`.execute(db)
  return rows
}

export async function insertCleanup(
  write: Write,
  cleanup: {
    countyId: string
    id: string
    organId: string
    title: string
    scope: CleanupScope
    dueOn: Temporal.PlainDate
  },
  documents: readonly { publicationId: string; organId: string }[],
  by: { id: string; name: string; at: Temporal.Instant },
): Promise<void> {
  const { scope } = cleanup
  await write
    .insertInto('cleanup')
    .values({
      county_id: cleanup.countyId,
      id: cleanup.id,
      organ_id: cleanup.organId,
      title: cleanup.title,
      scope: JSON.stringify({
        organId: scope.organId,
        formedBefore: scope.formedBefore?.toString() ?? null,
        endsBefore: scope.endsBefore?.toString() ?? null,
      }),
      due_on: cleanup.dueOn,
      state: 'open',
      opened_by: by.id,
      opened_by_name: by.name,
      opened_at: by.at,
    })
    .execute()
  await sql`
    insert into cleanup_document (county_id, cleanup_id, publication_id, organ_id, version)
    select ${cleanup.countyId}::uuid, ${cleanup.id}::uuid, d.publication_id, d.organ_id, 1
    from unnest(${columnOf(documents, (one) => one.publicationId)}::uuid[], ${columnOf(documents, (one) => one.organId)}::uuid[]) as d (publication_id, organ_id)`.execute(
    write,
  )
}

export interface CleanupLine {
  publicationId: string
  editionId: string
  title: string
  documentNumber: string | null
  formedOn: Temporal.PlainDate
  address: string
  organId: string
  organName: string
  lineage: string[]
  validity: Validity
  lastDay: Temporal.PlainDate | null
  result: CleanupResult | null
  until: Temporal.PlainDate | null
  reason: string | null
  decidedBy: string | null
  decidedByName: string | null
  review: 'passed' | 'returned' | null
  reviewRemark: string | null
  reviewedByName: string | null
  version: number
}

export const cleanupViews = ['undecided', 'decided', 'returned', 'passed', 'all'] as const
export type CleanupView = (typeof cleanupViews)[number]

const inView = {
  undecided: sql`d.result is null`,
  decided: sql`d.result is not null and d.review is null`,
  returned: sql`d.review = 'returned'`,
  passed: sql`d.review = 'passed'`,
  all: sql`true`,
} as const

export const cleanupPage = 50

/** Documents of a clean-up that a reach shows, or one of them, by organ and age. */
export async function cleanupLines(
  db: Read,
  reach: Reach | null,
  key: { countyId: string; id: string; publicationId?: string },
  {
    view,
    today,
    page,
    limit = cleanupPage,
  }: { view: CleanupView; today: Temporal.PlainDate; page: number; limit?: number },
): Promise<CleanupLine[]> {
  const { rows } = await sql<CleanupLine>`
    select d.publication_id as "publicationId", e.id as "editionId", e.title, e.document_number as "documentNumber", e.formed_on as "formedOn",
      p.address, d.organ_id as "organId", g.short_name as "organName", g.lineage, w.validity, w.last_day as "lastDay", d.result,
      d.until_on as until, d.reason, d.decided_by as "decidedBy", d.decided_by_name as "decidedByName", d.review,
      d.review_remark as "reviewRemark", d.reviewed_by_name as "reviewedByName", d.version
    from cleanup_document d join organ g on g.id = d.organ_id
      join lateral (select * from edition x where x.county_id = d.county_id and x.publication_id = d.publication_id
        order by x.state = 'live' desc, x.number desc limit 1) e on true ${standingOn(today)}
    where d.county_id = ${key.countyId}::uuid and d.cleanup_id = ${key.id}::uuid and ${inView[view]}
      ${key.publicationId ? sql`and d.publication_id = ${key.publicationId}::uuid` : sql``}
      ${reach ? sql`and exists (select from (${seenOrgans(reach)}) s where s.id = d.organ_id and s.whole)` : sql``}
    order by g.code, e.formed_on, d.publication_id limit ${limit} offset ${(page - 1) * limit}`.execute(db)
  return rows
}

/** One document of a clean-up, locked until the deed is done. */
export async function lockDocument(
  write: Write,
  key: { countyId: string; id: string; publicationId: string },
): Promise<{
  organId: string
  result: CleanupResult | null
  decidedBy: string | null
  review: 'passed' | 'returned' | null
  version: number
} | null> {
  const row = await write
    .selectFrom('cleanup_document')
    .selectAll()
    .where('county_id', '=', key.countyId)
    .where('cleanup_id', '=', key.id)
    .where('publication_id', '=', key.publicationId)
    .forUpdate()
    .executeTakeFirst()
  return row
    ? {
        organId: row.organ_id,
        result: row.result as CleanupResult | null,
        decidedBy: row.decided_by,
        review: row.review as 'passed' | 'returned' | null,
        version: row.version,
      }
    : null
}

export const saveDecision = (
  write: Write,
  key: { countyId: string; id: string; publicationId: string },
  decision: { result: CleanupResult; until: Temporal.PlainDate | null; reason: string },
  by: { id: string; name: string; at: Temporal.Instant },
) =>
  write
    .updateTable('cleanup_document')
    .set({
      result: decision.result,
      until_on: decision.until,
      reason: decision.reason,
      decided_by: by.id,
      decided_by_name: by.name,
      decided_at: by.at,
      review: null,
      review_remark: null,
      reviewed_by: null,
      reviewed_by_name: null,
      reviewed_at: null,
      version: sql<number>`version + 1`,
    })
    .where('county_id', '=', key.countyId)
    .where('cleanup_id', '=', key.id)
    .where('publication_id', '=', key.publicationId)
    .execute()

export const saveReview = (
  write: Write,
  key: { countyId: string; id: string; publicationId: string },
  review: { verdict: 'passed' | 'returned'; remark: string | null },
  by: { id: string; name: string; at: Temporal.Instant },
) =>
  write
    .updateTable('cleanup_document')
    .set({
      review: review.verdict,
      review_remark: review.remark,
      reviewed_by: by.id,
      reviewed_by_name: by.name,
      reviewed_at: by.at,
      version: sql<number>`version + 1`,
    })
    .where('county_id', '=', key.countyId)
    .where('cleanup_id', '=', key.id)
    .where('publication_id', '=', key.publicationId)
    .execute()

/** How far a clean-up is; of what a reach shows, or of all of it. */
export interface CleanupCounts {
  all: number
  decided: number
  passed: number
  returned: number
}

export async function cleanupCounts(db: Read, countyId: string, id: string): Promise<CleanupCounts> {
  const { rows } = await sql<CleanupCounts>`
    select count(*)::int as all, count(result)::int as decided, count(*) filter (where review = 'passed')::int as passed,
      count(*) filter (where review = 'returned')::int as returned
    from cleanup_document where county_id = ${countyId}::uuid and cleanup_id = ${id}::uuid`.execute(db)
  return rows[0]!
}

/** Clean-ups in which a reach has documents, or of the office itself, the latest first. */
export async function listCleanups(
  db: Read,
  reach: Reach,
): Promise<(Cleanup & CleanupCounts & { organName: string })[]> {
  const { rows } = await sql<Cleanup & CleanupCounts & { organName: string }>`
    with seen as materialized (${seenOrgans(reach)})
    select ${columns}, g.short_name as "organName", n.*
    from cleanup c join organ g on g.id = c.organ_id
      cross join lateral (select count(*)::int as all, count(d.result)::int as decided, count(*) filter (where d.review = 'passed')::int as passed,
        count(*) filter (where d.review = 'returned')::int as returned from cleanup_document d
        where d.county_id = c.county_id and d.cleanup_id = c.id and d.organ_id in (select id from seen where whole)) n
    where c.county_id in (select county_id from seen) and (n.all > 0 or c.organ_id in (select id from seen where whole))
    order by c.opened_at desc, c.id limit 100`.execute(db)
  return rows
}

/** Done: its list is a draft now. */
export const finishCleanup = (
  write: Write,
  key: { countyId: string; id: string },
  publicationId: string,
  at: Temporal.Instant,
) =>
  write
    .updateTable('cleanup')
    .set({ state: 'finished', publication_id: publicationId, finished_at: at })
    .where('county_id', '=', key.countyId)
    .where('id', '=', key.id)
    .execute()
