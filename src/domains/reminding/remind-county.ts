import type { Context } from '#kernel/context.ts'
import { alarmsOf } from '#kernel/publication/records/standing-store.ts'
import { tellOfDocuments } from './document-store.ts'
import { nearDays } from './model.ts'
import { tellPeople } from './store.ts'

/**
 * 提醒: what has come near or is overdue today is told to those who can act, each stage once for each due day; so are
 * documents that lapse, or that are to be looked at.
 */
export async function remindCounty(
  { write, today, now, calendar }: Context,
  { countyId }: { countyId: string },
): Promise<{ lines: number }> {
  const duties = await tellPeople(write, countyId, { today, now }, nearDays(today, calendar))
  const documents = await tellOfDocuments(write, countyId, { today, now }, await alarmsOf(write, countyId, today))
  return { lines: duties + documents }
}
