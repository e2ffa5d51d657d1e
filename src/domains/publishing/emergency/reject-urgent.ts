import type { Context } from '#kernel/context.ts'
import type { Remarked } from '../model.ts'
import { moveEdition } from '../move-edition.ts'

/** 补审不通过: the second person finds an emergency release wrong; it is withdrawn with the reason. */
export async function rejectUrgent(context: Context, { remark, ...key }: Remarked): Promise<void> {
  const { after } = await moveEdition(context, key, 'reject-urgent', { remark })
  const { id: editionId, publicationId, address, organId } = after
  await context.emit('publication.withdrawn', after.countyId, { editionId, publicationId, address, organId })
}
