import assert from 'node:assert/strict'
import { test } from 'node:test'
import { listWordsCommand, wordLists } from './list-words.ts'

test('every listed word is kebab-case, and the command lists it', async () => {
  for (const [name, words] of Object.entries(wordLists)) {
    for (const word of words) assert.match(word, /^[a-z]+([.-][a-z]+)*$/, `${name}: ${word}`)
    let out = ''
    assert.equal(await listWordsCommand([name], { stdout: (text) => (out += text), stderr: () => {} }), 0)
    assert.deepEqual(JSON.parse(out), words)
  }
})

test('an unknown list is refused with the names there are', async () => {
  await assert.rejects(listWordsCommand(['colours'], { stdout: () => {}, stderr: () => {} }), /states/)
})
