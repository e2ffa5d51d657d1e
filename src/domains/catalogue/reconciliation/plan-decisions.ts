import { legalDayOf } from '#platform/clock/clock.ts'
import { standingNames } from '../supplement/words.ts'
import { type Decision, maySay, type Run, type Skipped, type Verdict } from './model.ts'
import { type FoundLine, settleRun } from './settle-run.ts'
import { verdictNames, reconcileWords as words } from './words.ts'

/** What one decision about many findings would do; the preview shows it, the action writes it. */
export interface DecisionPlan<Each extends FoundLine> {
  decided: Each[]
  skipped: Skipped[]
}

/** Which of the findings asked for can be decided so, and of each other one why not. */
export function planDecisions<Each extends FoundLine>(
  run: Pick<Run, 'askedAt'>,
  findings: readonly Each[],
  decisions: readonly Decision[],
  asked: { keys: readonly string[]; verdict: Verdict },
): DecisionPlan<Each> {
  const byKey = new Map(findings.map((each) => [each.key, each]))
  const settled = new Map(settleRun(run, findings, decisions).settled.map((each) => [each.finding.key, each.decision]))
  const plan: DecisionPlan<Each> = { decided: [], skipped: [] }
  for (const key of new Set(asked.keys)) {
    const finding = byKey.get(key)
    const why = finding ? whyNot(finding, settled.get(key), asked.verdict) : words.goneNow
    if (why === null) plan.decided.push(finding!)
    else plan.skipped.push({ key, why })
  }
  return plan
}

function whyNot({ kind }: FoundLine, decided: Decision | undefined, verdict: Verdict): string | null {
  // What was to be mended and is now added is mended.
  if (decided && !(verdict === 'added' && decided.verdict === 'to-mend'))
    return words.decidedBy(decided.by, legalDayOf(decided.at).toString(), verdictNames[decided.verdict])
  return maySay(kind, verdict) ? null : words.notForKind(verdictNames[verdict], standingNames[kind])
}
