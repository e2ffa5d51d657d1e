import { caseStandingOf } from '#kernel/casework/model.ts'
import { dayWords } from '#law/deadline/explain.ts'
import type { Followed } from '../follow-complaint.ts'
import type { Tone } from '../model.ts'
import { queryWords as words } from '../words.ts'

/** Where a request stands and what comes next, in words for whoever asked. */
export function presentFollowed({ file, about, evidence }: Followed, today: Temporal.PlainDate) {
  const standing = caseStandingOf({ ...file, ...file.clock }, today)
  const due = dayWords(file.dueOn)
  const next: string[] = []
  if (standing === 'overdue') next.push(words.nextLate(due, about.handler.name))
  else if (standing === 'waiting') next.push(words.nextMessage)
  else if (standing === 'answered') next.push(words.nextAnswered)
  else if (standing === 'closed') next.push(words.nextClosed)
  else next.push(words.nextDue(due, file.promise))
  if (evidence.orderDueOn && !evidence.published)
    next.push(words.nextOrder(about.organ.name, dayWords(evidence.orderDueOn)))
  const tones: Record<string, Tone> = {
    overdue: 'late',
    soon: 'soon',
    waiting: 'doubt',
    answered: 'done',
    closed: 'done',
  }
  return {
    says: words.states[file.state]?.(about.handler.name) ?? '',
    tone: tones[standing] ?? ('calm' as const),
    next,
    mayWrite: standing !== 'closed',
  }
}
