import type { Context } from '#kernel/context.ts'
import { requireMay } from '#kernel/organisation/policy.ts'
import { findOrgan } from '#kernel/organisation/store.ts'
import { NotFound } from '#platform/errors/errors.ts'
import { findLesson, markForgotten } from './store.ts'

export interface ForgetLesson {
  countyId: string
  lessonId: string
}

/** Forgets a lesson: the next file of the layout is read without it. Files read before stay as they are. */
export async function forgetLesson({ write, actor, now }: Context, given: ForgetLesson): Promise<void> {
  const lesson = await findLesson(write, given.countyId, given.lessonId)
  const organ = lesson && (await findOrgan(write, lesson.organId))
  if (!organ) throw new NotFound('没有找到这条约定，可能刚刚已经删除。')
  requireMay(actor, 'catalogue.correct', { organId: organ.id, lineage: organ.lineage })
  await markForgotten(write, given.countyId, { id: given.lessonId }, actor.personId, now)
}
