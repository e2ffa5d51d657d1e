import type { Context } from '#kernel/context.ts'
import { reasonsNotToReviewSecrecy } from '#kernel/publication/model.ts'
import { addStep, changeState } from '#kernel/publication/store.ts'
import { refuseIf } from '#platform/errors/errors.ts'
import { takeEdition } from './edition-at-hand.ts'
import type { Remarked } from './model.ts'

/** 保密和个人信息审查, recorded with person, time and result (保守国家秘密法实施条例 42: 先审查、后公开). */
export async function reviewSecrecy(context: Context, { remark, ...key }: Remarked): Promise<void> {
  const { write, actor, now } = context
  const { edition } = await takeEdition(context, key, 'review-secrecy')
  refuseIf(reasonsNotToReviewSecrecy(edition, actor.personId))
  await changeState(write, edition, 'in-review', now, {
    secrecy_reviewer_id: actor.personId,
    secrecy_reviewed_at: now,
    secrecy_result: remark.trim() || '经审查，不涉及国家秘密、工作秘密、商业秘密和个人隐私，可以公开。',
  })
  await addStep(
    write,
    { ...key, deed: 'review-secrecy', personId: actor.personId, personName: actor.name, remark: remark.trim() || null },
    now,
  )
}
