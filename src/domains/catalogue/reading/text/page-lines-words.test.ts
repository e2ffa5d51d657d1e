import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { readDeadlineCell } from '../deadlines.ts'
import { natures } from './nature.ts'
import { cutPageNumbers, isLoneNumber, withoutPageLines } from './page-lines.ts'
import type { Piece } from './tell-rows.ts'

/** Every printed form of a page number, and the words by which a number belongs to its sentence. */

const isPageLine = (line: string): boolean => withoutPageLines(line).lines.length === 1

describe('自己说是页码的行', () => {
  test('数在一至三个横线、波浪线、圆点之间', () => {
    for (const mark of ['-', '—', '–', '─', '~', '·', '•', '－', '～'])
      for (const line of [
        `${mark}1${mark}`,
        `${mark}${mark} 12 ${mark}${mark}`,
        `${mark.repeat(3)}1234${mark.repeat(3)}`,
      ])
        assert.equal(isPageLine(line), true, line)
  })

  test('第几页、共几页，中间的标点', () => {
    for (const between of ['', ',', '，', '、', '/', '／', ' ']) {
      assert.equal(isPageLine(`第3页${between}共60页`), true, between)
      assert.equal(isPageLine(`共60页${between}第3页`), true, between)
    }
    for (const line of [
      '第3页(共60页)',
      '第 1234 页',
      '第三頁',
      '第3頁 共9頁',
      '18/60页',
      '1/9',
      '1234/1234',
      'PAGE 4',
      'Page 1234 of 1234',
    ])
      assert.equal(isPageLine(line), true, line)
  })

  test('汉字的数，一个一个都认', () => {
    for (const digit of '一二三四五六七八九十百') assert.equal(isPageLine(`第${digit}页`), true, digit)
    assert.equal(isPageLine('第一百二十页共二百页'), true)
  })

  test('前后还有话、少半边、数太长：不是页码行', () => {
    for (const form of ['— 17 —', '第3页', '第3页共60页', '共60页第3页', '18/60', 'page 4', 'page 4 of 9'])
      for (const line of [`见${form}`, `${form}续`]) assert.equal(isPageLine(line), false, line)
    for (const line of [
      '—17',
      '17—',
      '----17-',
      '-17----',
      '-12345-',
      '- -',
      '共60页',
      '第3页共页',
      '第12345页',
      '第甲页',
    ])
      assert.equal(isPageLine(line), false, line)
    for (const line of [
      '12345/60',
      '18/',
      '/60',
      '18/12345',
      'page',
      'page 12345',
      'page 4 of',
      'page 4 of 12345',
      'page of 9',
      'of 9',
    ])
      assert.equal(isPageLine(line), false, line)
  })

  test('四十字以内的行', () => {
    assert.equal(isPageLine(`— 17 —${' '.repeat(34)}`), true)
    assert.equal(isPageLine(`— 17 —${' '.repeat(35)}`), false)
  })

  test('各行都换成空行，行号从零数起', () =>
    assert.deepEqual(withoutPageLines('-1-\n甲\n第2页\n乙\n3/9'), { text: '\n甲\n\n乙\n', lines: [0, 2, 4] }))
})

test('独占一行的数前后不许有别的字', () => {
  for (const line of ['1', '12', '123', '1234', '\t7 ']) assert.equal(isLoneNumber(line), true, line)
  for (const line of ['甲7', '7甲', '7\n8', '-7', '七', '７']) assert.equal(isLoneNumber(line), false, line)
})

describe('格里独占一行的数', () => {
  const natureOf = natures(readDeadlineCell)
  const lost = (text: string): readonly string[] => cutPageNumbers<Piece>({ text, line: 0 }, natureOf).cut ?? []

  test('后一行以量词、顿号、括号开头：数是那句话的', () => {
    for (const unit of '个個年月日天周季小条條款项項号號%％家户戶人元万萬亿億次份、.．)）,，')
      assert.deepEqual(lost(`补助名册\n20\n${unit}名单`), [], unit)
    assert.deepEqual(lost('补助名册\n20\n工作日名单'), [])
  })

  test('前一行以「第、共、约、每、满、达」、方位或开括号结尾：数是那句话的', () => {
    for (const lead of '第共约約每满滿达達前后後至到起(（〔:：—~') {
      assert.deepEqual(lost(`名册${lead}\n20\n名单`), [], lead)
      assert.deepEqual(lost(`名册${lead}\n20`), [], lead)
    }
  })

  test('那些字不挨着数：仍是页码', () => {
    for (const text of [
      '名册\n20\n名单',
      '第名册\n20\n名单',
      '名册\n20\n名单个',
      '名册\n20\n工作',
      '名册\n20',
      '名册\n20\n常日',
    ])
      assert.deepEqual(lost(text), ['20'], text)
  })

  test('格的第一行：三位以内是页码；四位的是年份，除非后一行不接', () => {
    assert.deepEqual(lost('17\n个人名单'), ['17'])
    assert.deepEqual(lost('117\n个人名单'), ['117'])
    assert.deepEqual(lost('2024\n年度名单'), [])
    assert.deepEqual(lost('2024\n名单'), ['2024'])
  })

  test('时限整句里的数不动，格的别的都照留', () => {
    assert.deepEqual(lost('自信息形成之日\n20\n个工作日内公开'), [])
    assert.deepEqual(lost('20\n个工作日内公开'), [])
    assert.deepEqual(cutPageNumbers({ text: '甲\n5\n乙', line: 3, end: 9, gap: 1 } as Piece, natureOf), {
      text: '甲\n乙',
      line: 3,
      end: 9,
      gap: 1,
      cut: ['5'],
    })
  })
})
