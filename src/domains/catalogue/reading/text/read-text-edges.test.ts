import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { readDeadlineCell } from '../deadlines.ts'
import { doubtsOf, readPlainText } from '../testing.ts'
import { natures } from './nature.ts'
import { hasTextHeader, tablesOfBars } from './read-text.ts'
import { barHead, paragraphs, tell, tellTicks } from './testing.ts'

/** What stands before, between and behind the tables of a text. */

const law = '《社会救助暂行办法》'
const natureOf = natures(readDeadlineCell)
const cells = (seq: number, ...names: string[]) => [
  String(seq),
  ...names,
  '●名单',
  law,
  '及时公开',
  '县民政局',
  '政府网站',
]
const told = (seq: number, names: string, content = '●名单', body = '县民政局') =>
  `${seq}｜${names}｜${content}｜${law}｜及时公开｜${body}｜政府网站`

test('去掉的页码行：说是第几行', () => {
  const { problems } = readPlainText(
    `${paragraphs(cells(1, '社会救助', '低保'), cells(2, '社会救助', '特困'))}\n\n第3页`,
  )
  assert.deepEqual(
    problems.filter(({ message }) => message.includes('页码')).map(({ from, row, column }) => [from, row, column]),
    [['文字', null, null]],
  )
})

test('只有三个标题、断成几行的标题：也是表头', () => {
  assert.equal(hasTextHeader('公开内容\n公开依据\n公开时限'), true)
  assert.equal(hasTextHeader('公开\n内容\n公开\n依据\n公开\n时限'), true)
})

test('段落里断开的标题', () => {
  const rows = paragraphs(cells(1, '社会救助', '低保'), cells(2, '社会救助', '特困'))
  assert.deepEqual(tell(rows.replace('公开时限', '公开\n\n时限')), [
    told(1, '社会救助｜低保'),
    told(2, '社会救助｜特困'),
  ])
})

test('竖线写的卡片：到最后一格为止，后面的话不算', () => {
  const lines = [
    '公开事项 | 社会救助 |',
    '公开内容 | 低保名单 |',
    `公开依据 | ${law} |`,
    '公开时限 | 及时公开 |',
    '公开主体 | 县民政局 |',
    '公开渠道 | 政府网站 |',
  ]
  const [row] = readPlainText([...lines, '主办：某县'].join('\n')).rows
  assert.deepEqual(
    row!.lines!.map(({ text }) => text),
    lines,
  )
})

describe('没有表头、像全国样表的竖线文字', () => {
  const row = (seq: number, ticks = '√ | | √ | |') => `${cells(seq, '社会救助', '低保').join(' | ')} | ${ticks}`
  const rows = [1, 2, 3].map((seq) => row(seq))
  for (const before of ['首页 | |', '首页 | 12345 |', '首页 | 2020年 |', '首页 |\n', '首页\n'])
    test(`前面有话：${before.replace('\n', '/')}`, () =>
      assert.deepEqual(
        tell([before + (before.endsWith('\n') ? '' : '\n') + rows[0], rows[1], rows[2]].join('\n')),
        [1, 2, 3].map((seq) => told(seq, '社会救助｜低保')),
      ))
  test('第一个序号不在行首', () =>
    assert.deepEqual(
      tell([`首页 | ${rows[0]}`, rows[1], rows[2]].join('\n')),
      [1, 2, 3].map((seq) => told(seq, '社会救助｜低保')),
    ))
  test('空格丢了，勾选不定：仍像样表', () =>
    assert.equal(tell([1, 2, 3].map((seq) => row(seq, '√ | √ |')).join('\n')).length, 3))
})

describe('几张表', () => {
  const heads = '序号 一级事项 二级事项 公开内容 公开依据 公开时限 公开主体 公开渠道'
  const table = (head: string, ...rows: string[][]) => [
    head.replaceAll(' ', '\n\n'),
    ...rows.map((row) => row.join('\n\n')),
  ]
  const first = [cells(1, '社会救助', '低保'), cells(2, '社会救助', '特困')]
  const more = cells(3, '临时救助')
  const merged = told(3, '社会救助^｜临时救助')

  test('重印的表头前面，上一行的话里有目录、清单：不是标题，合并仍从上一行补', () => {
    const last = ['2', '社会救助', '特困', '●服务清单', law, '及时公开', '清单管理局', '政府网站']
    const text = [...table(heads, first[0]!, last), ...table(heads, more)].join('\n\n')
    assert.deepEqual(tell(text).slice(1), [told(2, '社会救助｜特困', '●服务清单', '清单管理局'), merged])
  })
  test('表前单独一段的标题：一张新的表', () => {
    const text = [
      ...table(heads, ...first),
      '养老服务目录',
      ...table(heads, cells(1, '津贴'), cells(2, '养老', '床位')),
    ]
    const [, , one] = readPlainText(text.join('\n\n')).rows
    assert.deepEqual(one!.filled, [])
  })
  test('一级目录是列名，不是表的标题', () =>
    assert.equal(readPlainText(table(heads.replace('一级事项', '一级目录'), ...first).join('\n\n')).sourceTitle, null))
  test('第三张表与第二张的列相同：是第二张的下一页', () => {
    const other = heads.replace('公开渠道', '公开渠道和载体')
    const text = [...table(heads, ...first), ...table(other, ...first), ...table(other, more)].join('\n\n')
    assert.deepEqual(tell(text).at(-1), merged)
  })
  test('重印的表头后面只有竖线：上一行不多一格，勾选照认', () => {
    const duty = `标准 | ${law} | 及时公开 | 县民政局 | 政府网站 | √ | √ | √ | |`
    const text = [barHead, `1 | 社会救助 | 低保 | ${duty}`, `2 | 特困 | ${duty}`, `3 | 孤儿 | ${duty}`].join('\n')
    const rest = `标准｜${law}｜及时公开｜县民政局｜政府网站｜√√√-`
    const expected = [`1｜社会救助｜低保｜${rest}`, `2｜社会救助^｜特困｜${rest}`, `3｜社会救助^｜孤儿｜${rest}`]
    for (const more of ['', `${barHead}\n| | | |`]) assert.deepEqual(tellTicks(`${text}\n${more}`), expected, more)
  })
  test('重印的表头后面没有别的：上一行照旧', () => {
    const line = (row: readonly string[]) => `${row.join(' | ')} |`
    const head = line(heads.split(' '))
    const read = (...lines: string[]) => tablesOfBars(lines.join('\n'), natureOf)!.flatMap(({ rows }) => rows.length)
    assert.deepEqual(read(head, ...first.map(line), head, '| | | | | | | |'), [2])
    assert.deepEqual(read(head, ...first.map(line), head, '| | |', line(cells(3, '社会救助', '孤儿'))), [3])
  })
})

test('只分得清序号和另一格的行：别的格不是都合并了，就不算读懂，请人换文件', () => {
  const head = '序号 | 公开内容 | 公开依据 | 公开时限 | 公开主体 | 公开渠道 | 公开对象 |'
  const whole = (seq: number) => `${seq} | 名单 | ${law} | 及时公开 | 县民政局 | 政府网站 | 全社会 |`
  const short = (seq: number) => `${seq} | 标准 | 同上 | 同上 |`
  const read = (...rows: string[]) => tell([head, ...rows].join('\n'))
  assert.equal(read(whole(1), whole(2), short(3), short(4)).length, 4)
  assert.throws(() => read(whole(1), short(2), short(3), short(4)), { code: 'IMP_LAYOUT' })
})

describe('标题连在一起的表头', () => {
  const glued = (extra = '', legend = '') => {
    const heads = `序号一级事项二级事项公开内容公开依据公开时限公开主体${extra}公开渠道和载体${legend}`
    return `${heads}\n公开对象公开方式\n1救助低保《甲法》及时公开县民政局■政府网站\n2养老津贴《甲法》及时公开县民政局■政府网站`
  }
  const titles = (text: string) => doubtsOf(readPlainText(text)).join()
  test('另外的列：列名二到四个字', () => {
    for (const name of ['备注', '备注栏', '联系电话'])
      assert.match(titles(glued(name)), new RegExp(`「?${name}(?!公)`), name)
    assert.throws(() => readPlainText(glued('其他有关说明')), { code: 'IMP_HEADER' })
  })
  test('图例也算标题，最长 24 个字', () => {
    const legend = (length: number) => `（■必选${'项'.repeat(length - 12)}）`
    assert.equal(readPlainText(glued('', legend(24))).rows.length, 2)
  })
  test('表头前的行以数开头：不是行', () => {
    const text = `1关于印发目录的通知\n2各单位：\n${glued()}`
    assert.deepEqual(
      readPlainText(text).rows.map(({ seq, basis }) => `${seq}${basis}`),
      ['1《甲法》', '2《甲法》'],
    )
  })
})
