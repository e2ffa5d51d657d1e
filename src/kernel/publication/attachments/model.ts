/** 附件: one attachment of a publication, its versions, and how an edition carries it. */

/** Waits for its check, refused by it, fit to be read, read by everybody. */
export const attachmentStates = ['quarantined', 'refused', 'checked', 'public'] as const
export type AttachmentState = (typeof attachmentStates)[number]

/** An attachment as an edition carries it. */
export interface Attachment {
  id: string
  /** Which file of the attachment, from 1; replacing makes another. */
  version: number
  /** Where it stands among the others, from 1, without gaps among those that are not removed. */
  place: number
  fileName: string
  /** 可读名称 without number, kind and size; null: told by the file name. */
  accessibleName: string | null
  sha256: string
  /** In bytes. */
  size: number
  kind: string
  mediaType: string
  /** Pages, slides or sheets. */
  pages: number | null
  hasText: boolean | null
  state: AttachmentState
  refusal: string | null
  addedByName: string
  addedAt: Temporal.Instant
  removed: { at: Temporal.Instant; byName: string } | null
}

/** A file that lies in the store and was looked into; `facts` is null where that could not be done yet. */
export interface NewFile {
  sha256: string
  size: number
  facts: { kind: string; mediaType: string; pages: number | null; hasText: boolean | null } | null
  /** What its name promises, until somebody has looked into it. */
  promised: { kind: string; mediaType: string }
}

/** A title in place of the file name: without ending, underscores and the number that the list gives. */
export function spokenName({ fileName, accessibleName }: Pick<Attachment, 'fileName' | 'accessibleName'>): string {
  if (accessibleName) return accessibleName
  const bare = fileName
    .replace(/\.[A-Za-z0-9]{1,8}$/, '')
    .replace(/^附件\s*[\d一二三四五六七八九十]{0,3}\s*[-—_：:.、\s]*/, '')
    .replace(/_+/g, ' ')
    .trim()
  return bare || fileName
}

/** Those that readers get, in their order. */
export const carried = <One extends Pick<Attachment, 'removed'>>(attachments: readonly One[]): One[] =>
  attachments.filter(({ removed }) => removed === null)
