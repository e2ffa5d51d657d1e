import type { Context } from '#kernel/context.ts'
import { refuseIf, Stale } from '#platform/errors/errors.ts'
import { type Change, changedRows, reasonsAgainstRow } from './model.ts'
import { takeDraft } from './table-at-hand.ts'
import { saveDraftTable } from './table-store.ts'

/** Changes a draft, if nobody else changed it in between. */
export async function changeTable(
  context: Context,
  { version, change, ...key }: { countyId: string; tableId: string; version: number; change: Change },
): Promise<void> {
  const table = await takeDraft(context, key, 'procedure.write')
  if (change.kind === 'replace' || change.kind === 'add') refuseIf(reasonsAgainstRow(change.row))
  const hours = change.kind === 'hours' ? change.emergencyHours : table.emergencyHours
  refuseIf(Number.isInteger(hours) && hours >= 1 && hours <= 168 ? [] : ['应急发布的补审时限应当是1至168小时。'])
  const rows = changedRows(table.rows, change)
  if (!(await saveDraftTable(context.write, table, { rows, emergencyHours: hours }, version))) throw new Stale()
}
