import type { Context } from '#kernel/context.ts'
import { registerFile, type StoredFile } from '#kernel/files-store.ts'
import { requireMay } from '#kernel/organisation/policy.ts'
import { findOrgan } from '#kernel/organisation/store.ts'
import { NotFound, Refused } from '#platform/errors/errors.ts'
import { newId } from '#platform/ids/ids.ts'
import { coverageDoubt } from './coverage/coverage-doubt.ts'
import { readCoverage } from './coverage/read-coverage.ts'
import { findFields } from './coverage/store.ts'
import { draftsOf } from './drafts-of-reading.ts'
import { decideAsTaught, lessonsUsed } from './lessons/apply-lessons.ts'
import { findLessons } from './lessons/store.ts'
import { type Binds, openDoubts, openGeneral } from './model.ts'
import type { CatalogueReading } from './reading/model.ts'
import { rowsOfReading } from './rows-of-reading.ts'
import { insertRows } from './rows-store.ts'
import { findImport, insertCatalogue } from './store.ts'

export interface ImportCatalogue {
  organId: string
  binds: Binds
  file: StoredFile
  fileName: string
  reading: CatalogueReading
}

export interface Imported {
  catalogueId: string
  /** The same file stood there already for this organ and level. */
  again: boolean
  rows: number
  doubts: number
}

/**
 * Keeps what a reader found as a draft catalogue, with every doubt; the same file twice gives the same draft. Doubts
 * that were decided for another file of this layout, and remembered, are decided as then.
 */
export async function importCatalogue(
  { write, actor, now }: Context,
  { organId, binds, file, fileName, reading }: ImportCatalogue,
): Promise<Imported> {
  const organ = await findOrgan(write, organId)
  if (!organ) throw new NotFound('没有找到这个机关。')
  requireMay(actor, 'catalogue.import', { organId: organ.id, lineage: organ.lineage })
  if (reading.rows.length === 0)
    throw new Refused([`“${fileName}”里没有读出公开事项。请检查是否选对了文件，表头是否完整。`])
  await registerFile(write, file, now)
  const { layoutKey = null, headings = [] } = reading
  const lessons = layoutKey === null ? [] : await findLessons(write, organ.id, layoutKey)
  const drafted = decideAsTaught(
    { rows: draftsOf(reading, binds), general: rowsOfReading(reading, binds).general },
    lessons,
  )
  const firstLevels = drafted.rows.filter((row) => row.leftOut === null).map((row) => row.fields.level1)
  const covers = readCoverage({ title: reading.sourceTitle, fileName, headings: firstLevels }, await findFields(write))
  const general = covers.coverage ? drafted.general : [...drafted.general, coverageDoubt(covers.why)]
  const catalogueId = newId()
  const draft = {
    countyId: organ.countyId,
    id: catalogueId,
    organId: organ.id,
    title: reading.sourceTitle?.trim() || fileName.replace(/\.[^.]+$/, ''),
    binds,
    coverage: covers.coverage,
    fileSha256: file.sha256,
    fileName,
    layout: reading.layout,
    problems: general,
    headings,
    layoutKey,
    lessons: lessonsUsed(reading, drafted, lessons),
  }
  if (!(await insertCatalogue(write, draft, actor.personId, now))) {
    const before = await findImport(write, organ.id, binds, file.sha256)
    return { catalogueId: before!.id, again: true, rows: 0, doubts: 0 }
  }
  await insertRows(write, organ.countyId, catalogueId, drafted.rows)
  const doubts = openDoubts(drafted.rows) + openGeneral(general).length
  return { catalogueId, again: false, rows: drafted.rows.length, doubts }
}
