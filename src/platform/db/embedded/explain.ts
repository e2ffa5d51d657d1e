import { statfsSync } from 'node:fs'
import { BinaryFailed, CannotStartDatabase } from './cannot-start-database.ts'
import type { Places } from './places.ts'
import { words } from './words.ts'

/** The server found traces of another one that may vanish within seconds. */
export const saysBusy = (output: string) =>
  /lock file .* already exists|pre-existing shared memory block|is another postmaster/i.test(output)

/** One WAL segment: with less than this a server can neither start nor recover. */
const leastFreeBytes = 16 * 1024 * 1024

/** Turns whatever went wrong into the one sentence for the operator. */
export function explain(error: unknown, places: Places): CannotStartDatabase {
  if (error instanceof CannotStartDatabase) return error
  return new CannotStartDatabase(sentenceFor(error, places), error)
}

function sentenceFor(error: unknown, places: Places): string {
  const text = error instanceof BinaryFailed ? error.output : String(error)
  const says = (pattern: RegExp) => pattern.test(text)
  if (says(/ENOSPC|EDQUOT|No space left on device|Disk quota exceeded/)) return words.diskFull(places.dataDir)
  if (says(/EACCES|EPERM|EROFS|Permission denied|wrong ownership|Operation not permitted|Read-only file system/))
    return words.notAllowed(places.dataDir, lastLine(text))
  if (says(/ENOTDIR|EEXIST.*mkdir/)) return words.notADirectory(places.dataDir)
  if (says(/could not bind|Address already in use/)) return words.socketTaken(places.socketDir)
  if (saysBusy(text)) return words.busy(places.cluster)
  if (says(/Cannot allocate memory|could not map anonymous shared memory/)) return words.noMemory(places.dataDir)
  if (says(/PANIC|valid checkpoint record|is not a valid data directory|invalid data in file|pg_control|checksum/))
    return words.damaged(places.cluster, places.logFile)
  // A full disk also swallows the log line that would have said so.
  if (freeBytes(places.dataDir) < leastFreeBytes) return words.diskFull(places.dataDir)
  return words.failed(lastLine(text) || words.unknownReason, places.logFile)
}

function freeBytes(directory: string): number {
  try {
    const { bavail, bsize } = statfsSync(directory)
    return bavail * bsize
  } catch {
    return Number.POSITIVE_INFINITY
  }
}

/** The line that carries the reason: the last error, else the last line at all. */
function lastLine(text: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const reason = lines.findLast((line) => /error:|FATAL:|PANIC:/.test(line)) ?? lines.at(-1) ?? ''
  return reason.replace(/^.*?(?=FATAL:|PANIC:|error:)/, '').trim()
}
