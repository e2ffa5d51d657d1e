import type { Context } from '#kernel/context.ts'
import { lapsedUntold } from '#kernel/publication/records/standing-store.ts'
import { markDependants } from '#kernel/publication/relations/stale-store.ts'

/** Documents lapse by themselves with their day; who stands on one that did is marked, once for each lapse. */
export async function expireCounty(
  { write, now, today, emit }: Context,
  { countyId }: { countyId: string },
): Promise<{ marked: number }> {
  let marked = 0
  for (const { publicationId, organId } of await lapsedUntold(write, countyId, today)) {
    const found = await markDependants(write, { countyId, publicationId, kind: 'expired', by: null }, now)
    if (found > 0) await emit('record.changed', countyId, { organId })
    marked += found
  }
  return { marked }
}
