/**
 * A function that does not work again for what it was asked lately. The counties of a city hold the same items by the same
 * words: what the first was told holds for the others.
 */
export function rememberLately<Given, Answer>(
  work: (given: Given) => Answer,
  keyOf: (given: Given) => string,
  most: number,
): (given: Given) => Answer {
  const known = new Map<string, Answer>()
  return (given) => {
    const key = keyOf(given)
    const found = known.get(key)
    if (found !== undefined) return found
    const answer = work(given)
    if (known.size >= most) known.delete(known.keys().next().value!)
    known.set(key, answer)
    return answer
  }
}
