import assert from 'node:assert/strict'
import { test } from 'node:test'
import { groupOf, headOf, isHeading, isSubHead, levelHeadOf } from './heads.ts'

test('表头的各种说法', () => {
  const said: Record<string, string[]> = {
    seq: ['序号', '序 号', '序\n号', '编号'],
    level1: ['一级事项', '一级公开事项', '公开事项（一级）', '一级目录'],
    elements: [
      '公开内容（要素）',
      '公开内容',
      '公开内容\n（要素）',
      '公開內容',
      '公开要素',
      '内容要素',
      '公开内容及要素',
      '公开内容（要素）及要求',
    ],
    basis: ['公开依据', '依据', '政策依据', '公 开 依 据', '公開依據'],
    deadlineText: ['公开时限', '公开时间', '时限要求', '公开期限'],
    body: ['公开主体', '责任主体', '责任单位', '公开责任单位', '公开责任'],
    channels: ['公开渠道和载体', '公开渠道', '公开载体', '公开渠道和载体（“■”必选，“□”可选）', '公开途径'],
    audienceAll: ['全社会'],
    audienceSpecific: ['特定群体', '特定群众', '特定主体', '特定群体（请写明）'],
    active: ['主动', '主动公开', '主\n动'],
    onRequest: ['依申请', '依申请公开', '依\n申\n请'],
  }
  for (const [head, texts] of Object.entries(said)) for (const text of texts) assert.equal(headOf(text), head, text)
})

test('别的列不当作标准目录的列', () => {
  for (const text of [
    '办理时限',
    '追究公开责任',
    '更新频次',
    '有效期',
    '公开形式',
    '事项类型',
    '事项类别',
    '条款内容',
    '五公开',
    '备注',
    '联系电话',
    '依据条文',
    '公开程序',
    '内容标题',
    '',
  ]) {
    assert.equal(headOf(text) ?? groupOf(text), null, text)
  }
})

test('层级的各种说法', () => {
  const said: [string, string | null][] = [
    ['县级', 'county'],
    ['乡级', 'town'],
    ['镇街(园区)级', 'town'],
    ['街道', 'town'],
    ['乡、村级', 'town,village'],
    ['乡（村）级', 'town,village'],
    ['乡（村）级：', 'town,village'],
    ['乡（村）级（√）', 'town,village'],
    ['镇（社区）级', 'town,village'],
    ['镇（村居）级', 'town,village'],
    ['镇（村、社区）级', 'town,village'],
    ['县（村）级市', 'county?'],
    ['镇（街）级', 'town'],
    ['乡（镇）级', 'town'],
    ['村（社区）级', 'village'],
    ['社区级', 'village'],
    ['区级', 'county'],
    ['县（市、区）级', 'county'],
    ['市级', '?'],
    ['东阳市级', '?'],
    ['市、县级', 'county?'],
    ['州级', 'prefecture'],
    ['开发区', null],
    ['省级', null],
    ['一级', null],
    ['公开层级', null],
  ]
  for (const [text, expected] of said) {
    const head = levelHeadOf(text)
    assert.equal(head && `${head.levels}${head.city ? '?' : ''}`, expected, text)
  }
})

/** Each word of the vocabulary in a heading of its own. */
const vocabulary: Record<string, string> = {
  seq: '序 序号 编号 顺序号 项目序号 目录序号 事项序号 No NO.',
  level1:
    '一级 第一级事项 1级事项 第一级公开目录名称 公开第一级公开项目名称 事项（一级） 公开事项一级 一级目录 一级栏目',
  level2: '二级 二级栏目 第二级目录 2级项目 公开二级事项名称 公开第二级公开目录名称 事项（二级） 公开事项二级',
  level3: '三级 第三级事项 3级事项 三级公开目录 公开三级事项名称 三级项目 公开事项三级 事项（三级）',
  elements:
    '政务公开内容 信息公开的具体内容 主要公开主要内容 具体公开内容 内容 内容要素 公开内容和要素 公开内容及要素 公开内容与要素 公开内容/要素 公开内容、要素 要素 公开要素 公开内容公开要素 公开内容和要求 公开内容与要求 公开内容及要求 公开内容和相关要求',
  basis: '依据 公开的依据 政策依据 法律依据 法定依据 法规依据 法律法规依据 文件依据 政策和依据 政策及依据',
  deadlineText:
    '公开的时限 公开时间 公开期限 公开时效 公开时限和要求 公开时限及要求 公开时限与公开要求 公开时限要求 时限要求 时间要求 时限',
  body: '公开主体 责任单位 发布部门 公开责任机关 责任公开主体 实施公开主体 公开的主体和责任部门 公开主体及单位 公开主体与部门 公开主体或主体 公开主体责任单位 责任主体和公开单位 责任主体/责任单位 公开主体（责任单位） 主体',
  channels:
    '公开渠道 公开的载体 公开途径 公开渠道和载体 公开渠道及公开平台 公开渠道与途径 公开载体、渠道 公开渠道载体 公开渠道/载体 渠道 载体 渠道和载体 渠道载体 渠道、载体',
  audienceAll: '全社会 面向全社会 社会公众公开 全体社会',
  audienceSpecific: '特定 特定群 特定群体 面向特定的群众 特定主体 特定人群 特定对象公开 特定公众 特定社会群体公开',
  active: '主动 主动公开',
  onRequest: '依申请 依法申请公开 依申请公开 申请公开',
  item: '事项 项目 公开事项 政务公开项目 信息公开的事项名称 政务信息公开事项',
  audience: '公开对象 公开的范围 对象',
  mode: '公开方式 公开的类型 公开属性',
  levels: '公开层级 公开的级别 公开层次 层级',
}
for (const [meaning, headings] of Object.entries(vocabulary))
  test(`列名词汇：${meaning}`, () => {
    for (const heading of headings.split(' ')) assert.equal(headOf(heading) ?? groupOf(heading), meaning, heading)
  })

test('列名前后多了字就是别的列', () => {
  for (const headings of Object.values(vocabulary))
    for (const heading of headings.split(' '))
      for (const other of [`甲${heading}`, `${heading}甲`]) assert.equal(headOf(other) ?? groupOf(other), null, other)
})

test('丢了头一个或末一个字的列名：只能是一个列时才认', () => {
  const told: [string, string | null][] = [
    ['公开时', 'deadlineText'],
    ['定群体', 'audienceSpecific'],
    ['全社', 'audienceAll'],
    ['开事项', 'item'],
    ['开内容', 'elements'],
    ['开依据', 'basis'],
    ['一级事', 'level1'],
    ['公开主', 'body'],
    ['依申', 'onRequest'],
    ['公开方', 'mode'],
    ['公开层', 'levels'],
    ['公开渠道和载', 'channels'],
    ['级事项', null],
    ['公事项', null],
    ['公开', null],
    ['开渠道', 'channels'],
    ['开责任单位', 'body'],
    ['责任开主体', 'body'],
    ['开时效', 'deadlineText'],
    ['开对象', 'audience'],
    ['申请公开', 'onRequest'],
  ]
  for (const [text, meaning] of told) assert.equal(headOf(text) ?? groupOf(text), meaning, text)
})

test('太长的话不是列名，括号里的图例可以长', () => {
  assert.equal(headOf(`公开渠道和载体（${'■'.repeat(111)}）`), 'channels')
  assert.equal(headOf(`公开渠道和载体（${'■'.repeat(112)}）`), null)
  assert.equal(headOf(`${' '.repeat(20)}公开时限`), 'deadlineText')
  assert.equal(headOf(`${' '.repeat(21)}公开时限`), null)
  assert.equal(levelHeadOf(`${' '.repeat(30)}县级`), null)
})

test('一级又一级：哪些词是层级，哪些是地名', () => {
  const said: [string, string | null][] = [
    ['区', 'county'],
    ['镇', 'town'],
    ['村', 'village'],
    ['社区', 'village'],
    ['居级', 'village'],
    ['旗县级', 'county'],
    ['盟级', 'prefecture'],
    ['市州级', 'prefecture?'],
    ['市', '?'],
    ['市县两级', 'county?'],
    ['县乡村级', 'county,town,village'],
    ['县,乡级', 'county,town'],
    ['县和乡级', 'county,town'],
    ['县及乡级', 'county,town'],
    ['县与乡级', 'county,town'],
    ['县/乡级', 'county,town'],
    ['旗', 'county'],
    ['旗级', 'county'],
    ['街级', 'town'],
    ['街道级', 'town'],
    ['县乡村', 'county,town,village'],
    ['州县乡级', 'prefecture,county,town'],
    ['市、县、乡镇、村级', 'county,town,village?'],
    ['居、社区级', 'village'],
    ['某某某某某某县级', 'county'],
    ['省市级', '?'],
    ['县办', null],
    ['村民', null],
    ['县级镇村', null],
    ['一级事项', null],
    ['园区级', null],
    ['新区级', null],
    ['库区级', null],
    ['景区级', null],
    ['开发区镇级', 'county,town'],
    ['省', null],
    ['级', null],
    ['县级公开', null],
    ['县乡镇村', null],
    ['某某某某某某某县级', null],
    ['某某某某某某某某某县级', null],
  ]
  for (const [text, expected] of said) {
    const head = levelHeadOf(text)
    assert.equal(head && `${head.levels}${head.city ? '?' : ''}`, expected, text)
  }
})

test('第二行表头的词，与任何表头的词', () => {
  const all = ['公开内容', '主动', '依申请', '全社会', '县级', '一级事项', '二级事项', '三级事项', '公开对象', '备注']
  assert.deepEqual(all.filter(isSubHead), ['主动', '依申请', '全社会', '县级', '一级事项', '二级事项', '三级事项'])
  assert.deepEqual(
    all.filter((text) => !isHeading(text)),
    ['备注'],
  )
})
