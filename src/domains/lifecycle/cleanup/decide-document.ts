import type { Context } from '#kernel/context.ts'
import { requireMay } from '#kernel/organisation/policy.ts'
import { findOrgan } from '#kernel/organisation/store.ts'
import { type CleanupResult, reasonsNotToDecide } from '#kernel/publication/cleanup/model.ts'
import { findCleanup, lockDocument, saveDecision } from '#kernel/publication/cleanup/store.ts'
import { NotFound, refuseIf } from '#platform/errors/errors.ts'

export interface DocumentKey {
  countyId: string
  cleanupId: string
  publicationId: string
}

/** 清理意见: the organ whose document it is says what becomes of it, and why. */
export async function decideDocument(
  { write, actor, now, today }: Context,
  {
    countyId,
    cleanupId,
    publicationId,
    ...given
  }: DocumentKey & {
    result: CleanupResult
    until: Temporal.PlainDate | null
    reason: string
  },
): Promise<void> {
  const key = { countyId, id: cleanupId, publicationId }
  const cleanup = await findCleanup(write, countyId, cleanupId)
  const document = await lockDocument(write, key)
  const organ = document && (await findOrgan(write, document.organId))
  if (!cleanup || !document || !organ) throw new NotFound()
  requireMay(actor, 'cleanup.decide', { organId: organ.id, lineage: organ.lineage })
  refuseIf(reasonsNotToDecide(document, given, cleanup, today))
  await saveDecision(
    write,
    key,
    { ...given, reason: given.reason.trim() },
    { id: actor.personId, name: actor.name, at: now },
  )
}
