import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readFigures, readNumber, readNumeral, writeNumeral } from './numerals.ts'

const written: [value: number, text: string][] = [
  [1, '一'],
  [9, '九'],
  [10, '十'],
  [14, '十四'],
  [20, '二十'],
  [99, '九十九'],
  [100, '一百'],
  [106, '一百零六'],
  [110, '一百一十'],
  [711, '七百一十一'],
  [1000, '一千'],
  [1007, '一千零七'],
  [1010, '一千零一十'],
  [1260, '一千二百六十'],
  [1300, '一千三百'],
  [2005, '二千零五'],
  [9999, '九千九百九十九'],
]
test('每个数只有一种规范写法', () => {
  for (const [value, text] of written) assert.equal(writeNumeral(value), text)
})

test('从1到9999，怎么写就怎么读，没有两个数写法相同', () => {
  for (let value = 1; value < 10_000; value++) assert.equal(readNumeral(writeNumeral(value)), value)
})

test('别的写法：两、〇、一十、一百十', () => {
  for (const [text, value] of Object.entries({
    两: 2,
    两百: 200,
    两千: 2000,
    两千两百: 2200,
    一十: 10,
    一十四: 14,
    一百十: 110,
    一百十四: 114,
    一百〇六: 106,
    '一百○六': 106,
    一百0六: 106,
    一千〇〇七: null,
  }))
    assert.equal(readNumeral(text), value, text)
})

test('不是数的不读；说法两可的不读', () => {
  const none =
    '二十三四 十十 一十十 十百 百 千 零 〇 零十 零五 五零 二百零 一百零十 二零一九 二三 两十 两三 十两 二十两 一百两 条 第十 十条 １０ 12'
  for (const text of none.split(' ')) assert.equal(readNumeral(text), null, text)
  for (const text of ['一百五', '一千五', '一千五十', '二千三百四', '']) assert.equal(readNumeral(text), null, text)
})

test('逐字写的数', () => {
  for (const [text, value] of Object.entries({
    一〇二: 102,
    二〇〇五: 2005,
    '一○二': 102,
    一0二: 102,
    二零一九: 2019,
    零八七: 87,
    七: 7,
    零: 0,
  }))
    assert.equal(readFigures(text), value, text)
  for (const text of ['', '十', '一十二', '第一', '一号', '12', '两一']) assert.equal(readFigures(text), null, text)
})

test('数字和汉字都读；全角同半角', () => {
  for (const [text, value] of Object.entries({ '20': 20, '２０': 20, '0012': 12, 二十: 20, 一百零六: 106, 两: 2 }))
    assert.equal(readNumber(text), value, text)
  for (const text of ['', '12345', '1二', '二1', '第二', '一百五', '几']) assert.equal(readNumber(text), null, text)
})
