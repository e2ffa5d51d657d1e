import type { Attribute } from './grounds.ts'

/** 条例第十八条 asks to assess what is not public from time to time and names no period: an installation sets the months. */
export const ASSESS_MONTHS = 12

/**
 * The day on which a decision is looked at again: what is not public by 条例第十八条, what is given on request as this
 * system suggests, for it may turn public (条例第四十四条). Null for what is public already.
 */
export const nextAssessment = (
  attribute: Attribute,
  decidedOn: Temporal.PlainDate,
  months: number,
): Temporal.PlainDate | null => (attribute === 'active' ? null : decidedOn.add({ months }))
