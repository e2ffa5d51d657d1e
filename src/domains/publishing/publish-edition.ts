import type { Context } from '#kernel/context.ts'
import { fulfil } from '#kernel/obligation/store.ts'
import { reasonsNotToPublish } from '#kernel/publication/model.ts'
import { recordRelease } from '#kernel/publication/records/record-release.ts'
import { addStep, changeState, supersedeLive } from '#kernel/publication/store.ts'
import { refuseIf } from '#platform/errors/errors.ts'
import { takeEdition } from './edition-at-hand.ts'
import type { EditionKey } from './model.ts'
import { voidNils } from './nil/store.ts'

/** 发布: the edition goes live and its obligation is fulfilled, in one transaction; the instant is the server's. */
export async function publishEdition(context: Context, key: EditionKey): Promise<{ address: string }> {
  const { write, actor, now, today, emit } = context
  const { edition, demand } = await takeEdition(context, key, 'publish')
  refuseIf(reasonsNotToPublish(edition, demand))
  await supersedeLive(write, edition.countyId, edition.publicationId)
  await changeState(write, edition, 'live', now, { released_by: actor.personId, released_at: now })
  if (edition.obligationId) {
    await fulfil(write, edition.countyId, edition.obligationId, edition.id, today)
    await voidNils(write, edition.countyId, edition.obligationId)
  }
  await addStep(write, { ...key, deed: 'publish', personId: actor.personId, personName: actor.name, remark: null }, now)
  await recordRelease(context, edition)
  const { publicationId, address, organId } = edition
  await emit('publication.released', edition.countyId, { editionId: edition.id, publicationId, address, organId })
  return { address }
}
