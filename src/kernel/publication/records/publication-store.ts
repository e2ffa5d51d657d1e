import { sql } from 'kysely'
import type { Read } from '#kernel/context.ts'
import type { EditionState } from '../model.ts'

/** A publication by its current edition: the live one, or else the newest. */
export interface PublicationAt {
  countyId: string
  publicationId: string
  editionId: string
  /** The organ that published it; who answers for it today may be another. */
  organId: string
  itemId: string | null
  fieldCode: string | null
  address: string
  title: string
  documentNumber: string | null
  formedOn: Temporal.PlainDate
  state: EditionState
  /** It is, or was, public. */
  released: boolean
}

const current = sql`
  select p.county_id as "countyId", p.id as "publicationId", e.id as "editionId", p.organ_id as "organId", p.item_id as "itemId",
    v.field_code as "fieldCode", p.address, e.title, e.document_number as "documentNumber", e.formed_on as "formedOn", e.state,
    e.released_at is not null as released
  from publication p
    join lateral (select * from edition x where x.county_id = p.county_id and x.publication_id = p.id
      order by x.state = 'live' desc, x.number desc limit 1) e on true
    left join item_version v on v.county_id = p.county_id and v.item_id = p.item_id and v.effective_until is null`

export async function findPublication(db: Read, countyId: string, id: string): Promise<PublicationAt | null> {
  const { rows } =
    await sql<PublicationAt>`${current} where p.county_id = ${countyId}::uuid and p.id = ${id}::uuid`.execute(db)
  return rows[0] ?? null
}

/** A publication by its public address. */
export async function findPublicationAt(db: Read, address: string): Promise<PublicationAt | null> {
  const { rows } = await sql<PublicationAt>`${current}
    join address a on a.county_id = p.county_id and a.target_id = p.id and a.kind = 'publication'
    where a.address = ${address}`.execute(db)
  return rows[0] ?? null
}
