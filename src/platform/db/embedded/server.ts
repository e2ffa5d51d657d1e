import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, fstatSync, openSync, readFileSync, renameSync, statSync } from 'node:fs'
import { chown, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client, DatabaseError } from 'pg'
import type { Binaries } from './binaries.ts'
import { BinaryFailed, CannotStartDatabase } from './cannot-start-database.ts'
import { saysBusy } from './explain.ts'
import { clearLeftovers } from './leftovers.ts'
import { type Passwords, superuser } from './logins.ts'
import { type Places, port } from './places.ts'
import { endPostmaster, send } from './processes.ts'
import { commandFor, type RunAs } from './run-as.ts'
import { words } from './words.ts'

/** All that is needed to run a server on this data directory. */
export interface Setting {
  places: Places
  binaries: Binaries
  runAs: RunAs
  passwords: Passwords
  say: (line: string) => void
}

/** A running server that answers. */
export interface Server {
  /** Connection as superuser, or undefined if the server refuses its password. */
  admin: Client | undefined
  stop(): Promise<void>
}

/** Attempts at a start when traces of a dying server are in the way, a quarter of a second apart. */
const attempts = 20
/** Seconds in which a server must give its first answer; afterwards a recovery may take as long as it needs. */
const patience = 60

/** Starts a server on the cluster directory and waits until it answers. Throws BinaryFailed with the log it wrote. */
export async function openServer(setting: Setting, cluster: string): Promise<Server> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await openOnce(setting, cluster)
    } catch (error) {
      if (!(error instanceof BinaryFailed) || !saysBusy(error.output) || attempt === attempts) throw error
      await sleep(250)
      await clearLeftovers(setting.places, setting.say)
    }
  }
}

async function openOnce(setting: Setting, cluster: string): Promise<Server> {
  const { places, say } = setting
  await writeAccessRules(cluster, setting.runAs)
  const { child, output } = launch(setting, cluster)
  const ended = () => child.pid === undefined || child.exitCode !== null || child.signalCode !== null
  // A process of ours that ends without stopping takes the server along, as far as it still can.
  const atExit = () => child.pid !== undefined && send(child.pid, 'SIGINT')
  process.once('exit', atExit)
  let stopping: Promise<void> | undefined
  const stop = () => {
    stopping ??= child.pid === undefined || ended() ? Promise.resolve() : endPostmaster(child.pid, ended)
    return stopping
  }
  let answered = false
  child.once('exit', () => {
    process.off('exit', atExit)
    if (answered && !stopping) say(words.endedByItself(places.logFile))
  })
  child.unref()
  try {
    const admin = await answer(setting, ended, output)
    answered = true
    return { admin, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** Connects again and again until the server answers; undefined when the answer is that the password is wrong. */
async function answer({ places, passwords, say }: Setting, ended: () => boolean, output: () => string) {
  const start = performance.now()
  let recovering = false
  for (;;) {
    if (ended()) throw new BinaryFailed('postgres', output())
    const attempt = await connect(places, passwords)
    if (attempt instanceof Client) return attempt
    if (attempt.code === wrongPassword) return undefined
    if (attempt instanceof DatabaseError && attempt.code !== startingUp) throw attempt
    const seconds = (performance.now() - start) / 1000
    if (attempt.code === startingUp && seconds > 1 && !recovering) {
      recovering = true
      say(words.recovering)
    }
    if (!recovering && seconds > patience)
      throw new CannotStartDatabase(words.noAnswer(patience, places.logFile), attempt)
    await sleep(10)
  }
}

const wrongPassword = '28P01'
const startingUp = '57P03'

/** A connection as superuser, or why there is none. */
async function connect(
  { socketDir: host }: Places,
  passwords: Passwords,
): Promise<Client | (Error & { code?: string })> {
  const password = passwords[superuser]
  const options = { host, port, user: superuser, password, database: 'postgres', ssl: false }
  const client = new Client({ ...options, connectionTimeoutMillis: 5_000 })
  client.on('error', () => {})
  return client.connect().then(
    () => client,
    (error: Error) => error,
  )
}

/** Starts the postmaster in a session of its own, so that Ctrl+C at a terminal reaches only us. */
function launch({ places, binaries, runAs }: Setting, cluster: string) {
  const log = openSync(places.logFile, 'a', 0o600)
  const from = fstatSync(log).size
  const { command, args, options } = commandFor(runAs, binaries.postgres, ['-D', cluster, ...settings(places)])
  try {
    const child: ChildProcess = spawn(command, args, { ...options, detached: true, stdio: ['ignore', log, log] })
    child.on('error', () => {})
    return { child, output: () => readFileSync(places.logFile).subarray(from).toString() }
  } finally {
    closeSync(log)
  }
}

/** Settings that nobody may change in the configuration file, because safety or the supervisor depends on them. */
const settings = ({ socketDir, marker }: Places) =>
  Object.entries({
    listen_addresses: '',
    port,
    // A list in which only quotes and, unquoted, commas have a meaning.
    unix_socket_directories: `"${socketDir.replaceAll('"', '""')}"`,
    unix_socket_permissions: '0700',
    cluster_name: marker,
    timezone: 'UTC',
    log_timezone: 'UTC',
    fsync: 'on',
    full_page_writes: 'on',
    synchronous_commit: 'on',
    logging_collector: 'off',
  }).flatMap(([name, value]) => ['-c', `${name}=${value}`])

const accessRules = `# Written by the supervisor at every start: everybody needs a password, and only the socket is open.
local all all scram-sha-256
`

async function writeAccessRules(cluster: string, { owner }: RunAs): Promise<void> {
  const file = join(cluster, 'pg_hba.conf')
  if ((await readFile(file, 'utf8').catch(() => '')) === accessRules) return
  await writeFile(file, accessRules, { mode: 0o600 })
  await chown(file, owner.uid, owner.gid)
}

/** The log grows for as long as a server runs; at a start a large one makes room. */
export function rotateLog(logFile: string): void {
  const size = statSync(logFile, { throwIfNoEntry: false })?.size ?? 0
  if (size > 10 * 1024 * 1024) renameSync(logFile, `${logFile}.1`)
}
