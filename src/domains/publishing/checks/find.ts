import { createHash } from 'node:crypto'
import type { Finding, Found, PageUnderCheck } from './model.ts'
import { attachmentFindings } from './rules/attachments.ts'
import { citationFindings } from './rules/citations.ts'
import { dayFindings } from './rules/days.ts'
import { elementFindings } from './rules/elements.ts'
import { linkFindings } from './rules/links.ts'
import { shapeFindings } from './rules/shape.ts'
import { wordingFindings } from './rules/wording.ts'

const all: readonly ((page: PageUnderCheck) => Iterable<Found>)[] = [
  wordingFindings,
  elementFindings,
  dayFindings,
  citationFindings,
  shapeFindings,
  linkFindings,
  attachmentFindings,
]

/** More than anybody works through; what is mended makes room for the rest. */
const most = 300

/** Everything that the rules find, what must be answered first; the same thing is said once. */
export function findingsOf(page: PageUnderCheck): Finding[] {
  const byKey = new Map<string, Finding>()
  for (const rule of all)
    for (const { evidence, ...found } of rule(page)) {
      const key = keyOf(found.rule, evidence)
      if (!byKey.has(key)) byKey.set(key, { ...found, key })
      if (byKey.size >= most) break
    }
  const found = [...byKey.values()]
  return [
    ...found.filter(({ severity }) => severity === 'must'),
    ...found.filter(({ severity }) => severity === 'hint'),
  ]
}

/** A finding is the same as long as its evidence is, wherever it moves in the text. */
const keyOf = (rule: string, evidence: string): string =>
  `${rule}-${createHash('sha256').update(evidence.replace(/\s+/g, ' ').toWellFormed()).digest('hex').slice(0, 16)}`
