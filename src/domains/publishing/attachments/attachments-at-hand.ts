import type { Context } from '#kernel/context.ts'
import type { Attachment } from '#kernel/publication/attachments/model.ts'
import { attachmentsOf } from '#kernel/publication/attachments/store.ts'
import { type Edition, reasonsOfState } from '#kernel/publication/model.ts'
import { addStep } from '#kernel/publication/store.ts'
import { NotFound, refuseIf } from '#platform/errors/errors.ts'
import { takeEdition } from '../edition-at-hand.ts'
import type { EditionKey } from '../model.ts'
import type { AttachmentKey } from './model.ts'
import { attachmentWords as words } from './words.ts'

/** The attachments of a draft, taken in hand: locked with their edition, so that what is reviewed is what is released. */
export async function takeAttachments(
  context: Context,
  key: EditionKey,
): Promise<{ edition: Edition; attachments: Attachment[] }> {
  const { edition } = await takeEdition(context, key, 'edit')
  refuseIf(reasonsOfState(edition, 'edit'))
  return { edition, attachments: await attachmentsOf(context.write, key) }
}

/** One of them. */
export async function takeAttachment(
  context: Context,
  { attachmentId, ...key }: AttachmentKey,
): Promise<{ edition: Edition; attachments: Attachment[]; attachment: Attachment }> {
  const { edition, attachments } = await takeAttachments(context, key)
  const attachment = attachments.find(({ id }) => id === attachmentId)
  if (!attachment) throw new NotFound(words.gone)
  return { edition, attachments, attachment }
}

export type AttachmentDeed = 'attach' | 'replace-file' | 'rename-file' | 'remove-file' | 'restore-file'

/** A line of the edition's time line. Whoever changes what is attached has written in it, and may not review it. */
export async function noteDeed(
  { write, actor, now }: Context,
  edition: Edition,
  deed: AttachmentDeed,
  remark: string,
): Promise<void> {
  const step = {
    countyId: edition.countyId,
    editionId: edition.id,
    personId: actor.personId,
    personName: actor.name,
  }
  if (edition.authorId !== actor.personId && !edition.writerIds.includes(actor.personId))
    await addStep(write, { ...step, deed: 'edit', remark: null }, now)
  await addStep(write, { ...step, deed, remark }, now)
}
