import type { Context } from '#kernel/context.ts'
import type { Remarked } from '../model.ts'
import { moveEdition } from '../move-edition.ts'

/** 校对: the one whose turn it is, each by another person (三校). */
export async function proofreadEdition(context: Context, { remark, ...key }: Remarked): Promise<void> {
  await moveEdition(context, key, 'proofread', { remark })
}
