import type { Context } from '#kernel/context.ts'
import { planPeriods } from '#kernel/obligation/plan.ts'
import { takeBackPeriods } from '#kernel/obligation/replan-store.ts'
import { insertObligations, periodicSlots } from '#kernel/obligation/store.ts'
import { holdOrgans } from '#kernel/organisation/end-organ-store.ts'

/** Rolls a county's periodic obligations forward to thirteen months ahead; what stands already stays, what fell away comes back. */
export async function extendObligations(
  { write, today, calendar }: Context,
  { countyId }: { countyId: string },
): Promise<{ planned: number }> {
  // Not while an organ of the county is ending: its places would be planned for once more.
  await holdOrgans(write, [countyId])
  const items = await periodicSlots(write, countyId)
  const planned = items.flatMap((item) =>
    planPeriods(
      { countyId, itemId: item.itemId, itemVersion: item.version, rules: item.rules },
      item.organIds,
      today,
      calendar,
    ),
  )
  await insertObligations(write, planned, { on: today, calendarVersion: calendar.version })
  await takeBackPeriods(write, planned, calendar.version)
  return { planned: planned.length }
}
