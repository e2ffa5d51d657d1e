import type { Read } from '#kernel/context.ts'
import { doubtsInOrder, type OpenDoubt } from '../../doubts-in-order.ts'
import { findDoubtfulRows, findRowsInDoubt, type RowOfOne } from '../../doubts-store.ts'
import { type ImportFile, type ImportKey, isOpenDraft } from '../../importing/model.ts'
import { findFiles } from '../../importing/store.ts'
import { type CatalogueRecord, findCatalogues } from '../../store.ts'

/** Every open doubt of a folder with its row in full: for a file of all of them. */
export async function readDoubtsInFull(db: Read, key: ImportKey): Promise<OpenDoubt<RowOfOne>[]> {
  const drafts = await draftsOf(db, key, await findFiles(db, key))
  return doubtsInOrder(
    drafts,
    await findDoubtfulRows(
      db,
      key.countyId,
      drafts.map(({ id }) => id),
    ),
  )
}

export interface FolderDoubts {
  files: ImportFile[]
  /** Drafts of the folder, in its order. */
  drafts: CatalogueRecord[]
  doubts: OpenDoubt[]
}

/** Every open doubt of a folder, in the order of work: three queries, however many files. */
export async function readFolderDoubts(db: Read, key: ImportKey): Promise<FolderDoubts> {
  const files = await findFiles(db, key)
  const drafts = await draftsOf(db, key, files)
  const rows = await findRowsInDoubt(
    db,
    key.countyId,
    drafts.map(({ id }) => id),
  )
  return { files, drafts, doubts: doubtsInOrder(drafts, rows) }
}

/** The drafts of a folder, each once, in the order of its files. */
async function draftsOf(db: Read, { countyId }: ImportKey, files: readonly ImportFile[]): Promise<CatalogueRecord[]> {
  const ids = draftIds(files)
  const byId = new Map((await findCatalogues(db, countyId, ids)).map((catalogue) => [catalogue.id, catalogue]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

export const draftIds = (files: readonly ImportFile[]): string[] => [
  ...new Set(files.filter(isOpenDraft).flatMap(({ catalogueId }) => catalogueId ?? [])),
]
