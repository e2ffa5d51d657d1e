import type { Context } from '#kernel/context.ts'
import type { Remarked } from '../model.ts'
import { moveEdition } from '../move-edition.ts'

/** 补审: a second person reviews an emergency release for secrets and personal information, and the public mark goes. */
export async function confirmUrgent(context: Context, { remark, ...key }: Remarked): Promise<void> {
  const { after } = await moveEdition(context, key, 'confirm-urgent', { remark })
  const { id: editionId, publicationId, address, organId } = after
  await context.emit('publication.confirmed', after.countyId, { editionId, publicationId, address, organId })
}
