import type { Context } from '#kernel/context.ts'
import { registerFile, type StoredFile } from '#kernel/files-store.ts'
import { requireMay } from '#kernel/organisation/policy.ts'
import { findOrgan } from '#kernel/organisation/store.ts'
import { NotFound, Refused } from '#platform/errors/errors.ts'
import { newId } from '#platform/ids/ids.ts'
import { draftsOf } from './drafts-of-reading.ts'
import { type Binds, openDoubts, openGeneral } from './model.ts'
import type { CatalogueReading } from './reading/model.ts'
import { rowsOfReading } from './rows-of-reading.ts'
import { findImport, insertCatalogue, insertRows } from './store.ts'

export interface ImportCatalogue {
  organId: string
  binds: Binds
  file: StoredFile
  fileName: string
  reading: CatalogueReading
}

/** Keeps what a reader found as a draft catalogue, with every doubt; the same file twice gives the same draft. */
export async function importCatalogue(
  { write, actor, now }: Context,
  { organId, binds, file, fileName, reading }: ImportCatalogue,
): Promise<{ catalogueId: string; again: boolean; rows: number; doubts: number }> {
  const organ = await findOrgan(write, organId)
  if (!organ) throw new NotFound('没有找到这个机关。')
  requireMay(actor, 'catalogue.import', { organId: organ.id, lineage: organ.lineage })
  if (reading.rows.length === 0)
    throw new Refused([`“${fileName}”里没有读出公开事项。请检查是否选对了文件，表头是否完整。`])
  await registerFile(write, file, now)
  const catalogueId = newId()
  const draft = {
    countyId: organ.countyId,
    id: catalogueId,
    organId: organ.id,
    title: reading.sourceTitle?.trim() || fileName.replace(/\.[^.]+$/, ''),
    binds,
    fileSha256: file.sha256,
    fileName,
    layout: reading.layout,
    problems: rowsOfReading(reading, binds).general,
  }
  if (!(await insertCatalogue(write, draft, actor.personId, now))) {
    const before = await findImport(write, organ.id, binds, file.sha256)
    return { catalogueId: before!.id, again: true, rows: 0, doubts: 0 }
  }
  const rows = draftsOf(reading, binds)
  await insertRows(write, organ.countyId, catalogueId, rows)
  return { catalogueId, again: false, rows: rows.length, doubts: openDoubts(rows) + openGeneral(draft.problems).length }
}
