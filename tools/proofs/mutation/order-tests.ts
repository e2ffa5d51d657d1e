import type { Measured } from './measure-tests.ts'

/** Whom to ask first: the test most likely to notice a mutant of a file for the time it takes, as learnt on the way. */
export interface Turns {
  inTurn(file: string, tests: readonly Measured[], first: string | null): Measured[]
  learn(file: string, test: string, killed: boolean): void
}

export function openTurns(): Turns {
  const known = new Map<string, { asked: number; kills: number }>()
  const recordOf = (file: string, test: string) => {
    const key = `${file} ${test}`
    const record = known.get(key) ?? { asked: 0, kills: 0 }
    known.set(key, record)
    return record
  }
  return {
    inTurn(file, tests, first) {
      const cost = ({ test, milliseconds }: Measured) => {
        if (test === first) return 0
        const { asked, kills } = recordOf(file, test)
        const twin = test === `${file.slice(0, -'.ts'.length)}.test.ts` ? 1 : 0
        return (milliseconds * (asked + 2)) / (kills + 1 + twin)
      }
      return tests.toSorted((one, other) => cost(one) - cost(other))
    },
    learn(file, test, killed) {
      const record = recordOf(file, test)
      record.asked += 1
      if (killed) record.kills += 1
    },
  }
}
