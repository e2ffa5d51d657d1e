import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { CatalogueRow } from './model.ts'
import { doubtsOf, plainHead, plainRow, readPage, readText, tableOf, valuesOf } from './testing.ts'

describe('列按表头文字认，不按位置', () => {
  test('列的次序打乱、表头换说法，读出的值不变', () => {
    const head = [
      '公开责任主体',
      '公开载体',
      '事项二级',
      '公开时间',
      '政策依据',
      '公开内容要素',
      '序 号',
      '一级公开事项',
    ]
    const row = ['县民政局', '政府网站', '小项1', '及时公开', '《依据1法》', '内容1', '1', '事项1']
    const [read] = readPage([head, row]).rows
    const [plain] = readPage([plainHead, plainRow(1)]).rows
    const values = ({ from, cells, ...rest }: CatalogueRow) => rest
    assert.deepEqual(values(read!), values(plain!))
    assert.deepEqual(
      read?.cells?.map(({ text }) => text),
      row,
      'the line stands as it is printed',
    )
  })

  test('两行表头：上行合并，下行分列；繁体、空格、换行、括号都认得', () => {
    const top = [
      '序\n號',
      { text: '公開事項', colSpan: 2 },
      '公開內容\n（要素）',
      '公開依據',
      '公開時限',
      '公開主體',
      '公開渠道和載體（■必选，□可选）',
      { text: '公開對象', colSpan: 2 },
      { text: '公开方式', colSpan: 2 },
      { text: '公开层级', colSpan: 2 },
    ]
    const blank = { text: '', colSpan: 1 }
    const sub = [
      blank,
      '一级 事项',
      '二级 事项',
      blank,
      blank,
      blank,
      blank,
      blank,
      '全社会',
      '特定群众',
      '主动',
      '依申请公开',
      '县级',
      '乡、村级',
    ]
    const row = [...plainRow(1), '√', '', '√', '', '', '√']
    const reading = readPage([top, sub, row])
    const [read] = reading.rows
    assert.deepEqual([read!.level1, read!.level2, read!.elements], ['事项1', '小项1', '内容1'])
    assert.deepEqual(
      [read!.audienceAll, read!.audienceSpecific, read!.active, read!.onRequest],
      [true, false, true, false],
    )
    assert.deepEqual(read!.levels, { prefecture: null, county: false, town: true, village: true })
  })

  test('市级旁边有县级才是设区的市；单独的市级不猜', () => {
    const read = (levels: string[]) =>
      readPage([
        [...plainHead, ...levels],
        [...plainRow(1), '√', ''],
      ])
    assert.deepEqual(read(['市级', '县级']).rows[0]!.levels, {
      prefecture: true,
      county: false,
      town: null,
      village: null,
    })
    const alone = read(['市级', '镇级'])
    assert.equal(alone.rows[0]!.levels.prefecture, null)
    assert.match(doubtsOf(alone).join(), /不知道是设区的市还是县级市/)
  })

  test('缺的列读作不知道并说明；多的列原样保留', () => {
    const head = ['序号', '公开事项', '公开内容', '公开依据', '公开主体', '联系电话', '__proto__']
    const reading = readPage([head, ['1', '事项', '内容', '《法》', '县局', '0513', '列名']])
    const [row] = reading.rows
    assert.deepEqual(
      [row!.level1, row!.level2, row!.deadlineText, row!.deadlines, row!.channels],
      ['事项', null, null, null, null],
    )
    assert.deepEqual(Object.entries(row!.extra), [
      ['联系电话', '0513'],
      ['__proto__', '列名'],
    ])
    assert.deepEqual(
      doubtsOf(reading).map((message) => /没有「(.+)」一列/.exec(message)?.[1]),
      ['公开时限', '公开渠道和载体'],
    )
  })

  test('五公开、公开形式一类带方框的列不当作渠道', () => {
    const reading = readPage([
      [...plainHead, '公开形式', '五公开'],
      [...plainRow(1), '■文本 □图表', '■决策 □执行'],
    ])
    assert.deepEqual(reading.rows[0]!.channels, ['site'])
    assert.deepEqual(reading.rows[0]!.extra, { 公开形式: '■文本 □图表', 五公开: '■决策 □执行' })
  })

  test('两列同名而内容不同，不选其一', () => {
    const reading = readPage([
      [...plainHead, '公开主体'],
      [...plainRow(1), '乡政府'],
      [...plainRow(2), '县民政局'],
    ])
    assert.deepEqual(valuesOf(reading, 'body'), [null, '县民政局'])
    assert.match(doubtsOf(reading).join(), /两列都叫「公开主体」/)
  })
})

describe('合并与空格', () => {
  test('竖向合并的任何一列都补上，并记在 filled 里', () => {
    const first = plainRow(1).map((text, i) => (i === 0 || i === 3 ? text : { text, rowSpan: 2 }))
    const reading = readPage([plainHead, first, ['2', '内容2']])
    assert.deepEqual(valuesOf(reading, 'elements'), ['内容1', '内容2'])
    assert.deepEqual(valuesOf(reading, 'body'), ['县民政局', '县民政局'])
    assert.deepEqual(
      reading.rows[1]!.filled.sort(),
      ['basis', 'body', 'channels', 'deadlineText', 'level1', 'level2'].sort(),
    )
    assert.deepEqual(doubtsOf(reading), [])
  })

  test('没有合并的空格：一级事项补上并说明，二级事项留待人定，主体等不补', () => {
    const gap = ['2', '', '', '内容2', '《法》', '及时公开', '', '政府网站']
    const reading = readPage([plainHead, plainRow(1), gap])
    assert.deepEqual(
      [valuesOf(reading, 'level1'), valuesOf(reading, 'level2')],
      [
        ['事项1', '事项1'],
        ['小项1', '小项1'],
      ],
    )
    assert.deepEqual(valuesOf(reading, 'body'), ['县民政局', null])
    assert.equal(doubtsOf(reading).length, 2)
  })

  test('新的一级事项下面空着的二级事项不从上一项拿', () => {
    const reading = readPage([plainHead, plainRow(1), plainRow(2, '事项2', ''), plainRow(3, '事项3', '——')])
    assert.deepEqual(valuesOf(reading, 'level2'), ['小项1', null, null])
  })

  test('横跨一级和二级的格只算一级；横跨两列勾选的格不猜', () => {
    const wide = ['1', { text: '事项1', colSpan: 2 }, ...plainRow(1).slice(3)]
    const reading = readPage([plainHead, wide])
    assert.deepEqual([reading.rows[0]!.level1, reading.rows[0]!.level2], ['事项1', null])
    const marks = readPage([
      [...plainHead, '主动', '依申请'],
      [...plainRow(1), { text: '√', colSpan: 2 }],
    ])
    assert.equal(marks.rows[0]!.onRequest, null)
    assert.match(doubtsOf(marks).join(), /横跨几列/)
  })

  test('同上取自同一张表里上面最近的内容，没有就留待人定', () => {
    const reading = readPage(
      [plainHead, plainRow(1), plainRow(2).with(4, '同上').with(5, '同 上'), plainRow(3).with(4, '〃')],
      [plainHead, plainRow(1).with(4, '同上')],
    )
    assert.deepEqual(valuesOf(reading, 'basis'), ['《依据1法》', '《依据1法》', '《依据1法》', null])
    assert.equal(reading.rows[1]!.deadlineText, '及时公开')
    assert.match(doubtsOf(reading).join(), /写的是「同上」，上面却没有内容/)
  })
})

describe('一项占几行', () => {
  test('序号和事项都合并、内容分几行：一项，内容连起来', () => {
    const first = plainRow(1).map((text, i) => (i === 3 ? '一、申请' : { text, rowSpan: 3 }))
    const reading = readPage([plainHead, first, ['二、审核'], ['三、公示'], plainRow(2)])
    assert.deepEqual(valuesOf(reading, 'elements'), ['一、申请\n二、审核\n三、公示', '内容2'])
  })

  test('一个序号下有几个事项：每个事项一行', () => {
    const first = plainRow(1).map((text, i) => (i < 2 ? { text, rowSpan: 2 } : text))
    const reading = readPage([plainHead, first, plainRow(9).slice(2)])
    assert.deepEqual(
      [valuesOf(reading, 'seq'), valuesOf(reading, 'level2')],
      [
        [1, 1],
        ['小项1', '小项9'],
      ],
    )
  })

  test('没有序号列、序号重起或跳号，都不影响', () => {
    const reading = readPage([plainHead.slice(1), plainRow(1).slice(1), plainRow(2).slice(1)])
    assert.deepEqual(
      [valuesOf(reading, 'seq'), valuesOf(reading, 'level1')],
      [
        [null, null],
        ['事项1', '事项2'],
      ],
    )
    assert.deepEqual(valuesOf(readPage([plainHead, plainRow(2), plainRow(22), plainRow(1)]), 'seq'), [2, 22, 1])
  })
})

describe('不是事项的行一行也不读', () => {
  test('空行、标题行、小标题、列号、重复的表头、只有序号的行、页脚', () => {
    const wide = (text: string) => [{ text, colSpan: 8 }]
    const reading = readPage([
      wide('某县基层政务公开标准目录'),
      plainHead,
      ['1', '2', '3', '4', '5', '6', '7', '8'],
      wide('一、民政领域'),
      plainRow(1),
      ['', '　', '', '', '', '', '', ''],
      plainHead,
      ['2', '', '', '', '', '', '', ''],
      plainRow(3),
      wide('注：本目录自发布之日起施行'),
      ['填表人：', '', '', '审核人：', '', '日期：2020年12月23日', '', ''],
      ['', '其他', '', '', '', '', '详见附件', ''],
    ])
    assert.deepEqual(valuesOf(reading, 'seq'), [1, 3])
    assert.equal(reading.sourceTitle, '某县基层政务公开标准目录')
    const [numberOnly, stray, ...others] = doubtsOf(reading)
    assert.match(numberOnly!, /第 8 行 （表1 第8行第1列）：这一行只有序号/)
    assert.match(stray!, /第 12 行 （表1 第12行第1列）：这一行内容太少，不像一项/)
    assert.deepEqual(others, [])
  })

  test('页面上其他表格不读；没有表头的大表格要说', () => {
    const nav = tableOf([
      ['首页', '政务公开'],
      ['依申请公开', '公开指南'],
    ])
    const reading = readText(`${nav}${tableOf([plainHead, plainRow(1)])}${tableOf([plainRow(2), plainRow(3)])}`)
    assert.deepEqual(valuesOf(reading, 'seq'), [1])
    assert.match(doubtsOf(reading).join(), /（表3）：这张表没有认出表头/)
  })

  test('几张小表各自从 1 编号，全部读出', () => {
    const reading = readPage([plainHead, plainRow(1)], [plainHead.toReversed(), plainRow(1, '事项甲').toReversed()])
    assert.deepEqual(valuesOf(reading, 'level1'), ['事项1', '事项甲'])
  })
})

test('勾选都空着：不能当作两个都不公开', () => {
  const head = [...plainHead, '全社会', '特定群体', '主动', '依申请']
  const reading = readPage([head, [...plainRow(1), '', '', '', ''], [...plainRow(2), '√', '', 'þ', '']])
  assert.deepEqual(
    [reading.rows[0]!.audienceAll, reading.rows[0]!.audienceSpecific, reading.rows[0]!.active],
    [null, null, null],
  )
  assert.equal(reading.rows[1]!.active, null)
  assert.match(doubtsOf(reading).join('\n'), /「þ」（U\+00FE）不是认识的勾选记号/)
})

test('公开对象、公开方式只有一列文字', () => {
  const read = (audience: string, mode: string) => {
    const [row] = readPage([
      [...plainHead, '公开对象', '公开方式'],
      [...plainRow(1), audience, mode],
    ]).rows
    return [row!.audienceAll, row!.audienceSpecific, row!.active, row!.onRequest]
  }
  assert.deepEqual(read('全社会', '主动公开'), [true, false, true, false])
  assert.deepEqual(read('申请人', '依申请公开'), [false, '申请人', false, true])
  assert.deepEqual(read('全社会及当事人', '主动、依申请'), [null, null, true, true])
  assert.deepEqual(read('村民', '全文公开'), [false, '村民', null, null])
})

test('每条问题都说明文件、行和格', () => {
  const { problems } = readPage([plainHead, plainRow(1).with(7, '')])
  assert.deepEqual(problems, [
    {
      row: 1,
      column: '公开渠道和载体',
      from: '表1 第2行第8列',
      message:
        '「目录.html」 第 1 行「公开渠道和载体」 （表1 第2行第8列）：这一格是空的；如果与上一行相同，请写「同上」或补上。',
      severity: 'doubt',
    },
  ])
})
