import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { readDeadline } from '#law/deadline/read-deadline.ts'
import { calendar } from '#tools/testing/test-city.ts'
import { compareStandards, kindOf } from './compare-standards.ts'
import type { Standard } from './model.ts'
import { departureWords } from './words.ts'

const standard = (given: Partial<Standard> = {}): Standard => {
  const deadlineText = given.deadlineText ?? '信息形成或者变更之日起20个工作日内'
  return {
    level1: '社会救助',
    level2: '临时救助',
    elements: '1.救助对象；2.救助金额；3.监督电话',
    basis: '《社会救助暂行办法》',
    deadlineText,
    rules: readDeadline(deadlineText, { basis: '' }).rules,
    body: '县民政局',
    channels: ['site', 'board'],
    audienceAll: true,
    audienceSpecific: null,
    active: true,
    onRequest: false,
    ...given,
  }
}

const said = (lower: Partial<Standard>, ownChannels = false): string[] =>
  compareStandards(standard(), standard(lower), { calendar, ownChannels }).map(departureWords)
const kind = (lower: Partial<Standard>) => kindOf(compareStandards(standard(), standard(lower), { calendar }))

test('少了要素、放宽时限、减少渠道、缩小对象、改成依申请，都是收窄', () => {
  assert.deepEqual(said({}), [])
  assert.equal(kind({ body: '清水镇人民政府', basis: '别的依据' }), 'taken')
  assert.deepEqual(said({ elements: '1.救助对象；2.救助金额' }), ['公开要素缺少：监督电话'])
  assert.deepEqual(said({ deadlineText: '信息形成或者变更之日起30个工作日内' }), ['公开时限比上级宽'])
  assert.deepEqual(said({ channels: ['board'] }), ['公开渠道缺少：政府网站'])
  assert.deepEqual(said({ audienceAll: false, audienceSpecific: '救助对象' }), ['公开对象比上级窄'])
  assert.deepEqual(said({ active: false, onRequest: true }), ['公开方式上级主动公开，本级不是'])
  for (const lower of [
    { elements: '1.救助对象；2.救助金额；3.发放时间' },
    { deadlineText: '每季度公开一次' },
    { channels: ['board', 'push'] },
    { active: false },
  ])
    assert.equal(kind(lower), 'narrowed', JSON.stringify(lower))
})

test('多了要素、渠道或者时限更严是扩展；换个说法、改标点、换顺序仍是沿用', () => {
  assert.equal(kind({ elements: '1.救助对象；2.救助金额；3.监督电话；4.发放时间' }), 'widened')
  assert.equal(kind({ deadlineText: '信息形成或者变更之日起7个工作日内' }), 'widened')
  assert.equal(kind({ channels: ['board', 'site', 'push'] }), 'widened')
  assert.equal(kind({ elements: '①监督电话。②救助对象。③救助金额。' }), 'taken')
  assert.equal(kind({ elements: '1.救助的对象；2.救助金额；3.监督电话' }), 'taken')
})

test('村里有村里的渠道：不用网站不算收窄', () => {
  assert.deepEqual(said({ channels: ['board', 'onsite'] }, true), [])
})

test('对象说的是另一群人，既不多也不少：由人来看', () => {
  const group = (audienceSpecific: string) => standard({ audienceAll: false, audienceSpecific })
  const found = compareStandards(group('低保对象'), group('特困人员'), { calendar })
  assert.deepEqual(found.map(departureWords), ['公开对象说的人群不同'])
  assert.equal(kindOf(found), 'taken')
})

const pool = ['救助对象', '救助金额', '监督电话', '发放时间', '申请条件', '办理流程']
const some = fc.subarray(pool, { minLength: 1 })
const limit = fc.constantFrom(3, 7, 10, 20, 30)

test('两个标准对调，少的变多、宽的变严；完全一样的没有差别', () => {
  const any = fc.record({ parts: some, days: limit, channels: fc.subarray(['site', 'board', 'push']) })
  const made = ({ parts, days, channels }: { parts: string[]; days: number; channels: string[] }) =>
    standard({
      elements: parts.map((part, at) => `${at + 1}.${part}`).join('；'),
      deadlineText: `信息形成或者变更之日起${days}个工作日内`,
      channels,
    })
  fc.assert(
    fc.property(any, any, (one, other) => {
      const [a, b] = [made(one), made(other)]
      const there = compareStandards(a, b, { calendar })
      const back = compareStandards(b, a, { calendar })
      const flip = { narrows: 'widens', widens: 'narrows', differs: 'differs' } as const
      const keys = (list: typeof there) => list.map(({ about, effect }) => `${about} ${effect}`).sort()
      assert.deepEqual(keys(there), keys(back.map((each) => ({ ...each, effect: flip[each.effect] }))))
      assert.deepEqual(compareStandards(a, a, { calendar }), [])
      const loses =
        one.parts.some((part) => !other.parts.includes(part)) ||
        other.days > one.days ||
        one.channels.some((each) => !other.channels.includes(each))
      assert.equal(kindOf(there) === 'narrowed', loses)
    }),
    { seed: 18, numRuns: 300 },
  )
})
