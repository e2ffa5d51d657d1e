import type { RestingFinding } from './model.ts'

/**
 * Findings in the same words under one key are one: three rows in the very same words are told in pairs, and nobody
 * should decide the same twice.
 */
export function mergeSame<Each extends Pick<RestingFinding, 'key' | 'items'>>(findings: readonly Each[]): Each[] {
  const byKey = Map.groupBy(findings, ({ key }) => key)
  return [...byKey.values()].map(([first, ...others]) => ({
    ...first!,
    items: [...new Set([...first!.items, ...others.flatMap(({ items }) => items)])],
  }))
}
