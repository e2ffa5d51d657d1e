import type { NewObligation } from '#kernel/obligation/model.ts'
import { planPeriods } from '#kernel/obligation/plan.ts'
import type { Calendar } from '#law/calendar/model.ts'
import { matchTaken } from './coverage/match-taken.ts'
import { type InForce, type Loss, lossesBy } from './coverage/take-over.ts'
import { type ItemsAt, itemsOfRows } from './items-of-rows.ts'
import type { DraftRow } from './model.ts'

export interface Adoption {
  items: ReturnType<typeof itemsOfRows>
  /** What each catalogue in force of the same organ and level loses to this one. */
  losses: Loss[]
  /** Items taken from a catalogue in force that no row stands for any more. */
  gone: string[]
  duties: NewObligation[]
}

/** What adopting these rows would make for these organs; the page shows it and the action writes it. */
export function planAdoption(
  rows: readonly DraftRow[],
  inForce: readonly InForce[],
  organIds: readonly string[],
  at: ItemsAt,
  calendar: Calendar,
): Adoption {
  const { coverage, fields } = at
  const headings = rows.filter((row) => row.leftOut === null).map((row) => row.fields.level1)
  const losses = lossesBy({ coverage, headings }, inForce, fields)
  const items = itemsOfRows(rows, at, (words) => matchTaken(words, coverage, losses, fields))
  const kept = new Set(items.map((item) => item.itemId))
  return {
    items,
    losses,
    gone: losses.flatMap(({ taken }) => taken.map(({ itemId }) => itemId)).filter((itemId) => !kept.has(itemId)),
    duties: items.flatMap((item) => planPeriods({ ...item, itemVersion: item.version }, organIds, at.today, calendar)),
  }
}
