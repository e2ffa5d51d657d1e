import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { startEmbedded } from '#platform/db/embedded/start-embedded.ts'
import { migrate } from '#platform/db/migrate.ts'

/** Addresses of a database server for tests, handed to test processes through the environment. */
export interface TestServer {
  admin: string
  owner: string
  staff: string
  public: string
  audit: string
}

const variable = 'CHANGLIANG_TEST_SERVER'
/** Where `node tools/testing/keep-server.ts` says that it runs, so that single test files start at once. */
export const keptServer = new URL('../../.cache/test-server.json', import.meta.url)

let own: Promise<TestServer> | undefined

/** The server that the runner started, one that somebody keeps, or one of this process's own that ends with it. */
export async function testServer(): Promise<TestServer> {
  const given = process.env[variable]
  if (given) return JSON.parse(given) as TestServer
  own ??= kept().then((server) => server ?? lastingServer())
  return own
}

async function kept(): Promise<TestServer | null> {
  const text = await readFile(keptServer, 'utf8').catch(() => null)
  if (text === null) return null
  const server = JSON.parse(text) as TestServer
  const client = new pg.Client({ connectionString: server.owner, connectionTimeoutMillis: 1_000 })
  try {
    await client.connect()
    return server
  } catch {
    return null
  } finally {
    await client.end().catch(() => {})
  }
}

async function lastingServer(): Promise<TestServer> {
  const server = await ownServer()
  process.once('beforeExit', () => void server.close())
  return server
}

/** Starts a throw-away server in a temporary directory. */
export async function ownServer(): Promise<TestServer & { close(): Promise<void>; env: Record<string, string> }> {
  const dataDir = await mkdtemp(join(tmpdir(), 'changliang-test-'))
  const server = await startEmbedded({ dataDir })
  const addresses: TestServer = {
    admin: server.adminUrl,
    owner: server.url('owner'),
    staff: server.url('staff'),
    public: server.url('public'),
    audit: server.url('audit'),
  }
  const close = async () => {
    await server.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
  return { ...addresses, close, env: { [variable]: JSON.stringify(addresses) } }
}

/** The same address with another database. */
export const withDatabase = (url: string, name: string): string =>
  url.replace(/(postgres(?:ql)?:\/\/[^/]*\/)[^?]*/, `$1${name}`)

const folder = new URL('../../migrations/', import.meta.url)

async function migrationsHash(): Promise<string> {
  const hash = createHash('sha256')
  for (const name of (await readdir(folder)).filter((n) => n.endsWith('.sql')).sort())
    hash.update(name).update(await readFile(new URL(name, folder)))
  hash.update(await readFile(new URL('../../src/platform/db/migrate.ts', import.meta.url)))
  return hash.digest('hex').slice(0, 12)
}

/** Makes the migrated template database once; safe for many processes at the same time. Answers its name. */
export async function ensureTemplate(server: TestServer): Promise<string> {
  const template = `template_${await migrationsHash()}`
  const client = new pg.Client({ connectionString: server.owner })
  await client.connect()
  try {
    await client.query(`select pg_advisory_lock(hashtext('test-template'))`)
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [template])
    if (!rowCount) {
      const draft = `${template}_draft`
      await client.query(`drop database if exists ${draft}`)
      await client.query(`create database ${draft}`)
      await migrate(withDatabase(server.owner, draft))
      await client.query(`alter database ${draft} rename to ${template}`)
    }
    return template
  } finally {
    await client.end()
  }
}
