import type { Context } from '#kernel/context.ts'
import type { CaseKind } from './kind.ts'
import { moveCase } from './move-case.ts'
import { type SeenCase, takeCase } from './take-case.ts'

/** 办结: nothing more is expected; whoever asked reads on, and the office can open it again. */
export async function closeCase(context: Context, kind: CaseKind, seen: SeenCase): Promise<void> {
  const file = await takeCase(context, kind, seen)
  await moveCase(context, kind, file, 'close', { actor: context.actor, change: { closedOn: context.today } })
}
