import { caseStandingOf } from '#kernel/casework/model.ts'
import { complaint } from '../complaint.ts'
import { listWords as words } from '../staff-words.ts'
import { standingWords } from '../words.ts'
import type { ComplaintLine } from './store.ts'

/** One line in words: where it stands, by when, and what is special about it. */
export function presentLine(line: ComplaintLine, today: Temporal.PlainDate) {
  const standing = caseStandingOf(line, today)
  const left = today.until(line.dueOn, { largestUnit: 'day' }).days
  const { tone, label } = standingWords[standing]
  const marks = [
    line.fulfilled && words.fulfilledMark,
    line.heardFrom && line.state !== 'received' && words.heardMark,
    line.together > 1 && !line.answeredOn && words.togetherMark(line.together),
  ].filter((mark) => mark !== false)
  return {
    line,
    tone,
    says: label(left),
    state: complaint.stateWords[line.state as keyof typeof complaint.stateWords] ?? line.state,
    marks,
    due: `${line.dueOn}${line.provisional ? words.provisional : ''}`,
    assignee: line.assignee ?? words.nobody,
  }
}
