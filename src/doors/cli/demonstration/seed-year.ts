import { recordFacts } from '#domains/publishing/record-facts.ts'
import { actAs, type Ground } from '#kernel/act-as.ts'
import { at } from './at.ts'
import { publishingSteps } from './publish-one.ts'
import { seededRandom } from './random.ts'
import { villageMonths } from './seed-catalogues.ts'
import type { SeatedOrgan } from './seed-organs.ts'
import { demonstrationSlots, dueObligations } from './store.ts'
import { subjectOf } from './texts.ts'

const factsAMonth: Partial<Record<string, number>> = { town: 3, street: 3, village: 1, community: 1, department: 1 }

/**
 * A year of work of one organ: facts month by month, then each obligation answered on time, late, or not yet, in
 * shares that differ from organ to organ, so that a supervisor has something to see.
 */
export async function seedYear(
  ground: Ground,
  seat: SeatedOrgan,
  place: number,
  today: Temporal.PlainDate,
): Promise<number> {
  const clerk = seat.actors.get('clerk')
  const perMonth = factsAMonth[seat.organ.kind]
  if (!clerk || !perMonth) return 0
  const random = seededRandom(1_000 + place)
  const slots = await demonstrationSlots(ground.db, seat.countyId, seat.id)
  const byEvent = slots.filter((slot) => slot.cadence !== 'periodic')
  const months = seat.organ.level === 'village' ? villageMonths - 1 : 12
  for (let back = months; back >= 0; back -= 1) {
    const month = today.subtract({ months: back }).with({ day: 1 })
    const days = back === 0 ? today.day : month.daysInMonth
    const facts = Array.from({ length: perMonth }, (_, turn) => {
      const slot = byEvent[Math.floor(random() * byEvent.length)]!
      const happenedOn = month.with({ day: 1 + Math.floor(random() * days) })
      const subject = subjectOf(slot.name, month.year, month.month, turn + 1)
      return { organId: seat.id, itemId: slot.itemId, subject, happenedOn, happenedAt: null }
    })
    const recordedOn =
      Temporal.PlainDate.compare(month.with({ day: month.daysInMonth }), today) < 0
        ? month.with({ day: month.daysInMonth })
        : today
    await actAs(ground, clerk, at(recordedOn, 8))(recordFacts, { countyId: seat.countyId, facts })
  }
  let published = 0
  for (const duty of await dueObligations(ground.db, seat.countyId, seat.id, today)) {
    const on = answerDay(duty, random, place, today)
    if (on === null) continue
    published += await publishingSteps(ground, seat, duty, on, { today, random })
  }
  return published
}

/** When an obligation is answered: mostly in time, sometimes late, sometimes not yet; diligence differs by organ. */
function answerDay(
  duty: { dueOn: Temporal.PlainDate; triggerOn: Temporal.PlainDate | null },
  random: () => number,
  place: number,
  today: Temporal.PlainDate,
): Temporal.PlainDate | null {
  const diligence = 0.96 - (place % 5) * 0.04
  const luck = random()
  const early = 1 + Math.floor(random() * 6)
  // What stays open is recent: an office that is asked every month does answer in the end.
  const old = duty.dueOn.until(today, { largestUnit: 'day' }).days > 45
  if (luck > diligence + (1 - diligence) * 0.6 && !old) return null
  const on =
    luck <= diligence ? duty.dueOn.subtract({ days: early }) : duty.dueOn.add({ days: early + (luck > 0.985 ? 20 : 0) })
  const begin = duty.triggerOn ?? duty.dueOn.subtract({ days: 20 })
  const notBefore = Temporal.PlainDate.compare(on, begin) < 0 ? begin : on
  return Temporal.PlainDate.compare(notBefore, today) > 0 ? null : notBefore
}
