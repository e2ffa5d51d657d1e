import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { readDeadlineCell } from '../deadlines.ts'
import type { Column } from '../header.ts'
import { natures } from './nature.ts'
import { rowsOfBlocks } from './rows-of-blocks.ts'
import type { TextRow } from './tell-rows.ts'

const natureOf = natures(readDeadlineCell)
const columnsOf = (...heads: Column['head'][]): Column[] =>
  heads.map((head, index) => ({ index, title: head ?? '', head, levels: [] }))
const duty = ['basis', 'deadlineText', 'body', 'channels'] as const
/** The usual table, and one without names, whose front stays as it is. */
const usual = columnsOf('seq', 'level1', 'level2', 'elements', ...duty)
const nameless = columnsOf('seq', ...duty)

const law = '《社会救助暂行办法》'
const limit = '信息形成之日起20个工作日内'
const end = ['县民政局', '政府网站']
const first = ['1', '社会救助', '低保对象', '●名单', law, limit, ...end]
const third = ['3', '养老服务', '高龄津贴', '●标准', law, limit, ...end]

const read = (columns: readonly Column[], ...rows: (readonly string[])[]): TextRow[] =>
  rowsOfBlocks(
    rows.flat().map((text, line) => ({ text, line })),
    columns,
    natureOf,
    true,
  )

/** Cells by column: `?` open, `^` none of its own; loose words at the end. */
const toldRow = (row: TextRow, columns: readonly Column[]): string => {
  const cells = columns.map((_, j) =>
    row.lacking.includes(j) ? '^' : row.open.includes(j) ? '?' : (row.cells.get(j)?.text ?? '缺').replaceAll('\n', '/'),
  )
  const loose = row.loose.length > 0 ? [`剩${row.loose.map(({ text }) => text).join('/')}`] : []
  return [...cells, ...loose].join('｜')
}
const tell = (columns: readonly Column[], ...rows: (readonly string[])[]): string[] =>
  read(columns, ...rows).map((row) => toldRow(row, columns))
/** The second of three rows, told from the duty's side: basis, deadline, body, channels, then what is left. */
const second = (...cells: string[]) => {
  const told = tell(nameless, first, ['2', '特困供养', ...cells], third)
  assert.equal(told.length, 3)
  return told[1]!.split('｜').slice(1).join('｜')
}

describe('列的次序', () => {
  const words = { basis: law, deadlineText: limit, body: '县民政局', channels: '政府网站' }
  const rowsIn = (order: readonly (keyof typeof words)[]) => {
    const columns = columnsOf('seq', 'item', 'elements', ...order)
    const cells = order.map((head) => words[head])
    return tell(columns, ['1', '低保对象', '●名单', ...cells], ['2', '特困供养', '●标准', ...cells])
  }
  for (const order of [
    ['basis', 'deadlineText', 'body', 'channels'],
    ['deadlineText', 'body', 'channels'],
    ['basis', 'deadlineText', 'body'],
  ] as const)
    test(`${order.join()}：认得`, () =>
      assert.deepEqual(
        rowsIn(order),
        [
          ['1', '低保对象', '●名单'],
          ['2', '特困供养', '●标准'],
        ].map((front) => [...front, ...order.map((head) => words[head])].join('｜')),
      ))
  for (const order of [
    ['deadlineText', 'basis', 'body', 'channels'],
    ['basis', 'deadlineText', 'channels', 'body'],
    ['basis', 'channels', 'deadlineText', 'body'],
    ['body', 'deadlineText', 'channels'],
    ['basis', 'body', 'channels', 'deadlineText'],
    ['deadlineText', 'channels'],
  ] as const)
    test(`${order.join()}：从段落里分不清，只读序号`, () => {
      const front = ['低保对象', '●名单', ...order.map((head) => words[head])]
      assert.equal(rowsIn(order)[0], `1${'｜?'.repeat(order.length + 2)}｜剩${front.join('/')}`)
    })
  for (const head of ['level1', 'level2', 'level3', 'item', 'elements'] as const)
    test(`名称、内容要在职责各列之前：${head}`, () => {
      const columns = columnsOf('seq', head === 'level1' ? 'item' : 'level1', ...duty, head)
      const told = tell(columns, ['1', '低保对象', law, limit, ...end, '名单明细'])[0]!
      assert.match(told, /^1(｜\?){6}｜剩/)
    })
  test('别的列（勾选、层级）没有可读的，不定', () => {
    const columns: Column[] = [
      ...columnsOf('seq', 'level1', 'level2', 'elements', ...duty, 'audienceAll', 'active'),
      { index: 10, title: '县级', head: null, levels: ['county'] },
    ]
    assert.deepEqual(tell(columns, [...first, '√', '√', '√'], [...third, '√']), [
      `1｜社会救助｜低保对象｜●名单｜${law}｜${limit}｜县民政局｜政府网站｜?｜?｜?`,
      `3｜养老服务｜高龄津贴｜●标准｜${law}｜${limit}｜县民政局｜政府网站｜?｜?｜?`,
    ])
  })
})

describe('没有序号：每行一个时限，渠道到头', () => {
  const bare = columnsOf(...duty)
  const rowA = ['低保对象', law, limit, '县民政局', '政府网站']
  const rowB = ['高龄津贴', law, '长期公开', '县财政局', '公示栏']
  const [toldA, toldB] = [rowA, rowB].map(([name, ...cells]) => `${cells.join('｜')}｜剩${name}`)
  test('两行', () => assert.deepEqual(tell(bare, rowA, rowB), [toldA, toldB]))
  test('几段渠道仍是这一行', () =>
    assert.deepEqual(tell(bare, [...rowA, '公示栏'], rowB), [toldA!.replace('政府网站', '政府网站/公示栏'), toldB]))
  test('有勾选：分不清从哪里起是下一行，全部不定', () => {
    const told = tell(bare, [...rowA, '√', '√'], rowB)
    assert.equal(told.length, 1)
    assert.match(told[0]!, /^(\?｜){4}剩低保对象/)
  })
  test('没有时限的一段不是行', () => {
    assert.deepEqual(tell(bare, rowA, ['某县人民政府', '政府网站']), [toldA])
    assert.deepEqual(tell(bare, ['某县人民政府', '政府网站']), [])
    assert.deepEqual(tell(bare), [])
  })
  test('表下的日期、时限：没有渠道也没有依据，不是行', () => {
    assert.deepEqual(tell(bare, rowA, rowB, ['某县人民政府', '长期公开']), [toldA, toldB])
    assert.equal(tell(bare, rowA, [law, '长期公开']).length, 2)
  })
  test('时限前面提到的渠道不结束一行', () =>
    assert.equal(tell(bare, ['政府网站', '低保对象', law, limit, '县民政局', '公示栏'], rowB).length, 2))
})

describe('一个序号下有几行', () => {
  const again = ['特困供养', law, '长期公开', '县财政局', '公示栏']
  test('各有时限和渠道：各是一行，后面的没有序号', () => {
    const told = tell(nameless, ['1', '低保对象', law, limit, ...end, ...again], third)
    assert.deepEqual(told.slice(0, 2), [
      `1｜${law}｜${limit}｜县民政局｜政府网站｜剩低保对象`,
      `?｜${law}｜长期公开｜县财政局｜公示栏｜剩特困供养`,
    ])
    assert.equal(told.length, 3)
  })
  test('中间的页码不是序号', () => {
    const told = tell(nameless, ['1', '低保对象', law, limit, ...end, '17', ...again], third)
    assert.equal(told[1], `?｜${law}｜长期公开｜县财政局｜公示栏｜剩特困供养`)
    assert.equal(told.length, 3)
  })
  test('最后一项到下一个序号为止，后面的群体也是它的', () => {
    const columns = columnsOf('seq', ...duty, 'audienceSpecific')
    const told = tell(columns, ['1', '低保对象', law, limit, ...end, ...again, '特困家庭'], third)
    assert.equal(told[1], `?｜${law}｜长期公开｜县财政局｜公示栏｜特困家庭｜剩特困供养`)
  })
  test('三行：每行到自己的渠道为止', () => {
    const more = ['临时救助', law, '及时公开', '县教育局', '政府网站']
    const told = tell(nameless, ['1', '低保对象', law, limit, ...end, ...again, ...more], third)
    assert.deepEqual(
      told.map((line) => line.split('剩')[1]),
      ['低保对象', '特困供养', '临时救助', '养老服务/高龄津贴/●标准'],
    )
  })
})

describe('行在第几行文字', () => {
  test('从序号到下一行之前；渠道后的勾选也算', () => {
    const rows = read(nameless, [...first, '√'], third, ['4', '临时救助', law, limit, ...end, '网站标识码某某'])
    assert.deepEqual(
      rows.map(({ line, end: last }) => [line, last]),
      [
        [0, 8],
        [9, 16],
        [17, 22],
      ],
    )
  })
  test('一格几行字：到最后一行字', () => {
    const pieces = ['1', '低保对象', law, limit, '县民政局', '政府网站\n公示栏'].map((text, line) => ({ text, line }))
    assert.equal(rowsOfBlocks(pieces, nameless, natureOf, true)[0]!.end, 6)
  })
  test('引了几份依据：一个列表是一份', () => {
    const citations = (...basis: string[]) => read(nameless, ['1', '低保对象', ...basis, limit, ...end])[0]!.citations
    for (const [basis, count] of [
      [[law], 1],
      [[law, '《某某条例》'], 2],
      [['1.《某某法》', '2.《某某条例》'], 1],
      [['1、《某某法》', '2、《某某条例》', '3、《某某办法》'], 1],
      [['（1）《某某法》', '（2）《某某条例》'], 1],
      [['(1)《某某法》', '(10)《某某条例》'], 1],
      [['1.《某某法》', '1.《某某条例》'], 2],
      [['《某某法》', '12.《某某条例》'], 1],
      [[], 0],
    ] as const)
      assert.equal(citations('●名单', '标准', '流程', '条件', ...basis), count, basis.join())
  })
})

describe('主体与渠道', () => {
  for (const [channels, told] of [
    [['政府网站'], '政府网站'],
    [['政府网站', '公示栏'], '政府网站/公示栏'],
    [['政府网站', '√', '√'], '政府网站'],
    [['■政府网站 □公示栏', '■电视'], '■政府网站 □公示栏/■电视'],
    [['政府网站', '其他'], '政府网站/其他'],
    [['政府网站', '其它。'], '政府网站/其它。'],
    [['1.政府网站', '2.公示栏', '3.其他'], '1.政府网站/2.公示栏/3.其他'],
    [['9.政府网站', '10.其他；'], '9.政府网站/10.其他；'],
    [['（1）政府网站', '（2）其他'], '（1）政府网站/（2）其他'],
  ] as const)
    test(`渠道：${channels.join('、')}`, () =>
      assert.equal(second(law, limit, '县民政局', ...channels), `${law}｜${limit}｜县民政局｜${told}｜剩特困供养`))

  for (const [body, told] of [
    [['县民政局'], '县民政局'],
    [['县民', '政局'], '县民政局'],
    [['县民政局、', '各乡镇人民政府'], '县民政局、各乡镇人民政府'],
    [['供养方'], '供养方'],
    [['甲'.repeat(30)], '甲'.repeat(30)],
    [['甲'.repeat(31)], null],
    [['供养方', '某某甲'], null],
    [['《供养方》'], null],
    [['●名单'], '●名单'],
    [[], '^'],
  ] as const)
    test(`主体：${body.join('、') || '没有'}`, () =>
      assert.equal(
        second(law, limit, ...body, '政府网站'),
        told === null
          ? `?｜${limit}｜?｜?｜剩${['特困供养', law, limit, ...body, '政府网站'].join('/')}`
          : `${law}｜${limit}｜${told}｜政府网站｜剩特困供养`,
      ))

  test('只有主体、没有渠道：渠道不定', () => {
    assert.equal(second(law, limit, '县民政局'), `${law}｜${limit}｜县民政局｜?｜剩特困供养`)
    assert.equal(second(law, limit, '县民', '政局'), `${law}｜${limit}｜县民政局｜?｜剩特困供养`)
    assert.equal(second(law, limit, '某某甲'), `${law}｜${limit}｜?｜?｜剩特困供养`)
    assert.equal(second(law, limit), `${law}｜${limit}｜?｜?｜剩特困供养`)
  })
  test('主体后面写同上的一格是渠道；不止一格就不知道是哪一格', () => {
    assert.equal(second(law, limit, '县民政局', '同上'), `${law}｜${limit}｜县民政局｜同上｜剩特困供养`)
    assert.equal(second(law, limit, '县民政局', '同上', '√'), `${law}｜${limit}｜县民政局｜同上｜剩特困供养`)
    assert.equal(second(law, limit, '县民政局', '同上', '某某甲'), `${law}｜${limit}｜?｜?｜剩特困供养`)
    assert.equal(second(law, limit, '某某甲', '同上'), `${law}｜${limit}｜?｜?｜剩特困供养`)
  })
  test('服务中心既是主体也是渠道：每行都有主体时，渠道前的是主体', () => {
    assert.equal(second(law, limit, '政务服务中心', '政府网站'), `${law}｜${limit}｜政务服务中心｜政府网站｜剩特困供养`)
    assert.match(second(law, limit, '政务服务中心'), /个工作日内｜\?｜\?｜/)
    const lacks = ['4', '临时救助', law, limit, '政府网站']
    const told = tell(nameless, first, ['2', '特困供养', law, limit, '政务服务中心', '政府网站'], third, lacks)
    assert.equal(told[3], `4｜${law}｜${limit}｜^｜政府网站｜剩临时救助`)
    assert.match(told[1]!, /^2｜\?｜信息形成之日起20个工作日内｜\?｜\?/)
  })
})

describe('没有渠道一列', () => {
  const columns = columnsOf('seq', 'basis', 'deadlineText', 'body')
  test('时限后面都是主体；最后一行只取一段，后面是页脚', () => {
    const rows = [
      ['1', '低保对象', law, limit, '县民', '政局', '√'],
      ['2', '特困供养', law, limit, '县民政局', '√'],
      ['3', '高龄津贴', law, limit, '县民政局', '某县人民政府'],
    ]
    assert.deepEqual(
      tell(columns, ...rows),
      ['低保对象', '特困供养', '高龄津贴'].map((name, i) => `${i + 1}｜${law}｜${limit}｜县民政局｜剩${name}`),
    )
  })
  test('不像主体的不定；没有一段也不定', () => {
    const rows = [
      ['1', '低保对象', law, limit, '某某甲'],
      ['2', '特困供养', law, limit],
      ['3', '高龄津贴', law, limit],
    ]
    assert.deepEqual(
      tell(columns, ...rows),
      ['低保对象', '特困供养', '高龄津贴'].map((name, i) => `${i + 1}｜${law}｜${limit}｜?｜剩${name}`),
    )
  })
})

describe('渠道后面', () => {
  /** The second of three rows, and what it has behind its channels. */
  const behind = (...words: string[]) => {
    const columns = columnsOf('seq', ...duty, 'audienceAll', 'audienceSpecific')
    const row = read(columns, first, ['2', '特困供养', law, limit, ...end, ...words], third)[1]!
    return [row.cells.get(6)?.text, row.rest?.map(({ text }) => text).join('/'), row.open.includes(3)]
  }
  const none = [undefined, undefined, false]
  const audience = (words: string) => [words, undefined, false]
  const content = (words: string) => [undefined, words, false]
  const unclear = [undefined, undefined, true]
  for (const [words, told] of [
    [[], none],
    [['√', '√'], none],
    [['—'], none],
    [['低保申请对象'], audience('低保申请对象')],
    [['低保申请对象', '√'], audience('低保申请对象')],
    [['√面向残疾人家庭的'], audience('√面向残疾人家庭的')],
    [['■仅限本村的'], audience('■仅限本村的')],
    [['限本县的'], audience('限本县的')],
    [['☑限本县的'], audience('☑限本县的')],
    [['无限额的标准'], content('无限额的标准')],
    [['补贴标准'], content('补贴标准')],
    [['补贴标准', '√'], content('补贴标准')],
    [['补贴标准', '领取方式'], content('补贴标准/领取方式')],
    [['低保申请对象', '领取方式'], content('低保申请对象/领取方式')],
    [['居民补贴'], content('居民补贴')],
    [['个人的条件'], content('个人的条件')],
    [['企业名录'], content('企业名录')],
    [[`${'很'.repeat(38)}对象`], audience(`${'很'.repeat(38)}对象`)],
    [[`${'很'.repeat(39)}对象`], content(`${'很'.repeat(39)}对象`)],
    [['甲乙'], unclear],
    [['甲乙丙'], content('甲乙丙')],
    [['补贴标准', '甲乙'], unclear],
    [['县民政局'], unclear],
    [['县民政局', '补贴标准'], unclear],
  ] as const)
    test(words.map((word) => word.slice(0, 12)).join('、') || '没有', () => assert.deepEqual(behind(...words), told))

  test('没有特定群体一列：群体不放进别的列', () => {
    const row = read(nameless, first, ['2', '特困供养', law, limit, ...end, '低保申请对象'], third)[1]!
    assert.equal(toldRow(row, nameless), `2｜${law}｜${limit}｜县民政局｜政府网站｜剩特困供养`)
    assert.equal(row.rest, undefined)
  })
})

describe('最后一行后面', () => {
  const goesOn = (...words: string[]) => {
    const row = read(nameless, first, ['2', '特困供养', law, limit, ...end, ...words])[1]!
    assert.equal(toldRow(row, nameless), `2｜${law}｜${limit}｜县民政局｜政府网站｜剩特困供养`, words.join())
    assert.equal(row.rest, undefined)
    return row.mayGoOn ?? false
  }
  for (const [words, told] of [
    [['补贴标准'], true],
    [['甲乙丙'], true],
    [['低保申请对象'], true],
    [['补贴标准', '打印本页'], true],
    [['很'.repeat(40)], true],
    [['很'.repeat(41)], false],
    [['甲乙'], false],
    [['打印本页', '补贴标准'], false],
    [['县人民政府办公室'], false],
    [['2020某某'], false],
    [['某某2020'], true],
    [['上一页某'], true],
    [[], false],
  ] as const)
    test(`${words.map((word) => word.slice(0, 12)).join('、') || '没有'}：${told ? '可能是内容' : '不是内容'}`, () =>
      assert.equal(goesOn(...words), told))
})

describe('依据', () => {
  /** The second of three rows: front, basis. */
  const told = (...cells: string[]) => {
    const row = read(usual, first, ['2', ...cells, limit, ...end], third)[1]!
    // Where the front is open, what it may be is all that the row has.
    return toldRow(row, usual).replace(new RegExp(`(剩.*)/${limit}/县民政局/政府网站$`), '$1')
  }
  const duties = `${limit}｜县民政局｜政府网站`
  const closed = (front: string, basis: string) => `2｜${front}｜${basis}｜${duties}`
  const open = (...loose: string[]) => `2｜?｜?｜?｜?｜${duties}｜剩${loose.join('/')}`
  test('从第一份到时限', () => {
    assert.equal(told('特困供养', '●甲', law, '及其他规定'), closed('^｜特困供养｜●甲', `${law}/及其他规定`))
    assert.equal(
      told('养老', '高龄老人津贴', '●甲', '●乙', '《甲法》', '《乙法》'),
      closed('养老｜高龄老人津贴｜●甲/●乙', '《甲法》/《乙法》'),
    )
  })
  test('没有一段像依据：与上一行合并；有一段可能是，就不定', () => {
    assert.equal(told('特困供养', '●甲'), closed('^｜特困供养｜●甲', '^'))
    assert.equal(told('特困供养', '●甲', '有关政策要求'), closed('^｜特困供养｜●甲', '有关政策要求'))
    assert.equal(told('特困供养', '●甲', '补助依据'), open('特困供养', '●甲', '补助依据'))
    assert.equal(told('特困供养', '●补助依据', '乙'), closed('^｜特困供养｜●补助依据/乙', '^'))
  })
  test('写同上：取上一行的', () => {
    assert.equal(told('特困供养', '●甲', '同上'), closed('^｜特困供养｜●甲', '同上'))
    assert.equal(told('特困供养', '《甲法》', '同上'), closed('^｜特困供养｜《甲法》', '同上'))
  })
  test('第一段就是依据：没有名称和内容，不定', () => assert.equal(told(law), open(law)))
  test('两份依据、前面的段数不比名称多：第一份可能是内容', () => {
    assert.equal(told('特困供养', '《甲法》', '《乙法》'), open('特困供养', '《甲法》', '《乙法》'))
    assert.equal(
      told('甲', '特困供养某', '《甲法》', '《乙法》', '《丙法》'),
      open('甲', '特困供养某', '《甲法》', '《乙法》', '《丙法》'),
    )
    assert.equal(
      told('特困供养', '●甲', '●乙', '《甲法》', '《乙法》'),
      closed('^｜特困供养｜●甲/●乙', '《甲法》/《乙法》'),
    )
    assert.equal(
      told('特困供养', '●甲', '1.《甲法》', '2.《乙法》'),
      closed('^｜特困供养｜●甲', '1.《甲法》/2.《乙法》'),
    )
  })
  test('段数与列数相同，最后一份是依据，内容本身是法规名；前面有列表就不是', () => {
    assert.equal(told('养老服务', '高龄津贴', '《甲法》', law), closed('养老服务｜高龄津贴｜《甲法》', law))
    assert.equal(told('养老服务', '1.甲', '《甲法》', law), open('养老服务', '1.甲', '《甲法》', law))
    assert.equal(told('养老服务', '《乙法》', '《甲法》', law), open('养老服务', '《乙法》', '《甲法》', law))
  })
  test('依据和时限之间有主体、渠道：两行连在一起', () => {
    for (const between of ['县民政局', '政府网站'])
      assert.equal(
        told('特困供养', '●甲', law, between),
        `2${'｜?'.repeat(7)}｜剩${['特困供养', '●甲', law, between].join('/')}`,
      )
    assert.equal(told('县民政局', '●甲', law), closed('^｜县民政局｜●甲', law))
  })
})
