import { reopenCase } from '#kernel/casework/reopen-case.ts'
import type { SeenCase } from '#kernel/casework/take-case.ts'
import type { Context } from '#kernel/context.ts'
import { complaint } from './complaint.ts'

/** 重新办理, with a reason. */
export async function reopenComplaint(context: Context, seen: SeenCase & { reason: string }): Promise<void> {
  await reopenCase(context, complaint, seen)
  await context.emit('case.changed', seen.countyId, { organId: context.actor.organId })
}
