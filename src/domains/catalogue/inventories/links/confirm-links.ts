import type { Context } from '#kernel/context.ts'
import { requireMay } from '#kernel/organisation/policy.ts'
import { findOrgan } from '#kernel/organisation/store.ts'
import { NotFound, Refused, Stale } from '#platform/errors/errors.ts'
import { newId } from '#platform/ids/ids.ts'
import { findSource } from '../issues/source-store.ts'
import { certainLinks, digestOf } from './certain-links.ts'
import { insertLinks } from './link-store.ts'

export interface ConfirmLinks {
  /** The county whose items are meant. */
  countyId: string
  sourceCountyId: string
  sourceId: string
  /** Digest of the pairs that the person was shown. */
  seen: string
}

/** Confirms every certain pair of a source at once, exactly those that were shown; to be taken back by the deed. */
export async function confirmLinks(
  context: Context,
  given: ConfirmLinks,
): Promise<{ deed: string; confirmed: number }> {
  const { write, actor, today, emit } = context
  const [source, county] = [
    await findSource(write, given.sourceCountyId, given.sourceId),
    await findOrgan(write, given.countyId),
  ]
  if (!source || !county || !(source.countyId === county.countyId || county.lineage.includes(source.organId)))
    throw new NotFound('没有找到这个来源。')
  requireMay(actor, 'inventory.link', { organId: county.id, lineage: county.lineage })
  const pairs = (await certainLinks(write, county.id, [source])).get(source.id)!
  if (pairs.length === 0) throw new Refused(['没有可以成批确认的了，可能刚刚有人确认过。'])
  if (digestOf(pairs) !== given.seen)
    throw new Stale('清单、目录或者已经确认的来源刚刚有变动，成批确认的范围不一样了。请重新打开，看过以后再确认。')
  const deed = newId()
  const confirmed = await insertLinks(
    write,
    county.id,
    pairs.map(({ row, item }) => ({
      itemId: item.itemId,
      ref: { sourceCountyId: source.countyId, sourceId: source.id, rowId: row.id, statutoryId: null },
      state: 'confirmed',
    })),
    { personId: actor.personId, name: actor.name, on: today, deed },
  )
  await emit('inventory.changed', county.id, { organId: county.id })
  return { deed, confirmed }
}
