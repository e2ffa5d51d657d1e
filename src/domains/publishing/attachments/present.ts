import { type Attachment, carried, spokenName } from '#kernel/publication/attachments/model.ts'
import { sizeWords } from './model.ts'
import { attachmentWords as words } from './words.ts'

type Shown = Pick<Attachment, 'place' | 'fileName' | 'accessibleName' | 'kind' | 'size' | 'pages'>

/** Excel，3张工作表，12 KB. */
export const aboutFile = ({ kind, pages, size }: Pick<Shown, 'kind' | 'pages' | 'size'>): string =>
  [
    words.kinds[kind] ?? kind,
    ...(pages && words.pages[kind] ? [`${pages}${words.pages[kind]}`] : []),
    sizeWords(size),
  ].join('，')

/** 附件1：2026年低保对象名单. */
export const listedName = (attachment: Shown): string => words.numbered(attachment.place, spokenName(attachment))

/** 附件1：2026年低保对象名单（Excel，12 KB）: what a screen reader says. */
export const fullName = (attachment: Shown): string => words.spoken(listedName(attachment), aboutFile(attachment))

export const isPicture = ({ mediaType }: Pick<Attachment, 'mediaType'>): boolean => mediaType.startsWith('image/')

/** What of the attachments speaks against handing a draft to review; nobody's reasons outweigh it. */
export function* reasonsOfAttachments(attachments: readonly Attachment[]): Generator<string> {
  for (const { state, fileName, refusal } of carried(attachments)) {
    if (state === 'quarantined') yield words.stillWaits(fileName)
    if (state === 'refused') yield words.refusedNow(fileName, refusal ?? '')
  }
}
