import type { Read } from '#kernel/context.ts'
import { itemsToHandOver } from '#kernel/obligation/life/hand-over-store.ts'
import { childrenOf, countSeats, datedOrgans } from '#kernel/organisation/end-organ-store.ts'
import { NotFound } from '#platform/errors/errors.ts'
import type { Ending } from './model.ts'
import { cataloguesOf, countOpenEditions } from './store.ts'

/** Everything that ending an organ touches, as it stands now. */
export async function readEnding(db: Read, organId: string): Promise<Ending> {
  const organ = (await datedOrgans(db, [organId])).get(organId)
  if (!organ) throw new NotFound('没有找到这个机关。')
  const { countyId } = organ
  return {
    organ,
    items: await itemsToHandOver(db, countyId, organId),
    below: await childrenOf(db, organId),
    catalogues: await cataloguesOf(db, countyId, organId),
    editions: await countOpenEditions(db, countyId, organId),
    seats: await countSeats(db, organId),
  }
}
