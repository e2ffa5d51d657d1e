import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { doubtsOf, plainHead, plainRow, readPage, type TestCell } from './testing.ts'

/** One row with these cells under these headings. */
const read = (heads: string[], cells: TestCell[], ...further: TestCell[][]) =>
  readPage([[...plainHead, ...heads], [...plainRow(1), ...cells], ...further])
const levels = (heads: string[], cells: TestCell[]) => {
  const { prefecture, county, town, village } = read(heads, cells).rows[0]!.levels
  return [prefecture, county, town, village].map((level) => (level === null ? '?' : level ? '√' : '-')).join('')
}
const modes = (heads: string[], cells: TestCell[]) => {
  const { active, onRequest } = read(heads, cells).rows[0]!
  return [active, onRequest]
}
const audience = (heads: string[], cells: TestCell[]) => {
  const { audienceAll, audienceSpecific } = read(heads, cells).rows[0]!
  return [audienceAll, audienceSpecific]
}
const doubts = (heads: string[], cells: TestCell[]) => doubtsOf(read(heads, cells)).join()

describe('公开层级（市、县、乡、村）', () => {
  test('勾了的是，旁边空着的不是，没有列的不知道', () => {
    assert.equal(levels(['市级', '县级', '乡级'], ['', '√', '']), '-√-?')
    assert.equal(levels(['县级', '村级'], ['√', '√']), '?√?√')
  })

  test('一个也没勾：不知道', () => {
    assert.equal(levels(['县级', '乡级'], ['', '']), '????')
    assert.match(doubts(['县级', '乡级'], ['', '']), /各级都没有勾选/)
  })

  test('市级不知是哪一级时，只剩县级空着不能算都没勾', () => {
    assert.equal(levels(['市级', '镇级'], ['√', '']), '??-?')
    assert.doesNotMatch(doubts(['市级', '镇级'], ['√', '']), /各级都没有勾选/)
  })

  test('合写两级：勾同时记在两级上', () => assert.equal(levels(['县、乡级'], ['√']), '?√√?'))

  test('合写的勾了，单列的同一级也勾：一致', () => {
    assert.equal(levels(['乡、村级', '乡级'], ['√', '√']), '??√√')
    assert.equal(doubts(['乡、村级', '乡级'], ['√', '√']), '')
  })

  test('合写的勾了，单列的同一级没勾：那一级不定，另一级照读', () => {
    assert.equal(levels(['县级', '乡、村级', '乡级'], ['√', '√', '']), '?√?√')
    assert.match(
      doubts(['县级', '乡、村级', '乡级'], ['√', '√', '']),
      /「乡、村级」合写的一列已勾选，单列的同一级却没有勾选/,
    )
  })

  test('合写的没勾，单列的勾了：以单列为准，不算矛盾', () => {
    assert.equal(levels(['乡、村级', '乡级'], ['', '√']), '??√-')
    assert.equal(doubts(['乡、村级', '乡级'], ['', '√']), '')
  })

  test('写级别的名字：只那一级；两级、各级：都是', () => {
    assert.equal(levels(['县、乡级'], ['县级']), '?√-?')
    assert.equal(levels(['县、乡级'], ['√县级']), '?√-?')
    assert.equal(levels(['县、乡级'], ['两级']), '?√√?')
    assert.equal(levels(['县、乡级'], ['各级']), '?√√?')
    assert.equal(levels(['县级'], ['区']), '?√??')
  })

  test('写了列里没有的级别：不认识，不猜', () => {
    assert.equal(levels(['县、乡级'], ['村级']), '????')
    assert.match(doubts(['县、乡级'], ['村级']), /「村级」.*不是认识的勾选记号/)
    assert.equal(levels(['县、乡级'], ['县、村级']), '????')
  })

  test('两列同一级：勾了一列就是，与合写的一致', () => {
    assert.equal(levels(['县级', '县级', '县、乡级'], ['√', '', '√']), '?√√?')
    assert.equal(levels(['县级', '县级', '县、乡级'], ['', '√', '√']), '?√√?')
    assert.equal(doubts(['县级', '县级', '县、乡级'], ['√', '', '√']), '')
  })

  test('话里有“各级”“两级”的不是', () => {
    for (const text of ['其他各级', '各级政府', '某某两级', '两级政府'])
      assert.equal(levels(['县、乡级'], [text]), '????', text)
  })

  test('都没勾：问在第一列；只是不认识的记号，不说都没勾', () => {
    const said = (heads: string[], cells: string[]) =>
      read(heads, cells).problems.map(
        ({ column, message }) => `${column} ${/各级都没有勾选|不是认识的/.exec(message)?.[0]}`,
      )
    assert.deepEqual(said(['县级', '乡级'], ['', '']), ['县级 各级都没有勾选'])
    assert.deepEqual(said(['县级'], ['þ']), ['县级 不是认识的'])
    assert.deepEqual(said([], []), [])
  })

  test('一行短了，没有那一格：没勾，也没有出处', () => {
    const [row] = readPage([
      [...plainHead, '县级', '乡级', '主动', '依申请'],
      [...plainRow(1), '√'],
    ]).rows
    assert.deepEqual([row!.levels.county, row!.levels.town, row!.active], [true, false, null])
    assert.equal(Object.keys(row!.from).includes('levels.town'), false)
  })

  test('值的出处', () => {
    const { from } = read(['主动', '依申请', '全社会'], ['√', 'þ', '√']).rows[0]!
    assert.deepEqual([from.active, from.audienceAll], ['表1 第2行第9列', '表1 第2行第11列'])
    assert.equal(Object.keys(from).includes('onRequest'), false)
    assert.equal(read(['公开方式'], ['主动']).rows[0]!.from.active, '表1 第2行第9列')
    const [short] = readPage([
      [...plainHead, '主动', '依申请'],
      [...plainRow(1), '√'],
    ]).rows
    assert.deepEqual([short!.onRequest, Object.keys(short!.from).includes('onRequest')], [false, false])
    assert.deepEqual(read(['县级', '乡级'], ['√', '']).rows[0]!.from['levels.town'], '表1 第2行第10列')
  })

  test('不认识的记号：不猜，只这一级不定', () => {
    assert.equal(levels(['县级', '乡级'], ['þ', '√']), '??√?')
  })
})

describe('主动还是依申请', () => {
  const both = ['主动', '依申请']

  test('两列勾选', () => {
    assert.deepEqual(modes(both, ['√', '']), [true, false])
    assert.deepEqual(modes(both, ['', '√']), [false, true])
    assert.deepEqual(modes(both, ['√', '√']), [true, true])
  })

  test('列里写自己的名字也是勾', () => {
    assert.deepEqual(modes(both, ['主动公开', '']), [true, false])
    assert.deepEqual(modes(both, ['主动', '']), [true, false])
    assert.deepEqual(modes(both, ['', '依法申请公开']), [false, true])
    assert.deepEqual(modes(both, ['', '依申请']), [false, true])
  })

  test('列里写别的名字：不认识，不猜', () => {
    for (const [at, texts] of [
      [0, ['非主动', '主动公开后', '不主动公开']],
      [1, ['不依申请', '依申请后', '可依申请公开']],
    ] as const)
      for (const text of texts) assert.equal(modes(both, at === 0 ? [text, '√'] : ['√', text])[at], null, text)
    assert.deepEqual(modes(both, ['同上', '√']), [null, true])
    assert.deepEqual(modes(both, ['依申请', '']), [null, false])
    assert.match(doubts(both, ['依申请', '']), /「依申请」.*不是认识的勾选记号/)
  })

  test('一列写依申请，依申请一列却空着：不知道，问在那一列', () => {
    assert.deepEqual(modes(['公开方式', '依申请'], ['依申请', '']), [null, null])
    assert.match(doubts(['公开方式', '依申请'], ['依申请', '']), /「依申请」：「主动」和「依申请」都没有勾选/)
  })

  test('都空着：不知道；只有一列而空着：那一列不是', () => {
    assert.deepEqual(modes(both, ['', '']), [null, null])
    assert.match(doubts(both, ['', '']), /「主动」：「主动」和「依申请」都没有勾选/)
    assert.deepEqual(modes(['主动'], ['']), [false, null])
    assert.deepEqual(modes(['依申请'], ['']), [null, false])
  })

  for (const [words, expected] of [
    ['主动', [true, false]],
    ['主动公开', [true, false]],
    ['依申请公开', [false, true]],
    ['依法申请', [false, true]],
    ['主动、依申请', [true, true]],
    ['主动公开,依申请公开', [true, true]],
    ['主动或依申请公开', [true, true]],
    ['主动/依申请', [true, true]],
    ['√主动 依申请', [true, true]],
    ['■主动公开', [true, false]],
    ['部分公开', [null, null]],
    ['公开', [null, null]],
    ['不主动', [null, null]],
    ['主动不', [null, null]],
    ['主动公开（涉密除外）', [null, null]],
    ['', [null, null]],
  ] as const)
    test(`一列文字：「${words}」`, () => {
      assert.deepEqual(modes(['公开方式'], [words]), expected)
      assert.equal(
        /不能确定是主动公开还是依申请公开/.test(doubts(['公开方式'], [words])),
        expected[0] === null && words !== '',
      )
    })

  test('旁边一列说怎样发布（全文发布）：不碍事；两列说法不同：不猜', () => {
    assert.deepEqual(modes(['公开方式', '公开方式'], ['主动公开', '全文发布']), [true, false])
    assert.deepEqual(modes(['公开方式', '公开方式'], ['主动 公开', '主动公开']), [true, false])
    assert.deepEqual(modes(['公开方式', '公开方式'], ['主动', '依申请']), [null, null])
    assert.match(doubts(['公开方式', '公开方式'], ['主动', '依申请']), /「主动」不能确定/)
    assert.equal(read(['公开方式'], ['主动']).rows[0]!.from.onRequest, '表1 第2行第9列')
  })
})

describe('公开给谁', () => {
  const both = ['全社会', '特定群体']

  test('两列勾选；特定群体写明是谁', () => {
    assert.deepEqual(audience(both, ['√', '']), [true, false])
    assert.deepEqual(audience(both, ['', '√']), [false, true])
    assert.deepEqual(audience(both, ['', '村民']), [false, '村民'])
    assert.deepEqual(audience(both, ['', '√ 村民']), [false, '村民'])
    assert.deepEqual(audience(both, ['面向全社会', '']), [true, false])
    assert.deepEqual(audience(both, ['社会公众公开', '']), [true, false])
  })

  test('全社会一列写的是某些人：不知道，请人核对；旁边空着的也不作数', () => {
    assert.deepEqual(audience(both, ['村民', '√']), [null, true])
    assert.deepEqual(audience(both, ['村民', '']), [null, null])
    assert.match(doubts(both, ['村民', '']), /「全社会」：「村民」不能确定是面向全社会还是特定群体/)
    assert.doesNotMatch(doubts(both, ['村民', '']), /都没有勾选/)
  })

  test('公开对象写某些人，特定群体一列却空着：不知道，问在那一列', () => {
    assert.deepEqual(audience(['公开对象', '特定群体'], ['申请人', '']), [null, null])
    assert.match(doubts(['公开对象', '特定群体'], ['申请人', '']), /「特定群体」：「全社会」和「特定群体」都没有勾选/)
  })

  test('都空着：不知道；只有全社会一列而空着：不是全社会', () => {
    assert.deepEqual(audience(both, ['', '']), [null, null])
    assert.match(doubts(both, ['', '']), /「全社会」：「全社会」和「特定群体」都没有勾选/)
    assert.deepEqual(audience(['全社会'], ['']), [false, null])
    assert.deepEqual(audience(['特定群体'], ['']), [null, false])
  })

  for (const [words, expected] of [
    ['全社会', [true, false]],
    ['面向社会公众', [true, false]],
    ['全体社会', [true, false]],
    ['社会', [true, false]],
    ['公众', [true, false]],
    ['非公众', [null, null]],
    ['社会公众代表', [null, null]],
    ['村民', [false, '村民']],
    ['全社会及当事人', [null, null]],
    ['社会公众、当事人', [null, null]],
  ] as const)
    test(`一列文字：「${words}」`, () => {
      assert.deepEqual(audience(['公开对象'], [words]), expected)
      assert.equal(/不能确定是面向全社会还是特定群体/.test(doubts(['公开对象'], [words])), expected[0] === null)
    })

  test('同一列名出现两次：不选其一', () => {
    assert.deepEqual(audience(['全社会', '全社会', '特定群体'], ['√', '√', '']), [null, false])
    assert.match(doubts(['全社会', '全社会', '特定群体'], ['√', '√', '']), /两列都叫「全社会」/)
  })
})

describe('一项占几行，各行都有勾选格', () => {
  const span = (text: string) => ({ text, rowSpan: 2 })
  const parts = (first: TestCell[], second: TestCell[]) =>
    readPage([
      [...plainHead, '全社会', '特定群体', '主动', '依申请'],
      [...plainRow(1).map((text, i) => (i === 3 ? text : span(text))), ...first],
      ['内容二', ...second],
    ])

  test('各行一致', () => {
    const { rows, problems } = parts(['√', '', '√', ''], ['√', '', '√', ''])
    assert.deepEqual([rows[0]!.audienceAll, rows[0]!.active, rows[0]!.onRequest], [true, true, false])
    assert.equal(problems.filter(({ severity }) => severity === 'doubt').length, 0)
  })

  test('各行不一样：不定', () => {
    const reading = parts(['√', '', '√', ''], ['√', '', '', '√'])
    assert.deepEqual(
      [reading.rows[0]!.audienceAll, reading.rows[0]!.active, reading.rows[0]!.onRequest],
      [true, null, null],
    )
    assert.match(doubtsOf(reading).join(), /各行的「主动」不一样/)
  })

  test('各行不一样：说在第一行那一格；第一行少了那一格，说在第二行', () => {
    const places = (reading: ReturnType<typeof parts>) =>
      reading.problems.flatMap(({ column, from, message }) => (/各行/.test(message) ? [`${column} ${from}`] : []))
    assert.deepEqual(places(parts(['√', '', '√', ''], ['√', '', '', ''])), ['主动 表1 第2行第11列'])
    const short = parts(['√', '', '√'], ['√', '', '√', '√'])
    assert.deepEqual(places(short), ['依申请 表1 第3行第12列'])
    assert.equal(short.rows[0]!.onRequest, null)
  })

  test('群体只写在第一行：就是那个群体；两行写了不同的群体：留第一行的，请人核对', () => {
    const once = parts(['', '村民', '√', ''], ['', '', '√', ''])
    assert.deepEqual([once.rows[0]!.audienceSpecific, doubtsOf(once)], ['村民', []])
    const reading = parts(['', '村民', '√', ''], ['', '居民', '√', ''])
    assert.equal(reading.rows[0]!.audienceSpecific, '村民')
    assert.match(doubtsOf(reading).join(), /各行的「特定群体」不一样/)
  })

  test('合并下来的格不认识：只说一次', () => {
    assert.equal(doubtsOf(parts([span('√'), span(''), span('þ'), span('')], [])).length, 1)
  })

  test('第二行少了格：算空着', () => {
    assert.equal(parts(['√', '', '√', ''], ['√', '', '√']).rows[0]!.onRequest, false)
    assert.equal(parts(['√', '', '√', ''], ['√', '']).rows[0]!.active, null)
  })

  test('上一行的勾选格合并下来：不算空', () => {
    const reading = parts([span('√'), span(''), span('√'), span('')], [])
    assert.deepEqual([reading.rows[0]!.audienceAll, reading.rows[0]!.active], [true, true])
    assert.deepEqual(doubtsOf(reading), [])
  })
})

describe('公开层级写成一列文字', () => {
  const head = ['公开层级']
  test('写了的是，没写的不知道；来源是这一格', () => {
    assert.equal(levels(head, ['县级']), '?√??')
    assert.equal(levels(head, ['区级、街镇级']), '?√√?')
    assert.equal(levels(head, ['县级/乡级 村级']), '?√√√')
    assert.equal(levels(head, ['县级和乡级']), '?√√?')
    assert.equal(levels(head, ['乡（镇）级']), '??√?')
    const [row] = read(head, ['县级']).rows
    assert.deepEqual([row!.from['levels.county'], row!.from['levels.town']], ['表1 第2行第9列', undefined])
    assert.deepEqual(row!.extra, {})
    assert.deepEqual(doubts(head, ['县级']), '')
  })

  test('空着：不知道，也不用说', () => {
    assert.equal(levels(head, ['']), '????')
    assert.deepEqual(read(head, ['']).problems, [])
  })

  test('市级分不清是哪一级、别的话说的不是哪一级：照录，请人核对', () => {
    for (const text of ['市级', '县级、市级', '本级', '√', '县级及以下']) {
      assert.equal(levels(head, [text]), '????', text)
      assert.deepEqual(read(head, [text]).rows[0]!.extra, { 公开层级: text })
      assert.match(doubts(head, [text]), new RegExp(`第 1 行「公开层级」.*「${text}」说的是哪几级不能确定`))
    }
  })

  test('另有勾选的列：看勾', () => assert.equal(levels(['公开层级', '县级', '乡级'], ['乡级', '√', '']), '?√-?'))
})
