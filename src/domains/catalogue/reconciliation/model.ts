import type { Owner } from '#law/statutory/model.ts'
import type { Binds, RowFields } from '../model.ts'
import type { Finding, FindingKind, Standing } from '../supplement/model.ts'

/** What is reconciled: a draft as it would be in force, or (no catalogue) all that is in force for an organ and level. */
export interface Scope {
  countyId: string
  organId: string
  binds: Binds
  catalogueId: string | null
}

export interface RunKey {
  countyId: string
  runId: string
}

export type RunState = 'waiting' | 'running' | 'done' | 'refused'

/** What a run was made on: the catalogues at their versions, and a digest of the statutory data. */
export interface MadeOn {
  catalogues: readonly { id: string; version: number }[]
  statutory: string
}

export interface Run extends Scope, RunKey {
  askedBy: string
  askedByName: string
  askedAt: Temporal.Instant
  state: RunState
  attempts: number
  progress: number
  madeOn: MadeOn | null
  reasons: readonly string[] | null
}

export const hasEnded = ({ state }: Pick<Run, 'state'>): boolean => state === 'done' || state === 'refused'

/** How often a run may be begun before it is given up: each time the program ended in the middle of it. */
export const mostAttempts = 5

/** Reading the catalogues, comparing, keeping. */
export const runSteps = 3

/** Does a run tell nothing of what stands now? */
export const isOutdated = ({ madeOn }: Pick<Run, 'madeOn'>, now: MadeOn): boolean =>
  JSON.stringify(madeOn && inOrder(madeOn)) !== JSON.stringify(inOrder(now))

const inOrder = ({ catalogues, statutory }: MadeOn) => [
  statutory,
  catalogues.map(({ id, version }) => `${id} ${version}`).sort(),
]

/** A row of a draft, or an item in force, as it was compared. */
export interface ComparedItem {
  item: string
  catalogueId: string
  ofCatalogue: string
  draftRow: number | null
  itemAddress: string | null
  fields: RowFields
}

/** A finding with what it rests on in sentences. */
export interface RestingFinding extends Finding {
  rests: readonly string[]
}

export interface StandingTold {
  statutory: string
  standing: Standing
  items: readonly string[]
}

/** What the comparison itself answers. */
export interface Compared {
  standings: readonly StandingTold[]
  findings: readonly RestingFinding[]
}

/**
 * What a person says of a finding. `added`: a row was added for a missing item; it answers the finding only until the
 * next run, which must find the row itself.
 */
export const verdicts = ['kept', 'to-mend', 'not-applicable', 'added'] as const
export type Verdict = (typeof verdicts)[number]

/** What may be said of each kind; what is missing cannot be kept as it is. */
export const verdictsOf: Record<FindingKind, readonly Verdict[]> = {
  missing: ['to-mend', 'not-applicable'],
  overlapping: ['kept', 'to-mend', 'not-applicable'],
  duplicate: ['kept', 'to-mend'],
  'differing-standard': ['kept', 'to-mend'],
}

/** Only what is missing can be added. */
export const maySay = (kind: FindingKind, verdict: Verdict): boolean =>
  verdict === 'added' ? kind === 'missing' : verdictsOf[kind].includes(verdict)

/** Those of whom a statute asks, by the level of a catalogue. */
export const ownersAt: Record<Binds, readonly Owner[]> = {
  county: ['county', 'department'],
  town: ['town'],
  village: ['village'],
}

/** A decision as it stands; `on`, `by`, `reason` as `settleFindings` asks for them. */
export interface Decision {
  key: string
  deed: string
  kind: FindingKind
  statutory: string | null
  verdict: Verdict
  reason: string
  by: string
  on: Temporal.PlainDate
  at: Temporal.Instant
  rests: readonly string[]
  /** Names of two rows that are alike; null for a statutory item. */
  alike: string | null
  catalogueId: string | null
  draftRow: number | null
}

/** A row that was added answers its finding in the runs that did not know it. */
export const holdsIn = ({ verdict, at }: Decision, { askedAt }: Pick<Run, 'askedAt'>): boolean =>
  verdict !== 'added' || Temporal.Instant.compare(at, askedAt) > 0

/** A finding that was asked for and not decided, and why. */
export interface Skipped {
  key: string
  why: string
}
