import type { Context } from '#kernel/context.ts'
import { requireMay } from '#kernel/organisation/policy.ts'
import { findOrgan } from '#kernel/organisation/store.ts'
import { NotFound } from '#platform/errors/errors.ts'
import type { ImportKey } from './model.ts'
import { findImportRecord, type ImportRecord } from './store.ts'

/** The import that an action is about, locked, after the permission was checked. */
export async function importAtHand({ write, actor }: Context, key: ImportKey): Promise<ImportRecord> {
  const record = await findImportRecord(write, key, true)
  const organ = record && (await findOrgan(write, record.organId))
  if (!organ) throw new NotFound('没有找到这一批导入。')
  requireMay(actor, 'catalogue.import', { organId: organ.id, lineage: organ.lineage })
  return record
}
