import { cadenceOf } from '#law/deadline/due.ts'
import type { DeadlineRule, RuleKind } from '#law/deadline/model.ts'

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

/**
 * How an obligation ended without an edition: lifted by the county office (豁免), nothing to publish this period (零报告),
 * no longer made by catalogue or calendar, united with the same duty of the organ that took over.
 */
export const endKinds = ['waived', 'nil', 'lapsed', 'united'] as const
export type EndKind = (typeof endKinds)[number]

/** Where an obligation stands on a day; computed, never stored. */
export type Standing = 'met' | 'met-late' | EndKind | 'overdue' | 'soon' | 'due'

export interface Dated {
  dueOn: Temporal.PlainDate
  dueAt: Temporal.Instant | null
  fulfilledOn: Temporal.PlainDate | null
  /** The day on which it ended without an edition, and how. */
  waivedOn: Temporal.PlainDate | null
  endedAs: EndKind | null
}

/** Days before the due day from which an open obligation is called approaching. */
export const soonDays = 5

/** Met (on time or late), ended without an edition, overdue, approaching or due. An hour limit counts as met late only after its day. */
export function standingOf(duty: Dated, today: Temporal.PlainDate): Standing {
  const compare = Temporal.PlainDate.compare
  if (duty.fulfilledOn) return compare(duty.fulfilledOn, duty.dueOn) <= 0 ? 'met' : 'met-late'
  if (duty.waivedOn) return duty.endedAs ?? 'waived'
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
  const standing =
    counts.open > 0 && counts.earliestDueOn
      ? standingOf(
          { dueOn: counts.earliestDueOn, dueAt: null, fulfilledOn: null, waivedOn: null, endedAs: null },
          today,
        )
      : null
  // What was due before an organ declared that the item does not apply stays owed, and is not hidden by it.
  if (slot.applicability === 'does-not-apply') return standing === 'overdue' ? 'overdue' : 'not-applicable'
  if (standing) return standing === 'overdue' || standing === 'soon' ? standing : 'due'
  return counts.fulfilled > 0 ? 'met' : 'empty'
}

/** A rule with its place in the item's list. */
export interface PlacedRule {
  rule: DeadlineRule
  index: number
}

/** Kinds whose event is not that the information came to be: an application, a revoked decision, an end of showing. */
const ofAnotherEvent: ReadonlySet<RuleKind> = new Set(['on-request', 'takedown', 'min-notice-period'])

/** Rules of an item that a trigger fact sets running; those of another event only where the item has no other. */
export function eventRules(rules: readonly DeadlineRule[]): PlacedRule[] {
  const events = placed(rules).filter(({ rule }) => cadenceOf([rule]) === 'event')
  const made = events.filter(({ rule }) => !ofAnotherEvent.has(rule.kind))
  return made.length > 0 ? made : events.filter(({ rule }) => rule.kind !== 'min-notice-period')
}

/** Rules of an item that return with the calendar. */
export const periodicRules = (rules: readonly DeadlineRule[]): PlacedRule[] =>
  placed(rules).filter(({ rule }) => cadenceOf([rule]) === 'periodic')

const placed = (rules: readonly DeadlineRule[]): PlacedRule[] => rules.map((rule, index) => ({ rule, index }))

/** Months for which periodic obligations are made ahead. */
export const monthsAhead = 13

/** A hearing or meeting that must be announced before it is held is recorded while it still lies ahead. */
const liesAhead = (rules: readonly DeadlineRule[]): boolean => rules.some((rule) => rule.kind === 'before-event')

/** What speaks against recording that something happened which must be disclosed. */
export function* reasonsNotToRecord(
  slot: { applicability: string; cadence: Cadence; rules: readonly DeadlineRule[] },
  happenedOn: Temporal.PlainDate,
  today: Temporal.PlainDate,
): Generator<string> {
  if (slot.applicability !== 'applies') yield '本机关已声明此事项不适用，不能登记。'
  if (slot.cadence === 'periodic') yield '此事项按周期公开，义务由日历产生，无需登记。'
  if (!liesAhead(slot.rules)) {
    if (Temporal.PlainDate.compare(happenedOn, today) > 0) yield `发生日期 ${happenedOn} 晚于今天，请核对。`
  } else if (Temporal.PlainDate.compare(happenedOn, today.add({ years: 2 })) > 0)
    yield `日期 ${happenedOn} 在两年以后，请核对。`
  if (happenedOn.year < 2004) yield '发生日期早于2004年，超出节假日历的范围，请核对。'
}

/** What speaks against beginning a draft that answers an obligation. */
export function* reasonsNotToDraft(duty: Dated, slot: { applicability: string } | null): Generator<string> {
  if (duty.fulfilledOn) yield '这项公开义务已经履行，不用再拟稿。需要更正的，请在已发布的信息上修订。'
  yield* reasonsOfEnd(duty)
  // Where the item no longer applies, what is still open was due before and stays owed.
  if (!slot) yield '这个事项已不在现行目录中，请联系县级政务公开主管部门。'
}

/** That an obligation has ended without an edition, and what to do about it. */
export function* reasonsOfEnd({ endedAs }: Pick<Dated, 'endedAs'>): Generator<string> {
  if (endedAs === 'waived') yield '这项公开义务已经豁免。'
  if (endedAs === 'nil') yield '这一期已经签发零报告。确有内容要公开的，请督查员先推翻零报告。'
  if (endedAs === 'lapsed') yield '目录、放假安排或者适用声明变动后，这一期不再产生公开义务。'
  if (endedAs === 'united') yield '这项公开义务已经并入承接机关的同一期义务，请在那里办理。'
}

/** What speaks against waiving an obligation. */
export function* reasonsNotToWaive(duty: Dated, reason: string): Generator<string> {
  if (duty.fulfilledOn) yield '这项义务已经履行，无需豁免。'
  yield* reasonsOfEnd(duty)
  if (reason.trim().length < 4) yield '请写明豁免的理由（会公开显示）。'
  if (reason.trim().length > 500) yield '豁免的理由请控制在500字以内。'
}

/**
 * Content elements (要素) of a cell: its numbered parts, or the whole where it is not numbered. Numbers count only in
 * sequence from 1, so that amounts and dates inside a part do not split it; words before the first number lead in and
 * are no element. The separator after a number may be lost (6.办理时间；7地点).
 */
export function elementsOf(text: string): string[] {
  const flat = text.replace(/\s+/g, ' ').trim()
  const found = numberings.map((marker) => marksIn(flat, marker)).filter((marks) => marks.length > 0)
  const marks = found.sort((a, b) => a[0]!.at - b[0]!.at)[0]
  const parts = marks ? marks.map(({ end }, index) => flat.slice(end, marks[index + 1]?.at)) : [flat]
  return parts.map((part) => part.replace(/[；;。\s]+$/, '').trim()).filter((part) => part !== '')
}

/** How the n-th part begins: 1. or 1、, （1） or ①. After the first, a number alone may stand behind a stop. */
const numberings: ((n: number) => RegExp | null)[] = [
  (n) =>
    new RegExp(
      `(?<=^|[\\s；;。，,：:])${n}(?:[.．、](?!\\d)${n > 1 ? `|(?<=[；;。]\\s?${n})(?=[\\u4e00-\\u9fff])(?![个日月年天小周次项万千百元])` : ''})`,
      'g',
    ),
  (n) => new RegExp(`[(（]${n}[)）]`, 'g'),
  (n) => (n <= 20 ? new RegExp(String.fromCodePoint(0x2460 + n - 1), 'g') : null),
]

function marksIn(text: string, marker: (n: number) => RegExp | null): { at: number; end: number }[] {
  const marks: { at: number; end: number }[] = []
  for (let n = 1; ; n++) {
    const form = marker(n)
    if (!form) return marks
    form.lastIndex = marks.at(-1)?.end ?? 0
    const match = form.exec(text)
    if (!match) return marks
    marks.push({ at: match.index, end: match.index + match[0].length })
  }
}
