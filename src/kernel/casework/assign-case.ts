import type { Context } from '#kernel/context.ts'
import { handlersAt } from './handlers-store.ts'
import type { CaseKind } from './kind.ts'
import { moveCase } from './move-case.ts'
import { type SeenCase, takeCase } from './take-case.ts'

/** 分办: the case is one person's from now on, or nobody's; only who may handle it there can be given it. */
export async function assignCase(
  context: Context,
  kind: CaseKind,
  { personId, ...seen }: SeenCase & { personId: string | null },
): Promise<void> {
  const file = await takeCase(context, kind, seen)
  const handlers = await handlersAt(context.write, file.organId, kind.needs.handle, context.today)
  const person = handlers.find(({ id }) => id === personId)
  await moveCase(context, kind, file, 'assign', {
    actor: context.actor,
    reasons: personId !== null && !person ? ['这位同事现在不能办理这个办件，请另选一位。'] : [],
    remark: person?.name ?? '退回待分办',
    change: { assignedTo: person?.id ?? null, heardFrom: file.heardFrom },
  })
}
