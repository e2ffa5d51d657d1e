import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { Client } from 'pg'
import { startEmbedded } from './start-embedded.ts'
import {
  ask,
  eventually,
  keptRows,
  kill,
  killEverything,
  postgresIn,
  postmasterOf,
  running,
  supervise,
  templateDir,
  temporaryDir,
  unfinished,
} from './testing/supervised.ts'
import { words } from './words.ts'

const root = await temporaryDir()
const copy = await templateDir(root)

test('after kill -9 of everything the next start recovers', async () => {
  const dataDir = await copy('killed')
  const supervised = supervise(dataDir)
  const { owner } = await running(supervised)
  await ask(owner, 'insert into kept values (2)')
  await killEverything(supervised, dataDir)
  assert.ok(existsSync(join(dataDir, 'pg', 'postmaster.pid')))
  await using server = await startEmbedded({ dataDir })
  assert.deepEqual(await keptRows(server.url('owner')), [1, 2])
})

test('a PostgreSQL whose supervisor was killed is stopped in good order and started again', async () => {
  const dataDir = await copy('orphan')
  const supervised = supervise(dataDir)
  const { owner } = await running(supervised)
  await supervised.orphan()
  const orphan = postmasterOf(dataDir)
  await ask(owner, 'insert into kept values (2)')
  const said: string[] = []
  await using server = await startEmbedded({ dataDir, say: (line) => said.push(line) })
  assert.deepEqual(said, [words.takingOver(orphan)])
  assert.notEqual(postmasterOf(dataDir), orphan)
  assert.deepEqual(await keptRows(server.url('owner')), [1, 2])
  assert.ok(!(await readFile(join(dataDir, 'pg.log'), 'utf8')).includes('automatic recovery'))
})

test('a stuck child of a killed postmaster is ended before a new server touches its files', async () => {
  const dataDir = await copy('stuck')
  const supervised = supervise(dataDir)
  const { owner } = await running(supervised)
  const client = new Client({ connectionString: owner })
  client.on('error', () => {})
  await client.connect()
  const { rows } = await client.query('select pg_backend_pid() as pid')
  kill(rows[0].pid, 'SIGSTOP')
  kill(postmasterOf(dataDir))
  await supervised.orphan()
  await using server = await startEmbedded({ dataDir })
  assert.ok(!postgresIn(dataDir).includes(rows[0].pid))
  assert.deepEqual(await keptRows(server.url('owner')), [1])
})

test('a stale pid that now belongs to another program, or is a zombie, does not stop the start', async () => {
  const dataDir = await copy('stale')
  const supervised = supervise(dataDir)
  await running(supervised)
  await killEverything(supervised, dataDir)
  // `sleep` never waits for the child it inherits from the shell, which therefore stays a zombie.
  const parent = spawn('sh', ['-c', 'sleep 0 & echo $!; exec sleep 600'], { stdio: ['ignore', 'pipe', 'ignore'] })
  try {
    const [line] = await parent.stdout.take(1).toArray()
    const zombie = Number(String(line))
    await eventually(() => readFileSync(`/proc/${zombie}/stat`, 'utf8').includes(') Z'))
    for (const pid of [parent.pid, zombie]) {
      await writeStalePid(dataDir, Number(pid))
      await using server = await startEmbedded({ dataDir })
      assert.deepEqual(await keptRows(server.url('owner')), [1])
    }
    assert.equal(parent.exitCode, null, 'the other program was left alone')
  } finally {
    parent.kill('SIGKILL')
  }
})

/** Puts another pid into what a killed server leaves: its own lock file and the one of its socket. */
async function writeStalePid(dataDir: string, pid: number): Promise<void> {
  const cluster = join(dataDir, 'pg')
  const text = `${pid}\n${cluster}\n1700000000\n5432\n${dataDir}/run\n\n  1234567         4\nready   \n`
  await writeFile(join(cluster, 'postmaster.pid'), text, { mode: 0o600 })
  await writeFile(join(dataDir, 'run', '.s.PGSQL.5432.lock'), text, { mode: 0o600 })
}

test('killed while the cluster is being made: never a half-made directory, and the next start works', async () => {
  for (const sign of ['pg/global', 'pg/base/1/PG_VERSION', 'pg/postmaster.pid']) {
    const dataDir = join(root, `making-${sign.replaceAll('/', '-')}`)
    const supervised = supervise(dataDir)
    await eventually(() => unfinished(dataDir).some((making) => existsSync(join(dataDir, making, sign))))
    await supervised.orphan()
    assert.ok(!existsSync(join(dataDir, 'pg')), sign)
    assert.equal(unfinished(dataDir).length, 1)
    await using server = await startEmbedded({ dataDir })
    await ask(server.url('owner'), 'create table first (id int)')
    assert.deepEqual(unfinished(dataDir), [])
    assert.equal(new Set(postgresIn(dataDir).map(parentOf)).size, 2, 'one postmaster, and its children')
  }
})

const parentOf = (pid: number) => readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ')[1]

for (const [kind, make] of [
  ['a new', async () => join(root, 'race-new')],
  ['an existing', () => copy('race')],
] as const)
  test(`of three starts at once on ${kind} directory one serves and the others are refused with its pid`, async () => {
    const dataDir = await make()
    const all = [supervise(dataDir), supervise(dataDir), supervise(dataDir)]
    const reports = await Promise.all(all.map(({ report }) => report))
    const winner = all[reports.findIndex(({ ok }) => ok)]
    assert.ok(winner)
    const refusals = reports.filter((report) => !report.ok)
    assert.equal(refusals.length, 2)
    for (const refusal of refusals)
      assert.deepEqual(refusal, {
        ok: false,
        name: 'CannotStartDatabase',
        sentence: words.inUse(dataDir, Number(winner.process.pid)),
      })
    await ask((await running(winner)).owner, 'select 1')
    await Promise.all(all.map(({ stop }) => stop()))
    assert.deepEqual(postgresIn(dataDir), [])
  })

test('ten times kill -9 while inserting: no acknowledged row is lost', async () => {
  const dataDir = await copy('trials')
  const acknowledged = new Set([1])
  let next = 2
  for (let trial = 0; trial < 10; trial++) {
    const supervised = supervise(dataDir)
    const { owner } = await running(supervised)
    const until = acknowledged.size + 50 + 20 * trial
    const writer = async () => {
      const client = new Client({ connectionString: owner })
      client.on('error', () => {})
      await client.connect()
      for (;;) {
        const id = next++
        await client.query('insert into kept values ($1)', [id])
        acknowledged.add(id)
      }
    }
    const writers = [writer(), writer(), writer()].map((work) => work.catch(() => {}))
    await eventually(() => acknowledged.size >= until)
    // Every second time PostgreSQL survives as an orphan and is still working when the next start comes.
    if (trial % 2 === 0) await killEverything(supervised, dataDir)
    else await supervised.orphan()
    await using server = await startEmbedded({ dataDir })
    await Promise.all(writers)
    const found = new Set(await keptRows(server.url('owner')))
    assert.deepEqual([...acknowledged.difference(found)], [], `lost in trial ${trial}`)
  }
})
