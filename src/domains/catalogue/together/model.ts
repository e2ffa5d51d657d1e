import { type Coverage, coverageWords, type FieldOfWork, keyOfCoverage } from '../coverage/model.ts'
import type { Binds } from '../model.ts'

/** A draft as the person saw it who asked for its adoption. */
export interface SeenDraft {
  catalogueId: string
  version: number
  /** The catalogues in force that it changes. */
  touches: string[]
}

/** `withdrawn`: taken back before its day. */
export type AdoptionState = 'waiting' | 'running' | 'done' | 'refused' | 'withdrawn'

export interface AdoptionKey {
  countyId: string
  adoptionId: string
}

/** How many catalogues are put in force: each draft once, or once in every county. */
export const stepsOf = ({ drafts, counties }: Pick<JointAdoption, 'drafts' | 'counties'>): number =>
  drafts.length * (counties?.length ?? 1)

/** How often it may be begun before it is given up: each time the program ended in the middle of it. */
export const mostAttempts = 5

/** A county of a citywide adoption as the person saw it: the catalogues in force there that each draft changes. */
export interface SeenCounty {
  organId: string
  touches: Record<string, string[]>
}

/** Drafts to be adopted together: those of a folder for organs of its own, or a city's for its counties. */
export interface JointAdoption extends AdoptionKey {
  importId: string | null
  counties: SeenCounty[] | null
  drafts: SeenDraft[]
  /** Organs chosen; null for all of the level. */
  organIds: string[] | null
  /** 施行日期; null: as soon as the job comes to it. */
  fromOn: Temporal.PlainDate | null
  askedBy: string
  askedByName: string
  askedAt: Temporal.Instant
  state: AdoptionState
  attempts: number
  progress: number
  made: { items: number; slots: number; obligations: number } | null
  reasons: string[] | null
}

export const hasEnded = ({ state }: Pick<JointAdoption, 'state'>): boolean => state !== 'waiting' && state !== 'running'

/** Does it wait for a day that has not come? */
export const isAhead = (
  { state, fromOn }: Pick<JointAdoption, 'state' | 'fromOn'>,
  today: Temporal.PlainDate,
): boolean => state === 'waiting' && fromOn !== null && Temporal.PlainDate.compare(fromOn, today) > 0

/** How long before its day a catalogue may be adopted. */
const mostDaysAhead = 400

/** What speaks against a day from which catalogues are to be in force. */
export function* reasonsAgainstDay(on: Temporal.PlainDate, today: Temporal.PlainDate): Generator<string> {
  if (Temporal.PlainDate.compare(on, today) < 0) yield `施行日期不能早于今天（${today}）。`
  if (Temporal.PlainDate.compare(on, today.add({ days: mostDaysAhead })) > 0)
    yield `施行日期最晚为${today.add({ days: mostDaysAhead })}，请选一个更近的日期。`
}

/** The organs chosen, for a draft of one level: those of other levels are meant for other drafts. */
export const chosenFor = (
  binds: Binds,
  chosen: readonly string[] | null,
  below: readonly { id: string; level: string }[],
): string[] | null => {
  if (chosen === null) return null
  const others = new Set(below.filter(({ level }) => level !== binds).map(({ id }) => id))
  return chosen.filter((id) => !others.has(id))
}

/**
 * What speaks against adopting drafts together: each must be planned alone, so no two may be about the same. One of the
 * whole organ speaks of every field, and which goes before the other would depend on an order that nobody chose.
 */
export function* reasonsNotTogether(
  drafts: readonly { title: string; binds: Binds; coverage: Coverage | null }[],
  fields: readonly FieldOfWork[],
): Generator<string> {
  if (drafts.length === 0) yield '没有勾选目录。请至少勾选一份。'
  for (const [, ofLevel] of Map.groupBy(drafts, ({ binds }) => binds)) {
    const known = ofLevel.flatMap(({ title, coverage }) => (coverage ? [{ title, coverage }] : []))
    for (const [, same] of Map.groupBy(known, ({ coverage }) => keyOfCoverage(coverage)))
      if (same.length > 1)
        yield `${namesOf(same)}都是“${coverageWords(same[0]!.coverage, fields)}”、适用于同一层级，一次只能采用一份，请只勾选一份。`
    const [whole, ofFields] = [true, false].map((is) =>
      known.filter(({ coverage }) => (coverage.of === 'organ') === is),
    )
    if (whole!.length > 0 && ofFields!.length > 0)
      yield `${namesOf(whole!)}是全部领域的目录，不能和单个领域的目录一起采用：后采用的为准。请先采用全部领域的，再采用单个领域的。`
  }
}

const namesOf = (drafts: readonly { title: string }[]): string => drafts.map(({ title }) => `《${title}》`).join('、')
