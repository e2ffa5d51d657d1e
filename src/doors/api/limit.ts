/**
 * So many calls of one caller in so long. Kept in memory: each node counts for itself, which bounds what one of them
 * bears; forgotten with the next stretch.
 */
export function makeLimit({ calls, milliseconds }: { calls: number; milliseconds: number }) {
  let stretch = 0
  let counts = new Map<string, number>()
  return {
    /** False where the caller has had its share of this stretch. */
    take(caller: string, now: Temporal.Instant): boolean {
      const current = Math.floor(now.epochMilliseconds / milliseconds)
      if (current !== stretch) {
        stretch = current
        counts = new Map()
      }
      const count = (counts.get(caller) ?? 0) + 1
      counts.set(caller, count)
      return count <= calls
    },
  }
}
