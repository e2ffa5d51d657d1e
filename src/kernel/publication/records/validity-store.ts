import { type RawBuilder, sql } from 'kysely'
import type { Read, Write } from '#kernel/context.ts'
import { newId } from '#platform/ids/ids.ts'
import type { ValidityChange } from './validity.ts'

/** Columns of the row that is asked about, in SQL. */
export interface ValidityRow {
  countyId: RawBuilder<unknown>
  publicationId: RawBuilder<unknown>
  from: RawBuilder<unknown>
  until: RawBuilder<unknown>
}

/**
 * `validityOn` in SQL, for lists that ask for one kind; the two are tested against each other. A lateral query of one row
 * with `validity` and `last_day`.
 */
export function validityQuery(day: Temporal.PlainDate, row: ValidityRow): RawBuilder<unknown> {
  const on = sql`${day.toString()}::date`
  return sql`select case when c.repealed then 'repealed' when c.term = 'expired' or t.last_day < ${on} then 'expired'
      when ${row.from} > ${on} then 'not-yet' when c.amended then 'amended'
      when ${row.from} is not null or ${row.until} is not null or c.term is not null then 'in-force'
      else 'unstated' end as validity, t.last_day
    from (select coalesce(bool_or(v.kind in ('repealed', 'replaced')), false) as repealed,
        coalesce(bool_or(v.kind = 'amended'), false) as amended,
        (array_agg(v.kind order by v.effective_on desc, v.kind, v.until_on desc nulls first)
          filter (where v.kind in ('expired', 'continued')))[1] as term,
        (array_agg(v.until_on order by v.effective_on desc, v.kind, v.until_on desc nulls first)
          filter (where v.kind in ('expired', 'continued')))[1] as term_until
      from portal.validity_change v
      where v.county_id = ${row.countyId} and v.publication_id = ${row.publicationId} and v.effective_on <= ${on}) c
    cross join lateral (select case when c.term = 'continued' then c.term_until else ${row.until} end as last_day) t`
}

/** A statement about validity, with the document that made it where that is one of ours. */
export interface StatedChange extends ValidityChange {
  by: { countyId: string; publicationId: string; title: string; address: string } | null
  basis: string | null
}

/** What was stated about a publication, the earliest first. */
export async function changesOf(db: Read, countyId: string, publicationId: string): Promise<StatedChange[]> {
  const { rows } = await sql<{
    kind: ValidityChange['kind']
    effective_on: Temporal.PlainDate
    until_on: Temporal.PlainDate | null
    by_county_id: string | null
    by_publication_id: string | null
    basis: string | null
    title: string | null
    address: string | null
  }>`
    select v.*, e.title, e.address from portal.validity_change v
      left join portal.edition e on e.county_id = v.by_county_id and e.publication_id = v.by_publication_id and e.state = 'live'
    where v.county_id = ${countyId}::uuid and v.publication_id = ${publicationId}::uuid
    order by v.effective_on, v.kind`.execute(db)
  return rows.map((row) => ({
    kind: row.kind,
    on: row.effective_on,
    until: row.until_on,
    by: row.address
      ? { countyId: row.by_county_id!, publicationId: row.by_publication_id!, title: row.title!, address: row.address }
      : null,
    basis: row.basis,
  }))
}

export interface NewValidityFact {
  publicationId: string
  kind: Exclude<ValidityChange['kind'], 'replaced'>
  on: Temporal.PlainDate
  until: Temporal.PlainDate | null
  basis: string
  cleanupId: string | null
}

/** States something about validity. */
export const insertValidityFact = (
  write: Write,
  countyId: string,
  fact: NewValidityFact,
  by: { id: string; name: string; at: Temporal.Instant },
) =>
  write
    .insertInto('validity_fact')
    .values({
      county_id: countyId,
      id: newId(),
      publication_id: fact.publicationId,
      kind: fact.kind,
      effective_on: fact.on,
      until_on: fact.until,
      basis: fact.basis,
      cleanup_id: fact.cleanupId,
      stated_by: by.id,
      stated_by_name: by.name,
      stated_at: by.at,
    })
    .execute()

/** What the published list of a clean-up stated holds no longer, where the list is withdrawn. */
export const revokeFactsOf = (
  write: Write,
  countyId: string,
  cleanupId: string,
  by: { name: string; at: Temporal.Instant },
  why: string,
) =>
  write
    .updateTable('validity_fact')
    .set({ revoked_at: by.at, revoked_by_name: by.name, revoked_why: why })
    .where('county_id', '=', countyId)
    .where('cleanup_id', '=', cleanupId)
    .where('revoked_at', 'is', null)
    .execute()
