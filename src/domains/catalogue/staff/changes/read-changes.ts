import type { NewObligation } from '#kernel/obligation/model.ts'
import { planPeriods } from '#kernel/obligation/plan.ts'
import type { Organ } from '#kernel/organisation/model.ts'
import type { StaffVisit } from '#kernel/visit.ts'
import { wholeOrgan } from '../../coverage/model.ts'
import { findFields, findInForce } from '../../coverage/store.ts'
import type { ItemInForce } from '../../coverage/take-over.ts'
import type { DraftRow } from '../../model.ts'
import { dutiesOf, planAdoption } from '../../plan-adoption.ts'
import { findRows } from '../../rows-store.ts'
import type { CatalogueRecord } from '../../store.ts'
import { type Change, type ChangeKind, changeKinds, differenceOf } from '../../versions/difference.ts'
import { findItemFields, type ItemInForceFields } from '../../versions/items-store.ts'
import { type Decided, findDecided, saidOf } from '../../versions/matches-store.ts'
import { findReach, type Reach, sumOf } from '../../versions/reach-store.ts'
import { textsOf } from '../../versions/texts.ts'
import type { SeenCatalogue } from '../access.ts'

/** Every organ bound owes the same: planned for one of them. */
const oneOrgan = ['one']

/** Changes on one page. */
const pageSize = 30

export interface ChangesView {
  catalogue: CatalogueRecord
  organ: Organ
  /** Titles of the catalogues in force that it is held against. */
  against: string[]
  counts: Record<ChangeKind, number>
  kind: ChangeKind
  page: number
  pages: number
  changes: Change[]
  /** The items taken and the rows adopted, by their places in the changes; rows with the names they get. */
  items: (ItemInForce & ItemInForceFields)[]
  rows: (DraftRow & { name: string })[]
  decided: ReadonlyMap<number, Decided>
  reach: ReadonlyMap<string, Reach>
  /** Items that go on in no row: one of them may be what a row is. */
  unmatched: ItemInForce[]
  /** How often an organ publishes by the calendar in a year, before and after. */
  times: { before: number; after: number }
  /** Of everything that does not just go on as it is; and the overdue of items that are no longer listed. */
  total: Reach
  lostOverdue: number
}

/** The difference between a draft and what is in force, as its adoption today would make it. */
export async function readChanges(
  { db, today, calendar }: StaffVisit,
  { catalogue, organ }: SeenCatalogue,
  wanted: { kind?: ChangeKind | undefined; page: number },
): Promise<ChangesView> {
  const { countyId, id: catalogueId } = catalogue
  const [rows, inForce, fields, decided] = await Promise.all([
    findRows(db, countyId, catalogueId),
    findInForce(db, countyId, organ.id, catalogue.binds),
    findFields(db),
    findDecided(db, countyId, catalogueId),
  ])
  const at = { countyId, catalogueId, today, coverage: catalogue.coverage ?? wholeOrgan, fields, said: saidOf(decided) }
  const plan = planAdoption(rows, inForce, at)
  const touched = plan.losses.filter(({ taken }) => taken.length > 0)
  const taken = touched.flatMap((loss) => loss.taken)
  const known = await findItemFields(
    db,
    countyId,
    taken.map(({ itemId }) => itemId),
  )
  const items = taken.map((item) => ({ ...item, ...known.get(item.itemId)! }))
  const adopted = rows.filter(({ leftOut }) => leftOut === null)
  const places = new Map(items.map(({ itemId }, place) => [itemId, place]))
  const changes = differenceOf(
    items.map((item) => textsOf(item.fields)),
    adopted.map((row) => textsOf(row.fields)),
    plan.origins.map(({ row, item, kind }) => ({
      before: places.get(item.itemId)!,
      after: row,
      kind: kind === 'said' ? 'changed' : kind,
    })),
  )
  const counts = Object.fromEntries(changeKinds.map((kind) => [kind, 0])) as Record<ChangeKind, number>
  for (const { kind } of changes) counts[kind] += 1
  const kind = wanted.kind ?? changeKinds.find((each) => counts[each] > 0) ?? 'changed'
  const ofKind = changes.filter((change) => change.kind === kind)
  const pages = Math.max(1, Math.ceil(ofKind.length / pageSize))
  const page = Math.min(wanted.page, pages)
  const idsOf = (some: readonly Change[]) => [
    ...new Set(some.flatMap(({ before }) => (before === null ? [] : [items[before]!.itemId]))),
  ]
  const moved = idsOf(changes.filter((change) => change.kind !== 'same'))
  const shown = ofKind.slice((page - 1) * pageSize, page * pageSize)
  const reach = await findReach(db, countyId, [...new Set([...moved, ...idsOf(shown)])], today)
  const lost = idsOf(changes.filter((change) => change.kind === 'gone'))
  const ended = new Set(idsOf(changes.filter((change) => change.kind === 'gone' || change.kind === 'merged')))
  const year = today.add({ years: 1 })
  const inYear = (duties: readonly NewObligation[]) =>
    duties.filter(({ dueOn }) => Temporal.PlainDate.compare(dueOn, year) < 0).length
  const before = items.flatMap(({ itemId, version, fields: { rules } }) =>
    planPeriods({ countyId, itemId, itemVersion: version, rules }, oneOrgan, today, calendar),
  )
  return {
    catalogue,
    organ,
    against: touched.map((loss) => loss.catalogue.title),
    counts,
    kind,
    page,
    pages,
    changes: shown,
    items,
    rows: adopted.map((row, place) => ({ ...row, name: plan.items[place]!.name })),
    decided,
    unmatched: items.filter(({ itemId }) => ended.has(itemId)),
    times: { before: inYear(before), after: inYear(dutiesOf(plan.items, oneOrgan, today, calendar)) },
    reach,
    total: sumOf(moved.flatMap((id) => reach.get(id) ?? [])),
    lostOverdue: sumOf(lost.flatMap((id) => reach.get(id) ?? [])).overdue,
  }
}
