import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readDeadline } from './read-deadline.ts'
import { cellsOf, type Family, sayReading } from './testing/say-reading.ts'

/** Where one demand ends and the next begins, and what belongs to neither. */
const families: Family[] = [
  // A count in Chinese numerals ends the words before it, as figures do.
  [
    '方案印发后◇内公示5日',
    '7日 七日 七天',
    'publish-within 7 calendar-day 方案印发 + min-notice-period 5 calendar-day 公示',
  ],
  [
    '方案印发后◇公示5日',
    '七日之内 七日以内',
    'publish-within 7 calendar-day 方案印发 + min-notice-period 5 calendar-day 公示',
  ],
  ['方案印发后◇内公示5日', '七周', 'publish-within 7 week 方案印发 + min-notice-period 5 calendar-day 公示'],
  ['方案印发后◇内公示5日', '两月', 'publish-within 2 month 方案印发 + min-notice-period 5 calendar-day 公示'],
  [
    '方案印发后◇内公示5日',
    '一百二十三日',
    'publish-within 123 calendar-day 方案印发 + min-notice-period 5 calendar-day 公示',
  ],
  [
    '听证会召开◇公示5日',
    '七日前 七日之前 七日以前',
    'before-event 7 calendar-day 听证会召开 + min-notice-period 5 calendar-day 公示, unsure',
  ],
  // 3月份 and 3年度 name a part of the year, not a count.
  ['选举前3◇公告', '月份 年度', 'unspecified, unsure'],
  ['信息形成之日起◇个工作日内', '* ** *** xxx', 'publish-within workday 信息形成, unsure'],
  ['信息形成之日起◇个工作日内', '****', 'unspecified, unsure'],
  // What may stand inside the name of an event.
  ['◇形成后7日内', '信息（表） 信息（一览表）', 'publish-within 7 calendar-day ◇形成, unsure'],
  ['信息形成◇后7日内', '（）', 'publish-within 7 calendar-day, unsure'],
  ['信息◇后7日内', '产业/变更 形成/批准', 'unspecified, unsure'],
  ['◇文件印发后7日内', '12345号', 'unspecified, unsure'],
  ['◇文件印发后7日内', '1234号', 'publish-within 7 calendar-day 1234号文件印发, unsure'],
  ['决定作出◇内', '个七日', 'publish-within 7 calendar-day 决定作出个, unsure'],
  ['◇，决定作出之日起7日内', '征收的', 'publish-within 7 calendar-day 决定作出 scope=征收'],
  ['◇，决定作出之日起7日内', '新的', 'publish-within 7 calendar-day 决定作出, unsure'],
  ['◇日内公开', '会7', 'publish-within 7 calendar-day 会, unsure'],
  // What stands behind a limit: what is published, by whom, and where.
  [
    '方案印发后7日内◇不少于30日',
    '公开征求意见',
    'publish-within 7 calendar-day 方案印发 + min-notice-period 30 calendar-day 公开征求意见',
  ],
  ['方案印发后7日内公开检查结果◇长期公开', '， 。 ； ： 、 /', 'publish-within 7 calendar-day 方案印发 + retention'],
  ['方案印发后7日内公开检查结果（◇）', '长期公开', 'publish-within 7 calendar-day 方案印发 + retention'],
  ['方案印发后7日内由◇公开', '单位 县级单位 本级财政部门', 'publish-within 7 calendar-day 方案印发'],
  [
    '方案印发后7日内◇公开',
    '在政府网站 并在政府网站 予以在政府网站 、在政府网站 ，在政府网站 公开公示，在政府网站',
    'publish-within 7 calendar-day 方案印发 channels=政府网站',
  ],
  ['方案印发后7日内在◇公开', '村', 'publish-within 7 calendar-day 方案印发 channels=村'],
  [
    '方案印发后7日内在◇公开',
    '政府网站、、村公示栏',
    'publish-within 7 calendar-day 方案印发 channels=政府网站+村公示栏',
  ],
  ['方案印发后7日内在◇公开', '、', 'publish-within 7 calendar-day 方案印发'],
  ['方案印发后7日内，在◇', '公开', 'publish-within 7 calendar-day 方案印发 channels=公开, unsure'],
  ['方案印发后7日内，在政府网站◇', '…', 'publish-within 7 calendar-day 方案印发 channels=政府网站, unsure'],
  ['信息形成之日起20个工作日◇', '予以公 予以', 'publish-within 20 workday 信息形成, unsure'],
  [
    '每月15日为◇，在村公示栏公开',
    '民主理财日 财务公开日 村务公开日 党务公开日 政务公开日 公开日 统一的公开日',
    'periodic 1 month channels=村公示栏 day=15',
  ],
  ['受理之日起5◇办结', '个工作日 日内', 'unspecified, unsure'],
  ['每年1月31日前公开◇', '上一年', 'fixed-date scope=◇ month=1 day=31 previous'],
  ['长期公开，◇', '有效期', 'retention, unsure'],
  ['24小时内召开◇', '会', 'publish-within 24 hour, unsure'],
  // Glued clauses: whole demands may stand side by side, wherever in the cell.
  [
    '长期公开；初审后7日内公开◇',
    '公示7日',
    'retention + publish-within 7 calendar-day 初审 + min-notice-period 7 calendar-day 公示',
  ],
  ['信息形成之日起7日内3日内◇', '撤回', 'publish-within 7 calendar-day 信息形成 + takedown 3 workday'],
  ['政策文件：◇长期公开', '1. 1） ；', 'retention scope=政策文件'],
  // Brackets: in pairs, also within one another; behind list numbers alone.
  ['◇', '（（长期公开））', 'retention'],
  ['长期公开（（动态调整））◇每季度公布', '2）', 'retention + update-frequency + periodic 1 quarter'],
  ['1）长期公开◇2）每季度公布', '（动态调整） ；', 'retention + periodic 1 quarter'],
  // 决定作出 is about that decision where there is another limit beside it.
  ['处罚决定作出之日起7日内；◇', '长期公开', 'publish-within 7 calendar-day 处罚决定作出 + retention'],
  [
    '处罚决定◇之日起7日内；信息形成之日起20个工作日内；许可决定作出后及时公开',
    '作出 形成',
    'publish-within 7 calendar-day 处罚决定◇ scope=处罚决定 + publish-within 20 workday 信息形成 + prompt 许可决定作出',
  ],
  [
    '◇作出之日起7日内；信息形成之日起20个工作日内',
    '执法信息在处罚决定',
    'publish-within 7 calendar-day 处罚决定作出 scope=执法信息 + publish-within 20 workday 信息形成',
  ],
  [
    '◇之日起7日内；信息形成之日起20个工作日内',
    '本决定作出 处罚决定作出公告',
    'publish-within 7 calendar-day ◇ + publish-within 20 workday 信息形成',
  ],
  // Words like prepositions inside a word, and events that look odd only at first sight.
  ['◇及时公开', '双随机抽查结果', 'prompt scope=◇'],
  ['◇前7日公告', '方案公开 结果公布 变更登记 批复收到', 'before-event 7 calendar-day ◇'],
  ['◇前7日公告', '信息内容形成', 'before-event 7 calendar-day ◇, unsure'],
  ['项目所在地◇', '公示7日', 'min-notice-period 7 calendar-day 公示 scope=项目所在地'],
]
for (const family of families)
  test(`edges: ${family[0]}`, () => {
    for (const [cell, reading] of cellsOf(family)) assert.equal(sayReading(cell), reading, cell)
  })

test('a showing time without a unit is counted as the law of the row counts days', () => {
  assert.equal(sayReading('公示期7', '《行政处罚法》'), 'min-notice-period 7 workday 公示, unsure')
})

const NOTHING_READ = '未能从本格读出公开时限，暂按条例第二十六条二十个工作日掌握，请人工填写'
const OPEN_BRACKET = '括号不成对，原文可能被截断，请核对'
const notRead = (words: string) => `“${words}”未能识别，请人工核对`
const glued = (words: string) => `“${words}”与前面的内容连在一起，没有标点，请核对`

/** What an official is told: the whole of what was not understood, and not a part of a word. */
const sentences: [cell: string, ...sentences: string[]][] = [
  ...['栏', '征信', '牌', '期', '时', '平台', '目录'].map((rest): [string, string] => [
    `方案印发后7日内公开${rest}`,
    notRead(`公开${rest}`),
  ]),
  ['方案印发后7日内公开检查结果的公告', notRead('检查结果的公告')],
  ['2025..31前公开', notRead('2025..31前公开'), NOTHING_READ],
  ['2025.3.前公开', notRead('2025.3.前公开'), NOTHING_READ],
  ['审批结束后公开检查结果', '“审批结束后公开检查结果”没有写多少日，按条例第二十六条二十个工作日掌握，请核对'],
  ['受理之日起5个工作日办结', '“受理之日起5个工作日办结”是办理时限，不是公开时限，请核对'],
  ['123）长期公开', notRead('123'), OPEN_BRACKET],
  ['附件2）；长期公开', notRead('附件2'), OPEN_BRACKET],
  ['长期公开）', OPEN_BRACKET],
  ['长期公开（动态调整）；（一）长期公开（动态调整）'],
  ...['按规定的时限公开', '按规定的时间公开', '按规定的期限公开', '按规定执行'].map((cell): [string, string] => [
    cell,
    `“${cell}”没有写期限，应查所指的规定后填写`,
  ]),
  ['每年1月31日前信息形成之日起7日内公开', glued('信息形成之日起7日内公开')],
  ['信息形成之日起20个工作日内政策文件：长期公开', glued('政策文件：')],
  [
    '公示期满0日',
    '期限的数字被遮盖、不能确定或者为0，请对照原文件补填',
    '“公示期满0日”可以读作公示多久，也可以读作多久之内公示，请核对',
  ],
  ['公示期满30', '“公示期满30”可以读作公示多久，也可以读作多久之内公示，请核对', '“30”后没有单位，按自然日读，请核对'],
]
for (const [cell, ...wanted] of sentences)
  test(`what is said beside ${cell}`, () => {
    assert.deepEqual(readDeadline(cell).doubts, wanted)
  })

test('what is kept as it was read', () => {
  assert.deepEqual(readDeadline('每年1月31日前').rules, [
    { kind: 'fixed-date', amount: null, unit: null, trigger: null, month: 1, day: 31, words: '每年1月31日前' },
  ])
  assert.equal(readDeadline(' 囧\n').rules[0]!.words, '囧')
  assert.equal(readDeadline('长期公开；'.repeat(401)).rules[0]!.kind, 'unspecified')
  const cell = '每季度结束后10个工作日内'
  readDeadline(cell).rules[0]!.afterEnd!.amount = 99
  assert.deepEqual(readDeadline(cell).rules[0]!.afterEnd, { amount: 10, unit: 'workday' })
})
