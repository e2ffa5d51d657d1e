/** How a fee for processing is counted; one method for one application, never both (国办函〔2020〕109号第三条). */
export const feeMethods = ['item', 'page'] as const
export type FeeMethod = (typeof feeMethods)[number]

/** A band of a scale that rises: so many yuan for each from this one on. */
interface Band {
  from: number
  yuan: number
}

/**
 * By item (第四条): all applications of one applicant in one natural month, the first ten free, 100 yuan each up to the
 * 30th; from the 31st on every further ten cost 100 yuan more each.
 */
const itemBands: readonly Band[] = [{ from: 11, yuan: 100 }]
const ITEMS_RISE_FROM = 31
const ITEMS_IN_BAND = 10
const RISE_YUAN = 100
const FIRST_RISEN_YUAN = 200

/** By page (第五条): thirty pages free, then 10, 20 and 40 yuan a page. */
const pageBands: readonly Band[] = [
  { from: 31, yuan: 10 },
  { from: 101, yuan: 20 },
  { from: 201, yuan: 40 },
]

/** What one application, the nth of its applicant in the month, or the nth page costs by itself, in yuan. */
export function unitFee(method: FeeMethod, n: number): number {
  requireCount(n)
  return bandsUpTo(method, n).findLast(({ from }) => from <= n)?.yuan ?? 0
}

/**
 * The whole fee in yuan: of `count` applications in a month, or of `count` pages of one application. Throws RangeError
 * for what is no count.
 */
export function feeOf(method: FeeMethod, count: number): number {
  requireCount(count)
  let sum = 0
  let last = count
  for (const { from, yuan } of bandsUpTo(method, count).toReversed()) {
    if (from > last) continue
    sum += yuan * (last - from + 1)
    last = from - 1
  }
  return sum
}

/** The bands of a method that a count can reach; what lies before the first is free. */
function bandsUpTo(method: FeeMethod, count: number): Band[] {
  if (method === 'page') return [...pageBands]
  const risen = Math.ceil((count - ITEMS_RISE_FROM + 1) / ITEMS_IN_BAND)
  return [
    ...itemBands,
    ...Array.from({ length: Math.max(0, risen) }, (_, band) => ({
      from: ITEMS_RISE_FROM + band * ITEMS_IN_BAND,
      yuan: FIRST_RISEN_YUAN + band * RISE_YUAN,
    })),
  ]
}

/** More than this is a slip of the keyboard. */
export const MOST_COUNTED = 100_000

function requireCount(count: number): void {
  if (Number.isInteger(count) && count >= 0 && count <= MOST_COUNTED) return
  throw new RangeError(`件数或者页数应为0至${MOST_COUNTED}的整数，现为${count}。`)
}

export const feeBasis: Record<FeeMethod, string> = {
  item: '政府信息公开条例第四十二条；国办函〔2020〕109号第四条',
  page: '政府信息公开条例第四十二条；国办函〔2020〕109号第五条',
}
