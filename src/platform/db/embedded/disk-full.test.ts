import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { execute, supervisorFile, temporaryDir } from './testing/supervised.ts'
import type { Report } from './testing/supervisor.ts'
import { words } from './words.ts'

// A small disk in a mount namespace of its own: nobody else sees it, and it vanishes with the last process.
const namespace = process.geteuid?.() === 0 ? ['--mount'] : ['--user', '--map-root-user', '--mount']
const mountable = spawnSync('unshare', [...namespace, 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt']).status === 0

/** Runs a shell script with a disk of that size on "$disk"; "$start" starts and stops the database in "$disk/data". */
async function onSmallDisk(size: string, script: string): Promise<{ disk: string; reports: Report[] }> {
  const disk = join(await temporaryDir(), 'disk')
  await mkdir(disk)
  const prelude = `disk='${disk}'; mount -t tmpfs -o size=${size} tmpfs "$disk"
    start() { '${process.execPath}' '${supervisorFile}' "$disk/data" once; }`
  const { stdout } = await execute('unshare', [...namespace, 'sh', '-c', `${prelude}\n${script}`])
  return {
    disk,
    reports: stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line)),
  }
}

const full = (disk: string) => ({
  ok: false,
  name: 'CannotStartDatabase',
  sentence: words.diskFull(join(disk, 'data')),
})

test('a disk too small for the cluster: one sentence, nothing half-made', { skip: !mountable }, async () => {
  const { disk, reports } = await onSmallDisk(
    '24m',
    'start; ls -A "$disk/data" | grep -c "^pg$\\|making" | sed s/0/null/',
  )
  assert.deepEqual(reports, [full(disk), null])
})

test('a disk that filled up later: one sentence; with room again it starts', { skip: !mountable }, async () => {
  const { disk, reports } = await onSmallDisk(
    '160m',
    'start; dd if=/dev/zero of="$disk/fill" bs=4k 2>/dev/null; start; rm "$disk/fill"; start',
  )
  assert.deepEqual(
    reports.map((report) => report.ok),
    [true, false, true],
  )
  assert.deepEqual(reports[1], full(disk))
})
