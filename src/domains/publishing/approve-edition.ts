import type { Context } from '#kernel/context.ts'
import type { EditionKey } from './model.ts'
import { moveEdition } from './move-edition.ts'

/** 审核签发, by somebody other than the author; the last step before release. */
export async function approveEdition(context: Context, key: EditionKey): Promise<void> {
  await moveEdition(context, key, 'approve')
}
