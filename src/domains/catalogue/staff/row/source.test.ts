import assert from 'node:assert/strict'
import { test } from 'node:test'
import { draftsOf } from '../../drafts-of-reading.ts'
import { plainHead, plainRow, readPage, readPlainText } from '../../reading/testing.ts'
import { columnOf, originOf, sourceColumns } from './source.ts'

test('a row stands in the columns of its file, also those that nobody knows', () => {
  const reading = readPage([
    [...plainHead.slice(0, 2), '备用', ...plainHead.slice(2)],
    [...plainRow(1).slice(0, 2), '留存', ...plainRow(1).slice(2)],
  ])
  const [row] = draftsOf(reading)
  const cells = sourceColumns(row!, reading.headings!)
  assert.deepEqual(
    cells.map(({ title }) => title),
    ['序号', '一级事项', '备用', '二级事项', '公开内容（要素）', '公开依据', '公开时限', '公开主体', '公开渠道和载体'],
  )
  assert.deepEqual([cells[2]?.parts[0]?.text, cells[2]?.fields], ['留存', []])
  assert.deepEqual([cells[3]?.parts[0]?.text, cells[3]?.fields], ['小项1', ['level2']])
})

test('a row of a text stands in the order of its cells, or of its lines where it has none', () => {
  const [row] = draftsOf(readPage([plainHead, plainRow(1)]))
  const titles = (from: Record<string, string>) =>
    sourceColumns({ ...row!, from, cells: [] }, []).map(({ title }) => title)
  assert.deepEqual(
    titles({ body: '文字第46行第7格', basis: '文字第44行第5格', seq: '文字第64行第1格', level2: '文字第65行第3格' }),
    ['序号', '二级事项', '公开依据', '公开主体'],
  )
  assert.deepEqual(titles({ body: '文字第46行', basis: '文字第44行第5格', seq: '文字第40行' }), [
    '序号',
    '公开依据',
    '公开主体',
  ])
})

test('each way from the characters to the value is said', () => {
  const reading = readPage([
    plainHead,
    ['1', { text: '救　助', rowSpan: 2 }, '甲', '内容', '《法》', '及时公开', '县 民政局', '政府网站'],
    ['2', null, '乙', '内容', '《法》', '及时公开', '同上', '政府网站'],
  ])
  const [first, second] = draftsOf(reading)
  assert.deepEqual(originOf(first!, 'body', reading.headings!).notes, [])
  assert.deepEqual(originOf(second!, 'level1', reading.headings!).notes, ['取自上方第 2 行（合并格或“同上”）'])
  assert.deepEqual(originOf(second!, 'body', reading.headings!).notes, ['取自上方第 2 行（合并格或“同上”）'])
  const changed = (read: string) => ({ ...first!, read: { ...first!.read, body: read } })
  assert.deepEqual(originOf(changed('县民政局'), 'body', reading.headings!).notes, ['去掉了空格、换行'])
  assert.deepEqual(originOf(changed('县 民政局\n县财政局'), 'body', reading.headings!).notes, [
    '原件分在 2 处，已接在一起',
  ])
  assert.deepEqual(originOf(changed('县卫健局'), 'body', reading.headings!).notes, ['与这一格的文字不完全一样'])
})

const textOf = (...rows: readonly (readonly string[])[]): string =>
  [plainHead, ...rows].map((row) => row.join('\n\n')).join('\n\n')

test('beside a value that a text leaves open stand the lines in which it is', () => {
  // One name under two columns, and nothing above: the names are open, the rest is told.
  const row = (n: string) => [n, '社会救助', '救助标准', '《救助法》', '及时公开', '县民政局', '■政府网站']
  const [first] = draftsOf(readPlainText(textOf(row('1'), row('2'), row('3'))))
  assert.equal(first!.fields.level1, null)
  assert.deepEqual(originOf(first!, 'level1', []), {
    from: '文字第19行',
    text: '社会救助\n救助标准',
    lines: [
      { from: '文字第19行', text: '社会救助' },
      { from: '文字第21行', text: '救助标准' },
    ],
    notes: ['分不清是哪一段，原文就在这几行里'],
  })
  assert.deepEqual(originOf(first!, 'body', []).text, '县民政局')
  const columns = sourceColumns(first!, [])
  assert.deepEqual(
    columns.map(({ title, parts }) => [title, ...parts.map(({ text }) => text)]),
    [
      ['序号', '1'],
      ['公开依据', '《救助法》'],
      ['公开时限', '及时公开'],
      ['公开主体', '县民政局'],
      ['公开渠道和载体', '■政府网站'],
      ['原文', '社会救助', '救助标准'],
    ],
  )
})

test('a row of bars is one line, shown whole beside what it leaves open', () => {
  const duty = '《救助法》 | 及时公开 | 县民政局 | ■政府网站 |'
  const text = [`${plainHead.join(' | ')} |`, `1 | 社会救助 | ${duty}`, `2 | 社会救助 | 临时救助 | 标准 | ${duty}`]
  const [row] = draftsOf(readPlainText(text.join('\n')))
  assert.equal(row!.fields.level1, null)
  assert.deepEqual(originOf(row!, 'level1', []).lines, [{ from: '文字第2行', text: `1 | 社会救助 | ${duty}` }])
})

test('a deadline that a narrow column broke is told whole: none of its lines is shown as untold', () => {
  const row = [
    '1',
    '社会救助',
    '救助标准',
    '《救助法》',
    '信息形成之日起',
    '20个工作日',
    '内公开',
    '县民政局',
    '■政府网站',
  ]
  const [first] = draftsOf(readPlainText(textOf(row, ['2', ...row.slice(1)], ['3', ...row.slice(1)])))
  assert.equal(first!.fields.deadlineText, '信息形成之日起20个工作日内公开')
  assert.equal(originOf(first!, 'level2', []).text, '社会救助\n救助标准')
})

test('a row that somebody typed has no source, and says nothing of one', () => {
  const [row] = draftsOf(readPage([plainHead, plainRow(1)]))
  assert.deepEqual(originOf({ ...row!, from: {}, source: {}, cells: [] }, 'body', []), {
    from: null,
    text: null,
    lines: [],
    notes: [],
  })
})

test('columns of every kind of address', () => {
  assert.deepEqual(['B12', '附件!AA3', '表2 第51行第6列', '第3行第1列', '别处'].map(columnOf), [1, 26, 5, 0, null])
})

test('the cell of a value that was not read is shown all the same', () => {
  const reading = readPage([
    [...plainHead, '全社会', '特定群体'],
    [...plainRow(1), '¤', ''],
  ])
  const [row] = draftsOf(reading)
  assert.equal(row!.fields.audienceAll, null)
  assert.equal(originOf(row!, 'audienceAll', reading.headings!).text, '¤')
  assert.deepEqual(
    sourceColumns(row!, reading.headings!)[8]?.parts.map(({ text }) => text),
    ['¤'],
  )
})
