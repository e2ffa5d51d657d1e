import type { Context } from '#kernel/context.ts'
import { type FileKey, isEnded } from './model.ts'
import { findFile, markRefused } from './store.ts'

export interface RefuseFile extends FileKey {
  refusal: { code: string; sentence: string }
}

/** Says of a file why it could not be read and how to go on. Done by the program itself, for the job that reads. */
export async function refuseFile({ write, now }: Context, given: RefuseFile): Promise<void> {
  const file = await findFile(write, given, true)
  if (!file || isEnded(file)) return
  await markRefused(write, given, given.refusal, now)
}
