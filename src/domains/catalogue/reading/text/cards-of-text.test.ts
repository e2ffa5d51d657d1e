import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { readPlainText } from '../testing.ts'
import { cardsOfBars, cardsOfText } from './cards-of-text.ts'
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

  test('最后一项分几行、中间空行：原文的行一行不少', () => {
    const text = [...card().flat(), '公示栏', '', '广播'].join('\n')
    const [row] = readPlainText(text).rows
    assert.equal(row!.channelsText, '政府网站\n公示栏\n广播')
    assert.deepEqual(
      row!.lines!.slice(-3).map((line) => line.text),
      ['政府网站', '公示栏', '广播'],
    )
    const bars = `${card()
      .map(([label, value]) => `${label} | ${value} |`)
      .join('\n')
      .replace(/ \|$/, '\n公示栏 |')}`
    assert.equal(readPlainText(bars).rows[0]!.lines!.at(-1)!.text, '公示栏 |')
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

describe('卡片的一行', () => {
  /** Heading and value of each column of each card. */
  const cards = (sections: ReturnType<typeof cardsOfText>) =>
    sections.map(({ grid, header, rows }) => {
      const values = header.columns.map(
        ({ title, index }) => `${title}=${rows[0]!.cells.get(index)!.text.replace('\n', '/')}`,
      )
      return `${grid.name} ${values.join(' ')}`
    })
  const whole =
    '文字 公开事项=社会救助 公开内容=低保名单 公开依据=《社会救助暂行办法》 公开时限=及时公开 公开主体=县民政局 公开渠道=政府网站'
  const pairs = card()
  const piecesOf = (...texts: string[]) => texts.map((text, line) => ({ text, line }))

  test('名称后面没有内容：不是一列；之前的话不要；内容里的冒号不分', () => {
    const texts = ['某县：目录', '说明', ...pairs.flat(), '', '公开对象']
    assert.deepEqual(cards(cardsOfText(piecesOf(...texts))), [`${whole}/`])
    assert.deepEqual(
      cards(
        cardsOfText(
          piecesOf(...pairs.map(([label, value]) => `${label}：${value}`), '电话：12345', '注：公开主体：县民政局'),
        ),
      ),
      [`${whole}/电话：12345\n注：公开主体：县民政局`],
    )
    assert.deepEqual(cards(cardsOfText(piecesOf(...pairs.map(([label, value]) => `${label}:\n${value}`)))), [whole])
    assert.deepEqual(
      cards(
        cardsOfText(
          piecesOf(...pairs.slice(0, 5).map(([label, value]) => `${label}：${value}`), '公开渠道：网站\n公示栏'),
        ),
      ),
      [whole.replace('政府网站', '网站/公示栏')],
    )
  })

  test('冒号后面没有内容、内容在下一段：名称一样', () =>
    assert.deepEqual(cards(cardsOfText(piecesOf(...pairs.flatMap(([label, value]) => [`${label}：`, value])))), [
      whole,
    ]))

  test('名称要在一段的开头', () =>
    assert.deepEqual(
      cards(
        cardsOfText(piecesOf(...pairs.map(([label, value]) => `${label}：${value}`), '公示栏\n公开主体：县财政局')),
      ),
      [`${whole}/公示栏\n公开主体：县财政局`],
    ))

  test('竖线：空格不算，名称二十字以内，内容不能又是名称', () => {
    const bars = (...lines: (readonly string[])[]) =>
      cards(cardsOfBars(lines.flatMap((line, at) => line.map((text) => ({ text, line: at })))))
    assert.deepEqual(bars(...pairs.map(([label, value]) => [label, '', value, ''])), [whole])
    assert.deepEqual(bars([...pairs[0], ...pairs[1]], [...pairs[2], ...pairs[3]], [...pairs[4], ...pairs[5], '']), [
      whole,
    ])
    const named = (length: number) => bars(...pairs, ['注'.repeat(length), '甲'])
    assert.deepEqual(named(20), [`${whole} ${'注'.repeat(20)}=甲`])
    assert.deepEqual(named(21), [whole])
    assert.deepEqual(bars(...pairs, ['备注', '公开方式']), [whole])
    assert.deepEqual(bars(...pairs, ['公开方式']), [whole])
    assert.deepEqual(bars(['说明'], ...pairs), [whole])
    assert.deepEqual(bars([...pairs[0], '备注', '甲'], ...pairs.slice(1)), [
      whole.replace('社会救助', '社会救助 备注=甲'),
    ])
    assert.deepEqual(
      bars(
        pairs.map(([label]) => label),
        pairs.map(([, value]) => value),
      ),
      [],
    )
  })

  test('出处：行号和名称的前十个字', () => {
    const long = '公开内容（公开的具体要素）'
    const sections = cardsOfBars(
      [...pairs, [long, '甲']].flatMap((line, at) => line.map((text) => ({ text, line: at }))),
    )
    const cells = [...sections[0]!.rows[0]!.cells.values()]
    const basis = { text: '《社会救助暂行办法》', row: 2, column: 2, rowSpan: 1, colSpan: 1 }
    assert.deepEqual(cells[2], { ...basis, from: '文字第3行「公开依据」' })
    assert.deepEqual(sections[0]!.grid, { name: '文字', rows: [], notes: [] })
    assert.deepEqual(
      [cells[0]!.from, cells.at(-1)!.from],
      ['文字第1行「公开事项」', '文字第7行「公开内容（公开的具体」'],
    )
    assert.deepEqual([sections[0]!.rows[0]!.row, cells.at(-1)!.row], [0, 6])
  })
})
