import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Change, changeKinds, differenceOf } from './difference.ts'
import { relateVersions } from './relate-versions.ts'
import { comparedFields, textsOf, type VersionTexts } from './texts.ts'

const row = (level2: string, more: Partial<Parameters<typeof textsOf>[0]> = {}): VersionTexts =>
  textsOf({
    level1: '社会救助',
    level2,
    elements: '文件名称；文号；发文部门',
    basis: '《社会救助暂行办法》',
    deadlineText: '20个工作日内',
    body: '县民政局',
    channels: ['site'],
    audienceAll: true,
    audienceSpecific: null,
    active: true,
    onRequest: false,
    ...more,
  })

const said = ({ kind, before, after, fields }: Change): string =>
  `${kind} ${before ?? '-'}→${after ?? '-'} ${fields.map((each) => `${each.field}：${each.before}→${each.after}`).join('；')}`.trim()

const relate = (before: VersionTexts[], after: VersionTexts[]): string[] =>
  differenceOf(before, after, relateVersions(before, after)).map(said)

test('逐项逐栏：哪一项、哪一栏、原来怎样、现在怎样', () => {
  const before = [
    row('政策法规'),
    row('临时救助', { elements: '对象；金额' }),
    row('慈善募捐', { elements: '方案；结果' }),
  ]
  const after = [
    row('医疗救助', { elements: '标准；程序' }),
    row('临时救助', { elements: '对象；金额；事由', deadlineText: '10个工作日内', channels: ['site', 'board'] }),
    row('政策法规'),
  ]
  assert.deepEqual(relate(before, after), [
    'changed 1→1 elements：对象；金额→对象；金额；事由；deadline：20个工作日内→10个工作日内；channels：政府网站→政府网站、社区/企事业单位/村公示栏（电子屏）',
    'new -→0',
    'gone 2→-',
    'same 0→2',
  ])
})

test('并入和分出各说各的，换行和空格不算改动', () => {
  const broken = row('政策法规', { elements: '文件名称；\n文号；　发文部门' })
  assert.deepEqual(relate([row('政策法规')], [broken]), ['same 0→0'])
  const relations = [
    { before: 0, after: 0, kind: 'changed' as const },
    { before: 1, after: 0, kind: 'merged' as const },
    { before: 0, after: 1, kind: 'split' as const },
  ]
  const changes = differenceOf([row('甲'), row('乙')], [row('甲乙'), row('丙')], relations)
  assert.deepEqual(changes.map(said), [
    'changed 0→0 level2：甲→甲乙',
    'merged 1→0 level2：乙→甲乙',
    'split 0→1 level2：甲→丙',
  ])
})

test('对象、方式、渠道用同一种写法；没有写的是空的', () => {
  const none = { channels: null, audienceAll: null, audienceSpecific: null, active: null, onRequest: null }
  const texts = textsOf({
    level1: null,
    level2: null,
    elements: null,
    basis: null,
    deadlineText: null,
    body: null,
    ...none,
  })
  assert.deepEqual(
    comparedFields.map((field) => texts[field]),
    comparedFields.map(() => ''),
  )
  const { audience, mode } = row('甲', { audienceSpecific: true, onRequest: true })
  assert.deepEqual([audience, mode], ['全社会、特定群体', '主动公开、依申请公开'])
  assert.equal(row('甲', { audienceAll: false, audienceSpecific: '申请人' }).audience, '申请人')
})

test('任意两版：每一项、每一行都说到，一项不落，一项不重', () => {
  const name = fc.constantFrom('政策法规', '临时救助', '医疗救助', '慈善', '低保')
  const elements = fc.constantFrom('文件名称；文号', '对象；金额；事由', '标准；程序；对象', '方案')
  const version = fc.array(
    fc.tuple(name, elements).map(([level2, text]) => row(level2, { elements: text })),
    { maxLength: 6 },
  )
  fc.assert(
    fc.property(version, version, (before, after) => {
      const changes = differenceOf(before, after, relateVersions(before, after))
      const [items, rows] = [
        changes.filter(({ kind }) => kind !== 'split' && kind !== 'new').map((each) => each.before),
        changes.filter(({ kind }) => kind !== 'merged' && kind !== 'gone').map((each) => each.after),
      ]
      assert.deepEqual(items.toSorted(), [...before.keys()])
      assert.deepEqual(rows.toSorted(), [...after.keys()])
      for (const { kind, fields } of changes) {
        if (kind === 'changed') assert.ok(fields.length > 0)
        if (kind === 'same' || kind === 'new' || kind === 'gone') assert.deepEqual(fields, [])
      }
      const kinds = changes.map(({ kind }) => changeKinds.indexOf(kind))
      assert.deepEqual(kinds, kinds.toSorted())
    }),
    { numRuns: 300, seed: 5 },
  )
})
