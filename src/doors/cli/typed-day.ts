import { Refused } from '#platform/errors/errors.ts'

/** A day as it is typed, 2026-03-05; null for another form and for days that do not exist. */
export function typedDay(text: string): Temporal.PlainDate | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' })
  } catch {
    return null
  }
}

/** The typed day; anything else is refused with the form it should have. */
export function dayOf(text: string): Temporal.PlainDate {
  const day = typedDay(text)
  if (!day) throw new Refused([`日期“${text}”不正确，应如 2026-09-25。`])
  return day
}
