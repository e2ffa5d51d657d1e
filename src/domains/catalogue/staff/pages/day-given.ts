import { z } from 'zod'

/** A day of a form; an impossible one is refused, for it decides when something binds. */
export const dayGiven = z.iso
  .date()
  .transform((text) => Temporal.PlainDate.from(text))
  .optional()
