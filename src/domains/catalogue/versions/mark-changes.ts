import { diffChars } from 'diff'

/** A stretch of two texts: in both, only in the one before, or only in the one after. */
export interface Stretch {
  text: string
  in: 'both' | 'before' | 'after'
}

/** Longer texts are shown whole, one beside the other: marking them would cost more than it helps. */
const mostMarked = 4_000
/** A single letter in common between two changes is no ground to stop at. */
const leastInCommon = 2

/** The texts of a field before and after as stretches, so that a reader sees what changed. */
export function markChanges(before: string, after: string): Stretch[] {
  if (before.length + after.length > mostMarked) return whole(before, after)
  const parts = diffChars(before, after).map(
    ({ value, added, removed }): Stretch => ({ text: value, in: added ? 'after' : removed ? 'before' : 'both' }),
  )
  return joinShort(parts)
}

const whole = (before: string, after: string): Stretch[] =>
  [
    { text: before, in: 'before' as const },
    { text: after, in: 'after' as const },
  ].filter(({ text }) => text !== '')

/** 2 of 20个 and 10个 stay apart; what is between two changes and shorter than two letters is part of the change. */
function joinShort(parts: readonly Stretch[]): Stretch[] {
  const stretches: Stretch[] = []
  let [before, after] = ['', '']
  const close = () => {
    stretches.push(...whole(before, after))
    before = ''
    after = ''
  }
  for (const [at, part] of parts.entries()) {
    const isBetween = at > 0 && at < parts.length - 1 && before + after !== ''
    if (part.in === 'both' && !(isBetween && part.text.length < leastInCommon)) {
      close()
      stretches.push(part)
      continue
    }
    if (part.in !== 'after') before += part.text
    if (part.in !== 'before') after += part.text
  }
  close()
  return stretches
}
