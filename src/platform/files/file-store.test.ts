import assert from 'node:assert/strict'
import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { openFileStore } from './file-store.ts'

const inDirectory = async (work: (directory: string) => Promise<void>) => {
  const directory = await mkdtemp(join(tmpdir(), 'files-'))
  try {
    await work(directory)
  } finally {
    await rm(directory, { recursive: true, force: true })
  }
}

const bytes = new TextEncoder().encode('公开目录')

test('bytes are found again under their SHA-256, and the same bytes are kept once', () =>
  inDirectory(async (directory) => {
    const store = openFileStore(directory)
    const first = await store.put(bytes)
    const second = await store.put(bytes)
    assert.deepEqual(first, second)
    assert.match(first.sha256, /^[0-9a-f]{64}$/)
    assert.deepEqual(new Uint8Array(await store.get(first.sha256)), bytes)
    assert.deepEqual(await readdir(join(directory, first.sha256.slice(0, 2))), [first.sha256])
  }))

test('after a day the sweep removes what no row names, and half files of killed writers, and nothing else', () =>
  inDirectory(async (directory) => {
    const store = openFileStore(directory)
    const known = await store.put(bytes)
    const orphan = await store.put(new TextEncoder().encode('无主'))
    const fresh = await store.put(new TextEncoder().encode('刚写'))
    const folder = join(directory, known.sha256.slice(0, 2))
    const half = join(folder, `${'0'.repeat(64)}.77.part`)
    await writeFile(half, 'ha')
    const now = Temporal.Instant.from('2026-03-02T00:00:00Z')
    const age = async (sha256: string, instant: string) =>
      utimes(join(directory, sha256.slice(0, 2), sha256), new Date(instant), new Date(instant))
    await age(known.sha256, '2026-02-01T00:00:00Z')
    await age(orphan.sha256, '2026-02-28T00:00:00Z')
    await age(fresh.sha256, '2026-03-01T12:00:00Z')
    await utimes(half, new Date('2026-02-01T00:00:00Z'), new Date('2026-02-01T00:00:00Z'))
    assert.equal(await store.sweep(async (sha256) => sha256 === known.sha256, now), 2)
    assert.deepEqual(new Uint8Array(await store.get(known.sha256)), bytes)
    await store.get(fresh.sha256)
    await assert.rejects(() => store.get(orphan.sha256))
  }))

test('the same bytes put at the same moment are there once, and nobody is told of an error', () =>
  inDirectory(async (directory) => {
    const store = openFileStore(directory)
    const puts = await Promise.all(Array.from({ length: 8 }, () => store.put(bytes)))
    const { sha256 } = puts[0]!
    assert.deepEqual(await readdir(join(directory, sha256.slice(0, 2))), [sha256])
  }))
