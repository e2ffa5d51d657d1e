import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { tokensOf } from './header.ts'
import { splitRows } from './rows.ts'

/** Rows as "number@line:words", `!` where another row may stand inside; then the numbers that are missing. */
const rows = (text: string, ticks = true, begin = 0): string => {
  const { rows, missing } = splitRows(tokensOf(text), begin, ticks)
  const told = rows.map(({ seq, line, words, mixed }) => `${seq}@${line}:${words.join(' ')}${mixed ? '!' : ''}`)
  return [...told, ...(missing.length > 0 ? [`缺${missing.join()}`] : [])].join('｜')
}
const refused = (text: string, ticks = true, begin = 0) =>
  assert.throws(() => rows(text, ticks, begin), { code: 'IMP_LAYOUT' })

describe('行末有勾：勾后面的数开始一行', () => {
  test('行从序号到最后一个勾；之后的话不是这一行的', () => {
    assert.equal(rows('1 甲 √ √\n2 乙 √ 来源：某县'), '1@0:甲 √ √｜2@1:乙 √')
    assert.equal(rows('1 甲 ■公开 2 乙 ☑'), '1@0:甲 ■公开｜2@0:乙 ☑')
  })
  test('不在勾后面的数是内容', () => {
    assert.equal(rows('1 甲 3 乙 √ 2 丙 5 √'), '1@0:甲 3 乙 √｜2@0:丙 5 √')
    assert.equal(rows('1 甲 √ 2020年 √ 123456 √ 2 乙 √'), '1@0:甲 √ 2020年 √ 123456 √｜2@0:乙 √')
    assert.equal(rows('1 √ 甲2 √ 2 √'), '1@0:√ 甲2 √｜2@0:√')
  })
  test('里面有下一个序号：两行可能混在一起', () => {
    assert.equal(rows('1 甲 2 乙 √ 3 丙 √'), '1@0:甲 2 乙 √!｜3@0:丙 √｜缺2')
    assert.equal(rows('1 甲 √ 2 乙 1 √'), '1@0:甲 √｜2@0:乙 1 √')
    assert.equal(rows('1 甲 √ 乙 2 丙'), '1@0:甲 √!')
  })
  test('缺的序号', () =>
    assert.equal(rows('1 甲 √ 5 乙 √ 6 丙 √ 8 丁 √'), '1@0:甲 √｜5@0:乙 √｜6@0:丙 √｜8@0:丁 √｜缺2,3,4,7'))
  test('序号不往上数、一下跳过二百个：拒绝', () => {
    refused('1 甲 √ 1 乙 √')
    refused('2 甲 √ 1 乙 √')
    refused('1 甲 √ 202 乙 √')
    assert.match(rows('1 甲 √ 201 乙 √'), /201@0:乙 √｜缺2,3/)
  })
  test('表头之后不是序号：拒绝', () => {
    refused('甲 1 乙 √ 2 丙 √')
    refused('甲 √ 1 乙 √')
    refused('甲 √')
    refused('')
    assert.equal(rows('序号 1 甲 √', true, 1), '1@0:甲 √')
  })
})

describe('没有勾：序号要一个接一个，每个只出现一次', () => {
  test('接着数的、只出现一次的数开始一行', () => {
    for (const ticks of [true, false]) assert.equal(rows('1 甲\n2 乙\n3 丙', ticks), '1@0:甲｜2@1:乙｜3@2:丙')
    assert.equal(rows('5 甲 6 乙', false), '5@0:甲｜6@0:乙')
    assert.equal(rows('1 甲 3 2 乙', false), '1@0:甲 3｜2@0:乙')
    assert.equal(rows('2 甲 1 乙 3 丙', false), '2@0:甲 1 乙｜3@0:丙')
    assert.equal(rows('1 甲 1 2 乙', false), '1@0:甲 1｜2@0:乙')
    assert.equal(rows('1 甲 3 2 乙 4 3 丙', false), '1@0:甲 3｜2@0:乙 4｜3@0:丙')
  })
  test('数后面另起的是点、顿号、括号：列表的编号断在行末，不是序号', () => {
    for (const mark of ['.', '．', '、', ')', '）'])
      assert.equal(rows(`1 甲\n2\n${mark}乙 2 丙`, false), `1@0:甲 2 ${mark}乙｜2@2:丙`, mark)
    assert.equal(rows('1 甲\n2\n.乙', true), '1@0:甲 2 .乙')
    assert.equal(rows('1 甲 √\n2\n.乙 √', true), '1@0:甲 √ 2 .乙 √')
    refused('1 .甲 2 乙', false)
  })
  test('2.0、3号不是序号', () => assert.equal(rows('1 甲 2.0 2 乙', false), '1@0:甲 2.0｜2@0:乙'))
  test('表头说没有勾的列：勾不分行', () => assert.equal(rows('1 甲 √ 3 2 乙', false), '1@0:甲 √ 3｜2@0:乙'))
  test('表头前面的勾不算', () => assert.equal(rows('√ 1 甲 2 乙', true, 1), '1@0:甲｜2@0:乙'))
  test('一个序号出现两次：分不开，拒绝', () => {
    refused('1 甲 2 乙 2 丙', false)
    refused('1 甲 2 乙 3 丙 3 丁', false)
  })
  test('表头之后不是序号：拒绝', () => {
    refused('甲 1 乙 2 丙', false)
    refused('第1 甲', false)
    refused('1号 甲', false)
    refused('123456 甲 123457 乙', false)
    assert.equal(rows('12345 甲', false), '12345@0:甲')
  })
})
