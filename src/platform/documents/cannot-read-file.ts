/** Why a file was not read; the codes are stable and shown to support staff, the sentence is for the clerk. */
export type ReadFault =
  | 'IMP_EMPTY'
  | 'IMP_TYPE'
  | 'IMP_ENCRYPTED'
  | 'IMP_ACTIVE_CONTENT'
  | 'IMP_DAMAGED'
  | 'IMP_TOO_BIG'
  | 'IMP_ZIP_ENTRIES'
  | 'IMP_ZIP_LIES'
  | 'IMP_ZIP_PATH'
  | 'IMP_XML_DTD'
  | 'IMP_ENCODING'
  | 'IMP_CELL_LENGTH'
  | 'IMP_ROWS'
  | 'IMP_HEADER'
  | 'IMP_LAYOUT'
  | 'IMP_TIME'

export interface Refusal {
  code: ReadFault
  /** What is wrong, a sentence without its full stop. */
  what: string
  /** How to go on, a sentence without its full stop. */
  advice: string
  /** The place inside the file in the reader's words (B12, 表1 第3行), null where the whole file is meant. */
  where: string | null
}

/** A file that is refused as a whole: nothing of it was taken over. The message names file, place and way on. */
export class CannotReadFile extends Error {
  readonly refusal: Refusal
  readonly fileName: string | null

  constructor(refusal: Refusal, fileName: string | null = null) {
    const place = [fileName === null ? '' : `「${fileName}」`, refusal.where ?? ''].filter(Boolean).join(' ')
    super(`${place ? `${place}：` : ''}${refusal.what}。${refusal.advice}。`)
    this.name = 'CannotReadFile'
    this.refusal = refusal
    this.fileName = fileName
  }

  get code(): ReadFault {
    return this.refusal.code
  }
}
