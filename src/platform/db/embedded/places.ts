import { createHash } from 'node:crypto'
import { chmod, chown, lstat, mkdir, realpath } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { CannotStartDatabase } from './cannot-start-database.ts'
import { words } from './words.ts'

/** Where the embedded database keeps what. */
export interface Places {
  dataDir: string
  /** The PostgreSQL data directory; exists only when it is complete. */
  cluster: string
  socketDir: string
  lockFile: string
  passwordFile: string
  logFile: string
  /** Name in the title of every server process of this data directory; lets a later start recognise orphans. */
  marker: string
}

/** User and group that own the cluster's files, as seen from outside. */
export interface Owner {
  uid: number
  gid: number
}

/** PostgreSQL's own name for the port; part of the socket's file name. */
export const port = 5432
const socketName = `.s.PGSQL.${port}`
/** The kernel allows 107 bytes; a Chinese character takes three. */
const longestSocketPath = 100

/** Makes the data directory if needed and names the places in it. */
export async function openPlaces(dataDir: string): Promise<Places> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 })
  return namePlaces(await realpath(dataDir))
}

/**
 * Names the places of a data directory (absolute path). The socket lies in its `run`, or where that path is too long
 * for a socket, in the temporary directory under a name derived from it.
 */
export function namePlaces(dataDir: string): Places {
  const marker = `changliang-${createHash('sha256').update(dataDir).digest('hex').slice(0, 16)}`
  const inside = join(dataDir, 'run')
  return {
    dataDir,
    cluster: join(dataDir, 'pg'),
    socketDir: fits(inside) ? inside : join(tmpdir(), marker),
    lockFile: join(dataDir, 'pg.lock'),
    passwordFile: join(dataDir, 'secrets', 'database.json'),
    logFile: join(dataDir, 'pg.log'),
    marker,
  }
}

const fits = (socketDir: string) => Buffer.byteLength(join(socketDir, socketName)) <= longestSocketPath

/** Files that a dead server may leave in the socket directory. */
export const socketFiles = (socketDir: string) => [join(socketDir, socketName), join(socketDir, `${socketName}.lock`)]

/**
 * Makes the socket directory, which only its owner can enter. In a shared temporary directory somebody else could have
 * made the name first, so an existing one is accepted there only if it is a real directory of ours.
 */
export async function prepareSocketDir({ socketDir, dataDir }: Places, owner: Owner): Promise<void> {
  if (!fits(socketDir)) throw new CannotStartDatabase(words.pathTooLong(dataDir))
  await mkdir(socketDir, { mode: 0o700 }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
  const found = await lstat(socketDir)
  const trusted = dirname(socketDir) === dataDir || found.uid === owner.uid || found.uid === process.geteuid?.()
  if (!found.isDirectory() || !trusted) throw new CannotStartDatabase(words.socketTaken(socketDir))
  if (found.uid !== owner.uid) await chown(socketDir, owner.uid, owner.gid)
  if ((found.mode & 0o777) !== 0o700) await chmod(socketDir, 0o700)
}
