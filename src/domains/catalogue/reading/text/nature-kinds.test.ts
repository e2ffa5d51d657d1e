import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { readDeadlineCell } from '../deadlines.ts'
import type { Deadline, ReadDeadlineCell } from '../model.ts'
import { looksLikeBody, natures } from './nature.ts'

const natureOf = natures(readDeadlineCell)

/** A deadline grammar that answers always the same: it found these kinds, and is sure of the whole cell or not. */
const grammar =
  (certain: boolean, ...kinds: Deadline['kind'][]): ReadDeadlineCell =>
  () => ({ deadlines: kinds.map((kind) => ({ kind, amount: null, unit: null, trigger: '' })), doubts: [], certain })
const isDeadline = (read: ReadDeadlineCell, text: string) => natures(read)(text).strong === 'deadlineText'
const unsure = grammar(false, 'after_event')
const sure = grammar(true, 'after_event')

describe('时限语法不敢肯定的一格：句子的结尾说了算', () => {
  for (const text of [
    '5日',
    '5天',
    '5工作日',
    '5个工作日',
    '20个日',
    '公示10个工作日内',
    '公示10个工作日之内',
    '公示10天内',
    '公示7日之内',
    '变更后7日公开',
    '变更后7日内公示',
    '变更后7日内公布',
    '变更后7日内予以公开',
    '变更后7日予以公布。',
    '变更后7日；',
    '变更后7日，',
    `${'甲'.repeat(28)}5日`,
    '《某某通知》印发后5日',
    '《某某通知》印发后5个工作日',
    // Longer sentences: a number of working days or a rhythm at the end.
    ...[
      '5个工作日',
      '5工作日',
      '25个工作日内',
      '5个工作日之内',
      '5个工作日予以公开',
      '5个工作日内予以公示',
      '5个工作日内公布',
      '5个工作日内公开',
      '长期公开',
      '及时公开',
      '实时公开',
      '永久公开',
      '及时公开。',
      '及时公开；',
      '及时公开，',
      '及时公开（动态）',
      '及时公开()',
      `及时公开（${'甲'.repeat(10)}）。`,
    ].map((end) => `${'甲'.repeat(40)}${end}`),
    `${'甲'.repeat(60)}5个工作日`,
    '长期公开',
  ])
    test(`是：${text.replace(/甲{5,}/, '甲…')}`, () => assert.equal(isDeadline(unsure, text), true))

  for (const text of [
    '5日后',
    '5日内办理',
    '5个月',
    '5日公告',
    '5日！',
    '日',
    '天内公开',
    '5内公开',
    `${'甲'.repeat(29)}5日`,
    `${'甲'.repeat(40)}5日`,
    `${'甲'.repeat(61)}5个工作日`,
    `${'甲'.repeat(40)}工作日`,
    `${'甲'.repeat(39)}、5个工作日`,
    `${'甲'.repeat(39)}》5个工作日`,
    `《${'甲'.repeat(39)}及时公开`,
    '及时公布',
    '定期公开',
    '及时公开信息',
    `及时公开（${'甲'.repeat(11)}）`,
    '及时公开（甲）！',
  ])
    test(`不是：${text.replace(/甲{5,}/, '甲…')}`, () => assert.equal(isDeadline(unsure, text), false))

  test('没有读出时限，结尾像也不是；有一个读出来就是', () => {
    for (const certain of [true, false]) {
      assert.equal(isDeadline(grammar(certain), '变更后7日'), false)
      assert.equal(isDeadline(grammar(certain, 'unspecified'), '变更后7日'), false)
      assert.equal(isDeadline(grammar(certain, 'unspecified', 'after_event'), '变更后7日'), true)
    }
  })

  test('语法敢肯定的，结尾不像也是', () => assert.equal(isDeadline(sure, '每年年初'), true))

  test('一个字、二百四十字以上、只有一个书名号的不问语法', () => {
    assert.deepEqual(
      ['日', '每日', `${'甲'.repeat(239)}日`, `${'甲'.repeat(240)}日`].map((text) => isDeadline(sure, text)),
      [false, true, true, false],
    )
    assert.deepEqual(
      ['《每日》', '《》日', '每《日》', '《每日》公布后', '《甲》《每日》', '《日》》'].map((text) =>
        isDeadline(sure, text),
      ),
      [false, true, true, true, true, true],
    )
  })

  test('没有一个说时间的字，不问语法', () => {
    assert.equal(isDeadline(sure, '低保名单'), false)
    for (const word of '日天时期年季月周即立随公同长永定适尽按后前')
      assert.equal(isDeadline(sure, `甲${word}`), true, word)
    assert.equal(isDeadline(sure, '定期'), true)
  })
})

describe('依据', () => {
  const basis = (text: string) => natureOf(text).strong === 'basis'
  for (const text of [
    '《条例》第十条',
    '《关于推进公开的意见》',
    '《关于推进公开的意见(试行)》',
    '《关于推进公开的意见（）》',
    '《国务院令》',
    '《某某公告》',
    '《某某法”》',
    '《某某法》》',
    '《某某办法2019年》',
    '《某某办法2019》',
    '《甲》（国发〔2019〕4号）',
    '《甲》（国发〔2019〕1234号）',
    '《甲》（国发〔20194号）',
    '《甲》（国发〔20191234号）',
    '《甲》（国务院令第3号）',
    '《甲》（国务院令第649号）',
    '《甲》（国务院令649号）',
    // A title whose marks were eaten or changed.
    '〈甲〉（主席令第3号）',
    '<甲>（主席令第3号）',
    '某某条例》',
    '某某某条例》第三条',
    `${'某'.repeat(48)}条例》`,
    // A rank of law in brackets, behind the number of a list.
    ...['法律', '行政法规', '部门规章', '地方性法规', '规范性文件', '政策', '党内法规', '其他'].flatMap((rank) => [
      `【${rank}】某发〔2019〕4号`,
      `[${rank}]某发〔2019〕4号`,
    ]),
    ...['1.', '1、', '1)', '(1)', '(1、', '12.', '一、', '十二、', '①.', '●', '〇', '○', '*'].map(
      (mark) => `${mark}【政策】某发〔2019〕4号`,
    ),
    '1、《某某法》',
    '十二、《某某法》',
    `${'甲'.repeat(40)}《某某法》`,
    '政府信息公开规定',
    '信息公开规定',
    '政府信息公开条例',
    '信息公开相关条例',
    '相关法律',
    '相关法律法规',
    '有关法规',
    '国家政策',
    '上级文件、规定',
    '有关法律、法规、规章、政策、文件规定',
    '国家法规要求',
    '国家法规等',
    '国务院令第3号',
    '国令第711号',
    '主席令第3号',
  ])
    test(`是：${text.slice(0, 24)}`, () => assert.equal(basis(text), true))

  for (const text of [
    '《甲》',
    '《甲》甲》',
    '《某某法甲》',
    '《某某法”甲》',
    '《甲》（国发〔2019〕12345号）',
    '《甲》（国发〔2019〕号）',
    '《甲》（国发〔2019号）',
    '《甲》（国务院令第号）',
    '《甲》（国发〔201〕4号）',
    '条例》',
    `${'某'.repeat(49)}条例》`,
    '某某条例甲》',
    '某条例》',
    `${'甲'.repeat(41)}《某某法》`,
    '123.【政策】某发〔2019〕4号',
    '甲1.【政策】某发〔2019〕4号',
    '.【政策】某发〔2019〕4号',
    '、【政策】某发〔2019〕4号',
    '一二三、【政策】某发〔2019〕4号',
    '甲【政策】某发〔2019〕4号',
    '【甲】某发〔2019〕4号',
    '【政策】某发',
    '公示政府信息公开规定',
    '政府信息公开规定公示',
    '公示相关规定',
    '相关规定公示',
    '相关要求',
    '相关、政策',
    '相关政策制度',
    '有关',
    '根据国务院令第3号',
    '12、《名单》',
  ])
    test(`不是：${text.slice(0, 24)}`, () => assert.equal(basis(text), false))
})

describe('渠道还是主体', () => {
  const strong = (text: string) => natureOf(text).strong
  const kinds = (...texts: string[]) => texts.map((text) => natureOf(text).strong)

  test('查阅室、查询处像机构的名字，却只是渠道', () => {
    assert.deepEqual(kinds('档案查阅室', '信息查询处'), ['channels', 'channels'])
    assert.equal(strong('政务服务中心、信息查阅室'), 'channels')
  })
  test('大厅、服务站两样都是：不定', () => assert.deepEqual(kinds('政务服务中心', '便民服务站'), [null, null]))
  test('“其他”两个字不是；其他后面写明了就是', () => {
    assert.deepEqual(kinds('其他', '其它', '甲其他：集市'), [null, null, null])
    assert.deepEqual(
      kinds('其他：集市张贴', '其它：集市张贴', '其他:集市张贴', '其它:集市张贴'),
      Array(4).fill('channels'),
    )
    assert.deepEqual(kinds('其他（集市张贴）', '其乐：集市张贴'), [null, null])
    assert.equal(natureOf('其他').channels, false)
    assert.equal(natureOf('其他、政务服务中心').channels, true)
  })
  test('一句话里的渠道，繁体也认', () => {
    for (const deed of ['向社会公开', '向社會公開', '对外公布', '對外公開', '及時公開', '主動發布'])
      assert.equal(strong(`通過政府網站、廣播電視等${deed}`), 'channels', deed)
  })
  test('一百六十字为限', () => {
    const list = '政府网站、'.repeat(32)
    assert.deepEqual([natureOf(list).channels, natureOf(`${list}、`).channels], [true, false])
  })
  test('空的、只有标点的不是', () => {
    assert.deepEqual(
      ['', '、', '——'].map((text) => natureOf(text).channels),
      [false, false, false],
    )
  })

  const boxed = (text: string) => natureOf(text).boxes
  test('方框后面是渠道', () => {
    for (const words of '政务服务中心 办事大厅 便民服务站 现场公示 入户 查阅点 查询处 专线 公示栏 公开栏 公告栏'.split(
      ' ',
    ))
      assert.equal(boxed(`■${words}`), true, words)
  })
  test('口、R、£、þ 是方框，要在词首，后面是字', () => {
    for (const text of [
      '口政府网站',
      '甲 口政府网站',
      '甲、R政府网站',
      '甲,£ 政府网站',
      '甲;þ政府网站',
      '口　政府网站',
    ])
      assert.equal(boxed(text), true, text)
    for (const text of ['进口网站', 'R1网站', '口12网站', 'R  网站', 'BR网站']) assert.equal(boxed(text), false, text)
  })
})

describe('主体', () => {
  for (const text of [
    '县局',
    '民政局（甲）',
    `民政局（${'甲'.repeat(30)}）`,
    `${'某'.repeat(60)}局`,
    '县民政局等部门',
    '县民政局等单位（牵头）',
    '县民政局、县财政局和各镇',
    '县民政局、县财政局，各镇',
    '街道办',
    '村委会',
    '管委会',
    '县残疾人联合会',
    `${'县民政局、'.repeat(90)}县财政局`,
  ])
    test(`是：${text.slice(0, 20)}`, () =>
      assert.equal(looksLikeBody(text.replace(/（/g, '(').replace(/）/g, ')')), true))
  for (const text of [
    '局',
    '民政局()',
    `民政局(${'甲'.repeat(31)})`,
    `${'某'.repeat(61)}局`,
    '民政局(网站)',
    '公示栏办公室',
    '网络办公室',
    '县民政局,县财政局',
    '县民政局、',
    '县民政局、公示栏',
    '民政局负责',
  ])
    test(`不是：${text.slice(0, 20)}`, () => assert.equal(looksLikeBody(text), false))
})

test('数：六位以内', () => {
  assert.deepEqual(
    ['1', '12', '123456', '1234567', '1.', '甲1', ''].map((text) => natureOf(text).number),
    [1, 12, 123456, null, null, null, null],
  )
})
