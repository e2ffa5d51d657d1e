import type { Organ } from '#kernel/organisation/model.ts'
import { findOrganByCode } from '#kernel/organisation/store.ts'
import type { StaffVisit } from '#kernel/visit.ts'
import { NotFound } from '#platform/errors/errors.ts'
import { isSeen, seenBy } from './reach.ts'

/** The organ of an address; one out of reach is not found. */
export async function organToSee({ db, actor }: StaffVisit, code: string): Promise<Organ> {
  const organ = await findOrganByCode(db, code)
  if (!organ || !isSeen(seenBy(actor), organ)) throw new NotFound('没有找到这个机关。')
  return organ
}
