import type { Context } from '#kernel/context.ts'
import { requireMay } from '#kernel/organisation/policy.ts'
import { findOrgan, organsBelow } from '#kernel/organisation/store.ts'
import { NotFound, Refused, refuseIf } from '#platform/errors/errors.ts'
import { newId } from '#platform/ids/ids.ts'
import { requireUnplanned } from '../catalogue-at-hand.ts'
import { cataloguesAtHand } from '../catalogues-at-hand.ts'
import { findFields } from '../coverage/store.ts'
import { markPlanned } from '../store.ts'
import { dayAhead } from '../together/day-ahead.ts'
import { type AdoptionKey, reasonsNotTogether, type SeenCounty } from '../together/model.ts'
import { enqueueAdoption, insertAdoption } from '../together/store.ts'
import type { SeenCitywide } from './adopt-citywide.ts'
import { countiesOf, reasonsNotCitywide } from './model.ts'

export interface AskCitywide {
  /** The city. */
  countyId: string
  drafts: readonly SeenCitywide[]
  counties: readonly SeenCounty[]
  /** The day from which they are to be in force; none: now. */
  fromOn?: Temporal.PlainDate
}

/** Asks for a city's drafts to be put in force in its counties; a job of this transaction does it, for who asked. */
export async function askCitywide(context: Context, given: AskCitywide): Promise<AdoptionKey> {
  const { write, actor, now, today } = context
  const { countyId } = given
  const city = await findOrgan(write, countyId)
  if (city?.level !== 'city') throw new NotFound('没有找到这个市。')
  requireMay(actor, 'catalogue.adopt', { organId: city.id, lineage: city.lineage })
  if (given.drafts.length === 0) refuseIf(reasonsNotCitywide([], []))
  const catalogueIds = given.drafts.map(({ catalogueId }) => catalogueId)
  const catalogues = await cataloguesAtHand(context, { countyId, catalogueIds }, 'catalogue.adopt')
  if (catalogues.some(({ organId }) => organId !== city.id)) throw new NotFound('没有找到其中的目录，请重新选择。')
  refuseIf(reasonsNotCitywide(catalogues, given.drafts))
  refuseIf(reasonsNotTogether(catalogues, await findFields(write)))
  const known = new Set(countiesOf(city, await organsBelow(write, city.id)).map(({ id }) => id))
  if (given.counties.length === 0) throw new Refused(['没有勾选县（市、区）。请至少勾选一个。'])
  if (given.counties.some(({ organId }) => !known.has(organId)))
    throw new NotFound('没有找到其中的县（市、区），请重新选择。')
  const fromOn = dayAhead(given.fromOn, today)
  for (const catalogue of catalogues) requireUnplanned(catalogue)
  const key = { countyId, adoptionId: newId() }
  const adoption = {
    ...key,
    importId: null,
    counties: [...given.counties],
    drafts: given.drafts.map((draft) => ({ ...draft, touches: [] })),
    organIds: null,
    fromOn,
  }
  if (!(await insertAdoption(write, adoption, { id: actor.personId, name: actor.name }, now)))
    throw new Refused(['另一次全市统一采用正在进行，请等它结束再提出。'])
  if (fromOn === null) await enqueueAdoption(write, key)
  else await markPlanned(write, countyId, catalogueIds, fromOn)
  return key
}
