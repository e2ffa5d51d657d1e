import { readdirSync, readFileSync, statSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Places } from './places.ts'

/** A PostgreSQL process that works on this data directory: the postmaster, or one of its children. */
export interface ServerProcess {
  pid: number
  postmaster: boolean
}

/** Every living PostgreSQL process of this data directory, by the marker in its title or by where it works. */
export function findServers({ cluster, marker }: Places): ServerProcess[] {
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0 && isLivingPostgres(pid))
    .flatMap((pid) => {
      const title = readIfPossible(`/proc/${pid}/cmdline`)
      if (!title.includes(marker) && !sameDirectory(`/proc/${pid}/cwd`, cluster)) return []
      return [{ pid, postmaster: !title.startsWith('postgres:') }]
    })
}

/** Whether the pid is a PostgreSQL process that can still do something: state Z is a zombie, X is dead. */
export const isLivingPostgres = (pid: number) => /^\d+ \(postgres\) [^ZX]/.test(readIfPossible(`/proc/${pid}/stat`))

/** Whether the pid names a process, even one of somebody else or a zombie. */
export function exists(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
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

/** Waits until the condition holds, at most so many milliseconds; tells whether it does. */
export async function until(holds: () => boolean, milliseconds: number): Promise<boolean> {
  const end = performance.now() + milliseconds
  while (!holds()) {
    if (performance.now() > end) return false
    await sleep(5)
  }
  return true
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
