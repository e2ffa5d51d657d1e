import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answers } from '../foi/answers.ts'
import { attributes, groundOf, grounds } from './grounds.ts'
import { ASSESS_MONTHS, nextAssessment } from './next-assessment.ts'
import { type AttributeGiven, reasonsAgainstAttribute } from './reasons-against-attribute.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const given = (more: Partial<AttributeGiven>): AttributeGiven => ({
  attribute: 'active',
  groundId: null,
  otherLaw: '',
  reason: '涉及公众利益调整',
  decidedOn: day('2026-03-02'),
  nextOn: null,
  orderedBy: [],
  ...more,
})
const against = (more: Partial<AttributeGiven>) => [...reasonsAgainstAttribute(given(more))]
const withheld = { attribute: 'not-public' as const, groundId: 'process', nextOn: day('2027-03-02') }

test('七项理由与依申请答复的七项一致，条文相同', () => {
  const answered = answers.filter(({ leaf }) => /^3-[1-7]$/.test(leaf))
  assert.deepEqual(
    grounds.map(({ id }) => id),
    answered.map(({ id }) => id),
  )
  for (const [at, { article, id }] of grounds.entries())
    assert.ok(answered[at]!.ground.includes(article.replace('《政府信息公开条例》', '')), id)
  assert.deepEqual(
    grounds.map(({ forbids }) => forbids),
    [true, true, true, true, false, false, false],
  )
  assert.equal(groundOf(null), null)
  assert.equal(groundOf('process')!.article, '《政府信息公开条例》第十六条第二款')
})

test('主动公开、依申请公开、不予公开：写全了就可以', () => {
  assert.deepEqual(against({}), [])
  assert.deepEqual(against({ attribute: 'on-request', nextOn: day('2027-03-02') }), [])
  for (const { id } of grounds)
    assert.deepEqual(against({ ...withheld, groundId: id, otherLaw: '《统计法》第二十八条' }), [], id)
})

test('不予公开没有理由、没有条文、没有评估日期的，不能认定；原因一次说全', () => {
  assert.deepEqual(
    against({ attribute: 'not-public', reason: ' ' }).map((each) => each.slice(0, 8)),
    ['认定为不予公开，', '不予公开的要定期', '请写明认定的理由'],
  )
  for (const otherLaw of ['', '统计法', '《统计法》', '第二十八条'])
    assert.equal(against({ ...withheld, groundId: 'forbidden', otherLaw }).length, 1, otherLaw)
  assert.equal(against({ ...withheld, groundId: 'no-such' }).length, 1)
  assert.equal(against({ groundId: 'process' }).length, 1, '主动公开不带理由')
})

test('评估日期在今天以后、五年以内', () => {
  const next = (text: string) => against({ ...withheld, nextOn: day(text) }).length
  assert.deepEqual(['2026-03-02', '2026-03-03', '2031-03-02', '2031-03-03'].map(next), [1, 0, 0, 1])
})

test('法律规定主动公开的，不能认定为依申请公开，也不能以第十六条不予公开；第十四、十五条不受此限', () => {
  const orderedBy = ['《政府信息公开条例》第二十条第（七）项']
  assert.match(against({ attribute: 'on-request', orderedBy })[0]!, /第（七）项规定应当主动公开，不能认定为依申请公开/)
  const refused = grounds.filter(
    ({ id }) => against({ ...withheld, groundId: id, otherLaw: '《统计法》第二十八条', orderedBy }).length > 0,
  )
  assert.deepEqual(
    refused.map(({ id }) => id),
    ['internal', 'process', 'case-file'],
  )
  assert.deepEqual(against({ orderedBy }), [])
})

test('理由的长短', () => {
  const length = (n: number) => against({ reason: '长'.repeat(n) }).length
  assert.deepEqual([3, 4, 500, 501].map(length), [1, 0, 0, 1])
})

test('下次评估的日子按月推算，月末不越月', () => {
  const next = attributes.map((each) => nextAssessment(each, day('2026-08-31'), 6)?.toString() ?? null)
  assert.deepEqual(next, [null, '2027-02-28', '2027-02-28'])
  assert.equal(ASSESS_MONTHS, 12)
})
