import type { DeadlineRule } from '#law/deadline/model.ts'

/** 公开事项, 公开位, 公开义务: the item, the slot it has at an organ, the dated duty it produces. */

export type Cadence = 'event' | 'periodic' | 'standing'

export interface ItemVersion {
  countyId: string
  itemId: string
  version: number
  catalogueId: string
  rowNumber: number
  level1: string
  level2: string | null
  name: string
  fieldCode: string | null
  elements: string[]
  elementsText: string
  basis: string
  deadlineText: string
  rules: DeadlineRule[]
  cadence: Cadence
  body: string
  channels: string[]
  audienceAll: boolean | null
  audienceSpecific: string | null
  active: boolean | null
  onRequest: boolean | null
  effectiveFrom: Temporal.PlainDate
}

/** An obligation as it is made; of a period or of a trigger fact. */
export interface NewObligation {
  countyId: string
  organId: string
  itemId: string
  itemVersion: number
  ruleIndex: number
  label: string
  period: { start: Temporal.PlainDate; end: Temporal.PlainDate } | null
  fact: { id: string; on: Temporal.PlainDate } | null
  dueOn: Temporal.PlainDate
  dueAt: Temporal.Instant | null
  provisional: boolean
}

/** Where an obligation stands on a day; computed, never stored. */
export type Standing = 'met' | 'met-late' | 'waived' | 'overdue' | 'soon' | 'due'

export interface Dated {
  dueOn: Temporal.PlainDate
  dueAt: Temporal.Instant | null
  fulfilledOn: Temporal.PlainDate | null
  waivedOn: Temporal.PlainDate | null
}

/** Days before the due day from which an open obligation is called approaching. */
export const soonDays = 5

/** Met (on time or late), waived, overdue, approaching or due. An hour limit counts as met late only after its day. */
export function standingOf(duty: Dated, today: Temporal.PlainDate): Standing {
  const compare = Temporal.PlainDate.compare
  if (duty.fulfilledOn) return compare(duty.fulfilledOn, duty.dueOn) <= 0 ? 'met' : 'met-late'
  if (duty.waivedOn) return 'waived'
  if (compare(today, duty.dueOn) > 0) return 'overdue'
  return today.until(duty.dueOn, { largestUnit: 'day' }).days <= soonDays ? 'soon' : 'due'
}

/** Where a slot stands: the worst of what is open, else the best of what is done, else empty. */
export type SlotStanding = 'overdue' | 'soon' | 'due' | 'met' | 'empty' | 'not-applicable'

export function slotStandingOf(
  slot: { applicability: string },
  counts: { open: number; earliestDueOn: Temporal.PlainDate | null; fulfilled: number },
  today: Temporal.PlainDate,
): SlotStanding {
  if (slot.applicability === 'does-not-apply') return 'not-applicable'
  if (counts.open > 0 && counts.earliestDueOn) {
    const standing = standingOf({ dueOn: counts.earliestDueOn, dueAt: null, fulfilledOn: null, waivedOn: null }, today)
    return standing === 'overdue' || standing === 'soon' ? standing : 'due'
  }
  return counts.fulfilled > 0 ? 'met' : 'empty'
}

/** Rules of an item that a trigger fact sets running, with their place in the list. */
export const eventRules = (rules: readonly DeadlineRule[]): { rule: DeadlineRule; index: number }[] =>
  rules
    .map((rule, index) => ({ rule, index }))
    .filter(({ rule }) => ['publish-within', 'before-event', 'realtime', 'prompt', 'takedown'].includes(rule.kind))

/** Rules of an item that return with the calendar. */
export const periodicRules = (rules: readonly DeadlineRule[]): { rule: DeadlineRule; index: number }[] =>
  rules
    .map((rule, index) => ({ rule, index }))
    .filter(({ rule }) => ['periodic', 'update-frequency', 'fixed-date'].includes(rule.kind))

/** Months for which periodic obligations are made ahead. */
export const monthsAhead = 13

/** What speaks against recording that something happened which must be disclosed. */
export function* reasonsNotToRecord(
  slot: { applicability: string; cadence: Cadence },
  happenedOn: Temporal.PlainDate,
  today: Temporal.PlainDate,
): Generator<string> {
  if (slot.applicability !== 'applies') yield '本机关已声明此事项不适用，不能登记。'
  if (slot.cadence === 'periodic') yield '此事项按周期公开，义务由日历产生，无需登记。'
  if (Temporal.PlainDate.compare(happenedOn, today) > 0) yield `发生日期 ${happenedOn} 晚于今天，请核对。`
  if (happenedOn.year < 2004) yield '发生日期早于2004年，超出节假日历的范围，请核对。'
}

/** What speaks against waiving an obligation. */
export function* reasonsNotToWaive(duty: Dated, reason: string): Generator<string> {
  if (duty.fulfilledOn) yield '这项义务已经履行，无需豁免。'
  if (duty.waivedOn) yield '这项义务已经豁免。'
  if (reason.trim().length < 4) yield '请写明豁免的理由（会公开显示）。'
}

/** Content elements (要素) of a cell: its numbered parts, or the whole where it is not numbered. */
export function elementsOf(text: string): string[] {
  const flat = text.replace(/\s+/g, ' ').trim()
  const parts = flat.split(/(?:^|[\s；;。，])(?=[1-9]\d?[.．、]?(?=\D))(?:[1-9]\d?[.．、]\s*)/).map((part) => part.replace(/[；;。\s]+$/, '').trim())
  const filled = parts.filter((part) => part.length > 0)
  return filled.length > 1 || /^1[.．、]/.test(flat) ? filled : [flat.replace(/[；;。\s]+$/, '')].filter(Boolean)
}
