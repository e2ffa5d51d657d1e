import type { Calendar } from '#law/calendar/model.ts'
import { cadenceOf, dueAfter, periodsOf } from '#law/deadline/due.ts'
import type { DeadlineRule } from '#law/deadline/model.ts'
import { legalDayOf } from '#platform/clock/clock.ts'
import { columnWords, type Decision, type Doubt, type RowFields } from '../../model.ts'
import { explainRule } from '../../portal/deadline-words.ts'
import { channelsText, modeText } from '../draft/present.ts'
import { rowWords as words } from '../words.ts'
import { formOf, type RowForm } from './form.ts'

/** How each rule is understood, with the day it would mean for something that happens today. */
export const explainRules = (
  rules: readonly DeadlineRule[],
  today: Temporal.PlainDate,
  calendar: Calendar,
): { says: string; example: string | null }[] =>
  rules.map((rule) => ({ says: explainRule(rule), example: exampleOf(rule, today, calendar) }))

function exampleOf(rule: DeadlineRule, today: Temporal.PlainDate, calendar: Calendar): string | null {
  const cadence = cadenceOf([rule])
  if (cadence === 'periodic') {
    const [period] = periodsOf(rule, today, today.add({ years: 1 }), calendar)
    return period ? words.periodExample(period.label, period.dueOn.toString()) : null
  }
  if (cadence !== 'event' || rule.kind === 'min-notice-period') return null
  const due = dueAfter(rule, { day: today }, calendar)
  return words.example(today.toString(), due.dueOn.toString(), due.provisional)
}

/** Who decided which doubt, and when; `again` names what would be taken back with it. */
export const decisionsOf = (
  doubts: readonly Doubt[],
): { column: string | null; message: string; says: string; again: Again | null }[] =>
  doubts.flatMap(({ column, message, decided }) =>
    decided
      ? [
          {
            column: column !== null && column in columnWords ? columnWords[column as keyof typeof columnWords] : column,
            message,
            says: words.decidedBy(decided.by, decided.how, legalDayOf(Temporal.Instant.from(decided.at)).toString()),
            again: againOf(decided),
          },
        ]
      : [],
  )

/** How a decision is taken back: with its deed, or with all that its lesson decided in this file. */
export type Again = { name: 'deed' | 'lesson'; value: string }

function againOf({ how, deed, lesson }: Decision): Again | null {
  // What was typed is changed by typing again.
  if (how === 'corrected') return null
  if (lesson !== undefined) return { name: 'lesson', value: lesson }
  return deed === undefined ? null : { name: 'deed', value: deed }
}

/** Fields where what is stored now differs from what the person typed: shown beside after somebody else was faster. */
export function differencesOf(typed: RowForm, stored: RowFields): Partial<Record<keyof RowForm, string>> {
  const now = formOf(stored, typed.version)
  const said = {
    ...now,
    channels: channelsText(stored.channels) ?? '',
    mode: modeText(stored) ?? '',
    audienceAll: now.audienceAll === 'yes' ? words.yes : now.audienceAll === 'no' ? words.no : words.open,
  }
  const names = [
    'level1',
    'level2',
    'elements',
    'basis',
    'deadlineText',
    'body',
    'channels',
    'audienceAll',
    'audienceSpecific',
    'mode',
  ] as const
  return Object.fromEntries(
    names
      .filter((name) => JSON.stringify(sorted(typed[name])) !== JSON.stringify(sorted(now[name])))
      .map((name) => [name, words.nowIs(String(said[name]) || words.empty)]),
  )
}

const sorted = (value: string | string[]): unknown =>
  Array.isArray(value) ? [...value].sort() : value.replace(/\r\n?/g, '\n').trim()
