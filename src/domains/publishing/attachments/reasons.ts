import { type Attachment, carried } from '#kernel/publication/attachments/model.ts'
import { attachmentLimits, type GivenFile, sizeOf } from './model.ts'
import { attachmentWords as words } from './words.ts'

/** What speaks against more attachments. */
export function* reasonsNotToAdd(attachments: readonly Attachment[], files: readonly GivenFile[]): Generator<string> {
  const there = carried(attachments)
  if (there.length + files.length > attachmentLimits.count)
    yield words.tooMany(attachmentLimits.count, there.length, files.length)
  if (sizeOf(there) + sizeOf(files.map(({ file }) => file)) > attachmentLimits.all)
    yield words.tooLargeInAll(attachmentLimits.all)
}
