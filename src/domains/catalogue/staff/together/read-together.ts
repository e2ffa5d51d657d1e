import type { Organ } from '#kernel/organisation/model.ts'
import type { StaffVisit } from '#kernel/visit.ts'
import type { ImportFile } from '../../importing/model.ts'
import { findFiles, type ImportRecord } from '../../importing/store.ts'
import { type Binds, binds } from '../../model.ts'
import { type CatalogueRecord, findCatalogues } from '../../store.ts'
import { chosenFor, reasonsNotTogether } from '../../together/model.ts'
import { type AdoptionGround, type AdoptionView, adoptionGround, viewAdoption } from '../adopt/read-adoption.ts'
import { draftIds } from '../doubts/read-doubts.ts'
import type { SupplementOf } from '../pages/supplement-notice.ts'
import { readCounts } from '../supplement/read-supplement.ts'
import { togetherWords as words } from './words.ts'

/** What a folder offers for adoption: drafts without a doubt, and how many still have some. */
export interface Offer {
  record: ImportRecord
  ground: AdoptionGround
  ready: { catalogue: CatalogueRecord; file: ImportFile }[]
  waiting: number
  /** Organs of each level that a ready draft binds. */
  organs: { level: Binds; organs: Organ[] }[]
}

export async function readOffer({ db }: StaffVisit, record: ImportRecord, organ: Organ): Promise<Offer> {
  const files = await findFiles(db, record)
  const ids = draftIds(files)
  const byId = new Map((await findCatalogues(db, record.countyId, ids)).map((catalogue) => [catalogue.id, catalogue]))
  const drafts = ids.flatMap((id) => {
    const [catalogue, file] = [byId.get(id), files.find(({ catalogueId }) => catalogueId === id)]
    return catalogue && file ? [{ catalogue, file }] : []
  })
  const ready = drafts.filter(
    ({ file, catalogue }) => file.doubts === 0 && catalogue.coverage !== null && catalogue.plannedOn === null,
  )
  const ground = await adoptionGround(db, organ)
  const levels = binds.filter((level) => ready.some(({ catalogue }) => catalogue.binds === level))
  return {
    record,
    ground,
    ready,
    waiting: drafts.length - ready.length,
    organs: levels.map((level) => ({
      level,
      organs: ground.below.filter((each) => each.countyId === organ.countyId && each.level === level),
    })),
  }
}

/** What adopting some of the drafts for these organs (null: all of each level) would do, and what speaks against it. */
export async function readJoint(
  visit: StaffVisit,
  { ground, ready }: Offer,
  chosen: readonly string[],
  organIds: readonly string[] | null,
): Promise<{ views: AdoptionView[]; reasons: string[] }> {
  const wanted = new Set(chosen)
  const drafts = ready.map(({ catalogue }) => catalogue).filter(({ id }) => wanted.has(id))
  const views: AdoptionView[] = []
  for (const catalogue of drafts)
    views.push(await viewAdoption(visit, ground, catalogue, chosenFor(catalogue.binds, organIds, ground.below)))
  const own = views.flatMap(({ catalogue, reasons }) =>
    reasons.map((reason) => words.reasonOf(catalogue.title, reason)),
  )
  return { views, reasons: [...reasonsNotTogether(drafts, ground.fields), ...own] }
}

/** What stands open of the statutory items in each draft: said before all of them are adopted, as before a single one. */
export async function readSupplements(
  visit: StaffVisit,
  { ground, ready }: Offer,
  chosen: readonly string[],
): Promise<(SupplementOf & { title: string })[]> {
  const wanted = new Set(chosen)
  const found: (SupplementOf & { title: string })[] = []
  for (const { catalogue } of ready.filter(({ catalogue }) => wanted.has(catalogue.id)))
    found.push({
      countyId: catalogue.countyId,
      catalogueId: catalogue.id,
      title: catalogue.title,
      supplement: await readCounts(visit, { catalogue, organ: ground.organ }),
    })
  return found
}
