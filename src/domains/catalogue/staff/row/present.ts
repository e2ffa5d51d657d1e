import type { Calendar } from '#law/calendar/model.ts'
import { cadenceOf, dueAfter, periodsOf } from '#law/deadline/due.ts'
import type { DeadlineRule } from '#law/deadline/model.ts'
import { legalDayOf } from '#platform/clock/clock.ts'
import { columnWords, type Doubt, type DraftRow, type RowFields } from '../../model.ts'
import { explainRule } from '../../portal/deadline-words.ts'
import { audienceText, channelsText, modeText } from '../draft/present.ts'
import { rowWords as words } from '../words.ts'
import { formOf, type RowForm } from './form.ts'

/** What was read, value by value, with its place in the file. */
export function sourceOf(
  row: DraftRow,
): { label: string; from: string | null; text: string | null; filled: boolean }[] {
  const { read, from, filled } = row
  const text = (label: string, key: 'level1' | 'level2' | 'elements' | 'basis' | 'deadlineText' | 'body') => ({
    label,
    from: from[key] ?? null,
    text: read[key],
    filled: filled.includes(key),
  })
  const { fields } = words
  return [
    text(fields.level1, 'level1'),
    text(fields.level2, 'level2'),
    text(fields.elements, 'elements'),
    text(fields.basis, 'basis'),
    text(fields.deadlineText, 'deadlineText'),
    text(fields.body, 'body'),
    {
      label: fields.channels,
      from: from['channels'] ?? null,
      text: channelsText(read.channels),
      filled: filled.includes('channels'),
    },
    {
      label: '公开对象',
      from: from['audienceAll'] ?? from['audienceSpecific'] ?? null,
      text: audienceText(read),
      filled: false,
    },
    { label: fields.mode, from: from['active'] ?? from['onRequest'] ?? null, text: modeText(read), filled: false },
  ]
}

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

/** Who decided which doubt, and when. */
export const decisionsOf = (doubts: readonly Doubt[]): { column: string | null; message: string; says: string }[] =>
  doubts.flatMap(({ column, message, decided }) =>
    decided
      ? [
          {
            column: column !== null && column in columnWords ? columnWords[column as keyof typeof columnWords] : column,
            message,
            says: words.decidedBy(decided.by, decided.how, legalDayOf(Temporal.Instant.from(decided.at)).toString()),
          },
        ]
      : [],
  )

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
