import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { test } from 'node:test'
import { isClosedAddress, postBounded } from './post-bounded.ts'

const options = { headers: { 'content-type': 'application/json' }, body: '{"n":"公开"}', milliseconds: 5_000 }

test('the machine itself, link-local addresses and what is no address are closed; an office network is open', () => {
  const shut = [
    '127.0.0.1',
    '127.9.9.9',
    '0.0.0.0',
    '169.254.169.254',
    '::1',
    '::',
    'fe80::1',
    '::ffff:127.0.0.1',
    'x',
    '',
  ]
  assert.deepEqual(
    shut.filter((ip) => !isClosedAddress(ip)),
    [],
  )
  const fine = ['10.1.2.3', '192.168.1.5', '172.16.0.1', '203.0.113.9', '2001:db8::1', '::ffff:10.0.0.1']
  assert.deepEqual(fine.filter(isClosedAddress), [])
})

test('what is posted arrives whole, the status comes back, and a redirect is not followed', async () => {
  const heard: string[] = []
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (part) => {
      body += part
    })
    request.on('end', () => {
      heard.push(`${request.url} ${body}`)
      response.writeHead(request.url === '/moved' ? 302 : 204, { location: '/elsewhere' }).end()
    })
  })
  server.listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const own = { ...options, allowOwnMachine: true }
  assert.deepEqual(await postBounded(`${base}/in`, own), { status: 204, error: null })
  assert.deepEqual(await postBounded(`${base}/moved`, own), { status: 302, error: null })
  assert.deepEqual(heard, ['/in {"n":"公开"}', '/moved {"n":"公开"}'])
  assert.equal((await postBounded(`${base}/in`, options)).status, null)
  assert.match((await postBounded(`http://localhost:${new URL(base).port}/`, options)).error ?? '', /may not be called/)
  assert.equal(heard.length, 2)
  server.close()
})

test('silence ends by itself, a dead end is told, and only http is spoken', async () => {
  const silent = createServer(() => {})
  silent.listen(0, '127.0.0.1')
  await new Promise((resolve) => silent.once('listening', resolve))
  const { port } = silent.address() as AddressInfo
  const own = { ...options, milliseconds: 50, allowOwnMachine: true }
  assert.deepEqual(await postBounded(`http://127.0.0.1:${port}/`, own), { status: null, error: 'timeout' })
  silent.closeAllConnections()
  silent.close()
  await new Promise((resolve) => silent.once('close', resolve))
  assert.match((await postBounded(`http://127.0.0.1:${port}/`, own)).error ?? '', /ECONNREFUSED/)
  assert.match((await postBounded('file:///etc/passwd', own)).error ?? '', /not an address/)
  assert.match((await postBounded('说明', own)).error ?? '', /not an address/)
})
