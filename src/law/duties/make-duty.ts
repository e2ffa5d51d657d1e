import {
  AT_ONCE_HOURS,
  type Duty,
  type DutyDirection,
  type DutyGroup,
  type DutyUnit,
  PROMPT_WORKDAYS,
} from './model.ts'

type Length = readonly [DutyDirection, number, DutyUnit]
type More = Partial<Pick<Duty, 'fixed' | 'place' | 'on' | 'from' | 'formerly'>>

/** Writers of the duties of one group, so that a table holds one line for each. */
export function dutiesOf(group: DutyGroup) {
  const duty = (id: string, does: string, event: string, length: Length, basis: string, more: More = {}): Duty => {
    const [direction, amount, unit] = length
    return { id, group, does, event, direction, amount, unit, basis, fixed: true, ...more }
  }
  return {
    duty,
    /** 及时: no figure of the law. */
    prompt: (id: string, does: string, event: string, basis: string, more: More = {}): Duty =>
      duty(id, does, event, ['promptly', PROMPT_WORKDAYS, 'workday'], basis, { ...more, fixed: false }),
    /** 立即: no figure of the law. */
    atOnce: (id: string, does: string, event: string, basis: string, more: More = {}): Duty =>
      duty(id, does, event, ['at-once', AT_ONCE_HOURS, 'hour'], basis, { ...more, fixed: false }),
    /** Each year by a day. */
    yearly: (id: string, does: string, [month, day]: readonly [number, number], basis: string, more: More = {}): Duty =>
      duty(id, does, '所属年度', ['yearly', 1, 'year'], basis, { ...more, on: { month, day } }),
  }
}

/** The figure is practice, local, or was not found in the text. */
export const open: More = { fixed: false }
