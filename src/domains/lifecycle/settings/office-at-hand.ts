import type { Context } from '#kernel/context.ts'
import type { Organ } from '#kernel/organisation/model.ts'
import { requireMay } from '#kernel/organisation/policy.ts'
import { findOrgan } from '#kernel/organisation/store.ts'
import { NotFound } from '#platform/errors/errors.ts'

/** An organ for which this person sets how documents are kept. */
export async function takeOffice({ write, actor }: Context, organId: string): Promise<Organ> {
  const organ = await findOrgan(write, organId)
  if (!organ) throw new NotFound()
  requireMay(actor, 'record.set', { organId: organ.id, lineage: organ.lineage })
  return organ
}
