import { sql } from 'kysely'
import type { Read } from '#kernel/context.ts'

/** An attachment as readers get it. */
export interface PortalAttachment {
  id: string
  version: number
  place: number
  fileName: string
  accessibleName: string | null
  sha256: string
  size: number
  kind: string
  mediaType: string
  pages: number | null
  hasText: boolean | null
  /** The edition that carries it is the current one. */
  live: boolean
}

const columns = sql`a.id, a.version, a.place, a.file_name as "fileName", a.accessible_name as "accessibleName", a.sha256,
  a.size, a.kind, a.media_type as "mediaType", a.pages, a.has_text as "hasText", a.state = 'live' as live`

/** What an edition of a publication carries, in its order; nothing where readers may not see that edition's text. */
export async function attachmentsOfEdition(
  db: Read,
  edition: { address: string; number: number },
): Promise<PortalAttachment[]> {
  const { rows } = await sql<PortalAttachment>`
    select ${columns} from portal.address d
      join portal.attachment a on a.county_id = d.county_id and a.publication_id = d.target_id
    where d.address = ${edition.address} and d.kind = 'publication' and a.number = ${edition.number}
    order by a.place, a.id`.execute(db)
  return rows
}

/**
 * The file behind a public address: as the current edition carries it; where that carries it no more, as the newest
 * earlier one does; or of a given version, while any edition that readers can see carries it.
 */
export async function findPublicFile(db: Read, id: string, version: number | null): Promise<PortalAttachment | null> {
  const { rows } = await sql<PortalAttachment>`
    select ${columns} from portal.attachment a
    where a.id = ${id}::uuid ${version === null ? sql`` : sql`and a.version = ${version}`}
    order by a.state = 'live' desc, a.number desc limit 1`.execute(db)
  return rows[0] ?? null
}
