import type { NewFile } from '#kernel/publication/attachments/model.ts'
import type { EditionKey } from '../model.ts'

/** A file as somebody gave it, kept and looked into. */
export interface GivenFile {
  fileName: string
  file: NewFile
}

export interface AttachmentKey extends EditionKey {
  attachmentId: string
}

/**
 * 100 attachments are beyond any real notice: who has 500 files has a table of contents to write, or one file to make.
 * Sizes in bytes.
 */
export const attachmentLimits = { count: 100, each: 50 * 2 ** 20, all: 500 * 2 ** 20 } as const

/** What one form may bring. */
export const uploadLimits = { files: 30, bytes: 200 * 2 ** 20, keepEach: attachmentLimits.each } as const

export const sizeOf = (attachments: readonly { size: number }[]): number =>
  attachments.reduce((sum, { size }) => sum + size, 0)

/** 12 KB, 3.4 MB. */
export function sizeWords(bytes: number): string {
  if (bytes < 1_024) return `${bytes} B`
  if (bytes < 1_024 * 1_024) return `${Math.round(bytes / 1_024)} KB`
  return `${(bytes / 1_024 / 1_024).toFixed(1).replace(/\.0$/, '')} MB`
}
