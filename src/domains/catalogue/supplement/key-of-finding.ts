import { createHash } from 'node:crypto'
import type { Finding } from './model.ts'

/** What a finding says, before it has its key. */
export type Unkeyed = Omit<Finding, 'key'>

/**
 * The key under which a decision about a finding is kept: its kind, its statutory item, and a digest of what it rests on.
 * Ids of items are left out: the same words under a new id are the same evidence. Other words make another key.
 */
export function keyOfFinding(finding: Unkeyed, rests: readonly string[]): string {
  const { evidence, lacking, differences } = finding
  const parts = [
    ...evidence.map(({ kind, written, meets }) => ['evidence', kind, written, meets].join('\n')),
    ...lacking.map((element) => ['lacking', element].join('\n')),
    ...differences.map(({ about, written, statutory }) => ['difference', about, written, statutory].join('\n')),
    ...rests.map((words) => ['rests', words].join('\n')),
  ]
  const digest = createHash('sha256').update(JSON.stringify(parts.sort())).digest('hex').slice(0, 16)
  return `${subjectOf(finding)}:${digest}`
}

/** What a finding is about, whatever it rests on; of items that are alike nothing but their words. */
export const subjectOf = ({ kind, statutory }: Pick<Finding, 'kind' | 'statutory'>): string =>
  `${kind}:${statutory ?? 'alike'}`
