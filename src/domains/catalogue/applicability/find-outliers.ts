import type { Applicability } from '#kernel/obligation/applicability.ts'

/** Fewer organs than this say too little about each other. */
export const leastOrgans = 5
/** So many of them must agree before the others stand out: nine of ten do, four of five do, three of five do not. */
export const leastShare = 0.8

/** How many organs signed which answer about one item. */
export interface AnswerCounts {
  yes: number
  no: number
}

/** The answer that stands out against nearly all others; null where nobody differs, or too many do. Unsigned is no answer. */
export function outlyingAnswer({ yes, no }: AnswerCounts): Applicability | null {
  const all = yes + no
  if (yes === 0 || no === 0 || all < leastOrgans) return null
  if (yes / all >= leastShare) return 'does-not-apply'
  return no / all >= leastShare ? 'applies' : null
}
