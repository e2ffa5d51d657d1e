import type { Context } from '#kernel/context.ts'
import { setReviewInterval } from '#kernel/publication/records/setting-store.ts'
import { Refused } from '#platform/errors/errors.ts'
import { takeOffice } from './office-at-hand.ts'
import { words } from './words.ts'

/** Sets how often what answers an item is looked at again; 0 months takes it away. */
export async function saveInterval(
  context: Context,
  { organId, address, months }: { organId: string; address: string; months: number },
): Promise<void> {
  const organ = await takeOffice(context, organId)
  if (!Number.isInteger(months) || months < 0 || months > 60) throw new Refused([words.intervalHint])
  if (!(await setReviewInterval(context.write, organ.countyId, address.trim(), months === 0 ? null : months)))
    throw new Refused([words.noItem])
}
