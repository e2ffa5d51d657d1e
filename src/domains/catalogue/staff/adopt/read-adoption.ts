import type { Organ } from '#kernel/organisation/model.ts'
import { organsBelow } from '#kernel/organisation/store.ts'
import type { StaffVisit } from '#kernel/visit.ts'
import { openDoubts, openGeneral, reasonsNotToAdopt } from '../../model.ts'
import { organsBound } from '../../organs-bound.ts'
import { findRows } from '../../rows-store.ts'
import { type CatalogueRecord, fieldNames, findAdopted, itemsOf } from '../../store.ts'
import type { SeenCatalogue } from '../access.ts'
import { type Consequences, consequencesOf } from './consequences.ts'
import { organsHolding } from './store.ts'

export interface AdoptionView {
  catalogue: CatalogueRecord
  organ: Organ
  /** Organs of the level; and those of them that are bound. */
  eligible: Organ[]
  bound: Organ[]
  /** Short names of all organs below, by id: a village says of which town it is. */
  names: ReadonlyMap<string, string>
  consequences: Consequences
  /** The catalogue in force, and organs that it binds and this one would not. */
  before: CatalogueRecord | null
  unbound: string[]
  /** Open doubts of rows and of the file. */
  doubts: number
  reasons: string[]
}

/** What adopting the catalogue for these organs (null: all of its level) would do, and everything that speaks against it. */
export async function readAdoption(
  visit: StaffVisit,
  { catalogue, organ }: SeenCatalogue,
  organIds: readonly string[] | null,
): Promise<AdoptionView> {
  const { db, today, calendar } = visit
  const { countyId, id: catalogueId } = catalogue
  const below = await organsBelow(db, organ.id)
  const { eligible, bound, strangers } = organsBound(organ, below, catalogue.binds, organIds)
  const rows = await findRows(db, countyId, catalogueId)
  const before = await findAdopted(db, countyId, organ.id, catalogue.binds)
  const known = before ? await itemsOf(db, countyId, before.id) : []
  const holding = before
    ? await organsHolding(
        db,
        countyId,
        known.map((item) => item.itemId),
      )
    : []
  const chosen = new Set(bound.map((each) => each.id))
  return {
    catalogue,
    organ,
    eligible,
    bound,
    names: new Map(below.map((each) => [each.id, each.shortName])),
    consequences: consequencesOf(
      rows,
      known,
      bound.length,
      { countyId, catalogueId, today, fields: await fieldNames(db) },
      calendar,
    ),
    before,
    unbound: holding.filter((each) => !chosen.has(each.id)).map((each) => each.shortName),
    doubts: openDoubts(rows) + openGeneral(catalogue.problems).length,
    reasons: [...reasonsNotToAdopt(catalogue, rows, { bound: bound.length, strangers }, before?.id ?? null, catalogue)],
  }
}
