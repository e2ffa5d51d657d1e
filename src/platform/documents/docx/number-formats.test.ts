import assert from 'node:assert/strict'
import { test } from 'node:test'
import { numberFormats } from './number-formats.ts'

const cases: [string, number, string | null][] = [
  ['decimal', 12, '12'],
  ['decimalZero', 3, '03'],
  ['decimalFullWidth', 10, '１０'],
  ['decimalEnclosedCircle', 1, '①'],
  ['decimalEnclosedCircleChinese', 20, '⑳'],
  ['decimalEnclosedCircle', 21, '㉑'],
  ['decimalEnclosedCircle', 36, null],
  ['decimalEnclosedParen', 2, '⑵'],
  ['decimalEnclosedFullstop', 2, '⒉'],
  ['upperRoman', 1994, 'MCMXCIV'],
  ['lowerRoman', 4, 'iv'],
  ['upperRoman', 0, null],
  ['upperLetter', 27, 'AA'],
  ['lowerLetter', 26, 'z'],
  ['chineseCounting', 10, '十'],
  ['chineseCounting', 11, '十一'],
  ['chineseCounting', 20, '二十'],
  ['chineseCountingThousand', 105, '一百零五'],
  ['chineseCountingThousand', 110, '一百一十'],
  ['chineseCountingThousand', 1_001, '一千零一'],
  ['chineseCounting', 0, '〇'],
  ['chineseCounting', 10_000, null],
  ['ideographDigital', 2_026, '二〇二六'],
  ['chineseLegalSimplified', 10, '壹拾'],
  ['chineseLegalSimplified', 36, '叁拾陆'],
  ['ideographTraditional', 10, '癸'],
  ['ideographTraditional', 11, null],
  ['ideographZodiac', 12, '亥'],
  ['none', 5, ''],
]
for (const [format, n, text] of cases) test(`${format} ${n}`, () => assert.equal(numberFormats[format]!(n), text))
