import { giveAddresses } from '#kernel/addresses-store.ts'
import type { Context } from '#kernel/context.ts'
import { reasonsNotToDraft } from '#kernel/obligation/model.ts'
import { findObligation, findSlots, type ObligationRow, type SlotRow } from '#kernel/obligation/store.ts'
import { requireMay } from '#kernel/organisation/policy.ts'
import { findOrgan } from '#kernel/organisation/store.ts'
import { giveDefault } from '#kernel/publication/attribute/attribute-store.ts'
import type { EditionText } from '#kernel/publication/model.ts'
import { addStep, findOpenEditionFor, insertEdition, insertPublication } from '#kernel/publication/store.ts'
import { NotFound, refuseIf } from '#platform/errors/errors.ts'
import { newId } from '#platform/ids/ids.ts'

/**
 * Begins the draft that answers an obligation, with the elements and channels of its item; where one is open already,
 * that one is returned, so that a double click makes no second.
 */
export async function startDraft(
  { write, actor, now, today }: Context,
  { countyId, obligationId }: { countyId: string; obligationId: string },
): Promise<{ editionId: string }> {
  const duty = await findObligation(write, countyId, obligationId, true)
  const organ = duty && (await findOrgan(write, duty.organId))
  if (!duty || !organ) throw new NotFound('没有找到这项公开义务。')
  const [slot] = await findSlots(write, countyId, [{ organId: duty.organId, itemId: duty.itemId }])
  requireMay(actor, 'publication.draft', {
    organId: organ.id,
    lineage: organ.lineage,
    fieldCode: slot?.fieldCode ?? null,
  })
  refuseIf(reasonsNotToDraft(duty, slot ?? null))
  const open = await findOpenEditionFor(write, countyId, obligationId)
  if (open) return { editionId: open.id }

  const publicationId = newId()
  const editionId = newId()
  const [address] = await giveAddresses(write, countyId, 'publication', [publicationId])
  await insertPublication(
    write,
    {
      countyId,
      id: publicationId,
      organId: organ.id,
      itemId: duty.itemId,
      address: address!,
      contentType: 'announcement',
    },
    now,
  )
  await insertEdition(
    write,
    { countyId, id: editionId, publicationId, organId: organ.id, number: 1, obligationId, authorId: actor.personId },
    blankText(slot!, duty, today),
    now,
  )
  const { personId, name: personName } = actor
  await giveDefault(write, { countyId, editionId, personId, personName, at: now }, duty.itemId)
  await addStep(
    write,
    { countyId, editionId, deed: 'draft', personId: actor.personId, personName: actor.name, remark: null },
    now,
  )
  return { editionId }
}

/** The text a draft begins with: a title to go on from, every demanded element, every demanded channel. */
const blankText = (slot: SlotRow, duty: ObligationRow, today: Temporal.PlainDate): EditionText => ({
  title: duty.triggerOn ? duty.label : `${slot.name}（${duty.label}）`,
  body: '',
  elements: slot.elements.map((element) => ({ element, text: '' })),
  channels: slot.channels,
  documentNumber: null,
  // What must be announced before it is held has its day ahead; no text is formed in the future.
  formedOn: duty.triggerOn && Temporal.PlainDate.compare(duty.triggerOn, today) <= 0 ? duty.triggerOn : today,
})
