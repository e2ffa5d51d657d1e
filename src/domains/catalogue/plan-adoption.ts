import type { NewObligation } from '#kernel/obligation/model.ts'
import { planPeriods } from '#kernel/obligation/plan.ts'
import type { Calendar } from '#law/calendar/model.ts'
import { type ItemsAt, itemsOfRows, type KnownItem } from './items-of-rows.ts'
import type { DraftRow } from './model.ts'

export interface Adoption {
  items: ReturnType<typeof itemsOfRows>
  /** Items of the catalogue before that no row stands for any more. */
  gone: string[]
  duties: NewObligation[]
}

/** What adopting these rows would make for these organs; the page shows it and the action writes it. */
export function planAdoption(
  rows: readonly DraftRow[],
  known: readonly KnownItem[],
  organIds: readonly string[],
  at: ItemsAt,
  calendar: Calendar,
): Adoption {
  const items = itemsOfRows(rows, at, known)
  const kept = new Set(items.map((item) => item.itemId))
  return {
    items,
    gone: known.filter((item) => !kept.has(item.itemId)).map((item) => item.itemId),
    duties: items.flatMap((item) => planPeriods({ ...item, itemVersion: item.version }, organIds, at.today, calendar)),
  }
}
