import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CannotReadFile } from '#platform/documents/cannot-read-file.ts'
import { doubtsOf, readPlainText } from '../testing.ts'
import { barHead, paragraphs } from './testing.ts'

/** A reader whose work grows with the square of the text does not come to an end here. */

const law = '《社会救助暂行办法》'
const duty = [law, '及时公开', '县民政局', '政府网站']
const numbers = (length: number) => Array.from({ length }, (_, i) => i + 1)

test('五千行竖线', () => {
  const rows = numbers(5_000).map(
    (n) => `${n} | 事项${n % 50} | 小项${n} | 内容${n} | ${duty.join(' | ')} | √ | | √ | |`,
  )
  const reading = readPlainText([barHead, ...rows].join('\n'))
  assert.equal(reading.rows.length, 5_000)
  assert.deepEqual(doubtsOf(reading), [])
})

test('一千行段落', () => {
  const rows = numbers(1_000).map((n) => [String(n), `事项${n}号`, `小项${n}号`, `1.内容${n}；`, ...duty])
  assert.equal(readPlainText(paragraphs(...rows)).rows.length, 1_000)
})

for (const words of ['社会救助', '《救助', '甲 | ', '公开依据 '])
  test(`一行一兆「${words}」：拒绝`, () => {
    const line = words.repeat(1_000_000 / words.length)
    assert.throws(() => readPlainText(line), CannotReadFile)
    assert.throws(() => readPlainText(`${barHead}\n1 | ${line} |`), CannotReadFile)
  })
