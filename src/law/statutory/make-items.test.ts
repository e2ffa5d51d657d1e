import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeRegister } from '../citation/make-register.ts'
import { type ItemData, makeStatutoryItems, type SourceData } from './make-items.ts'
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
    {
      slug: 'penalties',
      kind: 'law',
      title: '行政处罚法',
      versions: [{ name: '2021', articles: 86 }],
    },
    {
      slug: 'decisions',
      kind: 'administrative-regulation',
      title: '重大行政决策程序暂行条例',
      versions: [{ name: '2019', articles: 44 }],
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

/** The whole of the message: these reasons and no other. */
const told = (reasons: string) => (error: unknown) => {
  assert.ok(error instanceof StatutoryError)
  assert.deepEqual(
    [error.name, error.message],
    ['StatutoryError', `法定公开事项数据不能使用：${reasons}。请改正后重新载入`],
  )
  return true
}

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

test('没有写的是空的，写了的照写', () => {
  const bare = make({})
  assert.deepEqual([bare.channels, bare.answers, bare.headings], [[], [], []])
  const full = make({ channels: ['site'], answers: ['20-08'], headings: ['收费'], names: ['收费目录', '收费项目'] })
  assert.deepEqual([full.channels, full.answers, full.headings], [['site'], ['20-08'], ['收费']])
  assert.deepEqual(full.names, ['收费项目', '收费目录'])
  assert.deepEqual(
    ['V', 'K', 'S', 'D'].map((mark) => make({ mark }).mark),
    ['V', 'K', 'S', 'D'],
  )
})

test('编号：小写字母，中间用单个连字符', () => {
  for (const id of ['a', 'fees', 'land-notice', 'a-b-cd']) assert.equal(make({ id }).id, id)
  for (const id of ['', '-a', 'a-', 'a--b', 'a-1', '1a', 'A', 'a b', 'a_b', '费'])
    assert.throws(() => make({ id }), told(`“${id}”不能作编号（只用小写字母和连字符）`), id)
})

test('自己写明的时限优先；不是条例第二十六条的', () => {
  const own = make({ deadline: '及时公告' })
  assert.deepEqual([own.deadline, own.general], ['及时公告', false])
  assert.equal(make({ duty: 'government-report' }).general, false)
})

test('不能使用的数据，一次说明全部原因', () => {
  const article = (text: string) => ({ basis: [{ law: 'villages', article: text }] })
  const faults: [Partial<ItemData>, string][] = [
    [{ id: 'Fees 1' }, '“Fees 1”不能作编号（只用小写字母和连字符）'],
    [{ source: 'other' }, 'fees：没有“other”这一类'],
    [{ level1: '关于收费' }, 'fees：名称“关于收费”不是事项的名称'],
    [{ level2: '关于收费的通知' }, 'fees：名称“关于收费的通知”不是事项的名称'],
    [{ contents: 'disclosure-guide' }, 'fees：内容要素“disclosure-guide”不清楚'],
    [{ field: 'education' }, 'fees：应写明公开依据，或者公共企事业单位的领域'],
    [{ field: 'space' }, 'fees：应写明公开依据，或者公共企事业单位的领域；fees：没有“space”这一领域'],
    [{ basis: [] }, 'fees：没有公开依据'],
    [{ basis: [{ law: 'nothing', article: '第一条' }] }, 'fees：法律法规登记里没有“nothing”'],
    [{ basis: [{ law: 'villages', version: '1998', article: '第一条' }] }, 'fees：《村民法》没有1998年版本'],
    [article('第一'), 'fees：《村民法》的“第一”不是条文'],
    [article('第五十一条'), 'fees：《村民法》2025年文本没有第五十一条'],
    [{ duty: 'nothing' }, 'fees：没有“nothing”这一项期限'],
    [{ duty: 'nothing', deadline: '及时公告' }, 'fees：没有“nothing”这一项期限'],
    [{ deadline: '尽量快' }, 'fees：公开时限“尽量快”没有读懂'],
    [{ owes: [] }, 'fees：没有写明由谁公开'],
    [{ owes: ['county', 'state'] }, 'fees：没有“state”这一种主体'],
    [{ mark: 'X' }, 'fees：核对标记“X”不清楚'],
    [{ mark: '' }, 'fees：核对标记“”不清楚'],
  ]
  for (const [item, reasons] of faults) assert.throws(() => make(item), told(reasons), reasons)
  for (const key of ['duty', 'owes', 'basis'] as const) {
    const { [key]: _, ...lacking } = plain
    const missing = {
      duty: '没有公开时限',
      owes: '没有写明由谁公开',
      basis: '应写明公开依据，或者公共企事业单位的领域',
    }
    const made = () => makeStatutoryItems({ sources: {}, items: [lacking] }, register)
    assert.throws(made, told(`fees：${missing[key]}`))
  }
  const twice = () => makeStatutoryItems({ sources: {}, items: [plain, plain] }, register)
  assert.throws(twice, told('编号“fees”重复；事项名称“收费/收费项目”重复'))
})

test('领域不存在，或者部门规定没有登记', () => {
  const { basis: _, ...open } = plain
  const field = (id: string) => () => makeStatutoryItems({ sources: {}, items: [{ ...open, field: id }] }, register)
  assert.throws(field('space'), told('fees：没有“space”这一领域'))
  assert.throws(field('water'), told('fees：法律法规登记里没有“供水、供气、供热等公共企事业单位信息公开实施办法”'))
})

test('时限按公开依据来读：两部法律对“日”算法不同，就没有读懂', () => {
  const deadline = '决定作出之日起7日内'
  const penalties = { law: 'penalties', article: '第四十八条' }
  assert.equal(make({ deadline, basis: [penalties] }).deadline, deadline)
  assert.throws(
    () => make({ deadline, basis: [penalties, { law: 'decisions', article: '第十五条' }] }),
    told(`fees：公开时限“${deadline}”没有读懂`),
  )
})
