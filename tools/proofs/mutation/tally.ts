import { dirname } from 'node:path'
import type { Outcome, Verdict } from './model.ts'

export type Tally = Record<Outcome, number>

export const tallyOf = (verdicts: readonly Verdict[]): Tally => {
  const tally: Tally = { killed: 0, timeout: 0, survived: 0, uncovered: 0 }
  for (const { outcome } of verdicts) tally[outcome] += 1
  return tally
}

export const mutantsIn = ({ killed, timeout, survived, uncovered }: Tally): number =>
  killed + timeout + survived + uncovered

/** Percent of the mutants that the tests notice; those no test runs count as not noticed. */
export const scoreOf = (tally: Tally): number => ((tally.killed + tally.timeout) / Math.max(1, mutantsIn(tally))) * 100

/** By folder, as the proofs page shows them. */
export const byFolder = (verdicts: readonly Verdict[]): Map<string, Verdict[]> =>
  Map.groupBy(verdicts, ({ mutant }) => dirname(mutant.file))

export const byOperator = (verdicts: readonly Verdict[]): Map<string, Verdict[]> =>
  Map.groupBy(verdicts, ({ mutant }) => mutant.operator)
