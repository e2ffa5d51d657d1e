import type { Mutant, Verdict } from './model.ts'

/** Why mutants may live: one reason, and the ids of those it holds for. Kept in tools/proofs/survivors.json. */
export interface Explanation {
  why: string
  mutants: readonly string[]
}

export interface Comparison {
  /** Lives, and nobody has said why: fails the proof. */
  unexplained: Verdict[]
  explained: number
  /** Explanations of mutants that a test kills now, or that are no more: to be struck out. */
  stale: string[]
}

/** Holds the verdicts against the explanations; `mutants` are all of the files looked at, also those not judged. */
export function compareWithExplanations(
  verdicts: readonly Verdict[],
  mutants: readonly Mutant[],
  explanations: readonly Explanation[],
): Comparison {
  const explained = new Set(explanations.flatMap((each) => each.mutants))
  const alive = verdicts.filter(({ outcome }) => outcome === 'survived' || outcome === 'uncovered')
  const judged = new Set(verdicts.map(({ mutant }) => mutant.id))
  const living = new Set(alive.map(({ mutant }) => mutant.id))
  const known = new Set(mutants.map(({ id }) => id))
  const files = new Set(mutants.map(({ file }) => file))
  return {
    unexplained: alive.filter(({ mutant }) => !explained.has(mutant.id)),
    explained: alive.filter(({ mutant }) => explained.has(mutant.id)).length,
    stale: [...explained].flatMap((id) => {
      if (!files.has(id.slice(0, id.indexOf(' ')))) return []
      if (!known.has(id)) return [`no such mutant: ${id}`]
      return judged.has(id) && !living.has(id) ? [`killed now: ${id}`] : []
    }),
  }
}

/** The unexplained in the form of the file, by file and declaration, with the reason left to write. */
export function draftExplanations(unexplained: readonly Verdict[]): Explanation[] {
  const groups = Map.groupBy(unexplained, ({ mutant: { id } }) => id.split(' ').slice(0, 2).join(' '))
  return [...groups.values()].map((group) => ({ why: '', mutants: group.map(({ mutant }) => mutant.id) }))
}
