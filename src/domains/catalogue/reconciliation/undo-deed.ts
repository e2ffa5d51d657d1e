import type { Context } from '#kernel/context.ts'
import { requireMay } from '#kernel/organisation/policy.ts'
import { findOrgan } from '#kernel/organisation/store.ts'
import { NotFound, Refused } from '#platform/errors/errors.ts'
import { findRows, saveRow } from '../rows-store.ts'
import { findCatalogue, touchCatalogue } from '../store.ts'
import { statutoryItems } from '../supplement/statutory-items.ts'
import { nameOfItem } from '../supplement/words.ts'
import { startRun } from './ask-reconciliation.ts'
import { findDeed, markUndone } from './decisions-store.ts'
import { scopeOf } from './scope-of.ts'
import { reconcileWords as words } from './words.ts'

export interface UndoDeed {
  countyId: string
  deedId: string
  /** Only these of its decisions; null: the whole act. */
  keys: readonly string[] | null
}

/** Takes back decisions; a row that was added is left out again, with the reason, as long as the catalogue is a draft. */
export async function undoDeed(context: Context, given: UndoDeed): Promise<{ undone: number }> {
  const { write, actor, now } = context
  const { countyId, deedId, keys } = given
  const deed = await findDeed(write, countyId, deedId)
  const organ = deed && (await findOrgan(write, deed.organId))
  if (!deed || !organ) throw new NotFound(words.noDeed)
  requireMay(actor, 'catalogue.reconcile', { organId: organ.id, lineage: organ.lineage })
  const undone = await markUndone(write, countyId, deedId, keys, { id: actor.personId, name: actor.name, at: now })
  if (undone.length === 0) throw new Refused([words.undoneBefore])
  for (const { catalogueId, key } of undone)
    if (catalogueId !== null) await leaveRowsOut(context, { countyId, catalogueId }, statutoryOfKey(key))
  return { undone: undone.length }
}

async function leaveRowsOut(
  context: Context,
  key: { countyId: string; catalogueId: string },
  statutory: string,
): Promise<void> {
  const { write, actor, now } = context
  const { countyId, catalogueId } = key
  const catalogue = await findCatalogue(write, countyId, catalogueId, true)
  if (catalogue?.state !== 'draft') throw new Refused([words.adoptedAlready])
  const rows = (await findRows(write, countyId, catalogueId)).filter(
    (row) => row.statutory === statutory && row.leftOut === null,
  )
  const item = statutoryItems.find(({ id }) => id === statutory)
  for (const { rowNumber, version, fields, doubts } of rows) {
    const change = { fields, doubts, leftOut: words.undoneRow(item ? nameOfItem(item) : statutory) }
    await saveRow(write, { ...key, rowNumber, version }, change, actor.personId, now)
  }
  await touchCatalogue(write, countyId, catalogueId)
  await startRun(context, scopeOf(catalogue)!)
}

const statutoryOfKey = (key: string): string => key.split(':')[1]!
