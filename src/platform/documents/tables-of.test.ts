import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { encodeGbk } from './gbk-bytes.ts'
import { importLimits } from './limits.ts'
import { tablesOf } from './tables-of.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const read = (bytes: Uint8Array | string, name = '目录') =>
  tablesOf(typeof bytes === 'string' ? utf8(bytes) : bytes, name, importLimits)
const texts = ({ grids }: ReturnType<typeof read>) =>
  grids.map(({ rows }) => rows.map((row) => row.map(({ text }) => text)))
const messages = ({ notes, grids }: ReturnType<typeof read>) =>
  [...notes, ...grids.flatMap((grid) => grid.notes)].map(({ message }) => message)

describe('XML 表格（2003 版）', () => {
  const workbook = (inside: string) =>
    `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet" xmlns:html="http://www.w3.org/TR/REC-html40">${inside}</Workbook>`
  const sheet = (rows: string, name = '目录', more = '') =>
    `<Worksheet ss:Name="${name}"><Table>${rows}</Table>${more}</Worksheet>`
  const cell = (text: string, attributes = '', type = 'String') =>
    `<Cell ${attributes}><Data ss:Type="${type}">${text}</Data></Cell>`

  test('跳过的行列、合并、各种值、批注不读、富文本连起来', () => {
    const rows = `<Row>${cell('甲', 'ss:MergeAcross="1" ss:MergeDown="1"')}${cell('乙')}</Row><Row>${cell('丙', 'ss:Index="3"')}</Row><Row ss:Index="5">${cell('20', '', 'Number')}${cell('2023-01-01T00:00:00.000', '', 'DateTime')}${cell('1', '', 'Boolean')}</Row><Row><Cell><ss:Data ss:Type="String"><html:B>公</html:B>开</ss:Data><Comment><ss:Data>批注</ss:Data></Comment></Cell></Row>`
    const document = read(workbook(sheet(rows)), '目录.xls')
    assert.equal(document.kind, 'old-workbook')
    assert.deepEqual(texts(document), [[['甲', '甲', '乙'], ['甲', '甲', '丙'], ['20', '2023-01-01', '是'], ['公开']]])
    assert.deepEqual(
      document.grids[0]!.rows.map((row) => row.at(-1)!.from),
      ['C1', 'C2', 'C5', 'A6'],
    )
    assert.deepEqual(messages(document), [])
  })

  test('公式、错误值、隐藏的行和工作表说明', () => {
    const hidden =
      '<WorksheetOptions xmlns="urn:schemas-microsoft-com:office:excel"><Visible>SheetHidden</Visible></WorksheetOptions>'
    const rows = `<Column ss:Index="2" ss:Hidden="1" ss:Span="1"/><Row ss:Hidden="1">${cell('3', 'ss:Formula="=RC"', 'Number')}${cell('#REF!', '', 'Error')}</Row>`
    const document = read(workbook(sheet(rows) + sheet(`<Row>${cell('密')}</Row>`, '底稿', hidden)))
    assert.deepEqual(texts(document), [[['3']]])
    assert.equal(messages(document).length, 5)
    assert.match(messages(document)[0]!, /底稿.*隐藏/)
    assert.match(messages(document).at(-1)!, /B–C 列/)
  })

  test('全部隐藏、位置不存在、半截的拒绝', () => {
    assert.throws(() => read(workbook('')), { code: 'IMP_EMPTY' })
    assert.throws(() => read(workbook(sheet('<Row ss:Index="0"/>'))), { code: 'IMP_DAMAGED' })
    assert.throws(() => read(workbook(sheet('<Row>')).slice(0, -20)), { code: 'IMP_DAMAGED' })
    assert.throws(() => read(workbook('').replace('<Workbook', '<!DOCTYPE x><Workbook')), { code: 'IMP_XML_DTD' })
  })
})

describe('单个文件网页', () => {
  const page = (charset: string) =>
    `<html><head><meta charset=${charset}></head><table><tr><td>公开</td><td>时限=3</td></tr></table></html>`
  const quoted = (bytes: Uint8Array) =>
    [...bytes]
      .map((byte) =>
        byte > 0x7e || byte === 0x3d
          ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
          : String.fromCharCode(byte),
      )
      .join('')
      .replace(/(.{70}(?!=?[0-9A-F]))/g, '$1=\r\n')
  const file = (encoding: string, body: string, charset = 'utf-8') =>
    utf8(
      `From: <Saved by WPS>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----=_Part"\r\n\r\n------=_Part\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\nAAAA\r\n------=_Part\r\nContent-Type: text/html;\r\n\tcharset="${charset}"\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${body}\r\n------=_Part--\r\n`,
    )

  test('引号编码和 base64，UTF-8 和 GBK', () => {
    const gbk = encodeGbk(page('gb2312'))!
    for (const bytes of [
      file('quoted-printable', quoted(utf8(page('utf-8')))),
      file('quoted-printable', quoted(gbk), 'gb2312'),
      file('base64', Buffer.from(gbk).toString('base64'), 'gb2312'),
      file('8bit', page('utf-8')),
    ]) {
      const document = read(bytes, '目录.mht')
      assert.equal(document.kind, 'web-page')
      assert.deepEqual(texts(document), [[['公开', '时限=3']]])
      assert.deepEqual(messages(document), [])
    }
  })

  test('里面没有网页的拒绝', () => {
    assert.throws(() => read(utf8('MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x--')), {
      code: 'IMP_TYPE',
    })
  })
})

describe('名字与内容不符', () => {
  test('叫 .xls 的网页按网页读，并说明', () => {
    const document = read('<table><tr><td>甲</td></tr></table>', '目录.xls')
    assert.equal(document.kind, 'web-page')
    assert.match(messages(document)[0]!, /以 \.xls 结尾，内容却是网页/)
  })
})

describe('分隔的文字', () => {
  const rows = [
    ['序号', '公开事项', '公开时限'],
    ['1', '城乡\n规划', '20个;工作日'],
    ['2', '说"明"', '及时'],
  ]
  const write = (delimiter: string, end: string) =>
    rows.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(delimiter)).join(end)

  for (const delimiter of [',', '\t', ';'])
    for (const end of ['\n', '\r\n', '\r'])
      test(`${JSON.stringify(delimiter)} ${JSON.stringify(end)}，UTF-8 和 GBK`, () => {
        const text = write(delimiter, end)
        assert.deepEqual(texts(read(text))[0], rows)
        assert.deepEqual(texts(read(encodeGbk(text)!))[0], rows)
      })
})
