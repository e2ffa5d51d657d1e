import type { Context } from '#kernel/context.ts'
import type { Remarked } from '../model.ts'
import { moveEdition } from '../move-edition.ts'

/** 初审、复审、终审: the one whose turn it is, each by another person (三审). */
export async function reviewEdition(context: Context, { remark, ...key }: Remarked): Promise<void> {
  await moveEdition(context, key, 'review', { remark })
}
