import type { Read } from '#kernel/context.ts'
import type { Organ } from '#kernel/organisation/model.ts'
import { NotFound } from '#platform/errors/errors.ts'
import { findSourceRow } from '../issues/row-store.ts'
import { findSource } from '../issues/source-store.ts'
import type { RowRef } from '../model.ts'
import { statuteById } from '../statutes.ts'

/** The row must be one that the county has to do with: of its own source, or of one that stands above it. */
export async function requireRowNear(db: Read, ref: RowRef, county: Organ): Promise<void> {
  if (ref.rowId === null) {
    if (!statuteById(ref.statutoryId)) throw new NotFound('没有找到这个法定公开事项。')
    return
  }
  const source = await findSource(db, ref.sourceCountyId, ref.sourceId)
  const isNear = source && (source.countyId === county.countyId || county.lineage.includes(source.organId))
  const row = isNear
    ? await findSourceRow(db, { countyId: ref.sourceCountyId, sourceId: ref.sourceId, rowId: ref.rowId })
    : null
  if (!row) throw new NotFound('没有找到来源里的这一行。')
}
