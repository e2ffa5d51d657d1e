import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { calendar } from '#tools/testing/test-city.ts'
import { linesOf, unexplained } from './lines.ts'
import type { Drop, LowerLine, Relation, Standard, UpperItem } from './model.ts'
import { planSettlement, reasonsAgainstParent } from './plan-settlement.ts'
import type { InheritanceView } from './read-inheritance.ts'

const at = Temporal.Instant.from('2026-03-02T02:00:00Z')
const standard = (level2: string, elements: string): Standard => ({
  level1: '社会救助',
  level2,
  elements,
  basis: '',
  deadlineText: '及时公开',
  rules: [],
  body: '民政局',
  channels: ['site'],
  audienceAll: true,
  audienceSpecific: null,
  active: true,
  onRequest: false,
})
const upper = (name: string, elements: string): UpperItem => ({
  countyId: 'c',
  itemId: `u-${name}`,
  version: 1,
  tier: 10,
  address: 'abcd',
  name,
  fieldCode: null,
  catalogueTitle: '县级目录',
  fields: standard(name, elements),
})
const lower = (name: string, elements: string): LowerLine => ({
  key: `i:${name}`,
  itemId: name,
  rowNumber: null,
  version: 1,
  address: 'efgh',
  name,
  fieldCode: null,
  fields: standard(name, elements),
})
const relation = (of: string, to: string | null, more: Partial<Relation> = {}): Relation => ({
  id: `said-${of}`,
  key: `i:${of}`,
  ofRow: false,
  upperItem: to && `u-${to}`,
  upperName: to,
  upperAddress: null,
  kind: to ? 'taken' : 'own',
  reason: null,
  by: '林知远',
  at,
  again: null,
  ...more,
})

const uppers = [
  upper('临时救助', '1.对象；2.金额；3.电话'),
  upper('医疗救助', '1.标准；2.材料；3.流程'),
  upper('慈善募捐', '1.募捐方案；2.募捐结果；3.使用情况'),
]
const lowers = [
  lower('临时救助', '1.对象；2.金额；3.电话'),
  lower('医疗救助', '1.标准；2.材料'),
  lower('邻里互助', '1.互助时间；2.互助地点'),
]
const nothing = { relations: [] as Relation[], drops: [] as Drop[] }
const options = { calendar, lowerTier: 20 }

test('没有人确认以前按内容判断：沿用、收窄、自有、未列入，各归各类；只有没收窄的可以一次确认', () => {
  const { lines, dropped } = linesOf(uppers, lowers, nothing, options)
  assert.deepEqual(
    lines.map(({ lower: { name }, upper: from, kind, certain }) => [name, from?.name ?? null, kind, certain]),
    [
      ['临时救助', '临时救助', 'taken', true],
      ['医疗救助', '医疗救助', 'narrowed', false],
      ['邻里互助', null, 'own', false],
    ],
  )
  assert.deepEqual(
    dropped.map(({ upper: { name }, reason }) => [name, reason]),
    [['慈善募捐', null]],
  )
  const missing = unexplained({ lines, dropped })
  assert.deepEqual([missing.narrowed.length, missing.dropped.length], [1, 1])
})

test('人说的在先：改了来源的、说是自有的，原来那一项就算未列入', () => {
  const said = { relations: [relation('临时救助', null), relation('邻里互助', '慈善募捐')], drops: [] }
  const { lines, dropped } = linesOf(uppers, lowers, said, options)
  assert.deepEqual(
    lines.map(({ kind, upper: from }) => [kind, from?.name ?? null]),
    [
      ['own', null],
      ['narrowed', '医疗救助'],
      ['taken', '慈善募捐'],
    ],
  )
  assert.deepEqual(
    dropped.map(({ upper: { name } }) => name),
    ['临时救助'],
  )
})

test('每一个上级事项不是有人承接、就是列在未列入里，一个不少、一个不重', () => {
  const parts = ['对象', '金额', '电话', '标准', '材料', '流程', '时间']
  const item = fc.record({
    name: fc.constantFrom('甲事', '乙事', '丙事', '丁事'),
    parts: fc.subarray(parts, { minLength: 1 }),
  })
  const list = fc.uniqueArray(item, { selector: ({ name }) => name })
  const said = fc.array(fc.tuple(fc.nat(5), fc.option(fc.nat(5))), { maxLength: 3 })
  fc.assert(
    fc.property(list, list, said, (above, below, chosen) => {
      const ups = above.map(({ name, parts: some }) => upper(name, some.join('；')))
      const lows = below.map(({ name, parts: some }) => lower(name, some.join('；')))
      const relations = [
        ...new Map(
          chosen.flatMap(([low, up]) => {
            const [of, to] = [below[low], up === null ? null : above[up]]
            return of && to !== undefined ? [[of.name, relation(of.name, to?.name ?? null)] as const] : []
          }),
        ).values(),
      ]
      const { lines, dropped } = linesOf(ups, lows, { relations, drops: [] }, options)
      assert.equal(lines.length, lows.length)
      const standing = new Set(lines.flatMap(({ upper: from }) => from?.itemId ?? []))
      assert.deepEqual(
        [...standing, ...dropped.map(({ upper: { itemId } }) => itemId)].sort(),
        ups.map(({ itemId }) => itemId).sort(),
      )
    }),
    { seed: 18, numRuns: 300 },
  )
})

const view = (said = nothing): InheritanceView => ({
  ...linesOf(uppers, lowers, said, options),
  lowerTier: 20,
  upperTier: 10,
  above: [],
  uppers,
})
const place = (itemId: string, tier: number, ancestors: string[] = []) => ({
  itemId,
  name: itemId,
  tier,
  ancestors: new Set(ancestors),
})

test('不能沿用自己、下级、同级的事项，也不能绕成一圈；一项只能选一个上级', () => {
  const of = { itemId: '临时救助', name: '临时救助', tier: 20 }
  const against = (parent: ReturnType<typeof place> | null) => [...reasonsAgainstParent(of, parent)].join('')
  assert.equal(against(place('u-临时救助', 10)), '')
  assert.match(against(null), /不在上级现行目录里/)
  assert.match(against(place('临时救助', 20)), /不能沿用自己/)
  assert.match(against(place('同级', 20)), /同级或者下级/)
  assert.match(against(place('下级', 30)), /同级或者下级/)
  assert.match(against(place('上级', 10, ['临时救助'])), /绕成一圈/)

  const say = (upperId: string) => ({ key: 'i:临时救助', seen: null, upper: upperId, kind: null, reason: '' })
  const places = new Map([
    ['u-临时救助', place('u-临时救助', 10)],
    ['u-医疗救助', place('u-医疗救助', 10)],
  ])
  const two = planSettlement(view(), { lines: [say('u-临时救助'), say('u-医疗救助')], drops: [] }, places, calendar)
  assert.match(two[0]!.why!, /请只选一个/)
  const one = planSettlement(view(), { lines: [say('u-临时救助')], drops: [] }, places, calendar)
  assert.deepEqual([one[0]!.why, one[0]!.kind], [null, 'taken'])
})

test('看的是旧的不覆盖；未列入没有理由的不收，内容并入别项的自动写明', () => {
  const said = { relations: [relation('临时救助', '临时救助')], drops: [] }
  const line = { key: 'i:临时救助', seen: null, upper: null, kind: null, reason: '' }
  const [stale] = planSettlement(view(said), { lines: [line], drops: [] }, new Map(), calendar)
  assert.match(stale!.why!, /林知远刚刚改过这一项/)
  const drop = (reason: string) =>
    planSettlement(view(), { lines: [], drops: [{ upper: 'u-慈善募捐', seen: null, reason }] }, new Map(), calendar)[0]!
  assert.match(drop('').why!, /请写明理由/)
  assert.match(drop('无').why!, /至少写四个字/)
  assert.equal(drop('由县级统一公开').reason, '由县级统一公开')
  const rich = [lower('临时救助', '1.对象；2.金额；3.电话；4.募捐方案；5.募捐结果；6.使用情况'), ...lowers.slice(1)]
  const united = { ...view(), ...linesOf(uppers, rich, nothing, options) }
  const [into] = planSettlement(
    united,
    { lines: [], drops: [{ upper: 'u-慈善募捐', seen: null, reason: '' }] },
    new Map(),
    calendar,
  )
  assert.equal(into!.reason, '内容并入本目录的“临时救助”')
})
