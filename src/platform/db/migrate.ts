import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { runMigrations } from 'graphile-worker'
import pg from 'pg'

const folder = fileURLToPath(new URL('../../../migrations/', import.meta.url))

/** The database cannot be brought to this program's schema; the sentence says how to go on. */
export class CannotMigrate extends Error {
  override readonly name = 'CannotMigrate'
}

export const databaseRoles = ['changliang_staff', 'changliang_public', 'changliang_audit'] as const

/**
 * Brings the database forward to the newest schema; each file in its own transaction, under one lock, never backward.
 * Answers the names applied now. Throws `CannotMigrate` with one sentence.
 */
export async function migrate(url: string): Promise<string[]> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 5_000,
    options: '-c lock_timeout=20000',
  })
  await client.connect()
  try {
    await client.query(`select pg_advisory_lock(hashtext('changliang-migrate'))`)
    await client.query(
      `create table if not exists migration (name text primary key, sha256 text not null, applied_at timestamptz not null default now())`,
    )
    const applied = new Map(
      (await client.query<{ name: string; sha256: string }>('select name, sha256 from migration')).rows.map((row) => [
        row.name,
        row.sha256,
      ]),
    )
    const files = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()
    const unknown = [...applied.keys()].find((name) => !files.includes(name))
    if (unknown)
      throw new CannotMigrate(`数据库里已有本程序不认识的升级步骤 ${unknown}：数据库比程序新。请使用新版程序启动。`)
    const done: string[] = []
    for (const name of files) {
      const sql = await readFile(folder + name, 'utf8')
      const sha256 = createHash('sha256').update(sql).digest('hex')
      const before = applied.get(name)
      if (before === sha256) continue
      if (before)
        throw new CannotMigrate(`升级步骤 ${name} 在执行之后被改动过。请恢复程序文件，不要修改已执行的升级步骤。`)
      if (done.length === 0 && applied.size === 0) await ensureRoles(client)
      await apply(client, name, sql, sha256)
      done.push(name)
    }
    if (done.length > 0) await installJobs(url, client)
    return done
  } finally {
    await client.end()
  }
}

async function apply(client: pg.Client, name: string, sql: string, sha256: string): Promise<void> {
  await client.query('begin')
  try {
    await client.query(sql)
    await client.query('insert into migration (name, sha256) values ($1, $2)', [name, sha256])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new CannotMigrate(`升级步骤 ${name} 没有执行成功，数据库保持原样：${(error as Error).message}`, {
      cause: error,
    })
  }
}

/** The embedded server makes its own logins; an external one may lack the roles. */
async function ensureRoles(client: pg.Client): Promise<void> {
  for (const role of databaseRoles) {
    const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [role])
    if (rowCount) continue
    try {
      await client.query(`create role ${role} nologin`)
    } catch (error) {
      throw new CannotMigrate(
        `数据库缺少角色 ${role}，当前登录名无权创建。请数据库管理员执行：create role ${role}; grant ${role} to 当前登录名;`,
        { cause: error },
      )
    }
  }
}

/** The job queue's own tables, reachable for the staff role, which enqueues inside its transactions and runs the jobs. */
async function installJobs(url: string, client: pg.Client): Promise<void> {
  await runMigrations({ connectionString: url })
  await client.query(`
    grant usage on schema graphile_worker to changliang_staff;
    grant all on all tables in schema graphile_worker to changliang_staff;
    grant all on all sequences in schema graphile_worker to changliang_staff;
    grant execute on all functions in schema graphile_worker to changliang_staff;
    do $$ declare name text; begin
      for name in select relname from pg_class where relnamespace = 'graphile_worker'::regnamespace and relrowsecurity loop
        execute format('drop policy if exists staff_runs_jobs on graphile_worker.%I', name);
        execute format('create policy staff_runs_jobs on graphile_worker.%I to changliang_staff using (true) with check (true)', name);
      end loop;
    end $$`)
}
