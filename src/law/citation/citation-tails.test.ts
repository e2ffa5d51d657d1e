import assert from 'node:assert/strict'
import { test } from 'node:test'
import { monday, register, short } from '#tools/testing/law-register.ts'
import { readCitations } from './read-citations.ts'

const foi = 'open-government-information 2019'
const title = '《政府信息公开条例》'

/** What follows 《政府信息公开条例》, what is read of it, and what is found beside. */
const tails: [tail: string, read: string, finds?: string[]][] = [
  // Between the title and its articles.
  ...['', ' ', '的', '中', '之', '规定的', ' 的 '].map((word): [string, string] => [`${word}第二十条`, ' | 第二十条']),
  ['所称的第二十条', '', ['unread 所称的第二十条']],
  // Its number, in brackets of each kind, with and without.
  ...[
    '（国令第711号）',
    '(国令第711号)',
    '〔国令第711号〕',
    '[国令第711号]',
    '【国令第711号】',
    ' （国令第711号）',
    '国令第711号',
    ' 国令第711号',
  ].map((words): [string, string] => [`${words}第二十条`, ' | 国令第711号 | 第二十条']),
  ['（国令第711号', ' | 国令第711号'],
  ['( 国令第711号', ' | 国令第711号'],
  ['（中华人民共和国国务院令（第711号））第二十条', ' | 国令第711号 | 第二十条'],
  ['（2019年（修订）国令第711号（全文））第二十条', ' | 国令第711号 | 第二十条'],
  ['（（国令第711号））第二十条', ' | 国令第711号 | 第二十条'],
  ['（2019年(修订)国令第711号）第二十条', ' | 国令第711号 | 第二十条'],
  ['（国令第711号（））第二十条', ' | 国令第711号 | 第二十条'],
  ['（国令第711号）（2019年修订）', ' | 国令第711号'],
  ['（2007年修订）（第九条）', ' | 第九条', [`older-version ${title}（2007年修订）（第九条）`]],
  ['（以下简称）', '', ['unread （以下简称）']],
  [`${' '.repeat(41)}国令第711号`, ' | 国令第711号'],
  ['第二十条（国令第711号）', ' | 国令第711号 | 第二十条'],
  ['第二十条，国令第711号', ' | 第二十条'],
  ['（第二十条）（国令第711号）', ' | 国令第711号 | 第二十条'],
  ['（国令第711号第二十条）第九条', ' | 国令第711号 | 第二十条', ['unread 第九条']],
  ['（第二十条）（第九条）', ' | 第二十条', ['unread （第九条）']],
  ['（第五十七）', ' | 第五十七条', [`article-cut ${title}（第五十七）`, `no-such-article ${title}（第五十七）`]],
  ['（修改稿）第二十条', '', ['unread （修改稿）第二十条']],
  ['（）第二十条', '', ['unread （）第二十条']],
  // Its edition.
  ...[
    '2007年修订',
    '2007修订',
    '2007 年 修正',
    '2007年修改',
    '2007年第一次修订',
    '2007年第二次 ',
    '2007版',
    '2007年版',
    '2007',
    ' 2007年 ',
  ].map((words): [string, string, string[]] => [`（${words}）`, '', [`older-version ${title}（${words}）`]]),
  ...['2019年修订', '2019', '2019年版', '2019年4月3日修订'].map((words): [string, string, string[]?] =>
    words.includes('月') ? [`（${words}）`, '', [`unread （${words}）`]] : [`（${words}）`, ''],
  ),
  ...['1899年', '20199', '2019年4月', '文2007'].map((words): [string, string, string[]] => [
    `（${words}）`,
    '',
    [`unread （${words}）`],
  ]),
  ['（2007年修订）（国令第711号）', ' | 国令第711号'],
  ['（国令第711号，2019年修订）', ' | 国令第711号'],
]
for (const [tail, read, finds = []] of tails)
  test(`${title}${tail}`, () => {
    const { cites, finds: found } = short(title + tail)
    const others = cites.slice(1)
    assert.deepEqual([cites[0], found], [foi + read, finds])
    assert.deepEqual(others, tail === '第二十条，国令第711号' ? [`${foi} | 国令第711号`] : [])
  })

test('a text may shorten a title as it likes, from there on', () => {
  for (const words of [
    '以下简称《条例》',
    '下称《条例》',
    '以下统称《条例》',
    '简称：《条例》',
    '简称:条例',
    '以下简称“条例”',
    '以下简称"条例"',
    '以下简称 条例',
    '简称："条例"',
    '简称:"条例"',
    '简称 "条例"',
    '简称： 《 条例 》',
    '国令第711号，以下简称《条例》',
    '以下简称《条例》，2019年修订',
    '简称条例；国令第711号',
  ])
    assert.deepEqual(short(`${title}（${words}）；《条例》第九条`).cites.at(-1), `${foi} | 第九条`, words)
  assert.equal(short(`《条例》；${title}（以下简称《条例》）`).cites[0], '? 条例')
  assert.equal(short(`${title}（以下简称“法”）；《法》第九条`).cites[1], `${foi} | 第九条`)
  assert.equal(short(`${title}（简称甲或，简称乙）；《甲或》、《乙》`).cites.join(), [foi, foi, foi].join())
  const unknown = short('《甲县公开办法》（以下简称《办法》）；《办法》第九条')
  assert.deepEqual(unknown, {
    cites: ['? 甲县公开办法', '? 办法 | 第九条'],
    finds: ['unknown-title 《甲县公开办法》（以下简称《办法》）', 'unknown-title 《办法》第九条'],
  })
})

test('the short titles that this text must explain, and no others', () => {
  for (const name of ['条例', '办法', '规定', '细则', '通知', '意见', '法', '方案'])
    assert.deepEqual(short(`《${name}》`).finds, [`undefined-abbreviation 《${name}》`])
  for (const name of ['条例解释', '甲办法', '某法', '规划'])
    assert.deepEqual(short(`《${name}》`).finds, [`unknown-title 《${name}》`])
})

test('a title that lacks a few words of the registered one is known by the number beside it', () => {
  const whole = '全面推进基层政务公开标准化规范化工作的指导意见'
  assert.deepEqual(short(`《${whole}》`).cites, [`? ${whole}`])
  assert.deepEqual(short(`《${whole}》（国办发〔2019〕54号）`), {
    cites: ['grassroots-openness 2019 | 国办发〔2019〕54号'],
    finds: [],
  })
  assert.deepEqual(short('《基层政务公开标准》（国办发〔2019〕54号）').cites, [
    'grassroots-openness 2019 | 国办发〔2019〕54号',
  ])
  assert.deepEqual(short('《政务公开标准化》（国办发〔2019〕54号）').cites, ['? 政务公开标准化 | 国办发〔2019〕54号'])
  assert.deepEqual(short('《甲县政务公开标准化》（国办发〔2019〕54号）').cites, [
    '? 甲县政务公开标准化 | 国办发〔2019〕54号',
  ])
  assert.deepEqual(short('《全面推进基层政务公开》（国办发〔2099〕54号）').cites, [
    '? 全面推进基层政务公开 | 国办发〔2099〕54号',
  ])
})

test('a number that two documents share names neither', () => {
  assert.deepEqual(short('应急厅函〔2019〕390号').cites, ['?  | 应急厅函〔2019〕390号'])
  assert.deepEqual(short('国办发〔2019〕54号').cites, ['grassroots-openness 2019 | 国办发〔2019〕54号'])
  assert.deepEqual(short('国办发〔2099〕54号'), { cites: ['?  | 国办发〔2099〕54号'], finds: [] })
})

/** Cells with the words of each citation and of each finding, in the order of the text. */
const places: [cell: string, cites: string[], finds: string[]][] = [
  ['《档案法》、国令第711号《政府信息公开条例》第九条', ['《档案法》', '国令第711号《政府信息公开条例》第九条'], []],
  ['国令第711号 \n《政府信息公开条例》', ['国令第711号 \n《政府信息公开条例》'], []],
  ['国令第711号，《档案法》', ['国令第711号', '《档案法》'], []],
  ['国令第711号《档案法》（国令第492号）', ['国令第711号', '《档案法》（国令第492号）'], []],
  ['预算法、国令第711号', ['预算法', '国令第711号'], []],
  ['国令第711号第九条；有关规定', ['国令第711号第九条'], ['有关规定']],
  ['国令第711号第五十七。', ['国令第711号第五十七'], ['国令第711号第五十七', '国令第711号第五十七']],
  [
    '有关规定；《信访条例》，同上、信息公开条例',
    ['《信访条例》', '信息公开条例'],
    ['有关规定', '《信访条例》', '同上', '信息公开条例'],
  ],
  ['预算法\n第三条》第四条《档案法》', ['预算法\n第三条', '《档案法》'], ['》', '第四条']],
  ['《》、《 》《档案法》', ['《档案法》'], ['《》', '《 》']],
  // One number belongs to a title, the next stands alone; so does one far behind it.
  ['《档案法》国令第3号国令第711号', ['《档案法》国令第3号', '国令第711号'], []],
  ['《档案法》（国令第3号）（国令第711号）', ['《档案法》（国令第3号）', '国令第711号'], []],
  [`《档案法》${' '.repeat(42)}国令第711号`, ['《档案法》', '国令第711号'], []],
  ['政府信息公开条例 国令第711号', ['政府信息公开条例 国令第711号'], []],
  // What a title without brackets has read is read once, and what stands behind it all the same.
  [
    '政府信息公开条例（以下简称《条例》）第二十条有关规定',
    ['政府信息公开条例（以下简称《条例》）第二十条'],
    ['有关规定'],
  ],
  ['政府信息公开条例（2019年修订，《甲）', ['政府信息公开条例（2019年修订，《甲）'], []],
  ['《档案法》、预算法\n第三条》', ['《档案法》', '预算法\n第三条'], ['》']],
  ['政府信息公开条例（国令第711号）第九条、预算法', ['政府信息公开条例（国令第711号）第九条', '预算法'], []],
]
for (const [cell, cites, finds] of places)
  test(`places in ${JSON.stringify(cell)}`, () => {
    const { citations, findings } = readCitations(cell, register, monday)
    const words = ({ begin, end }: { begin: number; end: number }) => cell.slice(begin, end)
    assert.deepEqual([citations.map(words), findings.map(words)], [cites, finds])
    for (const { head } of citations) assert.ok(/^《.*》$|^[^《》（第]+(?:第711号)?$/.test(words(head)), words(head))
  })

test('what is said about loose words says no more than them', () => {
  const at = (begin: number, end: number) => ({ begin, end, citation: null })
  assert.deepEqual(readCitations('同上；有关规定；某某局；》', register, monday).findings, [
    { ...at(0, 2), kind: 'ditto' },
    { ...at(3, 7), kind: 'vague', words: '有关规定' },
    { ...at(8, 11), kind: 'unread', words: '某某局' },
    { ...at(12, 13), kind: 'damaged', title: '》', how: 'doubled', law: null },
  ])
  assert.deepEqual(readCitations('政府信息公开条例\n第二十条》', register, monday).findings, [
    { ...at(13, 14), kind: 'damaged', title: '》', how: 'doubled', law: null },
  ])
})

test('a finding names the citation it is about', () => {
  const { findings } = readCitations('《档案法》《信访条例》、《收养法》', register, monday)
  assert.deepEqual(
    findings.map(({ citation }) => citation),
    [1, 2],
  )
})

test('of a text too long for a cell the beginning of the rest is shown', () => {
  const rest = '一二三四五六七八九十一二三四五六七八九十多余'
  const { findings } = readCitations(`${'。'.repeat(6_000)}${rest}`, register, monday)
  assert.deepEqual(findings, [{ begin: 6_000, end: 6_022, citation: null, kind: 'unread', words: rest.slice(0, 20) }])
  assert.deepEqual(readCitations('。'.repeat(6_000), register, monday).findings, [])
})
