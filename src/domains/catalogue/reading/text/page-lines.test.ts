import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { readDeadlineCell } from '../deadlines.ts'
import { natures } from './nature.ts'
import { cutPageNumbers, isLoneNumber, withoutPageLines } from './page-lines.ts'
import type { Piece } from './tell-rows.ts'

describe('页码行', () => {
  for (const line of [
    '— 17 —',
    '-3-',
    '·12·',
    '第 3 页',
    '第3页 共60页',
    '第3页，共60页',
    '第3页（共60页）',
    '共 9 页 第 2 页',
    '第十二页',
    '18 / 60',
    'Page 3 of 9',
    'page 4',
  ])
    test(`${line}：换成空行，行数不变`, () =>
      assert.deepEqual(withoutPageLines(`甲\n${line}\n乙`), { text: '甲\n\n乙', lines: [1] }))

  for (const line of ['17', '第3页 共60页 |', '3-5', '2023/10/12', '见第3页', '—', '第页', '— 17 — 续'])
    test(`${line}：照留`, () => assert.deepEqual(withoutPageLines(line), { text: line, lines: [] }))
})

test('独占一行的数：四位以内，前后可以有空格', () => {
  assert.deepEqual(['17', ' 17 ', '2024', '12345', '17.', '1 7', ''].map(isLoneNumber), [
    true,
    true,
    true,
    false,
    false,
    false,
    false,
  ])
})

describe('格里的页码', () => {
  const cut = (text: string) => {
    const piece: Piece = cutPageNumbers({ text, line: 4 }, natures(readDeadlineCell))
    return piece.cut ? [piece.text, ...piece.cut] : piece.text
  }

  test('只有数的一行去掉，记在旁边', () => {
    assert.deepEqual(cut('■政府网站\n17'), ['■政府网站', '17'])
    assert.deepEqual(cut('17\n年度计划'), ['年度计划', '17'])
    assert.deepEqual(cut('39\n《社会救助暂行办法》'), ['《社会救助暂行办法》', '39'])
    assert.deepEqual(cut('●甲\n3\n●乙\n4\n●丙'), ['●甲\n●乙\n●丙', '3', '4'])
  })

  test('句子里的数不是页码', () => {
    for (const text of [
      '信息形成之日起\n20\n个工作日内',
      '公示期不少于\n7\n天',
      '第\n3\n条的名单',
      '共\n12',
      '2024\n年度计划',
    ])
      assert.equal(cut(text), text)
  })

  test('只有一行，或者行行都是数：不动', () => {
    assert.equal(cut('17'), '17')
    assert.equal(cut('1\n7'), '1\n7')
  })

  test('去过一次的，再去一次都记着', () => {
    const natureOf = natures(readDeadlineCell)
    const once: Piece = { text: '甲\n5', line: 0, cut: ['4'] }
    assert.deepEqual(cutPageNumbers(once, natureOf).cut, ['4', '5'])
  })
})
