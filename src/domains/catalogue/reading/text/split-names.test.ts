import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { readDeadlineCell } from '../deadlines.ts'
import type { Column } from '../header.ts'
import { readPlainText } from '../testing.ts'
import { natures } from './nature.ts'
import { isList, splitNames } from './split-names.ts'
import { nothingTold } from './tell-rows.ts'
import { blockHead, paragraphs, tell } from './testing.ts'

const law = '《社会救助暂行办法》'
const duty = [law, '及时公开', '县民政局', '政府网站']
/** Names and content as they are told of the front of each row: 一级｜二级｜内容. */
const fronts = (...rows: string[][]) =>
  tell(paragraphs(...rows.map((front, i) => [String(i + 1), ...front, ...duty]))).map((line) =>
    line.split('｜').slice(1, 4).join('｜'),
  )
const whole = ['社会救助', '低保对象', '●名单']
const second = (...front: string[]) => {
  const [first, told] = fronts(whole, front, ['养老服务', '高龄津贴', '●标准'])
  assert.equal(first, '社会救助｜低保对象｜●名单')
  return told
}

describe('事项和内容：内容从列表开始，或者是最后一段', () => {
  for (const content of [
    '●名单',
    '○名单',
    '〇名单',
    '*名单',
    '·名单',
    '-名单',
    '1.名单',
    '1、名单',
    '（1）名单',
    '(1)名单',
    '①名单',
    '一、名单',
    '名单；标准',
    '名单。',
    '包括：名单',
    '名单、标准、流程',
    '名单、标准等',
  ])
    test(content, () => assert.equal(second('特困供养', content, '标准'), `社会救助^｜特困供养｜${content}/标准`))

  test('没有列表：最后一段是内容', () => assert.equal(second('特困供养', '人员名单'), '社会救助^｜特困供养｜人员名单'))

  test('只有一段：不是一项，事项和内容都不定', () => assert.equal(second('特困供养'), '?!｜?｜?'))

  test('反复出现在最后的一段是内容，前面几段都是名称', () => {
    assert.deepEqual(
      fronts(
        ['社会救助', '低保对象', '办事指南'],
        ['特困供养', '办事指南', '名单'],
        ['养老服务', '高龄津贴', '办事指南'],
      )[1],
      '社会救助^｜特困供养｜办事指南/名单',
    )
  })

  test('第一行少一个名称：不知道少哪个', () => assert.equal(fronts(['低保对象', '●名单'], whole)[0], '?!｜?｜?'))

  test('名称比列多：不猜', () => assert.equal(second('特困供养', '供养标准', '供养对象', '●名单'), '?!｜?｜?'))
})

describe('窄列把名称断成几段', () => {
  test('两个名称相同：对半分', () =>
    assert.equal(second('养老', '服务', '养老', '服务', '●名单'), '养老服务!｜养老服务!｜●名单'))
  test('短的连着、长的单独：一段一个名称', () =>
    assert.equal(second('养老', '服务', '高龄老人津贴发放', '●名单'), '养老服务!｜高龄老人津贴发放!｜●名单'))
  test('中间有去掉的数：前面的可能是上一行的，不连成一个名称', () =>
    assert.equal(second('养老', '17', '服务', '高龄老人津贴发放', '●名单'), '?!｜?｜?'))
  test('对半分开不相同：不猜', () => assert.equal(second('养老', '服务', '高龄', '津贴', '●名单'), '?!｜?｜?'))
  test('单数段：不猜', () => assert.equal(second('养老', '服务', '津贴', '●名单'), '?!｜?｜?'))
  test('有的行断开，别的行里三个字以下的名称也可能是断的：不猜', () => {
    const told = fronts(
      ['养老', '服务', '养老', '服务', '●名单'],
      ['社会救助', '低保', '●名单'],
      ['社会救助', '低保对象', '●名单'],
    )
    assert.deepEqual(told, ['养老服务!｜养老服务!｜●名单', '?!｜?｜?', '社会救助｜低保对象｜●名单'])
  })
  test('两个都不到四个字：可能是断开的一个', () => {
    assert.equal(second('监督', '检查', '●名单'), '?!｜?｜?')
    assert.equal(second('监督', '行政检查', '●名单'), '监督｜行政检查｜●名单')
  })
})

test('只有一个名称而上下两行也是它：可能每行都印了一级，二级丢了，不猜', () => {
  assert.deepEqual(
    fronts(whole, ['特困供养', '●甲'], ['特困供养', '●乙'], ['养老服务', '高龄津贴', '●标准']).slice(1, 3),
    ['?!｜?｜?', '?!｜?｜?'],
  )
  assert.deepEqual(
    fronts(whole, ['特困供养', '●甲'], ['临时救助', '●乙'], ['养老服务', '高龄津贴', '●标准']).slice(1, 3),
    ['社会救助^｜特困供养｜●甲', '社会救助^｜临时救助｜●乙'],
  )
})

describe('三级事项', () => {
  const head = blockHead.replace('二级事项', '二级事项\n\n三级事项')
  const thirds = (...rows: [gap: string, ...front: string[]][]) => {
    const text = [
      head,
      ...rows.map(
        ([gap, ...front], i) =>
          [i + 1, ...front.slice(0, -1)].join('\n\n') + gap + [front.at(-1), ...duty].join('\n\n'),
      ),
    ].join('\n\n')
    return readPlainText(text).rows.map(({ level1, level2, level3, elements }) =>
      [level1, level2, level3, elements].map((value) => value ?? '?').join('｜'),
    )
  }
  const n = '\n\n'

  test('三个名称都在', () =>
    assert.deepEqual(thirds([n, '社会救助', '低保对象', '申请受理', '●名单']), ['社会救助｜低保对象｜申请受理｜●名单']))

  test('第一行两个名称：上面没有可合并的，三级空着', () =>
    assert.deepEqual(thirds([n, '社会救助', '低保对象', '●名单']), ['社会救助｜低保对象｜?｜●名单']))

  test('两个名称后面空得更宽：三级空着', () => {
    assert.deepEqual(
      thirds([n, '社会救助', '低保对象', '申请受理', '●名单'], ['\n\n\n', '养老服务', '高龄津贴', '●标准']).at(1),
      '养老服务｜高龄津贴｜?｜●标准',
    )
  })

  test('两个名称，空得一样宽：是一、二级还是二、三级，不猜', () => {
    assert.deepEqual(
      thirds([n, '社会救助', '低保对象', '申请受理', '●名单'], [n, '养老服务', '高龄津贴', '●标准']).at(1),
      '?｜?｜?｜?',
    )
  })

  test('别的行都有三级：两个名称是二、三级，一级合并', () => {
    assert.deepEqual(
      thirds(
        [n, '社会救助', '低保对象', '申请受理', '●名单'],
        [n, '养老服务', '高龄津贴', '资格认定', '●标准'],
        [n, '床位补贴', '申请发放', '●标准'],
      ).at(2),
      '养老服务｜床位补贴｜申请发放｜●标准',
    )
  })
})

test('第一行缺一个名称：名称齐全的行不受影响', () =>
  assert.equal(fronts(['社会救助', '●名单'], ['养老服务', '高龄津贴', '●标准'])[1], '养老服务｜高龄津贴｜●标准'))

test('没有序号的标点不是列表的开头', () => {
  for (const folded of [')名单', '.名单', '()名单']) assert.equal(isList({ folded }), false, folded)
  for (const folded of ['1)名单', '12.名单', '(1)名单']) assert.equal(isList({ folded }), true, folded)
})

test('没有名称的列：没有要分的，各行照旧', () => {
  const columns: Column[] = (['seq', 'elements', 'basis'] as const).map((head, index) => ({
    index,
    title: head,
    head,
    levels: [],
  }))
  const row = { ...nothingTold(0), cells: new Map([[2, { text: law, line: 0 }]]), citations: 2 }
  assert.deepEqual(splitNames([row], columns, natures(readDeadlineCell), true), [row])
})
