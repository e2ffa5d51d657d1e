import type { Read } from '#kernel/context.ts'
import type { Organ } from '#kernel/organisation/model.ts'
import { findOrgan } from '#kernel/organisation/store.ts'

/** Whose case it is: the government of the county, or, of what is said about that itself, the one above it. */
export const handlerIdOf = (about: Pick<Organ, 'id' | 'countyId' | 'parentId'>): string =>
  about.id === about.countyId ? (about.parentId ?? about.id) : about.countyId

/** 政府信息公开工作主管部门 for an organ. */
export async function handlingOrgan(db: Read, about: Pick<Organ, 'id' | 'countyId' | 'parentId'>): Promise<Organ> {
  const found = await findOrgan(db, handlerIdOf(about))
  if (!found) throw new Error(`no handling organ above ${about.id}`)
  return found
}
