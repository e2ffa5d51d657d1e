import { to } from '#kernel/links.ts'
import type { Life } from '#kernel/obligation/life/model.ts'
import { type Dated, standingOf } from '#kernel/obligation/model.ts'
import { stateWords } from '#kernel/publication/model.ts'
import type { Calendar } from '#law/calendar/model.ts'
import { dueAfter, periodFrom } from '#law/deadline/due.ts'
import { because, catalogueWords, dayWords, explainWords } from '#law/deadline/explain.ts'
import { explainDue, explainPeriod } from '#law/deadline/ledger-of-due.ts'
import { type LedgerRow, rowsOfLedger } from '#law/ledger/present.ts'
import { countNames } from '#law/ledger/words.ts'
import { legalZone } from '#platform/clock/clock.ts'
import { dutyPageWords, dutyWords, standingTones, type Tone } from '../words.ts'
import type { Duty } from './duty-store.ts'
import type { DutyLine } from './store.ts'

export const daysFrom = (from: Temporal.PlainDate, to: Temporal.PlainDate): number =>
  from.until(to, { largestUnit: 'day' }).days

/** Where an obligation came from and went to: each change of owner with its reason, and the others it is one with. */
export const lifeRows = ({ countyId, steps, unites, end }: Life): { says: string; href: string; link: string }[] => [
  ...steps.map((step) => ({
    says: step.reason,
    href: to.organChange(countyId, step.changeId),
    link: dutyPageWords.toChange(step.on.toString()),
  })),
  ...('unitedInto' in end && end.unitedInto
    ? [{ says: end.why, href: to.duty(countyId, end.unitedInto), link: dutyPageWords.toUnited }]
    : []),
  ...unites.map((id) => ({ says: dutyPageWords.unites, href: to.duty(countyId, id), link: dutyPageWords.toUnites })),
]

/** How an obligation stands on a day: a tone, and words that say by how much. */
export function presentStanding(duty: Dated, today: Temporal.PlainDate): { tone: Tone; says: string } {
  const standing = standingOf(duty, today)
  const tone = standingTones[standing]
  switch (standing) {
    case 'overdue':
      return { tone, says: dutyWords.overdue(daysFrom(duty.dueOn, today)) }
    case 'soon':
    case 'due':
      return { tone, says: dutyWords.left(daysFrom(today, duty.dueOn)) }
    case 'met':
      return { tone, says: dutyWords.met }
    case 'met-late':
      return { tone, says: dutyWords.metLate(daysFrom(duty.dueOn, duty.fulfilledOn!)) }
    case 'waived':
    case 'nil':
    case 'lapsed':
    case 'united':
      return { tone, says: dutyWords.ended[standing] }
  }
}

/** The due day; with its time in China where the limit is in hours. */
export function dueWords(duty: { dueOn: Temporal.PlainDate; dueAt: Temporal.Instant | null }): string {
  if (!duty.dueAt) return duty.dueOn.toString()
  const at = duty.dueAt.toZonedDateTimeISO(legalZone)
  return `${at.toPlainDate()} ${at.toPlainTime().toString({ smallestUnit: 'minute' })}`
}

/** One line of a list of obligations. */
export function presentDuty(line: DutyLine, today: Temporal.PlainDate) {
  return {
    ...presentStanding(line, today),
    // A period says nothing without its item; what happened has a name of its own.
    title: line.periodic ? dutyWords.ofPeriod(line.itemName, line.label) : line.label,
    item: line.periodic || line.label === line.itemName ? null : line.itemName,
    organ: line.organName,
    since: line.triggerOn ? line.triggerOn.toString() : dutyWords.periodic,
    due: dueWords(line),
    provisional: line.provisional,
    deadline: line.deadlineText,
  }
}

/** Why the due day is the day it is: the sentence of the law, or of the period. */
export function sentenceOfDue(duty: Duty, calendar: Calendar): string {
  const { rule } = duty.item
  if (!duty.fact) {
    const sentence = explainWords.period(duty.label, dayWords(duty.dueOn))
    return because(sentence, rule ? catalogueWords(rule) : duty.item.basis, duty.calendarVersion, duty.provisional)
  }
  const { on, at } = duty.fact
  const due = dueAfter(rule, at ? { day: on, instant: at } : { day: on }, calendar)
  // A calendar that changed since leaves the stored day as it is until it is recomputed; the page says both.
  return due.dueOn.equals(duty.dueOn)
    ? due.explain
    : dutyPageWords.moved(due.explain, dayWords(duty.dueOn), duty.calendarVersion)
}

/** The same in lines, day by day, with the calendar of today; empty for a period that its rule no longer makes. */
export function ledgerOfDuty(duty: Duty, calendar: Calendar): LedgerRow[] {
  const { rule } = duty.item
  if (duty.fact) {
    const { on, at } = duty.fact
    const { ledger } = explainDue(rule, at ? { day: on, instant: at } : { day: on }, calendar)
    return rowsOfLedger(ledger, countNames)
  }
  const period = rule && duty.period && periodFrom(rule, duty.period.start, calendar)
  if (!period) return []
  return rowsOfLedger(explainPeriod(rule, period, catalogueWords(rule), calendar).ledger, countNames)
}

/** What happened to an obligation, in order, with what is still to come. */
export function dutyTimeline(duty: Duty, today: Temporal.PlainDate) {
  const lines: { day: Temporal.PlainDate; title: string; text?: string | undefined; tone: Tone; ahead?: boolean }[] = []
  const dayAt = (instant: Temporal.Instant) => instant.toZonedDateTimeISO(legalZone).toPlainDate()
  if (duty.fact) {
    lines.push({ day: duty.fact.on, title: dutyPageWords.happened, text: duty.label, tone: 'calm' })
    const by = duty.fact.recordedBy
    lines.push({ day: dayAt(duty.fact.recordedAt), title: dutyPageWords.recorded, text: by ?? undefined, tone: 'calm' })
  } else lines.push({ day: duty.createdOn, title: dutyPageWords.planned, text: duty.label, tone: 'calm' })
  if (duty.open)
    lines.push({
      day: dayAt(duty.open.startedAt),
      title: dutyPageWords.drafted(duty.open.author),
      text: dutyPageWords.inState(stateWords[duty.open.state]),
      tone: 'calm',
    })
  if (duty.fulfilledOn)
    lines.push({ day: duty.fulfilledOn, title: dutyPageWords.fulfilled, text: duty.fulfilled?.title, tone: 'done' })
  if (duty.waivedOn)
    lines.push({
      day: duty.waivedOn,
      title: dutyPageWords.endedOn[duty.endedAs ?? 'waived'],
      text: duty.waiver?.reason,
      tone: 'empty',
    })
  const ahead = Temporal.PlainDate.compare(duty.dueOn, today) >= 0 && !duty.fulfilledOn && !duty.waivedOn
  const { tone, says } = presentStanding(duty, today)
  lines.push({
    day: duty.dueOn,
    title: dutyPageWords.dueOn,
    text: says,
    tone: ahead ? 'calm' : tone === 'done' ? 'calm' : tone,
    ahead,
  })
  return lines.sort((a, b) => Temporal.PlainDate.compare(a.day, b.day))
}
