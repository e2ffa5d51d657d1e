import assert from 'node:assert/strict'
import { test } from 'node:test'
import { unitsOf } from './units.ts'

const words = (text: string) => unitsOf(text).map((unit) => unit.text)

test('空白之间是一个词', () => {
  assert.deepEqual(unitsOf('1 低保　名单\n\n及时公开'), [
    { text: '1', line: 0, startsLine: true },
    { text: '低保', line: 0, startsLine: false },
    { text: '名单', line: 0, startsLine: false },
    { text: '及时公开', line: 2, startsLine: true },
  ])
})

test('书名号、括号里的空白和换行不分词', () => {
  for (const text of ['《社会 救助办法》', '（国办发 〔2019〕 54号）', '[甲 乙]', '﹝甲 乙﹞', '〔甲 乙〕', '(a b)'])
    assert.deepEqual(words(`${text} 后`), [text, '后'], text)
  assert.deepEqual(words('《社会\n救助办法》 后'), ['《社会\n救助办法》', '后'])
})

test('在哪一行都一样：括号跨行', () =>
  assert.deepEqual(words('甲\n乙\n丙\n丁\n（一\n二） 后').slice(-2), ['（一\n二）', '后']))

test('没有合上的书名号只管三行，不把后面全吞掉', () => {
  assert.deepEqual(words('《社会\n甲\n乙\n丙\n丁'), ['《社会\n甲\n乙\n丙', '丁'])
})

test('多出的右括号不影响后面', () => assert.deepEqual(words('1） 《甲 乙》 丙'), ['1）', '《甲 乙》', '丙']))
