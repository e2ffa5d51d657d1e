import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cleanText } from './clean-text.ts'

test('全角变半角，空白、零宽字符去掉，换行并成一行', () => {
  assert.equal(cleanText('　１月　１日（周四）\n放\u200b假，\t共３天。\ufeff').text, '1月1日(周四)放假,共3天。')
  assert.equal(cleanText('⽉⽇').text, '月日', '康熙部首换成本字')
})

test('每个字还知道原来在第几行，是不是行首', () => {
  for (const end of ['\n', '\r\n', '\r', '\u2028', '\u2029']) {
    const { text, lineOf, beginsLine } = cleanText(`甲乙${end}${end}  丙丁${end}`)
    assert.equal(text, '甲乙丙丁')
    assert.deepEqual([0, 1, 2, 3].map(lineOf), [1, 1, 3, 3], JSON.stringify(end))
    assert.deepEqual([0, 1, 2, 3].map(beginsLine), [true, false, true, false])
    assert.equal(lineOf(4), 3, 'behind the end: the last line that has anything')
  }
  assert.equal(cleanText('甲\n乙').lineOf(9), 2)
  assert.equal(cleanText('').lineOf(0), 1)
  assert.equal(cleanText(' \n').beginsLine(0), false)
  assert.equal(cleanText('甲\n㎏乙').lineOf(2), 2, 'two characters made of one stand on its line')
})
