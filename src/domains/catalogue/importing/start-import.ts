import type { Context } from '#kernel/context.ts'
import { requireMay } from '#kernel/organisation/policy.ts'
import { findOrgan } from '#kernel/organisation/store.ts'
import { NotFound } from '#platform/errors/errors.ts'
import { newId } from '#platform/ids/ids.ts'
import type { Binds } from '../model.ts'
import type { ImportKey } from './model.ts'
import { insertImport } from './store.ts'

export interface StartImport {
  organId: string
  binds: Binds
}

/** Begins the import of a folder: whose catalogues they are and whom they bind; files are added to it. */
export async function startImport({ write, actor, now }: Context, given: StartImport): Promise<ImportKey> {
  const organ = await findOrgan(write, given.organId)
  if (!organ) throw new NotFound('没有找到这个机关。')
  requireMay(actor, 'catalogue.import', { organId: organ.id, lineage: organ.lineage })
  const key = { countyId: organ.countyId, importId: newId() }
  await insertImport(write, {
    ...key,
    organId: organ.id,
    binds: given.binds,
    startedBy: actor.personId,
    startedByName: actor.name,
    startedAt: now,
  })
  return key
}
