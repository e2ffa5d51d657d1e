import type { Context } from '#kernel/context.ts'
import { refuseIf } from '#platform/errors/errors.ts'
import { cleanupOfList, passedResults, setCleanupState } from '../cleanup/list-store.ts'
import { factOf } from '../cleanup/model.ts'
import type { Edition } from '../model.ts'
import { staleOf } from '../relations/model.ts'
import { settleRelations } from '../relations/relation-store.ts'
import { clearMarks, markDependants } from '../relations/stale-store.ts'
import { reasonsOfTwin } from './model.ts'
import { findNumberTwin, giveIndexNumber } from './number-store.ts'
import { insertValidityFact, revokeFactsOf } from './validity-store.ts'

/**
 * What a release does besides making a text public, in its transaction: the index number; what the document changes of
 * others, and who stands on those; what the published list of a clean-up states. Refused where another document of the
 * organ carries the same number.
 */
export async function recordRelease({ write, actor, now, today }: Context, edition: Edition): Promise<void> {
  const { countyId, publicationId } = edition
  const key = { countyId, publicationId }
  // The counter is locked first: of two documents with one number released at the same moment, the second sees the first.
  await giveIndexNumber(write, { ...key, organId: edition.organId }, { now, today })
  refuseIf(reasonsOfTwin(edition.documentNumber, await findNumberTwin(write, edition, 'live')))
  for (const { kind, toCountyId, toPublicationId } of await settleRelations(
    write,
    { ...key, editionId: edition.id },
    today,
  ))
    await markDependants(
      write,
      { countyId: toCountyId, publicationId: toPublicationId, kind: staleOf[kind], by: publicationId },
      now,
    )
  if (edition.number > 1) {
    await clearMarks(write, key, { as: 'revised', by: actor.personId, name: actor.name, why: null, at: now })
    await markDependants(write, { ...key, kind: 'revised', by: null }, now)
  }
  await publishCleanup({ write, actor, now, today }, key)
}

/** 公布清理结果: from now on the results hold. */
async function publishCleanup(
  { write, actor, now, today }: Pick<Context, 'write' | 'actor' | 'now' | 'today'>,
  { countyId, publicationId }: { countyId: string; publicationId: string },
): Promise<void> {
  const cleanup = await cleanupOfList(write, countyId, publicationId)
  if (!cleanup) return
  const by = { id: actor.personId, name: actor.name, at: now }
  await revokeFactsOf(write, countyId, cleanup.id, by, '清理结果重新公布')
  for (const { publicationId: of, result, until } of await passedResults(write, countyId, cleanup.id)) {
    const kind = factOf[result]
    if (kind)
      await insertValidityFact(
        write,
        countyId,
        { publicationId: of, kind, on: today, until, basis: cleanup.title, cleanupId: cleanup.id },
        by,
      )
    if (kind === 'repealed' || kind === 'expired')
      await markDependants(write, { countyId, publicationId: of, kind, by: publicationId }, now)
  }
  await setCleanupState(write, countyId, cleanup.id, 'published')
}

/** What a withdrawal does to others: who stands on the text is told; the results of a withdrawn list hold no longer. */
export async function recordWithdrawal({ write, actor, now }: Context, edition: Edition): Promise<void> {
  const { countyId, publicationId } = edition
  await markDependants(write, { countyId, publicationId, kind: 'withdrawn', by: null }, now)
  const cleanup = await cleanupOfList(write, countyId, publicationId)
  if (!cleanup) return
  await revokeFactsOf(write, countyId, cleanup.id, { name: actor.name, at: now }, '清理结果已经撤回')
  await setCleanupState(write, countyId, cleanup.id, 'finished')
}
