import type { Deed } from '#kernel/organisation/grid.ts'
import type { Organ } from '#kernel/organisation/model.ts'
import { may } from '#kernel/organisation/policy.ts'
import { findOrgan } from '#kernel/organisation/store.ts'
import type { StaffVisit } from '#kernel/visit.ts'
import { Forbidden, NotFound } from '#platform/errors/errors.ts'
import { type CatalogueRecord, findCatalogue } from '../store.ts'

/** How a catalogue is named in an address. */
export interface CatalogueParams {
  county: string
  id: string
}

export interface SeenCatalogue {
  catalogue: CatalogueRecord
  organ: Organ
  /** May this person do the deed to this catalogue? */
  may(deed: Deed): boolean
}

/** Ids of addresses are asked for in queries only where they are ids. */
export const isId = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)

/** The catalogue of an address; one that the person may not see is not found. */
export async function catalogueToSee(
  { db, actor }: StaffVisit,
  { county, id }: CatalogueParams,
): Promise<SeenCatalogue> {
  const catalogue = isId(county) && isId(id) ? await findCatalogue(db, county, id) : null
  const organ = catalogue && (await findOrgan(db, catalogue.organId))
  const target = organ && { organId: organ.id, lineage: organ.lineage }
  // A draft that was thrown away is kept for the record, and shown to nobody.
  if (!catalogue || catalogue.state === 'discarded' || !organ || !target || !may(actor, 'catalogue.see', target))
    throw new NotFound('没有找到这份目录。')
  return { catalogue, organ, may: (deed) => may(actor, deed, target) }
}

/** The same, for a page that leads to a deed: who only sees the catalogue is told so. */
export async function catalogueToChange(
  visit: StaffVisit,
  params: CatalogueParams,
  deed: Deed,
): Promise<SeenCatalogue> {
  const seen = await catalogueToSee(visit, params)
  if (!seen.may(deed)) throw new Forbidden()
  return seen
}
