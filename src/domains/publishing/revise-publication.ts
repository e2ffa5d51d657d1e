import type { Context } from '#kernel/context.ts'
import { ownerNow } from '#kernel/obligation/life/changes-store.ts'
import { inheritAttachments } from '#kernel/publication/attachments/store.ts'
import { copyAttribute } from '#kernel/publication/attribute/attribute-store.ts'
import { reasonsNotToRevise } from '#kernel/publication/model.ts'
import { addStep, insertEdition, lockPublication, nextNumber } from '#kernel/publication/store.ts'
import { refuseIf } from '#platform/errors/errors.ts'
import { newId } from '#platform/ids/ids.ts'
import { inheritAnswers } from './checks/answer-store.ts'
import { takeEdition } from './edition-at-hand.ts'
import type { EditionKey } from './model.ts'
import { otherEditions } from './store.ts'

/** Begins a new edition of what was published: its text is never changed, it is followed by a better one. */
export async function revisePublication(context: Context, key: EditionKey): Promise<{ editionId: string }> {
  const { write, actor, now } = context
  const { edition } = await takeEdition(context, key, 'edit')
  const { countyId, publicationId } = edition
  await lockPublication(write, countyId, publicationId)
  const organId = await ownerNow(write, edition)
  refuseIf(reasonsNotToRevise(edition, await otherEditions(write, countyId, publicationId)))
  const editionId = newId()
  const number = await nextNumber(write, countyId, publicationId)
  await insertEdition(
    write,
    { countyId, id: editionId, publicationId, organId, number, obligationId: null, authorId: actor.personId },
    edition,
    now,
  )
  const { personId, name: personName } = actor
  await copyAttribute(write, { countyId, editionId, personId, personName, at: now }, edition.id)
  await inheritAttachments(write, countyId, edition.id, editionId)
  await inheritAnswers(write, countyId, edition.id, editionId)
  await addStep(
    write,
    { countyId, editionId, deed: 'revise', personId: actor.personId, personName: actor.name, remark: null },
    now,
  )
  return { editionId }
}
