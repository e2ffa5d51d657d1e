import type { Context } from '#kernel/context.ts'
import type { Organ } from '#kernel/organisation/model.ts'
import { requireMay } from '#kernel/organisation/policy.ts'
import { findOrgan, lockOrgan, organsBelow } from '#kernel/organisation/store.ts'
import { NotFound, Refused, refuseIf, Stale } from '#platform/errors/errors.ts'
import { newId } from '#platform/ids/ids.ts'
import { findFields } from '../coverage/store.ts'
import { type Made, putInForce } from '../put-in-force.ts'
import { type CatalogueRecord, findCatalogues } from '../store.ts'
import type { AdoptTogether } from '../together/adopt-together.ts'
import { hasEnded, reasonsNotTogether, type SeenCounty, type SeenDraft } from '../together/model.ts'
import { onItsDay } from '../together/on-its-day.ts'
import { findAdoption, markDone } from '../together/store.ts'
import { copyToCounty, markCitywide } from './copy-store.ts'
import { reasonsNotCitywide } from './model.ts'

/**
 * 全市统一采用: puts a city's drafts in force in each of its counties, under the county's own key, or in none of them. A
 * county keeps its items' identities and addresses where the new catalogue goes on with them.
 */
export async function adoptCitywide(context: Context, given: AdoptTogether): Promise<Made | null> {
  const { write, actor, now } = context
  const { countyId } = given
  const city = await findOrgan(write, countyId)
  if (!city) throw new NotFound('没有找到这次采用。')
  requireMay(actor, 'catalogue.adopt', { organId: city.id, lineage: city.lineage })
  await lockOrgan(write, city.id)
  const adoption = await findAdoption(write, given)
  if (!adoption?.counties) throw new NotFound('没有找到这次采用。')
  if (hasEnded(adoption)) return null
  const ids = adoption.drafts.map(({ catalogueId }) => catalogueId)
  const drafts = await findCatalogues(write, countyId, ids, true)
  refuseIf(reasonsNotCitywide(drafts, adoption.drafts))
  refuseIf(reasonsNotTogether(drafts, await findFields(write)))
  const made: Made = { items: 0, slots: 0, obligations: 0 }
  let done = 0
  for (const seen of adoption.counties.toSorted((a, b) => (a.organId < b.organId ? -1 : 1))) {
    const county = await findOrgan(write, seen.organId)
    if (!county || county.parentId !== city.id) throw new NotFound('没有找到其中的一个县。')
    requireMay(actor, 'catalogue.adopt', { organId: county.id, lineage: county.lineage })
    await lockOrgan(write, county.id)
    const below = await organsBelow(write, county.id)
    for (const draft of drafts) {
      const one = await adoptInCounty(onItsDay(context, adoption), { draft, county, below, seen })
      for (const key of Object.keys(made) as (keyof Made)[]) made[key] += one[key]
      done += 1
      await given.report(done)
    }
  }
  await markCitywide(write, countyId, ids, { by: actor.personId, on: onItsDay(context, adoption).today })
  if (!(await markDone(write, given, made, now))) throw new Stale('这次采用已经停止，没有任何目录生效。')
  return made
}

async function adoptInCounty(
  context: Context,
  { draft, county, below, seen }: { draft: CatalogueRecord; county: Organ; below: readonly Organ[]; seen: SeenCounty },
): Promise<Made> {
  const catalogueId = newId()
  await copyToCounty(context.write, draft, { countyId: county.countyId, organId: county.id, id: catalogueId })
  const touches = seen.touches[draft.id]
  const given = { countyId: county.countyId, catalogueId, version: 1, touches, organIds: null }
  try {
    return await putInForce(context, { organ: county, below }, given)
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    throw new Refused(error.reasons.map((reason) => `${county.name}《${draft.title}》：${reason}`))
  }
}

/** What is kept of a draft as a person saw it. */
export type SeenCitywide = Pick<SeenDraft, 'catalogueId' | 'version'>
