import assert from 'node:assert/strict'
import { test } from 'node:test'
import { register, short } from '#tools/testing/law-register.ts'
import { looseWordsIn } from './loose-words.ts'

const budget = 'budget 2018'
const archives = 'archives 2020'

/** Words that name no law and no document, each as a catalogue writes them. */
const vague =
  `政府信息公开规定 政府信息相关规定 信息公开规定 政务公开要求 规范性文件 实施细则 主管部门文件 上级部门通知 法律、法规、规章 政策 文件
  规定 制度 要求 办法 条例 文件精神 通知 意见 规范 标准 法律以及法规 法规或者规章 相关规定 有关规定 其他规定 其它规定 上级文件 各级文件 各地规定
  各省规定 国家规定 地方规定 本级规定 部门规章 部委规章 现行规定 上述规定 以上规定 法定要求 依法 中央文件 行业标准 工作规范 实施办法 具体规定
  配套规定 国家规定执行 法律依照执行 法律依据 法律按照执行 政策根据 上级下发文件 上级印发文件 工作规程 党的政策 省文件 市文件 县文件 区文件
  镇文件 乡文件 街道文件 等规定 法律和政策 法律及政策 法律与政策 法律或政策 上级的规定 工作中规定 工作内规定 各类规定 本县规定 各部门规定
  农村危房改造相关规范性文件 农村危房改造有关规定`.split(/\s+/)

test('words that name nothing are vague, each of them', () => {
  for (const words of vague)
    for (const cell of [words, `《预算法》；${words}`, `${words}；《预算法》`]) {
      const { cites, finds } = short(cell)
      assert.deepEqual(cites, cell === words ? [] : [budget], cell)
      assert.deepEqual(
        finds,
        words.split('、').map((each) => `vague ${each}`),
        cell,
      )
    }
})

test('spaces inside vague words make no difference', () => {
  assert.deepEqual(short('相 关 政  策').finds, ['vague 相 关 政  策'])
  assert.deepEqual(short(' （有关规定） ').finds, ['vague （有关规定）'])
  assert.deepEqual(short('( 有关规定 )').finds, ['vague ( 有关规定 )'])
})

/** A cell, what it cites, and what is found to say. */
const cells: [cell: string, cites: string[], finds?: string[]][] = [
  // What a list puts in front.
  ['1.预算法', [budget]],
  ['1．预算法', [budget]],
  ['1、预算法', [budget]],
  ['12.预算法', [budget]],
  ['1）预算法', [budget]],
  ['1) 预算法', [budget]],
  ['(1)预算法', [budget]],
  ['（ 1 ）预算法', [budget]],
  ['（一）预算法', [budget]],
  ['一、预算法', [budget]],
  ['二十一、预算法', [budget]],
  ['（二十一）预算法', [budget]],
  [' ① 预算法', [budget]],
  ['⑳预算法', [budget]],
  ['（一）根据预算法', [budget]],
  ['（一） 根据 预算法', [budget]],
  ['刑法、宪法第三条', ['criminal-law 1997', 'constitution 2018 | 第三条']],
  ['1.5预算法', ['? 1.5预算法'], ['unknown-title 1.5预算法']],
  ['2019）预算法', ['? 2019）预算法'], ['unknown-title 2019）预算法']],
  ['2019、预算法', [budget], ['unread 2019']],
  ['二十一条、预算法', [budget], ['unread 二十一条']],
  // What joins it to the one before.
  ...['根据', '依据', '依照', '按照', '参照', '以及', '或者', '和', '及', '与', '或', '根据 ', ' 和 '].map(
    (word): [string, string[]] => [`${word}预算法`, [budget]],
  ),
  ...['根据', '依据', '依照', '按照', '参照', '以及', '或者', '和', '及', '与', '或', ' 和 '].flatMap(
    (word): [string, string[]][] => [
      [`${word}《预算法》`, [budget]],
      [`《档案法》${word}《预算法》`, [archives, budget]],
      [`《档案法》，${word}`, [archives]],
    ],
  ),
  ['依据：《预算法》', [budget]],
  // Signs that say nothing.
  ['—', []],
  ['-', []],
  ['/', []],
  ['／', []],
  ['*', []],
  ['“”', []],
  ['【】', []],
  ['[《预算法》]', [budget]],
  ['（《预算法》）', [budget]],
  ['《预算法》、、《档案法》。', [budget, archives]],
  ['。', []],
  // The cell above is meant.
  ['同上', [], ['ditto 同上']],
  ['同前', [], ['ditto 同前']],
  ['〃', [], ['ditto 〃']],
  ['″', [], ['ditto ″']],
  ['（同上）', [], ['ditto （同上）']],
  ['(同上)', [], ['ditto (同上)']],
  ['（（同上））', [], ['ditto （（同上））']],
  ['（ 同上 ）', [], ['ditto （ 同上 ）']],
  ['同（上', [], ['unread 同（上']],
  ['同）上', [], ['unread 同）上']],
  ['同上述', [], ['unread 同上述']],
  ['原因同上', [], ['unread 原因同上']],
  // A known title ends where other words than these do not go on with it.
  ...['第三条', '（第三条）', '(第三条)', ' 第三条'].map((after): [string, string[]] => [
    `预算法${after}`,
    [`${budget} | 第三条`],
  ]),
  ['预算法（以下简称本法）', [budget]],
  ['预算法 档案法', [budget, archives]],
  ['预算法和档案法', [budget, archives]],
  ['预算法及档案法', [budget, archives]],
  ['预算法与档案法', [budget, archives]],
  ['预算法以及档案法', [budget, archives]],
  ['预算法或档案法', [budget, archives]],
  ['预算法等', [budget], ['vague 等']],
  ['预算法等规定', [budget], ['vague 等规定']],
  ['预算法中有关规定', [budget], ['vague 中有关规定']],
  ['预算法有关规定', [budget], ['vague 有关规定']],
  ['预算法相关规定', [budget], ['vague 相关规定']],
  ['预算法实施条例', ['budget-regulation 2020']],
  ['预算法实施细则', ['? 预算法实施细则'], ['unknown-title 预算法实施细则']],
  ['预算法实施细则和档案法', ['? 预算法实施细则和档案法'], ['unknown-title 预算法实施细则和档案法']],
  // What the law itself says is no other basis.
  ['预算法规定', [budget]],
  ['预算法的规定', [budget]],
  ['预算法要求', [budget]],
  ['《预算法》规定', [budget]],
  ['《预算法》的规定', [budget]],
  ['《预算法》 中的要求；《档案法》', [budget, archives]],
  ['根据《预算法》第三条的规定，公开', [`${budget} | 第三条`], ['unread 公开']],
  ['《预算法》规定\n《档案法》', [budget, archives]],
  ['《预算法》规定的文件', [budget], ['vague 规定的文件']],
  ['《预算法》，规定', [budget], ['vague 规定']],
  ['预算法，的规定', [budget], ['vague 的规定']],
  // The words behind 等 are vague, those before are read.
  ['《预算法》等文件', [budget], ['vague 等文件']],
  ...['法律', '法规', '文件', '规定', '相关规定', '有关规定', '政策', '规范'].flatMap((word): typeof cells => [
    [`残疾人就业条例办法等${word}`, ['? 残疾人就业条例办法'], ['unknown-title 残疾人就业条例办法', `vague 等${word}`]],
    [`国务院部署等${word}`, [], ['unread 国务院部署', `vague 等${word}`]],
  ]),
  ['国务院部署等事项', [], ['unread 国务院部署等事项']],
  ['甲等法律', [], ['unread 甲', 'vague 等法律']],
  // A name of its own before the word that says what it is.
  ['甲县扶贫办法', ['? 甲县扶贫办法'], ['unknown-title 甲县扶贫办法']],
  ['甲乙办法', [], ['unread 甲乙办法']],
  ['甲乙丙办法', ['? 甲乙丙办法'], ['unknown-title 甲乙丙办法']],
  ['（甲县扶贫办法）', ['? （甲县扶贫办法）'], ['unknown-title （甲县扶贫办法）']],
  ['甲县扶贫资料', [], ['unread 甲县扶贫资料']],
  [`${'甲'.repeat(78)}办法`, [`? ${'甲'.repeat(78)}办法`], [`unknown-title ${'甲'.repeat(78)}办法`]],
  [`${'甲'.repeat(79)}办法`, [], [`unread ${'甲'.repeat(79)}办法`]],
  ...['！', '？', '!', '?'].map((sign): [string, string[], string[]] => [
    `请看${sign}甲县扶贫办法`,
    [],
    [`unread 请看${sign}甲县扶贫办法`],
  ]),
  // Parts are read one by one.
  ...['、', '，', ',', '；', ';', '。', '：', ':', '\n', '\t', ' \n '].map((sign): [string, string[], string[]] => [
    `预算法${sign}有关规定${sign}档案法`,
    [budget, archives],
    ['vague 有关规定'],
  ]),
]
for (const [cell, cites, finds = []] of cells)
  test(`公开依据 ${JSON.stringify(cell)}`, () => assert.deepEqual(short(cell), { cites, finds }))

test('places are those of the words without spaces and list numbers', () => {
  const text = '《甲》 （一） 有关规定 、 同上 ；和 甲县扶贫办法 '
  assert.deepEqual(
    looseWordsIn(text, 3, text.length, register).map(({ kind, words, begin, end }) => [
      kind,
      words,
      text.slice(begin, end),
    ]),
    [
      ['vague', '有关规定', '有关规定'],
      ['ditto', '同上', '同上'],
      ['title', '甲县扶贫办法', '甲县扶贫办法'],
    ],
  )
  assert.deepEqual(
    looseWordsIn(text, 3, 10, register).map(({ begin, end }) => [begin, end]),
    [[8, 10]],
  )
})
