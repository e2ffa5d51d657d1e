import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { importLimits } from '#platform/documents/limits.ts'
import { tablesOf } from '#platform/documents/tables-of.ts'
import { readDocument } from './read-document.ts'
import {
  doubtsOf,
  plainDeadlines,
  plainHead,
  plainRow,
  readPage,
  readText,
  type TestCell,
  tableOf,
  valuesOf,
} from './testing.ts'

const spots = (reading: ReturnType<typeof readPage>) =>
  reading.problems.map(({ row, column, from, severity }) => [row, column, from, severity])
const csv = (...rows: (readonly string[])[]) => readText(rows.map((row) => row.join(',')).join('\n'), '目录.csv')

describe('空着的一级、二级事项', () => {
  test('一级补上一行的，只说明；二级也补，请人核对；各写明从哪里来', () => {
    const reading = readPage([plainHead, plainRow(1), plainRow(2, '', '')])
    assert.deepEqual(
      [valuesOf(reading, 'level1'), valuesOf(reading, 'level2')],
      [
        ['事项1', '事项1'],
        ['小项1', '小项1'],
      ],
    )
    assert.deepEqual(spots(reading), [
      [2, '一级事项', '表1 第2行第2列', 'note'],
      [2, '二级事项', '表1 第2行第3列', 'doubt'],
    ])
    assert.deepEqual(reading.rows[1]!.filled, ['level1', 'level2'])
  })

  test('隔一行还接着补；第一行上面没有可补的', () => {
    assert.deepEqual(valuesOf(readPage([plainHead, plainRow(1), plainRow(2, '', ''), plainRow(3, '', '')]), 'level2'), [
      ...['小项1', '小项1', '小项1'],
    ])
    const first = readPage([plainHead, plainRow(1, '', ''), plainRow(2, '', '小项2')])
    assert.deepEqual(
      [valuesOf(first, 'level1'), valuesOf(first, 'level2')],
      [
        [null, null],
        [null, '小项2'],
      ],
    )
    assert.deepEqual(first.problems, [])
  })

  test('不像一项的行不当作上一项', () => {
    const reading = readPage([plainHead, plainRow(1), ['2', '事项2', '', '', '', '', '', ''], plainRow(3, '', '')])
    assert.deepEqual(valuesOf(reading, 'level1'), ['事项1', '事项1'])
  })

  test('横线、斜线、无：没有二级事项；下面空着的也没有', () => {
    for (const dash of ['-', '—', '──', '–', '―', '一', '/', '\\', '无', '——————']) {
      const reading = readPage([plainHead, plainRow(1, '甲', dash), plainRow(2, '', '')])
      assert.deepEqual([valuesOf(reading, 'level2'), doubtsOf(reading)], [[null, null], []], dash)
    }
    for (const text of ['———————', '一般', '无名', '有无', '甲-'])
      assert.equal(readPage([plainHead, plainRow(1, '甲', text)]).rows[0]!.level2, text)
  })

  test('只有「公开事项」一列：就是一级；一级之外另有「公开事项」：那一列是二级', () => {
    const [plain] = readPage([
      ['公开事项', ...plainHead.slice(3)],
      ['救助', ...plainRow(1).slice(3)],
    ]).rows
    assert.deepEqual([plain!.level1, plain!.level2], ['救助', null])
    const [both] = readPage([
      ['一级事项', '公开事项', ...plainHead.slice(3)],
      ['甲', '乙', ...plainRow(1).slice(3)],
    ]).rows
    assert.deepEqual([both!.level1, both!.level2], ['甲', '乙'])
    const [second] = readPage([
      ['公开事项', '二级事项', ...plainHead.slice(3)],
      ['甲', '乙', ...plainRow(1).slice(3)],
    ]).rows
    assert.deepEqual([second!.level1, second!.level2], ['甲', '乙'])
  })

  test('三级事项照读', () => {
    const [row] = readPage([
      [...plainHead, '三级事项'],
      [...plainRow(1), '丙'],
    ]).rows
    assert.deepEqual([row!.level3, row!.from.level3], ['丙', '表1 第2行第9列'])
  })
})

describe('同上', () => {
  test('隔着几行也取上面最近的原文；记作补的，出处是原文那一格', () => {
    const reading = readPage([
      plainHead,
      plainRow(1),
      plainRow(2).with(4, '同上').with(6, '〃').with(7, '同上'),
      plainRow(3).with(4, '同上'),
      plainRow(4).with(4, '同前。'),
    ])
    assert.deepEqual(valuesOf(reading, 'basis'), Array(4).fill('《依据1法》'))
    assert.deepEqual(valuesOf(reading, 'body').slice(0, 2), ['县民政局', '县民政局'])
    assert.deepEqual(reading.rows[1]!.channels, ['site'])
    assert.deepEqual(reading.rows[1]!.filled, ['basis', 'body', 'channels'])
    assert.equal(reading.rows[3]!.from.basis, '表1 第2行第5列')
    assert.deepEqual(doubtsOf(reading), [])
  })

  test('中间空着一格，仍取上面最近的原文', () => {
    const bases = ['《甲法》', '', '同上'].map((basis, i) => plainRow(i + 1).with(4, basis))
    assert.deepEqual(valuesOf(readPage([plainHead, ...bases]), 'basis'), ['《甲法》', null, '《甲法》'])
  })

  test('上面没有：写明是哪一格', () => {
    assert.deepEqual(spots(readPage([plainHead, plainRow(1).with(4, '同上')])), [
      [1, '公开依据', '表1 第2行第5列', 'doubt'],
    ])
  })
})

describe('横跨几列的格', () => {
  test('有字：不能确定属于哪一列；空着：不说', () => {
    const head = [...plainHead, '备注', '公开对象']
    const wide = (text: string) => readPage([head, [...plainRow(1).slice(0, 8), { text, colSpan: 2 }]])
    assert.deepEqual(
      spots(wide('全社会')).filter(([, , , severity]) => severity === 'doubt'),
      [[1, '公开对象', '表1 第2行第9列', 'doubt']],
    )
    assert.equal(wide('全社会').rows[0]!.audienceAll, null)
    assert.deepEqual(doubtsOf(wide('')), [])
  })
})

describe('两列同名', () => {
  test('一样就用；不一样请人选定；一列空着用另一列；带方框的渠道合起来', () => {
    const two = (head: string, one: string, other: string) => {
      const at = plainHead.indexOf(head)
      return readPage([
        [...plainHead, head],
        [...plainRow(1).with(at, one), other],
      ])
    }
    assert.equal(two('公开主体', '县 局', '县局').rows[0]!.body, '县 局')
    assert.equal(two('公开主体', '', '县局').rows[0]!.body, '县局')
    assert.deepEqual(spots(two('公开主体', '县局', '乡')), [[1, '公开主体', '表1 第2行第7列', 'doubt']])
    const [boxes] = two('公开渠道和载体', '■政府网站', '■公示栏').rows
    assert.deepEqual([boxes!.channels, boxes!.channelsText], [['site', 'board'], '■政府网站\n■公示栏'])
    assert.equal(two('公开渠道和载体', '■政府网站', '公示栏').rows[0]!.channels, null)
    assert.equal(two('公开主体', '■甲', '■乙').rows[0]!.body, null)
    assert.equal(boxes!.from.channels, '表1 第2行第8列')
    const named = readPage([
      [...plainHead, '责任单位'],
      [...plainRow(1), '乡政府'],
    ])
    assert.deepEqual(spots(named), [[1, '公开主体', '表1 第2行第7列', 'doubt']])
    assert.match(doubtsOf(named)[0]!, /有两列都叫「公开主体」/)
  })
})

describe('逗号分隔的文件没有合并的格', () => {
  test('依据、时限、主体、渠道空着：按与上一行合并补，请核对；内容空着不补', () => {
    const reading = csv(plainHead, plainRow(1), [...plainRow(2).slice(0, 4), '', '', '', ''], plainRow(3).with(3, ''))
    const row = reading.rows[1]!
    assert.deepEqual(
      [row.basis, row.deadlineText, row.body, row.channels],
      ['《依据1法》', '及时公开', '县民政局', ['site']],
    )
    assert.deepEqual(row.filled, ['basis', 'body', 'deadlineText', 'channels'])
    assert.deepEqual(
      reading.problems
        .filter(({ severity }) => severity === 'doubt')
        .map(({ column, message }) => `${column}：${message.split('：')[1]!.slice(0, 10)}`),
      [
        ...['公开依据', '公开主体', '公开时限', '公开渠道和载体'].map((name) => `${name}：这一行没有这一格，按`),
        '公开内容（要素）：这一格是空的；如果与',
      ],
    )
    assert.equal(reading.rows[2]!.elements, null)
    assert.equal(spots(reading)[0]![2], 'E3', '说在空着的那一格')
  })

  test('第一行空着没有可补的；网页的空格不这样补', () => {
    assert.equal(csv(plainHead, plainRow(1).with(4, '')).rows[0]!.basis, null)
    assert.deepEqual(valuesOf(readPage([plainHead, plainRow(1), plainRow(2).with(4, '')]), 'basis'), [
      '《依据1法》',
      null,
    ])
  })
})

describe('一项占几行', () => {
  const parts = (at: number, first: string, ...further: string[]) => {
    const row = plainRow(1).map((text, i): TestCell => (i === at ? first : { text, rowSpan: 1 + further.length }))
    return readPage([plainHead, row, ...further.map((text) => [text])])
  }

  test('内容、渠道连起来只说明；依据、主体连起来要核对；说到第二格', () => {
    for (const [at, severity] of [
      [3, 'note'],
      [4, 'doubt'],
      [6, 'doubt'],
      [7, 'note'],
    ] as const) {
      const reading = parts(at, '政府网站', '公报', '公报', '政府 网站')
      const { elements, basis, body, channelsText } = reading.rows[0]!
      assert.equal([elements, basis, body, channelsText].filter((text) => text === '政府网站\n公报\n公报').length, 1)
      assert.deepEqual(spots(reading), [[1, plainHead[at], `表1 第3行第${at + 1}列`, severity]])
    }
    assert.deepEqual(parts(7, '政府网站', '公报').rows[0]!.channels, ['site', 'gazette'])
    assert.deepEqual(spots(parts(3, '名单', '名 单')), [], '一样的不再连')
  })

  test('后面几行空着的格不算', () => {
    const reading = parts(4, '《甲法》', '', '《乙法》')
    assert.equal(reading.rows[0]!.basis, '《甲法》\n《乙法》')
    const [only] = readPage([
      plainHead,
      plainRow(1).map((text, i): TestCell => (i === 3 || i === 4 ? text : { text, rowSpan: 2 })),
      ['内容二', ''],
    ]).rows
    assert.equal(only!.basis, '《依据1法》')
  })

  test('几个时限分开留着，要求合在一起，请人确认', () => {
    const reading = parts(5, '及时公开', '每年一次', '及时 公开')
    const [row] = reading.rows
    assert.deepEqual([row!.deadlineText, row!.more], ['及时公开', { deadlineText: ['每年一次'] }])
    assert.deepEqual(
      row!.deadlines!.map(({ trigger }) => trigger),
      ['及时公开', '每年一次'],
    )
    assert.deepEqual(spots(reading), [[1, '公开时限', '表1 第3行第6列', 'doubt']])
    assert.match(doubtsOf(reading)[0]!, /有 2 个时限：「及时公开」、「每年一次」/)
  })

  test('可选的渠道另记', () => {
    const head = plainHead.with(7, '公开渠道（■必选，□可选）')
    const [row] = readPage([head, plainRow(1).with(7, '■政府网站 □公示栏')]).rows
    assert.deepEqual([row!.channels, row!.more], [['site'], { optionalChannels: ['board'] }])
    const both = readPage([
      head,
      ['1', '甲', '乙', '丙', '《法》', '及时', '县局', '■政府网站 □公示栏'].map(
        (text, i): TestCell => (i === 5 ? text : { text, rowSpan: 2 }),
      ),
      ['每年'],
    ])
    assert.deepEqual(both.rows[0]!.more, { deadlineText: ['每年'], optionalChannels: ['board'] })
    assert.equal(readPage([head, plainRow(1)]).rows[0]!.more, undefined)
  })

  test('没有自己的序号和事项：内容之外还有职责就是新的一项，只有一样就接上一项', () => {
    const head = [...plainHead, '公开对象']
    const rows = (...texts: string[]) =>
      readPage([head, [...plainRow(1), '全社会'], [...texts, '全社会'], [...plainRow(3), '全社会']])
    for (const at of [4, 5, 6, 7]) {
      const texts = plainRow(2).map((text, i) => (i === 3 || i === at ? text : ''))
      assert.equal(rows(...texts).rows.length, 3, String(plainHead[at]))
    }
    const joined = rows('', '', '', '', '《乙法》', '每年', '', '')
    assert.equal(joined.rows.length, 2)
    assert.deepEqual(joined.problems[0] && [joined.problems[0].row, joined.problems[0].severity], [3, 'doubt'])
    assert.match(joined.problems[0]!.message, /没有序号，只有部分内容，已并入上一项/)
    const short = readPage([plainHead.toReversed(), plainRow(1).toReversed(), ['公报', '乡政府']])
    assert.equal(short.rows[0]!.body, '县民政局\n乡政府', '少了格的行也接得上')
  })

  test('内容合并下来、职责分几行：一定是一项，不必核对并入', () => {
    const span = (text: string): TestCell => ({ text, rowSpan: 2 })
    const reading = readPage([
      plainHead,
      [...plainRow(1).slice(0, 4).map(span), '《甲法》', '及时', '县局', '公报'],
      ['《乙法》', '每年', '县局', '公报'],
    ])
    assert.equal(reading.rows.length, 1)
    assert.equal(reading.rows[0]!.basis, '《甲法》\n《乙法》')
    assert.doesNotMatch(doubtsOf(reading).join(), /已并入上一项/)
  })
})

test('依据的话说在依据那一格', () => {
  const problems = readDocument(
    tablesOf(new TextEncoder().encode(tableOf([plainHead, plainRow(1)])), '甲.html', importLimits),
    '甲.html',
    { ...plainDeadlines, readBasis: () => ({ doubts: ['请核对。'], notes: ['已废止。'] }) },
  ).problems
  assert.deepEqual(
    problems.map(({ row, column, from, message, severity }) => [row, column, from, message.split('：')[1], severity]),
    [
      [1, '公开依据', '表1 第2行第5列', '请核对。', 'doubt'],
      [1, '公开依据', '表1 第2行第5列', '已废止。', 'note'],
    ],
  )
})

test('一行短了：没有的格照样说空着，没有出处', () => {
  assert.deepEqual(spots(readPage([plainHead, plainRow(1).slice(0, 6)])), [
    [1, '公开主体', null, 'doubt'],
    [1, '公开渠道和载体', null, 'doubt'],
  ])
  const reading = readPage([plainHead.toReversed(), plainRow(1).toReversed(), plainRow(2).toReversed().slice(0, 6)])
  assert.deepEqual(valuesOf(reading, 'level1'), ['事项1', '事项1'], '一级事项按上一行补')
})

test('第一行空着、后面几行写了：不当作第一行写的，请核对', () => {
  const row = plainRow(1).map((text, i): TestCell => (i === 4 ? '' : { text, rowSpan: 2 }))
  const reading = readPage([plainHead, row, ['《乙法》']])
  assert.equal(reading.rows[0]!.basis, null)
  assert.deepEqual(spots(reading), [[1, '公开依据', '表1 第2行第5列', 'doubt']])
})

test('时限的疑问照说，句号只有一个', () => {
  const readDeadline = () => ({ deadlines: [], doubts: ['分不清。请核对。', '没有写明'], certain: false })
  const problems = readDocument(
    tablesOf(new TextEncoder().encode(tableOf([plainHead, plainRow(1)])), '甲.html', importLimits),
    '甲.html',
    { ...plainDeadlines, readDeadline },
  ).problems
  assert.deepEqual(
    problems.map(({ column, message }) => [column, message.split('：')[1]]),
    [
      ['公开时限', '分不清。请核对。'],
      ['公开时限', '没有写明。'],
    ],
  )
})

test('接在上一项后面：内容或事项从上面合并下来才算一定，别的要核对', () => {
  const guessed = (head: readonly string[], first: TestCell[], second: TestCell[]) =>
    doubtsOf(readPage([head, first, second])).some((said) => said.includes('已并入上一项'))
  const down = (at: number, text: string): TestCell[] =>
    plainRow(1).map((own, i): TestCell => (i === at ? { text, rowSpan: 2 } : own))
  assert.equal(guessed(plainHead, down(3, '内容1'), ['', '', '', '', '每年', '', '']), false)
  assert.equal(guessed(plainHead, down(3, ''), ['', '', '', '《乙法》', '每年', '', '']), true, '合并的是空格')
  assert.equal(guessed(plainHead, down(4, '《甲法》'), ['', '', '', '', '每年', '', '']), true, '合并的是依据')
  const noted = ['序号', '一级事项', '备注', '公开内容', ...plainHead.slice(4)]
  const across: TestCell[] = ['', '', { text: '另附', colSpan: 2 }, '', '每年', '', '']
  assert.equal(guessed(noted, plainRow(1), across), true, '从左边合并来的不算')
})

test('空着的格：内容、依据、主体、时限、渠道各说一次，事项不说', () => {
  const reading = readPage([plainHead, plainRow(1), ...[3, 4, 5, 6, 7].map((at, i) => plainRow(i + 2).with(at, ''))])
  assert.deepEqual(
    spots(reading),
    [3, 4, 5, 6, 7].map((at, i) => [i + 2, plainHead[at], `表1 第${i + 3}行第${at + 1}列`, 'doubt']),
  )
  assert.ok(doubtsOf(reading).every((said) => said.includes('这一格是空的')))
})

describe('公开事项（一级/二级）合用一列', () => {
  const names = (title: string, ...texts: string[]) => {
    const head = ['序号', title, ...plainHead.slice(3)]
    const rows = texts.map((text, i) => [String(i + 1), text, ...plainRow(i + 1).slice(3)])
    return readPage([head, ...rows]).rows.map(({ level1, level2 }) => [level1, level2])
  }
  test('一格里写着两级，按表头的样子分开', () => {
    assert.deepEqual(names('公开事项（一级/二级）', '机构信息/机构简介', '机构信息／ 领导信息'), [
      ['机构信息', '机构简介'],
      ['机构信息', '领导信息'],
    ])
    assert.deepEqual(names('公开事项（一级事项、二级事项）', '机构信息/机构简介'), [['机构信息', '机构简介']])
  })
  test('来源都是这一格', () => {
    const head = ['序号', '公开事项（一级/二级）', ...plainHead.slice(3)]
    const [row] = readPage([head, ['1', '机构信息/机构简介', ...plainRow(1).slice(3)]]).rows
    assert.deepEqual([row!.from.level1, row!.from.level2], ['表1 第2行第2列', '表1 第2行第2列'])
  })
  test('分不成两级的照录', () => {
    for (const text of ['机构信息', '机构/领导/分工', '机构信息/', '/机构信息'])
      assert.deepEqual(names('公开事项（一级/二级）', text), [[text, null]], text)
  })
  test('表头没有这样说：斜线是名称的一部分', () => {
    for (const title of ['公开事项', '公开事项（一级）', '公开事项（名称）'])
      assert.deepEqual(names(title, '入户/现场公开')[0]?.[1] ?? null, null, title)
  })
})
