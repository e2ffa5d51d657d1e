import { spawnSync } from 'node:child_process'
import { closeSync, ftruncateSync, openSync, readFileSync, writeSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { CannotStartDatabase } from './cannot-start-database.ts'
import type { Places } from './places.ts'
import { exists } from './processes.ts'
import { words } from './words.ts'

/**
 * Takes the data directory for this process and returns the function that gives it back. The kernel frees the lock
 * when we die, however we die, so there is no stale lock and no race about removing one.
 * Throws CannotStartDatabase, naming the holder, when another process (or this one) has it.
 */
export async function takeLock({ lockFile, dataDir }: Places): Promise<() => void> {
  const descriptor = openSync(lockFile, 'a', 0o600)
  // flock(2) belongs to the open file, which we share with this child: it locks, ends, and the lock stays with us.
  const { status } = spawnSync('flock', ['--nonblock', '3'], { stdio: ['ignore', 'ignore', 'ignore', descriptor] })
  if (status !== 0) {
    closeSync(descriptor)
    throw new CannotStartDatabase(
      status === 1 ? words.inUse(dataDir, await holder(lockFile)) : words.cannotLock(lockFile),
    )
  }
  try {
    // Only for the other's message; the file itself stays for ever, as removing it would let two hold "the" lock.
    ftruncateSync(descriptor)
    writeSync(descriptor, String(process.pid))
  } catch (error) {
    closeSync(descriptor)
    throw error
  }
  return () => closeSync(descriptor)
}

/** Pid of the holder, who writes it right after locking: waited for a moment, undefined if it does not come. */
async function holder(lockFile: string): Promise<number | undefined> {
  for (let attempt = 0; attempt < 20; attempt++) {
    const pid = Number(readFileSync(lockFile, 'utf8'))
    if (pid > 0 && exists(pid)) return pid
    await sleep(10)
  }
}
