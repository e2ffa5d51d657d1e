import { seededRandom } from '#doors/cli/demonstration/random.ts'
import { dateOn } from '#law/calendar/numbered-days.ts'
import { foldRequest } from '#law/foi/fold-request.ts'
import { type Fact, type FactKind, factKinds, requestChannels, usualRules } from '#law/foi/model.ts'
import {
  copyWalk,
  type Ground,
  happen,
  isoOf,
  newWalk,
  numberOf,
  toNextDay,
  type Walk,
} from '#law/foi/testing/oracle.ts'
import { mayHappen, walkOver } from '#law/foi/testing/oracle-verdicts.ts'
import { calendar } from '#tools/testing/request-days.ts'
import { groundOf } from '#tools/testing/request-ground.ts'
import { marksOf } from './candidates.ts'

export interface Shuffles {
  shuffles: number
  seed: number
  /** How many courses had so many facts. */
  byLength: Record<number, number>
  /** Courses to which one more fact was added that cannot be. */
  strays: number
  differences: string[]
}

const ending: ReadonlySet<FactKind> = new Set(['withdrawn', 'transferred', 'served', 'correction-lapsed', 'fee-lapsed'])
const firstDay = numberOf('2019-01-01')
const lastDay = numberOf('2026-12-31')
const mostFacts = 12

/**
 * Random courses of up to thirteen facts, with two parties of each kind, entered in a random order and recorded up to 90
 * days late: the clock must say what it says of the facts in their order, and what the oracle says. With one fact more that cannot
 * be, it must refuse.
 */
export function shuffleCourses(shuffles: number, seed: number): Shuffles {
  const random = seededRandom(seed)
  const below = (n: number) => Math.floor(random() * n)
  const grounds = [groundOf('anew'), groundOf('on')]
  const result: Shuffles = { shuffles, seed, byLength: {}, strays: 0, differences: [] }
  for (let n = 0; n < shuffles; n++) {
    const ground = grounds[n % 2]!
    const { facts, walk } = drawCourse(below, ground)
    const later = walk.closed ? walk : forward(walk, walk.day + below(60), ground)
    const asOf = dateOn(later.day + (walk.closed ? below(60) : 0))
    const rules = { ...usualRules, afterPayment: ground.afterPayment }
    const [plain, mixed] = [facts, shuffled(facts, below).map((fact) => recorded(fact, below(91)))].map((list) =>
      said(foldRequest(list, asOf, calendar, rules).clock),
    )
    const oracle = saidByOracle(facts, asOf, ground)
    result.byLength[facts.length] = (result.byLength[facts.length] ?? 0) + 1
    const stray = drawStray(walk, below, ground)
    if (stray) {
      result.strays += 1
      const { state } = foldRequest(shuffled([...facts, stray], below), stray.happenedOn, calendar, rules).clock
      if (state !== null)
        result.differences.push(`${[...facts, stray].map(written).join('; ')}: clock takes the last one`)
    }
    if (plain === mixed && plain === oracle) continue
    result.differences.push(`${facts.map(written).join('; ')} on ${asOf}: ${plain} | mixed ${mixed} | oracle ${oracle}`)
  }
  return result
}

type Below = (n: number) => number

function drawCourse(below: Below, ground: Ground): { facts: Fact[]; walk: Walk } {
  const walk0 = newWalk()
  walk0.day = firstDay + below(lastDay - firstDay + 1)
  const first: Fact = { kind: 'received', channel: requestChannels[below(6)]!, happenedOn: dateOn(walk0.day) }
  happen(walk0, first, ground)
  const facts = [first]
  let walk = walk0
  for (let steps = 2 + below(mostFacts - 1); steps > 0 && !walk.closed; steps--) {
    const end = marksOf(walk, ground).end ?? walk.day
    const gaps = [0, 0, 1, 2, 7, below(45), end - walk.day, end - walk.day + 1]
    const next = forward(walk, walk.day + Math.max(0, gaps[below(gaps.length)]!), ground)
    const ends = below(5) === 0
    const possible = factKinds
      .filter((kind) => ending.has(kind) === ends)
      .map((kind) => drawFact(kind, next, below))
      .filter((fact) => mayHappen(next, fact, ground))
    if (possible.length === 0) continue
    const fact = possible[below(possible.length)]!
    happen(next, fact, ground)
    facts.push(fact)
    walk = next
  }
  return { facts, walk }
}

/** A fact that cannot be on the day after the last one. */
function drawStray(walk: Walk, below: Below, ground: Ground): Fact | undefined {
  const next = forward(walk, walk.day + 1, ground)
  const strays = factKinds.map((kind) => drawFact(kind, next, below)).filter((fact) => !mayHappen(next, fact, ground))
  return strays[below(strays.length)]
}

function drawFact(kind: FactKind, { day }: Walk, below: Below): Fact {
  const fact: Fact = { kind, happenedOn: dateOn(day) }
  if (/^(third-party|organ)/.test(kind)) fact.party = below(2) === 0 ? '甲' : '乙'
  if (kind === 'extended') fact.workingDays = 1 + below(20)
  if (kind === 'deferred' || (kind === 'correction-asked' && below(2) === 0)) fact.until = dateOn(day + 1 + below(60))
  return fact
}

function forward(walk: Walk, day: number, ground: Ground): Walk {
  const later = copyWalk(walk)
  while (later.day < day) toNextDay(later, ground)
  return later
}

function shuffled<T>(list: readonly T[], below: Below): T[] {
  const mixed = [...list]
  for (let i = mixed.length - 1; i > 0; i--) {
    const j = below(i + 1)
    ;[mixed[i], mixed[j]] = [mixed[j]!, mixed[i]!]
  }
  return mixed
}

const recorded = (fact: Fact, days: number): Fact => ({
  ...fact,
  recordedAt: fact.happenedOn.toZonedDateTime('Asia/Shanghai').add({ hours: 9, days }).toInstant(),
})

const refusedAnswer = 'refused'

const said = ({
  state,
  startedOn,
  dueOn,
  overdue,
  left,
  provisional,
  problems,
}: ReturnType<typeof foldRequest>['clock']) =>
  state === null
    ? refusedAnswer
    : JSON.stringify([state, startedOn, dueOn, overdue, left, provisional, problems.map(({ code }) => code)])

/** The oracle is told the facts without their order on one day, as the clock is. */
function saidByOracle(facts: readonly Fact[], asOf: Temporal.PlainDate, ground: Ground): string {
  const answer = walkOver(facts, asOf.toString(), ground)
  if (answer === null) return refusedAnswer
  const { state, startedOn, dueOn, overdue, left, provisional, risks } = answer
  const iso = (day: number | null) => (day === null ? null : isoOf(day))
  return JSON.stringify([state, iso(startedOn), iso(dueOn), overdue, left, provisional, risks])
}

const written = ({ kind, happenedOn, channel, party, workingDays, until }: Fact): string =>
  [kind, happenedOn, channel, party, workingDays, until && `>${until}`].filter((part) => part !== undefined).join(' ')
