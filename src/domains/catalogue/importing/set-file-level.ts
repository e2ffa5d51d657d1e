import type { Context } from '#kernel/context.ts'
import { NotFound, Refused } from '#platform/errors/errors.ts'
import { type Binds, isTouched } from '../model.ts'
import { findRows } from '../rows-store.ts'
import { findCatalogue, markDiscarded } from '../store.ts'
import { importAtHand } from './import-at-hand.ts'
import type { FileKey } from './model.ts'
import { enqueueReading, findFile, markWaiting } from './store.ts'

export interface SetFileLevel extends FileKey {
  binds: Binds
}

/**
 * Says that one file of a folder binds another level than the rest. What was read of it for the level before is thrown
 * away and it is read anew, unless somebody has already worked on it.
 */
export async function setFileLevel(context: Context, given: SetFileLevel): Promise<void> {
  const { write, actor, now } = context
  await importAtHand(context, given)
  const file = await findFile(write, given, true)
  if (!file) throw new NotFound('没有找到这个文件。')
  if (file.binds === given.binds) return
  if (file.state === 'reading') throw new Refused(['这个文件正在读取，请读完再改适用层级。'])
  if (file.state === 'refused') throw new Refused(['这个文件没有读取，不用改适用层级。'])
  if (file.state === 'read' && file.catalogueId !== null) {
    const { countyId } = given
    const catalogue = await findCatalogue(write, countyId, file.catalogueId, true)
    if (catalogue?.state === 'draft') {
      const touched = (await findRows(write, countyId, catalogue.id)).some(isTouched)
      if (touched || catalogue.problems.some(({ decided }) => decided !== null && decided.how !== 'taught'))
        throw new Refused(['这个文件已经有人核对过。确需改适用层级的，请先在目录页撤销这份草稿，再重新导入。'])
      const why = '改为适用于另一层级，重新读取'
      await markDiscarded(write, countyId, catalogue.id, { by: actor.personId, at: now, why })
    } else if (catalogue?.state !== 'discarded') throw new Refused(['这个文件的目录已经采用，不能再改适用层级。'])
  }
  await markWaiting(write, given, given.binds)
  await enqueueReading(write, given, [given.fileNumber])
}
