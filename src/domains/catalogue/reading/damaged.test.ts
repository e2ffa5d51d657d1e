import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { describe, test } from 'node:test'
import { CannotReadFile } from '#platform/documents/cannot-read-file.ts'
import { type DamagedFile, damagedFiles, heavyFiles } from '../../../../fixtures/damaged/damaged-files.ts'
import { readCatalogue } from './read-catalogue.ts'
import { readBytes } from './testing.ts'

const folder = new URL('../../../../fixtures/damaged/', import.meta.url)

async function refuses({ name, code, says, bytes }: DamagedFile, read: typeof readCatalogue) {
  const error = await read(bytes, name).then(
    () => assert.fail(`${name} was read`),
    (reason: unknown) => reason,
  )
  assert.ok(error instanceof CannotReadFile, String(error))
  assert.equal(error.code, code, error.message)
  assert.ok(error.message.startsWith(`「${name}」`), error.message)
  assert.match(error.message, says)
}

describe('读不了的文件：说明是哪个文件、哪里不对、怎么办', () => {
  for (const file of damagedFiles()) {
    test(`${file.name} → ${file.code}`, async () => {
      await refuses(file, async (bytes, name) => readBytes(bytes, name))
      assert.deepEqual(
        new Uint8Array(await readFile(new URL(file.name, folder))),
        file.bytes,
        'fixtures/damaged is out of date',
      )
    })
  }
})

describe('费时费内存的文件：在限度内拒绝', () => {
  for (const file of heavyFiles())
    test(`${file.name} → ${file.code}`, { timeout: 20_000 }, () => refuses(file, readCatalogue))
})
