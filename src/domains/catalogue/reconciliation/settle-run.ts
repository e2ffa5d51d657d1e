import type { Evidence } from '../supplement/model.ts'
import { type SettledFindings, settleFindings } from '../supplement/settle-findings.ts'
import { type Decision, holdsIn, type RestingFinding, type Run } from './model.ts'

/** As much of a finding as tells whether it was decided. */
export type FoundLine = Pick<RestingFinding, 'key' | 'kind' | 'statutory'> & { evidence: readonly Evidence[] }

export type SettledRun<Each extends FoundLine> = SettledFindings<Each, Decision>

/**
 * Parts what of a run was decided from what is open. A row that was added and is not found again opens its finding; two
 * rows that are alike are known again by their names.
 */
export function settleRun<Each extends FoundLine>(
  run: Pick<Run, 'askedAt'>,
  findings: readonly Each[],
  decisions: readonly Decision[],
): SettledRun<Each> {
  const holding = decisions.filter((each) => holdsIn(each, run))
  const { open, settled } = settleFindings(findings, holding)
  const lapsed = Map.groupBy(
    decisions.filter((each) => !holdsIn(each, run)),
    ({ key }) => key,
  )
  const alike = Map.groupBy(
    decisions.filter(({ statutory }) => statutory === null),
    (decision) => decision.alike ?? '',
  )
  return {
    settled,
    open: open.map(({ finding, before }) => ({
      finding,
      before: [
        ...before,
        ...(lapsed.get(finding.key) ?? []),
        ...(finding.statutory === null ? (alike.get(namesOf(finding)) ?? []) : []),
      ],
    })),
  }
}

/** The names of two rows that are alike, whichever is told first. */
export const namesOf = ({ evidence }: Pick<FoundLine, 'evidence'>): string =>
  evidence
    .filter(({ kind }) => kind === 'alike')
    .flatMap(({ written, meets }) => [written, meets])
    .sort()
    .join('|')
