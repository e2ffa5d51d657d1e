import assert from 'node:assert/strict'
import { test } from 'node:test'
import { monday, register, short } from '#tools/testing/law-register.ts'
import { readCitations } from './read-citations.ts'

const law = 'open-government-information 2019'

/** A cell, what it cites, and what is found to say. */
const cells: [cell: string, cites: string[], finds: string[]][] = [
  ['', [], []],
  ['《政府信息公开条例》', [law], []],
  ['《中华人民共和国政府信息公开条例》第二十条第（一）项', [`${law} | 第二十条第（一）项`], []],
  ['《政府信息公开条例》(国令第711号)第19、20条', [`${law} | 国令第711号 | 第十九条、第二十条`], []],
  [
    '《政府信息公开条例》（中华人民共和国国务院令第711号，2019年修订）第二十条',
    [`${law} | 国令第711号 | 第二十条`],
    [],
  ],
  ['《政府信息公开条例》（第二十条）', [`${law} | 第二十条`], []],
  ['国务院令第711号《政府信息公开条例》', [`${law} | 国令第711号`], []],
  ['政府信息公开条例\n第二十条》', [`${law} | 第二十条`], ['damaged 》']],
  [
    '国办发〔2019〕54号第二十条国务院令第711号',
    ['grassroots-openness 2019 | 国办发〔2019〕54号 | 第二十条', `${law} | 国令第711号`],
    [],
  ],
  [
    '国务院令第711号、国办发〔2019〕54号',
    [`${law} | 国令第711号`, 'grassroots-openness 2019 | 国办发〔2019〕54号'],
    [],
  ],
  // Without brackets, where the words are a title of the register.
  [
    '政府信息公开条例、政府采购法第六十三条；残疾人就业条例',
    [law, 'government-procurement 2014 | 第六十三条', 'disabled-employment 2007'],
    [],
  ],
  ['根据政府采购法和招标投标法', ['government-procurement 2014', 'tendering 2017'], []],
  ['实施政府采购法若干问题的规定', ['? 实施政府采购法若干问题的规定'], ['unknown-title 实施政府采购法若干问题的规定']],
  // Titles within titles.
  [
    '《国务院办公厅关于印发<突发事件应急预案管理办法>的通知》（国办发〔2024〕5号）',
    ['emergency-plans 2024 | 国办发〔2024〕5号'],
    [],
  ],
  [
    '《关于印发《突发事件应急预案管理办法》的通知》',
    ['emergency-plans 2024'],
    ['no-number 《关于印发《突发事件应急预案管理办法》的通知》'],
  ],
  [
    '《民政部关于印发〈最低生活保障审核确认办法〉的通知》',
    ['minimum-living-review 2021'],
    ['no-number 《民政部关于印发〈最低生活保障审核确认办法〉的通知》'],
  ],
  [
    '《关于修改〈最低生活保障审核确认办法〉的解读》',
    ['? 关于修改〈最低生活保障审核确认办法〉的解读'],
    ['unknown-title 《关于修改〈最低生活保障审核确认办法〉的解读》'],
  ],
  ['〈政府信息公开条例〉、<预算法>', [law, 'budget 2018'], []],
  // Abbreviations count only where the text makes them.
  [
    '《政府信息公开条例》（以下简称《条例》）第二十条；《条例》第二十一条',
    [`${law} | 第二十条`, `${law} | 第二十一条`],
    [],
  ],
  ['《条例》第二十条', ['? 条例 | 第二十条'], ['undefined-abbreviation 《条例》第二十条']],
  // Repealed, expired, older.
  ['《收养法》第二十条', ['adoption-law | 第二十条'], ['repealed 《收养法》第二十条']],
  ['《信访条例》', ['petitions'], ['repealed 《信访条例》']],
  [
    '《政府信息公开条例》（国务院令第492号）第九条',
    [`${law} | 国令第492号 | 第九条`],
    ['older-version 《政府信息公开条例》（国务院令第492号）第九条'],
  ],
  [
    '《村民委员会组织法》（2018年修正）第三十条',
    ['villagers-committees 2025 | 第三十条'],
    ['older-version 《村民委员会组织法》（2018年修正）第三十条'],
  ],
  ['《土地管理法（2004修正）》', ['land-administration 2019'], ['older-version 《土地管理法（2004修正）》']],
  ['《土地管理法（2019修正）》', ['land-administration 2019'], []],
  // The regulation was amended in parts: its first number stays in use.
  ['《社会救助暂行办法》（国务院令第649号）', ['social-assistance 2019 | 国令第649号'], []],
  [
    '《城市居民最低生活保障条例》（国务院令第272号）',
    ['urban-minimum-living 1999 | 国令第272号'],
    ['number-differs 《城市居民最低生活保障条例》（国务院令第272号）'],
  ],
  // Articles.
  ['《政府信息公开条例》第五十六条', [`${law} | 第五十六条`], []],
  ['《政府信息公开条例》第五十七条', [`${law} | 第五十七条`], ['no-such-article 《政府信息公开条例》第五十七条']],
  [
    '《预算法》第一百条至第一百零二条',
    ['budget 2018 | 第一百条至第一百零二条'],
    ['no-such-article 《预算法》第一百条至第一百零二条'],
  ],
  [
    '《政府信息公开条例》（国令第492号）第三十九条',
    [`${law} | 国令第492号 | 第三十九条`],
    [
      'older-version 《政府信息公开条例》（国令第492号）第三十九条',
      'no-such-article 《政府信息公开条例》（国令第492号）第三十九条',
    ],
  ],
  ['《网络安全法》第二十一条', ['cybersecurity 2025 | 第二十一条'], ['moved 《网络安全法》第二十一条']],
  ['《村民委员会组织法》第三十条', ['villagers-committees 2025 | 第三十条'], ['moved 《村民委员会组织法》第三十条']],
  ['《行政处罚法》第四十八条', ['administrative-penalties 2021 | 第四十八条'], []],
  ['《土地管理法》第五十七。', ['land-administration 2019 | 第五十七条'], ['article-cut 《土地管理法》第五十七']],
  // Titles that are not right.
  ['《信息公开条例》', [law], ['loose-title 《信息公开条例》']],
  ['《中华人民共和国自然灾害救助条例》', ['disaster-relief 2019'], ['loose-title 《中华人民共和国自然灾害救助条例》']],
  ['《甲县信息公开办法》', ['? 甲县信息公开办法'], ['unknown-title 《甲县信息公开办法》']],
  // Damage.
  ['《政府信息公开条例、《就业促进法》', [law, 'employment-promotion 2015'], ['damaged 《政府信息公开条例']],
  ['《政府信息公开条例第二十条', [`${law} | 第二十条`], ['damaged 《政府信息公开条例第二十条']],
  ['政府信息公开条例》、《就业促进法》', [law, 'employment-promotion 2015'], ['damaged 政府信息公开条例》']],
  ['1.政府信息公开条例》', [law], ['damaged 政府信息公开条例》']],
  [
    '《国务院办公厅关于印发《突发事件应急预案管理办法》的通知',
    ['emergency-plans 2024'],
    [
      'damaged 《国务院办公厅关于印发《突发事件应急预案管理办法》的通知',
      'no-number 《国务院办公厅关于印发《突发事件应急预案管理办法》的通知',
    ],
  ],
  ['《政府x信息公开条例》', [law], ['damaged 《政府x信息公开条例》']],
  ['《政府（zhèng fǔ）信息公开条例》', [law], ['damaged 《政府（zhèng fǔ）信息公开条例》']],
  ['《政府？息公开条例》', ['? 政府？息公开条例'], ['damaged 《政府？息公开条例》']],
  ['《政府信息公开条例》》', [law], ['damaged 》']],
  ['《《就业促进法》', ['employment-promotion 2015'], ['damaged 《《就业促进法》']],
  ['《政府信 息公开\n条例》', [law], ['spaced 《政府信 息公开\n条例》']],
  [
    '《住房城乡建设部 财政部关于印发农村危房改造脱贫攻坚三年行动方案的通知》',
    ['rural-housing-plan 2018'],
    ['no-number 《住房城乡建设部 财政部关于印发农村危房改造脱贫攻坚三年行动方案的通知》'],
  ],
  // Words that name nothing.
  ['信息公开规定', [], ['vague 信息公开规定']],
  [
    '相关政策规定、有关法律法规；其他，上级文件',
    [],
    ['vague 相关政策规定', 'vague 有关法律法规', 'vague 其他', 'vague 上级文件'],
  ],
  ['《预算法》等法律法规', ['budget 2018'], ['vague 等法律法规']],
  ['《预算法》及相关规定。', ['budget 2018'], ['vague 相关规定']],
  ['农村危房改造相关规范性文件', [], ['vague 农村危房改造相关规范性文件']],
  ['同上', [], ['ditto 同上']],
  ['《预算法》，同上', ['budget 2018'], ['ditto 同上']],
  ['按卫健委要求单独公开', [], ['unread 按卫健委要求单独公开']],
  ['1.《预算法》；2.《就业促进法》；', ['budget 2018', 'employment-promotion 2015'], []],
  ['（一）《预算法》（二）《就业促进法》', ['budget 2018', 'employment-promotion 2015'], []],
]
for (const [cell, cites, finds] of cells)
  test(`公开依据 ${JSON.stringify(cell)}`, () => assert.deepEqual(short(cell), { cites, finds }))

test('an advert in the place of a title is not taken for one', () => {
  const { findings } = readCitations('《某某娱乐城》', register, monday)
  assert.deepEqual(
    findings.map((finding) => finding.kind === 'unknown-title' && finding.odd),
    [true],
  )
})

const onDays: [cell: string, day: string, version: string | null, finds: string[]][] = [
  ['《政府信息公开条例》', '2008-04-30', null, ['not-yet']],
  ['《政府信息公开条例》', '2008-05-01', '2007', []],
  ['《政府信息公开条例》', '2019-05-14', '2007', []],
  ['《政府信息公开条例》', '2019-05-15', '2019', []],
  ['《政府信息公开条例》（国令第711号）', '2019-05-14', '2007', []],
  ['《政府信息公开条例》（国令第492号）', '2019-05-15', '2019', ['older-version']],
  ['《收养法》', '2020-12-31', '1992', []],
  ['《收养法》', '2021-01-01', null, ['repealed']],
  ['《民法典》', '2020-12-31', null, ['not-yet']],
  ['《网络安全法》第二十一条', '2025-12-31', '2016', []],
  ['《网络安全法》第二十一条', '2026-01-01', '2025', ['moved']],
  ['《网络安全法》第二十一条', '2028-12-31', '2025', ['moved']],
  ['《网络安全法》第二十一条', '2029-01-01', '2025', []],
  ['《村民委员会组织法》第四十五条', '2025-12-31', '2018', ['no-such-article']],
  ['《村民委员会组织法》第四十五条', '2026-01-01', '2025', []],
  ['《国家综合防灾减灾规划（2016-2020年）》', '2020-12-31', '2016', ['no-number']],
  ['《国家综合防灾减灾规划（2016-2020年）》', '2021-01-01', null, ['expired']],
]
for (const [cell, day, version, finds] of onDays)
  test(`${cell} on ${day}: ${version ?? 'nothing in force'} ${finds}`, () => {
    const reading = readCitations(cell, register, Temporal.PlainDate.from(day))
    assert.equal(reading.citations[0]?.version?.name ?? null, version)
    assert.deepEqual(
      reading.findings.map(({ kind }) => kind),
      finds,
    )
  })

test('places are those of the text: title with its brackets, the whole with number and articles', () => {
  const text = '依据《政府信息公开条例》（国令第711号）第二十条，《预算法》'
  const [first, second] = readCitations(text, register, monday).citations
  assert.equal(text.slice(first!.head.begin, first!.head.end), '《政府信息公开条例》')
  assert.equal(text.slice(first!.begin, first!.end), '《政府信息公开条例》（国令第711号）第二十条')
  assert.equal(text.slice(second!.begin, second!.end), '《预算法》')
})

test('a text too long for a cell is read at its beginning, and the rest is said', () => {
  const text = `《预算法》${'。'.repeat(7_000)}《收养法》`
  const { citations, findings } = readCitations(text, register, monday)
  assert.equal(citations.length, 1)
  assert.deepEqual(
    findings.map(({ kind, begin, end }) => [kind, begin, end]),
    [['unread', 6_000, text.length]],
  )
})
