import type { Fact, FactKind, RequestChannel } from '#law/foi/model.ts'
import { day } from './request-days.ts'

/**
 * Facts written short: `in-person 2026-03-02; extended 2026-03-10 5; third-party-asked 2026-03-11 甲;
 * deferred 2026-03-12 >2026-04-30`. A line that begins with a channel is the receipt.
 */
export function facts(text: string): Fact[] {
  return text.split(';').map((piece) => {
    const [first, on, ...more] = piece.trim().split(/\s+/)
    const happenedOn = day(on!)
    if (/person|mail|internet|fax/.test(first!))
      return { kind: 'received', channel: first as RequestChannel, happenedOn }
    const fact: Fact = { kind: first as FactKind, happenedOn }
    for (const each of more) {
      if (each.startsWith('>')) fact.until = day(each.slice(1))
      else if (/^-?[\d.]+$/.test(each)) fact.workingDays = Number(each)
      else fact.party = each
    }
    return fact
  })
}
