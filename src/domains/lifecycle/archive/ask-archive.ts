import type { Context } from '#kernel/context.ts'
import { requireMay } from '#kernel/organisation/policy.ts'
import { findOrgan } from '#kernel/organisation/store.ts'
import { NotFound, Refused } from '#platform/errors/errors.ts'
import { newId } from '#platform/ids/ids.ts'
import { editionsOfYear, insertPackage } from './archive-store.ts'
import { mostEditions } from './model.ts'
import { words } from './words.ts'

/** 归档: asks for the package of an organ and year, which a job makes. */
export async function askArchive(
  { write, actor, now, today, emit }: Context,
  { organId, year }: { organId: string; year: number },
): Promise<{ archiveId: string }> {
  const organ = await findOrgan(write, organId)
  if (!organ) throw new NotFound()
  requireMay(actor, 'archive.make', { organId: organ.id, lineage: organ.lineage })
  if (!Number.isInteger(year) || year < 2000 || year > today.year) throw new Refused([words.badYear])
  const { length: total } = await editionsOfYear(write, organ.countyId, organId, year)
  if (total === 0) throw new Refused([words.nothing])
  if (total > mostEditions) throw new Refused([words.tooMany(total)])
  const archiveId = newId()
  const by = { id: actor.personId, name: actor.name, at: now }
  if (!(await insertPackage(write, { countyId: organ.countyId, id: archiveId, organId, year, total }, by)))
    throw new Refused([words.working])
  await emit('archive.asked', organ.countyId, { archiveId })
  return { archiveId }
}
