import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { plainHead, plainRow, readPage, type TestCell, valuesOf } from './testing.ts'

/** The rows read from a page with this row in the middle, and what was said of it. */
const between = (...row: TestCell[]) => {
  const reading = readPage([plainHead, plainRow(1), row, plainRow(3)])
  return { seqs: valuesOf(reading, 'seq'), said: reading.problems.map(({ severity, message }) => [severity, message]) }
}
const isNoRow = (...row: TestCell[]) => {
  const { seqs, said } = between(...row)
  assert.deepEqual(seqs, [1, 3], String(row))
  return said.map(([severity, message]) => `${severity}${message!.slice(message!.indexOf('：'))}`)
}
const wide = (text: string): TestCell[] => [{ text, colSpan: 8 }]

describe('不是事项的行', () => {
  test('空行：不说', () => assert.deepEqual(isNoRow('', '', '', '', '', '', '', ''), []))

  test('又印一遍的表头词：不说', () => {
    assert.deepEqual(isNoRow('', '一级事项', '二级事项', '公开内容', '', '', '', ''), [])
    assert.equal(isNoRow('', '一级事项', '二级事项', '', '', '', '', '').length, 1, '两个词还不能说是表头')
    assert.deepEqual(isNoRow('', '1级事项', '2级事项', '公开内容', '', '', '', ''), [])
    assert.deepEqual(between('', '一级事项', '二级事项', '甲', '', '', '', '').seqs, [1, null, 3], '有别的词')
  })

  test('列号：五个以上，依次从一数起，可带括号', () => {
    const note = 'note：这一行是列号，没有当作事项。'
    assert.deepEqual(isNoRow('1', '2', '3', '4', '5', '6', '7', '8'), [note])
    assert.deepEqual(isNoRow('（1）', '（2）', '（3）', '（4）', '（5）', '', '', ''), [note])
    assert.deepEqual(
      between('1', '2', '3', '4', '', '', '', '').said.filter(([, said]) => said!.includes('列号')),
      [],
    )
    assert.deepEqual(between('2', '3', '4', '5', '6', '7', '8', '9').seqs, [1, 2, 3])
  })

  test('页脚：谁填的、什么时候、电话、说明', () => {
    const words = '填表 填报 制表 审核 审批 编制 负责 联系 经办 单位 日期 时间 电话 来源 备注 说明 注'.split(' ')
    for (const word of words) {
      const said = isNoRow(`${word}：甲`, '', '', `${word}一二三四五六：`, '', '', '', '')
      assert.deepEqual(said, [`note：整行只有「${word}：甲 ${word}一二三四五六：」，当作小标题或说明，没有当作事项。`])
    }
    for (const date of ['2020年12月3日', '2020-1-23', '2020年12月23'])
      assert.equal(isNoRow(date, '', '', '填表人：', '', '', '', '')[0]!.startsWith('note：整行只有'), true, date)
    for (const text of [
      '填表一二三四五六七：',
      '关于填表：',
      '填表',
      '2020年12月',
      '2020.1.2',
      '见2020-1-23',
      '2020-1-23起',
    ])
      assert.match(isNoRow(text, '', '', '填表人：', '', '', '', '')[0]!, /^doubt：这一行内容太少/, text)
  })

  test('说在哪一行、从哪一格起', () => {
    const spot = (...row: TestCell[]) =>
      readPage([plainHead, plainRow(1), row, plainRow(3)]).problems.map(({ row, column, from }) => [
        ...[row, column, from],
      ])
    assert.deepEqual(spot('1', '2', '3', '4', '5', '', '', ''), [[3, null, '表1 第3行第1列']])
    assert.deepEqual(spot('', '填表人：', '', '电话：', '', '', '', ''), [[3, null, '表1 第3行第2列']])
    assert.deepEqual(spot('', '社会救助', '', '', '', '', '', ''), [[3, null, '表1 第3行第2列']])
    assert.deepEqual(spot('2', '', '', '', '', '', '', ''), [[3, null, '表1 第3行第1列']])
  })

  test('小标题：整行一格', () => {
    assert.deepEqual(isNoRow(...wide('一、救助')), ['note：整行只有「一、救助」，当作小标题或说明，没有当作事项。'])
    assert.match(isNoRow('', '', '', { text: '内容', colSpan: 5 })[0]!, /^note：整行只有「内容」/)
    assert.match(isNoRow('', '', '', { text: '内容', colSpan: 2 })[0]!, /^note：整行只有「内容」/)
  })

  test('只有一格而不像小标题：请人来看', () => {
    for (const [text, ...row] of [
      ['社会救助', '', '社会救助', '', '', '', '', '', ''],
      ['县民政局', '', '', '', '', '', '', '县民政局', ''],
      ['第2', '第2', '', '', '', '', '', '', ''],
      ['2甲', '2甲', '', '', '', '', '', '', ''],
      ['另附', '', '', '', '', '', '', '', '', '另附'],
    ] as const)
      assert.ok(isNoRow(...row)[0]!.startsWith(`doubt：「${text}」不像一项，也不像小标题或说明，没有读入`), text)
  })

  test('只有序号：可能漏填，要核对', () => {
    for (const number of ['2', '12', '１２'])
      assert.match(isNoRow(number, '', '', '', '', '', '', '')[0]!, /^doubt：这一行只有序号，没有内容/)
  })
})

describe('只有一格自己的字', () => {
  const down = (at: number, ...texts: string[]) => {
    const first = plainRow(1).map((text, i): TestCell => (i === at ? text : { text, rowSpan: 1 + texts.length }))
    return readPage([plainHead, first, ...texts.map((text) => [text]), plainRow(3)]).rows[0]!
  }

  test('别的都从上面合并下来：接在上一项后面', () => {
    assert.equal(down(3, '内容二').elements, '内容1\n内容二')
    assert.deepEqual(down(5, '每年一次').more, { deadlineText: ['每年一次'] })
  })

  test('没有合并，只有内容：也接在上一项后面，请核对', () => {
    const reading = readPage([plainHead, plainRow(1), ['', '', '', '内容二', '', '', '', ''], plainRow(3)])
    assert.deepEqual(valuesOf(reading, 'elements'), ['内容1\n内容二', '内容3'])
    assert.match(reading.problems.map(({ message }) => message).join(), /没有序号，只有部分内容，已并入上一项/)
  })

  test('只有一格的行也接得上', () => {
    const order = [3, 0, 1, 2, 4, 5, 6, 7]
    const rows = [plainHead, plainRow(1)].map((texts) => order.map((at) => texts[at]!))
    assert.deepEqual(valuesOf(readPage([...rows, ['内容二']]), 'elements'), ['内容1\n内容二'])
  })

  test('合并下来的只是空格：不算合并', () => {
    const first = plainRow(1).map((text, i): TestCell => (i === 2 ? { text: '', rowSpan: 2 } : text))
    const reading = readPage([plainHead, first, ['', '', '', '', '每年一次', '', ''], plainRow(3)])
    assert.equal(reading.rows[0]!.more, undefined)
  })
})

test('表头的第二行不是事项，也不用说', () => {
  const head: TestCell[] = [...plainHead, { text: '公开对象', colSpan: 2 }]
  const sub = [...plainHead.map(() => ''), '全社会', '特定群体']
  const reading = readPage([head, sub, [...plainRow(1), '√', '']])
  assert.deepEqual([reading.rows.length, reading.problems], [1, []])
  assert.equal(reading.rows[0]!.audienceAll, true)
})

test('换页又印的表头不另起一张表；列名不同才是另一张', () => {
  const ditto = plainRow(2).with(4, '同上')
  assert.deepEqual(valuesOf(readPage([plainHead, plainRow(1), plainHead, ditto]), 'basis'), [
    '《依据1法》',
    '《依据1法》',
  ])
  const renamed = plainHead.with(4, '政策依据')
  assert.deepEqual(valuesOf(readPage([plainHead, plainRow(1), renamed, ditto]), 'basis'), ['《依据1法》', null])
})
