/** A function that works once for each text; for one reading, whose texts are bounded. */
export function remembered<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    const found = known.get(text)
    if (found !== undefined) return found
    const answer = read(text)
    known.set(text, answer)
    return answer
  }
}
