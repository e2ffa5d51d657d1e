import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { BarCell } from './bars.ts'
import { partAtNumbers } from './row-numbers.ts'

/** Which cells of a text of bars are parted at a row's number, and which lines each part keeps. */

/** One cell a string: > begins a line, / is a line end. Each stands on the lines behind the cell before it. */
function cellsOf(short: string): BarCell[] {
  let line = 0
  return short.split(' | ').map((each, at): BarCell => {
    const startsLine = each.startsWith('>')
    const text = each.replace('>', '').replaceAll('/', '\n')
    if (startsLine && at > 0) line++
    const begin = line
    line += text.split('\n').length - 1
    const blank = { placed: false, padding: false, firstOfPadding: false }
    return { text, line: begin, end: line, startsLine, ...blank }
  })
}

const mark = ({ text, startsLine }: BarCell): string => `${startsLine ? '>' : ''}${text.replaceAll('\n', '/')}`
const parted = (short: string) => {
  const { cells, strays } = partAtNumbers(cellsOf(short))
  return [cells.map(mark).join(' | '), ...strays.map(({ text, page }) => `${text}${page ? '（页码）' : ''}`)]
}
const untouched = (short: string) => assert.deepEqual(parted(short), [short], short)

describe('行首格的末一行是接着数的序号', () => {
  for (const [short, ...expected] of [
    ['>1 | 甲 | >17/2 | 乙', '>1 | 甲 | >2 | 乙', '17（页码）'],
    ['>1 | 甲 | >标题/2 | 乙', '>1 | 甲 | >2 | 乙', '标题'],
    ['>1 | 甲 | >标题/17/续/2 | 乙', '>1 | 甲 | >2 | 乙', '标题', '17（页码）', '续'],
    ['>1 | 甲 | >标题/续/2 | 乙', '>1 | 甲 | >2 | 乙', '标题', '续'],
    ['>1 | 甲 | >17/4 | 乙', '>1 | 甲 | >4 | 乙', '17'],
    ['>17/1 | 甲', '>1 | 甲', '17'],
    ['>17/2 | 甲', '>2 | 甲', '17'],
    ['>17/5 | 甲 | >18/6 | 乙', '>5 | 甲 | >6 | 乙', '17', '18（页码）'],
    ['>1 | 甲 | >17/ 2 | 乙', '>1 | 甲 | > 2 | 乙', '17（页码）'],
    ['> | 甲 | >17/1 | 乙', '> | 甲 | >1 | 乙', '17'],
    ['>1234567 | 甲 | >17/2 | 乙', '>1234567 | 甲 | >2 | 乙', '17'],
    ['>1 2 3 | 甲 | 乙/124 | 丙', '>1 2 3 | 甲 | 乙 | >124 | 丙'],
    ['>6 | 甲 | >0/7 | 乙', '>6 | 甲 | >7 | 乙', '0（页码）'],
  ] as const)
    test(short, () => assert.deepEqual(parted(short), expected))

  test('末一行不是数、数太长、数往回：不分', () => {
    untouched('>1 | 甲 | >17/乙 | 丙')
    untouched('>1 | 甲 | >标题/12345 | 丙')
    untouched('>4 | 甲 | >5 | 乙 | >标题/3 | 丙 | >6 | 丁')
  })
})

describe('别的格的末一行是数', () => {
  test('正是下一个序号：格留下第一行，其余是夹着的行', () => {
    assert.deepEqual(parted('>1 | 甲 | 乙/2 | 丙'), ['>1 | 甲 | 乙 | >2 | 丙'])
    assert.deepEqual(parted('>1 | 甲 | 乙/17/2 | 丙'), ['>1 | 甲 | 乙 | >2 | 丙', '17（页码）'])
    assert.deepEqual(parted('>1 | 甲 | 乙/17/续/2 | 丙'), ['>1 | 甲 | 乙 | >2 | 丙', '17（页码）', '续'])
  })

  test('不是下一个序号：不分，哪怕数是往上走的', () => {
    untouched('>1 | 甲 | 乙/3 | 丙')
    untouched('>1 | 甲 | 乙/20 | 丙')
    untouched('甲/1 | 乙 | >2 | 丙')
  })

  test('不在行首、只有一个数的格不数行', () => {
    untouched('>1 | 2 | 甲 | >2 | 3 | 乙')
    assert.deepEqual(parted('>1 | 甲 | >乙2 | 丙/2 | 丁'), ['>1 | 甲 | >乙2 | 丙 | >2 | 丁'])
    assert.deepEqual(parted('>1 | 2 | 甲/2 | 乙'), ['>1 | 2 | 甲 | >2 | 乙'])
  })
})

describe('分开以后各在哪一行', () => {
  const lines = (cells: BarCell[]) => {
    const { cells: parts, strays } = partAtNumbers(cells)
    return [parts.map(({ line, end }) => `${line}-${end}`).join(' '), strays.map(({ line }) => line).join(' ')]
  }

  test('夹着的行从格的第一行数起，序号在格的末一行', () => {
    assert.deepEqual(lines(cellsOf('>1 | 甲 | >标题/17/续/2 | 乙')), ['0-0 0-0 4-4 4-4', '1 2 3'])
    assert.deepEqual(lines(cellsOf('>1 | 甲 | 乙/17/续/2 | 丙')), ['0-0 0-0 0-3 3-3 3-3', '1 2'])
  })

  test('格的字比它占的行多：夹着的行仍在序号以前', () => {
    const [one, other, cell] = cellsOf('>1 | 甲 | >标题/17/续/2')
    assert.deepEqual(lines([one!, other!, { ...cell!, end: 3 }]), ['0-0 0-0 3-3', '1 2 2'])
    const [, , behind] = cellsOf('>1 | 甲 | 乙/17/续/2')
    assert.deepEqual(lines([one!, other!, { ...behind!, end: 2 }]), ['0-0 0-0 0-2 2-2', '1 1'])
  })

  test('序号后面丢了竖线：序号在格的第一行', () => {
    assert.deepEqual(lines(cellsOf('>1 | 甲 | >2 乙/丙 | 丁')), ['0-0 0-0 1-1 1-2 2-2', ''])
  })
})

describe('窄列断开的序号', () => {
  test('连起来正是下一个：一个序号，不分', () => {
    for (const short of [
      '>16 | 甲 | >1/7 | 乙 | >18 | 丙',
      '>99 | 甲 | >1/00 | 乙',
      '>99 | 甲 | >1/0/0 | 乙',
      '>1 6 | 甲 | >1/7 | 乙 | >1 8 | 丙',
      '>123455 | 甲 | >123/456 | 乙',
    ])
      untouched(short)
  })

  test('后面的行接着它数', () => {
    assert.deepEqual(parted('>16 | 甲 | >1/7 | 乙 | >3/18 | 丙'), ['>16 | 甲 | >1/7 | 乙 | >18 | 丙', '3（页码）'])
    assert.deepEqual(parted('>16 | 甲 | >1/7 | 乙 | >1/8 | 丙 | >4/19 | 丁').slice(1), ['4（页码）'])
  })

  test('前面没有数、或连起来不是下一个：末一行才是序号', () => {
    assert.deepEqual(parted('>1/7 | 乙 | >8 | 丙'), ['>7 | 乙 | >8 | 丙', '1'])
    assert.deepEqual(parted('>6 | 甲 | >1/7 | 乙'), ['>6 | 甲 | >7 | 乙', '1（页码）'])
    assert.deepEqual(parted('>14 | 甲 | >1/16 | 乙'), ['>14 | 甲 | >16 | 乙', '1'])
  })

  test('中间的页码、编码、往回的数不算前一个序号', () => {
    for (const between of ['>200 | 页', '>20 | 页', '>3 | 页', '>16 | 页'])
      assert.deepEqual(parted(`>16 | 甲 | ${between} | >1/7 | 乙/18 | 丙`), [
        `>16 | 甲 | ${between} | >1/7 | 乙 | >18 | 丙`,
      ])
  })

  test('丢了一两行，或者从一重新数起：仍接得上', () => {
    for (const jump of [14, 15, 16]) untouched(`>13 | 甲 | >${jump} | 乙 | >1/${jump - 9} | 丙 | >${jump + 2} | 丁`)
    const again = Array.from({ length: 9 }, (_, i) => `>${i + 1} | 乙`).join(' | ')
    untouched(`>40 | 甲 | ${again} | >1/0 | 丙 | >11 | 丁`)
    const jumps = '>40 | 甲 | >1 | 乙 | >4 | 丙 | >7 | 丁 | >9 | 戊 | >1/0 | 己'
    assert.deepEqual(parted(`${jumps} | >3/11 | 庚`), [`${jumps} | >11 | 庚`, '3（页码）'])
    assert.deepEqual(parted('>13 | 甲 | >16 | 乙 | >1/7 | 丙 | >4/18 | 丁').slice(1), ['4（页码）'])
  })
})

describe('序号后面丢了竖线', () => {
  for (const [short, expected] of [
    ['>1 甲 | 乙 | >2 | 丙', '>1 | 甲 | 乙 | >2 | 丙'],
    ['>1 | 甲 | >2 乙 | 丙', '>1 | 甲 | >2 | 乙 | 丙'],
    ['>1 | 甲 | >2 《条例》 | 丙', '>1 | 甲 | >2 | 《条例》 | 丙'],
    ['>1 | 甲 | >2 乙/丙 | 丁', '>1 | 甲 | >2 | 乙/丙 | 丁'],
    ['>1 | 甲 | >2 乙 | 丙 | >3 丁 | 戊 | >4 | 己', '>1 | 甲 | >2 | 乙 | 丙 | >3 | 丁 | 戊 | >4 | 己'],
    ['>1233 | 甲 | >1234 乙 | 丙', '>1233 | 甲 | >1234 | 乙 | 丙'],
    ['>1 | 甲 | >2 | 乙 | >3 丙 | >1 | 丁 | >2 | 戊', '>1 | 甲 | >2 | 乙 | >3 | 丙 | >1 | 丁 | >2 | 戊'],
    [
      '>1 | 甲 | >2 | 乙 | >3 丙 | >1 | 丁 | >2 | 戊 | >3 | 己',
      '>1 | 甲 | >2 | 乙 | >3 | 丙 | >1 | 丁 | >2 | 戊 | >3 | 己',
    ],
    ['>1 | 甲 | >2 | 乙 | >1 | 丙 | >2 丁 | 戊', '>1 | 甲 | >2 | 乙 | >1 | 丙 | >2 | 丁 | 戊'],
  ] as const)
    test(short, () => assert.deepEqual(parted(short), [expected]))

  test('是格里的话，不分', () => {
    for (const short of [
      '>2 甲 | 乙 | >3 | 丙',
      '>1 | 甲 | >3 乙 | 丙 | >4 | 丁',
      '>1 | 甲 | >1 乙 | 丙 | >2 | 丁',
      '>1 | 甲 | 2 乙 | 丙',
      '>12344 | 甲 | >12345 乙 | 丙',
      '>1 | 甲 | >2乙 | 丙',
      '>1 | 甲 | >2  乙 | 丙',
      '>1 | 甲 | >2 A | 丙',
      '>1 | 甲 | >第2 乙 | 丙',
      '>1 | 甲 | >2 | 乙 | >3 丙 | 丁 | >3 | 戊',
    ])
      untouched(short)
  })
})

test('没有格、没有数：原样', () => {
  assert.deepEqual(partAtNumbers([]), { cells: [], strays: [] })
  untouched('>甲 | 乙 | >丙/丁 | 戊')
})
