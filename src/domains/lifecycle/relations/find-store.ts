import { type RawBuilder, sql } from 'kysely'
import type { Read } from '#kernel/context.ts'
import type { Reach } from '#kernel/organisation/policy.ts'
import { seenOrgans } from '#kernel/organisation/reach-store.ts'
import { likePatterns } from '#platform/db/like-patterns.ts'

/** A document that can be chosen as the other end. */
export interface Candidate {
  countyId: string
  publicationId: string
  title: string
  documentNumber: string | null
  organName: string
  formedOn: Temporal.PlainDate
}

const atMost = 20

/** Documents that match: what anybody published, and drafts of one's own. The address finds exactly one. */
export async function findCandidates(db: Read, reach: Reach, q: string): Promise<Candidate[]> {
  const address = /([0-9a-z]{4,16})\/?$/.exec(q.trim().toLowerCase())?.[1] ?? ''
  const matches: RawBuilder<boolean> = sql`(concat_ws(' ', e.title, e.document_number) ilike all (${likePatterns(q)}::text[])
    or p.address = ${address})`
  const { rows } = await sql<Candidate>`
    with seen as materialized (${seenOrgans(reach)})
    select e.county_id as "countyId", e.publication_id as "publicationId", e.title, e.document_number as "documentNumber",
      g.short_name as "organName", e.formed_on as "formedOn"
    from edition e join publication p on p.county_id = e.county_id and p.id = e.publication_id join organ g on g.id = e.organ_id
    where (e.state = 'live' or (e.state in ('draft', 'in-review', 'approved') and e.number = 1 and e.organ_id in (select id from seen where whole)))
      and ${matches}
    order by e.released_at desc nulls last, e.id limit ${atMost}`.execute(db)
  return rows
}
