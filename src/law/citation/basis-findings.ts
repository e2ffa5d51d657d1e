import type { Finding, FindingKind, Register } from './model.ts'
import { readCitations } from './read-citations.ts'
import { sayFinding } from './words.ts'

export interface BasisFinding {
  kind: FindingKind
  begin: number
  end: number
  /** What is wrong and what to do, in one or two Chinese sentences. */
  says: string
  /** Whether the words themselves are damaged, so that a person must compare them with the source. */
  damaged: boolean
}

/** What a clerk should know about a 公开依据 cell, in the order of the text; the same sentence is said once. */
export function basisFindings(text: string, register: Register, on: Temporal.PlainDate): BasisFinding[] {
  const said = new Set<string>()
  return readCitations(text, register, on).findings.flatMap((finding) => {
    const face = faceOfFinding(finding)
    if (said.has(face.says)) return []
    said.add(face.says)
    return [face]
  })
}

export const faceOfFinding = (finding: Finding): BasisFinding => ({
  kind: finding.kind,
  begin: finding.begin,
  end: finding.end,
  says: sayFinding(finding),
  damaged: finding.kind === 'damaged',
})
