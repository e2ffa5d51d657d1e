import assert from 'node:assert/strict'
import { readdirSync, readFileSync, readlinkSync, statSync } from 'node:fs'
import { chmod, chown, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { namePlaces } from './places.ts'
import { startEmbedded } from './start-embedded.ts'
import {
  ask,
  eventually,
  keptRows,
  kill,
  postgresIn,
  postmasterOf,
  running,
  supervise,
  templateDir,
  temporaryDir,
} from './testing/supervised.ts'
import { words } from './words.ts'

const logins = ['owner', 'staff', 'public', 'audit'] as const
const root = await temporaryDir()
const copy = await templateDir(root)

const modeOf = (path: string) => statSync(path).mode & 0o777
const refused = (sentence: string) => ({ name: 'CannotStartDatabase', message: sentence })

test('the first start makes a cluster with four logins of which none is superuser', async () => {
  const dataDir = join(root, 'first')
  const said: string[] = []
  await using server = await startEmbedded({ dataDir, say: (line) => said.push(line) })
  assert.deepEqual(said, [words.creating(join(dataDir, 'pg'))])
  for (const login of logins) {
    const [who] = await ask(server.url(login), 'select current_user as role, current_database() as place')
    assert.deepEqual(who, { role: `changliang_${login}`, place: 'changliang' })
  }
  const roles = await ask(
    server.adminUrl,
    `select rolname, rolcreatedb, rolsuper or rolcreaterole or rolreplication or rolbypassrls as mighty
     from pg_roles where rolname like 'changliang%' and rolcanlogin order by 1`,
  )
  assert.deepEqual(
    roles.map((role) => Object.values(role)),
    [
      ['changliang_audit', false, false],
      ['changliang_owner', true, false],
      ['changliang_public', false, false],
      ['changliang_staff', false, false],
    ],
  )
  const [database] = await ask(
    server.adminUrl,
    `select pg_get_userbyid(datdba) as owner, datlocprovider as provider, datlocale as locale,
       pg_encoding_to_char(encoding) as encoding from pg_database where datname = 'changliang'`,
  )
  assert.deepEqual(database, { owner: 'changliang_owner', provider: 'b', locale: 'C.UTF-8', encoding: 'UTF8' })
})

test('settings keep data durable, time in UTC and every port closed', async () => {
  await using server = await startEmbedded({ dataDir: await copy('settings') })
  const settings = await ask(
    server.url('staff'),
    `select name, current_setting(name) as value from unnest(array['data_checksums', 'fsync', 'full_page_writes',
       'listen_addresses', 'max_connections', 'max_wal_size', 'shared_buffers', 'synchronous_commit', 'TimeZone']) as name`,
  )
  assert.deepEqual(
    settings.map(({ value }) => value),
    ['on', 'on', 'on', '', '100', '2GB', '128MB', 'on', 'UTC'],
  )
  assert.deepEqual(tcpListenersOf(postgresIn(join(root, 'settings'))), [])
})

/** Sockets of the processes that also stand in the kernel's list of TCP sockets. */
function tcpListenersOf(pids: number[]): string[] {
  assert.ok(pids.length > 3, 'the server has a postmaster and several children')
  const tcp = ['/proc/net/tcp', '/proc/net/tcp6'].flatMap((list) => readFileSync(list, 'utf8').split('\n').slice(1))
  const inodes = new Set(tcp.map((line) => line.trim().split(/\s+/)[9]))
  const sockets = pids.flatMap((pid) => readdirSync(`/proc/${pid}/fd`).map((fd) => linkOf(`/proc/${pid}/fd/${fd}`)))
  assert.ok(
    sockets.some((socket) => socket.startsWith('socket:')),
    'the open sockets were seen',
  )
  return sockets.filter((socket) => inodes.has(/^socket:\[(\d+)\]$/.exec(socket)?.[1] ?? 'none'))
}

function linkOf(path: string): string {
  try {
    return readlinkSync(path)
  } catch {
    return ''
  }
}

test('a wrong or missing password is refused, for the superuser too, even where pg_hba.conf said trust', async () => {
  const dataDir = await copy('passwords')
  await writeFile(join(dataDir, 'pg', 'pg_hba.conf'), 'local all all trust\n')
  await using server = await startEmbedded({ dataDir })
  for (const address of [...logins.map((login) => server.url(login)), server.adminUrl]) {
    await ask(address, 'select 1')
    await assert.rejects(ask(address.replace(/:[0-9a-f]{48}@/, ':wrong@'), 'select 1'), { code: '28P01' })
    await assert.rejects(ask(address.replace(/:[0-9a-f]{48}@/, '@'), 'select 1'))
  }
})

test('passwords are random and never stand in the cluster or the log', async () => {
  const passwords = Object.values<string>(
    JSON.parse(await readFile(join(root, 'template', 'secrets', 'database.json'), 'utf8')),
  )
  assert.equal(new Set(passwords).size, 5)
  for (const file of ['pg.log', 'pg/pg_hba.conf', 'pg/postgresql.conf', 'pg/postmaster.opts'])
    for (const password of passwords)
      assert.ok(!(await readFile(join(root, 'template', file), 'utf8')).includes(password), file)
})

test('directories opened by a careless copy are closed again', async () => {
  const dataDir = await copy('opened')
  await chmod(join(dataDir, 'pg'), 0o755)
  await chmod(join(dataDir, 'run'), 0o777)
  await chmod(join(dataDir, 'secrets', 'database.json'), 0o644)
  await using server = await startEmbedded({ dataDir })
  assert.deepEqual(await keptRows(server.url('owner')), [1])
  assert.equal(modeOf(join(dataDir, 'pg')), 0o700)
  assert.equal(modeOf(join(dataDir, 'run')), 0o700)
  assert.equal(modeOf(join(dataDir, 'secrets', 'database.json')), 0o600)
  assert.equal(modeOf(join(dataDir, 'pg.log')), 0o600)
})

test('when the password file is lost, all passwords are set anew and the data stays', async () => {
  const dataDir = await copy('lost')
  const file = join(dataDir, 'secrets', 'database.json')
  const old = JSON.parse(await readFile(file, 'utf8')).changliang_staff
  await writeFile(file, '')
  const said: string[] = []
  await using server = await startEmbedded({ dataDir, say: (line) => said.push(line) })
  assert.deepEqual(said, [words.renewingPasswords(file)])
  for (const login of logins) await ask(server.url(login), 'select 1')
  await assert.rejects(ask(server.url('staff').replace(/[0-9a-f]{48}/, old), 'select 1'), { code: '28P01' })
  assert.deepEqual(await keptRows(server.url('owner')), [1])
})

test('a cluster that lacks a login or the database is completed', async () => {
  const dataDir = await copy('incomplete')
  {
    await using server = await startEmbedded({ dataDir })
    await ask(server.adminUrl, 'drop database changliang')
    await ask(server.adminUrl, 'drop role changliang_owner')
    await ask(server.adminUrl, 'drop role changliang_audit')
  }
  await using server = await startEmbedded({ dataDir })
  await ask(server.url('owner'), 'create table mine (id int)')
  await ask(server.url('audit'), 'select 1')
})

test('a data directory with spaces, quotes, commas, per cent signs and Chinese works', async () => {
  const dataDir = await copy(`数据 目录, '%41"@?#`)
  await using server = await startEmbedded({ dataDir })
  assert.deepEqual(await keptRows(server.url('owner')), [1])
})

test('a path too long for a socket moves the socket to a private directory of the same name each time', async () => {
  const long = join(root, '很长的目录名'.repeat(6))
  await mkdir(long)
  const dataDir = await copy(join('很长的目录名'.repeat(6), 'data'))
  const { socketDir, marker } = namePlaces(dataDir)
  assert.equal(socketDir, join(tmpdir(), marker))
  try {
    await using server = await startEmbedded({ dataDir })
    assert.deepEqual(await keptRows(server.url('owner')), [1])
    assert.equal(modeOf(socketDir), 0o700)
    assert.ok(new URL(server.url('owner').replace('@/', '@x/')).searchParams.get('host') === socketDir)
  } finally {
    await rm(socketDir, { recursive: true, force: true })
  }
})

test('a socket directory that somebody else made first is refused', async (context) => {
  if (process.geteuid?.() !== 0) return context.skip('only root can make a directory of somebody else')
  const dataDir = join(root, '很长的目录名'.repeat(6), 'data')
  const { socketDir } = namePlaces(dataDir)
  await mkdir(socketDir)
  try {
    await chown(socketDir, 12345, 12345)
    await assert.rejects(startEmbedded({ dataDir }), refused(words.socketTaken(socketDir)))
  } finally {
    await rm(socketDir, { recursive: true })
  }
})

test('a second start on the same directory is refused and names the process; after the stop it succeeds', async () => {
  const dataDir = await copy('twice')
  const server = await startEmbedded({ dataDir })
  await assert.rejects(startEmbedded({ dataDir }), refused(words.inUse(dataDir, process.pid)))
  assert.deepEqual(await keptRows(server.url('owner')), [1])
  await Promise.all([server.stop(), server.stop()])
  assert.deepEqual(postgresIn(dataDir), [])
  await using again = await startEmbedded({ dataDir })
  assert.deepEqual(await keptRows(again.url('owner')), [1])
})

test('a directory without PG_VERSION is refused and left as it is', async () => {
  const dataDir = join(root, 'half')
  await mkdir(join(dataDir, 'pg', 'base'), { recursive: true })
  await writeFile(join(dataDir, 'pg', 'base', 'somebody'), 'precious')
  await assert.rejects(startEmbedded({ dataDir }), refused(words.halfMade(join(dataDir, 'pg'))))
  assert.deepEqual(await readdir(join(dataDir, 'pg'), { recursive: true }), ['base', 'base/somebody'])
})

test('a cluster of another major version is refused and left as it is', async () => {
  const dataDir = await copy('older')
  await writeFile(join(dataDir, 'pg', 'PG_VERSION'), '17\n')
  await assert.rejects(startEmbedded({ dataDir }), refused(words.wrongVersion(join(dataDir, 'pg'), '17', '18')))
  assert.equal(await readFile(join(dataDir, 'pg', 'PG_VERSION'), 'utf8'), '17\n')
})

test('a damaged cluster is refused and left as it is', async () => {
  const dataDir = await copy('damaged')
  await rm(join(dataDir, 'pg', 'global', 'pg_control'))
  await assert.rejects(startEmbedded({ dataDir }), refused(words.damaged(join(dataDir, 'pg'), join(dataDir, 'pg.log'))))
})

test('a file in the place of the data directory is refused', async () => {
  const dataDir = join(root, 'file')
  await writeFile(dataDir, '')
  await assert.rejects(startEmbedded({ dataDir }), refused(words.notADirectory(dataDir)))
})

test('when the server ends by itself the operator hears of it, and the next start works', async () => {
  const dataDir = await copy('ended')
  const said: string[] = []
  const server = await startEmbedded({ dataDir, say: (line) => said.push(line) })
  kill(postmasterOf(dataDir))
  await eventually(() => said.length > 0)
  assert.deepEqual(said, [words.endedByItself(join(dataDir, 'pg.log'))])
  await server.stop()
  await using again = await startEmbedded({ dataDir })
  assert.deepEqual(await keptRows(again.url('owner')), [1])
})

test('a process that forgets to stop can end, and its server ends with it', async () => {
  const dataDir = await copy('forgotten')
  const supervised = supervise(dataDir, 'forget')
  await running(supervised)
  await supervised.stop()
  await eventually(() => postgresIn(dataDir).length === 0)
})
