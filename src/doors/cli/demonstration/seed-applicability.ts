import { decideApplicability } from '#domains/catalogue/applicability/decide-applicability.ts'
import { actAs, type Ground } from '#kernel/act-as.ts'
import type { Answer } from '#kernel/obligation/applicability.ts'
import type { Actor } from '#kernel/organisation/model.ts'
import { at } from './at.ts'
import type { SeatedOrgan } from './seed-organs.ts'
import { demonstrationSlots } from './store.ts'

/** Towns whose declarations of last year must soon be confirmed again; one has signed nothing yet. */
const signedLastYear = ['青塘镇', '白沙镇']
const nothingSigned = ['梅溪镇']

/** The one community that differs from the other five village lists of its county. */
const outlier = { organ: '文峰社区', item: /惠农/, reason: '本社区居民没有承包地，不发放惠农补贴（演示）。' }

/** The towns sign for themselves and for their villages which items apply; one answer differs, with its reason. */
export async function seedApplicability(
  ground: Ground,
  today: Temporal.PlainDate,
  seated: readonly SeatedOrgan[],
): Promise<void> {
  let signer: Actor | undefined
  for (const seat of seated) {
    const { organ, countyId, id: organId } = seat
    // Villages follow their town in the list of seats.
    if (organ.level === 'town') signer = seat.actors.get('approver')
    if (!signer || (organ.level !== 'town' && organ.level !== 'village')) continue
    if (nothingSigned.includes(organ.shortName)) continue
    const days = signedLastYear.includes(organ.shortName) ? 350 : 20
    const act = actAs(ground, signer, at(today.subtract({ days }), 10))
    const slots = await demonstrationSlots(ground.db, countyId, organId)
    const isOdd = ({ name }: { name: string }) => organ.shortName === outlier.organ && outlier.item.test(name)
    const sign = async (chosen: typeof slots, answer: Answer, reason = '') => {
      if (chosen.length === 0) return
      const given = chosen.map(({ itemId }) => ({ itemId, seen: null }))
      await act(decideApplicability, { countyId, organId, chosen: given, answer, reason })
    }
    await sign(
      slots.filter((slot) => !isOdd(slot)),
      'applies',
    )
    await sign(slots.filter(isOdd), 'does-not-apply', outlier.reason)
  }
}
