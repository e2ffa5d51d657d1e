import type { Context } from '#kernel/context.ts'
import { carried } from '#kernel/publication/attachments/model.ts'
import { changeCarried, placeInOrder } from '#kernel/publication/attachments/store.ts'
import { refuseIf } from '#platform/errors/errors.ts'
import { noteDeed, takeAttachment } from './attachments-at-hand.ts'
import type { AttachmentKey } from './model.ts'
import { attachmentWords as words } from './words.ts'

/** 移除: the edition carries the attachment no more; while it is a draft it can be brought back. */
export async function removeAttachment(context: Context, key: AttachmentKey): Promise<void> {
  const { write, actor, now } = context
  const { edition, attachments, attachment } = await takeAttachment(context, key)
  refuseIf(attachment.removed ? [words.isRemoved] : [])
  await changeCarried(write, key, attachment.id, { removed_at: now, removed_by_name: actor.name })
  const rest = carried(attachments).filter(({ id }) => id !== attachment.id)
  await placeInOrder(
    write,
    key,
    rest.map(({ id }) => id),
  )
  await noteDeed(context, edition, 'remove-file', attachment.fileName)
}
