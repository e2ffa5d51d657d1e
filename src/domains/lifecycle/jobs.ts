import type { Office } from '#kernel/office.ts'
import { theSystem } from '#kernel/organisation/model.ts'
import { countyIds } from '#kernel/organisation/store.ts'
import { expireCounty } from './expire-county.ts'

/** Every county's documents that have lapsed; run again, it finds only what is new. */
export async function expireRecords(office: Office): Promise<number> {
  let marked = 0
  for (const countyId of await countyIds(office.staff))
    marked += (await office.act(theSystem(countyId), expireCounty, { countyId })).marked
  return marked
}
