/**
 * Which of a list of numbers count rows: each is the next one, or a jump after which neither the number that was due
 * nor any other up to it comes any more (a page number stands between 3 and 4). A number 1 or 2 begins to count
 * anew. Answers their places.
 */
export function countingUp(numbers: readonly number[]): number[] {
  const places: number[] = []
  let last: number | null = null
  for (const [at, number] of numbers.entries()) {
    const due: number | null = last === null ? null : last + 1
    const restarts = number === 1 && last !== null && last > 1 && !goesOnAt(numbers, at, last + 1)
    if (due !== null && number !== due && !restarts) {
      if (number <= last! || number > due + 100) continue
      const next = firstFrom(numbers, at, (each) => each === 1 || (each >= due && each < number))
      if (next !== undefined && next !== 1) continue
    }
    places.push(at)
    last = number
  }
  return places
}

/** The number that is due comes before any 2: the 1 is a page number. */
const goesOnAt = (numbers: readonly number[], at: number, due: number): boolean =>
  firstFrom(numbers, at, (each) => each === due || each === 2) === due

function firstFrom(numbers: readonly number[], at: number, wanted: (number: number) => boolean): number | undefined {
  for (let i = at; i < numbers.length; i++) if (wanted(numbers[i]!)) return numbers[i]
  return undefined
}
