import assert from 'node:assert/strict'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, test } from 'node:test'
import { newId } from '#platform/ids/ids.ts'
import { editionIn, fullText } from '#tools/testing/editions.ts'
import { openSmallCounty, type SmallCounty } from '#tools/testing/small-county.ts'
import { recordOf, registerTownSystem } from '#tools/testing/systems.ts'
import { approveEdition } from '../../approve-edition.ts'
import { publishEdition } from '../../publish-edition.ts'
import { reviewSecrecy } from '../../review-secrecy.ts'
import { saveDraft } from '../../save-draft.ts'
import { submitEdition } from '../../submit-edition.ts'
import { withdrawEdition } from '../../withdraw-edition.ts'
import { handOverRecord } from '../hand-over-record.ts'
import { findRecord } from '../record-store.ts'
import { deliverDue, tellSystems } from './jobs.ts'
import { attemptsInAll, type WebhookSubject } from './model.ts'
import { pauseWebhook } from './pause-webhook.ts'
import { retryDelivery } from './retry-delivery.ts'
import { setWebhook } from './set-webhook.ts'
import { isSigned, newWebhookSecret } from './sign.ts'
import { listDeliveries } from './webhook-store.ts'

let county: SmallCounty
let system: Awaited<ReturnType<typeof registerTownSystem>>
const heard: { headers: IncomingHttpHeaders; body: string }[] = []
let status = 204
const receiver = createServer((request, response) => {
  let body = ''
  request.on('data', (part) => {
    body += part
  })
  request.on('end', () => {
    heard.push({ headers: request.headers, body })
    response.writeHead(status).end()
  })
})
let url = ''
before(async () => {
  county = await openSmallCounty()
  system = await registerTownSystem(county)
  receiver.listen(0, '127.0.0.1')
  await new Promise((resolve) => receiver.once('listening', resolve))
  url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook`
})
after(async () => {
  receiver.close()
  receiver.closeAllConnections()
  await county[Symbol.asyncDispose]()
})

async function hear(about: WebhookSubject) {
  const webhookId = newId()
  const text = newWebhookSecret()
  const secret = county.office.keys.seal(text, webhookId)
  const events = ['publication.released', 'publication.withdrawn'] as const
  await county.as('sysadmin')(setWebhook, { ...system, webhookId, url, events, about, secret })
  return { webhookId, text }
}

/** Hands a record over, and lets the town publish it. */
async function publish(externalId: string, subject: string) {
  await system.act(handOverRecord, {
    ...system,
    record: await recordOf(county, { externalId, subject, document: null }),
  })
  const { editionId } = (await findRecord(county.office.staff, { ...system, externalId }))!
  const key = { countyId: system.countyId, editionId: editionId! }
  await county.as('clerk')(saveDraft, { ...key, version: 1, text: fullText(county, { title: `${subject}公示` }) })
  await county.as('clerk')(submitEdition, key)
  await county.as('secrecy')(reviewSecrecy, { ...key, remark: '' })
  await county.as('reviewer')(approveEdition, key)
  await county.as('clerk')(publishEdition, key)
  return key
}

const lines = () => listDeliveries(county.office.staff, system.countyId, system.systemId, { limit: 50, offset: 0 })
const released = tellSystems('publication.released')
const withdrawn = tellSystems('publication.withdrawn')

test('what was handed over and then published or withdrawn is told once, signed, however often the event comes', async () => {
  const { text, webhookId } = await hear('handed')
  const key = await publish('T-1', '第1批名单')
  for (let run = 0; run < 3; run += 1) await released(county.office, key)
  await Promise.all([deliverDue(county.office), deliverDue(county.office)])
  assert.equal(heard.length, 1)
  const [first] = heard
  assert.ok(isSigned(text, first!.headers, first!.body))
  const told = JSON.parse(first!.body) as { type: string; data: Record<string, unknown> }
  assert.equal(told.type, 'publication.released')
  assert.equal(told.data['externalId'], 'T-1')
  assert.equal(told.data['title'], '第1批名单公示')
  assert.match(String(told.data['address']), /^\/info\//)
  await county.as('approver')(withdrawEdition, { ...key, remark: '名单有误，撤回更正。' })
  await withdrawn(county.office, key)
  assert.equal(heard.length, 2)
  assert.match(heard[1]!.body, /名单有误，撤回更正/)
  const strange = await editionIn(county, 'live')
  await released(county.office, strange)
  assert.equal(heard.length, 2, 'what others published is not told to a system that wants its own records only')
  await county.as('sysadmin')(pauseWebhook, { ...system, webhookId, stop: true })
})

test('a receiver that is away is tried again with growing pauses for days, then given up until somebody tries anew', async () => {
  heard.length = 0
  const { webhookId } = await hear('organs')
  status = 503
  const key = await editionIn(county, 'live')
  await released(county.office, key)
  assert.equal((await lines())[0]!.attempts, 1)
  await deliverDue(county.office)
  assert.equal((await lines())[0]!.attempts, 1, 'not before its time')
  // The worker is stopped for a week: what is due then is tried then, and nothing is lost.
  county.clock.set(county.clock.now().add({ hours: 24 * 7 }))
  await deliverDue(county.office)
  assert.equal((await lines())[0]!.attempts, 2)
  for (let attempt = 2; attempt < attemptsInAll; attempt += 1) {
    county.clock.set((await lines())[0]!.nextAt!)
    await deliverDue(county.office)
  }
  const given = (await lines())[0]!
  assert.deepEqual([given.attempts, given.nextAt, given.lastStatus], [attemptsInAll, null, 503])
  assert.equal(new Set(heard.map(({ headers }) => headers['webhook-id'])).size, 1, 'one delivery keeps its id')
  status = 200
  await county.as('sysadmin')(retryDelivery, { ...system, deliveryId: given.id })
  assert.equal(await deliverDue(county.office), 1)
  assert.notEqual((await lines())[0]!.deliveredAt, null)
  await assert.rejects(county.as('sysadmin')(retryDelivery, { ...system, deliveryId: given.id }), /已经送达/)
  await county.as('sysadmin')(pauseWebhook, { ...system, webhookId, stop: true })
  const later = await editionIn(county, 'live')
  await released(county.office, later)
  assert.equal(await deliverDue(county.office), 0)
})

test('a secret that cannot be opened is a failed attempt with its reason, and holds up no other delivery', async () => {
  const lost = await hear('organs')
  await county.office.staff.updateTable('webhook').set({ key_id: 'gone' }).where('id', '=', lost.webhookId).execute()
  const fine = newId()
  const secret = county.office.keys.seal(newWebhookSecret(), fine)
  const other = { webhookId: fine, url: `${url}2`, events: ['publication.released'], about: 'organs', secret } as const
  await county.as('sysadmin')(setWebhook, { ...system, ...other })
  heard.length = 0
  await released(county.office, await editionIn(county, 'live'))
  assert.equal(heard.length, 1)
  const failed = (await lines()).find(({ lastError }) => lastError?.includes('gone'))
  assert.deepEqual([failed?.attempts, failed?.deliveredAt], [1, null])
  for (const webhookId of [lost.webhookId, fine])
    await county.as('sysadmin')(pauseWebhook, { ...system, webhookId, stop: true })
})

test('a production installation does not call the machine it runs on', async () => {
  const { webhookId } = await hear('organs')
  const key = await editionIn(county, 'live')
  heard.length = 0
  await released(
    { ...county.office, demonstration: false, staff: county.office.staff, calendar: county.office.calendar },
    key,
  )
  assert.equal(heard.length, 0)
  assert.match((await lines())[0]!.lastError ?? '', /may not be called/)
  await county.as('sysadmin')(pauseWebhook, { ...system, webhookId, stop: true })
})
