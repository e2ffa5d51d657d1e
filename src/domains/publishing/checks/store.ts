import { sql } from 'kysely'
import type { Read } from '#kernel/context.ts'
import type { LinkOutcome } from './model.ts'

/** What outside addresses of an edition answered when they were last asked. */
export async function askedLinks(
  db: Read,
  countyId: string,
  editionId: string,
): Promise<Map<string, { outcome: LinkOutcome; says: string }>> {
  const rows = await db
    .selectFrom('edition_link')
    .select(['url', 'outcome', 'says'])
    .where('county_id', '=', countyId)
    .where('edition_id', '=', editionId)
    .execute()
  return new Map(rows.map(({ url, outcome, says }) => [url, { outcome: outcome as LinkOutcome, says }]))
}

/** Other publications of the organ that carry the same title, released or being written. */
export async function sameTitle(
  db: Read,
  edition: { countyId: string; organId: string; publicationId: string; title: string },
): Promise<{ title: string; state: string }[]> {
  return db
    .selectFrom('edition')
    .select(['title', 'state'])
    .where('county_id', '=', edition.countyId)
    .where('organ_id', '=', edition.organId)
    .where('title', '=', edition.title)
    .where('state', 'in', ['draft', 'in-review', 'approved', 'live'])
    .where('publication_id', '<>', edition.publicationId)
    .limit(3)
    .execute()
}

/** Addresses of what readers get: publications that are live, items, organs, files. */
export async function publicAddresses(
  db: Read,
  asked: { publications: string[]; items: string[]; organs: string[]; files: string[] },
): Promise<Record<keyof typeof asked, Set<string>>> {
  const list = (values: string[]) => `{${values.map((value) => `"${value}"`).join(',')}}`
  const { rows } = await sql<{ kind: keyof typeof asked; address: string }>`
    select 'publications' as kind, e.address from portal.address a
      join portal.edition e on e.county_id = a.county_id and e.publication_id = a.target_id and e.state = 'live'
      where a.kind = 'publication' and a.address = any(${list(asked.publications)}::text[])
    union select 'items', a.address from portal.address a where a.kind = 'item' and a.address = any(${list(asked.items)}::text[])
    union select 'organs', o.code from portal.publisher o where o.code = any(${list(asked.organs)}::text[])
    union select 'files', f.id::text from portal.attachment f where f.id = any(${list(asked.files)}::uuid[])`.execute(
    db,
  )
  const found = {
    publications: new Set<string>(),
    items: new Set<string>(),
    organs: new Set<string>(),
    files: new Set<string>(),
  }
  for (const { kind, address } of rows) found[kind].add(address)
  return found
}
