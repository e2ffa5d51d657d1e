import assert from 'node:assert/strict'
import { test } from 'node:test'
import { codeText, oneOf, pageNumber, searchText, wholeNumber } from './query-values.ts'

test('words to look for lose control characters and outer blanks, and end after a hundred characters', () => {
  assert.equal(searchText.parse('  低保\u0000 公示\u0007 '), '低保  公示')
  assert.equal(searchText.parse('长'.repeat(500)), '长'.repeat(100))
})

test('what nobody can mean is read as absent', () => {
  assert.equal(searchText.parse('   '), undefined)
  assert.equal(searchText.parse('\u0000'), undefined)
  assert.equal(searchText.parse(['a', 'b']), undefined)
  assert.equal(codeText.parse("990021'--"), undefined)
  assert.equal(codeText.parse(''), undefined)
  assert.equal(oneOf(['met', 'empty']).parse('draft'), undefined)
  assert.equal(wholeNumber(1, 12).parse('13'), undefined)
  assert.equal(wholeNumber(1, 12).parse('3.5'), undefined)
})

test('what can be meant stays', () => {
  assert.equal(codeText.parse('990021-mzj'), '990021-mzj')
  assert.equal(oneOf(['met', 'empty']).parse('met'), 'met')
  assert.equal(wholeNumber(1, 12).parse('3'), 3)
})

test('a page is a number from 1, whatever is asked for', () => {
  for (const asked of [undefined, '', '0', '-3', '1.5', 'x', '1e99', ['2', '3']])
    assert.equal(pageNumber.parse(asked), 1, String(asked))
  assert.equal(pageNumber.parse('7'), 7)
})
