import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import fc from 'fast-check'
import { CannotUnseal, makeFieldKeys, newFieldKey, reasonAgainstFieldKeys } from './field-keys.ts'
import { openFieldKeys } from './open-field-keys.ts'

const [first, second] = [newFieldKey('a'), newFieldKey('b')]

test('what is sealed opens again, for its own row only, and never shows the text', () => {
  const keys = makeFieldKeys(first)
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 4 }), fc.uuid(), (text, about) => {
      const well = Buffer.from(text).toString('utf8')
      const sealed = keys.seal(well, about)
      assert.equal(keys.unseal(sealed, about), well)
      assert.throws(() => keys.unseal(sealed, `${about}x`), CannotUnseal)
      assert.ok(!Buffer.from(sealed.sealed, 'base64').includes(Buffer.from(well)))
    }),
  )
})

test('the same text sealed twice looks different', () => {
  const keys = makeFieldKeys(first)
  assert.notEqual(keys.seal('13800000000', 'x').sealed, keys.seal('13800000000', 'x').sealed)
})

test('a changed byte anywhere, a shortened or an empty field is refused, and the message holds none of it', () => {
  const keys = makeFieldKeys(first)
  const { keyId, sealed } = keys.seal('周某，电话 5550100', 'row')
  const bytes = Buffer.from(sealed, 'base64')
  for (let at = 0; at < bytes.length; at += 1) {
    const changed = Buffer.from(bytes)
    changed[at]! ^= 1
    assert.throws(() => keys.unseal({ keyId, sealed: changed.toString('base64') }, 'row'), CannotUnseal)
  }
  for (const short of [0, 1, 12, 27])
    assert.throws(() => keys.unseal({ keyId, sealed: bytes.subarray(0, short).toString('base64') }, 'row'), {
      name: 'CannotUnseal',
      message: /编号为“a”/,
    })
})

test('keys are rotated: the newest seals, the older still opens, a missing one is named', () => {
  const old = makeFieldKeys(first).seal('电话', 'row')
  const both = makeFieldKeys(`${second}, ${first}`)
  assert.equal(both.newest, 'b')
  assert.equal(both.unseal(old, 'row'), '电话')
  assert.equal(both.seal('电话', 'row').keyId, 'b')
  assert.throws(() => makeFieldKeys(second).unseal(old, 'row'), /编号为“a”的字段密钥/)
})

test('a line of keys that makes no sense is refused without repeating it', () => {
  for (const line of ['', 'a', 'a:zz', `${first},`, `${first},${first}`, `a b:${first.slice(2)}`]) {
    const reason = reasonAgainstFieldKeys(line)
    assert.ok(reason)
    assert.ok(line === '' || line.length < 3 || !reason.includes(line))
    assert.throws(() => makeFieldKeys(line), RangeError)
  }
  assert.equal(reasonAgainstFieldKeys(`${first},${second}`), null)
})

test('without configured keys a file is made once, for its owner only, also by two starts at once', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'keys-'))
  try {
    const file = join(directory, 'secrets', 'field-keys')
    const [one, two] = await Promise.all([openFieldKeys(null, file), openFieldKeys(null, file)])
    assert.equal(two.unseal(one.seal('甲', 'r'), 'r'), '甲')
    assert.equal((await stat(file)).mode & 0o777, 0o600)
    const before = await readFile(file, 'utf8')
    assert.equal((await openFieldKeys(null, file)).unseal(one.seal('乙', 'r'), 'r'), '乙')
    assert.equal(await readFile(file, 'utf8'), before)
    assert.equal((await openFieldKeys(first, file)).newest, 'a')
  } finally {
    await rm(directory, { recursive: true, force: true })
  }
})
