import type { Context } from '#kernel/context.ts'
import type { NewFile } from '#kernel/publication/attachments/model.ts'
import { settleWaiting, type Waiting } from '#kernel/publication/attachments/store.ts'

/** Records what the check of a waiting file found. */
export async function settleAttachment(
  { write, now }: Context,
  {
    waiting,
    found,
  }: { countyId: string; waiting: Waiting; found: NonNullable<NewFile['facts']> | { refusal: string } },
): Promise<void> {
  await settleWaiting(write, waiting, found, now)
}
