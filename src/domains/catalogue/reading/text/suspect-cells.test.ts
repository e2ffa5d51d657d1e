import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Column } from '../header.ts'
import { realDeadlines } from '../testing.ts'
import { natures } from './nature.ts'
import { suspectRows } from './suspect-rows.ts'
import { nothingTold, type TextRow } from './tell-rows.ts'

const columnOf = (head: Column['head'], index: number, levels: Column['levels'] = []): Column => ({
  index,
  title: head ?? '县级',
  head,
  levels,
})

const heads: Column['head'][] = ['seq', 'level1', 'level2', 'elements', 'basis', 'deadlineText', 'body', 'channels']
const ticks: Column['head'][] = ['audienceAll', 'audienceSpecific', 'active', 'onRequest']
const columns = [...heads, ...ticks].map((head, index) => columnOf(head, index)).concat(columnOf(null, 12, ['county']))
const natureOf = natures(realDeadlines.readDeadline)

/** Cells by column; - is a cell that certainly is not there, a blank one that nobody can tell. */
function rowOf(texts: string, more: Partial<TextRow> = {}): TextRow {
  const parts = texts.split('|').map((text) => text.trim())
  const at = (sign: string) => parts.flatMap((text, j) => (text === sign ? [j] : []))
  const told = parts.flatMap((text, j): [number, { text: string; line: number }][] =>
    text === '-' || text === '' ? [] : [[j, { text, line: 0 }]],
  )
  return { ...nothingTold(0), cells: new Map(told), lacking: at('-'), open: at(''), ...more }
}

const suspect = (rows: readonly TextRow[], of: readonly Column[] = columns) => suspectRows(rows, of, natureOf)
const guessedIn = (rows: readonly TextRow[], of = columns) =>
  suspect(rows, of).map(({ guessed }) => [...(guessed ?? [])].sort((a, b) => a - b).join(' '))
const duty = '《救助办法》 | 及时公开 | 县民政局 | ■政府网站'
const whole = (n: number) => rowOf(`${n} | 低保 | 申请${n} | 1.条件；2.标准 | ${duty}`)

test('没有行：没有可疑的', () => assert.deepEqual(suspect([]), []))

test('完整的行：没有可疑的，已经推定的照旧', () => {
  assert.deepEqual(guessedIn([whole(1), whole(2)]), ['', ''])
  assert.deepEqual(guessedIn([{ ...whole(1), guessed: [6, 6] }]), ['6'])
})

describe('依据里引了几处：只有这一行多引，可能是下一行的', () => {
  const table: [string, (number | undefined)[], string[]][] = [
    ['别的行各引一处', [1, 2, 1], ['', '4', '']],
    ['别的行没有数', [undefined, 2, undefined], ['', '4', '']],
    ['引了三处', [3, 1], ['4', '']],
    ['两行都多引：是这张表的习惯', [2, 2, 1], ['', '', '']],
    ['各引一处', [1, 1], ['', '']],
    ['一处也没有', [0, undefined], ['', '']],
  ]
  for (const [name, citations, expected] of table)
    test(name, () =>
      assert.deepEqual(
        guessedIn(citations.map((n, at) => ({ ...whole(at + 1), ...(n === undefined ? {} : { citations: n }) }))),
        expected,
      ),
    )
})

describe('两个勾在一格：各列的勾都不定', () => {
  const front = `1 | 低保 | 申请 | 1.条件；2.标准 | ${duty}`
  const ticksOf = (marks: string) => {
    const [row] = suspect([rowOf(`${front} | ${marks}`)])
    const shown = [8, 9, 10, 11, 12].map((j) => {
      if (row!.open.includes(j)) return '?'
      return row!.lacking.includes(j) ? '-' : (row!.cells.get(j)?.text ?? '')
    })
    assert.equal(row!.open.length, new Set(row!.open).size)
    assert.equal(row!.cells.size + row!.lacking.length + row!.open.length, 13)
    return shown.join(' ')
  }
  const table: [string, string][] = [
    ['√ √ | - | √ | - | √', '? ? ? ? ?'],
    ['- | √ √ | √ |  | √', '? ? ? ? ?'],
    ['√ | - | ■ ■ | - | √', '? ? ? ? ?'],
    ['√ | - | - | √  √ | √', '? ? ? ? ?'],
    ['√ | - | √ | - | √ √', '? ? ? ? ?'],
    ['√ | - | √ | - | √', '√ - √ - √'],
    ['√√ | - | √ | - | √', '√√ - √ - √'],
    ['√ 公众 | - | √ | - | √', '√ 公众 - √ - √'],
    ['公众 √ √ | - | √ | - | √', '公众 √ √ - √ - √'],
  ]
  for (const [marks, expected] of table) test(marks, () => assert.equal(ticksOf(marks), expected))

  test('别的列里的两个符号不是勾选', () => {
    const texts = `1 | 低保 | 申请 | ● ● 条件 | ${duty} | √ | - | √ | - | √`
    assert.deepEqual(suspect([rowOf(texts)])[0]!.open, [])
  })

  test('只动勾选的列', () => {
    const [row] = suspect([rowOf(`1 | - | 申请 | 1.条件；2.标准 | ${duty} | √ √ | - | √ | - | √`)])
    assert.deepEqual([row!.lacking, row!.open], [[1], [8, 9, 10, 11, 12]])
    assert.deepEqual([...row!.cells.keys()], [0, 2, 3, 4, 5, 6, 7])
  })
})

describe('第一行只有外层名称：每一行唯一的名称都可能是另一层的', () => {
  const named = (n: number, names: string) => rowOf(`${n} | ${names} | 1.条件；2.标准 | ${duty}`)
  const table: [string, string[], string[]][] = [
    ['各行唯一的名称', ['低保 | -', '- | 养老', '低保 | 申请'], ['1', '2', '']],
    ['第一行两个名称都有', ['低保 | 申请', '- | 养老'], ['', '']],
    ['第一行缺的是外层的', ['- | 申请', '- | 养老'], ['', '']],
    ['第一行内层的分不清：不是缺', ['低保 | ', '- | 养老'], ['', '']],
  ]
  for (const [name, rows, expected] of table)
    test(name, () => assert.deepEqual(guessedIn(rows.map((names, at) => named(at + 1, names))), expected))

  test('名称的格子是空的，不算名称', () => {
    const blank = named(2, '- | 养老')
    blank.cells.set(1, { text: '', line: 0 })
    assert.deepEqual(guessedIn([named(1, '低保 | -'), blank]), ['1', '2'])
  })

  test('只有一列名称：没有别的列可以是', () => {
    const one = columns.filter(({ head }) => head !== 'level2')
    assert.deepEqual(
      guessedIn([rowOf(`1 | 低保 | 1.条件；2.标准 | ${duty}`), rowOf(`2 | - | 1.条件；2.标准 | ${duty}`)], one),
      ['', ''],
    )
  })
})

describe('缺了一个名称：哪些格子里可能还有它', () => {
  const lists = (n: number) => Array.from({ length: n }, (_, at) => whole(at + 1))
  const lastOf = (front: number, names: string, content: string) =>
    guessedIn([...lists(front), rowOf(`9 | ${names} | ${content} | ${duty}`)]).at(-1)
  const list = '1.条件；2.标准'
  const long = '救'.repeat(30)
  const table: [string, string, string, string][] = [
    ['内容前面还有话', '- | 受理', `对象 ${list}`, '2 3'],
    ['内容前面只有一个字也算', '- | 受理', `低 ${list}`, '2 3'],
    ['话和列表分在两行', '- | 受理', `对象\n${list}`, '2 3'],
    ['列表在后面断成两截', '- | 受理', '对象 1. 条件', '2 3'],
    ['列表的序号断开了', '- | 受理', '对象 1 .条件', '2 3'],
    ['名称没有空格', '- | 救助对象', list, ''],
    ['名称里有两个词', '- | 救助对象 受理', list, '2 3'],
    ['名称的前一个词三个字', '- | 救助金 受理', list, '2 3'],
    ['名称的前一个词只有两个字', '- | 救助 受理', list, ''],
    ['前一个词三十个字', '- | 受理', `${long} ${list}`, '2 3'],
    ['前一个词更长：是一句话', '- | 受理', `${long}助 ${list}`, ''],
    ['前一个词已经是列表', '- | 受理', `1.条件 ${list}`, ''],
    ['没有空格', '- | 受理', list, ''],
    ['不缺名称', '低保 | 受理', `对象 ${list}`, ''],
    ['缺内层的名称', '低保 | -', `对象 ${list}`, '1 3'],
    ['两个名称都缺', '- | -', `对象 ${list}`, '3'],
  ]
  for (const [name, names, content, expected] of table)
    test(name, () => assert.equal(lastOf(2, names, content), expected))

  test('内容后面没有列表：只是内容里的空格', () =>
    assert.equal(guessedIn([whole(1), rowOf(`2 | - | 受理 | 救助 对象 | ${duty}`)])[1], ''))

  test('没有内容的一行不猜', () =>
    assert.equal(guessedIn([whole(1), rowOf(`2 | - | 救助对象 受理 |  | ${duty}`)])[1], ''))

  test('别的内容都是列表，只有这一行的不是', () => {
    assert.equal(lastOf(3, '- | 受理', '救助对象'), '2 3')
    const blank = rowOf(`8 | 低保 | 申请 |  | ${duty}`)
    const lacks = rowOf(`9 | - | 受理 | 救助对象 | ${duty}`)
    assert.equal(guessedIn([...lists(3), blank, lacks]).at(-1), '2 3', 'a row without content says nothing')
    assert.equal(lastOf(2, '- | 受理', '救助对象'), '', 'too few to tell')
    assert.equal(lastOf(3, '低保 | 受理', '救助对象'), '', 'no name is missing')
  })

  test('别的内容五分之四是列表就够', () => {
    const plain = (n: number) => rowOf(`${n} | 低保 | 申请 | 救助程序 | ${duty}`)
    const lacks = rowOf(`9 | - | 受理 | 救助对象 | ${duty}`)
    assert.equal(guessedIn([...lists(4), plain(5), lacks]).at(-1), '2 3')
    assert.equal(guessedIn([...lists(3), plain(5), lacks]).at(-1), '')
    assert.equal(guessedIn([...lists(4), plain(5), plain(6), lacks]).at(-1), '')
  })
})

describe('缺了依据、时限、主体、渠道：可能在旁边的格子里', () => {
  const guessed = (texts: string) => guessedIn([whole(1), rowOf(`2 | 养老 | 津贴 | 1.条件；2.标准 | ${texts}`)])[1]
  const table: [string, string, string][] = [
    ['时限在依据后面', '《救助办法》 及时公开 | - | 县民政局 | ■政府网站', '4'],
    ['时限在主体前面', '《救助办法》 | - | 及时公开 县民政局 | ■政府网站', '6'],
    ['时限前后都可能', '《救助办法》 及时公开 | - | 及时公开 县民政局 | ■政府网站', '4 6'],
    ['依据在时限前面', '- | 《救助办法》 及时公开 | 县民政局 | ■政府网站', '5'],
    ['主体在时限后面', '《救助办法》 | 及时公开 县民政局 | - | ■政府网站', '5'],
    ['渠道在主体后面', '《救助办法》 | 及时公开 | 县民政局 ■政府网站 | -', '6'],
    ['隔一格的不是', '《救助办法》 县民政局 | 及时公开 | - | ■政府网站', ''],
    ['旁边没有', '《救助办法》 | - | 县民政局 | ■政府网站', ''],
    ['旁边两段都不是时限', '《救助办法》 《救助条例》 | - | 县民政局 | ■政府网站', ''],
    ['旁边整格就是：那是它自己的', '《救助办法》 | - | 及时公开 | ■政府网站', ''],
    ['分不清的不是缺', '《救助办法》 及时公开 |  | 县民政局 | ■政府网站', ''],
    ['中间几格都缺，挤到后面的格里', '《救助办法》 | - | - | - | - | 及时公开 县民政局 | √ | - | √', '4 9'],
    ['时限和主体都缺，时限挤到渠道里', '《救助办法》 | - | - | 及时公开 ■政府网站', '7'],
    ['旁边还有一个同上', '《救助办法》 同上 | - | 县民政局 | ■政府网站', '4'],
  ]
  for (const [name, texts, expected] of table) test(name, () => assert.equal(guessed(texts), expected))

  test('旁边的格子也缺，或者没有旁边', () => {
    const last = columns.slice(0, 8)
    assert.equal(
      guessedIn([whole(1), rowOf('2 | 养老 | 津贴 | 1.条件；2.标准 | 《办法》 | 及时公开 | - | -')], last)[1],
      '',
    )
  })

  test('缺的勾选不在别的格子里找', () =>
    assert.equal(guessed(`${duty.replace('■政府网站', '■政府网站 √')} | - | √ | - | √ | √`), ''))
})

test('缺的是名称、没有勾的层级：旁边的格里有同上、有两段话也不可疑', () => {
  const guessed = (texts: string) => guessedIn([whole(1), rowOf(texts)])[1]
  assert.equal(guessed(`2 | 养老 | - | 同上 名单 | ${duty}`), '')
  assert.equal(guessed(`2 | 养老 | 津贴 | 1.条件；2.标准 | ${duty} | √ | - | √ | 依申请 公开 | -`), '')
})

describe('时限、主体、渠道都并到上一行了：依据也可能是上一行的', () => {
  const row = `1 | 低保 | 申请 | 1.条件；2.标准 | 《救助办法》`
  test('另一列缺了就算', () => assert.deepEqual(guessedIn([rowOf(`${row} | -`)], columns.slice(0, 6)), ['4']))
  test('只有依据一列：没有别的列说明合并', () => assert.deepEqual(guessedIn([rowOf(row)], columns.slice(0, 5)), ['']))
})

describe('边界丢了，内容和依据挤在一格', () => {
  const guessed = (names: string, content: string, basis: string) =>
    guessedIn([whole(1), rowOf(`2 | ${names} | ${content} | ${basis} | 及时公开 | 县民政局 | ■政府网站`)])[1]
  test('缺一个名称，引文前面还有别的话', () => {
    assert.equal(guessed('养老 | -', '津贴', '机构名称\n《救助办法》'), '4')
    assert.equal(guessed('养老 | 津贴', '-', '机构名称\n《救助办法》'), '4')
  })
  test('名称都在，或者引文前面没有话：不猜', () => {
    assert.equal(guessed('养老 | 津贴', '程序', '机构名称\n《救助办法》'), '')
    assert.equal(guessed('养老 | -', '津贴', '《救助办法》\n《救助条例》'), '')
  })
})

test('列表的序号不连着：可能丢了一行', () => {
  const guessed = (content: string, basis = '《救助办法》') =>
    guessedIn([whole(1), rowOf(`2 | 养老 | 津贴 | ${content} | ${basis} | 及时公开 | 县民政局 | ■政府网站`)])[1]
  assert.equal(guessed('1.条件\n3.标准'), '3')
  assert.equal(guessed('2.条件\n3.标准'), '3')
  assert.equal(guessed('1.条件\n2.标准\n1.程序\n2.结果'), '')
  assert.equal(guessed('条件', '1.《救助办法》\n3.《救助条例》'), '4')
})

describe('哪些是列表的序号', () => {
  const table: [string, string, boolean][] = [
    ['行中间的数不是', '1.名单\n含附件3）\n2.标准', false],
    ['前面有空白的也是', '1.名单\n  3.标准', true],
    ['括号里的', '(1)名单\n(3)标准', true],
    ['全角括号里的', '（1）名单\n（3）标准', true],
    ['括号里没有数的不是', '1.名单\n（）标准\n2.条件', false],
    ['只有一个标点的不是', '1.名单\n、标准\n2.条件', false],
    ['三位数不是', '1.名单\n110、报警\n2.条件', false],
    ['小数不是', '1.名单\n3.5万元以下\n2.条件', false],
    ['顿号的序号连着', '1、名单\n2、标准', false],
    ['从零数起：没有从一开始', '0.说明\n1.名单', true],
  ]
  for (const [name, content, skips] of table)
    test(name, () => assert.deepEqual(guessedIn([rowOf(`1 | 低保 | 申请 | ${content} | ${duty}`)]), [skips ? '3' : '']))
})

test('竖线少了的一行缺名称：只核对有的格；从上补的名称也说不定，直到下一个自己的名称', () => {
  const row = (n: number, names: string, more = {}) => rowOf(`${n} | ${names} | 1.条件；2.标准 | ${duty}`, more)
  assert.deepEqual(guessedIn([whole(1), row(2, '低保 | -', { hurt: true })]), ['', '1 3'])
  const rows = [whole(1), row(2, '- | 津贴', { hurt: true }), row(3, '- | 床位'), row(4, '低保 | 申请')]
  assert.deepEqual(
    suspect(rows).map(({ unsure }) => (unsure ?? []).join(' ')),
    ['', '1', '1', ''],
  )
})

test('竖线比别的行少：名称、内容要核对，勾选不定', () => {
  const [row] = suspect([rowOf(`1 | 低保 | 申请 | 1.条件；2.标准 | ${duty} | √ | - | √ | - | √`, { hurt: true })])
  assert.deepEqual(
    [row!.guessed, row!.open],
    [
      [1, 2, 3],
      [8, 9, 10, 11, 12],
    ],
  )
})

test('没有序号的行，前后的序号不连着：名称可能是丢了的那一行的', () => {
  const row = (seq: string, names: string) => rowOf(`${seq} | ${names} | 1.条件；2.标准 | ${duty}`)
  const unsure = (...rows: TextRow[]) => suspect(rows).map((each) => (each.unsure ?? []).join(' '))
  assert.deepEqual(unsure(row('2', '低保 | 申请'), row('-', '- | 受理'), row('4', '养老 | 津贴')), ['', '1', ''])
  assert.deepEqual(unsure(row('2', '低保 | 申请'), row('-', '- | 受理'), row('3', '养老 | 津贴')), ['', '', ''])
  const [named, blank] = [row('1', '低保 | 申请'), row('-', '- | 受理')]
  const behind = [row('2', '养老 | 津贴'), row('4', '救灾 | 灾情')]
  assert.deepEqual(unsure(named, blank, ...behind), ['', '', '', ''], 'a later gap is not its own')
})

describe('竖线少了的一行，渠道后面每个勾选列都有格：勾选还数得清', () => {
  const open = (channels: string, marks: string) => {
    const row = rowOf(`1 | 低保 | 申请 | 1.条件；2.标准 | 《救助办法》 | 及时公开 | 县民政局 | ${channels}`, {
      hurt: true,
      short: true,
    })
    for (const [i, text] of marks.split('').entries())
      if (text !== '无') row.cells.set(8 + i, { text: text.trim(), line: 0 })
    return suspect([row])[0]!.open.join(' ')
  }
  const table: [string, string, string, string][] = [
    ['都在，空的也算', '■政府网站', '√ √ √', ''],
    ['中间少一格', '■政府网站', '√无√ √', '8 9 10 11 12'],
    ['最后一格没有', '■政府网站', '√ √ 无', '8 9 10 11 12'],
    ['没有渠道：不知从哪里数起', '-', '√ √ √', '8 9 10 11 12'],
  ]
  for (const [name, channels, marks, expected] of table) test(name, () => assert.equal(open(channels, marks), expected))
})
