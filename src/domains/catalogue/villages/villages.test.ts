import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isPublishedTwice, villageBasisOn, villageDeadline } from '#law/village/basis.ts'
import { calendar } from '#tools/testing/test-city.ts'
import type { Standard, UpperItem } from '../inheritance/model.ts'
import { readCatalogue } from '../reading/read-catalogue.ts'
import { rulesOf } from '../rows-of-reading.ts'
import { broughtIntoLine, inequalitiesOf } from './compare-village.ts'
import { fitVillage } from './fit-village.ts'
import { listFile, matterRows, villageRowOf } from './village-rows.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const standard = (given: Partial<Standard> = {}): Standard => {
  const deadlineText = given.deadlineText ?? '信息形成或者变更之日起20个工作日内'
  return {
    level1: '社会救助',
    level2: '临时救助',
    elements: '1.救助对象；2.救助金额',
    basis: '《社会救助暂行办法》',
    deadlineText,
    rules: rulesOf(deadlineText, null),
    body: '镇人民政府',
    channels: ['site', 'board'],
    audienceAll: true,
    audienceSpecific: null,
    active: true,
    onRequest: false,
    ...given,
  }
}
const item = (fieldCode: string | null, given: Partial<Standard> = {}): UpperItem => ({
  countyId: 'c',
  itemId: 'u',
  version: 1,
  tier: 20,
  address: 'abcd',
  name: '临时救助',
  fieldCode,
  catalogueTitle: '乡镇目录',
  fields: standard(given),
})

test('适合村里公开的：目录要求上公示栏、入户或者便民服务站，又与群众生活密切', () => {
  assert.deepEqual(fitVillage(item('social-assistance')), { proposed: true, grounds: ['board', 'field'] })
  assert.deepEqual(fitVillage(item('social-assistance', { channels: ['site'] })), {
    proposed: false,
    grounds: ['field'],
  })
  assert.equal(fitVillage(item('budget', { level1: '财政预决算', level2: '部门预决算' })).proposed, false)
  assert.deepEqual(fitVillage(item(null, { level1: '老年人补贴', level2: null, channels: ['onsite'] })).grounds, [
    'at-home',
    'people',
  ])
})

test('村里的一行：名称、要素、时限、对象照上级，渠道换成村里有的，依据加上村民委员会组织法现行条文', () => {
  const { fields, upper } = villageRowOf(item('social-assistance', { channels: ['site', 'gazette', 'onsite'] }), {
    carriers: ['broadcast'],
    day: day('2026-03-02'),
  })
  assert.equal(upper, 'u')
  assert.deepEqual(fields.channels, ['board', 'onsite', 'broadcast'])
  assert.equal(fields.body, '村（居）民委员会')
  assert.equal(
    fields.basis,
    '《社会救助暂行办法》《中华人民共和国村民委员会组织法》第三十五条《中华人民共和国城市居民委员会组织法》第三十四条',
  )
  assert.match(villageBasisOn(day('2025-12-31')), /村民委员会组织法》第三十条/)
  assert.deepEqual(inequalitiesOf(standard(), { ...standard(), ...fields }, calendar), [])
})

test('村务公开法定内容：决议及实施结果及时公开，其余每季度', () => {
  assert.equal(villageDeadline(['village-ordinary']), '每季度公开一次')
  assert.equal(villageDeadline(['village-finance', 'village-ordinary']), '每季度公开一次')
  assert.equal(villageDeadline(['village-resolution', 'village-result']), '及时公开')
  const rows = matterRows(day('2026-03-02'), [])
  assert.equal(rows.length, 7)
  const decided = rows[0]!.fields
  assert.deepEqual([decided.level2, decided.deadlineText], ['村民会议、村民代表会议决议', '及时公开'])
  for (const { fields } of rows) assert.equal(isPublishedTwice(fields.level2!), fields === decided, fields.level2!)
})

test('两次公开的事项认得出来：决议，不是一切带“决定”的', () => {
  for (const name of [
    '村民会议和村民代表会议决议',
    '村民代表大会决定',
    '村级重大决策事项',
    '“两公开”',
    '居民会议决定的事项',
  ])
    assert.equal(isPublishedTwice(name), true, name)
  for (const name of ['行政处罚决定', '财务收支情况', '最低生活保障对象公示', '征收决定'])
    assert.equal(isPublishedTwice(name), false, name)
})

test('生成的清单和别的目录一样能读：一行不少，字段一样，没有疑问', async () => {
  const rows = [
    villageRowOf(item('social-assistance'), {
      carriers: ['onsite', 'push', 'newmedia', 'station', 'broadcast'],
      day: day('2026-03-02'),
    }),
    villageRowOf(item('social-assistance', { level2: '=低保', audienceAll: false, audienceSpecific: '申请人' }), {
      carriers: [],
      day: day('2026-03-02'),
    }),
    ...matterRows(day('2026-03-02'), ['broadcast']),
  ]
  const reading = await readCatalogue(listFile(rows), '村（居）公开事项清单.csv')
  assert.equal(reading.rows.length, rows.length)
  for (const [place, row] of reading.rows.entries()) {
    const { fields } = rows[place]!
    assert.deepEqual(row.channels?.toSorted(), fields.channels!.toSorted())
    assert.equal(row.level2?.replace(/^'/, ''), fields.level2)
    assert.equal(row.elements, fields.elements)
    assert.deepEqual(
      [row.audienceAll, row.active, row.onRequest],
      [fields.audienceAll, fields.active, fields.onRequest],
    )
    assert.deepEqual([row.deadlineText, row.basis], [fields.deadlineText, fields.basis])
  }
  assert.deepEqual(
    reading.problems.filter(({ severity }) => severity === 'doubt'),
    [],
  )
})

test('村里与乡镇不一致：名称、要素、放宽的时限、对象列出来，更严的时限不算；一键改成一致', () => {
  const upper = standard()
  const lower = standard({
    level2: '临时救助对象',
    elements: '1.救助对象',
    deadlineText: '信息形成或者变更之日起30个工作日内',
    audienceAll: false,
    audienceSpecific: '本村村民',
    channels: ['board'],
    body: '村民委员会',
  })
  const found = inequalitiesOf(upper, lower, calendar)
  assert.deepEqual(
    found.map(({ field, says }) => [field, says]),
    [
      ['level2', '名称不同'],
      ['elements', '公开要素缺少：救助金额'],
      ['deadline', '公开时限比上级宽'],
      ['audience', '公开对象比上级窄'],
    ],
  )
  const aligned = { ...lower, ...broughtIntoLine(upper, lower, calendar) }
  assert.deepEqual(inequalitiesOf(upper, { ...aligned, rules: rulesOf(aligned.deadlineText!, null) }, calendar), [])
  assert.deepEqual(aligned.channels, ['board'])
  const stricter = standard({ deadlineText: '信息形成或者变更之日起7个工作日内' })
  assert.deepEqual(inequalitiesOf(upper, stricter, calendar), [])
})
