import { dateOn } from '#law/calendar/numbered-days.ts'
import { type Fact, type FactKind, factKinds, requestChannels } from '#law/foi/model.ts'
import { after, dueOf, type Ground, letterOf, suspended, type Walk } from '#law/foi/testing/oracle.ts'

/** A fact that may be tried on some day. */
export interface Candidate {
  kind: FactKind
  /** The fact on a day, after a walk: what is promised may depend on both. */
  on(day: number, walk: Walk, ground: Ground): Fact
}

function plain(kind: FactKind, more: Partial<Fact> = {}): Candidate {
  const made = new Map<number, Fact>()
  return {
    kind,
    on(day) {
      const fact = made.get(day) ?? { kind, happenedOn: dateOn(day), ...more }
      made.set(day, fact)
      return fact
    },
  }
}

/** The extremes of what can be said with a fact; those that are never lawful stand among them. */
const variants: Partial<Record<FactKind, Candidate[]>> = {
  received: [...requestChannels.map((channel) => plain('received', { channel })), plain('received')],
  'correction-asked': [
    plain('correction-asked'),
    { kind: 'correction-asked', on: (day) => untilOn('correction-asked', day, day) },
    { kind: 'correction-asked', on: (day) => untilOn('correction-asked', day, day + 1) },
  ],
  deferred: [
    plain('deferred'),
    { kind: 'deferred', on: (day, walk, ground) => untilOn('deferred', day, holding(day, walk, ground)) },
    { kind: 'deferred', on: (day, walk, ground) => untilOn('deferred', day, holding(day, walk, ground) + 1) },
    { kind: 'deferred', on: (day, walk, ground) => untilOn('deferred', day, holding(day, walk, ground) + 40) },
  ],
  extended: [0, 1, 20, 21].map((workingDays) => plain('extended', { workingDays })),
}

const untilOn = (kind: FactKind, day: number, until: number): Fact => ({
  kind,
  happenedOn: dateOn(day),
  until: dateOn(until),
})

/** The day that holds without a deferral. */
const holding = (day: number, walk: Walk, ground: Ground): number => dueOf(walk, ground) ?? day

export const candidates: readonly Candidate[] = factKinds.flatMap((kind) => variants[kind] ?? [plain(kind)])

/**
 * The days a fact is tried on after a walk: the day reached, the next, the last lawful one and the one after it, where
 * the law sets any.
 */
export function daysFor({ kind, on }: Candidate, walk: Walk, marks: Marks, ground: Ground): readonly number[] {
  const { day } = walk
  const last = lastFor(kind, () => on(day, walk, ground), walk, marks, ground)
  if (last === null || last < day) return [day, day + 1]
  if (last === day) return [day, day + 1]
  return last === day + 1 ? [day, day + 1, day + 2] : [day, day + 1, last, last + 1]
}

/** The days that a walk has before it if nothing happens. */
export interface Marks {
  due: number | null
  /** Of what stops the period or must be done before it goes on. */
  end: number | null
}

export function marksOf(walk: Walk, ground: Ground): Marks {
  const due = walk.closed ? null : dueOf(walk, ground)
  if (due !== null) return { due, end: due }
  if (walk.stage === 'awaiting-correction') return { due, end: walk.correctBy }
  if (walk.stage === 'awaiting-fee') return { due, end: after(walk.feeNoticedOn!, 20, ground) }
  const ends = walk.running && suspended(walk) ? walk.letters.flatMap((letter) => expiryOf(letter, walk, ground)) : []
  return { due, end: ends.length > 0 ? Math.max(...ends) : null }
}

const expiryOf = (letter: Walk['letters'][number], walk: Walk, ground: Ground): number[] =>
  letter.delivered && letter.endedOn === null ? [after(walk.day, 15 - letter.waited, ground)] : []

function lastFor(kind: FactKind, fact: () => Fact, walk: Walk, { end }: Marks, ground: Ground): number | null {
  switch (kind) {
    case 'received':
    case 'confirmed':
    case 'third-party-delivered':
    case 'organ-delivered':
      return null
    case 'correction-asked': {
      const last = walk.day0 === null || walk.correction !== 'none' ? null : after(walk.receivedOn, 7, ground)
      return last !== null && last >= walk.day ? last : end
    }
    case 'third-party-replied':
    case 'organ-replied': {
      const letter = letterOf(walk, fact())
      return letter ? (expiryOf(letter, walk, ground)[0] ?? null) : null
    }
    case 'correction-received':
      return walk.correction === 'late' ? walk.correctBy : end
    case 'fee-paid':
    case 'fee-lapsed':
      return walk.fee === 'late' ? after(walk.feeNoticedOn!, 20, ground) : end
    default:
      return end
  }
}
