import type { Context } from '#kernel/context.ts'
import { carried } from '#kernel/publication/attachments/model.ts'
import { placeInOrder } from '#kernel/publication/attachments/store.ts'
import { takeAttachment } from './attachments-at-hand.ts'
import type { AttachmentKey } from './model.ts'

/** One place up or down among the attachments; at the end of the list nothing happens. */
export async function moveAttachment(
  context: Context,
  { direction, ...key }: AttachmentKey & { direction: 'up' | 'down' },
): Promise<void> {
  const { attachments, attachment } = await takeAttachment(context, key)
  const ids = carried(attachments).map(({ id }) => id)
  const at = ids.indexOf(attachment.id)
  const to = direction === 'up' ? at - 1 : at + 1
  if (at < 0 || to < 0 || to >= ids.length) return
  ids.splice(to, 0, ids.splice(at, 1)[0]!)
  await placeInOrder(context.write, key, ids)
}
