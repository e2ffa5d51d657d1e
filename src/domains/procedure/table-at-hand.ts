import type { Context, Read } from '#kernel/context.ts'
import type { Deed } from '#kernel/organisation/grid.ts'
import type { Organ, Target } from '#kernel/organisation/model.ts'
import { requireMay } from '#kernel/organisation/policy.ts'
import { findOrgan } from '#kernel/organisation/store.ts'
import { Forbidden, NotFound, Refused } from '#platform/errors/errors.ts'
import type { DutyTable } from './model.ts'
import { findTable, type Owner } from './table-store.ts'
import { words } from './words.ts'

/** The organ whose right decides about a table: its own, or the county's government for what holds for many. */
export const organOf = (db: Read, { countyId, organId }: Owner): Promise<Organ | null> =>
  findOrgan(db, organId ?? countyId)

export const targetOf = ({ id, lineage }: Organ): Target => ({ organId: id, lineage })

/** Takes a draft in hand: locked, permission checked first. */
export async function takeDraft(
  { write, actor }: Context,
  key: { countyId: string; tableId: string },
  deed: Deed,
): Promise<DutyTable> {
  const table = await findTable(write, key.countyId, key.tableId, true)
  const organ = table && (await organOf(write, table))
  if (!table || !organ) throw new NotFound(words.notFound)
  try {
    requireMay(actor, deed, targetOf(organ))
  } catch (error) {
    // A draft of another organ does not even exist for the asker.
    if (error instanceof Forbidden) throw new NotFound(words.notFound)
    throw error
  }
  if (table.state !== 'draft') throw new Refused([words.notDraft])
  return table
}
