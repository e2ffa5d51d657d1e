import type { Context } from '#kernel/context.ts'
import { carried } from '#kernel/publication/attachments/model.ts'
import { changeCarried } from '#kernel/publication/attachments/store.ts'
import { refuseIf } from '#platform/errors/errors.ts'
import { noteDeed, takeAttachment } from './attachments-at-hand.ts'
import type { AttachmentKey } from './model.ts'
import { reasonsNotToAdd } from './reasons.ts'
import { attachmentWords as words } from './words.ts'

/** 恢复: what was removed is carried again, at the end of the list. */
export async function restoreAttachment(context: Context, key: AttachmentKey): Promise<void> {
  const { edition, attachments, attachment } = await takeAttachment(context, key)
  const given = { fileName: attachment.fileName, file: { ...attachment, facts: null, promised: attachment } }
  refuseIf(attachment.removed ? reasonsNotToAdd(attachments, [given]) : [words.notRemoved])
  await changeCarried(context.write, key, attachment.id, {
    removed_at: null,
    removed_by_name: null,
    place: carried(attachments).length + 1,
  })
  await noteDeed(context, edition, 'restore-file', attachment.fileName)
}
