import type { Context } from '#kernel/context.ts'
import { Refused, Stale } from '#platform/errors/errors.ts'
import { catalogueAtHand, requireDraft } from '../catalogue-at-hand.ts'
import { findInForce } from '../coverage/store.ts'
import { findRows } from '../rows-store.ts'
import { touchCatalogue } from '../store.ts'
import { removeSaid, saveSaid } from './matches-store.ts'

export interface DecideMatch {
  countyId: string
  catalogueId: string
  /** The version that the person looked at. */
  version: number
  rowNumber: number
  /** The item that the row goes on as; null: it is a new one; undefined: nothing is said any more. */
  itemId: string | null | undefined
}

/** Says which item in force a row of a draft goes on as; the adoption follows it, whatever the words say. */
export async function decideMatch(context: Context, given: DecideMatch): Promise<void> {
  const { write, actor, now } = context
  const { countyId, catalogueId, rowNumber, itemId } = given
  const { catalogue, organ } = await catalogueAtHand(context, given, 'catalogue.correct')
  requireDraft(catalogue)
  if (catalogue.version !== given.version) throw new Stale()
  const row = (await findRows(write, countyId, catalogueId)).find((each) => each.rowNumber === rowNumber)
  if (!row) throw new Refused(['没有找到这一行，请刷新页面后再选。'])
  if (row.leftOut !== null) throw new Refused(['这一行不列入目录，不用选择对应的事项。'])
  const key = { countyId, catalogueId, rowNumber }
  if (itemId === undefined) await removeSaid(write, key)
  else {
    if (itemId !== null && !(await isInForce(context, organ.id, given, catalogue.binds)))
      throw new Refused(['所选的事项不在现行目录里，请刷新页面后再选。'])
    await saveSaid(write, key, itemId, { personId: actor.personId, name: actor.name, at: now })
  }
  await touchCatalogue(write, countyId, catalogueId)
}

async function isInForce(
  { write }: Context,
  organId: string,
  { countyId, itemId }: DecideMatch,
  binds: Parameters<typeof findInForce>[3],
): Promise<boolean> {
  const inForce = await findInForce(write, countyId, organId, binds)
  return inForce.some(({ items }) => items.some((item) => item.itemId === itemId))
}
