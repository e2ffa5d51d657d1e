import { join } from 'node:path'
import { makeOffice, type Office } from '#kernel/office.ts'
import { findInstallation } from '#kernel/store.ts'
import type { Tables } from '#kernel/tables.ts'
import { systemClock } from '#platform/clock/clock.ts'
import { fieldKeysFile, openFieldKeys } from '#platform/crypto/open-field-keys.ts'
import { openDatabase } from '#platform/db/open-database.ts'
import { openFileStore } from '#platform/files/file-store.ts'
import type { CommandIo } from './io.ts'
import { openGround } from './open-ground.ts'
import type { Surroundings } from './surroundings.ts'

/** Runs an operator's command on the installation, beside a running office where there is one. */
export async function withOffice(
  at: Surroundings,
  io: CommandIo,
  work: (office: Office) => Promise<number>,
): Promise<number> {
  const config = at.config()
  const reactions = await at.reactions()
  await using database = await openDatabase<Tables>(config, { besides: true, say: (line) => io.stderr(`${line}\n`) })
  const office = makeOffice({
    ground: await openGround(database.staff.db, reactions, systemClock.now()),
    clock: systemClock,
    files: openFileStore(join(config.dataDir, 'files')),
    keys: await openFieldKeys(config.fieldKeys, fieldKeysFile(config.dataDir)),
    public: database.public.db,
    audit: database.audit.db,
    demonstration: (await findInstallation(database.staff.db))?.kind === 'demonstration',
  })
  return await work(office)
}
