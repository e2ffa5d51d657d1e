import type { Organ } from '#kernel/organisation/model.ts'
import { may } from '#kernel/organisation/policy.ts'
import { findOrgan } from '#kernel/organisation/store.ts'
import type { StaffVisit } from '#kernel/visit.ts'
import { NotFound } from '#platform/errors/errors.ts'
import { findImportRecord, type ImportRecord } from '../../importing/store.ts'
import { isId } from '../access.ts'

/** How an import is named in an address. */
export interface ImportParams {
  county: string
  id: string
}

/** The import of an address; one that the person may not work on is not found. */
export async function importToSee(
  { db, actor }: StaffVisit,
  { county, id }: ImportParams,
): Promise<{ record: ImportRecord; organ: Organ }> {
  const record = isId(county) && isId(id) ? await findImportRecord(db, { countyId: county, importId: id }) : null
  const organ = record && (await findOrgan(db, record.organId))
  if (!organ || !may(actor, 'catalogue.import', { organId: organ.id, lineage: organ.lineage }))
    throw new NotFound('没有找到这一批导入。')
  return { record, organ }
}
