import type { Organ } from '#kernel/organisation/model.ts'
import { may } from '#kernel/organisation/policy.ts'
import { findOrgan, organsBelow } from '#kernel/organisation/store.ts'
import type { StaffVisit } from '#kernel/visit.ts'
import { Forbidden, NotFound } from '#platform/errors/errors.ts'
import { countiesOf } from '../../citywide/model.ts'
import type { FieldOfWork } from '../../coverage/model.ts'
import { findFields } from '../../coverage/store.ts'
import { findRows } from '../../rows-store.ts'
import { type CatalogueRecord, findCatalogues } from '../../store.ts'
import { reasonsNotTogether } from '../../together/model.ts'
import { citywideOf } from '../../together/store.ts'
import { isId } from '../access.ts'
import { type AdoptionView, adoptionGround, viewAdoption } from '../adopt/read-adoption.ts'
import { draftsOf } from './store.ts'
import { citywideWords as words } from './words.ts'

/** What a city can put in force in its counties: drafts without a doubt, and how many still have some. */
export interface CitywideOffer {
  city: Organ
  counties: Organ[]
  fields: FieldOfWork[]
  ready: { catalogue: CatalogueRecord; rows: number }[]
  waiting: number
  records: Awaited<ReturnType<typeof citywideOf>>
}

/** The city of an address, for somebody who may adopt for it. */
export async function cityToAdopt({ db, actor }: StaffVisit, id: string): Promise<Organ> {
  const city = isId(id) ? await findOrgan(db, id) : null
  const target = city && { organId: city.id, lineage: city.lineage }
  if (!target || city.level !== 'city' || city.parentId !== null || !may(actor, 'catalogue.see', target))
    throw new NotFound('没有找到这个市。')
  if (!may(actor, 'catalogue.adopt', target)) throw new Forbidden()
  return city
}

export async function readOffer({ db }: StaffVisit, city: Organ): Promise<CitywideOffer> {
  const [lines, below, fields, records] = await Promise.all([
    draftsOf(db, city.countyId, city.id),
    organsBelow(db, city.id),
    findFields(db),
    citywideOf(db, city.countyId),
  ])
  const ids = lines.filter(({ doubts }) => doubts === 0).map(({ id }) => id)
  const byId = new Map((await findCatalogues(db, city.countyId, ids)).map((catalogue) => [catalogue.id, catalogue]))
  const ready = lines.flatMap(({ id, rows }) => {
    const catalogue = byId.get(id)
    return catalogue && catalogue.coverage !== null && catalogue.plannedOn === null ? [{ catalogue, rows }] : []
  })
  return { city, counties: countiesOf(city, below), fields, ready, waiting: lines.length - ready.length, records }
}

/** What the drafts would do in one county. */
export interface CountyView {
  county: Organ
  views: AdoptionView[]
}

/** What putting the chosen drafts in force in the chosen counties would do, county by county, and what speaks against it. */
export async function readCounties(
  visit: StaffVisit,
  { ready, fields, counties }: CitywideOffer,
  chosen: { drafts: readonly string[]; counties: readonly string[] },
): Promise<{ counties: CountyView[]; reasons: string[] }> {
  const drafts = ready.map(({ catalogue }) => catalogue).filter(({ id }) => chosen.drafts.includes(id))
  const wanted = counties.filter(({ id }) => chosen.counties.includes(id))
  const rows = new Map<string, Awaited<ReturnType<typeof findRows>>>()
  for (const { countyId, id } of drafts) rows.set(id, await findRows(visit.db, countyId, id))
  const found: CountyView[] = []
  for (const county of wanted) {
    const ground = await adoptionGround(visit.db, county)
    const views: AdoptionView[] = []
    for (const draft of drafts)
      views.push(await viewAdoption(visit, ground, { ...draft, countyId: county.countyId }, null, rows.get(draft.id)))
    found.push({ county, views })
  }
  const own = found.flatMap(({ county, views }) =>
    views.flatMap(({ catalogue, reasons }) =>
      reasons.map((reason) => words.of(county.shortName, `《${catalogue.title}》${reason}`)),
    ),
  )
  return { counties: found, reasons: [...reasonsNotTogether(drafts, fields), ...own] }
}
