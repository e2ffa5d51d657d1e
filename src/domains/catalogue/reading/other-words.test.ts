import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { groupOf, headOf, isKindHeading, isShortened, isTaken, otherwiseHeadOf } from './heads.ts'
import { plainHead, plainRow, readPlainText, readRealPage, valuesOf } from './testing.ts'

describe('别的说法的列名', () => {
  /** Every word that can be put together of these parts; an empty part may be left out. */
  const together = (...parts: string[]): string[] =>
    parts.reduce<string[]>((words, part) => words.flatMap((word) => part.split('|').map((each) => word + each)), [''])

  const words: Record<string, string[]> = {
    item: ['工作事项', ...together('公开|信息|', '目录|栏目', '名称|'), '信息名称', '公开信息名称'],
    elements: [
      ...together('公开|', '信息|事项|目录', '内容'),
      ...together('公开|', '内容|要素|', '规范|标准'),
      '公开信息',
    ],
    basis: [...together('设定|事项|职权|工作', '依据'), ...together('依据', '文件|条款|名称')],
    deadlineText: [
      ...together('公开|更新|发布', '的|', '频率|频次|周期'),
      ...together('更新|发布', '时限|期限', '要求|'),
    ],
    body: [
      ...together('责任|承办|公开|主办|牵头|负责|提供|发布', '的|', '科室|处室|股室|站所|机构'),
      ...together('承办|主办|牵头|负责|提供', '单位|部门'),
    ],
    mode: ['公开形式', '公开的形式'],
    channels: [...together('公开', '的|', '平台|媒介|场所|网站'), ...together('信息|', '发布', '渠道|平台|载体|媒介')],
  }

  test('各列的别的说法，前后多了字就不是', () => {
    for (const [head, list] of Object.entries(words))
      for (const word of list) {
        assert.equal(otherwiseHeadOf(word), head, word)
        assert.deepEqual([headOf(word), groupOf(word)], [null, null], word)
        for (const longer of [`某${word}`, `${word}表`]) assert.equal(otherwiseHeadOf(longer), null, longer)
      }
  })

  test('已有这一列的，不再另认', () => {
    for (const head of ['elements', 'basis', 'deadlineText', 'body', 'channels'] as const) {
      assert.equal(isTaken(head, [head]), true)
      assert.equal(isTaken(head, ['seq', null, 'mode', 'item']), false, head)
    }
    for (const head of ['item', 'level1', 'level2'] as const) assert.equal(isTaken('item', [head]), true, head)
    for (const head of ['level3', 'seq', 'mode'] as const) assert.equal(isTaken('item', [head]), false, head)
    for (const head of ['mode', 'active', 'onRequest', 'channels'] as const)
      assert.equal(isTaken('mode', ['seq', head]), true, head)
    assert.equal(isTaken('mode', ['item', 'elements']), false)
  })

  test('一级、二级、三级的各种叫法', () => {
    for (const [number, head] of [
      ['一', 'level1'],
      ['二', 'level2'],
      ['三', 'level3'],
    ])
      for (const word of together(`${number}级`, '事项|项目|目录|栏目|类别|分类|类目|主题|指标|标题', '名称|'))
        assert.equal(headOf(word), head, word)
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
    for (const word of together('公开|信息|政务|', '事项|目录|信息|栏目|', '类别|分类|大类')) {
      assert.equal(isKindHeading(word), true, word)
      for (const other of [`人员${word}`, `${word}一`]) assert.equal(isKindHeading(other), false, other)
    }
    for (const word of ['公开方式', '公开', '', '类别'.repeat(20)]) assert.equal(isKindHeading(word), false, word)
  })

  test('少了一个字才是列名的词', () => {
    assert.equal(isShortened('社会'), true)
    for (const word of ['全社会', '公开内容', '公开', '备注']) assert.equal(isShortened(word), false, word)
  })
})

const head = ['类别', '工作事项', '公开内容', '设定依据', '公开时限', '承办科室', '公开平台']
const row = (n: number) => ['组织机构', `事项${n}`, `内容${n}`, '《某某法》', '20个工作日内', '县民政局', '政府网站']

test('至少两列是平常的说法，才是目录：文件清单也用别的说法', () => {
  const list = ['序号', '信息名称', '信息内容', '更新时限', '发布机构', '发布平台']
  const rows = [1, 2].map((n) => [`${n}`, `文件${n}`, `内容${n}`, '及时公开', '县民政局', '政府网站'])
  assert.throws(() => readRealPage([list, ...rows]), { code: 'IMP_HEADER' })
  assert.throws(() => readRealPage([list.with(2, '公开内容'), ...rows]), { code: 'IMP_HEADER' })
  const text = [list, ...rows].map((cells) => `${cells.join(' | ')} |`).join('\n')
  assert.throws(() => readPlainText(text), { code: 'IMP_HEADER' })
  assert.equal(readRealPage([list.with(2, '公开内容').with(4, '公开主体'), ...rows]).rows.length, 2)
})

test('网页的表：多列是别的说法也读得出', () => {
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
    ['事项', '内容', '《某某法》', '及时公开', '办公室', '办公室'],
  ])
  assert.deepEqual(valuesOf(reading, 'body'), [null])
  assert.deepEqual(reading.rows[0]!.extra, { 承办科室: '办公室', 责任科室: '办公室' })
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
