import { randomBytes } from 'node:crypto'
import pg from 'pg'
import type { Tables } from '#kernel/tables.ts'
import { openPool, type Pool } from '#platform/db/pool.ts'
import { ensureTemplate, testServer, withDatabase } from './server.ts'

export interface FreshDatabase extends AsyncDisposable {
  /** Pools by database role. */
  staff: Pool<Tables>
  public: Pool<Tables>
  audit: Pool<Tables>
  owner: Pool<Tables>
  urls: { owner: string; staff: string; public: string; audit: string }
  close(): Promise<void>
}

/** A database of its own from the migrated template, in some tens of milliseconds. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const server = await testServer()
  const template = await ensureTemplate(server)
  const name = `test_${randomBytes(8).toString('hex')}`
  await runOn(server.owner, `create database ${name} template ${template}`)
  const urls = {
    owner: withDatabase(server.owner, name),
    staff: withDatabase(server.staff, name),
    public: withDatabase(server.public, name),
    audit: withDatabase(server.audit, name),
  }
  const [owner, staff, open, audit] = [urls.owner, urls.staff, urls.public, urls.audit].map((url) =>
    openPool<Tables>({ url, max: 4 }),
  )
  const close = async () => {
    await Promise.all([owner!.close(), staff!.close(), open!.close(), audit!.close()])
    // As superuser: a worker of the server's own may be busy in it, and only he may send that away.
    await runOn(server.admin, `drop database if exists ${name} with (force)`)
  }
  return { owner: owner!, staff: staff!, public: open!, audit: audit!, urls, close, [Symbol.asyncDispose]: close }
}

async function runOn(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
