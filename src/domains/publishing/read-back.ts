import type { Context } from '#kernel/context.ts'
import { markReadBack } from '#kernel/publication/store.ts'

/** Notes that a release was seen from the public side. */
export async function noteReadBack(
  { write, now }: Context,
  { countyId, editionId }: { countyId: string; editionId: string },
): Promise<void> {
  await markReadBack(write, countyId, editionId, now)
}
