import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { CannotReadFile } from '#platform/documents/cannot-read-file.ts'
import type { CatalogueReading, CatalogueRow } from '../model.ts'
import { readPlainText } from '../testing.ts'
import { barHead, paragraphs } from './testing.ts'

/** What a row of a made catalogue says; ticks in the order of the template. */
interface Truth {
  level1: string
  level2: string
  elements: string
  basis: string
  deadlineText: string
  body: string
  channelsText: string
  ticks: readonly string[]
}

const word = (least: number) =>
  fc.string({
    unit: fc.constantFrom(...'救助规划方案结果名单标准流程补助对象材料安排'),
    minLength: least,
    maxLength: 8,
  })

/** Marks with a blank between them prove that blanks are kept; those with blanks at the end only do not. */
const innerBlanks = [
  ['√', '', '√', ''],
  ['', '村民', '', '√'],
  ['√', '', '√', '√'],
]
const anyMarks = [...innerBlanks, ['√', '√', '√', ''], ['√', '√', '√', '√']]

const truth = (groups: readonly string[], ticks: readonly string[][]): fc.Arbitrary<Truth> =>
  fc.record({
    level1: fc.constantFrom(...groups),
    level2: word(4),
    elements: fc
      .array(word(3), { minLength: 1, maxLength: 3 })
      .map((words) => words.map((text, i) => `${i + 1}.${text}；`).join('')),
    basis: word(3).map((text) => `《${text}条例》`),
    deadlineText: fc.constantFrom('及时公开', '信息形成之日起20个工作日内', '每年1月31日前'),
    body: fc.constantFrom('县民政局', '各乡镇人民政府', '县财政局、县审计局'),
    channelsText: fc.constantFrom('■政府网站 □政府公报', '政府网站', '政府网站、村公示栏'),
    ticks: fc.constantFrom(...ticks),
  })

const catalogue = (ticks: readonly string[][] = anyMarks): fc.Arbitrary<Truth[]> =>
  fc
    .uniqueArray(word(4), { minLength: 1, maxLength: 4 })
    .chain((groups) => fc.array(truth(groups, ticks), { minLength: 3, maxLength: 8 }))

const columns = ['level1', 'level2', 'elements', 'basis', 'deadlineText', 'body', 'channelsText'] as const
const cellsOf = (row: Truth): string[] => [...columns.map((column) => row[column]), ...row.ticks]
const told = (row: CatalogueRow, column: (typeof columns)[number]): string | null => row[column]

const tickOf = (mark: string): string | boolean => (mark === '√' ? true : mark === '' ? false : mark)
const ticksOf = ({ audienceAll, audienceSpecific, active, onRequest }: CatalogueRow) => [
  audienceAll,
  audienceSpecific,
  active,
  onRequest,
]

const isDoubted = ({ problems }: CatalogueReading, row: CatalogueRow): boolean =>
  problems.some(({ severity, row: number }) => severity === 'doubt' && number === row.seq)

test('竖线、空格留着：一行不多，一格不错，没有存疑', () => {
  fc.assert(
    fc.property(catalogue(innerBlanks), (truths) => {
      const lines = truths.map((row, i) => `${i + 1} | ${cellsOf(row).join(' | ')} |`)
      const reading = readPlainText([barHead, ...lines].join('\n'))
      assert.equal(reading.rows.length, truths.length)
      for (const [i, row] of reading.rows.entries()) {
        for (const column of columns) assert.equal(told(row, column), truths[i]![column], column)
        assert.deepEqual(ticksOf(row), truths[i]!.ticks.map(tickOf))
      }
      assert.deepEqual(reading.problems, [])
    }),
    { numRuns: 150 },
  )
})

/** A row whose first name is merged with the row above, and whose empty cells are dropped. */
function elided(row: Truth, above: Truth | undefined, width: number): string[] {
  const cells = cellsOf(row).slice(above?.level1 === row.level1 ? 1 : 0)
  const kept = cells.filter((text) => text !== '')
  return [...kept, ...new Array<string>(width - kept.length).fill('')]
}

test('竖线、空格丢了：一行不多，认定的每一格都对，勾选只在满格时认', () => {
  fc.assert(
    fc.property(catalogue(), (truths) => {
      const lines = truths.map((row, i) => `${i + 1} | ${elided(row, truths[i - 1], 11).join(' | ')} |`)
      const reading = readPlainText([barHead, ...lines].join('\n'))
      assert.deepEqual(
        reading.rows.map(({ seq }) => seq),
        truths.map((_, i) => i + 1),
      )
      for (const [i, row] of reading.rows.entries()) {
        for (const column of columns) {
          const value = told(row, column)
          if (value !== null) assert.equal(value, truths[i]![column], column)
        }
        for (const [at, mark] of ticksOf(row).entries())
          if (mark !== null) assert.equal(mark, tickOf(truths[i]!.ticks[at]!))
      }
    }),
    { numRuns: 150 },
  )
})

test('一格一段：认定的每一格都对', () => {
  fc.assert(
    fc.property(catalogue(), (truths) => {
      const rows = truths.map((row, i) => [String(i + 1), ...columns.map((column) => row[column])])
      const reading = readPlainText(paragraphs(...rows))
      assert.equal(reading.rows.length, truths.length)
      for (const [i, row] of reading.rows.entries())
        for (const column of columns) {
          const value = told(row, column)
          if (value !== null) assert.equal(value, truths[i]![column], column)
        }
    }),
    { numRuns: 100 },
  )
})

function readOrRefuse(text: string): CatalogueReading | null {
  try {
    return readPlainText(text)
  } catch (error) {
    assert.ok(error instanceof CannotReadFile, String(error))
    return null
  }
}

const duties = ['basis', 'deadlineText', 'body', 'channelsText'] as const

/** Words on both sides of a border that was lost may run together, but nothing is read that does not stand there. */
function assertStands(text: string, truths: readonly Truth[], reading: CatalogueReading): void {
  const bare = text.replace(/\s/g, '')
  for (const row of reading.rows) {
    for (const column of columns) {
      const value = told(row, column)
      for (const line of value?.split('\n') ?? [])
        assert.ok(bare.includes(line.replace(/\s/g, '')), `${column}: ${line}`)
    }
    if (isDoubted(reading, row)) continue
    for (const column of duties) {
      const value = told(row, column)
      assert.ok(
        value === null || truths.some((each) => each[column] === value),
        `${column} of row ${row.seq} is told and nobody doubts it: ${value}`,
      )
    }
  }
}

for (const [name, render] of [
  [
    '一行一项的竖线',
    (truths) => [barHead, ...truths.map((row, i) => `${i + 1} | ${cellsOf(row).join(' | ')} |`)].join('\n'),
  ],
  [
    '一格一行的竖线',
    (truths) => [barHead, ...truths.map((row, i) => `${[i + 1, ...cellsOf(row)].join(' |\n')} |`)].join('\n'),
  ],
  [
    '一格一段',
    (truths) => paragraphs(...truths.map((row, i) => [String(i + 1), ...columns.map((column) => row[column])])),
  ],
] as [string, (truths: readonly Truth[]) => string][]) {
  test(`任意丢一到三行（${name}）：不出错，不编造，职责各列说定的都是原有的`, () => {
    fc.assert(
      fc.property(catalogue(), fc.array(fc.nat(10_000), { minLength: 1, maxLength: 3 }), (truths, lost) => {
        const lines = render(truths).split('\n')
        const worded = lines.flatMap((line, at) => (line === '' ? [] : [at]))
        const gone = new Set(lost.map((n) => worded[n % worded.length]!))
        const text = lines.filter((_, at) => !gone.has(at)).join('\n')
        const reading = readOrRefuse(text)
        if (reading) assertStands(text, truths, reading)
      }),
      { numRuns: 150 },
    )
  })
}
