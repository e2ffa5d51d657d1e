import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { suspendSystem } from '#domains/publishing/embedding/suspend-system.ts'
import { openSmallCounty, type SmallCounty } from '#tools/testing/small-county.ts'
import { addressOfItem, registerTownSystem } from '#tools/testing/systems.ts'
import { openWorkspace, type Workspace } from '#tools/testing/workspace.ts'
import { makeLimit } from './limit.ts'

let county: SmallCounty
let workspace: Workspace
let system: Awaited<ReturnType<typeof registerTownSystem>>
before(async () => {
  county = await openSmallCounty()
  workspace = await openWorkspace(county.office)
  system = await registerTownSystem(county)
})
after(async () => {
  await workspace[Symbol.asyncDispose]()
  await county[Symbol.asyncDispose]()
})

async function call(
  method: 'GET' | 'POST',
  url: string,
  payload?: string | Buffer | object,
  headers: Record<string, string> = {},
) {
  const answer = await workspace.app.inject({
    method,
    url: `/api/v1${url}`,
    headers: {
      authorization: `Bearer ${system.token}`,
      ...(payload === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(payload === undefined ? {} : { payload }),
  })
  return { status: answer.statusCode, headers: answer.headers, said: answer.json() as Record<string, never> }
}

const record = async (more: Record<string, unknown> = {}) => ({
  externalId: 'A-1',
  organ: '990021101',
  item: await addressOfItem(county),
  subject: '第1批临时救助对象名单',
  happenedOn: county.today().toString(),
  ...more,
})
const codeOf = ({ status, said }: Awaited<ReturnType<typeof call>>) =>
  `${status} ${(said['error'] as { code: string } | undefined)?.code ?? ''}`

test('a record is handed over, handed over again and asked for', async () => {
  const first = await call('POST', '/records', await record())
  assert.equal(first.status, 201)
  assert.equal(first.headers['cache-control'], 'no-store')
  const again = await call('POST', '/records', await record())
  assert.equal(again.status, 200)
  assert.deepEqual(again.said, first.said)
  const asked = await call('GET', '/records?externalId=A-1')
  assert.deepEqual(asked.said, first.said)
  const { obligations, publication } = asked.said as unknown as {
    obligations: { dueOn: string; state: string }[]
    publication: Record<string, unknown>
  }
  assert.deepEqual(
    obligations.map(({ state }) => state),
    ['open'],
  )
  assert.match(obligations[0]!.dueOn, /^2026-0[34]-\d\d$/)
  assert.deepEqual(publication, { state: 'draft', address: null, releasedAt: null })
})

test('what speaks against a call is a word for the program and a sentence for its keeper, and nothing is kept', async () => {
  const bad = async (more: Record<string, unknown>) => codeOf(await call('POST', '/records', await record(more)))
  assert.equal(await bad({ subject: '另一批' }), '409 SAME_NUMBER_OTHER_CONTENT')
  assert.equal(await bad({ externalId: 'B', happenedOn: '2026-02-30' }), '422 BAD_INPUT')
  assert.equal(await bad({ externalId: 'B', happenedOn: '2099-01-01' }), '422 REFUSED')
  assert.equal(await bad({ externalId: 'B', organ: '990021102' }), '404 NOT_FOUND')
  assert.equal(await bad({ externalId: 'B', item: 'zzzzzzzz' }), '404 NOT_FOUND')
  assert.equal(await bad({ externalId: 'B', more: 1 }), '422 BAD_INPUT')
  assert.equal(await bad({ externalId: 'B 1' }), '422 BAD_INPUT')
  assert.equal(await bad({ externalId: 'B', subject: '坏\ud800字' }), '422 BAD_INPUT')
  assert.equal(await bad({ externalId: 'B', document: { body: '长'.repeat(200_001) } }), '422 BAD_INPUT')
  assert.equal(codeOf(await call('GET', '/records?externalId=B')), '404 NOT_FOUND')
  const raw = async (payload: string | Buffer, headers = {}) => codeOf(await call('POST', '/records', payload, headers))
  assert.equal(await raw('{'), '400 BAD_INPUT')
  assert.equal(await raw('[1]'), '422 BAD_INPUT')
  assert.equal(await raw('{"__proto__":{"x":1}}'), '400 BAD_INPUT')
  assert.equal(await raw('a=b', { 'content-type': 'application/x-www-form-urlencoded' }), '415 BAD_INPUT')
  assert.equal(await raw('x', { 'content-type': 'text/plain' }), '415 BAD_INPUT')
  assert.equal(await raw(`{"a":"${'x'.repeat(1024 * 1024)}"}`), '413 TOO_LARGE')
  const gbk = Buffer.concat([Buffer.from('{"externalId":"'), Buffer.from([0xc3, 0xfb]), Buffer.from('"}')])
  assert.equal(await raw(gbk), '422 BAD_INPUT')
  assert.equal(codeOf(await call('GET', '/nothing')), '404 NOT_FOUND')
  assert.deepEqual(workspace.lines, [])
})

test('rare characters and emoji go through whole', async () => {
  const subject = '𬭚䶮镇😀救助名单'
  const answer = await call('POST', '/records', await record({ externalId: '粤〔2026〕7号', subject }))
  assert.equal(answer.status, 201)
  assert.equal((answer.said as unknown as { subject: string }).subject, subject)
})

test('without a credential that holds nothing is told, and a narrow one does only its own', async () => {
  const as = async (authorization: string) => codeOf(await call('GET', '/items', undefined, { authorization }))
  for (const text of ['', 'Bearer x', `Bearer changliang_${'a'.repeat(43)}`, `Basic ${system.token}`, system.token])
    assert.equal(await as(text), '401 UNKNOWN_CREDENTIAL', text)
  assert.equal((await call('GET', '/items')).status, 200)
  const reader = await registerTownSystem(county, ['read'])
  const own = { authorization: `Bearer ${reader.token}` }
  assert.equal(codeOf(await call('POST', '/records', await record(), own)), '403 FORBIDDEN')
  assert.equal(
    codeOf(await call('GET', '/records?externalId=A-1', undefined, own)),
    '404 NOT_FOUND',
    'another system’s',
  )
  await county.as('sysadmin')(suspendSystem, { ...reader, stop: true })
  assert.equal(await as(own.authorization), '401 UNKNOWN_CREDENTIAL')
  const { headers } = await call('GET', '/items', undefined, { authorization: '' })
  assert.match(String(headers['www-authenticate']), /^Bearer/)
})

test('the description is OpenAPI 3.1, asks for no credential, and names what a record must hold', async () => {
  const answer = await workspace.app.inject({ method: 'GET', url: '/api/v1/openapi.json' })
  const said = answer.json() as { openapi: string; paths: Record<string, Record<string, unknown>> }
  assert.equal(said.openapi, '3.1.0')
  assert.deepEqual(Object.keys(said.paths), ['/records', '/items'])
  const schema = JSON.stringify(said.paths['/records']!['post'])
  for (const key of ['externalId', 'organ', 'item', 'subject', 'happenedOn'])
    assert.match(schema, new RegExp(`"${key}"`))
  // What is described of an answer is what an answer holds.
  const described = JSON.parse(schema) as {
    responses: Record<string, { content: Record<string, { schema: { properties: Record<string, unknown> } }> }>
  }
  const answered = await call('GET', '/records?externalId=A-1')
  assert.deepEqual(
    Object.keys(described.responses['201']!.content['application/json']!.schema.properties).sort(),
    Object.keys(answered.said).sort(),
  )
  assert.match(schema, /"required":\["externalId","organ","item","subject","happenedOn"\]/)
})

test('so many calls a minute and no more; the next minute begins anew, and others are not held up', () => {
  const limit = makeLimit({ calls: 3, milliseconds: 60_000 })
  const now = Temporal.Instant.from('2026-03-02T00:00:00Z')
  assert.deepEqual(
    [1, 2, 3, 4].map(() => limit.take('a', now)),
    [true, true, true, false],
  )
  assert.equal(limit.take('b', now), true)
  assert.equal(limit.take('a', now.add({ minutes: 1 })), true)
})
