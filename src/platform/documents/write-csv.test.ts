import assert from 'node:assert/strict'
import { test } from 'node:test'
import { csvCell, csvFile } from './write-csv.ts'

test('what a spreadsheet would run is shown as text', () => {
  for (const text of ['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '\n=x', '＝1', '＋1', '－1', '＠x'])
    assert.match(csvCell(text), /^"?'/u, JSON.stringify(text))
  assert.equal(csvCell('=HYPERLINK("http://x","点")'), `"'=HYPERLINK(""http://x"",""点"")"`)
  assert.equal(csvCell('2026-03-05'), '2026-03-05')
  assert.equal(csvCell('a=b'), 'a=b')
})

test('commas, quotes and line ends stay inside their cell', () => {
  assert.equal(csvCell('甲,乙'), '"甲,乙"')
  assert.equal(csvCell('他说"好"'), '"他说""好"""')
  assert.equal(csvCell('一\n二'), '"一\n二"')
})

test('a file says that it is UTF-8 and ends every line as spreadsheets expect', () => {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(csvFile(['甲', '乙'], [['1', '2']]))
  assert.equal(text, '\u{feff}甲,乙\r\n1,2\r\n')
})
