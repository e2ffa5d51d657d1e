import type { Deed } from '#kernel/organisation/grid.ts'
import type { Organ } from '#kernel/organisation/model.ts'
import { may, reachOf } from '#kernel/organisation/policy.ts'
import { findOrgan } from '#kernel/organisation/store.ts'
import type { StaffVisit } from '#kernel/visit.ts'
import { Forbidden, NotFound } from '#platform/errors/errors.ts'
import { findSource, type SourceRecord } from '../../inventories/issues/source-store.ts'
import { seenCounties } from '../../inventories/places-store.ts'
import { isId } from '../access.ts'

/** The county whose inventory is looked at. */
export interface Place {
  county: Organ
  /** Counties that this person may choose among. */
  counties: readonly Organ[]
  /** Only these fields, where the person guides some; null for everything. */
  fields: readonly string[] | null
  /** May this person do the deed to the inventory of the county? */
  may(deed: Deed): boolean
}

/** The county that an address names by its code; else the person's own, else the first within reach. */
export async function placeOf({ db, actor }: StaffVisit, code?: string): Promise<Place> {
  const seen = await seenCounties(db, reachOf(actor, 'inventory.see'))
  if (seen.length === 0) throw new Forbidden()
  const chosen = code === undefined ? undefined : seen.find(({ county }) => county.code === code)
  if (code !== undefined && !chosen) throw new NotFound('没有找到这个县区，或者您没有权限看它的清单。')
  const { county, fields } = chosen ?? seen.find(({ county: { id } }) => id === actor.countyId) ?? seen[0]!
  const target = { organId: county.id, lineage: county.lineage }
  return { county, counties: seen.map((each) => each.county), fields, may: (deed) => may(actor, deed, target) }
}

export interface SeenSource {
  source: SourceRecord
  organ: Organ
  mayLoad: boolean
}

/** The source of an address, as far as it binds or belongs to a county within reach. */
export async function sourceToSee(
  { db, actor }: StaffVisit,
  { counties, fields }: Place,
  { county, id }: { county: string; id: string },
): Promise<SeenSource> {
  const source = isId(county) && isId(id) ? await findSource(db, county, id) : null
  const organ = source && (await findOrgan(db, source.organId))
  const isNear = organ && counties.some((each) => each.id === organ.countyId || each.lineage.includes(organ.id))
  const isOfField = source && (fields === null || (source.fieldCode !== null && fields.includes(source.fieldCode)))
  if (!source || !organ || !isNear || !isOfField) throw new NotFound('没有找到这个来源。')
  const target = { organId: organ.id, lineage: organ.lineage, fieldCode: source.fieldCode }
  return { source, organ, mayLoad: may(actor, 'inventory.load', target) }
}
