import type { Context } from '#kernel/context.ts'
import { markSeen } from './store.ts'

/** 已看: notes that somebody opened the own reminders; nobody can do it for another. */
export async function seeReminders({ write, actor, now }: Context): Promise<void> {
  await markSeen(write, actor.personId, now)
}
