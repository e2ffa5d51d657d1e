import { type FeeMethod, feeOf } from './fees.ts'

/** An application of one applicant, as it counts for the fee. */
export interface CountedApplication {
  /** The day it counts as received. */
  receivedOn: Temporal.PlainDate
  /** Pieces it was split into, by the smallest reasonable unit (国办函〔2020〕109号第四条); one where it asks for one thing. */
  pieces: number
  /** The method chosen for it; null where no fee is asked. */
  method: FeeMethod | null
  /** Pages given, for the method by page. */
  pages?: number
}

/** Where an application stands in its natural month, and its own fee. */
export interface CountedFee {
  /** Its pieces are number `first` to `last` of the month. */
  first: number
  last: number
  yuan: number
}

/**
 * The running index of one applicant's applications in each natural month and the fee of each, in the order given, which is
 * that of registration. Every application counts, whatever its method; an index once given never changes with what comes
 * later. Throws RangeError for what is no count.
 */
export function countInMonth(applications: readonly CountedApplication[]): CountedFee[] {
  const counted = new Map<string, number>()
  return applications.map(({ receivedOn, pieces, method, pages = 0 }) => {
    if (pieces < 1) throw new RangeError(`一件申请至少算一件，现为${pieces}件。`)
    const month = receivedOn.toPlainYearMonth().toString()
    const before = counted.get(month) ?? 0
    const last = before + pieces
    const own = feeOf('item', last) - feeOf('item', before)
    counted.set(month, last)
    return { first: before + 1, last, yuan: method === 'item' ? own : method === 'page' ? feeOf('page', pages) : 0 }
  })
}
