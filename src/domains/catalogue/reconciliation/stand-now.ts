import type { Read } from '#kernel/context.ts'
import type { MadeOn, Scope } from './model.ts'
import { findVersions } from './runs-store.ts'
import { statutoryVersion } from './statutory-version.ts'

/** What a run would be made on now; another answer than a run's own makes that run outdated. */
export const standNow = async (db: Read, scope: Scope): Promise<MadeOn> => ({
  catalogues: await findVersions(db, scope),
  statutory: statutoryVersion,
})
