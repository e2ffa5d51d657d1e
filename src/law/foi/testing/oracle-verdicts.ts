import { type Fact, factKinds, requestChannels } from '../model.ts'
import {
  type Answer,
  after,
  answerOf,
  copyWalk,
  dueOf,
  type Ground,
  happen,
  late,
  letterOf,
  newWalk,
  numberOf,
  promised,
  suspended,
  toNextDay,
  type Walk,
} from './oracle.ts'

const open = ['awaiting-confirmation', 'in-process', 'awaiting-correction', 'awaiting-fee']

/** Whether a fact can be, and lawfully, on the day reached; written from the specification, not from the clock's table. */
export function mayHappen(walk: Walk, fact: Fact, ground: Ground): boolean {
  const { stage, day } = walk
  const handled = stage === 'in-process'
  switch (fact.kind) {
    case 'received':
      return stage === 'not-received' && requestChannels.some((channel) => channel === fact.channel)
    case 'confirmed':
      return stage === 'awaiting-confirmation'
    case 'correction-asked':
      return handled && walk.correction === 'none' && (!fact.until || numberOf(fact.until.toString()) > day)
    case 'correction-received':
      return stage === 'awaiting-correction' || (handled && walk.correction === 'late')
    case 'correction-lapsed':
      return stage === 'awaiting-correction' && day > walk.correctBy
    case 'reasons-asked':
      return handled && walk.reasons === 'none'
    case 'reasons-received':
      return handled && walk.reasons === 'asked'
    case 'deferred':
      return handled && walk.reasons === 'given' && !walk.deferred && isLonger(walk, fact, ground)
    case 'third-party-asked':
    case 'organ-asked':
      return handled && !letterOf(walk, fact)
    case 'third-party-delivered':
    case 'organ-delivered': {
      const letter = letterOf(walk, fact)
      return open.includes(stage) && letter !== undefined && !letter.delivered && letter.answeredOn === null
    }
    case 'third-party-replied':
    case 'organ-replied':
      return open.includes(stage) && letterOf(walk, fact)?.answeredOn === null
    case 'extended': {
      const days = fact.workingDays ?? 0
      return handled && Number.isInteger(days) && days >= 1 && walk.extended + days <= 20 && !late(walk)
    }
    case 'fee-noticed':
      return handled && walk.feeNoticedOn === null
    case 'fee-paid':
      return stage === 'awaiting-fee' || (handled && walk.fee === 'late')
    case 'fee-lapsed':
      return (
        (stage === 'awaiting-fee' || (handled && walk.fee === 'late')) && day > after(walk.feeNoticedOn!, 20, ground)
      )
    case 'withdrawn':
    case 'transferred':
    case 'served':
      return open.includes(stage)
  }
}

/** A promised day must be known to lie behind the one that holds anyway, and be promised before that one is over. */
function isLonger(walk: Walk, fact: Fact, ground: Ground): boolean {
  if (!fact.until || suspended(walk) || late(walk)) return false
  return promised(fact, ground) > dueOf(walk, ground)!
}

/** Within a day things happen in the order in which the kinds are listed or, if they cannot, in the next one that can be. */
function eveningAfter(walk: Walk, facts: readonly Fact[], ground: Ground): Walk | null {
  if (facts.length === 0) return walk
  for (const kind of factKinds)
    for (const fact of facts) {
      if (fact.kind !== kind || !mayHappen(walk, fact, ground)) continue
      const after = copyWalk(walk)
      happen(after, fact, ground)
      const others = facts.filter((each) => each !== fact)
      const evening = eveningAfter(after, others, ground)
      if (evening) return evening
    }
  return null
}

/** What the walk says of these facts on the evening of a day; null where one of them cannot be. */
export function walkOver(facts: readonly Fact[], asOf: string, ground: Ground): Answer | null {
  const today = numberOf(asOf)
  let walk = newWalk()
  const days = facts.map(({ happenedOn }) => numberOf(happenedOn.toString()))
  const first = Math.min(...days)
  if (Math.max(...days) > today) return null
  walk.day = first
  for (;;) {
    const { day } = walk
    const ofDay = facts.filter((_, i) => days[i] === day)
    const evening = eveningAfter(walk, ofDay, ground)
    if (evening === null) return null
    walk = evening
    if (walk.closed) return days.some((day) => day > walk.day) ? null : answerOf(walk, ground)
    if (walk.day >= today) return answerOf(walk, ground)
    toNextDay(walk, ground)
  }
}
