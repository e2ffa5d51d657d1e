import type { Read } from '#kernel/context.ts'
import type { Organ } from '#kernel/organisation/model.ts'
import { organsBelow } from '#kernel/organisation/store.ts'
import type { StaffVisit } from '#kernel/visit.ts'
import { type FieldOfWork, wholeOrgan } from '../../coverage/model.ts'
import { findFields, findInForce } from '../../coverage/store.ts'
import { type InForce, type Loss, touchedBy } from '../../coverage/take-over.ts'
import { reasonsAgainstDepartures } from '../../inheritance/reasons-against-departures.ts'
import { type Binds, type DraftRow, openDoubts, openGeneral, reasonsNotToAdopt } from '../../model.ts'
import { organsBound } from '../../organs-bound.ts'
import { findRows } from '../../rows-store.ts'
import type { CatalogueRecord } from '../../store.ts'
import { findSaid } from '../../versions/matches-store.ts'
import { findReach, sumOf } from '../../versions/reach-store.ts'
import type { SeenCatalogue } from '../access.ts'
import { type Consequences, consequencesOf } from './consequences.ts'
import { organsHolding } from './store.ts'

export interface AdoptionView {
  catalogue: CatalogueRecord
  organ: Organ
  fields: FieldOfWork[]
  /** Organs of the level; and those of them that are bound. */
  eligible: Organ[]
  bound: Organ[]
  /** Short names of all organs below, by id: a village says of which town it is. */
  names: ReadonlyMap<string, string>
  consequences: Consequences
  /** The catalogues in force that it changes, and organs that they bind and this one would not. */
  touches: string[]
  unbound: string[]
  /** Obligations whose day is over, of items that would no longer be listed: they stay owed. */
  lostOverdue: number
  /** Open doubts of rows and of the file. */
  doubts: number
  reasons: string[]
}

/** What several drafts of one organ are planned on, each part read once. */
export interface AdoptionGround {
  organ: Organ
  below: Organ[]
  fields: FieldOfWork[]
  inForce(binds: Binds): Promise<InForce[]>
}

export async function adoptionGround(db: Read, organ: Organ): Promise<AdoptionGround> {
  const known = new Map<Binds, Promise<InForce[]>>()
  return {
    organ,
    below: await organsBelow(db, organ.id),
    fields: await findFields(db),
    inForce(binds) {
      const found = known.get(binds) ?? findInForce(db, organ.countyId, organ.id, binds)
      known.set(binds, found)
      return found
    },
  }
}

/** What adopting the catalogue for these organs (null: all of its level) would do, and everything that speaks against it. */
export const readAdoption = async (
  visit: StaffVisit,
  { catalogue, organ }: SeenCatalogue,
  organIds: readonly string[] | null,
): Promise<AdoptionView> => {
  const ground = await adoptionGround(visit.db, organ)
  return viewAdoption(visit, ground, catalogue, organIds)
}

export async function viewAdoption(
  { db, today, calendar }: StaffVisit,
  ground: AdoptionGround,
  catalogue: CatalogueRecord,
  organIds: readonly string[] | null,
  known?: readonly DraftRow[],
): Promise<AdoptionView> {
  const { countyId, id: catalogueId, binds } = catalogue
  const { organ, below, fields } = ground
  const { eligible, bound, strangers } = organsBound(organ, below, binds, organIds)
  const rows = known ?? (await findRows(db, countyId, catalogueId))
  const coverage = catalogue.coverage ?? wholeOrgan
  const said = await findSaid(db, countyId, catalogueId)
  const at = { countyId, catalogueId, today, coverage, fields, said }
  const { consequences, losses, gone } = consequencesOf(rows, await ground.inForce(binds), bound.length, at, calendar)
  const touches = touchedBy(losses)
  return {
    catalogue,
    organ,
    fields,
    eligible,
    bound,
    names: new Map(below.map((each) => [each.id, each.shortName])),
    consequences,
    touches,
    lostOverdue: sumOf((await findReach(db, countyId, gone, today)).values()).overdue,
    unbound: await organsLeft(db, countyId, losses, new Set(bound.map(({ id }) => id))),
    doubts: openDoubts(rows) + openGeneral(catalogue.problems).length,
    reasons: [
      ...reasonsNotToAdopt(catalogue, rows, { bound: bound.length, strangers }, touches, catalogue),
      ...(await reasonsAgainstDepartures(db, { catalogue, organ, calendar })),
    ],
  }
}

/** Organs at which items stand that the adopted catalogue takes and does not bind there. */
async function organsLeft(
  db: Read,
  countyId: string,
  losses: readonly Loss[],
  bound: ReadonlySet<string>,
): Promise<string[]> {
  const taken = losses.flatMap((loss) => loss.taken.map(({ itemId }) => itemId))
  const holding = taken.length > 0 ? await organsHolding(db, countyId, taken) : []
  return holding.filter(({ id }) => !bound.has(id)).map(({ shortName }) => shortName)
}
