import type { Context } from '#kernel/context.ts'
import type { Deed } from '#kernel/organisation/grid.ts'
import type { Organ } from '#kernel/organisation/model.ts'
import { requireMay } from '#kernel/organisation/policy.ts'
import { findOrgan } from '#kernel/organisation/store.ts'
import { NotFound } from '#platform/errors/errors.ts'
import { findSource, type SourceRecord } from './issues/source-store.ts'

/** The source that an action is about, locked, after the permission was checked. */
export async function sourceAtHand(
  { write, actor }: Context,
  key: { countyId: string; sourceId: string },
  deed: Deed,
): Promise<{ source: SourceRecord; organ: Organ }> {
  const source = await findSource(write, key.countyId, key.sourceId, true)
  const organ = source && (await findOrgan(write, source.organId))
  if (!source || !organ) throw new NotFound('没有找到这个来源。')
  requireMay(actor, deed, { organId: organ.id, lineage: organ.lineage, fieldCode: source.fieldCode })
  return { source, organ }
}
