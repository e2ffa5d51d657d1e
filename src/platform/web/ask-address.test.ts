import assert from 'node:assert/strict'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo, LookupFunction } from 'node:net'
import { after, before, test } from 'node:test'
import { askAddress } from './ask-address.ts'
import { isPublicAddress } from './public-network.ts'

const seen: string[] = []
const pages: Record<string, (request: IncomingMessage, response: ServerResponse) => void> = {
  '/there': (_, response) => void response.end('there'),
  '/moved': (_, response) => void response.writeHead(301, { location: '/there' }).end(),
  '/round': (_, response) => void response.writeHead(302, { location: '/round' }).end(),
  '/inside': (_, response) => void response.writeHead(302, { location: 'http://169.254.169.254/latest' }).end(),
  '/file': (_, response) => void response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
  '/no-head': ({ method }, response) => void response.writeHead(method === 'HEAD' ? 405 : 200).end(),
  '/never': () => {},
  '/endless': ({ method }, response) => {
    if (method === 'HEAD') response.writeHead(404).end()
    else response.writeHead(200).write('x'.repeat(1_000_000))
  },
  '/heads': (_, response) => void response.writeHead(200, { x: 'y'.repeat(40_000) }).end(),
}

const server = createServer((request, response) => {
  seen.push(`${request.method} ${request.url}`)
  const page = pages[request.url ?? '']
  if (page) page(request, response)
  else response.writeHead(404).end()
})
let port: number
before(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  port = (server.address() as AddressInfo).port
})
after(() => {
  server.closeAllConnections()
  server.close()
})

/** Every name of the web leads to this test's server, at one of the ports of web sites. */
const here: LookupFunction = (_, options, done) =>
  options.all ? done(null, [{ address: '127.0.0.1', family: 4 }]) : done(null, '127.0.0.1', 4)
const allows = (address: string) => address === '127.0.0.1'
const ask = (path: string, more = {}) =>
  askAddress(`http://site.test:${port}${path}`, { resolve: here, allows, anyPort: true, time: 3_000, ...more })

test('what is there, what moved, what knows no HEAD, what is gone', async () => {
  assert.deepEqual(await ask('/there'), { kind: 'answered', status: 200, location: undefined })
  assert.equal((await ask('/moved')).kind, 'answered')
  assert.deepEqual(await ask('/no-head'), { kind: 'answered', status: 200, location: undefined })
  assert.deepEqual(await ask('/gone'), { kind: 'answered', status: 404, location: undefined })
  assert.deepEqual(await ask('/endless'), { kind: 'answered', status: 200, location: undefined })
})

test('a redirect in a circle, into the inside, out of the web; a server that never ends or says too much', async () => {
  assert.equal((await ask('/round')).kind, 'too-many-redirects')
  assert.equal((await ask('/inside')).kind, 'inside')
  assert.equal((await ask('/file')).kind, 'bad-address')
  assert.equal((await ask('/never', { time: 200 })).kind, 'time')
  assert.equal((await ask('/heads')).kind, 'unreachable')
})

test('no address of a private network is asked, however it is written, and no name that leads to one', async () => {
  const before = seen.length
  for (const address of [
    `http://127.0.0.1:${port}/there`,
    'http://localhost/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::ffff:7f00:1]/',
    'http://10.0.0.8/',
    'http://192.168.1.1/',
    'http://169.254.169.254/latest/meta-data/',
    'http://0.0.0.0/',
    'http://[fd00::1]/',
    'http://[fe80::1]/',
    'http://[64:ff9b::7f00:1]/',
  ])
    assert.equal((await askAddress(address, { anyPort: true, time: 2_000 })).kind, 'inside', address)
  const mixed: LookupFunction = (_, __, done) =>
    done(null, [
      { address: '93.184.216.34', family: 4 },
      { address: '127.0.0.1', family: 4 },
    ])
  assert.equal((await askAddress('http://rebinding.test/', { resolve: mixed })).kind, 'inside')
  const none: LookupFunction = (_, __, done) => done(Object.assign(new Error('no'), { code: 'ENOTFOUND' }), '')
  assert.equal((await askAddress('http://nowhere.test/', { resolve: none })).kind, 'no-host')
  for (const address of [
    'ftp://a.test/',
    'file:///etc/passwd',
    'http://a.test:22/',
    'javascript:alert(1)',
    'http://',
    'x',
  ])
    assert.equal((await askAddress(address, { resolve: here })).kind, 'bad-address', address)
  assert.equal(seen.length, before)
})

test('public addresses are public', () => {
  for (const [address, family] of [
    ['93.184.216.34', 4],
    ['114.114.114.114', 4],
    ['2400:3200::1', 6],
  ] as const)
    assert.equal(isPublicAddress(address, family), true, address)
})
