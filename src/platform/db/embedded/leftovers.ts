import { readdirSync, readFileSync, statSync } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { CannotStartDatabase } from './cannot-start-database.ts'
import { exists } from './lock.ts'
import { type Places, socketFiles } from './places.ts'
import { words } from './words.ts'

/** A PostgreSQL process that works on this data directory: the postmaster, or one of its children. */
interface ServerProcess {
  pid: number
  postmaster: boolean
}

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
    if (await until(gone, 1_500)) return removeTraces(places)
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

/** Every living PostgreSQL process of this data directory, by the marker in its title or by where it works. */
function findServers({ cluster, marker }: Places): ServerProcess[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      if (!isLivingPostgres(Number(name))) return []
      const title = readIfPossible(`/proc/${name}/cmdline`)
      if (!title.includes(marker) && !sameDirectory(`/proc/${name}/cwd`, cluster)) return []
      return [{ pid: Number(name), postmaster: !title.startsWith('postgres:') }]
    })
}

function isLivingPostgres(pid: number): boolean {
  // "4848 (postgres) S 1 …"; state Z is a zombie, X is dead.
  return /^\d+ \(postgres\) [^ZX]/.test(readIfPossible(`/proc/${pid}/stat`))
}

function readIfPossible(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

function sameDirectory(one: string, other: string): boolean {
  try {
    const [a, b] = [statSync(one), statSync(other)]
    return a.dev === b.dev && a.ino === b.ino
  } catch {
    return false
  }
}

/** Fast shutdown, which rolls back and writes a checkpoint; then immediate (recovery at next start); then by force. */
export async function endPostmaster(pid: number, isGone: () => boolean): Promise<void> {
  for (const [signal, patience] of [
    ['SIGINT', 30_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 5_000],
  ] as const) {
    send(pid, signal)
    if (await until(isGone, patience)) return
  }
}

/** Sends a signal to a process that may have ended meanwhile. */
export function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

/** Waits until the condition holds, at most so many milliseconds; tells whether it does. */
async function until(holds: () => boolean, milliseconds: number): Promise<boolean> {
  const end = performance.now() + milliseconds
  while (!holds()) {
    if (performance.now() > end) return false
    await sleep(5)
  }
  return true
}
