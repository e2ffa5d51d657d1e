import type { Context } from '#kernel/context.ts'
import { settleAlerts, tellAlert, type UnseenRelease } from '#kernel/publication/release/alert-store.ts'
import { markReadBack } from '#kernel/publication/store.ts'
import { forgetSaves } from '#kernel/publication/text/save-store.ts'

/** Saves of each person that are kept of a text once it is public; until then nearly all are. */
const keptAfterRelease = 20

/** Notes that a release was seen from the public side; the many saves of its writing are thinned. */
export async function noteReadBack(
  { write, now }: Context,
  { countyId, editionId }: { countyId: string; editionId: string },
): Promise<void> {
  await markReadBack(write, countyId, editionId, now)
  await forgetSaves(write, { countyId, editionId }, keptAfterRelease)
  await settleAlerts(write, { countyId, editionId }, ['unseen'], now)
}

/** Tells who released and who approved that readers cannot see it, once. */
export async function tellUnseen(
  { write, now }: Context,
  { countyId, editionId, releasedAt, releasedBy, approverId }: UnseenRelease,
): Promise<void> {
  const alert = { countyId, editionId, kind: 'unseen', dueAt: releasedAt, happenedAt: null, why: [] } as const
  await tellAlert(write, alert, [releasedBy, approverId], now)
}
