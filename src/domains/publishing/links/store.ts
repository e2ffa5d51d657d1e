import { sql } from 'kysely'
import type { Read, Write } from '#kernel/context.ts'
import type { Reach } from '#kernel/organisation/policy.ts'
import { seenOrgans } from '#kernel/organisation/reach-store.ts'

export async function replaceLinks(
  write: Write,
  edition: { countyId: string; id: string },
  answers: readonly { url: string; outcome: string; says: string }[],
  at: Temporal.Instant,
): Promise<void> {
  await write
    .deleteFrom('edition_link')
    .where('county_id', '=', edition.countyId)
    .where('edition_id', '=', edition.id)
    .execute()
  if (answers.length === 0) return
  await write
    .insertInto('edition_link')
    .values(
      answers.map(({ url, outcome, says }) => ({
        county_id: edition.countyId,
        edition_id: edition.id,
        url,
        outcome,
        says,
        asked_at: at,
      })),
    )
    .execute()
}

export interface BrokenLink {
  countyId: string
  editionId: string
  address: string
  title: string
  organName: string
  url: string
  says: string
  askedAt: Temporal.Instant
}

/** Broken links in what is live, of the organs that somebody sees; those found last first. */
export async function brokenLinks(db: Read, reach: Reach, limit: number): Promise<BrokenLink[]> {
  const { rows } = await sql<BrokenLink>`
    with seen as (${seenOrgans(reach)})
    select e.county_id as "countyId", e.id as "editionId", p.address, e.title, o.short_name as "organName", l.url, l.says,
      l.asked_at as "askedAt"
    from edition_link l
      join edition e on e.county_id = l.county_id and e.id = l.edition_id and e.state = 'live'
      join seen s on s.county_id = e.county_id and s.id = e.organ_id
      join organ o on o.id = e.organ_id
      join publication p on p.county_id = e.county_id and p.id = e.publication_id
    where l.outcome = 'broken' order by l.asked_at desc, l.url limit ${limit}`.execute(db)
  return rows
}
