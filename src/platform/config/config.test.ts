import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ConfigError, readConfig } from './config.ts'

test('an empty environment is a laptop with the embedded database', () => {
  const config = readConfig({})
  assert.equal(config.port, 8080)
  assert.equal(config.database.kind, 'embedded')
  assert.equal(config.secureCookies, false)
})

test('a wrong value stops the start with one sentence that names the setting', () => {
  assert.throws(
    () => readConfig({ PORT: 'eighty' }),
    (error) => error instanceof ConfigError && /PORT/.test(error.message),
  )
  assert.throws(() => readConfig({ DATABASE_URL: 'mysql://x/y' }), /DATABASE_URL/)
})

test('an external database is named by DATABASE_URL, with own logins where given', () => {
  const config = readConfig({
    DATABASE_URL: 'postgres://u@h/d',
    DATABASE_PUBLIC_URL: 'postgres://p@h/d',
    PUBLIC_URL: 'https://a.example',
  })
  assert.deepEqual(config.database, {
    kind: 'external',
    owner: 'postgres://u@h/d',
    staff: null,
    public: 'postgres://p@h/d',
    audit: null,
  })
  assert.equal(config.secureCookies, true)
})

test('keys of sealed fields are read, and a wrong one is named without being repeated', () => {
  const line = `a:${Buffer.alloc(32, 1).toString('base64')}`
  assert.equal(readConfig({ FIELD_KEYS: line }).fieldKeys, line)
  assert.equal(readConfig({}).fieldKeys, null)
  assert.throws(
    () => readConfig({ FIELD_KEYS: 'secret-key' }),
    (error) => error instanceof ConfigError && /FIELD_KEYS/.test(error.message) && !/secret-key/.test(error.message),
  )
})
