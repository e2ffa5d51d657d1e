import type { NewObligation } from '#kernel/obligation/model.ts'
import { planPeriods } from '#kernel/obligation/plan.ts'
import type { Calendar } from '#law/calendar/model.ts'
import { matchTaken, type Said } from './coverage/match-taken.ts'
import { type InForce, type Loss, lossesBy } from './coverage/take-over.ts'
import { type ItemsAt, itemsOfRows } from './items-of-rows.ts'
import { goesOn, type RowOrigin } from './match-items.ts'
import type { DraftRow } from './model.ts'

export interface PlanAt extends ItemsAt {
  /** What people said which item a row goes on as, by row numbers. */
  said: Said
}

export interface Adoption {
  items: ReturnType<typeof itemsOfRows>
  /** What each row has to do with the items before, by its place among `items`. */
  origins: RowOrigin[]
  /** What each catalogue in force of the same organ and level loses to this one. */
  losses: Loss[]
  /** Items taken from a catalogue in force that no row stands for any more. */
  gone: string[]
}

/** What adopting these rows would make; the page shows it and the action writes it. */
export function planAdoption(rows: readonly DraftRow[], inForce: readonly InForce[], at: PlanAt): Adoption {
  const { coverage, fields } = at
  const adopted = rows.filter((row) => row.leftOut === null)
  const words = adopted.map((row) => row.fields)
  const losses = lossesBy({ coverage, headings: words.map(({ level1 }) => level1) }, inForce, fields)
  const said = new Map(
    adopted.flatMap(({ rowNumber }, row) => (at.said.has(rowNumber) ? [[row, at.said.get(rowNumber)!] as const] : [])),
  )
  const origins = matchTaken(words, coverage, losses, fields, said)
  const before = new Map(origins.filter(goesOn).map(({ row, item }) => [row, item]))
  const items = itemsOfRows(rows, at, before)
  const kept = new Set(items.map((item) => item.itemId))
  return {
    items,
    origins,
    losses,
    gone: losses.flatMap(({ taken }) => taken.map(({ itemId }) => itemId)).filter((itemId) => !kept.has(itemId)),
  }
}

/** What items of a plan make their organs owe by the calendar, from a day on. */
export const dutiesOf = (
  items: Adoption['items'],
  organIds: readonly string[],
  from: Temporal.PlainDate,
  calendar: Calendar,
): NewObligation[] =>
  items.flatMap((item) => planPeriods({ ...item, itemVersion: item.version }, organIds, from, calendar))
