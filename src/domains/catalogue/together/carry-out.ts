import type { Office } from '#kernel/office.ts'
import { theSystem } from '#kernel/organisation/model.ts'
import { loadActor } from '#kernel/organisation/store.ts'
import { Forbidden, NotFound, Refused } from '#platform/errors/errors.ts'
import { adoptCitywide } from '../citywide/adopt-citywide.ts'
import { adoptTogether } from './adopt-together.ts'
import { type AdoptionKey, hasEnded, isAhead, type JointAdoption, mostAttempts } from './model.ts'
import { refuseAdoption } from './refuse-adoption.ts'
import { findAdoption, markProgress, markRunning } from './store.ts'

/**
 * Carries a joint adoption out, for the person who asked. May run again and at the same time as itself: what a killed
 * program left half done was never kept, and what has ended is left alone.
 */
export async function carryOut(office: Office, key: AdoptionKey): Promise<void> {
  const adoption = await findAdoption(office.staff, key)
  if (!adoption || hasEnded(adoption) || isAhead(adoption, office.today())) return
  const reasons = adoption.attempts >= mostAttempts ? [gaveUp] : await adoptOrSayWhyNot(office, key, adoption)
  if (reasons) await office.act(theSystem(key.countyId), refuseAdoption, { ...key, reasons })
}

const gaveUp = '这次采用试了几次都没有完成，已经停止，没有任何目录生效。请分成几次采用，或者请系统管理员查看日志。'
const noLonger = '提出采用的人现在没有为这个机关采用目录的权限，没有任何目录生效。'

async function adoptOrSayWhyNot(
  office: Office,
  key: AdoptionKey,
  { askedBy, counties }: JointAdoption,
): Promise<readonly string[] | null> {
  const actor = await loadActor(office.staff, askedBy, office.today())
  if (!actor) return [noLonger]
  await markRunning(office.staff, key)
  try {
    const report = (done: number) => markProgress(office.staff, key, done)
    await office.act(actor, counties ? adoptCitywide : adoptTogether, { ...key, report })
    return null
  } catch (error) {
    if (error instanceof Refused) return error.reasons
    if (error instanceof NotFound) return [error.message]
    if (error instanceof Forbidden) return [noLonger]
    throw error
  }
}
