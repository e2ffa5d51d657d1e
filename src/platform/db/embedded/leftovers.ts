import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { CannotStartDatabase } from './cannot-start-database.ts'
import { type Places, socketFiles } from './places.ts'
import { endPostmaster, exists, findServers, isLivingPostgres, send, until } from './processes.ts'
import { words } from './words.ts'

/**
 * Clears what a start that was killed has left: a PostgreSQL that lives on as an orphan is stopped as on any
 * shutdown, then the traces of dead ones are removed. Call it only while holding the lock, which proves that the
 * process that started them is dead. Throws CannotStartDatabase if one will not end.
 */
export async function clearLeftovers(places: Places, say: (line: string) => void): Promise<void> {
  const postmaster = findServers(places).find((server) => server.postmaster)
  if (postmaster) {
    say(words.takingOver(postmaster.pid))
    await endPostmaster(postmaster.pid, () => !isLivingPostgres(postmaster.pid))
  }
  // Children of a killed postmaster notice its death and end by themselves; a stuck one is made to.
  const gone = () => findServers(places).length === 0
  for (const signal of [undefined, 'SIGQUIT', 'SIGKILL'] as const) {
    if (signal) for (const { pid } of findServers(places)) send(pid, signal)
    if (await until(gone, 1_000)) return removeTraces(places)
  }
  throw new CannotStartDatabase(words.busy(places.cluster))
}

/**
 * PostgreSQL refuses to start while the pid in its lock files exists, even if it is a zombie or by now another
 * program. We have looked at every process, so we know better. A pid that does not exist is left to PostgreSQL.
 */
async function removeTraces({ cluster, socketDir }: Places): Promise<void> {
  for (const file of socketFiles(socketDir)) await rm(file, { force: true })
  const pidFile = join(cluster, 'postmaster.pid')
  const pid = Number.parseInt(await readFile(pidFile, 'utf8').catch(() => ''), 10)
  if (pid > 0 && exists(pid)) await rm(pidFile, { force: true })
}
