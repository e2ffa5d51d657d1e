import type { Context } from '#kernel/context.ts'
import { addPendingLeaf } from '#kernel/publication/release/leaf-store.ts'
import { reasonsNotToAskRestore, reasonsNotToRestore } from '#kernel/publication/release/model.ts'
import {
  askRestore,
  endWithdrawal,
  othersOf,
  standingWithdrawal,
} from '#kernel/publication/release/withdrawal-store.ts'
import { addStep, changeState, lockPublication } from '#kernel/publication/store.ts'
import { refuseIf } from '#platform/errors/errors.ts'
import { takeEdition } from '../edition-at-hand.ts'
import { tidyLine } from '../model.ts'
import type { WithReason } from './model.ts'

/** 提请恢复: the first of the two people whom the return of a text that was gone needs. */
export async function askToRestore(context: Context, { reason: typed, ...key }: WithReason): Promise<void> {
  const { write, actor, now } = context
  const { edition } = await takeEdition(context, key, 'ask-restore')
  const reason = tidyLine(typed)
  const standing = await standingWithdrawal(write, key.countyId, key.editionId)
  refuseIf(reasonsNotToAskRestore(edition, standing, await othersOf(write, edition), reason))
  const { countyId } = key
  if (standing) await askRestore(write, { countyId, id: standing.id }, { by: actor.personId, reason, at: now })
  const step = { deed: 'ask-restore', personId: actor.personId, personName: actor.name, remark: reason }
  await addStep(write, { ...key, ...step }, now)
}

/**
 * 恢复: the withdrawn edition is live again, at its address and with the instant of its first release; both decisions stay
 * in the public history.
 */
export async function restoreEdition(context: Context, { reason: typed, ...key }: WithReason): Promise<void> {
  const { write, actor, now, emit } = context
  const { edition } = await takeEdition(context, key, 'restore')
  await lockPublication(write, key.countyId, edition.publicationId)
  const standing = await standingWithdrawal(write, key.countyId, key.editionId)
  const reason = tidyLine(typed) || (standing?.askedBy ? (standing.restoreReason ?? '') : '')
  refuseIf(reasonsNotToRestore(edition, standing, await othersOf(write, edition), reason, actor.personId))
  const { countyId } = key
  if (standing) await endWithdrawal(write, { countyId, id: standing.id }, { by: actor.personId, reason, at: now })
  await changeState(write, edition, 'live', now, {
    withdrawn_at: null,
    withdrawal: null,
    withdrawal_kind: null,
    read_back_at: null,
  })
  const step = { deed: 'restore', personId: actor.personId, personName: actor.name, remark: reason }
  await addStep(write, { ...key, ...step }, now)
  await addPendingLeaf(write, 'restoration', edition, now, { reason })
  const { publicationId, address, organId } = edition
  await emit('publication.released', countyId, { editionId: edition.id, publicationId, address, organId })
}
