import type { Context } from '#kernel/context.ts'
import { requireMay } from '#kernel/organisation/policy.ts'
import { findOrgan } from '#kernel/organisation/store.ts'
import { NotFound } from '#platform/errors/errors.ts'
import { findPackage } from './archive-store.ts'
import { words } from './words.ts'

/** Takes a package away: the office only, and the audit says who. */
export async function fetchArchive(
  { write, actor }: Context,
  { countyId, archiveId }: { countyId: string; archiveId: string },
): Promise<{ sha256: string; name: string }> {
  const found = await findPackage(write, countyId, archiveId)
  const organ = found && (await findOrgan(write, found.organId))
  if (!found || !organ) throw new NotFound()
  requireMay(actor, 'archive.make', { organId: organ.id, lineage: organ.lineage })
  if (!found.sha256) throw new NotFound(words.notReady)
  return { sha256: found.sha256, name: words.fileName(found.organName, found.year) }
}
