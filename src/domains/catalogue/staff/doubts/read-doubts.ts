import type { Read } from '#kernel/context.ts'
import { doubtsInOrder, type OpenDoubt } from '../../doubts-in-order.ts'
import { findDoubtfulRows } from '../../doubts-store.ts'
import { type ImportFile, type ImportKey, isOpenDraft } from '../../importing/model.ts'
import { findFiles } from '../../importing/store.ts'
import { type CatalogueRecord, findCatalogues } from '../../store.ts'

export interface FolderDoubts {
  files: ImportFile[]
  /** Drafts of the folder, in its order. */
  drafts: CatalogueRecord[]
  doubts: OpenDoubt[]
}

/** Every open doubt of a folder, in the order of work: three queries, however many files. */
export async function readFolderDoubts(db: Read, key: ImportKey): Promise<FolderDoubts> {
  const files = await findFiles(db, key)
  const ids = files.filter(isOpenDraft).flatMap(({ catalogueId }) => catalogueId ?? [])
  const [catalogues, rows] = [
    await findCatalogues(db, key.countyId, ids),
    await findDoubtfulRows(db, key.countyId, ids),
  ]
  const byId = new Map(catalogues.map((catalogue) => [catalogue.id, catalogue]))
  const drafts = [...new Set(ids)].flatMap((id) => byId.get(id) ?? [])
  return { files, drafts, doubts: doubtsInOrder(drafts, rows) }
}
