import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { findBinaries, locatePackage, majorVersion } from './binaries.ts'
import { execute, temporaryDir } from './testing/supervised.ts'
import { words } from './words.ts'

test('a platform without a package, or a package left out, is refused with the way out', () => {
  assert.throws(() => locatePackage('linux-riscv64'), {
    name: 'CannotStartDatabase',
    message: words.noBinaries('linux-riscv64'),
  })
})

test('a package without its programs is refused with the way out', async () => {
  const empty = await temporaryDir()
  await mkdir(join(empty, 'native/bin'), { recursive: true })
  await assert.rejects(findBinaries(empty), {
    name: 'CannotStartDatabase',
    message: words.noBinaries(`${process.platform}-${process.arch}`),
  })
})

test('library links that `npm ci --ignore-scripts` leaves out are made', async () => {
  const copied = await temporaryDir()
  await execute('cp', ['-a', join(locatePackage(), 'native'), copied])
  const libraries = join(copied, 'native/lib')
  await rm(join(libraries, 'libicuuc.so.60'))
  await rm(join(libraries, 'libicudata.so.60'))
  await assert.rejects(execute(join(copied, 'native/bin/postgres'), ['--version']))
  const { postgres } = await findBinaries(copied)
  const { stdout } = await execute(postgres, ['--version'])
  assert.ok(stdout.startsWith(`postgres (PostgreSQL) ${majorVersion}.`))
  assert.deepEqual(readdirSync(libraries).sort(), readdirSync(join(locatePackage(), 'native/lib')).sort())
})
