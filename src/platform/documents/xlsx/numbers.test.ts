import assert from 'node:assert/strict'
import { test } from 'node:test'
import { shapeOf } from './number-shapes.ts'
import { readNumber } from './numbers.ts'

/** A number, its format and what a reader sees. */
const cases: [string, string, string][] = [
  ['0.2', '0%', '20%'],
  ['0.256', '0%', '25.6%'],
  ['0.2', '0.00%', '20.00%'],
  ['1.1', '0.00', '1.10'],
  ['1.125', '0.00', '1.125'],
  ['-1.5', '0.00', '-1.50'],
  ['12345', '#,##0.00', '12345.00'],
  ['12', '0000', '0012'],
  ['20', '0"个工作日"', '20个工作日'],
  ['3', '"第"0"条"', '第3条'],
  ['3', '\\第0条', '第3条'],
  ['7', '[Red]0.0"day"', '7.0day'],
  ['7', '0_);(0)', '7'],
  ['1.5', '# ?/?', '1.5'],
  ['1500', '0.00E+00', '1500'],
  ['7', 'General', '7'],
  ['7', '@', '7'],
  ['20.000000000000004', 'General', '20'],
]
for (const [raw, code, text] of cases)
  test(`${raw} 按 ${code}`, () => assert.deepEqual(readNumber(raw, shapeOf(164, code), false), { text, doubt: null }))

test('内置的格式：百分数、两位小数、东亚日期', () => {
  const shown = (raw: string, id: number) => readNumber(raw, shapeOf(id, undefined), false).text
  assert.deepEqual(
    [shown('0.2', 9), shown('0.2', 10), shown('1.1', 2), shown('44927', 31), shown('44927', 57), shown('5', 1)],
    ['20%', '20.00%', '1.10', '2023-01-01', '2023-01-01', '5'],
  )
})

test('带时刻、只有年月、引号外的字母是日期', () => {
  for (const code of ['yyyy"年"m"月"', 'm/d/yy h:mm', '[$-804]aaaa yyyy']) assert.equal(shapeOf(164, code).kind, 'date')
})
