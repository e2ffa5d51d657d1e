import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ListedItem } from './items-store.ts'
import type { ListedOrgan } from './organs-store.ts'
import {
  flatten,
  groupItems,
  organTree,
  presentCounts,
  presentDuty,
  presentItem,
  rateWords,
  remedyOf,
  sinceOf,
  slotSentence,
} from './present.ts'
import type { PortalSlot } from './slots-store.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const today = day('2026-03-06')

const slot = (given: Partial<PortalSlot>): PortalSlot => ({
  organCode: '990021101',
  organName: '清水镇人民政府',
  organKind: 'town',
  itemAddress: 'abcdefgh',
  itemName: '临时救助对象名单',
  fieldName: '社会救助',
  reason: null,
  decidedOn: null,
  openedOn: day('2026-01-05'),
  standing: 'empty',
  dueOn: null,
  provisional: false,
  lastOn: null,
  lastAddress: null,
  ...given,
})

test('a slot says how it stands with days and with who owes', () => {
  assert.equal(
    slotSentence(slot({}), today),
    '空：还没有登记触发公开的事实。自2026年1月5日起，由清水镇人民政府负责公开。',
  )
  assert.equal(
    slotSentence(slot({ standing: 'overdue', dueOn: day('2026-03-01') }), today),
    '应当在2026年3月1日前公开，已逾期5天，由清水镇人民政府负责。',
  )
  assert.match(
    slotSentence(slot({ standing: 'due', dueOn: day('2027-02-08'), provisional: true }), today),
    /2027年2月8日（暂定：当年放假安排尚未公布）/,
  )
  assert.equal(
    slotSentence(slot({ standing: 'soon', dueOn: day('2026-03-10') }), today),
    '2026年3月10日到期，还有4天，由清水镇人民政府负责公开。',
  )
  assert.equal(
    slotSentence(slot({ standing: 'soon', dueOn: today }), today),
    '今天（2026年3月6日）到期，由清水镇人民政府负责公开。',
  )
  assert.equal(
    slotSentence(slot({ standing: 'met', lastOn: day('2026-03-02') }), today),
    '最近一次在2026年3月2日公开。',
  )
  assert.equal(
    slotSentence(slot({ standing: 'not-applicable', reason: '本机关没有征地职责。' }), today),
    '不适用：本机关没有征地职责。',
  )
})

test('since when a slot is overdue is the day after its due day; since when it is empty, its first', () => {
  assert.equal(sinceOf(slot({ standing: 'overdue', dueOn: day('2026-02-28') }))?.toString(), '2026-03-01')
  assert.equal(sinceOf(slot({}))?.toString(), '2026-01-05')
  assert.equal(sinceOf(slot({ standing: 'met', lastOn: today })), undefined)
})

test('only standings that occur are counted, what needs attention first', () => {
  const counts = presentCounts({ overdue: 1, soon: 0, due: 0, met: 12, empty: 3, 'not-applicable': 0 })
  assert.deepEqual(
    counts.map(({ label, tone, count }) => [label, tone, count]),
    [
      ['逾期未公开', 'late', 1],
      ['已公开', 'done', 12],
      ['空', 'empty', 3],
    ],
  )
})

test('an obligation says whether it was met in time', () => {
  const duty = {
    label: '三月名单',
    triggerOn: null,
    dueOn: day('2026-03-05'),
    dueAt: null,
    provisional: false,
    fulfilledOn: null,
    waivedOn: null,
    endedAs: null,
    waiver: null,
    address: null,
  }
  assert.equal(presentDuty({ ...duty, fulfilledOn: day('2026-03-05') }, today).state, '按时公开')
  assert.equal(presentDuty({ ...duty, fulfilledOn: day('2026-03-06') }, today).state, '逾期后公开')
  assert.equal(presentDuty(duty, today).state, '逾期未公开')
  assert.equal(presentDuty({ ...duty, dueOn: today }, today).state, '即将到期')
  assert.equal(
    presentDuty({ ...duty, waivedOn: today, endedAs: 'waived', waiver: '已取消' }, today).waiver,
    '豁免理由：已取消',
  )
})

test('items stand under their first-level item in the order they came', () => {
  const item = (level1: string, name: string) => ({ level1, name, fieldName: null }) as ListedItem
  const groups = groupItems([item('社会救助', 'a'), item('社会救助', 'b'), item('养老服务', 'c')])
  assert.deepEqual(
    groups.map(({ level1, items }) => [level1, items.map(({ name }) => name)]),
    [
      ['社会救助', ['a', 'b']],
      ['养老服务', ['c']],
    ],
  )
})

test('what the catalogue leaves open is said, not left blank', () => {
  const shown = presentItem({
    rules: [],
    elements: [],
    basis: '',
    deadlineText: '',
    body: '',
    channels: ['site', 'board', '自办刊物'],
    audienceAll: true,
    audienceSpecific: '√',
    active: null,
    onRequest: null,
    catalogueTitle: '目录',
    placeName: '示例县人民政府',
    catalogueAdoptedOn: day('2026-01-05'),
    effectiveFrom: day('2026-01-05'),
  } as never)
  assert.deepEqual(
    [shown.basis, shown.deadline, shown.body, shown.mode],
    ['目录没有写明', '目录没有写明', '目录没有写明', '目录没有写明'],
  )
  assert.equal(shown.audience, '全社会、特定群体')
  assert.equal(shown.channels, '政府网站、社区/企事业单位/村公示栏（电子屏）、自办刊物')
})

test('villagers and residents are shown the way of their laws, others that of the regulation', () => {
  assert.match(remedyOf(slot({})).join(), /政府信息公开条例》第四十七条/)
  assert.match(remedyOf(slot({ organKind: 'village' })).join(), /村民委员会组织法》第三十六条/)
  assert.match(remedyOf(slot({ organKind: 'community' })).join(), /城市居民委员会组织法》第三十五条/)
})

test('a hospital or a school is complained about to its department, and nobody is sent to apply for its information', () => {
  const said = remedyOf(slot({ organKind: 'enterprise', organName: '示例县供水公司' })).join()
  assert.match(said, /示例县供水公司.*主管部门申诉.*政府信息公开条例》第五十五条/)
  assert.doesNotMatch(said, /第四十七条|第二十七条|行政机关/)
})

test('organs form a tree, whatever is missing above them', () => {
  const organ = (id: string, parentId: string | null) => ({ id, parentId, name: id }) as ListedOrgan
  const [root, lost] = organTree([
    organ('city', null),
    organ('county', 'city'),
    organ('town', 'county'),
    organ('lost', 'nowhere'),
  ])
  assert.equal(root?.below[0]?.below[0]?.id, 'town')
  assert.equal(lost?.id, 'lost')
  assert.deepEqual(
    flatten(root!).map(({ id }) => id),
    ['city', 'county', 'town'],
  )
})

test('a rate is shown with one decimal, and as a dash where nothing was due', () => {
  const figure = (value: number | null) =>
    rateWords({
      key: 'completeness',
      numerator: 0,
      denominator: 0,
      value,
      rowsQuery: { numerator: 'fulfilled', denominator: 'due' },
    })
  assert.deepEqual([figure(0.999), figure(1), figure(0), figure(null)], ['99.9%', '100.0%', '0.0%', '—'])
})
