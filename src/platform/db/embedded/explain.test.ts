import assert from 'node:assert/strict'
import { tmpdir } from 'node:os'
import { test } from 'node:test'
import { BinaryFailed, CannotStartDatabase } from './cannot-start-database.ts'
import { explain, saysBusy } from './explain.ts'
import { namePlaces } from './places.ts'
import { words } from './words.ts'

const places = namePlaces(tmpdir())
const { dataDir, cluster, logFile, socketDir } = places

// What PostgreSQL 18 and initdb write, as seen or as in their sources.
const cases: [output: string, sentence: string][] = [
  ['FATAL:  could not write lock file "postmaster.pid": No space left on device', words.diskFull(dataDir)],
  ['initdb: error: could not write file "x": Disk quota exceeded', words.diskFull(dataDir)],
  [
    'LOG:  starting\n2026 UTC [7] FATAL:  data directory "/x" has wrong ownership\n2026 UTC [7] HINT:  The server must',
    words.notAllowed(dataDir, 'FATAL:  data directory "/x" has wrong ownership'),
  ],
  ['LOG:  could not bind Unix address "/x/.s.PGSQL.5432": Address already in use', words.socketTaken(socketDir)],
  ['FATAL:  pre-existing shared memory block (key 1, ID 2) is still in use', words.busy(cluster)],
  ['FATAL:  could not map anonymous shared memory: Cannot allocate memory', words.noMemory(dataDir)],
  ['PANIC:  could not locate a valid checkpoint record at 0/1', words.damaged(cluster, logFile)],
  ['FATAL:  unrecognized parameter', words.failed('FATAL:  unrecognized parameter', logFile)],
  ['', words.failed(words.unknownReason, logFile)],
]

test('every known failure becomes one Chinese sentence with its cause kept', () => {
  for (const [output, sentence] of cases) {
    const failure = new BinaryFailed('postgres', output)
    const error = explain(failure, places)
    assert.ok(error instanceof CannotStartDatabase)
    assert.equal(error.message, sentence)
    assert.equal(error.cause, failure)
    assert.doesNotMatch(error.message, /\n/)
  }
})

test('only traces of another server are worth another attempt', () => {
  assert.ok(saysBusy('FATAL:  lock file "postmaster.pid" already exists'))
  assert.ok(saysBusy('FATAL:  pre-existing shared memory block (key 1, ID 2) is still in use'))
  assert.ok(!saysBusy('FATAL:  could not write lock file "postmaster.pid": No space left on device'))
})
