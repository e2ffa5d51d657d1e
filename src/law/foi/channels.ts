import { bases } from './bases.ts'
import type { RequestChannel } from './model.ts'

interface Receipt {
  /** The day it arrives is the day it counts as received; else the day both sides confirm. */
  atOnce: boolean
  /** The office must confirm on the day of arrival itself. */
  sameDay: boolean
  basis: string
}

/** Which day an application counts as received (条例第三十一条). */
export const receipts: Record<RequestChannel, Receipt> = {
  'in-person': { atOnce: true, sameDay: false, basis: bases.receiptInPerson },
  'registered-mail': { atOnce: true, sameDay: false, basis: bases.receiptByMail },
  'ordinary-mail': { atOnce: false, sameDay: true, basis: bases.receiptByMail },
  // Sent to another unit or person of the organ: as ordinary mail, from the day the disclosure office really has it.
  'misdirected-mail': { atOnce: false, sameDay: true, basis: bases.receiptMisdirected },
  internet: { atOnce: false, sameDay: false, basis: bases.receiptOnline },
  fax: { atOnce: false, sameDay: false, basis: bases.receiptOnline },
}
