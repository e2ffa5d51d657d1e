import assert from 'node:assert/strict'
import { readFileSync, statSync } from 'node:fs'
import { chmod, chown, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { namePlaces } from './places.ts'
import { chooseRunAs } from './run-as.ts'
import { ask, execute, postmasterOf, running, supervise, supervisorFile, temporaryDir } from './testing/supervised.ts'
import { words } from './words.ts'

const nobody = { uid: 65534, gid: 65534 }
const isRoot = process.geteuid?.() === 0
const onlyRoot = isRoot ? false : 'needs root'
const root = await temporaryDir()
await chmod(root, 0o755)

/** Real user and groups of a process. */
const identityOf = (pid: number) => {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  return [/^Uid:\t(\d+)/m, /^Gid:\t(\d+)/m, /^Groups:\t(.*?) ?$/m].map((line) => line.exec(status)?.[1])
}

test('root runs it in a user namespace, where the files stay ours', { skip: onlyRoot }, async () => {
  const dataDir = join(root, 'namespace')
  const supervised = supervise(dataDir)
  const { owner } = await running(supervised)
  await ask(owner, 'create table first (id int)')
  assert.match(readFileSync(`/proc/${postmasterOf(dataDir)}/uid_map`, 'utf8'), /^\s*65534\s+0\s+1$/m)
  assert.equal(statSync(join(dataDir, 'pg', 'PG_VERSION')).uid, 0)
  await supervised.stop()
})

test('where namespaces are forbidden root runs it as nobody, and goes on so', { skip: onlyRoot }, async (context) => {
  if (!(await nobodyReads())) return context.skip('the checkout is closed to other users')
  const forbidding = join(root, 'bin')
  await mkdir(forbidding)
  await writeFile(
    join(forbidding, 'unshare'),
    '#!/bin/sh\necho "unshare failed: Operation not permitted" >&2; exit 1\n',
    {
      mode: 0o755,
    },
  )
  const dataDir = join(root, 'nobody')
  const env = { ...process.env, PATH: `${forbidding}:${process.env.PATH}` }
  for (const options of [{ env }, {}]) {
    const supervised = supervise(dataDir, 'hold', options)
    await ask((await running(supervised)).owner, 'select 1')
    assert.deepEqual(identityOf(postmasterOf(dataDir)), ['65534', '65534', ''])
    assert.equal(statSync(join(dataDir, 'pg', 'PG_VERSION')).uid, nobody.uid)
    assert.equal(statSync(dataDir).mode & 0o777, 0o711)
    assert.equal(statSync(join(dataDir, 'secrets')).uid, 0)
    await supervised.stop()
  }
})

test('a cluster that root used before is handed over to nobody', { skip: onlyRoot }, async (context) => {
  if (!(await nobodyReads())) return context.skip('the checkout is closed to other users')
  const env = { ...process.env, PATH: `${join(root, 'bin')}:${process.env.PATH}` }
  const supervised = supervise(join(root, 'namespace'), 'hold', { env })
  const { owner } = await running(supervised)
  await ask(owner, 'insert into first values (1)')
  assert.equal(statSync(join(root, 'namespace', 'pg', 'base', '1', 'PG_VERSION')).uid, nobody.uid)
  await supervised.stop()
})

test('an ordinary user runs it plainly', { skip: onlyRoot }, async (context) => {
  if (!(await nobodyReads())) return context.skip('the checkout is closed to other users')
  const home = join(root, 'home')
  await mkdir(home)
  await chown(home, nobody.uid, nobody.gid)
  const first = supervise(join(home, 'data'), 'once', nobody)
  await running(first)
  await first.stop()
  const second = supervise(join(home, 'data'), 'hold', nobody)
  await ask((await running(second)).owner, 'select 1')
  assert.deepEqual(identityOf(postmasterOf(join(home, 'data'))).slice(0, 2), ['65534', '65534'])
  await second.orphan()
  const third = supervise(join(home, 'data'), 'once', nobody)
  assert.match((await running(third)).said.join(), /上次遗留的数据库进程/)
  await third.stop()
})

test('a directory of somebody else is refused in one sentence', { skip: onlyRoot }, async (context) => {
  if (!(await nobodyReads())) return context.skip('the checkout is closed to other users')
  const dataDir = join(root, 'closed')
  await mkdir(dataDir, { mode: 0o755 })
  const report = await supervise(dataDir, 'once', nobody).report
  assert.ok(!report.ok)
  assert.equal(report.name, 'CannotStartDatabase')
  assert.match(report.sentence, /^没有读写数据目录的权限.*chown -R/)
})

test('binaries that do not run here are refused in one sentence', async () => {
  const binaries = { initdb: '/bin/false', postgres: '/bin/false' }
  await assert.rejects(chooseRunAs(binaries, namePlaces(join(root, 'none'))), {
    name: 'CannotStartDatabase',
    message: words.cannotRun('/bin/false'),
  })
})

/** Whether another user can read this checkout and run its Node, without which half of these tests mean nothing. */
const nobodyReads = () =>
  execute(process.execPath, ['--check', supervisorFile], nobody).then(
    () => true,
    () => false,
  )
