import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { isLabel } from './cards.ts'
import { readRealPage, type TestCell } from './testing.ts'
import { toldRows } from './text/testing.ts'

const card = (item = '低保'): string[][] => [
  ['公开事项', item],
  ['公开内容', '名单'],
  ['公开依据', '《社会救助暂行办法》'],
  ['公开时限', '及时公开'],
  ['公开主体', '县民政局', '公开渠道', '政府网站'],
]
const told = (item = '低保') => `?｜${item}｜?｜名单｜《社会救助暂行办法》｜及时公开｜县民政局｜政府网站`
const tell = (...rows: TestCell[][]) => toldRows(readRealPage(rows))

describe('表格写成卡片：左边名称，右边内容', () => {
  test('一行一对或两对', () => assert.deepEqual(tell(...card()), [told()]))

  test('名称又来一遍：下一张卡片', () => assert.deepEqual(tell(...card(), ...card('特困')), [told(), told('特困')]))

  test('一页几张卡片', () => {
    assert.deepEqual(toldRows(readRealPage(card(), card('特困'))), [told(), told('特困')])
  })

  test('不认识的名称原样保留', () => {
    const [row] = readRealPage([...card(), ['联系电话', '12345']]).rows
    assert.deepEqual(row!.extra, { 联系电话: '12345' })
    const long = '说明'.repeat(10)
    const [more] = readRealPage([
      ...card(),
      ['联系电话', '12345', '地址', '某路'],
      ['备注', { text: '甲', colSpan: 3 }],
      [long, '乙'],
      [`${long}一`, '丙'],
      ['', '丁'],
      ['公开对象', '公开方式'],
    ]).rows
    assert.deepEqual(more!.extra, { 联系电话: '12345', 地址: '某路', 备注: '甲', [long]: '乙' })
    assert.equal(more!.cells!.length, 10)
  })

  test('公开层级写明几级：写到的勾上，没写到的不定', () => {
    for (const words of ['县级、乡级', '县级 乡级', '县级,乡级', '县级/乡级', '县级和乡级', '县级，乡级']) {
      const [row] = readRealPage([...card(), ['公开层级', words]]).rows
      assert.deepEqual(row!.levels, { prefecture: null, county: true, town: true, village: null }, words)
      assert.equal(row!.source['levels.county'], words)
    }
    const [odd] = readRealPage([...card(), ['公开层级', '县级、其他'], ['层级', '乡级']]).rows
    assert.deepEqual(odd!.levels, { prefecture: null, county: true, town: null, village: null }, '头一处为准')
  })

  test('五种名称、职责一侧三种才是卡片', () => {
    assert.equal(tell(...card().slice(0, 4), ['公开主体', '县民政局']).length, 1)
    assert.throws(() => tell(...card().slice(0, 4)), { code: 'IMP_HEADER' })
    assert.throws(
      () => tell(card()[0]!, card()[3]!, card()[4]!.slice(0, 2), ['公开对象', '全社会'], ['公开方式', '主动']),
      { code: 'IMP_HEADER' },
    )
  })

  test('职责一侧任意三种都行；不认识的名称不算数', () => {
    const duties = ['公开内容', '公开依据', '公开时限', '公开主体', '公开渠道']
    for (const [i] of duties.entries()) {
      const three = [0, 1, 2].map((n) => [duties[(i + n) % 5]!, '甲乙'])
      assert.equal(tell(['公开事项', '低保'], ['公开对象', '村民'], ...three).length, 1, String(three))
      assert.throws(() => tell(['公开事项', '低保'], ['联系电话', '12345'], ...three), { code: 'IMP_HEADER' })
    }
  })

  test('每一格按卡片里的次序留着；问题写在卡片的头一行', () => {
    const reading = readRealPage([...card(), ...card('特困').slice(0, 4), ['公开主体', '', '公开渠道', '政府网站']])
    assert.deepEqual(
      reading.rows[0]!.cells!.map(({ text }) => text),
      ['低保', '名单', '《社会救助暂行办法》', '及时公开', '县民政局', '政府网站'],
    )
    const [{ row, column, from }] = reading.problems.filter(({ severity }) => severity === 'doubt') as [
      (typeof reading.problems)[number],
    ]
    assert.deepEqual([row, column, from], [6, '公开主体', '表1 第10行第2列'])
  })

  test('名称超过二十字：不是名称', () => {
    assert.deepEqual(tell(...card(), [`关于${'说明'.repeat(10)}`, '甲']), [told()])
  })
})

test('全社会、特定群体、主动、依申请是表的列名，在卡片里却是内容', () => {
  for (const text of ['全社会', '特定群体', '主动', '依申请', '县民政局', '']) assert.equal(isLabel(text), false, text)
  for (const text of ['公开事项', '公开时限', '公开对象', '公开方式', '公开层级', '序号'])
    assert.equal(isLabel(text), true, text)
})
