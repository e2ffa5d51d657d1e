import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { CatalogueReading } from '../model.ts'
import { doubtsOf, readPlainText } from '../testing.ts'
import { barHead, blockHead, paragraphs, tell, tellTicks, toldRows } from './testing.ts'

const duty = '《社会救助暂行办法》 | 及时公开 | 县民政局 | ■政府网站'
const row = (n: number | string, name = `事项${n}名称`) => `${n} | 低保 | ${name} | ●标准 | ${duty} | √ | | √ | |`
const dutyTold = '《社会救助暂行办法》｜及时公开｜县民政局｜■政府网站'
const told = (n: number) => `${n}｜低保｜事项${n}名称｜●标准｜${dutyTold}`
const ticked = (n: number) => `${told(n)}｜√-√-`
const table = (...lines: string[]) => [barHead, ...lines].join('\n')
const notes = ({ problems }: CatalogueReading) =>
  problems.flatMap(({ severity, message }) => (severity === 'note' ? [message] : []))

describe('竖线的行之间', () => {
  test('页码独占一行：序号照旧，只说一声', () => {
    const reading = readPlainText(table(row(1), row(2), '17', row(3)))
    assert.deepEqual(toldRows(reading, true), [1, 2, 3].map(ticked))
    assert.deepEqual(doubtsOf(reading), [])
    assert.match(notes(reading).join(), /（文字第5行）：这一行只有一个数字，前后的序号是连着的，当作页码，没有读入/)
  })

  test('写明是页码的行：一次说完', () => {
    const reading = readPlainText(table(row(1), '— 17 —', row(2), '第18页 共60页', row(3)))
    assert.deepEqual(toldRows(reading, true), [1, 2, 3].map(ticked))
    assert.match(notes(reading).join(), /文字第 4、6 行是页码，没有当作内容/)
  })

  test('小标题：不是格；别的话要人看', () => {
    const reading = readPlainText(table(row(1), '二、救助', row(2), '县民政局', row(3)))
    assert.deepEqual(toldRows(reading, true), [1, 2, 3].map(ticked))
    assert.match(notes(reading).join(), /（文字第4行）：整行只有「二、救助」，当作小标题或说明/)
    assert.match(doubtsOf(reading).join(), /（文字第6行）：「县民政局」不像一项，也不像小标题或说明，没有读入/)
  })

  test('格中间的页码：去掉，请人核对', () => {
    const cells = row(2).split(' | ').with(2, '\n17\n事项2名称').join(' | ')
    const reading = readPlainText(table(row(1), cells, row(3)))
    assert.equal(toldRows(reading)[1], told(2).replace('事项2名称', '事项2名称!'))
    assert.match(doubtsOf(reading).join(), /这一格中间有一行只有「17」，当作页码去掉了，请核对/)
  })

  test('勾选处的页码：那一格是空的，勾选不移位', () => {
    const broken = row(2).replace('√ | | √', '√ |\n17\n| √')
    assert.deepEqual(tellTicks(table(row(1), broken, row(3))), [1, 2, 3].map(ticked))
  })

  test('勾选处的页码恰好是下一个序号：也不是一行', () => {
    const broken = row(3).replace('√ | | √', '√ |\n4\n| √')
    assert.deepEqual(tellTicks(table(row(1), row(2), broken)), [1, 2, 3].map(ticked))
  })

  test('最后一行后面跳出的数不是一行', () => {
    assert.deepEqual(tell(table(row(1), row(2), row(3), '20 |')), [1, 2, 3].map(told))
  })
})

describe('丢了竖线', () => {
  test('空格的竖线丢了：别的行都一样宽，这一行的勾选不定', () => {
    const broken = row(2).replace('√ | | √', '√ | √')
    const rows = toldRows(readPlainText(table(row(1), broken, row(3), row(4), row(5))), true)
    assert.deepEqual(rows.toSpliced(1, 1), [1, 3, 4, 5].map(ticked))
    assert.match(rows[1]!, /｜\?\?\?\?$/)
  })
})

describe('表下面的页脚', () => {
  const footers: Record<string, string> = {
    一行几格: '填表人：王某 | 审核人：李某 | 联系电话：0551-1234567 |',
    末格没有竖线: '填表人：王某 | 审核人：李某 | 联系电话：0551-1234567',
    补满竖线: `填表人：王某 | 审核人：李某 | 填表日期：2024年1月1日 ${'| '.repeat(10)}`,
    标签和内容分开: '填表人： | 王某 | 审核人： | 李某 |',
    前面还有网页的话: '打印 关闭\n填表人：王某 | 审核人：李某 |',
  }
  for (const [name, footer] of Object.entries(footers))
    test(`${name}：不是一项，也不是末项的格`, () => {
      const reading = readPlainText(table(row(1), row(2), row(3), footer))
      assert.deepEqual(toldRows(reading, true), [1, 2, 3].map(ticked))
      if (footer.startsWith('填表人') && footer.trim().endsWith('|')) {
        assert.match(notes(reading).join(), /（文字第6行）：整行只有「填表人：/)
        assert.deepEqual(doubtsOf(reading), [])
      }
    })

  test('别的一两格：末项照读，那一行请人看', () => {
    const reading = readPlainText(table(row(1), row(2), row(3), '本目录由县政务公开办公室解释 |'))
    assert.deepEqual(toldRows(reading, true), [1, 2, 3].map(ticked))
    assert.match(doubtsOf(reading).join(), /（文字第6行）：「本目录由县政务公开办公室解释」不像一项/)
  })

  test('每页都有的页脚', () => {
    const footer = '填表人：王某 | 审核人：李某 |'
    assert.deepEqual(tellTicks(table(row(1), footer, row(2), footer, row(3))), [1, 2, 3].map(ticked))
  })
})

describe('列号', () => {
  const numbers = Array.from({ length: 12 }, (_, i) => String(i + 1))
  for (const [name, line] of [
    ['1 到 12', `${numbers.join(' | ')} |`],
    ['带括号', `${numbers.map((n) => `（${n}）`).join(' | ')} |`],
  ] as const)
    test(`${name}：不是第一项`, () => {
      assert.deepEqual(tellTicks(table(line, row(1), row(2), row(3))), [1, 2, 3].map(ticked))
    })

  test('没有序号列：也不把列号认作序号', () => {
    const head = barHead.replace('序号 | ', '')
    const bare = [1, 2, 3].map((n) => row(n).replace(/^\d \| /, ''))
    const rows = tellTicks([head, `${numbers.slice(0, 11).join(' | ')} |`, ...bare].join('\n'))
    assert.deepEqual(
      rows,
      [1, 2, 3].map((n) => ticked(n).replace(/^\d/, '?')),
    )
  })

  test('第一个数丢了：剩下的也不是一项，真的第二项照读', () => {
    assert.deepEqual(
      tellTicks(table(`${numbers.slice(1).join(' | ')} |`, row(1), row(2), row(3))),
      [1, 2, 3].map(ticked),
    )
    assert.deepEqual(tellTicks(table(row(2), row(3), row(4))), [2, 3, 4].map(ticked))
  })

  test('一格一段，或者连成一行', () => {
    const rows = [1, 2, 3].map((n) => row(n).split(' | ').slice(0, 8).join('\n\n'))
    for (const line of [numbers.join('\n\n'), numbers.join(' ')])
      assert.deepEqual(tell([blockHead, line, ...rows].join('\n\n')), [1, 2, 3].map(told))
  })
})

describe('没有读入的行', () => {
  test('同一序号下的几行都缺一格：不当事项，原话请人看', () => {
    const short = (name: string) => `低保 | ${name} | ●标准 | ${duty} | √ | | √ |`
    const reading = readPlainText(table(row(1), short('乙'), short('丙'), row(2), row(3)))
    assert.deepEqual(toldRows(reading, true), [1, 2, 3].map(ticked))
    const said = doubtsOf(reading)
    assert.equal(said.length, 2)
    assert.match(said[0]!, /（文字第4行）：「低保｜乙｜●标准｜/)
  })

  test('重印的表头补宽度的竖线不是上一行的格', () => {
    const head = `${barHead}${'|'.repeat(6)}`
    const short = `低保乙 | ●标准 | ${duty} | √ | √ |||||`
    const full = (n: number) => `${n} | 低保 | 事项${n}名称 | ●标准 | ${duty} | √ | √ |||`
    const rows = tellTicks([head, full(1), short, head, full(2), short, head, full(3), short].join('\n'))
    assert.equal(rows.length, 6)
    assert.ok(
      rows.every((each) => each.endsWith(`${dutyTold}｜????`)),
      rows.join('\n'),
    )
  })
})

describe('一格一段', () => {
  const cells = (n: number) => row(n).split(' | ').slice(0, 8)
  const rows = (n: number) => cells(n).join('\n\n')

  test('序号前的空行丢了：正是该来的序号，就从那里起一行', () => {
    const text = `${paragraphs(cells(1), cells(2))}\n3\n\n${cells(3).slice(1).join('\n\n')}\n\n${rows(4)}`
    assert.deepEqual(tell(text), [1, 2, 3, 4].map(told))
  })

  test('序号后的空行丢了', () => {
    const text = `${paragraphs(cells(1), cells(2))}\n\n3\n${cells(3).slice(1).join('\n\n')}\n\n${rows(4)}`
    assert.deepEqual(tell(text), [1, 2, 3, 4].map(told))
  })

  test('别的数是页码：去掉，请人核对', () => {
    const reading = readPlainText(`${paragraphs(cells(1), cells(2))}\n17\n\n${rows(3)}`)
    assert.deepEqual(toldRows(reading), [told(1), `${told(2)}!`, told(3)])
    assert.match(doubtsOf(reading).join(), /第 2 行「公开渠道和载体」.*当作页码去掉了/)
  })

  test('页码与下一行的序号相同，夹在行间、行内都一样', () => {
    assert.deepEqual(tell(`${paragraphs(cells(1), cells(2))}\n\n3\n\n${rows(3)}`), [1, 2, 3].map(told))
    const inside = cells(2).toSpliced(3, 0, '3')
    assert.deepEqual(tell(paragraphs(cells(1), inside, cells(3))), [1, 2, 3].map(told))
  })

  test('丢了序号的一行，和更大的页码：后面的行照样数', () => {
    const text = paragraphs(cells(1), cells(2), ['17'], cells(3).slice(1), cells(4), cells(5))
    assert.deepEqual(tell(text), [told(1), told(2), told(3).replace('3', '?'), told(4), told(5)])
  })

  test('最后一行后面的页码和日期都不是一行', () => {
    for (const below of [['20'], ['填表人：王某', '审核人：李某']])
      assert.deepEqual(tell(paragraphs(cells(1), cells(2), cells(3), below)), [1, 2, 3].map(told), below.join())
  })

  test('最后一行后面的日期像时限：末行不定，也不多出一行', () => {
    const rows = tell(paragraphs(cells(1), cells(2), cells(3), ['县民政局', '2024年3月1日']))
    assert.deepEqual(rows, [told(1), told(2), `3｜?!${'｜?'.repeat(6)}`])
  })

  test('时限断在“之日起”后面：连起来才是时限，前半句不是依据', () => {
    const broken = cells(2).toSpliced(5, 1, '信息形成之日起', '20个工作日', '内公开')
    assert.equal(
      tell(paragraphs(cells(1), broken, cells(3)))[1],
      told(2).replace('及时公开', '信息形成之日起20个工作日内公开'),
    )
  })

  test('没有渠道一列：时限后面是主体', () => {
    const head = ['序号', '一级事项', '二级事项', '公开内容（要素）', '公开依据', '公开时限', '公开主体']
    const text = [head, ...[1, 2, 3].map((n) => cells(n).slice(0, 7)), ['打印', '关闭']]
    assert.deepEqual(
      tell(text.map((each) => each.join('\n\n')).join('\n\n')),
      [1, 2, 3].map((n) => told(n).replace('■政府网站', '?')),
    )
  })
})
