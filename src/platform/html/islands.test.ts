import assert from 'node:assert/strict'
import { matchesGlob } from 'node:path'
import { test } from 'node:test'
import { brotliDecompressSync } from 'node:zlib'
import { bundle, islandAddress, islandNames, islandSources, openIsland } from './islands.ts'

test('every source of an island changes its address, and what is sent stays small enough for a weak computer', async () => {
  for (const name of islandNames) {
    const { inputs } = await bundle(name)
    const strangers = inputs.filter(
      (file) => !file.startsWith('node_modules/') && !islandSources.some((pattern) => matchesGlob(file, pattern)),
    )
    assert.deepEqual(strangers, [], 'list the folder in islandSources')
    const island = await openIsland(name, null)
    assert.ok(island.br.length < 150_000, `${name} takes ${island.br.length} bytes`)
    assert.equal(brotliDecompressSync(island.br).toString(), island.plain.toString())
    assert.match(islandAddress(name), /^\/islands\/[a-z]+\.js\?v=[0-9a-f]{16}$/)
  }
})
