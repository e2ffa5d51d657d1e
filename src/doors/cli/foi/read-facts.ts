import { z } from 'zod'
import { bases } from '#law/foi/bases.ts'
import { type ClockProblem, type Fact, factKinds, requestChannels } from '#law/foi/model.ts'
import { typedDay } from '../typed-day.ts'

const input = z.object({
  facts: z.array(z.unknown()).min(1).max(500),
  asOf: z.string().optional(),
})

const written = z.object({
  kind: z.enum(factKinds),
  happenedOn: z.string(),
  recordedAt: z.string().optional(),
  channel: z.enum(requestChannels).optional(),
  party: z.string().max(200).optional(),
  workingDays: z.number().optional(),
  until: z.string().optional(),
})

export type ReadFacts = { facts: Fact[]; asOf: Temporal.PlainDate; problems: null } | { problems: ClockProblem[] }

/**
 * Facts as JSON: `{"facts":[{"kind","happenedOn","channel"?,…}],"asOf"?}`, days as 2026-09-20. Without `asOf` the day of the
 * last fact. Everything wrong is said at once, with the place of the fact.
 */
export function readFacts(text: string): ReadFacts {
  const problems: ClockProblem[] = []
  const wrong = (fact: number | null, message: string, basis = '') => {
    problems.push({ severity: 'refused', code: 'FOI_FIELDS', fact, message, basis })
  }
  const whole = input.safeParse(parsed(text))
  if (!whole.success) {
    wrong(
      null,
      '应为一个JSON对象，如 {"facts":[{"kind":"received","channel":"in-person","happenedOn":"2026-09-20"}],"asOf":"2026-10-01"}。',
    )
    return { problems }
  }
  const facts: Fact[] = []
  for (const [place, each] of whole.data.facts.entries()) {
    const fact = written.safeParse(each)
    if (!fact.success) {
      for (const { path } of fact.error.issues) wrong(place, sentenceFor(String(path[0] ?? '')))
      continue
    }
    const { happenedOn, until, recordedAt, ...rest } = fact.data
    const on = typedDay(happenedOn)
    const end = until === undefined ? undefined : typedDay(until)
    const at = recordedAt === undefined ? undefined : instantOf(recordedAt)
    if (!on) wrong(place, noDay(happenedOn), bases.dates)
    if (end === null) wrong(place, noDay(until!), bases.dates)
    if (at === null) wrong(place, `登记时刻“${recordedAt}”不正确，应如 2026-09-20T09:00:00+08:00。`)
    if (on && end !== null && at !== null)
      facts.push({ ...rest, happenedOn: on, ...(end && { until: end }), ...(at && { recordedAt: at }) })
  }
  const asOf = whole.data.asOf === undefined ? lastOf(facts) : typedDay(whole.data.asOf)
  if (whole.data.asOf !== undefined && !asOf) wrong(null, noDay(whole.data.asOf), bases.dates)
  return problems.length > 0 || !asOf ? { problems } : { facts, asOf, problems: null }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

const noDay = (text: string): string => `日期“${text}”不正确，应如 2026-09-25。`

const sentenceFor = (field: string): string =>
  field === 'kind'
    ? `没有这一种事实；可用：${factKinds.join('、')}。`
    : field === 'channel'
      ? `没有这一种渠道；可用：${requestChannels.join('、')}。`
      : `“${field}”一栏不正确，请核对。`

function instantOf(text: string): Temporal.Instant | null {
  try {
    return Temporal.Instant.from(text)
  } catch {
    return null
  }
}

const lastOf = (facts: readonly Fact[]): Temporal.PlainDate | null =>
  facts
    .map(({ happenedOn }) => happenedOn)
    .sort(Temporal.PlainDate.compare)
    .at(-1) ?? null
