import { sql } from 'kysely'
import type { CaseFile } from '#kernel/casework/model.ts'
import type { Read } from '#kernel/context.ts'

/** Another open request for the same slot, as which version somebody sees it. */
export interface Sibling {
  id: string
  number: string
  state: string
  receivedOn: Temporal.PlainDate
  version: number
}

/** Others that can be decided together with a case; the earliest first. */
export async function siblingsOf(db: Read, file: CaseFile, limit: number): Promise<Sibling[]> {
  const { rows } = await sql<Sibling>`
    select c.id, c.number, c.state, c.received_on as "receivedOn", c.version from case_file c
    where c.county_id = ${file.countyId}::uuid and c.organ_id = ${file.organId}::uuid and c.kind = ${file.kind}
      and c.about_county_id = ${file.about.countyId}::uuid and c.about_organ_id = ${file.about.organId}::uuid
      and c.item_id = ${file.about.itemId}::uuid and c.id <> ${file.id}::uuid and c.closed_on is null and c.answered_on is null
    order by c.received_at, c.id limit ${limit}`.execute(db)
  return rows
}

/** The name of whose case it is. */
export async function nameOf(db: Read, personId: string | null): Promise<string | null> {
  if (!personId) return null
  const row = await db.selectFrom('person').select('name').where('id', '=', personId).executeTakeFirst()
  return row?.name ?? null
}
