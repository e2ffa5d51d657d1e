import type { Context } from '#kernel/context.ts'
import { planFact } from '#kernel/obligation/plan.ts'
import { type AwaitedResult, findAwaited, saveResult } from '#kernel/obligation/results-store.ts'
import { findSlots, insertFacts, insertObligations } from '#kernel/obligation/store.ts'
import { requireMay } from '#kernel/organisation/policy.ts'
import { findOrgan } from '#kernel/organisation/store.ts'
import { NotFound, refuseIf } from '#platform/errors/errors.ts'
import { newId } from '#platform/ids/ids.ts'

export interface RecordResult {
  countyId: string
  /** The fact of the decision. */
  resolutionFact: string
  /** The day on which it was carried out. */
  happenedOn: Temporal.PlainDate
}

/**
 * 实施结果公开: the second half of a decision of villagers. Its day sets an obligation running by the same item, linked to
 * the resolution (村民委员会组织法第三十五条).
 */
export async function recordResult(
  { write, actor, now, today, calendar, emit }: Context,
  { countyId, resolutionFact, happenedOn }: RecordResult,
): Promise<{ factId: string }> {
  const decision = await findAwaited(write, countyId, resolutionFact, true)
  const organ = decision && (await findOrgan(write, decision.organId))
  if (!decision || !organ) throw new NotFound('没有找到这项决议。')
  const [slot] = await findSlots(write, countyId, [decision])
  requireMay(actor, 'trigger.record', {
    organId: organ.id,
    lineage: organ.lineage,
    fieldCode: slot?.fieldCode ?? null,
  })
  refuseIf(reasonsNotToRecordResult(decision, slot !== undefined, happenedOn, today))
  const id = newId()
  const subject = resultOf(decision.subject)
  const { organId, itemId } = decision
  const fact = { id, countyId, organId, itemId, subject, happenedOn, happenedAt: null, recordId: null }
  await insertFacts(write, [fact], actor.personId, now)
  const owed = { countyId, itemId, itemVersion: slot!.version, rules: slot!.rules }
  const duties = planFact(owed, organId, { id, subject, on: happenedOn, at: null }, calendar)
  await insertObligations(write, duties, { on: today, calendarVersion: calendar.version })
  await saveResult(write, countyId, resolutionFact, id)
  await emit('obligation.changed', countyId, { organId })
  return { factId: id }
}

/** What the result of a decision is called. */
export const resultOf = (subject: string): string => `${subject.slice(0, 190)}的实施结果`

/** What speaks against recording the result of a decision. */
export function* reasonsNotToRecordResult(
  { decidedOn, resultFact }: Pick<AwaitedResult, 'decidedOn' | 'resultFact'>,
  isListed: boolean,
  happenedOn: Temporal.PlainDate,
  today: Temporal.PlainDate,
): Generator<string> {
  if (resultFact !== null) yield '这项决议的实施结果已经登记过，没有重复登记。'
  if (!isListed) yield '这个事项已不在现行目录中，请联系县级政务公开主管部门。'
  if (Temporal.PlainDate.compare(happenedOn, decidedOn) < 0)
    yield `实施完毕的日期 ${happenedOn} 早于作出决议的日期 ${decidedOn}，请核对。`
  if (Temporal.PlainDate.compare(happenedOn, today) > 0)
    yield `实施完毕的日期 ${happenedOn} 晚于今天，请实施完毕后再登记。`
}
