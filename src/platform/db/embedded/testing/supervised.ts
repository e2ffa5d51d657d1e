import assert from 'node:assert/strict'
import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { mkdtemp, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { after } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { Client } from 'pg'
import { startEmbedded } from '../start-embedded.ts'
import type { Report } from './supervisor.ts'

export const execute = promisify(execFile)
export const supervisorFile = join(import.meta.dirname, 'supervisor.ts')

/** A directory that is removed after the file (or the test that asks for it), together with every server that still works in it. */
export async function temporaryDir(): Promise<string> {
  const directory = await realpath(await mkdtemp(join(tmpdir(), 'changliang-test-')))
  after(async () => {
    for (const pid of postgresIn(directory)) kill(pid)
    await rm(directory, { recursive: true, force: true, maxRetries: 5 })
  })
  return directory
}

/** Makes one complete data directory and returns a function that copies it: initdb runs once for a whole test file. */
export async function templateDir(root: string): Promise<(name: string) => Promise<string>> {
  const template = join(root, 'template')
  const server = await startEmbedded({ dataDir: template })
  await ask(server.url('owner'), 'create table kept (id int primary key); insert into kept values (1)')
  await server.stop()
  return async (name) => {
    await execute('cp', ['-a', template, join(root, name)])
    return join(root, name)
  }
}

/** Runs one statement (or several) as somebody and returns the rows. */
export async function ask(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  try {
    return (await client.query(sql)).rows ?? []
  } finally {
    await client.end()
  }
}

export const keptRows = async (url: string) => (await ask(url, 'select id from kept order by id')).map(({ id }) => id)

export interface Supervised {
  process: ChildProcess
  report: Promise<Report>
  /** Ends it in good order. */
  stop(): Promise<void>
  /** kill -9 of the supervisor alone; its PostgreSQL lives on. */
  orphan(): Promise<void>
}

/** Starts the supervisor process; `hold` keeps the server until `stop`. */
export function supervise(
  dataDir: string,
  mode: 'hold' | 'once' | 'forget' = 'hold',
  options: { uid?: number; gid?: number; env?: NodeJS.ProcessEnv } = {},
): Supervised {
  const child = spawn(process.execPath, [supervisorFile, dataDir, mode], {
    ...options,
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const ended = once(child, 'exit')
  return {
    process: child,
    report: firstReport(child),
    stop: async () => {
      child.stdin.end()
      await ended
    },
    orphan: async () => {
      child.kill('SIGKILL')
      await ended
    },
  }
}

async function firstReport(child: ChildProcess): Promise<Report> {
  assert.ok(child.stdout)
  for await (const line of createInterface(child.stdout)) return JSON.parse(line)
  return { ok: false, name: 'Silence', sentence: 'the supervisor ended without a report' }
}

/** The report of a start that must have succeeded. */
export async function running(supervised: Pick<Supervised, 'report'>): Promise<Extract<Report, { ok: true }>> {
  const report = await supervised.report
  assert.ok(report.ok, JSON.stringify(report))
  return report
}

/** Living PostgreSQL processes that work in or below the directory. */
export function postgresIn(directory: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        const works = readlinkSync(`/proc/${pid}/cwd`).startsWith(directory)
        return works && /\((postgres|initdb)\) [^Z]/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
      } catch {
        return false
      }
    })
    .map(Number)
}

export const postmasterOf = (dataDir: string) =>
  Number.parseInt(readFileSync(join(dataDir, 'pg', 'postmaster.pid'), 'utf8'), 10)

/** kill -9 of a supervisor and of every process of its server. */
export async function killEverything(supervised: Supervised, dataDir: string): Promise<void> {
  for (const pid of postgresIn(dataDir)) kill(pid)
  await supervised.orphan()
}

export function kill(pid: number, signal: NodeJS.Signals = 'SIGKILL'): void {
  try {
    process.kill(pid, signal)
  } catch (error) {
    assert.equal((error as NodeJS.ErrnoException).code, 'ESRCH')
  }
}

/** Waits for a condition that must come true. */
export async function eventually(holds: () => boolean): Promise<void> {
  for (let attempt = 0; !holds(); attempt++) {
    assert.ok(attempt < 10_000, 'waited for a condition that never came true')
    await sleep(1)
  }
}

/** Directories of clusters that are being made, or were left so. */
export const unfinished = (dataDir: string) =>
  existsSync(dataDir) ? readdirSync(dataDir).filter((name) => name.startsWith('pg.making-')) : []
