import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeRegister } from '../citation/make-register.ts'
import { dutyOf } from '../duties/table.ts'
import { catalogueDeadline } from './deadline-words.ts'
import { type ItemData, makeStatutoryItems, type SourceData } from './make-items.ts'
import { reasonsAgainstName } from './name-rules.ts'
import { StatutoryError } from './statutory-error.ts'

const register = makeRegister({
  asOf: '2026-01-01',
  laws: [
    {
      slug: 'open-government-information',
      kind: 'administrative-regulation',
      title: '政府信息公开条例',
      versions: [{ name: '2019', from: '2019-05-15', articles: 56 }],
    },
    {
      slug: 'villages',
      kind: 'law',
      title: '村民法',
      versions: [
        { name: '2018', from: '2018-12-29', to: '2025-12-31', articles: 41 },
        { name: '2025', from: '2026-01-01', articles: 50 },
      ],
    },
    {
      slug: 'notice',
      kind: 'normative-document',
      title: '关于公开的通知',
      versions: [{ name: '2018', number: '国办发〔2018〕118号' }],
    },
    {
      slug: 'transport',
      kind: 'departmental-rule',
      title: '公共交通企业信息公开规定',
      versions: [{ name: '2022', articles: 20 }],
    },
  ],
})

const plain: ItemData = {
  id: 'fees',
  source: 'regulation',
  level1: '收费',
  level2: '收费项目',
  elements: ['收费项目|项目名称', '?减免情况'],
  basis: [{ law: 'open-government-information', article: '第二十条第（八）项' }],
  duty: 'active-disclosure',
  owes: ['county'],
}

const make = (item: Partial<ItemData>, source: SourceData = {}) =>
  makeStatutoryItems({ sources: { regulation: source }, items: [{ ...plain, ...item }] }, register)[0]!

test('一项：要素和别名、条文、由期限表算出的时限；没有写的从类别取', () => {
  const item = make({}, { owes: ['town'], channels: ['site'], mark: 'V' })
  assert.deepEqual(item.elements, [
    { name: '收费项目', signs: ['收费项目', '项目名称'], optional: false },
    { name: '减免情况', signs: ['减免情况'], optional: true },
  ])
  assert.deepEqual([item.basisText, item.basis[0]!.current], ['《政府信息公开条例》第二十条第（八）项', true])
  assert.deepEqual([item.deadline, item.general], ['信息形成或者变更之日起20个工作日内', true])
  assert.deepEqual([item.owes, item.channels, item.mark, item.way], [['county'], ['site'], 'V', 'active'])
  assert.deepEqual([item.body, item.audience, item.class, item.elementsTell], [null, null, false, null])
  assert.deepEqual(item.names, ['收费项目'])
  assert.deepEqual([make({}).mark, make({ way: 'on-request' }).way], ['K', 'on-request'])
})

test('旧文本的条文、文件的文号、领域的部门规定、内容清单', () => {
  const old = make({ basis: [{ law: 'villages', version: '2018', article: '第三十条' }] })
  assert.deepEqual([old.basisText, old.basis[0]!.current], ['《村民法》（2018年）第三十条', false])
  assert.equal(make({ basis: [{ law: 'notice' }] }).basisText, '《关于公开的通知》（国办发〔2018〕118号）')
  const { basis: _, ...open } = plain
  const field = (more: Partial<ItemData>) =>
    makeStatutoryItems({ sources: {}, items: [{ ...open, ...more }] }, register)[0]!.basisText
  assert.equal(
    field({ field: 'transport', article: '第七条' }),
    '《政府信息公开条例》第五十五条第一款；《公共交通企业信息公开规定》第七条',
  )
  assert.equal(field({ field: 'transport' }), '《政府信息公开条例》第五十五条第一款；《公共交通企业信息公开规定》')
  assert.equal(field({ field: 'education' }), '《政府信息公开条例》第五十五条第一款')
  const { elements: __, ...listed } = plain
  const [guide] = makeStatutoryItems({ sources: {}, items: [{ ...listed, contents: 'disclosure-guide' }] }, register)
  assert.equal(guide!.elements.length, 9)
  assert.equal(makeStatutoryItems({ sources: {}, items: [listed] }, register)[0]!.elements.length, 0)
})

test('自己写明的时限优先；不是条例第二十六条的', () => {
  const own = make({ deadline: '及时公告' })
  assert.deepEqual([own.deadline, own.general], ['及时公告', false])
  assert.equal(make({ duty: 'government-report' }).general, false)
})

test('不能使用的数据，一次说明全部原因', () => {
  const faults: [Partial<ItemData>, RegExp][] = [
    [{ id: 'Fees 1' }, /“Fees 1”不能作编号/],
    [{ source: 'other' }, /没有“other”这一类/],
    [{ level2: '关于收费的通知' }, /不是事项的名称/],
    [{ contents: 'disclosure-guide' }, /内容要素“disclosure-guide”不清楚/],
    [{ field: 'education' }, /应写明公开依据，或者公共企事业单位的领域/],
    [{ field: 'space' }, /没有“space”这一领域/],
    [{ basis: [] }, /没有公开依据/],
    [{ basis: [{ law: 'nothing', article: '第一条' }] }, /法律法规登记里没有“nothing”/],
    [{ basis: [{ law: 'villages', version: '1998', article: '第一条' }] }, /没有1998年版本/],
    [{ basis: [{ law: 'villages', article: '第一' }] }, /“第一”不是条文/],
    [{ basis: [{ law: 'villages', article: '第一条等' }] }, /“第一条等”不是条文/],
    [{ basis: [{ law: 'villages', article: '第五十一条' }] }, /2025年文本没有第五十一条/],
    [{ duty: 'nothing' }, /没有“nothing”这一项期限/],
    [{ deadline: '尽量快' }, /公开时限“尽量快”没有读懂/],
    [{ owes: [] }, /没有写明由谁公开/],
    [{ owes: ['state'] }, /没有“state”这一种主体/],
    [{ mark: 'X' }, /核对标记“X”不清楚/],
  ]
  for (const [item, reason] of faults) assert.throws(() => make(item), reason)
  const { duty: _, ...timeless } = plain
  assert.throws(() => makeStatutoryItems({ sources: {}, items: [timeless] }, register), /没有公开时限/)
  const twice = () => makeStatutoryItems({ sources: {}, items: [plain, plain] }, register)
  assert.throws(twice, (error: Error) => {
    assert.ok(error instanceof StatutoryError)
    assert.match(error.message, /编号“fees”重复；事项名称“收费\/收费项目”重复/)
    return true
  })
})

test('名称规范：名词，不带序号和标点，不过二十字', () => {
  const reasons = (name: string) => [...reasonsAgainstName(name)].length
  for (const name of ['财政预决算', '行政法规、规章和规范性文件', '村民小组决定和实施']) assert.equal(reasons(name), 0)
  for (const name of [
    '',
    ' 收费',
    '一、收费',
    '（二）收费',
    '3.收费',
    '收费，减免',
    '《条例》',
    '关于收费',
    '收费等',
    '收费的公开',
  ])
    assert.ok(reasons(name) > 0, name)
  assert.deepEqual([reasons('字'.repeat(20)), reasons('字'.repeat(21))], [0, 1])
})

test('期限表的每一种写法', () => {
  const words = (id: string) => catalogueDeadline(dutyOf(id)!)
  assert.equal(words('land-notice'), '收到征地批准文件之日起15个工作日内')
  assert.equal(words('land-compensation-notice'), '公告时间不少于30日')
  assert.equal(words('hearing-material'), '召开听证会前7日')
  assert.equal(words('village-ordinary'), '每季度公布一次')
  assert.equal(words('department-report'), '每年1月31日前')
  assert.equal(words('procurement'), '及时公开')
  assert.equal(words('leak'), '实时公开')
})
