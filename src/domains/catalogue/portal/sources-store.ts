import type { Read } from '#kernel/context.ts'
import { statuteById } from '../inventories/statutes.ts'
import { nameOfItem } from '../supplement/words.ts'

/** Where an item comes from, as its public page says it. */
export interface PortalSource {
  kind: 'guideline' | 'powers' | 'services' | 'statute'
  /** The source; of a statute what it orders to be published. */
  title: string
  issuer: string | null
  documentNumber: string | null
  /** The row that the item stands on; null for a statute. */
  row: string | null
  basis: string | null
}

/** The confirmed sources of an item, statutes first; rows that a source no longer holds are not told. */
export async function findItemSources(db: Read, countyId: string, itemId: string): Promise<PortalSource[]> {
  const rows = await db
    .selectFrom('portal.item_source')
    .select([
      'statutory_id',
      'source_kind',
      'source_title',
      'source_issuer',
      'document_number',
      'row_name',
      'row_basis',
    ])
    .select('row_ended')
    .where('county_id', '=', countyId)
    .where('item_id', '=', itemId)
    .orderBy('source_kind')
    .orderBy('source_title')
    .orderBy('row_name')
    .execute()
  const statutes = rows.flatMap(({ statutory_id: id }): PortalSource[] => {
    const statute = id === null ? null : statuteById(id)
    if (!statute) return []
    const title = nameOfItem(statute)
    return [{ kind: 'statute', title, issuer: null, documentNumber: null, row: null, basis: statute.basisText }]
  })
  const listed = rows.flatMap((row): PortalSource[] =>
    row.statutory_id !== null || row.row_ended || row.source_title === null
      ? []
      : [
          {
            kind: row.source_kind as PortalSource['kind'],
            title: row.source_title,
            issuer: row.source_issuer,
            documentNumber: row.document_number,
            row: row.row_name,
            basis: row.row_basis,
          },
        ],
  )
  return [...statutes, ...listed]
}
