import type { Deed } from '#kernel/organisation/grid.ts'
import type { Actor, Organ } from '#kernel/organisation/model.ts'
import { type Reach, reachOf } from '#kernel/organisation/policy.ts'

/** Deeds whose reach is worth knowing people in: whoever manages, supervises or works on duties there. */
const deeds: Deed[] = [
  'organ.manage',
  'person.manage',
  'role.grant',
  'audit.read',
  'catalogue.see',
  'obligation.see',
  'monitor.see',
]

/** The organs whose posts and people somebody sees: the own one, and as far as any of these deeds reaches. */
export function seenBy(actor: Actor): Reach {
  const reaches = deeds.map((deed) => reachOf(actor, deed))
  return {
    organs: [...new Set([actor.organId, ...reaches.flatMap((reach) => reach.organs)])],
    subtrees: [
      ...new Set(reaches.flatMap((reach) => [...reach.subtrees, ...reach.fields.map((field) => field.below)])),
    ],
    fields: [],
  }
}

/** Is this organ among them? */
export const isSeen = (reach: Reach, organ: Pick<Organ, 'id' | 'lineage'>): boolean =>
  reach.organs.includes(organ.id) || reach.subtrees.some((id) => organ.lineage.includes(id))
