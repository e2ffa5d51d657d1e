import type { Context } from '#kernel/context.ts'
import { changeCarried } from '#kernel/publication/attachments/store.ts'
import { refuseIf } from '#platform/errors/errors.ts'
import { noteDeed, takeAttachment } from './attachments-at-hand.ts'
import { cleanAccessibleName, cleanFileName } from './file-names.ts'
import type { AttachmentKey } from './model.ts'
import { attachmentWords as words } from './words.ts'

/** 改名称: another name to read and another file name; the ending of the file stays, for it says what the file is. */
export async function renameAttachment(
  context: Context,
  { fileName, accessibleName, ...key }: AttachmentKey & { fileName: string; accessibleName: string },
): Promise<void> {
  const { edition, attachment } = await takeAttachment(context, key)
  refuseIf(attachment.removed ? [words.isRemoved] : [])
  const ending = /\.[A-Za-z0-9]{1,8}$/.exec(attachment.fileName)?.[0] ?? ''
  const typed = cleanFileName(fileName || attachment.fileName)
  const named = typed.toLowerCase().endsWith(ending.toLowerCase()) ? typed : cleanFileName(`${typed}${ending}`)
  const spoken = cleanAccessibleName(accessibleName)
  if (named === attachment.fileName && spoken === attachment.accessibleName) return
  await changeCarried(context.write, key, attachment.id, { file_name: named, accessible_name: spoken })
  await noteDeed(context, edition, 'rename-file', [attachment.fileName, spoken ?? named].join(' → '))
}
