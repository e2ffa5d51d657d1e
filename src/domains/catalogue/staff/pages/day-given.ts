import { z } from 'zod'

/** A day of a form; an impossible one is refused, for it decides when something binds. */
export const dayGiven = z.iso
  .date('施行日期没有填写，或者不是日历上的日子；没有采用，请返回重新填写。')
  .transform((text) => Temporal.PlainDate.from(text))
  .optional()
