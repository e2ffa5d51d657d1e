import type { Context } from '#kernel/context.ts'
import type { NewObligation } from '#kernel/obligation/model.ts'
import { replacePeriods } from '#kernel/obligation/replan-store.ts'
import { findExempt } from '#kernel/obligation/slots-store.ts'
import { type Adoption, dutiesOf } from './plan-adoption.ts'

/** Obligations of so many rows are planned and written at a time: a county's are not held in memory, and others get their turn. */
const portion = 4_000

/**
 * Makes what the items in force ask for by the calendar owed by their organs, except where one has said that the item does
 * not apply to it, and lets fall away what the items that are gone would have asked for. Answers how many are planned.
 */
export async function owePeriods(
  { write, actor, today, calendar }: Context,
  given: { countyId: string; items: Adoption['items']; gone: readonly string[]; organIds: readonly string[] },
): Promise<number> {
  const { countyId, items, gone, organIds } = given
  const about = { countyId, by: actor.personId, on: today, calendarVersion: calendar.version }
  const exempt = await findExempt(
    write,
    countyId,
    items.map(({ itemId }) => itemId),
  )
  await replacePeriods(write, { ...about, itemIds: gone }, [])
  let planned = 0
  let waiting: { itemIds: string[]; duties: NewObligation[] } = { itemIds: [], duties: [] }
  const writeWaiting = async () => {
    if (waiting.itemIds.length === 0) return
    await replacePeriods(write, { ...about, itemIds: waiting.itemIds }, waiting.duties)
    planned += waiting.duties.length
    waiting = { itemIds: [], duties: [] }
  }
  for (const item of items) {
    const bound = organIds.filter((organId) => !exempt.get(item.itemId)?.has(organId))
    waiting.itemIds.push(item.itemId)
    waiting.duties.push(...dutiesOf([item], bound, today, calendar))
    if (waiting.duties.length >= portion) await writeWaiting()
  }
  await writeWaiting()
  return planned
}
