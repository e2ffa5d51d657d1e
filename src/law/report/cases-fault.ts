import type { ReportedDispute, ReportedRequest } from './cases.ts'
import { buildingWords as words } from './violation-words.ts'

/** The first thing in the cases that cannot be, a sentence with its case; null where all is in order. */
export function casesFault(
  requests: readonly ReportedRequest[],
  disputes: readonly ReportedDispute[],
  answers: { has(id: string): boolean },
): string | null {
  const known = new Set<string>()
  for (const { id, receivedOn, end } of requests) {
    if (known.has(id)) return words.twice(id)
    known.add(id)
    if (end && !answers.has(end.answer)) return words.unknownAnswer(id, end.answer)
    if (end && isBefore(end.on, receivedOn)) return words.endedBefore(id)
  }
  const filed = new Set<string>()
  for (const { id, request, filedOn, end } of disputes) {
    if (filed.has(id)) return words.twice(id)
    filed.add(id)
    if (!known.has(request)) return words.unknownRequest(id, request)
    if (end && isBefore(end.on, filedOn)) return words.endedBefore(id)
  }
  return null
}

const isBefore = (one: Temporal.PlainDate, other: Temporal.PlainDate): boolean => one.toString() < other.toString()
