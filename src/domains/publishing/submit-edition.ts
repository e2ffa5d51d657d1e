import type { Context } from '#kernel/context.ts'
import type { EditionKey } from './model.ts'
import { moveEdition } from './move-edition.ts'

/** 送审: the draft sets out on the steps of the flow that holds today; it keeps them, whatever the duty table says tomorrow. */
export async function submitEdition(context: Context, key: EditionKey): Promise<void> {
  await moveEdition(context, key, 'submit')
}
