import { type Fact, factKinds } from '../model.ts'

/**
 * The clock once more, slow and by itself: a walk over every day, on a plain set of working days, sharing nothing with
 * the clock but the words for facts. It knows lawful facts only.
 */
export interface Answer {
  state: string
  startedOn: string | null
  dueOn: string | null
  overdue: boolean
}

interface Letter {
  within: number
  name: string
  delivered: boolean
  count: number
  done: boolean
  idle: boolean
}

const atOnce = ['in-person', 'registered-mail']
const endings = ['withdrawn', 'transferred', 'served', 'correction-lapsed', 'fee-lapsed']

export function walk(facts: readonly Fact[], asOf: string, works: (day: string) => boolean): Answer {
  const byDay = new Map<string, Fact[]>()
  for (const fact of facts) {
    const day = fact.happenedOn.toString()
    byDay.set(day, [...(byDay.get(day) ?? []), fact])
  }
  let state = 'not-received'
  let channel = ''
  let day0: string | null = null
  let runs = false
  let used = 0
  let allowed = 0
  let due = null as string | null
  let asked = false
  const letters: Letter[] = []
  let closed: string | null = null
  const suspended = () => letters.some(({ done, idle }) => !done && !idle)
  const settle = (day: string) => {
    if (!runs || due || suspended()) return
    if (used >= allowed && works(day)) due = day
  }
  const begin = (day: string) => {
    day0 = day
    runs = true
    used = 0
    allowed = 20
    due = null
  }
  const first = [...byDay.keys()].sort()[0]!
  let day = first
  for (let steps = 0; steps < 3_000; steps++) {
    if (works(day) && day !== day0) {
      if (runs && !suspended()) used += 1
      for (const letter of letters) {
        if (!letter.delivered || letter.done) continue
        letter.count += 1
      }
    }
    const late = due !== null && day > due
    for (const fact of day <= asOf ? inDayOrder(byDay.get(day) ?? []) : []) {
      const name = `${fact.kind.split('-')[0]} ${fact.party ?? ''}`
      if (fact.kind === 'received') {
        channel = fact.channel!
        state = 'awaiting-confirmation'
        if (atOnce.includes(channel)) {
          state = 'in-process'
          begin(day)
        }
      } else if (fact.kind === 'confirmed') {
        state = 'in-process'
        begin(day)
      } else if (fact.kind === 'correction-asked') {
        let last = day0!
        for (let k = 0; k < 7; ) {
          last = next(last)
          if (works(last)) k += 1
        }
        if (day <= last) {
          state = 'awaiting-correction'
          runs = false
          due = null
        }
      } else if (fact.kind === 'correction-received') {
        if (state === 'awaiting-correction') {
          state = 'in-process'
          begin(day)
        }
      } else if (fact.kind === 'reasons-asked') asked = true
      else if (fact.kind === 'reasons-received') asked = false
      else if (fact.kind === 'deferred') {
        let promised = fact.until!.toString()
        while (!works(promised)) promised = next(promised)
        allowed = used
        for (let at = next(day); at <= promised; at = next(at)) if (works(at)) allowed += 1
        due = null
      } else if (fact.kind === 'third-party-asked' || fact.kind === 'organ-asked') {
        letters.push({ within: 15, name, delivered: false, count: 0, done: false, idle: late })
        if (!late) due = null
      } else if (/delivered$/.test(fact.kind)) {
        for (const letter of letters) if (letter.name === name) letter.delivered = true
      } else if (/replied$/.test(fact.kind)) {
        for (const letter of letters) if (letter.name === name) letter.done = true
      } else if (fact.kind === 'extended') {
        allowed += fact.workingDays!
        due = null
      } else if (fact.kind === 'fee-noticed') {
        if (!late) {
          state = 'awaiting-fee'
          runs = false
          due = null
        }
      } else if (fact.kind === 'fee-paid') {
        state = 'in-process'
        begin(day)
      } else if (endings.includes(fact.kind)) {
        state = fact.kind
        closed = day
      }
    }
    for (const letter of letters) if (letter.count >= letter.within) letter.done = true
    settle(day)
    if (closed) break
    if (day >= asOf && (due || !runs || suspended())) break
    day = next(day)
  }
  // Closed before its end was reached: the due day is the one it would have had.
  while (closed && runs && !due && !suspended()) {
    day = next(day)
    if (works(day)) used += 1
    settle(day)
  }
  if (closed === null && state === 'in-process') {
    if (suspended()) state = 'consulting'
    else if (asked) state = 'awaiting-reasons'
  }
  const until = closed ?? asOf
  return { state, startedOn: day0, dueOn: due, overdue: due !== null && until > due }
}

/** Within a day things happen in the order in which the kinds are listed. */
const inDayOrder = (facts: readonly Fact[]): Fact[] =>
  factKinds.flatMap((kind) => facts.filter((fact) => fact.kind === kind))

function next(day: string): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + 1)
  return date.toISOString().slice(0, 10)
}
