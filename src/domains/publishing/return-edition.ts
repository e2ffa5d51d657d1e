import type { Context } from '#kernel/context.ts'
import type { Remarked } from './model.ts'
import { moveEdition } from './move-edition.ts'
import { takeHour } from './releasing/set-hour.ts'
import { publicReasons } from './releasing/words.ts'

/** 退回: back to the author with remarks; earlier steps stay on record and no longer count, because the text may change. */
export async function returnEdition(context: Context, { remark, ...key }: Remarked): Promise<void> {
  const { before } = await moveEdition(context, key, 'return', { remark })
  await takeHour(context, before, publicReasons.returned)
}
