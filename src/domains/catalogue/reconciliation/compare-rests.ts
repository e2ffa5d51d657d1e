/** What a decision rested on and is gone, and what is there in its place; a sentence that stands twice counts twice. */
export interface RestsChange {
  gone: string[]
  fresh: string[]
}

export const compareRests = (before: readonly string[], now: readonly string[]): RestsChange => ({
  gone: without(before, now),
  fresh: without(now, before),
})

function without(some: readonly string[], others: readonly string[]): string[] {
  const left = new Map([...Map.groupBy(others, (each) => each)].map(([each, all]) => [each, all.length]))
  return some.filter((each) => {
    const count = left.get(each) ?? 0
    left.set(each, count - 1)
    return count <= 0
  })
}
