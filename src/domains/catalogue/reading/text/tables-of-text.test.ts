import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { readDeadlineCell } from '../deadlines.ts'
import { doubtsOf, readPlainText } from '../testing.ts'
import { natures } from './nature.ts'
import { hasTextHeader, tablesOfBars } from './read-text.ts'
import { blockHead, tell } from './testing.ts'

const natureOf = natures(readDeadlineCell)
const law = '《社会救助暂行办法》'
const heads = ['序号', '一级事项', '二级事项', '公开内容', '公开依据', '公开时限', '公开主体', '公开渠道']
const line = (...cells: string[]) => `${cells.join(' | ')} |`
const head = line(...heads)
const row = (seq: number | string, name = '低保对象') =>
  line(String(seq), '社会救助', name, '救助标准', law, '及时公开', '县民政局', '政府网站')
const text = (...lines: string[]) => lines.join('\n')

/** Each table of a text of bars: its title, and of each row the number and the second name. */
const tables = (...lines: string[]) =>
  tablesOfBars(text(...lines), natureOf)?.map(({ title, rows }) => [
    title,
    ...rows.map(({ cells }) => `${cells.get(0)?.text ?? '?'}${cells.get(2)?.text ?? '?'}`),
  ])

describe('文字里有没有表头', () => {
  for (const [words, found] of [
    [blockHead, true],
    [blockHead.replaceAll('\n\n', '\n'), true],
    [heads.join(' '), true],
    [heads.join('\n').replace('公开时限', '公开\n时限'), true],
    [`某县目录\n\n${heads.join(' ')}`, true],
    ['一级事项\n\n公开内容\n\n公开主体\n\n公开渠道', true],
    ['一级事项\n\n公开内容\n\n公开主体', false],
    ['一级事项 公开内容 公开主体', false],
    ['关于印发目录的通知\n各单位：', false],
    ['', false],
  ] as const)
    test(`${words.slice(0, 16).replaceAll('\n', '/')}…：${found ? '有' : '没有'}`, () =>
      assert.equal(hasTextHeader(words), found))
})

describe('竖线分开的表', () => {
  test('竖线太少：不是', () => {
    assert.equal(tables('甲|乙|丙|丁|戊|己'), undefined)
    assert.deepEqual(tables('甲|乙|丙|丁|戊|己|'), [])
  })
  test('标题、各行', () => {
    assert.deepEqual(tables('某县社会救助目录', head, row(1), row(2)), [['某县社会救助目录', '1低保对象', '2低保对象']])
    assert.deepEqual(tables(head, row(1), row(2)), [[null, '1低保对象', '2低保对象']])
  })
  test('每页重印的表头不是新的表；前面有标题的是', () => {
    assert.deepEqual(tables(head, row(1), row(2), head, row(3)), [[null, '1低保对象', '2低保对象', '3低保对象']])
    assert.deepEqual(tables('甲目录', head, row(1), row(2), '乙清单', head, row(1, '津贴'), row(2)), [
      ['甲目录', '1低保对象', '2低保对象'],
      ['乙清单', '1津贴', '2低保对象'],
    ])
  })
  test('列不同的表头是新的表', () => {
    const other = head.replace('公开渠道', '公开渠道和载体')
    assert.deepEqual(tables(head, row(1), row(2), other, row(1, '津贴'), row(2)), [
      [null, '1低保对象', '2低保对象'],
      [null, '1津贴', '2低保对象'],
    ])
  })
  test('重印的表头后面补足宽度的空格不是一行', () =>
    assert.deepEqual(tables(head, row(1), row(2), head, '| | | |', row(3)), [
      [null, '1低保对象', '2低保对象', '3低保对象'],
    ]))
  test('重印的表头后面没有行', () =>
    assert.deepEqual(tables(head, row(1), row(2), head), [[null, '1低保对象', '2低保对象']]))
})

describe('列号一行', () => {
  const numbers = (to: number) => Array.from({ length: to }, (_, i) => String(i + 1))
  const one = [[null, '1低保对象', '2低保对象']]
  test('表头下的列号不是行', () => {
    assert.deepEqual(tables(head, line(...numbers(8)), row(1), row(2)), one)
    assert.deepEqual(tables(head, line(...numbers(8).map((n) => `（${n}）`)), row(1), row(2)), one)
    assert.deepEqual(tables(head, line(...numbers(8).map((n) => `(${n})`)), row(1), row(2)), one)
  })
  test('段落里的列号同样，连成一段也是', () => {
    const cells = (seq: string) => [seq, '社会救助', '低保对象', '●名单', law, '及时公开', '县民政局', '政府网站']
    const told = ['1', '2'].map((seq) => `${seq}｜社会救助｜低保对象｜●名单｜${law}｜及时公开｜县民政局｜政府网站`)
    for (const below of [numbers(8), ['12345678'], []])
      assert.deepEqual(tell([...heads, ...below, ...cells('1'), ...cells('2')].join('\n\n')), told, below.join())
  })
  test('前面有页码 1：列号从下一个 1 数起', () => {
    const cells = (seq: string) => [seq, '社会救助', '低保对象', '●名单', law, '及时公开', '县民政局', '政府网站']
    const words = [...heads, '1', ...numbers(8), ...cells('1'), ...cells('2')].join('\n\n')
    assert.deepEqual(
      tell(words),
      ['1', '2'].map((seq) => `${seq}｜社会救助｜低保对象｜●名单｜${law}｜及时公开｜县民政局｜政府网站`),
    )
  })
  test('少于五个连着的数是行里的数', () => {
    const rows = tablesOfBars(text(head, row(1), row(2), row(3), row(4), row(5), row(6)), natureOf)![0]!.rows
    assert.deepEqual(
      rows.map(({ cells }) => cells.get(0)?.text),
      ['1', '2', '3', '4', '5', '6'],
    )
  })
})

describe('表头前的话与第一个标题一格', () => {
  for (const before of ['某县社会救助目录\n', '某县目录\n发布时间\n', '目录\n序\n号'])
    test(before.replaceAll('\n', '/'), () => {
      const first = before.endsWith('号') ? head.slice(2) : head
      assert.deepEqual(
        tables(before + first, row(1), row(2))?.map((each) => each.slice(1)),
        [['1低保对象', '2低保对象']],
      )
    })
})

describe('没有表头，像全国样表', () => {
  const cells = (seq: number) => [
    String(seq),
    '社会救助',
    '低保对象',
    '救助标准',
    law,
    '及时公开',
    '县民政局',
    '政府网站',
    '√',
    '',
    '√',
    '',
  ]
  const bare = (width: number, count: number) =>
    Array.from({ length: count }, (_, i) => line(...cells(i + 1), ...Array<string>(width - 12).fill('√')))
  const told = (seq: number) => `${seq}｜社会救助｜低保对象｜救助标准｜${law}｜及时公开｜县民政局｜政府网站`
  for (const width of [12, 13, 14])
    test(`${width} 列、三行：按样表读，请人核对`, () => {
      const words = text(...bare(width, 3))
      assert.deepEqual(tell(words), [1, 2, 3].map(told))
      assert.equal(
        readPlainText(words).problems.filter(({ severity, row: at }) => severity === 'doubt' && at === null).length >=
          1,
        true,
      )
    })
  test('前面有话：从第一个序号开始', () =>
    assert.deepEqual(tell(text('某县有关事项', ...bare(12, 3))), [1, 2, 3].map(told)))
  test('前面的话以数结尾，不是序号', () =>
    assert.deepEqual(tell(text('某县2020 |', ...bare(12, 3))), [1, 2, 3].map(told)))
  test('序号从四位数起', () => {
    const rows = bare(12, 3).map((words, i) => words.replace(/^\d/, String(1001 + i)))
    assert.deepEqual(tell(text(...rows)), [1001, 1002, 1003].map(told))
  })
  test('两行太少', () => assert.throws(() => tell(text(...bare(12, 2)))))
  test('十行里九行像：读；三行里两行像：不读', () => {
    const odd = (at: number) =>
      line(String(at), '社会救助', '低保对象', '救助标准', '县民政局', law, '政府网站', '及时公开', '√', '', '√', '')
    assert.equal(tell(text(...bare(12, 9), odd(10))).length, 10)
    assert.throws(() => tell(text(...bare(12, 2), odd(3))))
  })
  test('没有序号：不读', () =>
    assert.throws(() => tell(text(...[1, 2, 3].map((seq) => line('甲', ...cells(seq).slice(1)))))))
})

describe('下一张表的标题', () => {
  const cells = (seq: string) => [seq, '社会救助', '低保对象', '●名单', law, '及时公开', '县民政局', '政府网站']
  const table = [...heads, ...cells('1'), ...cells('2')]
  const doubted = (title: string) =>
    doubtsOf(readPlainText([...table, title, ...table].join('\n\n'))).filter((said) => said.includes('推定')).length
  for (const title of [
    '养老服务目录',
    '养老服务清單',
    '养老服务目录（试行）',
    '养老服务清单(2020年版)',
    '养老目錄（一二三四五六七八九十一二）',
  ])
    test(`不是上一张表最后一行的内容：${title}`, () => assert.equal(doubted(title), 0))
  test('别的话可能是内容的余下部分，请人核对', () => {
    assert.equal(doubted('养老服务标准'), 1)
    assert.equal(doubted('目录中的标准'), 1)
  })
})

describe('卡片：一项从第几行到第几行', () => {
  const lines = (words: string) => readPlainText(words).rows.map((each) => each.lines!.map(({ text: said }) => said))
  const pairs = [
    ['公开事项', '社会救助'],
    ['公开内容', '低保名单'],
    ['公开依据', law],
    ['公开时限', '及时公开'],
    ['公开主体', '县民政局'],
    ['公开渠道', '政府网站'],
  ] as const
  const colons = pairs.map(([label, value]) => `${label}：${value}`)
  test('冒号：到最后一个名称那一行；卡片前的话不算', () =>
    assert.deepEqual(lines(text('某县目录', ...colons)), [colons]))
  test('最后一格几行：到它的最后一行', () => {
    const words = [...colons, '公示栏', '电子屏']
    assert.deepEqual(lines(text(...words)), [words])
  })
  test('两张卡片：各到各的', () => assert.deepEqual(lines(text(...colons, '', ...colons)), [colons, colons]))
})

describe('行末写着“全社会”“主动公开”，下一页又印表头', () => {
  const wide = line(...heads, '公开对象', '公开方式')
  const said = (seq: number, ...marks: string[]) => `${row(seq)} ${line(...marks)}`
  const rowsOf = (...lines: string[]) =>
    readPlainText(text(...lines)).rows.map(({ seq, audienceAll, active }) => [seq, audienceAll, active])
  test('这些话还是上一行的格，表头从序号开始', () => {
    assert.deepEqual(
      rowsOf(wide, said(1, '全社会', '主动公开'), said(2, '全社会', '主动公开'), wide, said(3, '全社会', '主动公开')),
      [
        [1, true, true],
        [2, true, true],
        [3, true, true],
      ],
    )
  })
  test('层级也是', () => {
    const levels = line(...heads, '公开层级')
    assert.deepEqual(
      readPlainText(text(levels, said(1, '县级'), said(2, '乡级'), levels, said(3, '村级'))).rows.map(
        ({ seq, levels }) => [seq, levels.county, levels.town, levels.village],
      ),
      [
        [1, true, null, null],
        [2, null, true, null],
        [3, null, null, true],
      ],
    )
  })
  test('序号前面是事项的名称、别的列：仍是表头的一部分', () => {
    for (const first of ['一级事项', '公开内容'])
      assert.deepEqual(
        tablesOfBars(
          text(line(first, '全社会', ...heads.filter((each) => each !== first)), row(1), row(2)),
          natureOf,
        )![0]!.header.columns[0]!.title,
        first,
      )
  })
})
