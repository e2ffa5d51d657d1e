import type { Context } from '#kernel/context.ts'
import { ownerNow } from '#kernel/obligation/life/changes-store.ts'
import { findOrgan } from '#kernel/organisation/store.ts'
import type { Edition } from '#kernel/publication/model.ts'
import { recordWithdrawal } from '#kernel/publication/records/record-release.ts'
import { settleAlerts } from '#kernel/publication/release/alert-store.ts'
import { addPendingLeaf } from '#kernel/publication/release/leaf-store.ts'
import { type InsteadStands, leadsOn, reasonsNotToWithdraw } from '#kernel/publication/release/model.ts'
import { insertWithdrawal, livePublicationAt } from '#kernel/publication/release/withdrawal-store.ts'
import { addStep, changeState } from '#kernel/publication/store.ts'
import { refuseIf } from '#platform/errors/errors.ts'
import { takeEdition } from './edition-at-hand.ts'
import { tidyLine } from './model.ts'
import { addressIn, type WithdrawEdition } from './releasing/model.ts'
import { stepRemarks } from './releasing/words.ts'

/**
 * 撤回, in one of four kinds: published in error or merged, the text leaves the public side; replaced or invalid, it stays
 * readable under a mark. The address goes on answering with the reason; what was fulfilled stays fulfilled.
 */
export async function withdrawEdition(context: Context, { remark, ...params }: WithdrawEdition): Promise<void> {
  const { write, actor, now, today, emit } = context
  const { kind = 'error' } = params
  const key = { countyId: params.countyId, editionId: params.editionId }
  const { edition } = await takeEdition(context, key, 'withdraw')
  const organ = await findOrgan(write, await ownerNow(write, edition))
  const given = {
    kind,
    reason: tidyLine(remark),
    authority: tidyLine(params.authority ?? '') || (organ?.name ?? ''),
    basis: tidyLine(params.basis ?? ''),
    instead: leadsOn(kind) ? addressIn(params.instead ?? '') : '',
    effectiveOn: params.effectiveOn ?? today,
    titleHidden: kind === 'error' && (params.titleHidden ?? false),
  }
  refuseIf(reasonsNotToWithdraw(edition, given, await standsInstead(context, edition, given.instead), today))
  await changeState(write, edition, 'withdrawn', now, {
    withdrawn_at: now,
    withdrawal: given.reason,
    withdrawal_kind: kind,
  })
  const row = { ...given, basis: given.basis || null, instead: given.instead || null }
  await insertWithdrawal(write, edition, row, actor.personId, now)
  await settleAlerts(write, key, ['unseen'], now)
  const step = { deed: 'withdraw', personId: actor.personId, personName: actor.name }
  await addStep(write, { ...key, ...step, remark: stepRemarks.withdrawn(kind, given.reason) }, now)
  const said = { reason: given.reason, authority: given.authority, basis: row.basis, instead: row.instead }
  await addPendingLeaf(write, 'withdrawal', edition, now, { kind, ...said })
  await recordWithdrawal(context, edition)
  const { publicationId, address, organId } = edition
  await emit('publication.withdrawn', edition.countyId, { editionId: edition.id, publicationId, address, organId })
}

async function standsInstead({ write }: Context, edition: Edition, address: string): Promise<InsteadStands> {
  if (!address) return 'none'
  const publicationId = await livePublicationAt(write, address)
  if (publicationId === edition.publicationId) return 'same'
  return publicationId ? 'live' : 'none'
}
