import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { templateHeader } from './template-header.ts'
import { doubtsOf, readRealPage, valuesOf } from './testing.ts'
import { toldRows } from './text/testing.ts'

const row = (seq: number | string, more: string[] = []) => [
  ...[String(seq), '社会救助', '低保', '低保标准', '《社会救助暂行办法》', '及时公开', '县民政局', '政府网站'],
  ...['√', '', '√', ''],
  ...more,
]
const rows = (length: number, more: string[] = []) => Array.from({ length }, (_, i) => row(i + 1, more))
const refused = (...table: string[][]) => assert.throws(() => readRealPage(table), { code: 'IMP_HEADER' })

describe('没有表头的表', () => {
  test('每行都像国家标准目录：按那个样式读，并请人核对各列', () => {
    const reading = readRealPage(rows(3))
    assert.equal(
      toldRows(reading, true)[0],
      '1｜社会救助｜低保｜低保标准｜《社会救助暂行办法》｜及时公开｜县民政局｜政府网站｜√-√-',
    )
    assert.deepEqual(valuesOf(reading, 'seq'), [1, 2, 3])
    assert.match(
      doubtsOf(reading).join(),
      /（表1）：这张表没有表头，各列都与国家标准目录的样式相符，按该样式读入；请核对各列/,
    )
    assert.doesNotMatch(doubtsOf(reading).join(), /没有认出表头，没有读入/)
  })

  test('多一两列层级：不知道是哪两级，勾选不读，并说明', () => {
    const reading = readRealPage(rows(3, ['√', '√']))
    assert.deepEqual(reading.rows[0]!.levels, { prefecture: null, county: null, town: null, village: null })
    assert.match(doubtsOf(reading).join(), /「公开层级（第1列）」.*「公开层级（第2列）」/)
    assert.deepEqual(
      templateHeader(14)!
        .columns.slice(12)
        .map(({ index, title }) => `${index} ${title}`),
      ['12 公开层级（第1列）', '13 公开层级（第2列）'],
    )
  })

  test('各列的名字就是国家标准目录的列名', () => {
    assert.deepEqual(
      templateHeader(12)!.columns.map(({ index, title, head }) => `${index} ${title} ${head}`),
      [
        ...['0 序号 seq', '1 公开事项/一级事项 level1', '2 公开事项/二级事项 level2', '3 公开内容（要素） elements'],
        ...['4 公开依据 basis', '5 公开时限 deadlineText', '6 公开主体 body', '7 公开渠道和载体 channels'],
        ...['8 公开对象/全社会 audienceAll', '9 公开对象/特定群体 audienceSpecific', '10 公开方式/主动 active'],
        '11 公开方式/依申请 onRequest',
      ],
    )
  })

  test('列数多了少了：不是那个样式', () => {
    assert.deepEqual(
      [11, 12, 13, 14, 15].map((width) => templateHeader(width)?.columns.length ?? null),
      [null, 12, 13, 14, null],
    )
    refused(...rows(3).map((cells) => cells.slice(0, 11)))
    refused(...rows(3, ['√', '√', '√']))
  })

  test('只有两行：看不出是不是', () => refused(...rows(2)))

  test('十行里九行相符就够，八行不够', () => {
    const bad = (seq: number) => row(seq).with(5, '名单')
    assert.equal(readRealPage([...rows(9), bad(10)]).rows.length, 10)
    refused(...rows(8), bad(9), bad(10))
    assert.equal(readRealPage([...rows(9), row(10).slice(0, 11)]).rows.length, 10)
  })

  for (const [name, at, text] of [
    ['序号不是数', 0, '甲'],
    ['没有内容', 3, ''],
    ['依据不是依据', 4, '名单'],
    ['时限不是时限', 5, '名单'],
    ['主体不是主体', 6, '名单'],
    ['渠道不是渠道', 7, '名单'],
    ['勾选处是文字', 8, '名单'],
    ['勾选处是文字', 9, '名单'],
    ['勾选处是文字', 11, '名单'],
  ] as const)
    test(`不相符：${name}（第${at}格）`, () => refused(...rows(3).map((cells) => cells.with(at, text))))

  test('空着的、写同上的格不妨碍，但说得准的格一行至少三个', () => {
    const lean = (...blank: number[]) =>
      rows(3).map((cells) => cells.map((text, at) => (blank.includes(at) ? '' : text)))
    assert.equal(readRealPage(lean(4)).rows.length, 3)
    assert.equal(readRealPage(rows(3).map((cells, i) => (i === 0 ? cells : cells.with(4, '同上')))).rows.length, 3)
    refused(...lean(4, 5))
    assert.equal(readRealPage([...rows(2), row(3).slice(0, 11)]).rows.length, 3, '少了末一格')
  })

  test('序号是一到五位数的才算行', () => {
    for (const seq of ['', '甲', '1甲', '甲1', '100000', '1.'])
      assert.deepEqual(valuesOf(readRealPage([...rows(3), row(4).with(0, seq)]), 'seq'), [1, 2, 3], seq)
    assert.deepEqual(valuesOf(readRealPage([...rows(3), row('９'), row(99999)]), 'seq'), [1, 2, 3, 9, 99999])
    assert.deepEqual(valuesOf(readRealPage([[], ...rows(3)]), 'seq'), [1, 2, 3], '空行')
  })

  test('没有序号的行（小标题、页脚）不算行', () => {
    assert.deepEqual(valuesOf(readRealPage([['一、救助'], ...rows(3), ['填表人：']]), 'seq'), [1, 2, 3])
  })
})
