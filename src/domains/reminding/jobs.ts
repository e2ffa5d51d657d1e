import type { Office } from '#kernel/office.ts'
import { theSystem } from '#kernel/organisation/model.ts'
import { countyIds } from '#kernel/organisation/store.ts'
import { remindOfEditions } from './editions/remind-of-editions.ts'
import { remindCounty } from './remind-county.ts'

/** Every county's reminders of the day; run again, it tells only what is new. */
export async function remindAllCounties(office: Office): Promise<number> {
  let lines = 0
  for (const countyId of await countyIds(office.staff))
    lines += (await office.act(theSystem(countyId), remindCounty, { countyId })).lines
  return lines
}

/** Every county's reminders of editions: an emergency release is counted in hours, so these return every hour. */
export async function remindAllOfEditions(office: Office): Promise<number> {
  let lines = 0
  for (const countyId of await countyIds(office.staff))
    lines += (await office.act(theSystem(countyId), remindOfEditions, { countyId })).lines
  return lines
}
