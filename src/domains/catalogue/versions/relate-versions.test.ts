import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Words } from './compare-content.ts'
import { relateVersions } from './relate-versions.ts'

const row = (level1: string, level2: string, elements: string): Words => ({ level1, level2, elements })
const told = (before: readonly Words[], after: readonly Words[]) =>
  relateVersions(before, after)
    .map((each) => `${each.before}→${each.after} ${each.kind}`)
    .toSorted()

const relief = row('社会救助', '临时救助', '1.救助对象；2.救助金额；3.救助事由；4.申请材料')
const basics = row('社会救助', '最低生活保障', '1.保障标准；2.低保对象名单')
const pension = row('养老服务', '老年人补贴', '1.补贴名称；2.补贴标准；3.补贴对象')

test('文字一样的是同一个事项，序号、先后、标点不论', () => {
  const moved = [pension, basics, row('社会救助', '临时救助', '（1）救助对象（2）救助金额（3）救助事由（4）申请材料。')]
  assert.deepEqual(told([relief, basics, pension], moved), ['0→2 same', '1→1 same', '2→0 same'])
})

test('名称、分类或者内容改了一部分，接着的还是这个事项', () => {
  for (const changed of [
    row('社会救助', '急难救助', relief.elements!),
    row('民生保障', '临时救助', relief.elements!),
    row('社会救助', '临时救助', '1.救助对象；2.救助金额；3.监督电话'),
    row('社会救助', '临时救助信息', '1.救助金额；2.救助对象范围；3.救助事由；4.申请材料'),
  ])
    assert.deepEqual(told([relief, basics], [changed, basics]), ['0→0 changed', '1→1 same'], changed.level2!)
})

test('同名而内容完全不同的，是别的事项', () => {
  assert.deepEqual(told([relief], [row('社会救助', '临时救助', '1.政策文件；2.咨询电话')]), [])
})

test('两个事项合成一行：一个接着，另一个并入', () => {
  const both = row('社会救助', '临时救助、最低生活保障', `${relief.elements}；5.保障标准；6.低保对象名单`)
  assert.deepEqual(told([relief, basics, pension], [both, pension]), ['0→0 changed', '1→0 merged', '2→1 same'])
})

test('一个事项分成两行：一行接着，另一行由它分出', () => {
  const halves = [
    row('社会救助', '临时救助对象', '1.救助对象；2.救助金额；3.救助事由'),
    row('社会救助', '临时救助申请', '申请材料'),
  ]
  assert.deepEqual(told([relief, basics], [...halves, basics]), ['0→0 changed', '0→1 split', '1→2 same'])
})

test('各事项都有的内容，不能说明由谁并来：接着的事项已经说明了它', () => {
  const guide = '1.办理条件；2.申请材料'
  const before = [row('社会救助', '低保', guide), row('社会救助', '特困', guide)]
  assert.deepEqual(told(before, [row('社会救助', '特困供养', guide)]), ['1→0 changed'])
})

test('两个都可能的，一个也不定', () => {
  const names = ['甲', '乙'].map((each) => row('社会救助', '名单', `对象名单${each}`))
  assert.deepEqual(told(names, [row('社会救助', '名单', '对象名单丙')]), [])
})

test('没有了的、新增的，都不接', () => {
  assert.deepEqual(told([relief, pension], [relief, row('义务教育', '招生入学', '1.招生范围；2.入学条件')]), [
    '0→0 same',
  ])
  assert.deepEqual(told([], [relief]), [])
  assert.deepEqual(told([relief], []), [])
})

test('任何版本：一个事项至多由一行接着，一行至多接着一个事项；与自己比，全部是同一个', () => {
  const words = fc.constantFrom('对象', '金额', '标准', '名单', '材料', '流程')
  const some = fc.record({
    level1: fc.constantFrom('社会救助', '养老服务', null),
    level2: fc.constantFrom('低保', '特困', '临时救助', null),
    elements: fc.option(
      fc.array(words, { maxLength: 4 }).map((parts) => parts.map((p, i) => `${i + 1}.${p}`).join('；')),
    ),
  })
  const version = fc.array(some, { maxLength: 12 })
  fc.assert(
    fc.property(version, version, (before, after) => {
      const relations = relateVersions(before, after)
      const kept = relations.filter(({ kind }) => kind === 'same' || kind === 'changed')
      assert.equal(new Set(kept.map((each) => each.before)).size, kept.length)
      assert.equal(new Set(kept.map((each) => each.after)).size, kept.length)
      assert.equal(new Set(relations.map((each) => `${each.before}:${each.after}`)).size, relations.length)
      assert.ok(relateVersions(before, before).filter(({ kind }) => kind === 'same').length === before.length)
    }),
    { numRuns: 300, seed: 3 },
  )
})
