import type { Context } from '#kernel/context.ts'
import type { CaseKind } from './kind.ts'
import { reasonsAgainstRemark, tidyText } from './model.ts'
import { moveCase } from './move-case.ts'
import { type SeenCase, takeCase } from './take-case.ts'

/** 重新办理: an answered or closed case is taken up again, with a reason that stays; the promise counts from today. */
export async function reopenCase(context: Context, kind: CaseKind, { reason, ...seen }: SeenCase & { reason: string }) {
  const file = await takeCase(context, kind, seen)
  const remark = tidyText(reason)
  await moveCase(context, kind, file, 'reopen', {
    actor: context.actor,
    reasons: reasonsAgainstRemark(remark, '重新办理的理由'),
    remark,
    change: { outcome: null, answeredOn: null, closedOn: null },
  })
}
