import assert from 'node:assert/strict'
import { test } from 'node:test'
import { contentOf, type GivenRecord, reasonsNotToIssue, reasonsNotToRegister, repeatOf } from './model.ts'
import { attemptsInAll, deliveryState, isTaken, nextAttempt, reasonsNotToSet } from './webhooks/model.ts'
import { isSigned, newWebhookSecret, signedHeaders } from './webhooks/sign.ts'

const day = Temporal.PlainDate.from('2026-03-02')
const kept = {
  revision: 2,
  digest: 'a',
  organId: 'town',
  itemId: 'relief',
  happenedOn: day,
  subject: '名单',
  editionState: 'draft',
}
const given = { revision: 2, digest: 'a', organId: 'town', itemId: 'relief', happenedOn: day }
const codeOf = (more: Partial<typeof given>, state: string | null = 'draft') => {
  const answer = repeatOf({ ...kept, editionState: state }, { ...given, ...more })
  return answer.kind === 'refused' ? answer.code : answer.kind
}

test('a number that comes again: the same is the same, a newer text goes into the draft, all else is refused with a word', () => {
  assert.equal(codeOf({}), 'same')
  assert.equal(codeOf({}, 'live'), 'same')
  assert.equal(codeOf({ revision: 1 }), 'same')
  assert.equal(codeOf({ digest: 'b' }), 'SAME_NUMBER_OTHER_CONTENT')
  assert.equal(codeOf({ digest: 'b', revision: 1 }), 'OLDER_REVISION')
  assert.equal(codeOf({ digest: 'b', revision: 3 }), 'revise')
  assert.equal(codeOf({ revision: 3 }), 'revise')
  for (const moved of [{ organId: 'x' }, { itemId: 'x' }, { happenedOn: day.add({ days: 1 }) }])
    assert.equal(codeOf({ digest: 'b', revision: 3, ...moved }), 'CLOCK_ALREADY_RUNS')
  for (const state of ['in-review', 'approved', 'live', 'superseded', 'withdrawn', null])
    assert.equal(codeOf({ digest: 'b', revision: 3 }, state), 'DRAFT_IN_REVIEW', String(state))
})

test('what counts as the same record is everything that was said, and no boundary between two texts can be moved', () => {
  const record: GivenRecord = {
    externalId: '1',
    revision: 1,
    organCode: 'o',
    itemAddress: 'i',
    subject: 's',
    happenedOn: day,
    happenedAt: null,
    document: { title: 'ab', body: 'c', elements: [], documentNumber: null, formedOn: null },
  }
  const others: GivenRecord[] = [
    { ...record, organCode: 'p' },
    { ...record, subject: 't' },
    { ...record, happenedOn: day.add({ days: 1 }) },
    { ...record, document: null },
    { ...record, document: { ...record.document!, title: 'a', body: 'bc' } },
    { ...record, document: { ...record.document!, elements: [{ element: 'e', text: '' }] } },
    { ...record, document: { ...record.document!, formedOn: day } },
  ]
  assert.equal(new Set([record, ...others].map(contentOf)).size, others.length + 1)
  assert.equal(contentOf({ ...record, externalId: '2', revision: 9 }), contentOf(record))
})

test('a credential ends within two years and has a use and a right; a system has a keeper and organs', () => {
  const fine = { label: '生产环境', rights: ['read'], expiresOn: day.add({ years: 2 }) }
  assert.deepEqual([...reasonsNotToIssue(fine, day)], [])
  assert.equal([...reasonsNotToIssue({ label: '', rights: [], expiresOn: day }, day)].length, 3)
  assert.equal([...reasonsNotToIssue({ ...fine, expiresOn: day.add({ years: 2, days: 1 }) }, day)].length, 1)
  assert.deepEqual([...reasonsNotToRegister({ name: '系统', keeper: '中心', organs: 1 })], [])
  assert.equal([...reasonsNotToRegister({ name: '', keeper: '', organs: 0 })].length, 3)
  assert.equal([...reasonsNotToRegister({ name: '长'.repeat(61), keeper: '长'.repeat(61), organs: 201 })].length, 3)
})

test('deliveries are tried ten times over about four days, each later than the one before, and then given up', () => {
  const now = Temporal.Instant.from('2026-03-02T00:00:00Z')
  let at = now
  for (let attempts = 1; attempts < attemptsInAll; attempts += 1) {
    const next = nextAttempt(attempts, at)!
    assert.ok(Temporal.Instant.compare(next, at) > 0)
    at = next
  }
  assert.equal(nextAttempt(attemptsInAll, at), null)
  const hours = now.until(at).total('hours')
  assert.ok(hours > 48 && hours < 120, String(hours))
  assert.deepEqual([200, 204, 299, 300, 302, 404, 500, null].map(isTaken), [
    true,
    true,
    true,
    false,
    false,
    false,
    false,
    false,
  ])
  assert.equal(deliveryState({ deliveredAt: now, nextAt: null }), 'delivered')
  assert.equal(deliveryState({ deliveredAt: null, nextAt: now }), 'waiting')
  assert.equal(deliveryState({ deliveredAt: null, nextAt: null }), 'given-up')
})

test('an address for deliveries speaks http, holds no password, and hears of something', () => {
  assert.deepEqual([...reasonsNotToSet({ url: 'https://sp.example/hook', events: ['publication.released'] })], [])
  for (const url of ['', 'ftp://a', 'javascript:alert(1)', 'https://a:b@c/'])
    assert.equal([...reasonsNotToSet({ url, events: ['x'] })].length, 1, url)
  assert.equal([...reasonsNotToSet({ url: 'https://a', events: [] })].length, 1)
})

test('a signature holds for this id, second, body and secret only', () => {
  const secret = newWebhookSecret()
  const now = Temporal.Instant.from('2026-03-02T00:00:00Z')
  const body = '{"title":"公示"}'
  const headers = signedHeaders(secret, { id: 'd1', body }, now)
  assert.ok(isSigned(secret, headers, body))
  assert.ok(!isSigned(newWebhookSecret(), headers, body))
  assert.ok(!isSigned(secret, headers, `${body} `))
  assert.ok(!isSigned(secret, { ...headers, 'webhook-id': 'd2' }, body))
  assert.ok(!isSigned(secret, { ...headers, 'webhook-timestamp': '1' }, body))
  assert.ok(!isSigned(secret, {}, body))
  // The example that the Standard Webhooks specification gives.
  const known = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'
  const message = { id: 'msg_p5jXN8AQM9LWM0D4loKWxJek', body: '{"test": 2432232314}' }
  const sent = signedHeaders(known, message, Temporal.Instant.fromEpochMilliseconds(1_614_265_330_000))
  assert.equal(sent['webhook-signature'], 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=')
})
