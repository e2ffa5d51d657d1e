import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { readDeadlineCell } from '../deadlines.ts'
import type { Column } from '../header.ts'
import { isCode, looksLikeBody, mayStand, natures } from './nature.ts'

const natureOf = natures(readDeadlineCell)
const strong = (text: string) => natureOf(text).strong
const all = (kind: ReturnType<typeof strong>, ...texts: string[]) => {
  for (const text of texts) test(text.replaceAll('\n', ' '), () => assert.equal(strong(text), kind))
}

describe('是时限，不是别的：时限语法整格读得懂，或以日数、公开的说法收尾', () => {
  all(
    'deadlineText',
    '及时公开',
    '长期公开',
    '实时公开',
    '信息形成之日起20个工作日内',
    '自信息形成或者变更之日起20个工作日内予以公开',
    '从制定之日起7个工作日',
    '每年1月31日前',
    '变更后3日内公示',
    '收到申请后10个工作日内公布。',
    '每季度公开',
    '形成后及时公开（动态调整）',
    '结果公示5天',
    '永久公开',
  )
})

describe('有日数的句子未必是时限', () => {
  for (const text of [
    '日',
    '《政府信息公开条例》',
    '公示名单及时限',
    '生日',
    '20',
    '低保名单公示情况',
    `${'内容'.repeat(121)}20个工作日内`,
  ])
    test(text.slice(0, 30), () => assert.notEqual(strong(text), 'deadlineText'))
})

describe('是依据：以法规名、文号开头', () => {
  all(
    'basis',
    '《社会救助暂行办法》',
    '《中华人民共和国政府信息公开条例》第二十条',
    '1.《社会救助暂行办法》',
    '（1）《社会救助暂行办法》',
    '①《社会救助暂行办法》',
    '一、《社会救助暂行办法》',
    '●《社会救助暂行办法》',
    '民政部关于印发《最低生活保障审核确认办法》的通知',
    '〈社会救助法》《社会救助暂行办法》',
    '【法律】《中华人民共和国预算法》',
    '[行政法规]《政府信息公开条例》',
    '【规范性文件】国办发〔2019〕54号',
    '【政策】国办发[2019]54号',
    '【党内法规】《中国共产党党务公开条例》',
    '【其他】《某县工作规程》',
    '《关于加强救助的意见》（国发〔2014〕47号）',
    '《某县救助公告》',
    '《土地管理法(2019年修正)》',
    '《预算法》（主席令第22号）',
    '社会救助暂行办法》',
    '国务院令第649号',
    '国令第711号',
    '主席令第22号',
    '政府信息公开规定',
    '信息公开相关规定',
    '相关法律法规',
    '有关规定',
    '国家法律、法规、规章规定等',
    '上级文件要求',
    ...[
      '条例',
      '规定',
      '细则',
      '通知',
      '方案',
      '决定',
      '标准',
      '规范',
      '指引',
      '纲要',
      '规划',
      '计划',
      '制度',
      '批复',
      '函',
      '准则',
      '章程',
      '要点',
      '目录',
      '预案',
      '规程',
    ].map((kind) => `《某某${kind}》`),
  )

  for (const text of [
    '《红楼梦》',
    '低保名单',
    '申请材料：《申请表》',
    '救助、《社会救助暂行办法》',
    '名单《公示表》',
    '条例',
  ])
    test(`不是依据：${text}`, () => assert.notEqual(strong(text), 'basis'))
})

describe('是渠道：每个词都是渠道，至少一个不会是主体', () => {
  all(
    'channels',
    '政府网站',
    '政府网站、村公示栏',
    '■政府网站 □公示栏',
    '□便民服务站 ■入户/现场',
    '通过政府网站、广播电视等向社会公开',
    '微信公众号',
    '征地信息公开平台',
  )
  all(null, '政务服务中心', '便民服务站')

  test('大厅、服务站两样都是；渠道一栏也认它', () => {
    assert.equal(natureOf('政务服务中心').channels, true)
    assert.equal(natureOf('县民政局').channels, false)
    assert.equal(natureOf('■政府网站').channels, true)
    assert.equal(natureOf('√').channels, false)
    assert.equal(natureOf('12').channels, false)
  })

  test('有不认识的词就不是', () => {
    assert.equal(natureOf('政府网站、参建单位大会').channels, false)
    assert.equal(strong('政府网站、参建单位大会'), null)
  })

  test('一百六十字以上的不是渠道', () => assert.equal(natureOf('政府网站、'.repeat(40)).channels, false))
})

describe('有方框的渠道', () => {
  for (const text of [
    '■政府网站',
    '□公报',
    '☐微信',
    '☑发布会',
    '▲听证会',
    '◆广播',
    '▄电视',
    '▢媒体',
    '▣查阅点',
    'R政府网站',
    '£ 政府网站',
    '甲、口公示栏',
    'þ入户/现场',
    '□电子屏',
    '□精准推送',
    '□其他',
    '□平台',
    '□热线',
    '□图书馆',
    '□宣传栏',
    '□窗口',
    '□载体',
    '□一端',
    '□服务大厅',
    '□公众号',
    '□档案馆',
  ])
    test(text, () => assert.equal(natureOf(text).boxes, true))
  for (const text of ['政府网站', '■必选', '□', '■', 'R', '路口公示栏', '■公开'])
    test(`不是：${text}`, () => assert.equal(natureOf(text).boxes, false))
})

describe('是主体', () => {
  all(
    'body',
    ...'县民政局 县人民政府 某某委员会 镇党委 街道党工委 某某工委 县委 县政府办公室 市政府办公厅 县扶贫办 各部门 各单位 养老机构 某某办事处 某某街道 各乡 各镇 各镇街 供电所 县法院 县教育厅 交警大队 交警支队 执法中队 供水公司 工业园区 管委会 开发区 各机关 各学校 相关企业 村委会 居委会 各社区 各村 宣传部 财务股 综合科 基建处 民政室 救助队 社会组织 代理机构 实施主体 水务集团 公安分局 消防总队 县医院 慈善协会 工商联合会 领导小组'.split(
      ' ',
    ),
    '县民政局等部门',
    '县民政局等单位',
    '县民政局等',
    '县民政局（社会救助股）',
    '县民政局、县财政局',
    '县民政局、县财政局,各镇',
    '县民政局和各镇',
  )
  for (const text of [
    '局',
    '低保名单',
    '村公示栏',
    '电子屏办公室',
    '《办法》民政局',
    '第3村',
    '县民政局;县财政局',
    '名单、县民政局、标准',
    `${'某'.repeat(80)}局`,
  ])
    test(`不像主体：${text.slice(0, 20)}`, () => assert.equal(looksLikeBody(text), false))
})

describe('勾、数、同上', () => {
  const kind = (text: string) => {
    const { tick, number, ditto } = natureOf(text)
    return tick ? 'tick' : number !== null ? number : ditto ? 'ditto' : null
  }
  for (const [text, expected] of [
    ['√', 'tick'],
    ['——', 'tick'],
    ['□', 'tick'],
    ['12', 12],
    ['１２', 12],
    ['1234567', null],
    ['同上', 'ditto'],
    ['〃', 'ditto'],
    ['', null],
    ['低保', null],
    ['1.', null],
  ] as const)
    test(`「${text}」`, () => assert.equal(kind(text), expected))
  test('数和勾不是主体、渠道、时限', () => assert.deepEqual(['√', '12', ''].map(strong), [null, null, null]))
})

describe('一段文字可以在哪一列', () => {
  const column = (head: Column['head'], title = '', levels: Column['levels'] = []): Column => ({
    index: 0,
    title,
    head,
    levels,
  })
  const heads = [
    'seq',
    'level1',
    'elements',
    'basis',
    'deadlineText',
    'body',
    'channels',
    'audienceAll',
    'audienceSpecific',
    'active',
    'mode',
  ] as const
  const places = (text: string) => heads.filter((head) => mayStand(natureOf(text), column(head))).join(' ')

  for (const [text, expected] of [
    ['', 'level1 basis deadlineText body channels audienceAll audienceSpecific active mode'],
    ['(3)', 'seq level1 elements body audienceSpecific'],
    ['2.1', 'seq level1 elements body audienceSpecific'],
    ['√', 'audienceAll audienceSpecific active mode'],
    ['—', 'level1 deadlineText audienceAll audienceSpecific active mode'],
    ['同上', 'basis deadlineText body channels'],
    ['低保名单', 'level1 elements body audienceSpecific'],
    ['及时公开', 'deadlineText mode'],
    ['《社会救助暂行办法》', 'basis'],
    ['救助办法', 'level1 elements basis body audienceSpecific'],
    ['县民政局', 'level1 elements body audienceSpecific'],
    ['政府网站', 'level1 elements channels mode'],
    ['■政府网站', 'channels mode'],
    ['?政府网站', 'level1 elements channels mode'],
    ['? 名单', 'level1 elements body channels audienceSpecific'],
    ['依申请', 'level1 elements body audienceSpecific active mode'],
    ['三个月', 'level1 elements deadlineText body audienceSpecific'],
  ] as const)
    test(`「${text}」`, () => assert.equal(places(text), expected))

  test('数只在序号下；全社会、主动在各自的列下', () => {
    assert.deepEqual(
      heads.filter((head) => mayStand(natureOf('12'), column(head))).filter((head) => head !== 'audienceSpecific'),
      ['seq'],
    )
    for (const words of ['全社会', '面向社会公众', '公众'])
      assert.ok(mayStand(natureOf(words), column('audienceAll')), words)
    for (const words of ['√主动公开', '依法申请', '公开']) assert.ok(mayStand(natureOf(words), column('active')), words)
    assert.equal(mayStand(natureOf('村民'), column('audienceAll')), false)
    assert.equal(mayStand(natureOf('村民'), column('active')), false)
  })

  test('长度：名称九十字，主体九十字，时限一百六十字，特定群体八十字', () => {
    const stands = (n: number, head: Column['head'], word = '甲') => mayStand(natureOf(word.repeat(n)), column(head))
    assert.deepEqual([stands(90, 'level2'), stands(91, 'level2')], [true, false])
    assert.deepEqual([stands(90, 'body'), stands(91, 'body')], [true, false])
    assert.deepEqual([stands(160, 'deadlineText', '月'), stands(161, 'deadlineText', '月')], [true, false])
    assert.deepEqual([stands(80, 'audience'), stands(81, 'audience')], [true, false])
    assert.equal(stands(500, 'elements'), true)
  })

  test('层级：勾、级别的名字、表头自己的名字', () => {
    const town = column(null, '乡级', ['town'])
    assert.deepEqual(
      ['√', '镇级', '乡级', '低保'].map((text) => mayStand(natureOf(text), town)),
      [true, true, true, false],
    )
    assert.equal(mayStand(natureOf('县级以下各镇、街道'), town), false)
  })

  test('不认识的列什么都可以有；编码一列只有数', () => {
    assert.equal(mayStand(natureOf('备注'), column(null, '备注')), true)
    for (const title of ['事项编码', '編碼', '代码', '代碼']) {
      assert.equal(isCode(title), true)
      assert.deepEqual(
        ['12', '备注'].map((text) => mayStand(natureOf(text), column(null, title))),
        [true, false],
      )
    }
  })
})

describe('时限语法有疑问，句子仍然是时限：以日数或公开的说法收尾', () => {
  all(
    'deadlineText',
    '自某某公示30天',
    '从甲后30天内公示',
    '项目甲乙后10个工作日内公布',
    '甲乙30日',
    '甲起7天内予以公开',
    '甲之后999日之内公开',
    '某某之日起3日',
    '甲20工作日公示；',
    '结案甲乙，长期公开',
    '甲乙丙情况，及时公开（动态）',
    '若甲乙情形100个工作日予以公开。',
    '甲乙时实时公开；',
    '甲永久公开，',
    `${'甲乙'.repeat(14)}情形20个工作日公布`,
  )
  for (const text of [
    '甲、及时公开',
    '甲乙视情况及时公布',
    '甲乙戊己庚长期公开[x]',
    '按季度甲乙丙',
    '不定期甲',
    '甲乙长期公开给',
    `${'甲乙'.repeat(31)}永久公开`,
  ])
    test(`不是：${text.slice(0, 20)}`, () => assert.notEqual(strong(text), 'deadlineText'))
})

describe('依据的词', () => {
  const basis: Column = { index: 0, title: '', head: 'basis', levels: [] }
  for (const words of '法律 法规 法例 条例 救助办法 规定 意见 通知 文件 政策 方案 依据 工作要求 国令第 令第三 第三条 《甲 〔甲'.split(
    ' ',
  ))
    test(`可以在依据下：${words}`, () => assert.equal(mayStand(natureOf(words), basis), true))
  for (const words of ['名单', '√', '■政府网站', '12', '县民政局', '第一二三四五六条'])
    test(`不可以：${words}`, () => assert.equal(mayStand(natureOf(words), basis), false))

  all(null, '甲信息公开条例规定')
  for (const text of [
    '甲信息公开规定',
    '信息公开规定甲',
    '相关甲',
    '《某某法》甲》',
    '甲相关规定',
    '【甲】《某某法》》',
  ])
    test(`不是笼统的依据：${text}`, () =>
      assert.equal(/^(政府)?信息公开|^相关/.test(text) && strong(text) === 'basis', false))
  all(
    'basis',
    '12)《某某法》',
    '⑳《某某法》',
    '十二、《某某法》',
    '○《某某法》',
    '〇《某某法》',
    '*《某某法》',
    '《某某法(2019)》',
    '《某某办法》〉》',
    '《关于某某的意见的通知》',
    '《某某办法2019年》',
    '【部门规章】某某〔2019〕3号',
    '【地方性法规】令第3号',
    '【法律】〔2019 3号',
    '《甲》国办发【2019】5号',
    '相关政策、文件',
    '国家法律法规、规章要求等',
  )
})

describe('时限、渠道、方式的词', () => {
  const under = (head: Column['head'], words: string) =>
    mayStand(natureOf(words), { index: 0, title: '', head, levels: [] })
  test('时限', () => {
    for (const words of '甲日 甲天 甲时 甲期 甲月 甲年 甲季 甲周 即甲 甲后 之前 公开甲'.split(' '))
      assert.equal(under('deadlineText', words), true, words)
    for (const words of ['名单', '县民政局', '政府网站', '——甲', '√'])
      assert.equal(under('deadlineText', words), false, words)
  })
  test('渠道', () => {
    for (const words of '甲网 甲栏 甲台 甲号 微甲 甲信 广播甲 媒甲 甲报 甲中心甲 大厅甲 窗甲 公示甲 公告甲 http甲 www甲 推送甲 村甲 站甲 会甲 屏甲 墙甲'.split(
      ' ',
    ))
      assert.equal(under('channels', words), true, words)
    for (const words of ['名单', '《某某法》', '√', '12', '及时公开'])
      assert.equal(under('channels', words), false, words)
  })
  test('方式', () => {
    for (const words of ['主动', '依申请', '全文发布', '公开', '网站']) assert.equal(under('mode', words), true, words)
    assert.equal(under('mode', '名单'), false)
  })
  test('专线、热线、图书馆、档案馆、查询處也是带方框的渠道', () => {
    for (const words of '热线 專线 专线 图书馆 档案馆 查询處 查阅处 公告栏 公开栏 听证会 其它 电子屏 人户 入户 微博 客户端'.split(
      ' ',
    ))
      assert.equal(natureOf(`■${words}`).boxes, true, words)
  })
})
