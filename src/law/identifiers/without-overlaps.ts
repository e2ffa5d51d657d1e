import { type IdentifierKind, identifierKinds } from './model.ts'
import type { Find } from './scan.ts'

/** A place that a kind claims for itself. */
export interface Claim extends Find {
  kind: IdentifierKind
}

const rank = new Map(identifierKinds.map((kind, index) => [kind, index]))

const strongerFirst = (a: Claim, b: Claim): number =>
  b.end - b.begin - (a.end - a.begin) ||
  Number(b.reading.reason === null) - Number(a.reading.reason === null) ||
  rank.get(a.kind)! - rank.get(b.kind)!

/**
 * The claims that stand, in order: of two that overlap the longer, of two equally long ones the one that holds, then
 * the more specific kind.
 */
export function withoutOverlaps(claims: readonly Claim[]): Claim[] {
  const kept: Claim[] = []
  let group: Claim[] = []
  let end = 0
  for (const claim of claims.toSorted((a, b) => a.begin - b.begin)) {
    if (claim.begin >= end) {
      keepStrongest(group, end, kept)
      group = []
    }
    group.push(claim)
    end = Math.max(end, claim.end)
  }
  keepStrongest(group, end, kept)
  return kept
}

/** `group` overlaps in a chain and ends at `end`; every place of it is given once. */
function keepStrongest(group: readonly Claim[], end: number, kept: Claim[]): void {
  if (group.length < 2) {
    for (const claim of group) kept.push(claim)
    return
  }
  const start = group[0]!.begin
  const taken = new Uint8Array(end - start)
  const stay = group.toSorted(strongerFirst).filter((claim) => {
    const place = taken.subarray(claim.begin - start, claim.end - start)
    if (place.includes(1)) return false
    place.fill(1)
    return true
  })
  for (const claim of stay.sort((a, b) => a.begin - b.begin)) kept.push(claim)
}
