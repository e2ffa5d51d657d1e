import { execFile } from 'node:child_process'
import { chmod, chown, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Binaries } from './binaries.ts'
import { BinaryFailed, CannotStartDatabase } from './cannot-start-database.ts'
import type { Owner, Places } from './places.ts'
import { words } from './words.ts'

/** As whom the binaries run: PostgreSQL refuses root. */
export interface RunAs {
  /** Command that runs the binary, before it. */
  prefix: readonly string[]
  owner: Owner
  /** Whether the process takes the owner's identity (and drops all groups) or keeps ours. */
  changesIdentity: boolean
}

const nobody: Owner = { uid: 65534, gid: 65534 }
const ourselves = (): Owner => ({ uid: process.geteuid?.() ?? 0, gid: process.getegid?.() ?? 0 })

/**
 * Chooses by trying. Not root: plainly. Root: as the user who owns the cluster already; else in a user namespace
 * where we are nobody (no chown, works under a closed home); else, where namespaces are forbidden, as nobody.
 */
export async function chooseRunAs(binaries: Binaries, places: Places): Promise<RunAs> {
  const us = ourselves()
  for (const way of us.uid === 0 ? await waysForRoot(places, us) : [plain(us)])
    if (await works(binaries, way)) return way
  throw new CannotStartDatabase(words.cannotRun(binaries.postgres))
}

const plain = (owner: Owner): RunAs => ({ prefix: [], owner, changesIdentity: false })
const as = (owner: Owner): RunAs => ({ prefix: [], owner, changesIdentity: true })

async function waysForRoot(places: Places, us: Owner): Promise<RunAs[]> {
  const namespace = ['unshare', '--user', `--map-user=${nobody.uid}`, `--map-group=${nobody.gid}`]
  const found = await stat(places.cluster).catch(() => undefined)
  const itsOwner = found !== undefined && found.uid !== 0 ? [as({ uid: found.uid, gid: found.gid })] : []
  return [...itsOwner, { prefix: namespace, owner: us, changesIdentity: false }, as(nobody)]
}

const works = (binaries: Binaries, runAs: RunAs) =>
  run(runAs, binaries.postgres, ['--version']).then(
    () => true,
    () => false,
  )

/** Program, arguments and options with which `spawn` runs a binary as chosen. Nothing of our environment leaks in. */
export function commandFor({ prefix, owner, changesIdentity }: RunAs, binary: string, args: readonly string[]) {
  const [command = binary, ...rest] = [...prefix, binary, ...args]
  const options = {
    cwd: '/',
    // Messages in English, so that they can be recognised.
    env: { PATH: process.env.PATH ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' },
    ...(changesIdentity ? owner : {}),
  }
  return { command, args: rest, options }
}

/** Runs a short-lived binary to its end and returns what it wrote. Throws BinaryFailed. */
export function run(runAs: RunAs, binary: string, args: readonly string[], input = ''): Promise<string> {
  const { command, args: all, options } = commandFor(runAs, binary, args)
  const { promise, resolve, reject } = Promise.withResolvers<string>()
  const child = execFile(command, all, { ...options, maxBuffer: 16 << 20 }, (error, stdout, stderr) => {
    if (error) reject(new BinaryFailed(binary, `${stdout}${stderr}` || error.message))
    else resolve(`${stdout}${stderr}`)
  })
  child.stdin?.on('error', () => {})
  child.stdin?.end(input)
  return promise
}

/** Gives the cluster to the user under whom it will run and closes it to others, as PostgreSQL demands (`cp -r` opens it). */
export async function claim({ cluster }: Places, { owner }: RunAs): Promise<void> {
  const found = await stat(cluster)
  if (found.uid !== owner.uid && ourselves().uid === 0) await chownAll(cluster, owner)
  if ((found.mode & 0o077) !== 0) await chmod(cluster, 0o700)
}

/** Lets a server with an identity of its own pass through the data directory, which it cannot list. */
export async function letThrough({ dataDir }: Places, { changesIdentity }: RunAs): Promise<void> {
  const { mode } = await stat(dataDir)
  if (changesIdentity && (mode & 0o011) !== 0o011) await chmod(dataDir, (mode & 0o777) | 0o011)
}

/** The directory itself last: its owner tells a later start that everything in it was handed over. */
async function chownAll(directory: string, { uid, gid }: Owner): Promise<void> {
  for (const entry of await readdir(directory, { withFileTypes: true })) {
    const path = join(directory, entry.name)
    if (entry.isDirectory()) await chownAll(path, { uid, gid })
    else if (entry.isFile()) await chown(path, uid, gid)
  }
  await chown(directory, uid, gid)
}
