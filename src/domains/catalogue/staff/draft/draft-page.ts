import { to } from '#kernel/links.ts'
import type { Organ } from '#kernel/organisation/model.ts'
import { organsBelow } from '#kernel/organisation/store.ts'
import type { StaffVisit } from '#kernel/visit.ts'
import { legalDayOf } from '#platform/clock/clock.ts'
import { type CountyCopy, copiesOf } from '../../citywide/copy-store.ts'
import { findFields } from '../../coverage/store.ts'
import { importOfCatalogue } from '../../importing/store.ts'
import { findLessons } from '../../lessons/store.ts'
import { type DraftRow, type GeneralProblem, openDoubts, reasonsNotToAdopt } from '../../model.ts'
import { organsBound } from '../../organs-bound.ts'
import { reasonsNotToReview } from '../../review-catalogue.ts'
import { findRows } from '../../rows-store.ts'
import type { CatalogueRecord } from '../../store.ts'
import type { JointAdoption } from '../../together/model.ts'
import { findAdoptionAhead } from '../../together/store.ts'
import type { SeenCatalogue } from '../access.ts'
import { type CoverageFace, coverageFace } from '../coverage/present.ts'
import { presentLayout, unknownIn } from '../layout/present.ts'
import { readCounts, type SupplementCounts } from '../supplement/read-supplement.ts'
import {
  type DoubtGroup,
  figuresOf,
  groupsOf,
  presentRow,
  type RowFace,
  rowsOfView,
  rowViews,
  type TaughtGroup,
  taughtGroups,
  type View,
} from './present.ts'
import { type ItemLine, itemsMade } from './store.ts'

export interface DraftPage {
  catalogue: CatalogueRecord
  organ: Organ
  importedOn: string
  doneOn: string | null
  figures: ReturnType<typeof figuresOf>
  groups: DoubtGroup[]
  notes: GeneralProblem[]
  view: View
  views: { key: View; count: number }[]
  rows: RowFace[]
  page: number
  pages: number
  total: number
  items: ItemLine[]
  /** What each county has of a city's catalogue that is in force there. */
  copies: CountyCopy[]
  mayCorrect: boolean
  mayAdopt: boolean
  /** What speaks against adopting it for every organ of its level. */
  reasons: string[]
  /** What speaks against this person's saying that it was reviewed. */
  notReviewable: string[]
  /** The adoption that waits for its day. */
  ahead: JointAdoption | null
  coverage: CoverageFace
  /** How the statutory items stand in it; null for a catalogue that was replaced. */
  supplement: SupplementCounts | null
  /** The folder it came in; what of its form nobody knows; what was decided as a time before. */
  folder: string | null
  unknown: number
  taught: TaughtGroup[]
  token: string
  viewHref: (view: View, page?: number) => string
  rowHref: (rowNumber: number) => string
}

/** Rows a page. */
const pageLength = 40

/** Everything the page of a catalogue shows, from a few queries. */
export async function readDraftPage(
  visit: StaffVisit,
  seen: SeenCatalogue,
  asked: { show?: string | undefined; page: number },
): Promise<DraftPage> {
  const { catalogue, organ } = seen
  const { countyId, id } = catalogue
  const isDraft = catalogue.state === 'draft'
  const all = await findRows(visit.db, countyId, id)
  const figures = figuresOf(all, catalogue.problems)
  const { layoutKey } = catalogue
  const lessons = isDraft && layoutKey !== null ? await findLessons(visit.db, organ.id, layoutKey) : []
  const items = isDraft ? [] : await itemsMade(visit.db, countyId, id)
  const offered: View[] = isDraft ? [...rowViews] : ['items', ...rowViews.filter((view) => view !== 'doubts')]
  const view =
    offered.find((each) => each === asked.show) ?? (isDraft ? (figures.doubtful > 0 ? 'doubts' : 'all') : 'items')
  const shown = view === 'items' ? [] : rowsOfView[view](all)
  const pages = Math.max(1, Math.ceil(shown.length / pageLength))
  const page = Math.min(asked.page, pages)
  return {
    catalogue,
    organ,
    importedOn: legalDayOf(catalogue.importedAt).toString(),
    doneOn: catalogue.adoptedOn?.toString() ?? null,
    figures,
    groups: isDraft ? groupsOf(all, catalogue.problems) : [],
    notes: catalogue.problems.filter((problem) => problem.severity === 'note'),
    view,
    views: offered.map((key) => ({ key, count: key === 'items' ? items.length : rowsOfView[key](all).length })),
    rows: shown.slice((page - 1) * pageLength, page * pageLength).map(presentRow),
    page,
    pages,
    total: shown.length,
    items,
    copies: catalogue.state === 'citywide' ? await copiesOf(visit.db, id) : [],
    mayCorrect: isDraft && catalogue.plannedOn === null && seen.may('catalogue.correct'),
    mayAdopt: seen.may('catalogue.adopt'),
    reasons: isDraft ? await reasonsNow(visit, seen, all) : [],
    notReviewable: [...reasonsNotToReview(catalogue, openDoubts(all), visit.actor, catalogue.version)],
    ahead: catalogue.plannedOn ? await findAdoptionAhead(visit.db, countyId, id) : null,
    supplement: await readCounts(visit, seen),
    coverage: coverageFace(catalogue, all, await findFields(visit.db)),
    folder: isDraft ? await importOfCatalogue(visit.db, countyId, id) : null,
    unknown: isDraft ? unknownIn(presentLayout(catalogue.headings, all, catalogue.problems, lessons)) : 0,
    taught: isDraft ? taughtGroups(all, catalogue.problems) : [],
    token: visit.formToken,
    viewHref: (key, at) =>
      `${to.draftCatalogue(countyId, id, { show: key, ...(at ? { page: String(at) } : {}) })}#rows`,
    rowHref: (rowNumber) => to.catalogueRow(countyId, id, String(rowNumber)),
  }
}

async function reasonsNow(
  visit: StaffVisit,
  { catalogue, organ }: SeenCatalogue,
  rows: readonly DraftRow[],
): Promise<string[]> {
  const { bound, strangers } = organsBound(organ, await organsBelow(visit.db, organ.id), catalogue.binds, null)
  return [...reasonsNotToAdopt(catalogue, rows, { bound: bound.length, strangers }, [], catalogue)]
}
