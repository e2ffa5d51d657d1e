import type { Context } from '#kernel/context.ts'
import { takeDraft } from './table-at-hand.ts'
import { dropDraft } from './table-store.ts'

/** Gives a draft up; its number is not given again. */
export async function dropTable(context: Context, key: { countyId: string; tableId: string }): Promise<void> {
  await dropDraft(context.write, await takeDraft(context, key, 'procedure.write'))
}
