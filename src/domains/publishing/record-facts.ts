import type { Context } from '#kernel/context.ts'
import { reasonsNotToRecord } from '#kernel/obligation/model.ts'
import { planFact } from '#kernel/obligation/plan.ts'
import { awaitResults, type Decision } from '#kernel/obligation/results-store.ts'
import { findSlots, insertFacts, insertObligations, type NewFact } from '#kernel/obligation/store.ts'
import { holdOrgans } from '#kernel/organisation/end-organ-store.ts'
import { requireMay } from '#kernel/organisation/policy.ts'
import { lineagesOf } from '#kernel/organisation/store.ts'
import { isPublishedTwice } from '#law/village/basis.ts'
import { legalDayOf } from '#platform/clock/clock.ts'
import { NotFound, Refused, refuseIf } from '#platform/errors/errors.ts'
import { newId } from '#platform/ids/ids.ts'
import { tidyLine } from './model.ts'

export interface FactGiven {
  /** Made when the form was shown, so that a form sent twice records once. */
  id?: string
  organId: string
  itemId: string
  subject: string
  happenedOn: Temporal.PlainDate
  happenedAt: Temporal.Instant | null
}

/** 登记触发事实: something happened that must be disclosed; each fact sets its obligations running (条例 26). */
export async function recordFacts(
  { write, actor, now, today, calendar, emit }: Context,
  { countyId, facts }: { countyId: string; facts: readonly FactGiven[] },
): Promise<{ facts: number; obligations: number }> {
  // An organ that is ending at this moment has handed its places over when we read them.
  await holdOrgans(
    write,
    facts.map((fact) => fact.organId),
  )
  const slots = new Map(
    (await findSlots(write, countyId, facts)).map((slot) => [`${slot.organId} ${slot.itemId}`, slot]),
  )
  const lineages = await lineagesOf(write, [...new Set(facts.map((fact) => fact.organId))])
  const rows: NewFact[] = []
  const decisions: Decision[] = []
  const duties: Parameters<typeof insertObligations>[1][number][] = []
  for (const fact of facts) {
    const slot = slots.get(`${fact.organId} ${fact.itemId}`)
    const lineage = lineages.get(fact.organId)
    if (!slot || !lineage) throw new NotFound('本机关的目录里没有这个公开事项。')
    requireMay(actor, 'trigger.record', { organId: fact.organId, lineage, fieldCode: slot.fieldCode })
    refuseIf(reasonsAgainstFact(fact, slot, today))
    const id = fact.id ?? newId()
    const subject = tidyLine(fact.subject)
    rows.push({
      id,
      countyId,
      organId: fact.organId,
      itemId: fact.itemId,
      subject,
      happenedOn: fact.happenedOn,
      happenedAt: fact.happenedAt,
      recordId: null,
    })
    // 决议公开、实施结果公开: the result waits for its own day.
    if (isPublishedTwice(slot.name)) decisions.push({ resolutionFact: id, organId: fact.organId, itemId: fact.itemId })
    const owed = { countyId, itemId: slot.itemId, itemVersion: slot.version, rules: slot.rules }
    duties.push(...planFact(owed, fact.organId, { id, subject, on: fact.happenedOn, at: fact.happenedAt }, calendar))
  }
  const recorded = await insertFacts(write, rows, actor.personId, now)
  if (recorded < rows.length) throw new Refused(['这条信息刚才已经登记过，没有重复登记。'])
  if (decisions.length > 0) await awaitResults(write, countyId, decisions)
  await insertObligations(write, duties, { on: today, calendarVersion: calendar.version })
  for (const organId of lineages.keys()) await emit('obligation.changed', countyId, { organId })
  return { facts: rows.length, obligations: duties.length }
}

/** What speaks against recording a fact: what it is called, when it happened, and whether this slot takes facts at all. */
export function* reasonsAgainstFact(
  fact: FactGiven,
  slot: Parameters<typeof reasonsNotToRecord>[0],
  today: Temporal.PlainDate,
): Generator<string> {
  const subject = tidyLine(fact.subject)
  if (subject.length < 2) yield '请写明是什么信息（例如文件名称），方便承办人辨认。'
  if (subject.length > 200) yield '名称请控制在200字以内。'
  yield* reasonsNotToRecord(slot, fact.happenedOn, today)
  if (fact.happenedAt && !legalDayOf(fact.happenedAt).equals(fact.happenedOn))
    yield '发生的时刻不在发生日期这一天，请核对。'
}
