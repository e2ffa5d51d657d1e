import type { Organ } from '#kernel/organisation/model.ts'
import type { StaffVisit } from '#kernel/visit.ts'
import { type StatutorySource, statutorySources } from '#law/statutory/model.ts'
import { findDecisions } from '../../reconciliation/decisions-store.ts'
import { findCompared, findFindings, findLines } from '../../reconciliation/findings-store.ts'
import {
  type ComparedItem,
  type Decision,
  hasEnded,
  isOutdated,
  type RestingFinding,
  type Run,
  type Scope,
  type StandingTold,
} from '../../reconciliation/model.ts'
import { findStandings, runsOf } from '../../reconciliation/runs-store.ts'
import { scopeOf } from '../../reconciliation/scope-of.ts'
import { type FoundLine, type SettledRun, settleRun } from '../../reconciliation/settle-run.ts'
import { standNow } from '../../reconciliation/stand-now.ts'
import type { CatalogueRecord } from '../../store.ts'
import { statutoryItems } from '../../supplement/statutory-items.ts'
import type { SeenCatalogue } from '../access.ts'
import { type SupplementView, views } from './words.ts'

/** Findings on one page. */
const pageSize = 20
/** Items of the catalogues shown beside one finding. */
export const itemsShown = 6

/** The last finished run of a catalogue's scope, and one that is under way or came to nothing since. */
export interface Supplement {
  catalogue: CatalogueRecord
  organ: Organ
  scope: Scope
  run: Run | null
  latest: Run | null
  outdated: boolean
  decisions: Decision[]
  settled: SettledRun<FoundLine>
}

export async function readSupplement(
  { db }: StaffVisit,
  { catalogue, organ }: Pick<SeenCatalogue, 'catalogue' | 'organ'>,
): Promise<Supplement | null> {
  const scope = scopeOf(catalogue)
  if (!scope) return null
  const [runs, now, decisions] = await Promise.all([runsOf(db, scope), standNow(db, scope), findDecisions(db, scope)])
  const run = runs.find(({ state }) => state === 'done') ?? null
  const lines = run ? await findLines(db, run) : []
  return {
    catalogue,
    organ,
    scope,
    run,
    latest: runs[0] ?? null,
    outdated: run !== null && isOutdated(run, now),
    decisions,
    settled: settleRun(run ?? { askedAt: catalogue.importedAt }, lines, decisions),
  }
}

export const isUnderWay = ({ latest }: Supplement): boolean => latest !== null && !hasEnded(latest)

/** How many wait, by kind: what the pages before an adoption say. */
export interface SupplementCounts {
  checked: boolean
  outdated: boolean
  counts: Record<SupplementView, number>
}

export async function readCounts(
  visit: StaffVisit,
  seen: Pick<SeenCatalogue, 'catalogue' | 'organ'>,
): Promise<SupplementCounts | null> {
  const supplement = await readSupplement(visit, seen)
  return (
    supplement && {
      checked: supplement.run !== null,
      outdated: supplement.outdated,
      counts: countsOf(supplement, []),
    }
  )
}

const sources = new Map(statutoryItems.map((item) => [item.id, item.source]))

const isOfSource = (statutory: string | null, source: StatutorySource | undefined): boolean =>
  source === undefined || (statutory !== null && sources.get(statutory) === source)

export function countsOf({ settled }: Supplement, standings: readonly StandingTold[]): Record<SupplementView, number> {
  const counts = Object.fromEntries(views.map((view) => [view, 0])) as Record<SupplementView, number>
  for (const { finding } of settled.open) counts[finding.kind] += 1
  for (const { decision } of settled.settled) counts[decision.verdict === 'to-mend' ? 'to-mend' : 'decided'] += 1
  counts.covered = standings.filter(({ standing }) => standing === 'covered').length
  return counts
}

/** Keys of the open findings of one kind and source: what "all of them" means. */
export const openKeys = (
  { settled }: Supplement,
  view: SupplementView,
  source: StatutorySource | undefined,
): string[] =>
  settled.open
    .filter(({ finding }) => finding.kind === view && isOfSource(finding.statutory, source))
    .map(({ finding }) => finding.key)

/** One finding as its sheet shows it. */
export interface FindingFace {
  finding: RestingFinding
  items: ComparedItem[]
  hidden: number
  before: readonly Decision[]
  decision: Decision | null
}

export interface SupplementList {
  view: SupplementView
  source: StatutorySource | undefined
  counts: Record<SupplementView, number>
  total: number
  page: number
  pages: number
  faces: FindingFace[]
  covered: { told: StandingTold; items: ComparedItem[] }[]
  statutoryCount: number
}

/** One page of the list, in three queries. */
export async function readList(
  { db }: StaffVisit,
  supplement: Supplement & { run: Run },
  asked: { show?: SupplementView | undefined; source?: StatutorySource | undefined; page: number },
): Promise<SupplementList> {
  const { run, settled } = supplement
  const standings = await findStandings(db, run)
  const counts = countsOf(supplement, standings)
  const view = asked.show ?? views.find((each) => counts[each] > 0) ?? 'missing'
  const chosen = rowsOf(settled, view).filter(({ finding }) => isOfSource(finding.statutory, asked.source))
  const covered = standings.filter(
    ({ standing, statutory }) => view === 'covered' && standing === 'covered' && isOfSource(statutory, asked.source),
  )
  const total = view === 'covered' ? covered.length : chosen.length
  const pages = view === 'covered' ? 1 : Math.max(1, Math.ceil(total / pageSize))
  const page = Math.min(asked.page, pages)
  const shown = chosen.slice((page - 1) * pageSize, page * pageSize)
  const found = new Map(
    (
      await findFindings(
        db,
        run,
        shown.map(({ finding }) => finding.key),
      )
    ).map((each) => [each.key, each]),
  )
  const compared = await findCompared(
    db,
    run,
    [...found.values(), ...covered].flatMap(({ items }) => items.slice(0, itemsShown)),
  )
  const itemsOf = (ids: readonly string[]) => ids.slice(0, itemsShown).flatMap((id) => compared.get(id) ?? [])
  return {
    view,
    source: asked.source,
    counts,
    total,
    page,
    pages,
    faces: shown.map(({ finding, before, decision }) => {
      const whole = found.get(finding.key)!
      const hidden = Math.max(0, whole.items.length - itemsShown)
      return { finding: whole, items: itemsOf(whole.items), hidden, before, decision }
    }),
    covered: covered.map((told) => ({ told, items: itemsOf(told.items) })),
    statutoryCount: standings.length,
  }
}

const rowsOf = ({ open, settled }: SettledRun<FoundLine>, view: SupplementView) =>
  view === 'decided' || view === 'to-mend'
    ? settled
        .filter(({ decision }) => (decision.verdict === 'to-mend') === (view === 'to-mend'))
        .map(({ finding, decision }) => ({ finding, decision, before: [] as readonly Decision[] }))
    : open
        .filter(({ finding }) => finding.kind === view)
        .map(({ finding, before }) => ({ finding, before, decision: null }))

export const sourceOf = (text: string | undefined): StatutorySource | undefined =>
  statutorySources.find((each) => each === text)
