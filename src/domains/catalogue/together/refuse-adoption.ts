import type { Context } from '#kernel/context.ts'
import { markPlanned } from '../store.ts'
import { type AdoptionKey, hasEnded } from './model.ts'
import { findAdoption, markAdoptionRefused } from './store.ts'

export interface RefuseAdoption extends AdoptionKey {
  reasons: readonly string[]
}

/** Says why a joint adoption did not happen. Done by the program itself, for the job that carries it out. */
export async function refuseAdoption({ write, now }: Context, given: RefuseAdoption): Promise<void> {
  const adoption = await findAdoption(write, given)
  if (!adoption || hasEnded(adoption)) return
  await markAdoptionRefused(write, given, given.reasons, now)
  const ids = adoption.drafts.map(({ catalogueId }) => catalogueId)
  await markPlanned(write, given.countyId, ids, null)
}
