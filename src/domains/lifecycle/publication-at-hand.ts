import type { Context } from '#kernel/context.ts'
import { ownerNow } from '#kernel/obligation/life/changes-store.ts'
import type { Deed } from '#kernel/organisation/grid.ts'
import type { Organ } from '#kernel/organisation/model.ts'
import { may, requireMay } from '#kernel/organisation/policy.ts'
import { findOrgan } from '#kernel/organisation/store.ts'
import { findPublication, type PublicationAt } from '#kernel/publication/records/publication-store.ts'
import type { StaffVisit } from '#kernel/visit.ts'
import { Forbidden, NotFound } from '#platform/errors/errors.ts'

export interface PublicationKey {
  countyId: string
  publicationId: string
}

export const unknownPublication = '没有找到这条信息。'

const targetOf = (organ: Organ, { fieldCode }: PublicationAt) => ({
  organId: organ.id,
  lineage: organ.lineage,
  fieldCode,
})

/** Takes a publication in hand for a deed: permission first, at the organ that answers for it today. */
export async function takePublication(
  { write, actor }: Context,
  key: PublicationKey,
  deed: Deed,
): Promise<{ publication: PublicationAt; organ: Organ }> {
  const publication = await findPublication(write, key.countyId, key.publicationId)
  const organ = publication && (await findOrgan(write, await ownerNow(write, publication)))
  if (!publication || !organ) throw new NotFound(unknownPublication)
  try {
    requireMay(actor, deed, targetOf(organ, publication))
  } catch (error) {
    // A draft of another organ does not even exist for the asker.
    if (error instanceof Forbidden && !publication.released) throw new NotFound(unknownPublication)
    throw error
  }
  return { publication, organ }
}

/** A publication with its organ as a page asks for it; others' are not there. */
export async function seenPublication(
  { db, actor }: Pick<StaffVisit, 'db' | 'actor'>,
  key: PublicationKey,
  deed: Deed = 'record.see',
): Promise<{ publication: PublicationAt; organ: Organ; mayDo(deed: Deed): boolean }> {
  const publication = await findPublication(db, key.countyId, key.publicationId)
  const organ = publication && (await findOrgan(db, await ownerNow(db, publication)))
  if (!publication || !organ || !may(actor, deed, targetOf(organ, publication))) throw new NotFound(unknownPublication)
  return { publication, organ, mayDo: (wanted) => may(actor, wanted, targetOf(organ, publication)) }
}
