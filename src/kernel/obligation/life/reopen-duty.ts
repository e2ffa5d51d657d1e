import type { Write } from '#kernel/context.ts'
import { datedOrgans } from '#kernel/organisation/end-organ-store.ts'
import { reopenDuty as open } from '../store.ts'
import { successorOf } from './changes-store.ts'
import { findLife } from './explain-store.ts'
import { handOverDuties, handOverSlots } from './hand-over-store.ts'
import { findTwin, uniteReopened } from './twin-store.ts'
import { reasonWords } from './words.ts'

/**
 * Opens again what a nil return had ended. Where its organ has ended meanwhile, the duty goes on to the successor, as it
 * would have then, and on from there; where the owner has the same period open already, the two become one. Answers the
 * organ that owes it now.
 */
export async function reopenDuty(
  write: Write,
  duty: { countyId: string; id: string; organId: string; itemId: string },
  at: { today: Temporal.PlainDate; by: string },
): Promise<{ organId: string }> {
  const { countyId } = duty
  if (!(await successorOf(write, countyId, duty.organId, duty.itemId))) {
    const twin = await findTwin(write, countyId, duty.id)
    if (twin) await uniteReopened(write, { countyId, id: duty.id, into: twin }, at, reasonWords.together)
    else await open(write, duty)
    return { organId: duty.organId }
  }
  await open(write, duty)
  let owner = duty.organId
  for (;;) {
    const next = await successorOf(write, countyId, owner, duty.itemId)
    if (!next) return { organId: owner }
    const { changeId, kind, on, toOrgan } = next
    const organs = await datedOrgans(write, [owner, toOrgan])
    const from = organs.get(owner)!.shortName
    const shares = [{ itemId: duty.itemId, toOrgan }]
    const over = { countyId, fromOrgan: owner, shares, obligationId: duty.id }
    await handOverSlots(write, over, { changeId, on })
    const names = new Map([[toOrgan, organs.get(toOrgan)!.shortName]])
    await handOverDuties(
      write,
      over,
      { changeId, on, names, ...at },
      {
        moved: (to) => reasonWords.moved(kind, from, to, on.toString()),
        united: (to) => reasonWords.united(kind, from, to, on.toString()),
      },
    )
    owner = toOrgan
    const life = await findLife(write, countyId, duty.id)
    if (life?.end.as === 'united') return { organId: owner }
  }
}
