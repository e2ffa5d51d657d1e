import type { Context } from '#kernel/context.ts'
import { nearDays } from './model.ts'
import { tellPeople } from './store.ts'

/** 提醒: what has come near or is overdue today is told to those who can act, each stage once for each due day. */
export async function remindCounty(
  { write, today, now, calendar }: Context,
  { countyId }: { countyId: string },
): Promise<{ lines: number }> {
  return { lines: await tellPeople(write, countyId, { today, now }, nearDays(today, calendar)) }
}
