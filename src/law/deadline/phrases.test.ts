import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { DeadlineRule } from './model.ts'
import { readDeadline } from './read-deadline.ts'

/**
 * Forms of 公开时限 seen in published catalogues and in laws: number in the collection, the cell, what each rule of it
 * must be (kind, amount, unit, trigger, then what else it holds), and whether the cell defers to other laws or needs a
 * person ("unsure").
 */
const phrases: [number: number, cell: string, rules: string[], marks?: string][] = [
  [1, '信息形成或者变更之日起20个工作日内', ['publish-within 20 workday 信息形成或者变更']],
  [2, '信息形成或变更之日起20个工作日内', ['publish-within 20 workday 信息形成或变更']],
  [3, '信息形成或变更之日起20工作日内', ['publish-within 20 workday 信息形成或变更']],
  [4, '信息形成(变更)20个工作日内', ['publish-within 20 workday 信息形成（变更）']],
  [5, '信息获取(形成变更)20个工作日内', ['publish-within 20 workday 信息获取（形成变更）']],
  [6, '20工作日', ['publish-within 20 workday -'], 'unsure'],
  [7, '信息形成或者变更之日起20个工作日内予以公开', ['publish-within 20 workday 信息形成或者变更']],
  [8, '形成或者变更之日起20个工作日内予以公开', ['publish-within 20 workday 形成或者变更']],
  [9, '自该信息形成或者变更之日起20个工作日内', ['publish-within 20 workday 信息形成或者变更']],
  [10, '自信息\n形成或者\n变更之日起20\n个工作日内\n予以公开', ['publish-within 20 workday 信息形成或者变更']],
  [11, '公开事项信息形成或变更之日起20个工作日内公开', ['publish-within 20 workday 公开事项信息形成或变更']],
  [
    12,
    '自该信息形成或者变更之日起20个工作日内予以公开,法律法规另有规定的除外',
    ['publish-within 20 workday 信息形成或者变更'],
    'defers',
  ],
  [
    13,
    '自形成或者变更之日起20个工作日内予以公开,法律法规另有规定的从其规定。',
    ['publish-within 20 workday 形成或者变更'],
    'defers',
  ],
  [
    14,
    '信息形成或者变更之日起20个工作日内。法律、法规对政府信息公开的期限另有规定的,从其规定。',
    ['publish-within 20 workday 信息形成或者变更'],
    'defers',
  ],
  [
    15,
    '自政府信息形成或者变更之日起20个工作日内。法律、法规另有规定的，从其规定',
    ['publish-within 20 workday 政府信息形成或者变更'],
    'defers',
  ],
  [16, '信息形成之日起20个工作日内', ['publish-within 20 workday 信息形成']],
  [17, '信息形成之后20个工作日内', ['publish-within 20 workday 信息形成']],
  [
    18,
    '信息产生、变更之日起20个工作日内公开,保持长期公开(相关政策法规另有规定的应从其规定)',
    ['publish-within 20 workday 信息产生、变更', 'retention - - -'],
    'defers',
  ],
  [19, '自制作或获取该信息之日起20个工作日内公开', ['publish-within 20 workday 制作或获取该信息']],
  [20, '获取该信息之日起20个工作日内', ['publish-within 20 workday 获取该信息']],
  [21, '信息形成(变更)下发至本单位20个工作日内', ['publish-within 20 workday 信息形成（变更）下发至本单位']],
  [22, '行政处罚决定形成之日起20个工作日(内)', ['publish-within 20 workday 行政处罚决定形成']],
  [23, '分配结果确定后20个工作日内', ['publish-within 20 workday 分配结果确定']],
  [24, '条目化展示、信息形成(变更)20个工作日内', ['publish-within 20 workday 信息形成（变更）']],
  [25, '信息形成或变更之日起3个工作日内', ['publish-within 3 workday 信息形成或变更']],
  [26, '颁布或印发之日起5个工作日内', ['publish-within 5 workday 颁布或印发']],
  [27, '制定或获取信息之日起10个工作日内', ['publish-within 10 workday 制定或获取信息']],
  [28, '制 定 或 获 取 信 息之日起 10 个 工作日内', ['publish-within 10 workday 制定或获取信息']],
  [29, '制定或获取文件之日起10个工作日内', ['publish-within 10 workday 制定或获取文件']],
  [30, '制定或获取扶持政策措施之日起10个工作日内', ['publish-within 10 workday 制定或获取扶持政策措施']],
  [31, '制定或获取指南之日起10个工作日内', ['publish-within 10 workday 制定或获取指南']],
  [
    32,
    '制定或获取信息之日起10个工作日内,公示7个工作日',
    ['publish-within 10 workday 制定或获取信息', 'min-notice-period 7 workday 公示'],
  ],
  [33, '收到征地批准文件之日起10个工作日内公开', ['publish-within 10 workday 收到征地批准文件']],
  [
    34,
    '收到征地批准文件之日起10个工作日内,在政府网(站)、村公示栏公开',
    ['publish-within 10 workday 收到征地批准文件 channels=政府网（站）+村公示栏'],
  ],
  [35, '在实地启动拟征收土地工作时,在村公示栏公开', ['realtime - - 实地启动拟征收土地工作 channels=村公示栏']],
  [
    36,
    '拟征收土地现状调查结束后5个工作日内,在村公示栏公开',
    ['publish-within 5 workday 拟征收土地现状调查结束 channels=村公示栏'],
  ],
  [37, '《听证通知书》在组织听证7个工作日前予以公开', ['before-event 7 workday 组织听证 scope=《听证通知书》']],
  [38, '其他听证公开内容为依申请公开', ['on-request - - - scope=其他听证公开内容']],
  [39, '自收到申请之日起20个工作日内公开', ['on-request 20 workday 收到申请']],
  [
    40,
    '信息形成或变更之日起20个工作日内予以公开;征求意见期限不得少于30',
    ['publish-within 20 workday 信息形成或变更', 'min-notice-period 30 calendar-day 征求意见'],
    'unsure',
  ],
  [41, '预公告时间不少于十个工作日', ['min-notice-period 10 workday 预公告']],
  [42, '公告时间不少于三十日', ['min-notice-period 30 calendar-day 公告']],
  [43, '公告至少三十日', ['min-notice-period 30 calendar-day 公告']],
  [44, '自收到批准文件之日起十五个工作日内', ['publish-within 15 workday 收到批准文件']],
  [
    45,
    '本级人民代表大会或其常务委员会批准后20日内',
    ['publish-within 20 calendar-day 本级人民代表大会或其常务委员会批准'],
  ],
  [46, '本级政府财政部门批复后20日内', ['publish-within 20 calendar-day 本级政府财政部门批复']],
  [47, '在批准后二十日内', ['publish-within 20 calendar-day 批准']],
  [
    48,
    '执法决定信息在决定作出之日起7个工作日内公开,其他相关信息形成或变更之日起20个工作日内公开',
    [
      'publish-within 7 workday 决定作出 scope=执法决定信息',
      'publish-within 20 workday 信息形成或变更 scope=其他相关信息',
    ],
  ],
  [
    49,
    '自该政府信息形成或者变更之日起20个工作日内及时公开。执法决定做出之日起7个工作日内。',
    ['publish-within 20 workday 政府信息形成或者变更', 'publish-within 7 workday 执法决定作出 scope=执法决定'],
  ],
  [
    50,
    '信息形成个20个工作日内公开;其中行政许可、行政处罚事项应自作出行政决定之日起 7个工作日内公示',
    ['publish-within 20 workday 信息形成', 'publish-within 7 workday 作出行政决定 scope=行政许可、行政处罚事项'],
  ],
  [51, '三日内撤回行政处罚决定信息并公开说明理由', ['takedown 3 workday -']],
  [52, '实时公开', ['realtime - - -']],
  [53, '及时公开', ['prompt - - -']],
  [54, '同上', ['ditto - - -']],
  [55, '即时公开', ['realtime - - -']],
  [56, '随时公布', ['prompt - - -']],
  [57, '第一时间', ['realtime - - -']],
  [58, '定时向社会发布', ['periodic - - -'], 'unsure'],
  [59, '及时公布', ['prompt - - -']],
  [60, '长期公开', ['retention - - -']],
  [61, '长期有效', ['retention - - -']],
  [62, '永久公开', ['retention - - -']],
  [63, '每季度', ['periodic 1 quarter -']],
  [64, '每季度的首个月20日', ['periodic 1 quarter - month=1 day=20']],
  [
    65,
    '每季度的首个月20日(集体财务往来较多的,财务收支情况应每月公布一次)',
    ['periodic 1 quarter - month=1 day=20', 'periodic 1 month - scope=集体财务往来较多的，财务收支情况'],
  ],
  [66, '一般事项至少每季度公布一次', ['periodic 1 quarter - scope=一般事项']],
  [67, '财务收支情况应当每月公布一次', ['periodic 1 month - scope=财务收支情况']],
  [68, '每季的首月15日为统一的财务公开日', ['periodic 1 quarter - month=1 day=15']],
  [69, '每季首月的前10日（民主理财日）', ['periodic 1 quarter - month=1 day=10']],
  [70, '每三个月上墙公布一次', ['periodic 1 quarter - channels=公示栏']],
  [71, '一季度一公开', ['periodic 1 quarter -']],
  [72, '一般为一年一公开', ['periodic 1 year -']],
  [73, '至少每六个月公布一次', ['periodic 1 half-year -']],
  [74, '半年至少更新1次', ['update-frequency 1 half-year -']],
  [75, '至少1次/半年', ['update-frequency 1 half-year -']],
  [76, '至少1次/年', ['update-frequency 1 year -']],
  [77, '按实际更新', ['update-frequency - - 按实际']],
  [
    78,
    '空气质量信息链接至环境质量栏目;其他信息至少1次/半年',
    ['unspecified - - - scope=空气质量信息 link', 'update-frequency 1 half-year - scope=其他信息'],
  ],
  [79, '链接栏目（链接至政府网站环境质量栏目）', ['unspecified - - - link']],
  [80, '每年1月31日前', ['fixed-date - - - month=1 day=31']],
  [
    81,
    '每年1月31日前公开上一年度公开年度报告',
    ['fixed-date - - - scope=上一年度公开年度报告 month=1 day=31 previous'],
  ],
  [82, '每年3月31日前', ['fixed-date - - - month=3 day=31']],
  [83, '于每年6月底前公布', ['fixed-date - - - month=6 day=30']],
  [84, '于2022年1月28日前在本机关网站公布', ['fixed-date - - - channels=本机关网站 year=2022 month=1 day=28']],
  [85, '于2022年2月20日前公布', ['fixed-date - - - year=2022 month=2 day=20']],
  [86, '2020年底前', ['fixed-date - - - year=2020 month=12 day=31']],
  [86, '2021年6月前', ['fixed-date - - - year=2021 month=6 day=30']],
  [86, '2023年底前', ['fixed-date - - - year=2023 month=12 day=31']],
  [87, '应当自收到批复后五日内公布', ['publish-within 5 calendar-day 收到批复']],
  [88, '在下一届村民委员会选举之前公布', ['before-event 0 - 下一届村民委员会选举']],
  [89, '会后应立即公布结果', ['realtime - - 会后']],
  [90, '公示的时间一般不少于七个工作日', ['min-notice-period 7 workday 公示']],
  [91, '公示期不得少于10个工作日', ['min-notice-period 10 workday 公示']],
  [92, '公开征求意见的期限一般不少于30日', ['min-notice-period 30 calendar-day 公开征求意见']],
  [93, '征求公众意见的时间不少于30日', ['min-notice-period 30 calendar-day 征求公众意见']],
  [94, '于召开听证会7日前送达', ['before-event 7 calendar-day 召开听证会']],
  [95, '最迟应在5小时内发布', ['publish-within 5 hour -'], 'unsure'],
  [96, '24小时内组建新闻发布中心', ['publish-within 24 hour - scope=组建新闻发布中心'], 'unsure'],
  [96, '24小时内举行新闻发布会', ['publish-within 24 hour - scope=举行新闻发布会'], 'unsure'],
  [97, '应急预案印发后的20个工作日内 (备案)', ['publish-within 20 workday 应急预案印发']],
  [98, '按卫健委要求单独公开', ['unspecified - - -'], 'unsure'],
  [99, '信息形成或 者变更之日 起20个工作 日内予以公', ['publish-within 20 workday 信息形成或者变更'], 'unsure'],
  [100, '', ['ditto - - -'], 'unsure'],
  [101, '─', ['unspecified - - -']],
]

const sayRule = (rule: DeadlineRule): string =>
  [
    rule.kind,
    String(rule.amount ?? '-'),
    rule.unit ?? '-',
    rule.trigger ?? '-',
    rule.scope && `scope=${rule.scope}`,
    rule.channels && `channels=${rule.channels.join('+')}`,
    rule.year && `year=${rule.year}`,
    rule.month && `month=${rule.month}`,
    rule.day && `day=${rule.day}`,
    rule.aboutPrevious && 'previous',
    rule.link && 'link',
  ]
    .filter(Boolean)
    .join(' ')

for (const [number, cell, rules, marks = ''] of phrases)
  test(`${number} ${JSON.stringify(cell)}`, () => {
    const reading = readDeadline(cell)
    assert.deepEqual(reading.rules.map(sayRule), rules)
    assert.equal(reading.defersToOtherLaw, marks.includes('defers'))
    assert.equal(reading.certain, !marks.includes('unsure'))
    if (!reading.certain) assert.notEqual(reading.doubts.length, 0, 'what is not certain says why')
  })

test('the collection is whole', () => {
  assert.equal(new Set(phrases.map(([number]) => number)).size, 101)
})
