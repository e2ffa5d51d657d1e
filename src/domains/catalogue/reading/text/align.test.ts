import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { type Alignment, align } from './align.ts'

/** Pieces are letters, columns list the letters that may stand there; a column in small letters may be left out. */
const told = (pieces: string, columns: readonly string[]): string[] | null => {
  const found = align(
    pieces.length,
    columns.length,
    (i, j) => columns[j]!.toUpperCase().includes(pieces[i]!),
    (j) => columns[j] === columns[j]!.toLowerCase(),
  )
  return (
    found &&
    columns.map((_, j) => {
      const those = found.pieces[j]!.map((i) => pieces[i]).join('')
      return `${those}${found.mayLack[j] ? '-' : ''}`
    })
  )
}

describe('一段文字只有在每一种对法里都在同一列下，才算认定', () => {
  test('格数与列数相同：只有一种对法', () => assert.deepEqual(told('ABC', ['A', 'B', 'C']), ['A', 'B', 'C']))

  test('少一格，只有一列可以没有：那一列确定没有', () => assert.deepEqual(told('AC', ['A', 'b', 'C']), ['A', '-', 'C']))

  test('少一格，两列都可能没有：这段文字两列都站得，两列都不定', () => {
    assert.deepEqual(told('AXC', ['A', 'x', 'x', 'C']), ['A', 'X-', 'X-', 'C'])
  })

  test('次序不能颠倒：后面的文字不会跑到前面的列', () => {
    assert.equal(told('BA', ['a', 'b']), null)
    assert.deepEqual(told('AB', ['ab', 'ab', 'b']), ['A-', 'AB-', 'B-'])
  })

  test('不能少的列没有文字、或多出文字：根本对不上', () => {
    assert.equal(told('A', ['A', 'B']), null)
    assert.equal(told('AB', ['A']), null)
    assert.equal(told('AX', ['A', 'B']), null)
  })

  test('一段文字也没有：全部可少才对得上', () => {
    assert.deepEqual(told('', ['a', 'b']), ['-', '-'])
    assert.equal(told('', ['a', 'B']), null)
  })
})

/** Every way at once, by trying them all. */
function allWays(pieces: number, fits: readonly boolean[][], omits: readonly boolean[]): (number | null)[][] {
  const ways: (number | null)[][] = []
  const go = (i: number, way: (number | null)[]): void => {
    const j = way.length
    if (j === omits.length) {
      if (i === pieces) ways.push(way)
      return
    }
    if (omits[j]) go(i, [...way, null])
    if (i < pieces && fits[i]![j]) go(i + 1, [...way, i])
  }
  go(0, [])
  return ways
}

function byForce(pieces: number, fits: readonly boolean[][], omits: readonly boolean[]): Alignment | null {
  const ways = allWays(pieces, fits, omits)
  if (ways.length === 0) return null
  const columns = omits.map((_, j) => j)
  const indexes = Array.from({ length: pieces }, (_, i) => i)
  return {
    columns: indexes.map((i) => columns.filter((j) => ways.some((way) => way[j] === i))),
    pieces: columns.map((j) => indexes.filter((i) => ways.some((way) => way[j] === i))),
    mayLack: columns.map((j) => ways.some((way) => way[j] === null)),
  }
}

test('与逐一试遍所有对法的结果相同', () => {
  const sizes = fc.record({ pieces: fc.nat(5), columns: fc.integer({ min: 1, max: 6 }) })
  const cases = sizes.chain(({ pieces, columns }) =>
    fc.record({
      fits: fc.array(fc.array(fc.boolean(), { minLength: columns, maxLength: columns }), {
        minLength: pieces,
        maxLength: pieces,
      }),
      omits: fc.array(fc.boolean(), { minLength: columns, maxLength: columns }),
    }),
  )
  fc.assert(
    fc.property(cases, ({ fits, omits }) => {
      const found = align(
        fits.length,
        omits.length,
        (i, j) => fits[i]![j]!,
        (j) => omits[j]!,
      )
      assert.deepEqual(found, byForce(fits.length, fits, omits))
    }),
    { numRuns: 1_500 },
  )
})
