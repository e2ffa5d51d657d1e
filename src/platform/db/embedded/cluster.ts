import { chown, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { majorVersion } from './binaries.ts'
import { CannotStartDatabase } from './cannot-start-database.ts'
import { superuser } from './logins.ts'
import { openComplete } from './open-complete.ts'
import { syncDir } from './passwords.ts'
import type { Places } from './places.ts'
import { run } from './run-as.ts'
import { scramVerifier } from './scram.ts'
import type { Setting } from './server.ts'
import { words } from './words.ts'

const makingPrefix = 'pg.making-'

/** Whether a cluster is there. Throws CannotStartDatabase for one that is not whole or of another major version. */
export async function hasCluster({ cluster }: Places): Promise<boolean> {
  const entries = await readdir(cluster).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
  if (entries === undefined) return false
  if (!entries.includes('PG_VERSION')) throw new CannotStartDatabase(words.halfMade(cluster))
  const version = (await readFile(join(cluster, 'PG_VERSION'), 'utf8')).trim()
  if (version !== majorVersion) throw new CannotStartDatabase(words.wrongVersion(cluster, version, majorVersion))
  return true
}

/**
 * Makes the cluster beside its place, complete with logins and database, stops it, syncs it and only then gives it
 * its name: whatever kills us in the middle, under that name there is a whole cluster or nothing.
 */
export async function createCluster(setting: Setting): Promise<void> {
  const { places, binaries, runAs, passwords, say } = setting
  say(words.creating(places.cluster))
  const making = await mkdtemp(join(places.dataDir, makingPrefix))
  try {
    const cluster = join(making, 'pg')
    const passwordFile = join(making, 'verifier')
    await writeFile(passwordFile, `${scramVerifier(passwords[superuser])}\n`, { mode: 0o600 })
    for (const path of [passwordFile, making]) await chown(path, runAs.owner.uid, runAs.owner.gid)
    // Synced once at the end instead of here.
    await run(runAs, binaries.initdb, [...initdbOptions(passwordFile), '--no-sync', '-D', cluster])
    const server = await openComplete(setting, cluster)
    await server.stop()
    await run(runAs, binaries.initdb, ['--sync-only', '-D', cluster])
    await rename(cluster, places.cluster)
    await syncDir(dirname(places.cluster))
  } finally {
    await rm(making, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** Collation of the server itself: no C library update can change the order in an index. */
const initdbOptions = (passwordFile: string) => [
  `--username=${superuser}`,
  `--pwfile=${passwordFile}`,
  '--auth=scram-sha-256',
  '--encoding=UTF8',
  '--locale-provider=builtin',
  '--locale=C.UTF-8',
  '--lc-messages=C',
  '--data-checksums',
  '--no-clean',
  '--no-instructions',
  // Modest, and in the configuration file, where an operator may raise them.
  ...['max_connections=100', 'shared_buffers=128MB', 'max_wal_size=2GB'].flatMap((one) => ['--set', one]),
]

/** Removes clusters whose making was killed. Call it only while holding the lock. */
export async function removeUnfinished({ dataDir }: Places): Promise<void> {
  for (const name of await readdir(dataDir))
    if (name.startsWith(makingPrefix)) await rm(join(dataDir, name), { recursive: true, force: true, maxRetries: 5 })
}
