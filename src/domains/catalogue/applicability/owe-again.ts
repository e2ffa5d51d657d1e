import type { Context } from '#kernel/context.ts'
import { endedByDecision, rulesOfItems } from '#kernel/obligation/applicability-store.ts'
import { planPeriods } from '#kernel/obligation/plan.ts'
import { takeBackPeriods } from '#kernel/obligation/replan-store.ts'
import { insertObligations } from '#kernel/obligation/store.ts'

/** Periods of items that apply to an organ again are owed from today on, as the calendar now has them. */
export async function oweAgain(
  { write, today, calendar }: Context,
  { countyId, organId }: { countyId: string; organId: string },
  itemIds: readonly string[],
): Promise<void> {
  if (itemIds.length === 0) return
  const items = await rulesOfItems(write, countyId, itemIds)
  const planned = items.flatMap((item) => planPeriods({ countyId, ...item }, [organId], today, calendar))
  await takeBackPeriods(write, planned, calendar.version, endedByDecision)
  await insertObligations(write, planned, { on: today, calendarVersion: calendar.version })
}
