import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { isKindHeading, isShortened, otherwiseHeadOf } from './heads.ts'
import { plainHead, plainRow, readPlainText, readRealPage, valuesOf } from './testing.ts'

describe('别的说法的列名', () => {
  test('各列的别的说法', () => {
    const words: Record<string, string> = {
      item: '工作事项 公开目录 目录名称 信息名称 公开栏目 栏目名称 信息目录',
      elements: '信息内容 事项内容 公开标准 内容规范 公开内容标准 公开信息',
      basis: '设定依据 事项依据 职权依据 依据文件 依据条款',
      deadlineText: '更新时限 更新频率 公开周期 发布时间 更新时间要求',
      body: '责任科室 承办科室 责任处室 主办单位 牵头部门 公开机构 责任股室 提供单位',
      channels: '公开平台 公开场所 信息发布渠道 发布平台 公开网站',
    }
    for (const [head, list] of Object.entries(words))
      for (const word of list.split(' ')) assert.equal(otherwiseHeadOf(word), head, word)
  })

  test('平常的说法、标题和别的词不算', () => {
    for (const word of [
      '公开事项',
      '公开内容',
      '公开主体',
      '责任单位',
      '某县公开目录',
      '责任人',
      '备注',
      '公开目录表',
      '1',
    ])
      assert.equal(otherwiseHeadOf(word), null, word)
  })

  test('类别一列', () => {
    for (const word of ['类别', '事项类别', '公开类别', '信息分类', '目录分类', '大类'])
      assert.ok(isKindHeading(word), word)
    for (const word of ['类别一', '公开方式', '人员类别', '']) assert.equal(isKindHeading(word), false, word)
  })

  test('少了一个字才是列名的词', () => {
    assert.equal(isShortened('社会'), true)
    for (const word of ['全社会', '公开内容', '公开', '备注']) assert.equal(isShortened(word), false, word)
  })
})

const head = ['类别', '工作事项', '内容规范', '设定依据', '更新时限', '承办科室', '公开平台']
const row = (n: number) => ['组织机构', `事项${n}`, `内容${n}`, '《某某法》', '20个工作日内', '县民政局', '政府网站']

test('网页的表：全是别的说法也读得出', () => {
  const reading = readRealPage([head, row(1), row(2)])
  const [first] = reading.rows
  assert.equal(reading.rows.length, 2)
  assert.deepEqual(
    [first!.level1, first!.level2, first!.elements, first!.basis, first!.deadlineText, first!.body, first!.channels],
    ['组织机构', '事项1', '内容1', '《某某法》', '20个工作日内', '县民政局', ['site']],
  )
})

test('有平常的列名时，别的说法的那一列原样保留', () => {
  const reading = readRealPage([
    [...plainHead, '责任科室', '公开平台', '公开目录'],
    [...plainRow(1), '办公室', '某某网站', '组织机构'],
  ])
  assert.deepEqual(valuesOf(reading, 'body'), ['县民政局'])
  assert.deepEqual(valuesOf(reading, 'channels'), [['site']])
  assert.deepEqual(reading.rows[0]!.extra, { 责任科室: '办公室', 公开平台: '某某网站', 公开目录: '组织机构' })
})

test('两列都是同一个别的说法：都不认', () => {
  const reading = readRealPage([
    ['公开事项', '公开内容', '公开依据', '公开时限', '承办科室', '责任科室'],
    ['事项', '内容', '《某某法》', '及时公开', '办公室', '宣传科'],
  ])
  assert.deepEqual(valuesOf(reading, 'body'), [null])
})

test('一级到六级目录：前三级读出，其余原样保留', () => {
  const reading = readRealPage([
    ['一级目录', '二级目录', '三级类别', '四级目录', '五级目录', '公开内容', '公开形式', '公开时限', '公开主体'],
    ['甲', '乙', '丙', '丁', '戊', '内容', '网站公开', '及时公开', '办公室'],
  ])
  const [first] = reading.rows
  assert.deepEqual([first!.level1, first!.level2, first!.level3], ['甲', '乙', '丙'])
  assert.deepEqual(first!.extra, { 四级目录: '丁', 五级目录: '戊' })
  assert.deepEqual(first!.channels, ['site'])
})

describe('公开方式、公开形式一列：看下面写的是什么', () => {
  const table = (heading: string, ...ways: string[]) =>
    readRealPage([
      ['公开事项', '公开内容', '公开依据', '公开时限', '公开主体', heading],
      ...ways.map((way, i) => [`事项${i}`, `内容${i}`, '《某某法》', '及时公开', '县民政局', way]),
    ])

  test('都是渠道，就是渠道', () => {
    for (const heading of ['公开方式', '公开形式']) {
      const reading = table(heading, '政府网站', '政府网站、公示栏', '')
      assert.deepEqual(valuesOf(reading, 'channels'), [['site'], ['site', 'board'], null])
      assert.deepEqual(valuesOf(reading, 'active'), [null, null, null])
    }
  })

  test('四分之三是渠道，余下的照渠道读并请人核对；再少就不是', () => {
    const most = table('公开形式', '政府网站', '公示栏', '网页', '宣传资料')
    assert.deepEqual(valuesOf(most, 'channels'), [['site'], ['board'], ['site'], ['other']])
    const few = table('公开形式', '政府网站', '公示栏', '折页', '宣传资料')
    assert.deepEqual(valuesOf(few, 'channels'), [null, null, null, null])
  })

  test('写着主动公开，就是公开方式', () => {
    const reading = table('公开形式', '主动公开', '依申请公开')
    assert.deepEqual(valuesOf(reading, 'active'), [true, false])
    assert.deepEqual(valuesOf(reading, 'channels'), [null, null])
    const mixed = table('公开形式', '政府网站', '政府网站', '政府网站', '主动公开')
    assert.deepEqual(valuesOf(mixed, 'channels'), [null, null, null, null])
  })

  test('另有渠道一列，或有两列公开方式，都不改', () => {
    const beside = readRealPage([
      ['公开事项', '公开内容', '公开时限', '公开主体', '公开形式', '公开渠道'],
      ['事项', '内容', '及时公开', '县民政局', '政府网站', '公示栏'],
    ])
    assert.deepEqual(valuesOf(beside, 'channels'), [['board']])
    const twice = readRealPage([
      ['公开事项', '公开内容', '公开时限', '公开主体', '公开方式', '公开方式'],
      ['事项', '内容', '及时公开', '县民政局', '政府网站', '公示栏'],
    ])
    assert.deepEqual(valuesOf(twice, 'channels'), [null])
  })
})

describe('复制的文字', () => {
  const rows = [1, 2, 3].map((n) => `事项${n} | 本级各项内容情况${n} | 社会 | 公开栏、网页 | 长期 |`).join('\n')

  test('竖线分格：前面的列名是别的说法，公开形式下是渠道', () => {
    const reading = readPlainText(`某乡公开目录 |\n公开目录 | 公开内容 | 公开范围 | 公开形式 | 公开时限 |\n${rows}`)
    assert.deepEqual(valuesOf(reading, 'level1'), ['事项1', '事项2', '事项3'])
    assert.deepEqual(valuesOf(reading, 'channels'), Array(3).fill(['site', 'board']))
    assert.deepEqual(valuesOf(reading, 'audienceAll'), [true, true, true])
    assert.deepEqual(valuesOf(reading, 'deadlineText'), ['长期', '长期', '长期'])
  })

  test('前面有类别一列，末尾是别的说法', () => {
    const cells = (n: number) => `概况 | 事项${n} | 本级各项内容情况${n} | 及时公开 | 政府网站 | 办公室 |`
    const reading = readPlainText(
      `类别 | 工作事项 | 公开内容 | 公开时限 | 公开渠道 | 责任科室 |\n${[1, 2, 3].map(cells).join('\n')}`,
    )
    assert.deepEqual(valuesOf(reading, 'level1'), ['概况', '概况', '概况'])
    assert.deepEqual(valuesOf(reading, 'level2'), ['事项1', '事项2', '事项3'])
    assert.deepEqual(valuesOf(reading, 'body'), ['办公室', '办公室', '办公室'])
  })

  test('有了事项一列，公开目录是标题，不是列名', () => {
    const cells = (n: number) =>
      `${n} | 概况 | 事项${n} | 本级各项内容情况${n} | 《某某法》 | 及时公开 | 县民政局 | 政府网站 |`
    const reading = readPlainText(`公开目录 |\n${plainHead.join(' | ')} |\n${[1, 2, 3].map(cells).join('\n')}`)
    assert.deepEqual(valuesOf(reading, 'level1'), ['概况', '概况', '概况'])
    assert.deepEqual(valuesOf(reading, 'seq'), [1, 2, 3])
  })
})
