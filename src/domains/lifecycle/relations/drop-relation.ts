import type { Context } from '#kernel/context.ts'
import { ownerNow } from '#kernel/obligation/life/changes-store.ts'
import { may } from '#kernel/organisation/policy.ts'
import { findOrgan } from '#kernel/organisation/store.ts'
import { findPublication } from '#kernel/publication/records/publication-store.ts'
import { isChanging, reasonsOfReason } from '#kernel/publication/relations/model.ts'
import { findRelation, removeRelation } from '#kernel/publication/relations/relation-store.ts'
import { Forbidden, NotFound, Refused, refuseIf } from '#platform/errors/errors.ts'

/** 删除关联, with a reason, by somebody who may touch one of the two; what changed the other, by who may touch the first. */
export async function dropRelation(
  { write, actor, now, emit }: Context,
  { countyId, relationId, reason }: { countyId: string; relationId: string; reason: string },
): Promise<void> {
  const relation = await findRelation(write, countyId, relationId)
  if (!relation) throw new NotFound('没有找到这条关联，可能已经删除。')
  const ends = [
    { countyId, publicationId: relation.publicationId },
    ...(relation.toPublicationId && !isChanging(relation.kind)
      ? [{ countyId: relation.toCountyId!, publicationId: relation.toPublicationId }]
      : []),
  ]
  let allowed = false
  for (const end of ends) {
    const publication = await findPublication(write, end.countyId, end.publicationId)
    const organ = publication && (await findOrgan(write, await ownerNow(write, publication)))
    if (publication && organ)
      allowed ||= may(actor, 'record.relate', {
        organId: organ.id,
        lineage: organ.lineage,
        fieldCode: publication.fieldCode,
      })
  }
  if (!allowed) throw new Forbidden()
  refuseIf(reasonsOfReason(reason))
  if (!(await removeRelation(write, { countyId, id: relationId }, { name: actor.name, at: now, why: reason.trim() })))
    throw new Refused(['这条关联刚刚已经删除。'])
  await emit('record.changed', countyId, { organId: actor.organId })
}
