import type { Context } from '#kernel/context.ts'
import { tellOfEditions } from './store.ts'

/** 提醒: emergency releases that wait for a second person, and withheld texts to be assessed; each told once. */
export async function remindOfEditions(
  { write, today, now }: Context,
  { countyId }: { countyId: string },
): Promise<{ lines: number }> {
  return { lines: await tellOfEditions(write, countyId, { today, now }) }
}
