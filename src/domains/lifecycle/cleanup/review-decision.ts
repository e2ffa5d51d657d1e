import type { Context } from '#kernel/context.ts'
import { requireMay } from '#kernel/organisation/policy.ts'
import { findOrgan } from '#kernel/organisation/store.ts'
import { reasonsNotToReview } from '#kernel/publication/cleanup/model.ts'
import { findCleanup, lockDocument, saveReview } from '#kernel/publication/cleanup/store.ts'
import { NotFound, refuseIf } from '#platform/errors/errors.ts'
import type { DocumentKey } from './decide-document.ts'

/** 审核清理意见: the office passes a result, or sends it back with a remark; never the own one. */
export async function reviewDecision(
  { write, actor, now }: Context,
  {
    countyId,
    cleanupId,
    publicationId,
    verdict,
    remark,
  }: DocumentKey & { verdict: 'passed' | 'returned'; remark: string },
): Promise<void> {
  const key = { countyId, id: cleanupId, publicationId }
  const cleanup = await findCleanup(write, countyId, cleanupId)
  const document = await lockDocument(write, key)
  const organ = document && (await findOrgan(write, document.organId))
  if (!cleanup || !document || !organ) throw new NotFound()
  requireMay(actor, 'cleanup.review', { organId: organ.id, lineage: organ.lineage })
  refuseIf(reasonsNotToReview(document, { verdict, remark, personId: actor.personId }, cleanup))
  await saveReview(
    write,
    key,
    { verdict, remark: remark.trim() || null },
    { id: actor.personId, name: actor.name, at: now },
  )
}
