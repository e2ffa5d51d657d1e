import { assignCase } from '#kernel/casework/assign-case.ts'
import type { SeenCase } from '#kernel/casework/take-case.ts'
import type { Context } from '#kernel/context.ts'
import { complaint } from './complaint.ts'

/** 分办 */
export const assignComplaint = (context: Context, params: SeenCase & { personId: string | null }): Promise<void> =>
  assignCase(context, complaint, params)
