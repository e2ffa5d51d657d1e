import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CannotReadFile } from '#platform/documents/cannot-read-file.ts'
import { importLimits } from '#platform/documents/limits.ts'
import { tablesOf } from '#platform/documents/tables-of.ts'
import { writeWorkbook } from '#platform/documents/xlsx/write-workbook.ts'
import { columnOf } from './headings.ts'
import { readSource } from './read-source.ts'
import { readSourceFile } from './read-source-file.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const page = (rows: string) => bytesOf(`<!doctype html><meta charset="utf-8"><table>${rows}</table>`)
const gridsOf = (rows: string) => tablesOf(page(rows), '清单.html', importLimits).grids
const tr = (...cells: string[]) =>
  `<tr>${cells.map((cell) => (cell.startsWith('<') ? cell : `<td>${cell}</td>`)).join('')}</tr>`

test('表头：各地写法读成同一栏，不认识的不猜', () => {
  const told: [string, ReturnType<typeof columnOf>][] = [
    ['权力编码', 'code'],
    ['事项编码', 'code'],
    ['基 本 编 码', 'code'],
    ['事项名称', 'name'],
    ['行政职权名称', 'name'],
    ['公共服务事项', 'name'],
    ['职权类型', 'kind'],
    ['事项类型', 'kind'],
    ['实施依据（法律、法规、规章）', 'basis'],
    ['设定依据', 'basis'],
    ['实施主体', 'body'],
    ['责任单位', 'body'],
    ['行使层级', 'level'],
    ['子项', 'sub'],
    ['主项名称', 'main'],
    ['序号', 'seq'],
    ['备注', null],
    ['责任事项', null],
    ['追责情形', null],
    ['联系电话', null],
  ]
  for (const [heading, column] of told) assert.equal(columnOf(heading), column, heading)
})

test('权责清单：标题行、两层表头、类型横条、合并单元格、子项、合计', () => {
  const reading = readSource(
    gridsOf(
      [
        tr('<td colspan="6">甲县民政局权责清单</td>'),
        tr(
          '<td rowspan="2">序号</td>',
          '<td rowspan="2">权力编码</td>',
          '<td colspan="2">事项名称</td>',
          '<td rowspan="2">实施依据</td>',
          '<td rowspan="2">实施主体</td>',
        ),
        tr('主项名称', '子项'),
        tr('<td colspan="6">一、行政给付（2项）</td>'),
        tr(
          '<td rowspan="2">1</td>',
          '<td rowspan="2">JF-01</td>',
          '<td rowspan="2">最低生活保障金的给付</td>',
          '<td rowspan="2">无</td>',
          '《社会救助暂行办法》第九条',
          '民政局',
        ),
        tr('《社会救助暂行办法》第十一条', '民政局'),
        tr('2', 'JF-02', '临时救助', '急难型临时救助', '《社会救助暂行办法》第四十七条', '民政局'),
        tr('<td colspan="6">二、行政处罚</td>'),
        tr('3', 'CF-01', '对骗取救助的处罚', '/', '《社会救助暂行办法》第六十八条', '民政局'),
        tr('', '', '', '', '只有依据', ''),
        tr('', '', '合计', '', '3', ''),
      ].join(''),
    ),
  )!
  assert.deepEqual(
    reading.rows.map(({ code, heading, name, kind, basis }) => [code, heading, name, kind, basis]),
    [
      ['JF-01', null, '最低生活保障金的给付', '行政给付', '《社会救助暂行办法》第九条\n《社会救助暂行办法》第十一条'],
      ['JF-02', '临时救助', '急难型临时救助', '行政给付', '《社会救助暂行办法》第四十七条'],
      ['CF-01', null, '对骗取救助的处罚', '行政处罚', '《社会救助暂行办法》第六十八条'],
    ],
  )
  assert.deepEqual(
    reading.doubts.map(({ message }) => message),
    ['这一行没有事项名称，没有列入。'],
  )
  assert.match(reading.doubts[0]!.place!, /第10行/)
})

test('一份文件有几张表的，各按自己的表头读；没有表头的不读', () => {
  const one = gridsOf([tr('事项名称', '事项编码'), tr('甲', 'A1')].join(''))
  const other = gridsOf([tr('编码', '服务事项', '类别'), tr('A2', '乙', '公共服务')].join(''))
  const none = gridsOf([tr('电话', '地址'), tr('1', '2')].join(''))
  const reading = readSource([...one, ...none, ...other])!
  assert.deepEqual(
    reading.rows.map(({ code, name }) => [code, name]),
    [
      ['A1', '甲'],
      ['A2', '乙'],
    ],
  )
  assert.equal(readSource(none), null)
})

test('编码和名称只算一次：重复的、被表格软件毁掉的，说明位置', () => {
  const reading = readSource(
    gridsOf(
      [
        tr('事项编码', '事项名称', '事项类型'),
        tr('A1', '甲', '行政许可'),
        tr('A1', '乙', '行政许可'),
        tr('3.2E+15', '丙', '行政许可'),
        tr('', '甲', '行政许可'),
        tr('', '甲', '行政处罚'),
      ].join(''),
    ),
  )!
  assert.deepEqual(
    reading.rows.map(({ code, name, kind }) => [code, name, kind]),
    [
      ['A1', '甲', '行政许可'],
      [null, '乙', '行政许可'],
      [null, '丙', '行政许可'],
      [null, '甲', '行政处罚'],
    ],
  )
  assert.deepEqual(
    reading.doubts.map(({ message }) => message.slice(0, 4)),
    ['编码“A', '编码“3', '“甲”与'],
  )
  assert.ok(reading.doubts.every(({ place }) => place?.includes('行')))
})

test('文件：XLSX、CSV、网页读出同样的行；没有表头的说明怎么办', async () => {
  const lines = [
    ['事项名称', '事项编码', '设定依据', '行使层级'],
    ['老年人优待证办理', 'GG-01', '《老年人权益保障法》第五十三条', '乡级'],
    ['高龄津贴发放', 'GG-02', '', '县级、乡级'],
  ]
  const [columns, ...rows] = lines
  const files: [string, Uint8Array][] = [
    ['清单.csv', bytesOf(lines.map((line) => line.join(',')).join('\n'))],
    ['清单.html', page(lines.map((line) => tr(...line)).join(''))],
    [
      '清单.xlsx',
      writeWorkbook({
        name: '清单',
        title: '公共服务事项清单',
        head: [columns!],
        merges: [],
        columns: columns!.map(() => ({ width: 20 })),
        rows,
      }),
    ],
  ]
  for (const [name, bytes] of files) {
    const { rows: read } = await readSourceFile('services', bytes, name)
    assert.deepEqual(
      read.map((row) => [row.name, row.code, row.basis, row.levelText]),
      [
        ['老年人优待证办理', 'GG-01', '《老年人权益保障法》第五十三条', '乡级'],
        ['高龄津贴发放', 'GG-02', null, '县级、乡级'],
      ],
      name,
    )
  }
  await assert.rejects(readSourceFile('powers', page(tr('电话', '地址')), '别的.html'), (error) => {
    assert.ok(error instanceof CannotReadFile)
    assert.match(error.message, /「别的.html」：没有找到清单的表头。请确认有“事项名称”一栏/)
    return true
  })
})

test('标准指引按标准目录的格式读', async () => {
  const bytes = page(
    [
      tr('序号', '一级事项', '二级事项', '公开内容（要素）', '公开依据', '公开时限', '公开主体', '公开渠道和载体'),
      tr('1', '最低生活保障', '办理结果', '低保对象名单', '《社会救助暂行办法》', '及时公开', '民政部门', '政府网站'),
    ].join(''),
  )
  const { rows } = await readSourceFile('guideline', bytes, '指引.html')
  assert.deepEqual(
    rows.map(({ heading, name, elements }) => [heading, name, elements]),
    [['最低生活保障', '办理结果', '低保对象名单']],
  )
})
