import type { Office } from '#kernel/office.ts'
import { theSystem } from '#kernel/organisation/model.ts'
import { countyIds } from '#kernel/organisation/store.ts'
import { extendObligations } from './extend-obligations.ts'

/** Every county's calendar obligations, once a day and at each start. */
export async function extendAllCounties(office: Office): Promise<number> {
  let planned = 0
  for (const countyId of await countyIds(office.staff))
    planned += (await office.act(theSystem(countyId), extendObligations, { countyId })).planned
  return planned
}
