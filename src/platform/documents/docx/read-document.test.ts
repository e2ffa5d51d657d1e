import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { type DocxParts, docxCell, docxParagraph, docxTable, makeDocx } from '../../../../fixtures/damaged/docx.ts'
import { importLimits } from '../limits.ts'
import { openZip } from '../zip.ts'
import { readWordDocument } from './read-document.ts'

const read = (body: string, parts: Partial<DocxParts> = {}) =>
  readWordDocument(openZip(makeDocx({ body, ...parts }), importLimits), importLimits)
const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`
const table = (...rows: string[]) => `<w:tbl>${rows.join('')}</w:tbl>`
const cell = (text: string, properties = '') => docxCell(docxParagraph(text), properties)
const run = (text: string, properties = '') =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`

const texts = ({ grids }: ReturnType<typeof read>) => grids[0]!.rows.map((cells) => cells.map(({ text }) => text))
/** What one cell of this content says, and what is said of it. */
function one(inside: string, parts: Partial<DocxParts> = {}) {
  const { grids, notes } = read(table(row(docxCell(`<w:p>${inside}</w:p>`))), parts)
  const said = [...grids[0]!.notes, ...notes].map(({ message }) => message)
  return { text: grids[0]!.rows[0]![0]!.text, said }
}

describe('合并与位置', () => {
  test('向下、向右合并的格补到每一处，来源是它的左上角', () => {
    const document = read(
      table(
        row(cell('甲', '<w:gridSpan w:val="2"/><w:vMerge w:val="restart"/>'), cell('乙')),
        row(cell('', '<w:gridSpan w:val="2"/><w:vMerge/>'), cell('丙')),
        row(cell('丁'), cell('戊'), cell('己', '<w:vMerge w:val="restart"/>')),
      ),
    )
    assert.deepEqual(texts(document), [
      ['甲', '甲', '乙'],
      ['甲', '甲', '丙'],
      ['丁', '戊', '己'],
    ])
    const filled = document.grids[0]!.rows[1]![1]!
    assert.deepEqual([filled.from, filled.filled], ['表1 第1行第1列', { row: 0, column: 0 }])
  })

  test('接着上面合并、上面却没有开头的格，是它自己；被盖住的文字说明', () => {
    const document = read(
      table(
        row(cell('甲', '<w:vMerge w:val="restart"/>'), cell('乙')),
        row(cell('丙'), cell('丁')),
        row(cell('戊', '<w:vMerge w:val="continue"/>'), cell('己', '<w:vMerge w:val="restart"/>')),
        row(cell(''), cell('庚', '<w:vMerge/>')),
      ),
    )
    assert.deepEqual(texts(document).slice(2), [
      ['戊', '己'],
      ['', '己'],
    ])
    assert.match(document.grids[0]!.notes[0]!.message, /盖住的文字「庚」/)
  })

  test('行前空出的列、旧式的横向合并', () => {
    const document = read(
      table(
        row(cell('甲'), cell('乙'), cell('丙')),
        `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${cell('丁')}${cell('戊')}</w:tr>`,
        row(cell('己', '<w:hMerge w:val="restart"/>'), cell('', '<w:hMerge/>'), cell('庚')),
      ),
    )
    const places = document.grids[0]!.rows.map((cells) => cells.map(({ column, text }) => `${column}${text}`))
    assert.deepEqual(places, [
      ['0甲', '1乙', '2丙'],
      ['1丁', '2戊'],
      ['0己', '1己', '2庚'],
    ])
  })

  test('表里的表另成一张，按出现的次序编号', () => {
    const inner = docxTable([['内']])
    const { grids } = read(`${table(row(docxCell(`${inner}${docxParagraph('外')}`)))}${docxTable([['后']])}`)
    assert.deepEqual(
      grids.map((grid) => [grid.name, grid.rows[0]![0]!.text]),
      [
        ['表1', '外'],
        ['表2', '内'],
        ['表3', '后'],
      ],
    )
    assert.match(grids[0]!.notes[0]!.message, /还有一张表/)
  })
})

describe('自动编号', () => {
  const level = (at: number, format: string, text: string, more = '') =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:suff w:val="nothing"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`
  const lists = `<w:abstractNum w:abstractNumId="7">${level(0, 'chineseCounting', '%1、')}${level(1, 'decimal', '%1.%2')}${level(2, 'lowerLetter', '%3)', '<w:lvlRestart w:val="1"/>')}</w:abstractNum><w:abstractNum w:abstractNumId="8">${level(0, 'hindiVowels', '%1')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="9"/></w:lvlOverride></w:num><w:num w:numId="3"><w:abstractNumId w:val="8"/></w:num>`
  const numbered = (list: number, at: number, text = '') =>
    docxParagraph(text, `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr>`)
  const lines = (...paragraphs: string[]) =>
    read(table(row(docxCell(paragraphs.join('')))), { numbering: lists }).grids[0]!.rows[0]![0]!.text.split('\n')

  test('各级接着数，上一级变了就重来，空段落也有编号', () => {
    assert.deepEqual(
      lines(numbered(1, 0), numbered(1, 1, '甲'), numbered(1, 1), numbered(1, 0), numbered(1, 1, '乙')),
      ['一、', '一.1甲', '一.2', '二、', '二.1乙'],
    )
  })

  test('另起的编号从指定的数开始；只随第一级重来的级', () => {
    assert.deepEqual(lines(numbered(1, 0), numbered(2, 0), numbered(2, 0), numbered(1, 0)), [
      '一、',
      '九、',
      '十、',
      '十一、',
    ])
    assert.deepEqual(
      lines(numbered(1, 1), numbered(1, 2), numbered(1, 1), numbered(1, 2), numbered(1, 0), numbered(1, 2)),
      ['一.1', 'a)', '一.2', 'b)', '一、', 'a)'],
    )
  })

  test('样式带来的编号；编号 0 是没有；认不出的样式说明', () => {
    const styles =
      '<w:style w:styleId="a"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:styleId="b"><w:basedOn w:val="a"/></w:style>'
    const parts = { numbering: lists, styles }
    assert.equal(one('<w:pPr><w:pStyle w:val="b"/></w:pPr><w:r><w:t>甲</w:t></w:r>', parts).text, '一、甲')
    assert.equal(one('<w:pPr><w:pStyle w:val="b"/><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr>', parts).text, '')
    assert.match(one('<w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr>', parts).said.join(), /编号的样式认不出/)
  })
})

describe('格里的文字', () => {
  const cases: [string, string, string, RegExp | null][] = [
    [
      '换行、制表、不断行连字符',
      '<w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t><w:tab/><w:t>丙</w:t><w:noBreakHyphen/><w:t>1</w:t></w:r>',
      '甲\n乙 丙-1',
      null,
    ],
    [
      '修订：插入的读，删除的不读',
      `<w:ins>${run('新')}</w:ins><w:del><w:r><w:delText>旧</w:delText></w:r></w:del>`,
      '新',
      /修订删除.*修订/s,
    ],
    ['移走的不读，移来的读', `<w:moveFrom>${run('旧')}</w:moveFrom><w:moveTo>${run('新')}</w:moveTo>`, '新', /修订/],
    [
      '隐藏的文字不读',
      `${run('明')}${run('暗', '<w:vanish/>')}${run('亮', '<w:vanish w:val="0"/>')}`,
      '明亮',
      /隐藏的文字/,
    ],
    [
      '域只读结果',
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText><w:t>码</w:t></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('8')}<w:r><w:fldChar w:fldCharType="end"/></w:r>${run('页')}`,
      '8页',
      null,
    ],
    ['超链接', `<w:hyperlink>${run('政府网站')}</w:hyperlink>`, '政府网站', null],
    [
      '注音不读',
      `<w:r><w:ruby><w:rt>${run('gōng')}</w:rt><w:rubyBase>${run('公')}</w:rubyBase></w:ruby></w:r>`,
      '公',
      null,
    ],
    ['脚注号不读', `${run('公开')}<w:r><w:footnoteReference w:id="1"/></w:r>`, '公开', null],
    [
      '文本框只读一次',
      `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx><w:txbxContent>${docxParagraph('框')}</w:txbxContent></wps:txbx></mc:Choice><mc:Fallback>${docxParagraph('框')}</mc:Fallback></mc:AlternateContent></w:r>${run('外')}`,
      '框\n外',
      null,
    ],
    [
      '属性的旧值不算',
      `<w:pPr><w:rPr><w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr></w:pPr>${run('甲', '<w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange>')}`,
      '甲',
      null,
    ],
  ]
  for (const [name, inside, text, said] of cases)
    test(name, () => {
      const found = one(inside)
      assert.equal(found.text, text)
      if (said) assert.match(found.said.join('；'), said)
      else assert.deepEqual(found.said, [])
    })

  test('隐藏和修订删除的行不读，说明是第几行', () => {
    const { grids } = read(
      table(
        row(cell('甲')),
        `<w:tr><w:trPr><w:hidden/></w:trPr>${cell('乙')}</w:tr>`,
        `<w:tr><w:trPr><w:del w:author="甲"/></w:trPr>${cell('丙')}</w:tr>`,
        row(cell('丁')),
      ),
    )
    assert.deepEqual(
      grids[0]!.rows.map(([first]) => first!.text),
      ['甲', '丁'],
    )
    assert.deepEqual(
      grids[0]!.notes.map(({ message, row }) => [row, message.slice(0, 14)]),
      [
        [1, '这里有一行是隐藏的，没有读入'],
        [1, '这里有一行用修订删除、还没有'],
      ],
    )
  })
})

describe('方框和勾', () => {
  const symbol = (font: string, char: string) => `<w:r><w:sym w:font="${font}" w:char="${char}"/></w:r>`
  const cases: [string, string, string][] = [
    [
      'Wingdings 的勾选框',
      `${symbol('Wingdings', 'F0FE')}${symbol('Wingdings', 'F0A8')}${symbol('Wingdings', 'F06E')}`,
      '☑☐■',
    ],
    ['Wingdings 2 的勾选框', `${symbol('Wingdings 2', 'F052')}${symbol('Wingdings 2', 'F0A3')}`, '☑☐'],
    ['普通字体的字符按它自己的编码', symbol('MS Gothic', '2612'), '☒'],
    [
      '用符号字体写的字母',
      `${run('R', '<w:rFonts w:ascii="Wingdings 2" w:hAnsi="Wingdings 2"/>')}${run('政府网站')}${run('£', '<w:rFonts w:ascii="Wingdings 2"/>')}${run('R')}`,
      '☑政府网站☐R',
    ],
    [
      '内容控件的勾选框，看状态不看字',
      `<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="1"/></w14:checkbox></w:sdtPr><w:sdtContent>${run('☒')}</w:sdtContent></w:sdt><w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="0"/></w14:checkbox></w:sdtPr><w:sdtContent/></w:sdt>`,
      '☑☐',
    ],
    [
      '占位的提示不是内容',
      `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run('单击此处输入文字')}</w:sdtContent></w:sdt>${run('甲')}`,
      '甲',
    ],
    [
      '控件里填了的字',
      `<w:sdt><w:sdtPr><w:alias w:val="主体"/></w:sdtPr><w:sdtContent>${run('县民政局')}</w:sdtContent></w:sdt>`,
      '县民政局',
    ],
    [
      '旧式表单的勾选框',
      '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>',
      '☑',
    ],
  ]
  for (const [name, inside, text] of cases) test(name, () => assert.deepEqual(one(inside), { text, said: [] }))

  test('认不出的符号留着，说出字体和号码', () => {
    assert.deepEqual(one(symbol('Wingdings', 'F028')), {
      text: '\uf028',
      said: ['这里有认不出的符号（Wingdings 第 F028 号），请对照原件'],
    })
  })
})

describe('表外的文字和标题', () => {
  test('标题是表前第一行不是附件号的字；没有就是文件属性里的', () => {
    const body = `${docxParagraph('附件2')}${docxParagraph('养老服务领域\n标准目录')}${docxTable([['甲']])}${docxParagraph('说明')}`
    const { title, text } = read(body, { title: '属性' })
    assert.deepEqual([title, text], ['养老服务领域标准目录', '附件2\n养老服务领域\n标准目录\n说明'])
    assert.equal(read(docxTable([['甲']]), { title: '属性' }).title, '属性')
    assert.equal(read(docxTable([['甲']])).title, null)
  })

  test('嵌入的文件和另插的文件没有读入，说明', () => {
    const { notes } = read(`<w:altChunk/>${docxTable([['甲']])}`, { extra: { 'word/embeddings/a.bin': 'x' } })
    assert.deepEqual(
      notes.map(({ severity }) => severity),
      ['doubt', 'doubt'],
    )
  })

  test('带宏的文档拒绝', () => {
    assert.throws(() => read('', { extra: { 'word/vbaProject.bin': 'x' } }), { code: 'IMP_ACTIVE_CONTENT' })
  })
})
