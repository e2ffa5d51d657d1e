import { to } from '#kernel/links.ts'
import { csvFile } from '#platform/documents/write-csv.ts'
import { presentRow } from './present.ts'
import type { DutyRow, EmptySlotRow } from './rows-store.ts'
import { fileWords as words } from './words.ts'

/** Rows of obligations as a table for a spreadsheet. */
export const dutyFile = (rows: readonly DutyRow[], today: Temporal.PlainDate): Uint8Array =>
  csvFile(
    [
      words.organCode,
      words.organ,
      words.item,
      words.duty,
      words.triggerOn,
      words.dueOn,
      words.provisional,
      words.publishedOn,
      words.state,
      words.waiver,
      words.title,
      words.address,
      words.basis,
    ],
    rows.map((row) => [
      row.organCode,
      row.organName,
      row.itemName,
      row.label,
      row.triggerOn?.toString() ?? '',
      row.dueOn.toString(),
      row.provisional ? words.yes : '',
      row.fulfilledOn?.toString() ?? '',
      presentRow(row, today).standing.label,
      row.waiver ?? '',
      row.title ?? '',
      row.address ? to.publication(row.address) : '',
      row.basis,
    ]),
  )

/** Empty slots as a table for a spreadsheet. */
export const slotFile = (rows: readonly EmptySlotRow[]): Uint8Array =>
  csvFile(
    [words.organCode, words.organ, words.item, words.deadline, words.openedOn, words.basis],
    rows.map((row) => [
      row.organCode,
      row.organName,
      row.itemName,
      row.deadlineText,
      row.openedOn.toString(),
      row.basis,
    ]),
  )
