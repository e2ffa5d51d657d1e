import { noteCase } from '#kernel/casework/note-case.ts'
import type { SeenCase } from '#kernel/casework/take-case.ts'
import type { Context } from '#kernel/context.ts'
import { complaint } from './complaint.ts'

/** 内部记录 */
export const noteComplaint = (context: Context, params: SeenCase & { text: string }): Promise<void> =>
  noteCase(context, complaint, params)
