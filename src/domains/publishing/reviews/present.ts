import { limitWords, type Review, stepName } from '#kernel/publication/flow/model.ts'
import { minuteOf } from '../editions/present.ts'
import type { Tone } from '../words.ts'
import { spanWords, stepPanelWords as words } from './words.ts'

/** Is a step past its limit: done too late, or still not done? */
export const isLate = ({ dueAt, doneAt }: Pick<Review, 'dueAt' | 'doneAt'>, now: Temporal.Instant): boolean =>
  dueAt !== null && Temporal.Instant.compare(doneAt ?? now, dueAt) > 0

export interface ShownStep {
  name: string
  who: string
  turn: string | null
  limit: string
  due: string | null
  done: string | null
  took: string | null
  remark: string | null
  state: { tone: Tone; label: string }
}

/** A step as its line of the panel shows it. */
export function presentStep(reviews: readonly Review[], review: Review, now: Temporal.Instant): ShownStep {
  const { turnAt, dueAt, doneAt, personName, result, remark } = review
  const late = isLate(review, now)
  return {
    name: stepName(reviews, review),
    who: [review.unit, review.office, review.post].filter((part) => part !== '').join(' '),
    turn: turnAt && minuteOf(turnAt),
    limit: limitWords(review.limit),
    due: dueAt && !doneAt ? dueWords(dueAt) : null,
    done: doneAt && words.by(personName ?? '', minuteOf(doneAt)),
    took: turnAt && doneAt && words.took(spanWords(turnAt, doneAt)),
    remark: remark && words.remark(remark),
    state: stateOf(result, turnAt !== null, late),
  }
}

/** A limit in working days ends with its day: nobody reads midnight as the day before. */
function dueWords(dueAt: Temporal.Instant): string {
  const minute = minuteOf(dueAt)
  return minute.endsWith(' 00:00')
    ? words.dueDay(minuteOf(dueAt.subtract({ minutes: 1 })).slice(0, 10))
    : words.due(minute)
}

function stateOf(result: Review['result'], turned: boolean, late: boolean): { tone: Tone; label: string } {
  if (result === 'returned') return { tone: 'doubt', label: words.results.returned }
  if (result === 'skipped') return { tone: 'empty', label: words.results.skipped }
  if (late) return { tone: 'late', label: words.late }
  if (result === 'passed') return { tone: 'done', label: words.results.passed }
  return turned ? { tone: 'soon', label: words.waiting } : { tone: 'empty', label: words.notYet }
}
