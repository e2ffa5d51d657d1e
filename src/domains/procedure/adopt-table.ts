import type { Context } from '#kernel/context.ts'
import { refuseIf, Stale } from '#platform/errors/errors.ts'
import { reasonsAgainstDay, reasonsAgainstTable } from './model.ts'
import { takeDraft } from './table-at-hand.ts'
import { putInForce } from './table-store.ts'

/** 施行: the table holds from a day on, for what is submitted from then; what is on its way keeps its steps. */
export async function adoptTable(
  context: Context,
  { version, fromOn, ...key }: { countyId: string; tableId: string; version: number; fromOn: Temporal.PlainDate },
): Promise<void> {
  const { write, actor, now, today, emit } = context
  const table = await takeDraft(context, key, 'procedure.adopt')
  refuseIf([...reasonsAgainstDay(fromOn, today), ...reasonsAgainstTable(table.rows, table.emergencyHours)])
  if (table.version !== version) throw new Stale()
  await putInForce(write, table, fromOn, { personId: actor.personId, name: actor.name, at: now })
  await emit('procedure.adopted', key.countyId, { organId: table.organId ?? key.countyId })
}
