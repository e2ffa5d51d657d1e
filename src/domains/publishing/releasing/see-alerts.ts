import type { Context } from '#kernel/context.ts'
import { markAlertsSeen } from '#kernel/publication/release/alert-store.ts'

/** 知道了: notes that somebody read what was told to them of releases; nobody can do it for another. */
export async function seeAlerts({ write, actor, now }: Context): Promise<void> {
  await markAlertsSeen(write, actor.personId, now)
}
