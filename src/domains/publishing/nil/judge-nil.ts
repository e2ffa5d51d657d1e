import type { Context } from '#kernel/context.ts'
import { reopenDuty } from '#kernel/obligation/life/reopen-duty.ts'
import { refuseIf } from '#platform/errors/errors.ts'
import { reasonsNotToJudge } from './model.ts'
import { takeNil } from './nil-at-hand.ts'
import { setJudgement } from './store.ts'

export interface JudgeNil {
  countyId: string
  nilId: string
  verdict: 'upheld' | 'overturned'
  reason: string
}

/**
 * 抽查零报告: supervision upholds a nil return or overturns it, with a reason. Overturned, the obligation is open again
 * with its old due day, and may be overdue at once (条例第四十六条); it is owed by whoever took over where its organ ended.
 */
export async function judgeNil(context: Context, { verdict, reason, ...key }: JudgeNil): Promise<void> {
  const { write, actor, today, emit } = context
  const { nil, duty } = await takeNil(context, key, 'nil.judge')
  refuseIf(reasonsNotToJudge(nil, reason, actor.personId))
  const by = { id: actor.personId, name: actor.name, on: today }
  await setJudgement(write, nil, by, { verdict, reason: reason.trim() })
  if (verdict === 'upheld') return
  const { organId } = await reopenDuty(write, duty, { today, by: actor.personId })
  await emit('obligation.changed', key.countyId, { organId })
}
