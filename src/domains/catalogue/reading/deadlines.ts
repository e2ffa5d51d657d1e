import { faceOf } from '#law/deadline/face.ts'
import { readDeadline } from '#law/deadline/read-deadline.ts'
import type { ReadDeadlineCell } from './model.ts'

/** Asks the deadline grammar of the law floor; the basis decides whether a plain day is a working day. */
export const readDeadlineCell: ReadDeadlineCell = (text, basis) => {
  const { rules, doubts, certain } = readDeadline(text, basis === null ? {} : { basis })
  return { deadlines: rules.map(faceOf), doubts, certain }
}
