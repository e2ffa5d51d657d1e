import type { Context } from '#kernel/context.ts'
import { addVersion, changeCarried, nameFiles } from '#kernel/publication/attachments/store.ts'
import { refuseIf } from '#platform/errors/errors.ts'
import { noteDeed, takeAttachment } from './attachments-at-hand.ts'
import type { AttachmentKey, GivenFile } from './model.ts'
import { reasonsNotToAdd } from './reasons.ts'
import { attachmentWords as words } from './words.ts'

/** 换文件: the attachment gets another file; editions that carry the earlier one keep it. */
export async function replaceAttachment(
  context: Context,
  { given, ...key }: AttachmentKey & { given: GivenFile },
): Promise<void> {
  const { write, actor, now } = context
  const { edition, attachments, attachment } = await takeAttachment(context, key)
  refuseIf([
    ...(attachment.removed ? [words.isRemoved] : []),
    ...reasonsNotToAdd(
      attachments.filter((one) => one !== attachment),
      [given],
    ),
  ])
  if (given.file.sha256 === attachment.sha256) return
  await nameFiles(write, [given.file], now)
  const by = { personId: actor.personId, personName: actor.name, at: now }
  const version = await addVersion(write, { countyId: key.countyId, id: attachment.id }, given.file, by)
  await changeCarried(write, key, attachment.id, { version, file_name: given.fileName })
  await noteDeed(context, edition, 'replace-file', `${attachment.fileName} → ${given.fileName}`)
}
