import type { Context } from '#kernel/context.ts'
import { settleAlerts } from '#kernel/publication/release/alert-store.ts'
import { reasonsNotToUnschedule } from '#kernel/publication/release/model.ts'
import { addStep, changeState } from '#kernel/publication/store.ts'
import { refuseIf } from '#platform/errors/errors.ts'
import { takeEdition } from '../edition-at-hand.ts'
import { tidyLine } from '../model.ts'
import type { WithReason } from './model.ts'
import { takeHour } from './set-hour.ts'

/** 取消定时: the edition stays approved and waits for a person; where the hour was announced, the reason is public. */
export async function callOffRelease(context: Context, { reason: typed, ...key }: WithReason): Promise<void> {
  const { write, actor, now } = context
  const { edition } = await takeEdition(context, key, 'unschedule')
  const reason = tidyLine(typed).slice(0, 300)
  refuseIf(reasonsNotToUnschedule(edition, reason))
  await takeHour(context, edition, reason)
  await changeState(write, edition, 'approved', now, { release_at: null })
  await settleAlerts(write, key, ['held'], now)
  const step = { deed: 'unschedule', personId: actor.personId, personName: actor.name, remark: reason }
  await addStep(write, { ...key, ...step }, now)
}
