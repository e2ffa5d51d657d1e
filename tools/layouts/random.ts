/** Chance that is the same for the same seed: mulberry32 over a hash of the words. */
export interface Random {
  /** A whole number from `least` up to `most`, both possible. */
  whole: (least: number, most: number) => number
  pick: <T>(from: readonly T[]) => T
  /** `count` different members in their order. */
  some: <T>(from: readonly T[], count: number) => T[]
  chance: (share: number) => boolean
}

export function randomOf(words: string): Random {
  let state = hash(words)
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  const whole = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1))
  const pick = <T>(from: readonly T[]): T => from[whole(0, from.length - 1)]!
  const some = <T>(from: readonly T[], count: number): T[] => {
    const left = from.map((_, index) => index)
    while (left.length > Math.min(count, from.length)) left.splice(whole(0, left.length - 1), 1)
    return left.map((index) => from[index]!)
  }
  return { whole, pick, some, chance: (share) => next() < share }
}

function hash(words: string): number {
  let value = 2_166_136_261
  for (const character of words) value = Math.imul(value ^ character.codePointAt(0)!, 16_777_619)
  return value >>> 0
}
