import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { CannotReadFile } from '#platform/documents/cannot-read-file.ts'
import type { CatalogueReading } from './model.ts'
import { readBytes, readText, type TestCell, tableOf } from './testing.ts'

/** What a row of a made catalogue says. */
interface Truth {
  level1: string
  level2: string
  elements: string
  basis: string
  deadlineText: string
  body: string
  channels: string
  audienceAll: boolean
  active: boolean
}

const heads = {
  seq: ['序号', '序 号', '编号'],
  level1: ['一级事项', '公开事项（一级）', '一级公开事项'],
  level2: ['二级事项', '二级公开事项', '事项二级'],
  elements: ['公开内容（要素）', '公开内容', '公开内容和要素', '公開內容（要素）'],
  basis: ['公开依据', '政策依据', '依据', '公开\n依据'],
  deadlineText: ['公开时限', '公开时间', '公开期限（工作日）'],
  body: ['公开主体', '责任主体', '公开责任单位'],
  channels: ['公开渠道和载体', '公开渠道', '公开载体', '公开渠道及载体（■必选）'],
  audienceAll: ['全社会'],
  audienceSpecific: ['特定群体', '特定群众', '特定对象'],
  active: ['主动', '主动公开'],
  onRequest: ['依申请', '依申请公开', '依 申 请'],
  extra: ['备注', '联系电话', '更新频次'],
} as const
type Column = keyof typeof heads

const word = fc.string({
  unit: fc.constantFrom(...'规划方案结果公示名单标准流程补助对象材料安排'),
  minLength: 2,
  maxLength: 8,
})
const truth = (group: fc.Arbitrary<string>): fc.Arbitrary<Truth> =>
  fc.record({
    level1: group,
    level2: word,
    elements: fc
      .array(word, { minLength: 1, maxLength: 3 })
      .map((words) => words.map((text, i) => `${i + 1}.${text}；`).join('\n')),
    basis: word.map((text) => `《${text}条例》`),
    deadlineText: fc.constantFrom('及时公开', '信息形成之日起20个工作日内', '每年1月31日前'),
    body: fc.constantFrom('县民政局', '各乡镇人民政府', '县财政局、县审计局'),
    channels: fc.constantFrom('■政府网站 □政府公报', '政府网站', '政府网站\n村公示栏'),
    audienceAll: fc.boolean(),
    active: fc.boolean(),
  })

interface Made {
  rows: Truth[]
  columns: Column[]
  names: Record<Column, string>
  merge: boolean
  gaps: boolean[]
}

const made: fc.Arbitrary<Made> = fc
  .record({
    rows: fc
      .uniqueArray(word, { minLength: 1, maxLength: 4 })
      .chain((groups) => fc.array(truth(fc.constantFrom(...groups)), { minLength: 1, maxLength: 8 })),
    columns: fc.shuffledSubarray(Object.keys(heads) as Column[], { minLength: 13 }),
    names: fc.record(Object.fromEntries(Object.entries(heads).map(([key, names]) => [key, fc.constantFrom(...names)]))),
    merge: fc.boolean(),
    gaps: fc.array(fc.boolean(), { maxLength: 8 }),
  })
  .map((all) => all as unknown as Made)

const cellOf = (row: Truth, column: Column, number: number): string => {
  if (column === 'seq') return String(number)
  if (column === 'audienceAll') return row.audienceAll ? '√' : ''
  if (column === 'audienceSpecific') return row.audienceAll ? '　' : '当事人'
  if (column === 'active') return row.active ? '√' : ' '
  if (column === 'onRequest') return row.active ? '' : '☑'
  if (column === 'extra') return `备注${number}`
  return row[column]
}

/** Rows of the same first-level item that follow on are merged where the catalogue says so. */
function toTable({ rows, columns, names, merge, gaps }: Made): TestCell[][] {
  const body = rows.flatMap((row, i) => {
    const cells = columns.map((column): TestCell => {
      const text = cellOf(row, column, i + 1)
      if (column !== 'level1' || !merge || gaps.some(Boolean)) return text
      if (i > 0 && rows[i - 1]!.level1 === row.level1) return null
      let rowSpan = 1
      while (rows[i + rowSpan]?.level1 === row.level1) rowSpan++
      return { text, rowSpan }
    })
    return gaps[i] ? [cells, columns.map(() => '　')] : [cells]
  })
  return [columns.map((column) => names[column]), ...body]
}

function assertTold(reading: CatalogueReading, truths: readonly Truth[]): void {
  assert.equal(reading.rows.length, truths.length)
  reading.rows.forEach((row, i) => {
    const expected = truths[i]!
    for (const key of ['level1', 'level2', 'elements', 'basis', 'deadlineText', 'body'] as const)
      assert.equal(row[key], expected[key], key)
    assert.deepEqual(row.channels, expected.channels.includes('村') ? ['site', 'board'] : ['site'])
    assert.deepEqual([row.audienceAll, row.audienceSpecific], expected.audienceAll ? [true, false] : [false, '当事人'])
    assert.deepEqual([row.active, row.onRequest], [expected.active, !expected.active])
  })
}

test('列序打乱、表头改名、一级事项随意合并、夹空行、几张表：一行不多，一格不错', () => {
  fc.assert(
    fc.property(fc.array(made, { minLength: 1, maxLength: 3 }), (tables) => {
      const page = tables
        .map((table) => tableOf(toTable(table)))
        .join('<table><tr><td>首页</td><td>政务公开</td></tr></table>')
      assertTold(
        readText(page),
        tables.flatMap(({ rows }) => rows),
      )
    }),
    { numRuns: 150 },
  )
})

test('CSV 同样：列序打乱、表头改名', () => {
  const quote = (cell: TestCell) => `"${String(cell).replaceAll('"', '""')}"`
  fc.assert(
    fc.property(made, (table) => {
      const rows = toTable({ ...table, merge: false }).map((row) => row.map(quote).join(','))
      assertTold(readText(rows.join('\r\n'), '目录.csv'), table.rows)
    }),
    { numRuns: 80 },
  )
})

const fixture = (name: string) =>
  new Uint8Array(readFileSync(new URL(`../../../../fixtures/haitan/${name}`, import.meta.url)))

/** A reading, or a refusal that names the file; any other error is ours. */
function readOrRefuse(bytes: Uint8Array, name: string): CatalogueReading | null {
  try {
    return readBytes(bytes, name)
  } catch (error) {
    assert.ok(error instanceof CannotReadFile, String(error))
    assert.match(error.message, /。$/)
    return null
  }
}

test('任意字节：或读出，或说明原因，从不崩溃', () => {
  const starts = [
    [],
    [0x50, 0x4b, 3, 4],
    [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
    [...new TextEncoder().encode('<table><tr><td>')],
  ]
  fc.assert(
    fc.property(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 400 }), (start, rest) => {
      readOrRefuse(Uint8Array.from([...start, ...rest]), '随机.xlsx')
    }),
    { numRuns: 300 },
  )
})

test('坏了一位的 Excel：或拒绝，或读出的每个值都与原件相同', () => {
  const bytes = fixture('haitan.xlsx')
  const whole = readBytes(bytes, 'haitan.xlsx')
  fc.assert(
    fc.property(fc.nat(bytes.length - 1), fc.nat(7), (at, bit) => {
      const copy = bytes.slice()
      copy[at]! ^= 1 << bit
      const reading = readOrRefuse(copy, 'haitan.xlsx')
      if (reading) assert.deepEqual(reading.rows, whole.rows)
    }),
    { numRuns: 150 },
  )
})

test('截断的 Excel 总是拒绝；截断的网页或拒绝，或读出一部分并说明不完整', () => {
  const xlsx = fixture('haitan.xlsx')
  fc.assert(
    fc.property(fc.nat(xlsx.length - 1), (length) =>
      assert.equal(readOrRefuse(xlsx.subarray(0, length), 'haitan.xlsx'), null),
    ),
    { numRuns: 60 },
  )
  const html = fixture('haitan.html')
  const end = Buffer.from(html).lastIndexOf('</table>')
  fc.assert(
    fc.property(fc.nat(end), (length) => {
      const reading = readOrRefuse(html.subarray(0, length), 'haitan.html')
      if (!reading) return
      assert.ok(reading.rows.length <= 51)
      assert.ok(reading.problems.some(({ message }) => message.includes('网页不完整')))
    }),
    { numRuns: 30 },
  )
})

test('坏了一位的网页：或读出，或说明原因', () => {
  const html = fixture('haitan.gbk.html')
  fc.assert(
    fc.property(fc.nat(html.length - 1), fc.nat(7), (at, bit) => {
      const copy = html.slice()
      copy[at]! ^= 1 << bit
      readOrRefuse(copy, 'haitan.gbk.html')
    }),
    { numRuns: 30 },
  )
})
