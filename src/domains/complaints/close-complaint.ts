import { closeCase } from '#kernel/casework/close-case.ts'
import type { SeenCase } from '#kernel/casework/take-case.ts'
import type { Context } from '#kernel/context.ts'
import { complaint } from './complaint.ts'

/** 办结; the number of those who ask falls on the public side. */
export async function closeComplaint(context: Context, seen: SeenCase): Promise<void> {
  await closeCase(context, complaint, seen)
  await context.emit('case.changed', seen.countyId, { organId: context.actor.organId })
}
