import assert from 'node:assert/strict'
import { test } from 'node:test'
import { register } from '#tools/testing/law-register.ts'
import { documentWord, findTitle, knownPrefix } from './titles.ts'

/** Every title of a text: the words, the title in them, and the damage. */
function titlesOf(text: string): string[][] {
  const found: string[][] = []
  for (let title = findTitle(text, 0, register); title; title = findTitle(text, title.end, register))
    found.push([text.slice(title.begin, title.end), title.title, title.damage ?? 'whole'])
  return found
}

const long = (count: number) => '甲'.repeat(count)

const texts: [text: string, ...found: string[][]][] = [
  [''],
  ['甲办法'],
  ['《甲》', ['《甲》', '甲', 'whole']],
  ['根据《甲》、《乙》', ['《甲》', '甲', 'whole'], ['《乙》', '乙', 'whole']],
  ['《印发〈甲〉的通知》', ['《印发〈甲〉的通知》', '印发〈甲〉的通知', 'whole']],
  ['《印发《甲》的通知》', ['《印发《甲》的通知》', '印发《甲》的通知', 'whole']],
  ['《印发<甲>的通知》乙', ['《印发<甲>的通知》', '印发<甲>的通知', 'whole']],
  ['《印发＜甲＞的通知》', ['《印发＜甲＞的通知》', '印发＜甲＞的通知', 'whole']],
  // Small brackets hold a title only where the words are one.
  ['〈预算法〉', ['〈预算法〉', '预算法', 'whole']],
  ['<预算法>', ['<预算法>', '预算法', 'whole']],
  ['＜预算法＞', ['＜预算法＞', '预算法', 'whole']],
  ['<甲县办法 >', ['<甲县办法 >', '甲县办法 ', 'whole']],
  [
    '<国家综合防灾减灾规划（2016-2020年）>',
    ['<国家综合防灾减灾规划（2016-2020年）>', '国家综合防灾减灾规划（2016-2020年）', 'whole'],
  ],
  ['<b>《甲》', ['《甲》', '甲', 'whole']],
  ['少于<5天，《甲》', ['《甲》', '甲', 'whole']],
  ['〈甲'],
  ['〉甲县办法<'],
  ['《，甲办法', ['《', '', 'no-closing']],
  // Opened and not closed.
  ['《甲办法', ['《甲办法', '甲办法', 'no-closing']],
  ['《甲办法 ', ['《甲办法', '甲办法', 'no-closing']],
  ...['、', '，', ',', '；', ';', '。', '\n', '（试行', '(试行', '第三条', '第12条'].map(
    (after): [string, string[]] => [`《甲办法${after}乙`, ['《甲办法', '甲办法', 'no-closing']],
  ),
  ['《第三个办法、乙', ['《第三个办法', '第三个办法', 'no-closing']],
  ['《第条办法、乙', ['《第条办法', '第条办法', 'no-closing']],
  ['《甲办法、《乙》', ['《甲办法', '甲办法', 'no-closing'], ['《乙》', '乙', 'whole']],
  ['《甲办法《乙》', ['《甲办法', '甲办法', 'no-closing'], ['《乙》', '乙', 'whole']],
  ['《预算法第三条', ['《预算法', '预算法', 'no-closing']],
  ['《预算法规定公开', ['《预算法', '预算法', 'no-closing']],
  ['《预算法实施细则', ['《预算法实施细则', '预算法实施细则', 'no-closing']],
  ['《预算法实施条例、乙', ['《预算法实施条例', '预算法实施条例', 'no-closing']],
  // A title within it that is closed.
  ...['通知', '的通知', '的实施意见', '的决定', '的函', '的批复', '的公告'].map((after): [string, string[]] => [
    `《关于印发《甲办法》${after}，乙`,
    [`《关于印发《甲办法》${after}`, `关于印发《甲办法》${after}`, 'no-closing'],
  ]),
  ['《关于印发〈甲〉的通知', ['《关于印发〈甲〉的通知', '关于印发〈甲〉的通知', 'no-closing']],
  ['《关于印发 《甲》的通知', ['《关于印发 《甲》的通知', '关于印发 《甲》的通知', 'no-closing']],
  ['《关于印发《甲》，乙通知', ['《关于印发《甲》', '关于印发《甲》', 'no-closing']],
  ['《关于印发《甲》', ['《关于印发《甲》', '关于印发《甲》', 'no-closing']],
  ['《关于印发《甲', ['《关于印发', '关于印发', 'no-closing'], ['《甲', '甲', 'no-closing']],
  ...`印发 转发 批转 下发 发布 公布 颁布 贯彻 落实 执行 实施 修改 修订 废止 关于 关于甲和`
    .split(' ')
    .map((word): [string, string[]] => [
      `《${word}《甲》的通知`,
      [`《${word}《甲》的通知`, `${word}《甲》的通知`, 'no-closing'],
    ]),
  ['《印发办法《甲》的通知', ['《印发办法', '印发办法', 'no-closing'], ['《甲》', '甲', 'whole']],
  // Opened twice, or with nothing in it.
  ['《《甲》', ['《《甲》', '甲', 'doubled']],
  ['《 《甲》', ['《 《甲》', '甲', 'doubled']],
  ['《《《甲》乙', ['《《《甲》', '甲', 'doubled']],
  ['《《甲', ['《《甲', '甲', 'doubled']],
  ['《《', ['《《', '', 'doubled']],
  ['《〈甲', ['《〈', '', 'doubled']],
  ['《', ['《', '', 'no-closing']],
  // Closed and not opened.
  ['甲办法》', ['甲办法》', '甲办法', 'no-opening']],
  ['乙，甲办法》', ['甲办法》', '甲办法', 'no-opening']],
  ...['、', '，', ',', '；', ';', '。', '：', ':', '\n', '\t'].map((before): [string, string[]] => [
    `乙${before}甲办法》`,
    ['甲办法》', '甲办法', 'no-opening'],
  ]),
  ...['1.', ' (12) ', '（一）', '①', '根据', '1.依据 '].map((before): [string, string[]] => [
    `${before}甲办法》`,
    ['甲办法》', '甲办法', 'no-opening'],
  ]),
  ['《甲》》', ['《甲》', '甲', 'whole'], ['》', '', 'no-opening']],
  ['《甲》乙办法》', ['《甲》', '甲', 'whole'], ['乙办法》', '乙办法', 'no-opening']],
  // No title is longer than 298 characters.
  [`《${long(298)}》`, [`《${long(298)}》`, long(298), 'whole']],
  [`《${long(299)}》`, [`《${long(299)}》`, `${long(299)}》`, 'no-closing']],
]
for (const [text, ...found] of texts)
  test(`书名号 ${JSON.stringify(text.slice(0, 30))}`, () => {
    assert.deepEqual(titlesOf(text), found)
  })

test('thousands of opening brackets are one damaged title', () => {
  for (const signs of ['《', '《 ', '《〈', '《\n<'])
    assert.deepEqual(titlesOf(`${signs.repeat(3_000)}《甲》`), [[`${signs.repeat(3_000)}《甲》`, '甲', 'doubled']])
})

test('words that a law or document is called by, and others', () => {
  const words =
    `法 法典 条例 办法 规定 规则 细则 决定 决议 令 意见 通知 公告 通告 公报 批复 复函 函 纪要 方案 计划 规划 纲要 标准 规范 规程 指南 指引
    清单 目录 解释 章程 制度 预案 要点 准则 导则 答复 宪法 公约 程序 安排 措施 报告 大纲 政策 通则 格式 协议 办理流程 细化 指标`.split(
      /\s+/,
    )
  for (const word of words) {
    assert.equal(documentWord.test(`甲县${word}`), true, word)
    assert.equal(documentWord.test(`甲县${word}馆`), false, word)
  }
})

test('a known title at the beginning of words, the longest of them', () => {
  const prefix = (words: string) => {
    const length = knownPrefix(words, register)
    return length === null ? null : words.slice(0, length)
  }
  assert.equal(prefix('预算法'), '预算法')
  assert.equal(prefix('刑法第三条'), '刑法')
  assert.equal(prefix('预算法实施条例'), '预算法实施条例')
  // More spaces than a dozen characters part two things; no title is longer than 90.
  assert.equal(prefix(`预${' '.repeat(10)}算法`), `预${' '.repeat(10)}算法`)
  assert.equal(prefix(`预${' '.repeat(11)}算法`), null)
  assert.equal(prefix(`预算${' '.repeat(87)}法`)?.length, 90)
  assert.equal(prefix(`预算${' '.repeat(88)}法`), null)
  assert.equal(prefix('预 算\n法 第三条'), '预 算\n法')
  assert.equal(prefix('中华人民共和国预算法第三条'), '中华人民共和国预算法')
  for (const after of [
    '第三条',
    '（2018年）',
    '(2018)',
    '）',
    ')',
    ' ',
    '\n',
    '等',
    '和',
    '及',
    '与',
    '或',
    '的',
    '中',
    '以及',
    '有关',
    '相关',
    '规定',
    '要求',
    '、',
    '，',
    ',',
    '；',
    ';',
    '。',
    '：',
    ':',
  ])
    assert.equal(prefix(`预算法${after}`), '预算法', after)
  for (const words of ['', '预', '预算', '预算法馆', '预算法实施细则', '以预算法', '甲乙丙丁'])
    assert.equal(prefix(words), null, words)
})

test('文字在哪里断开，题名都不超出文字', () => {
  const broken = [
    ...texts.map(([text]) => text),
    '《中共中央办公厅、国务院办公厅关于印发〈某某方案〉的通知》（中办发〔2019〕1号）',
  ]
  for (const text of broken)
    for (let length = 1; length <= text.length; length++) {
      const cut = text.slice(0, length)
      for (let title = findTitle(cut, 0, register); title; title = findTitle(cut, title.end, register))
        assert.ok(title.end <= length, cut)
    }
})
