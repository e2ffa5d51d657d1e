import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { importLimits } from '../limits.ts'
import { readHtmlTables } from './tables.ts'

const read = (html: string) => readHtmlTables(html, importLimits)
/** Texts row by row, as the grid holds them. */
const rowsOf = (html: string) => read(html).grids[0]!.rows.map((row) => row.map((cell) => cell.text))

describe('合并单元格的位置', () => {
  test('跨行跨列的格补到每一格，来源是它的左上角', () => {
    const html = '<table><tr><td rowspan=2 colspan=2>甲<td>乙<tr><td>丙<tr><td>丁<td>戊<td>己</table>'
    assert.deepEqual(rowsOf(html), [
      ['甲', '甲', '乙'],
      ['甲', '甲', '丙'],
      ['丁', '戊', '己'],
    ])
    const cell = read(html).grids[0]!.rows[1]![1]!
    assert.deepEqual([cell.from, cell.filled], ['表1 第1行第1列', { row: 0, column: 0 }])
  })

  test('rowspan=0 到组末为止，跨行不越过 tbody', () => {
    const html = '<table><tbody><tr><td rowspan=0>甲<td>乙<tr><td>丙</tbody><tbody><tr><td>丁<td>戊</tbody></table>'
    assert.deepEqual(rowsOf(html), [
      ['甲', '乙'],
      ['甲', '丙'],
      ['丁', '戊'],
    ])
    assert.deepEqual(rowsOf('<table><tbody><tr><td rowspan=9>甲<td>乙</tbody><tbody><tr><td>丙<td>丁</table>')[1], [
      '丙',
      '丁',
    ])
  })

  test('写错的跨度当作 1', () => {
    assert.deepEqual(rowsOf('<table><tr><td colspan=-3 rowspan=x>甲<td colspan=0>乙<tr><td>丙</table>'), [
      ['甲', '乙'],
      ['丙'],
    ])
  })
})

describe('格里的文字', () => {
  const text = (inside: string) => rowsOf(`<table><tr><td>${inside}</td></tr></table>`)[0]![0]

  test('从 Word 粘来的空格是空的', () => {
    for (const empty of [
      '&nbsp;',
      '　',
      '<p class="MsoNormal"><span lang="EN-US"><o:p>&nbsp;</o:p></span></p>',
      '\u200b',
      '',
    ])
      assert.equal(text(empty), '')
  })

  test('段落和 <br> 各占一行；源码里的折行在汉字之间不算空格', () => {
    assert.equal(text('<p><span>1.名称；</span></p>\n   <p>2.依据<br>3.条件</p>'), '1.名称；\n2.依据\n3.条件')
    assert.equal(text('信息形成\n     之日起<span>20</span>个\r\n工作日内'), '信息形成之日起20个工作日内')
    assert.equal(text('plain\n words'), 'plain words')
  })

  test('脚本、样式、隐藏的字不读，复选框读成方框', () => {
    assert.equal(text('甲<script>乙</script><style>丙</style><span style="display:none">丁</span><!--戊-->'), '甲')
    assert.equal(text('<input type="checkbox" checked>网站<input type=checkbox>公报'), '☑网站☐公报')
  })

  test('控制字符去掉并记一笔', () => {
    const { grids } = read('<table><tr><td>公\u0007开\u202e</td></tr></table>')
    assert.equal(grids[0]!.rows[0]![0]!.text, '公开')
    assert.deepEqual(
      grids[0]!.notes.map(({ from, message }) => [from, message]),
      [['表1 第1行第1列', '去掉了 2 个看不见的控制字符，请核对这一格的文字']],
    )
  })
})

test('格里套着的表单独成表，外面的格留待人定', () => {
  const { grids } = read('<table><tr><td>外<table><tr><td>内</td></tr></table></td></tr></table>')
  assert.deepEqual(
    grids.map((grid) => [grid.name, grid.rows[0]![0]!.text]),
    [
      ['表1', '外'],
      ['表2', '内'],
    ],
  )
  assert.match(grids[0]!.notes[0]!.message, /这一格里还有一张表/)
})

test('隐藏的行和格不读，有内容的要说', () => {
  const { grids } = read(
    '<table><tr><td>甲<td style="display: none">乙<td>丙<tr hidden><td>丁<tr style="display:none"><td>&nbsp;<tr><td>戊</table>',
  )
  assert.deepEqual(
    grids[0]!.rows.map((row) => row.map((cell) => cell.text)),
    [['甲', '丙'], ['戊']],
  )
  assert.equal(grids[0]!.notes.length, 2)
})

test('样式里怎样写才算隐藏', () => {
  const hidden = (style: string) => rowsOf(`<table><tr><td>甲<td style="${style}">乙</table>`)[0]!.length === 1
  for (const style of [
    'display:none',
    'DISPLAY : NONE',
    'color:red; display:none;',
    'mso-hide:all',
    'border:0;mso-hide: all',
  ])
    assert.equal(hidden(style), true, style)
  for (const style of ['border: 1pt solid windowtext', 'display:block', 'mso-hide:none', 'x-display:none', ''])
    assert.equal(hidden(style), false, style)
  assert.deepEqual(
    rowsOf('<table><tr><td>甲<p hidden>乙</p><span style="display:none">丙</span><td title="hidden">丁</table>'),
    [['甲', '丁']],
  )
})

test('页面标题：先看发布时填的，再看大标题，最后看窗口标题', () => {
  assert.equal(read('<meta name="ArticleTitle" content="甲"><title>乙</title><h1>丙</h1>').title, '甲')
  assert.equal(read('<title>乙</title><h1>丙</h1>').title, '丙')
  assert.equal(read('<title>\n 乙 </title>').title, '乙')
  assert.equal(read('<p>无</p>').title, null)
})
