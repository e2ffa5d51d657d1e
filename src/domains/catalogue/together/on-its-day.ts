import type { Context } from '#kernel/context.ts'
import type { JointAdoption } from './model.ts'

/** The context of an adoption that waited for its day: in force from that day, however late the job comes to it. */
export const onItsDay = (context: Context, { fromOn }: Pick<JointAdoption, 'fromOn'>): Context =>
  fromOn === null ? context : { ...context, today: fromOn }
