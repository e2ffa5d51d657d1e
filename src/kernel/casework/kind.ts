import type { Deed } from '#kernel/organisation/grid.ts'
import type { CaseFile, ClockDeed } from './model.ts'

/** One step of a kind: who takes it, where it leads, what it does to the clock. */
export interface CaseStep {
  to: string
  /** Staff of the handling organ, or whoever asked. */
  by: 'staff' | 'asker'
  clock?: ClockDeed
  /** Every case of the kind passes through here, or comes back: the article or the rule. */
  basis?: string
}

/**
 * A kind of case is data: states, steps, permissions, words, promise. Guard, buttons, lists and tests read this one
 * table; what is missing in it is impossible everywhere.
 */
export interface CaseKind {
  key: string
  /** Letters before the number. */
  prefix: string
  first: string
  transitions: Readonly<Record<string, Readonly<Partial<Record<string, CaseStep>>>>>
  stateWords: Readonly<Record<string, string>>
  deedWords: Readonly<Record<string, string>>
  /** Deeds of the permission grid. */
  needs: { see: Deed; handle: Deed; contact: Deed }
  /** The promise where the handling organ has set none of its own. */
  promise: { workingDays: number; wording: string }
}

export const stepOf = (kind: CaseKind, state: string, deed: string): CaseStep | undefined =>
  kind.transitions[state]?.[deed]

/** What speaks against a deed in a state, before anything of its own. */
export function* reasonsOfState(kind: CaseKind, file: Pick<CaseFile, 'state'>, deed: string): Generator<string> {
  if (!stepOf(kind, file.state, deed))
    yield `当前状态为“${kind.stateWords[file.state] ?? file.state}”，不能${kind.deedWords[deed] ?? deed}。`
}
