import type { Read } from '#kernel/context.ts'
import type { Binds } from '../model.ts'
import { type CatalogueRecord, findAdopted } from '../store.ts'
import type { Coverage, FieldOfWork } from './model.ts'
import type { InForce } from './take-over.ts'

/** The 26 fields in their order, with every name that catalogues use for them. */
export const findFields = (db: Read): Promise<FieldOfWork[]> =>
  db.selectFrom('field').select(['code', 'name', 'aliases']).orderBy('ordinal').execute()

/** The catalogues in force for an organ and level with the items that stand in each now, in two queries. */
export async function findInForce(
  db: Read,
  countyId: string,
  organId: string,
  binds: Binds,
  lock = false,
): Promise<InForce[]> {
  const catalogues = await findAdopted(db, countyId, organId, binds, lock)
  if (catalogues.length === 0) return []
  const rows = await db
    .selectFrom('item_version')
    .select(['catalogue_id', 'item_id', 'version', 'level1', 'level2', 'elements_text', 'name'])
    .where('county_id', '=', countyId)
    .where(
      'catalogue_id',
      'in',
      catalogues.map(({ id }) => id),
    )
    .where('effective_until', 'is', null)
    .orderBy('row_number')
    .execute()
  const items = Map.groupBy(rows, (row) => row.catalogue_id)
  return catalogues.map((catalogue) => inForceOf(catalogue, items.get(catalogue.id) ?? []))
}

interface ItemColumns {
  item_id: string
  version: number
  level1: string
  level2: string | null
  elements_text: string
  name: string
}

const inForceOf = (
  { id, title, adoptedOn, coverage }: CatalogueRecord & { coverage: Coverage },
  rows: readonly ItemColumns[],
): InForce => ({
  id,
  title,
  adoptedOn,
  coverage,
  items: rows.map((row) => ({
    itemId: row.item_id,
    version: row.version,
    level1: row.level1,
    level2: row.level2,
    elements: row.elements_text,
    name: row.name,
  })),
})
