import { sql } from 'kysely'
import type { Read, Write } from '#kernel/context.ts'
import type { Reach } from '#kernel/organisation/policy.ts'
import { seenOrgans } from '#kernel/organisation/reach-store.ts'
import { columnOf } from '#platform/db/column-of.ts'
import type { ArchiveDocument } from './model.ts'

export interface ArchivePackage {
  countyId: string
  id: string
  organId: string
  organName: string
  organCode: string
  year: number
  state: 'asked' | 'packing' | 'ready' | 'failed'
  total: number
  done: number
  sha256: string | null
  digest: string | null
  askedBy: string
  askedAt: Temporal.Instant
}

const columns = sql`a.county_id as "countyId", a.id, a.organ_id as "organId", g.name as "organName", g.code as "organCode", a.year, a.state,
  a.total, a.done, a.file_sha256 as sha256, a.digest, a.asked_by_name as "askedBy", a.asked_at as "askedAt"`

export async function findPackage(db: Read, countyId: string, id: string): Promise<ArchivePackage | null> {
  const { rows } = await sql<ArchivePackage>`
    select ${columns} from archive_package a join organ g on g.id = a.organ_id
    where a.county_id = ${countyId}::uuid and a.id = ${id}::uuid`.execute(db)
  return rows[0] ?? null
}

/** Packages of a reach, the latest first. */
export async function listPackages(db: Read, reach: Reach): Promise<ArchivePackage[]> {
  const { rows } = await sql<ArchivePackage>`
    with seen as materialized (${seenOrgans(reach)})
    select ${columns} from archive_package a join organ g on g.id = a.organ_id
      join seen s on s.county_id = a.county_id and s.id = a.organ_id and s.whole
    order by a.asked_at desc, a.id limit 200`.execute(db)
  return rows
}

/** A year as its legal days begin and end. */
const ofYear = (year: number) =>
  sql`e.released_at >= (${`${year}-01-01`}::date)::timestamp at time zone 'Asia/Shanghai' and e.released_at < (${`${year + 1}-01-01`}::date)::timestamp at time zone 'Asia/Shanghai'`

/** Every edition that an organ released in a year, in the order of release. */
export async function editionsOfYear(db: Read, countyId: string, organId: string, year: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select e.id from edition e where e.county_id = ${countyId}::uuid and e.organ_id = ${organId}::uuid
      and e.state in ('live', 'superseded', 'withdrawn') and ${ofYear(year)}
    order by e.released_at, e.id`.execute(db)
  return rows.map(({ id }) => id)
}

/** Some editions with everything that is kept of them, in the order given. */
export async function archiveDocuments(
  db: Read,
  countyId: string,
  ids: readonly string[],
  from: number,
): Promise<ArchiveDocument[]> {
  const { rows } = await sql<Omit<ArchiveDocument, 'serial'>>`
    select e.publication_id as "publicationId", e.id as "editionId", e.number, e.title, e.body, e.document_number as "documentNumber",
      n.number as "indexNumber", p.address, e.state, e.formed_on as "formedOn", e.released_at as "releasedAt", e.withdrawn_at as "withdrawnAt",
      e.withdrawal, e.elements, e.channels, to_jsonb(f) - 'county_id' - 'edition_id' - 'version' as fields,
      (select jsonb_agg(jsonb_build_object('deed', s.deed, 'person', s.person_name, 'at', s.at, 'remark', s.remark) order by s.at, s.id)
        from edition_step s where s.county_id = e.county_id and s.edition_id = e.id) as steps,
      (select jsonb_agg(jsonb_build_object('kind', r.kind, 'to', coalesce(t.address, r.outside_title), 'number', r.outside_number,
          'effective_on', r.effective_on) order by r.added_at, r.id)
        from relation r left join publication t on t.county_id = r.to_county_id and t.id = r.to_publication_id
        where r.county_id = e.county_id and r.publication_id = e.publication_id and r.removed_at is null) as relations
    from unnest(${columnOf(ids, (id) => id)}::uuid[]) with ordinality as i (id, place)
      join edition e on e.county_id = ${countyId}::uuid and e.id = i.id
      join publication p on p.county_id = e.county_id and p.id = e.publication_id
      left join index_number n on n.county_id = e.county_id and n.publication_id = e.publication_id
      left join document_field f on f.county_id = e.county_id and f.edition_id = e.id
    order by i.place`.execute(db)
  return rows.map((row, at) => ({ ...row, serial: from + at }))
}

/** Asks for a package; null where one of this organ and year is in work already. */
export async function insertPackage(
  write: Write,
  made: { countyId: string; id: string; organId: string; year: number; total: number },
  by: { id: string; name: string; at: Temporal.Instant },
): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    insert into archive_package (county_id, id, organ_id, year, state, total, done, asked_by, asked_by_name, asked_at)
    values (${made.countyId}::uuid, ${made.id}::uuid, ${made.organId}::uuid, ${made.year}, 'asked', ${made.total}, 0,
      ${by.id}::uuid, ${by.name}, ${by.at.toString()}::timestamptz)
    on conflict do nothing returning id`.execute(write)
  return rows.length > 0
}

export const noteProgress = (
  write: Write,
  key: { countyId: string; id: string },
  progress:
    | { state: 'packing'; done: number; total: number }
    | {
        state: 'ready'
        done: number
        total: number
        sha256: string
        size: number
        digest: string
        at: Temporal.Instant
      }
    | { state: 'failed'; failure: string; at: Temporal.Instant },
) =>
  write
    .updateTable('archive_package')
    .set(
      progress.state === 'failed'
        ? { state: 'failed', failure: progress.failure, finished_at: progress.at }
        : progress.state === 'packing'
          ? { state: 'packing', done: progress.done, total: progress.total }
          : {
              state: 'ready',
              done: progress.done,
              total: progress.total,
              file_sha256: progress.sha256,
              file_size: progress.size,
              digest: progress.digest,
              finished_at: progress.at,
            },
    )
    .where('county_id', '=', key.countyId)
    .where('id', '=', key.id)
    .execute()

/** A line of the list that goes with what is handed over. */
export interface HandOverLine {
  organName: string
  year: number
  indexNumber: string | null
  documentNumber: string | null
  title: string
  number: number
  formedOn: Temporal.PlainDate
  releasedOn: Temporal.PlainDate
  genre: string | null
  normative: boolean
  state: string
  withdrawal: string | null
}

/** More are handed over organ by organ. */
export const mostHandedOver = 50_000

const dueForHandOver = (reach: Reach, today: Temporal.PlainDate, organId: string | null) => sql`
  from (${seenOrgans(reach)}) s join organ g on g.id = s.id
    join edition e on e.county_id = s.county_id and e.organ_id = s.id and e.state in ('live', 'superseded', 'withdrawn')
  where s.whole ${organId ? sql`and g.lineage @> array[${organId}]::uuid[]` : sql``}
    and extract(year from e.released_at at time zone 'Asia/Shanghai')::int + case when g.level = 'city' then 20 else 10 end < ${today.year}`

export async function countHandOver(db: Read, reach: Reach, today: Temporal.PlainDate): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n ${dueForHandOver(reach, today, null)}`.execute(db)
  return rows[0]!.n
}

/** Everything of a reach that is due to be handed over, by organ and year. */
export async function handOverLines(
  db: Read,
  reach: Reach,
  today: Temporal.PlainDate,
  organId: string | null,
): Promise<HandOverLine[]> {
  const { rows } = await sql<HandOverLine>`
    with due as (select e.* ${dueForHandOver(reach, today, organId)})
    select g.name as "organName", extract(year from e.released_at at time zone 'Asia/Shanghai')::int as year, n.number as "indexNumber",
      e.document_number as "documentNumber", e.title, e.number, e.formed_on as "formedOn",
      (e.released_at at time zone 'Asia/Shanghai')::date as "releasedOn", f.genre_code as genre, coalesce(f.normative, 'no') <> 'no' as normative,
      e.state, e.withdrawal
    from due e join organ g on g.id = e.organ_id
      left join index_number n on n.county_id = e.county_id and n.publication_id = e.publication_id
      left join document_field f on f.county_id = e.county_id and f.edition_id = e.id
    order by g.code, e.released_at, e.id limit ${mostHandedOver}`.execute(db)
  return rows
}
