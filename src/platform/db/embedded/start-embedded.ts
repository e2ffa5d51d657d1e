import { resolve } from 'node:path'
import { findBinaries } from './binaries.ts'
import { createCluster, hasCluster, removeUnfinished } from './cluster.ts'
import { explain } from './explain.ts'
import { clearLeftovers } from './leftovers.ts'
import { takeLock } from './lock.ts'
import { databaseName, type Login, type Passwords, roleOf, superuser } from './logins.ts'
import { openComplete } from './open-complete.ts'
import { openPasswords } from './passwords.ts'
import { namePlaces, openPlaces, type Places, port, prepareSocketDir } from './places.ts'
import { chooseRunAs, claim, letThrough } from './run-as.ts'
import { rotateLog, type Server, type Setting } from './server.ts'

/** A running embedded PostgreSQL that belongs to this process. */
export interface EmbeddedServer {
  /** Address of the application's database for one of its identities, over the unix socket, as node-postgres reads it. */
  url(login: Login): string
  /** Address for the superuser: for set-up and test tools, never for the application. */
  adminUrl: string
  /** Stops the server, at most after 40 seconds by force; nothing committed is lost. May be called twice. */
  stop(): Promise<void>
  [Symbol.asyncDispose](): Promise<void>
}

/**
 * Starts the embedded PostgreSQL of a data directory, making its cluster the first time and taking over after a
 * crash. `say` receives what an operator should know while waiting. The process may exit while the server runs
 * (it is then told to stop), but it should call `stop`. Throws CannotStartDatabase with one sentence for the operator.
 */
export async function startEmbedded(options: {
  /** Holds `pg` (the cluster), `run` (the socket), `secrets`, the lock and the log; made if missing. */
  dataDir: string
  say?: (line: string) => void
}): Promise<EmbeddedServer> {
  const { dataDir, say = () => {} } = options
  let places = namePlaces(resolve(dataDir))
  let unlock: (() => void) | undefined
  try {
    places = await openPlaces(dataDir)
    unlock = await takeLock(places)
    const isNew = !(await hasCluster(places))
    const setting = await prepare(places, say)
    if (isNew) await createCluster(setting)
    await claim(places, setting.runAs)
    const server = await openComplete(setting, places.cluster)
    return embeddedServer(setting, server, unlock)
  } catch (error) {
    unlock?.()
    throw explain(error, places)
  }
}

/** Everything that a server needs, in the order in which each step may rely on the one before. */
async function prepare(places: Places, say: (line: string) => void): Promise<Setting> {
  const binaries = await findBinaries()
  await clearLeftovers(places, say)
  await removeUnfinished(places)
  const runAs = await chooseRunAs(binaries, places)
  await letThrough(places, runAs)
  await prepareSocketDir(places, runAs.owner)
  rotateLog(places.logFile)
  return { places, binaries, runAs, passwords: await openPasswords(places.passwordFile), say }
}

function embeddedServer({ places, passwords }: Setting, server: Server, unlock: () => void): EmbeddedServer {
  const address = (role: keyof Passwords, database: string) =>
    `postgres://${role}:${passwords[role]}@/${database}?host=${encodeURIComponent(places.socketDir)}&port=${port}&sslmode=disable`
  let stopping: Promise<void> | undefined
  const stop = () => {
    stopping ??= server.stop().finally(unlock)
    return stopping
  }
  return {
    url: (login) => address(roleOf(login), databaseName),
    adminUrl: address(superuser, 'postgres'),
    stop,
    [Symbol.asyncDispose]: stop,
  }
}
