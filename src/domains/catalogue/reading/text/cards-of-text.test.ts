import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { readPlainText } from '../testing.ts'
import { tell } from './testing.ts'

const card = (item = '社会救助') =>
  [
    ['公开事项', item],
    ['公开内容', '低保名单'],
    ['公开依据', '《社会救助暂行办法》'],
    ['公开时限', '及时公开'],
    ['公开主体', '县民政局'],
    ['公开渠道', '政府网站'],
  ] as const
const told = (item = '社会救助') => `?｜${item}｜?｜低保名单｜《社会救助暂行办法》｜及时公开｜县民政局｜政府网站`

describe('写成卡片的一项：名称和内容成对', () => {
  test('冒号', () => {
    assert.deepEqual(
      tell(
        card()
          .map(([label, value]) => `${label}：${value}`)
          .join('\n'),
      ),
      [told()],
    )
    assert.deepEqual(
      tell(
        card()
          .map(([label, value]) => `${label}: ${value}`)
          .join('\n\n'),
      ),
      [told()],
    )
  })

  test('上下两行；一项内容可以有几行', () => {
    assert.deepEqual(tell(card().flat().join('\n')), [told()])
    assert.deepEqual(tell([...card().flat(), '公示栏'].join('\n')), [`${told()}/公示栏`])
  })

  test('竖线，一行一对或两对', () => {
    const cells = card().map(([label, value]) => `${label} | ${value} |`)
    assert.deepEqual(tell(cells.join('\n')), [told()])
    assert.deepEqual(
      tell([`${cells[0]} ${cells[1]}`, `${cells[2]} ${cells[3]}`, `${cells[4]} ${cells[5]}`].join('\n')),
      [told()],
    )
  })

  test('同一个名称又来：下一张卡片', () => {
    const text = [card(), card('养老服务')]
      .map((each) => each.map(([label, value]) => `${label}：${value}`).join('\n'))
      .join('\n\n')
    assert.deepEqual(tell(text), [told(), told('养老服务')])
  })

  test('出处是那一行的名称', () => {
    const [row] = readPlainText(
      card()
        .map(([label, value]) => `${label}：${value}`)
        .join('\n'),
    ).rows
    assert.deepEqual([row!.from.basis, row!.source.basis], ['文字第3行「公开依据」', '《社会救助暂行办法》'])
  })

  test('不到五个名称，或职责一侧不到三个：不是卡片，拒绝', () => {
    const lines = card().map(([label, value]) => `${label}：${value}`)
    assert.throws(() => tell(lines.slice(0, 4).join('\n')), { code: 'IMP_HEADER' })
    assert.throws(() => tell([lines[0], lines[3], lines[4], '公开对象：全社会', '公开方式：主动公开'].join('\n')), {
      code: 'IMP_HEADER',
    })
  })

  test('全社会、主动是内容，不是名称；公开层级写明哪几级就勾哪几级', () => {
    const text = [
      ...card().map(([label, value]) => `${label}：${value}`),
      '公开对象：全社会',
      '公开方式：主动公开',
      '公开层级：县级、乡级',
    ].join('\n')
    const [row] = readPlainText(text).rows
    assert.deepEqual([row!.audienceAll, row!.active, row!.onRequest], [true, true, false])
    assert.deepEqual(row!.levels, { prefecture: null, county: true, town: true, village: null })
  })
})
