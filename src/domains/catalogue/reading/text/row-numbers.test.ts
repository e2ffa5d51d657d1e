import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { cellsOfBars } from './bars.ts'
import { partAtNumbers } from './row-numbers.ts'

const row = (n: number | string) => `${n} | 甲 | 乙 | 丙 |`
/** First cells of rows with their lines, and what was parted from them. */
const parted = (...lines: string[]) => {
  const { cells, strays } = partAtNumbers(cellsOfBars(lines.join('\n'))!)
  const first = cells.filter((cell) => cell.startsLine && /^\d/.test(cell.text))
  return {
    rows: first.map(({ text, line }) => `${line}:${text}`),
    strays: strays.map(({ text, line, page }) => `${line}:${text}${page ? '（页码）' : ''}`),
  }
}

describe('行与行之间没有竖线的行', () => {
  test('序号接得上：夹着的数是页码', () => {
    assert.deepEqual(parted(row(1), row(2), '17', row(3)), { rows: ['0:1', '1:2', '3:3'], strays: ['2:17（页码）'] })
  })

  test('序号断了：夹着的数可能是只有序号的一行，不当作页码', () => {
    assert.deepEqual(parted(row(1), row(2), '3', row(4)), { rows: ['0:1', '1:2', '3:4'], strays: ['2:3'] })
  })

  test('页码恰好等于上一行、下一行的序号', () => {
    assert.deepEqual(parted(row(1), '1', row(2), '3', row(3)), {
      rows: ['0:1', '2:2', '4:3'],
      strays: ['1:1（页码）', '3:3（页码）'],
    })
  })

  test('标题也分开，各记各行；第一行前面的也是', () => {
    assert.deepEqual(parted('说明', row(1), '二、救助', '17', row(2)), {
      rows: ['1:1', '4:2'],
      strays: ['0:说明', '2:二、救助', '3:17（页码）'],
    })
  })

  test('窄列把 17 断成两行：接得上就是序号', () => {
    assert.deepEqual(parted(row(15), row(16), row('1\n7'), row(18)).rows, ['0:15', '1:16', '2:1\n7', '4:18'])
  })

  test('末格丢了竖线：那一格仍是上一行的，只在序号正好接着时分开', () => {
    const text = ['1 | 甲 | 乙 | √', row(2), row(3)].join('\n')
    assert.deepEqual(
      partAtNumbers(cellsOfBars(text)!).cells.map((cell) => cell.text),
      ['1', '甲', '乙', '√', '2', '甲', '乙', '丙', '3', '甲', '乙', '丙'],
    )
    const jump = ['1 | 甲 | 乙 | 第', '20 | 甲 | 乙 | 丙 |'].join('\n')
    assert.ok(partAtNumbers(cellsOfBars(jump)!).cells.some((cell) => cell.text === '第\n20'))
  })
})

describe('序号后面丢了竖线', () => {
  test('正是该来的序号，后面不再来：分开', () => {
    const { cells } = partAtNumbers(cellsOfBars([row(1), '2 甲 | 乙 | 丙 |', row(3)].join('\n'))!)
    assert.deepEqual(
      cells.slice(4, 8).map(({ text, startsLine }) => [text, startsLine]),
      [
        ['2', true],
        ['甲', false],
        ['乙', false],
        ['丙', false],
      ],
    )
  })

  test('别的数、或者后面还有这个序号：是格里的话', () => {
    for (const lines of [
      [row(1), '5 甲 | 乙 | 丙 |', row(3)],
      [row(1), '2 甲 | 乙 | 丙 |', row(2)],
    ])
      assert.ok(partAtNumbers(cellsOfBars(lines.join('\n'))!).cells.some(({ text }) => / 甲$/.test(text)))
  })
})
