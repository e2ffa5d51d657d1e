import assert from 'node:assert/strict'
import { test } from 'node:test'
import { channelCodes, levelNames, untoldRow } from './model.ts'
import { sayAbout, wholeFile } from './say.ts'
import { fieldNames, levelWords, place, refusals, sentences } from './words.ts'

const chinese = /[\u4e00-\u9fff]{2}/

test('每个栏目、每一级都有自己的名字', () => {
  for (const names of [fieldNames, levelWords]) {
    const words = Object.values(names)
    assert.ok(words.every((word) => chinese.test(word)))
    assert.equal(new Set(words).size, words.length)
  }
  assert.deepEqual(Object.keys(levelWords), [...levelNames])
  assert.equal(
    channelCodes.join(' '),
    'site gazette newmedia press broadcast print reading service station onsite board push other',
    '国家样式里的次序',
  )
  assert.equal(Object.keys(fieldNames).length, 17)
})

test('每句话都说得出，句号在说的时候才加；引的原文在里面', () => {
  for (const [name, sentence] of Object.entries(sentences)) {
    const told = typeof sentence === 'string' ? sentence : saidWith(name)
    assert.ok(told.length >= 8 && chinese.test(told) && !told.endsWith('。'), name)
    assert.doesNotMatch(told, /undefined|null|NaN|\$\{/, name)
  }
})

function saidWith(name: string): string {
  const said: Record<string, [string, string]> = {
    missingColumn: [sentences.missingColumn('甲乙'), '「甲乙」'],
    unknownColumn: [sentences.unknownColumn('甲乙'), '「甲乙」'],
    columnWithoutHeading: [sentences.columnWithoutHeading(0), '第 1 列'],
    unsettledLevel: [sentences.unsettledLevel('甲乙'), '「甲乙」'],
    combinedLevel: [sentences.combinedLevel('甲乙'), '「甲乙」'],
    band: [sentences.band('甲\n乙\n丙'), '「甲 乙 丙」'],
    severalDeadlines: [sentences.severalDeadlines(['甲', '乙']), '2 个时限：「甲」、「乙」；'],
    joinedCells: [sentences.joinedCells('甲乙'), '「甲乙」'],
    partsDisagree: [sentences.partsDisagree('甲乙'), '「甲乙」'],
    twoColumns: [sentences.twoColumns('甲乙'), '「甲乙」'],
    numberUnreadable: [sentences.numberUnreadable('甲乙'), '「甲乙」'],
    levelWords: [sentences.levelWords('甲乙'), '「甲乙」'],
    strangeMark: [sentences.strangeMark('þA甲乙'), '「þA甲乙」（U+00FE U+0041 U+7532）'],
    levelsDisagree: [sentences.levelsDisagree('甲乙'), '「甲乙」'],
    nothingTicked: [sentences.nothingTicked('甲乙'), '甲乙都没有勾选'],
    audienceWords: [sentences.audienceWords('甲乙'), '「甲乙」'],
    modeWords: [sentences.modeWords('甲乙'), '「甲乙」'],
    openCells: [sentences.openCells('甲、乙', '丙', true), '从文字里分不清甲、乙各是哪一段，原文是「丙」；'],
    untoldLine: [sentences.untoldLine('甲乙'), '「甲乙」'],
    cutPageNumber: [sentences.cutPageNumber('17'), '「17」'],
    pageLines: [sentences.pageLines('3、4'), '第 3、4 行'],
    openMarks: [sentences.openMarks('甲、乙'), '甲、乙没有读入'],
    openTicks: [sentences.openTicks('甲、乙'), '甲、乙没有读入'],
    unmarkedChannel: [sentences.unmarkedChannel('甲乙'), '「甲乙」'],
    unknownChannel: [sentences.unknownChannel('甲乙'), '「甲乙」'],
    flattenedGap: [sentences.flattenedGap([3, 4]), '第 3、4 行'],
    flattenedRow: [sentences.flattenedRow('甲、乙'), '甲、乙'],
  }
  const [told, quoted] = said[name] ?? assert.fail(`没有例子：${name}`)
  assert.ok(told.includes(quoted), told)
  return told
}

test('长的原文截短：引四十字；没有原文就不引；缺的行最多列二十个', () => {
  assert.ok(sentences.band('字'.repeat(40)).includes(`「${'字'.repeat(40)}」`))
  assert.ok(sentences.band('字'.repeat(41)).includes(`「${'字'.repeat(40)}…」`))
  assert.match(sentences.openCells('甲', '', false), /^这一行分不清甲各是哪一格；/)
  assert.ok(sentences.openCells('甲', '字'.repeat(120), true).includes(`「${'字'.repeat(120)}」`))
  assert.ok(sentences.openCells('甲', '字'.repeat(121), true).includes(`「${'字'.repeat(120)}…」`))
  assert.match(sentences.flattenedGap(Array.from({ length: 21 }, (_, i) => i + 1)), /第 1、.*、20 行/)
  assert.doesNotMatch(sentences.flattenedGap(Array.from({ length: 21 }, (_, i) => i + 1)), /21/)
})

test('问题的位置：文件、行、列、格，知道多少写多少', () => {
  assert.equal(place('甲.html', 3, '公开时限', 'B4'), '「甲.html」 第 3 行「公开时限」 （B4）：')
  assert.equal(place('甲.html', 3, null, null), '「甲.html」 第 3 行：')
  assert.equal(place('甲.html', null, '公开时限', null), '「甲.html」 「公开时限」：')
  assert.equal(place('甲.html', null, null, 'B4'), '「甲.html」 （B4）：')
  assert.equal(place('甲.html', null, null, null), '「甲.html」：')
})

test('拒绝时说明是什么、怎么办', () => {
  const all = [
    refusals.noHeader(null, null, null),
    refusals.shortRow('B4', 7, 8),
    refusals.noRows,
    refusals.tooManyRows(2000),
    refusals.longCell('B4'),
    refusals.untoldCells,
    refusals.mixedText,
  ]
  for (const { code, what, advice } of all) {
    assert.match(code, /^IMP_[A-Z_]+$/)
    for (const words of [what, advice]) assert.ok(chinese.test(words) && !/undefined|null|。$/.test(words), words)
  }
  assert.deepEqual(
    all.map(({ code }) => code),
    ['IMP_HEADER', 'IMP_LAYOUT', 'IMP_EMPTY', 'IMP_ROWS', 'IMP_CELL_LENGTH', 'IMP_LAYOUT', 'IMP_LAYOUT'],
  )
  assert.deepEqual(
    all.map(({ where }) => where),
    [null, 'B4', null, null, 'B4', null, null],
  )
  assert.match(refusals.shortRow('B4', 7, 8).what, /只有 7 格，表头有 8 格/)
  assert.match(refusals.tooManyRows(2000).what, /2000 行/)
  assert.match(
    refusals.noHeader('已损坏', '首页', '表1').what,
    /^已损坏；没有找到标准目录的表头.*，这里开始的是「首页」$/,
  )
  assert.match(refusals.noHeader(null, null, null).what, /^没有找到标准目录的表头（.*几列）$/)
})

test('说出的问题：位置、句子、句号，轻重分开，先后不乱', () => {
  const say = sayAbout('甲.html')
  say.doubt({ row: 2, column: '公开时限', from: 'B4' }, '请核对')
  say.note(wholeFile, '已补上')
  assert.deepEqual(say.problems, [
    {
      row: 2,
      column: '公开时限',
      from: 'B4',
      message: '「甲.html」 第 2 行「公开时限」 （B4）：请核对。',
      severity: 'doubt',
    },
    { row: null, column: null, from: null, message: '「甲.html」：已补上。', severity: 'note' },
  ])
})

test('什么都还没读的一行：样样不知道', () => {
  const { levels, from, source, filled, extra, ...values } = untoldRow()
  assert.ok(Object.values({ ...values, ...levels }).every((value) => value === null))
  assert.deepEqual([Object.keys(levels), from, source, filled, extra], [[...levelNames], {}, {}, [], {}])
  assert.deepEqual(Object.keys(values), [
    ...['seq', 'level1', 'level2', 'elements', 'basis', 'deadlineText', 'deadlines', 'body', 'channels'],
    ...['channelsText', 'audienceAll', 'audienceSpecific', 'active', 'onRequest'],
  ])
})
