import type { Context } from '#kernel/context.ts'
import { requireMay } from '#kernel/organisation/policy.ts'
import { findOrgan } from '#kernel/organisation/store.ts'
import { NotFound, Stale } from '#platform/errors/errors.ts'
import { newId } from '#platform/ids/ids.ts'
import type { RowRef } from '../model.ts'
import { findItemInForce } from './items-store.ts'
import { deleteLink, insertLinks, type Link, lockLink, updateLink } from './link-store.ts'
import type { LinkState } from './model.ts'
import { requireRowNear } from './row-at-hand.ts'

export interface DecideLink {
  countyId: string
  itemId: string
  ref: RowRef
  /** Null takes back what was said. */
  state: LinkState | null
  /** What was said when the person looked. */
  seen: LinkState | null
}

/** Says that an item comes from a row, or that it does not; by hand, with name and day. */
export async function decideLink(context: Context, given: DecideLink): Promise<void> {
  const { write, actor, today, emit } = context
  const { countyId, itemId, ref, state } = given
  const item = await findItemInForce(write, countyId, itemId)
  const organ = item && (await findOrgan(write, item.organId))
  if (!organ) throw new NotFound('没有找到这个事项，它可能已经不在现行目录里。')
  requireMay(actor, 'inventory.link', { organId: organ.id, lineage: organ.lineage })
  await requireRowNear(write, ref, organ)
  const before = await lockLink(write, countyId, itemId, ref)
  if ((before?.state ?? null) !== given.seen) throw new Stale(saidMeanwhile(before))
  const by = { personId: actor.personId, name: actor.name, on: today, deed: newId() }
  await emit('inventory.changed', countyId, { organId: organ.id })
  if (state === null) await deleteLink(write, countyId, itemId, ref)
  else if (before) await updateLink(write, countyId, { itemId, ref, state }, by)
  else if ((await insertLinks(write, countyId, [{ itemId, ref, state }], by)) === 0)
    throw new Stale(saidMeanwhile(null))
}

const saidMeanwhile = (link: Link | null): string =>
  link
    ? `${link.by}刚刚${link.state === 'confirmed' ? '确认' : '排除'}了这个来源。请刷新页面，看过以后再决定。`
    : '这个来源刚刚被其他人改动过。请刷新页面，看过以后再决定。'
