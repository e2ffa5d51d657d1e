import type { Context } from '#kernel/context.ts'
import { ownerNow } from '#kernel/obligation/life/changes-store.ts'
import { may } from '#kernel/organisation/policy.ts'
import { findOrgan } from '#kernel/organisation/store.ts'
import { findPublication, type PublicationAt } from '#kernel/publication/records/publication-store.ts'
import {
  isChanging,
  type OutsideDocument,
  type RelationKind,
  reasonsNotToRelate,
  reasonsOfReason,
  staleOf,
} from '#kernel/publication/relations/model.ts'
import {
  circumstances,
  insertRelation,
  lockChanges,
  settleRelations,
} from '#kernel/publication/relations/relation-store.ts'
import { markDependants } from '#kernel/publication/relations/stale-store.ts'
import { Forbidden, NotFound, refuseIf } from '#platform/errors/errors.ts'
import { newId } from '#platform/ids/ids.ts'
import type { PublicationKey } from '../publication-at-hand.ts'
import { unknownPublication } from '../publication-at-hand.ts'
import { words } from './words.ts'

export interface AddRelation extends PublicationKey {
  kind: RelationKind
  to: PublicationKey | OutsideDocument
  effectiveOn: Temporal.PlainDate | null
  reason: string
}

interface End {
  publication: PublicationAt
  organ: { id: string; lineage: readonly string[] }
  own: boolean
}

async function endOf({ write, actor }: Context, key: PublicationKey): Promise<End> {
  const publication = await findPublication(write, key.countyId, key.publicationId)
  const organ = publication && (await findOrgan(write, await ownerNow(write, publication)))
  if (!publication || !organ) throw new NotFound(unknownPublication)
  const target = { organId: organ.id, lineage: organ.lineage, fieldCode: publication.fieldCode }
  return { publication, organ, own: may(actor, 'record.relate', target) }
}

/**
 * 增加关联, by somebody who may touch one of the two; what changes the other needs the changing one, and a place at or
 * above the other's organ. Where the publication is live already, it holds at once, and who stands on the other is told.
 */
export async function addRelation(
  context: Context,
  given: AddRelation,
): Promise<{ relationId: string; marked: number }> {
  const { write, actor, now, today, emit } = context
  const { countyId, publicationId, kind, to } = given
  const from = await endOf(context, given)
  const other = 'publicationId' in to ? await endOf(context, to) : null
  requireEnds(kind, from, other)
  if (isChanging(kind)) await lockChanges(write, countyId)
  const found = await circumstances(write, given)
  refuseIf([
    ...reasonsNotToRelate(kind, from.publication, other?.publication ?? (to as OutsideDocument), {
      same: other?.publication.publicationId === publicationId,
      already: found.already,
      leadsBack: isChanging(kind) && found.leadsBack,
      withdrawn: other?.publication.state === 'withdrawn',
    }),
    ...reasonsOfReason(given.reason),
  ])
  const relationId = newId()
  await insertRelation(
    write,
    { countyId, id: relationId, publicationId, kind, to, effectiveOn: given.effectiveOn, reason: given.reason.trim() },
    { id: actor.personId, name: actor.name, at: now },
  )
  let marked = 0
  if (from.publication.state === 'live') {
    await settleRelations(write, { countyId, publicationId, editionId: from.publication.editionId }, today)
    if (isChanging(kind) && other)
      marked = await markDependants(
        write,
        {
          countyId: other.publication.countyId,
          publicationId: other.publication.publicationId,
          kind: staleOf[kind as keyof typeof staleOf],
          by: publicationId,
        },
        now,
      )
  }
  await emit('record.changed', countyId, { organId: from.publication.organId })
  return { relationId, marked }
}

function requireEnds(kind: RelationKind, from: End, other: End | null): void {
  const [one, two] = [from.own, other?.own ?? false]
  if (!one && !two) {
    // A draft of another organ does not even exist for the asker.
    if (!from.publication.released) throw new NotFound(unknownPublication)
    throw new Forbidden()
  }
  if (!one && !from.publication.released) throw new NotFound(unknownPublication)
  if (other && !two && !other.publication.released) throw new NotFound(unknownPublication)
  if (!isChanging(kind)) return
  const above = other?.organ.lineage.includes(from.organ.id) ?? false
  if (!one || (other !== null && !two && !above)) throw new Forbidden(words.notTheirs)
}
