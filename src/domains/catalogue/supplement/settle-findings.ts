import { subjectOf } from './key-of-finding.ts'
import type { Finding } from './model.ts'

/** What a named person decided about a finding. */
export interface FindingDecision {
  key: string
  by: string
  on: Temporal.PlainDate
  reason: string
}

/** As much of a finding as a decision needs to know. */
type Decidable = Pick<Finding, 'key' | 'kind' | 'statutory'>

export interface SettledFindings<Each extends Decidable = Finding, Decided extends FindingDecision = FindingDecision> {
  /** Nobody has decided about them, or what they rest on has changed since; `before` is what was decided then. */
  open: readonly { finding: Each; before: readonly Decided[] }[]
  settled: readonly { finding: Each; decision: Decided }[]
}

/** Parts what was decided from what is open: a decision holds as long as the finding rests on the same words. */
export function settleFindings<Each extends Decidable, Decided extends FindingDecision>(
  findings: readonly Each[],
  decisions: readonly Decided[],
): SettledFindings<Each, Decided> {
  const byKey = Map.groupBy(decisions, ({ key }) => key)
  const bySubject = Map.groupBy(decisions, ({ key }) => key.slice(0, key.lastIndexOf(':')))
  const open: { finding: Each; before: readonly Decided[] }[] = []
  const settled: { finding: Each; decision: Decided }[] = []
  for (const finding of findings) {
    const decision = byKey.get(finding.key)?.toSorted(byDay).at(-1)
    if (decision) settled.push({ finding, decision })
    else open.push({ finding, before: finding.statutory === null ? [] : (bySubject.get(subjectOf(finding)) ?? []) })
  }
  return { open, settled }
}

const byDay = (one: FindingDecision, other: FindingDecision): number => Temporal.PlainDate.compare(one.on, other.on)

/** What speaks against a decision: it is shown to whoever asks why nothing was changed. */
export function* reasonsNotToSettle({ by, reason }: Pick<FindingDecision, 'by' | 'reason'>): Generator<string> {
  if (by.trim() === '') yield '请写明由谁决定。'
  if (reason.trim().length < 4) yield '请写明理由（至少4个字），以后核对时会显示。'
  if (reason.trim().length > 500) yield '理由请控制在500字以内。'
}
