import type { Catalogue } from './make-catalogue.ts'
import type { Cell, Column, Item, Table } from './model.ts'
import type { Spec } from './spec.ts'

/** Which words stand over a column, in one or two rows. */
const headings: Record<string, [string, string?]> = {
  seq: ['序号'],
  level1: ['公开事项', '一级事项'],
  level2: ['公开事项', '二级事项'],
  level3: ['公开事项', '三级事项'],
  elements: ['公开内容（要素）'],
  basis: ['公开依据'],
  deadline: ['公开时限'],
  body: ['公开主体'],
  channels: ['公开渠道和载体'],
  all: ['公开对象', '全社会'],
  specific: ['公开对象', '特定群体'],
  active: ['公开方式', '主动'],
  onRequest: ['公开方式', '依申请'],
  audience: ['公开对象'],
  mode: ['公开方式'],
}

/** The columns of a source in their order. */
export function columnsOf(spec: Spec): Column[] {
  const one = spec.quirks.includes('one item column')
  const items: Column[] = one
    ? ['level2']
    : [
        'level1',
        'level2',
        ...(spec.third ? (['level3'] as const) : []),
        ...(spec.quirks.includes('fourth level') ? (['extra:四级事项'] as const) : []),
      ]
  const audience: Column[] = spec.audience === 'ticks' ? ['all', 'specific'] : spec.audience === 'words' ? ['all'] : []
  const mode: Column[] = spec.mode === 'ticks' ? ['active', 'onRequest'] : spec.mode === 'words' ? ['active'] : []
  const number: Column[] = spec.seq === 'none' ? [] : ['seq']
  const start: Column[] =
    spec.seq === 'afterLevel1' ? ['level1', 'seq', ...items.slice(1)] : [...number, ...extras(spec.leading), ...items]
  return [
    ...start,
    ...spec.middle,
    ...audience,
    ...mode,
    ...spec.levels.map((one) => `level:${one.heading}` as const),
    ...extras(spec.trailing),
  ]
}

const extras = (names: string[]): Column[] => names.map((name) => `extra:${name}` as const)

/** The table as its markup holds it: merged cells stand once, with how far they reach. */
export function makeTable({ spec, items }: Catalogue): Table {
  const columns = columnsOf(spec)
  const body = items.map((item) =>
    columns
      .filter((column) => !item.merged.includes(column) && !item.absent?.includes(column))
      .map((column) => toCell(textOf(item, column, spec), column)),
  )
  for (const [row, cells] of body.entries())
    for (const cell of cells) cell.rowSpan = 1 + below(items, row, cell.column!)
  return { width: columns.length, head: headOf(columns, spec), body }
}

function below(items: Item[], row: number, column: Column): number {
  let reach = 0
  while (items[row + reach + 1]?.merged.includes(column)) reach++
  return reach
}

const toCell = (text: string, column: Column | null): Cell => ({ text, column, rowSpan: 1, colSpan: 1 })

const tick = (ticked: boolean): string => (ticked ? '√' : '')

/** The words of a cell. */
export function textOf(item: Item, column: Column, spec: Spec): string {
  const printed = item.printed?.[column]
  if (printed !== undefined) return printed
  if (column.startsWith('extra:')) return item.extra[column.slice(6)] ?? ''
  if (column.startsWith('level:')) {
    const mark = item.levels[spec.levels.findIndex((one) => `level:${one.heading}` === column)]!
    return typeof mark === 'string' ? mark : tick(mark)
  }
  if (column === 'all' && spec.audience === 'words') return item.all ? '全社会' : String(item.specific)
  if (column === 'active' && spec.mode === 'words') return '主动公开'
  if (column === 'specific') return typeof item.specific === 'string' ? item.specific : tick(item.specific)
  if (column === 'all') return tick(item.all)
  if (column === 'active') return tick(item.active)
  if (column === 'onRequest') return tick(item.onRequest)
  if (column === 'channels') return item.channelsText
  const value = item[column as 'seq' | 'level1' | 'level2' | 'level3' | 'elements' | 'basis' | 'deadline' | 'body']
  return value === null ? '' : String(value)
}

function headOf(columns: Column[], spec: Spec): Cell[][] {
  const words = columns.map((column): [string, string?] => {
    if (column.startsWith('level:')) return ['公开层级', column.slice(6)]
    if (column === 'extra:四级事项') return ['公开事项', '四级事项']
    if (column.startsWith('extra:')) return [column.slice(6)]
    if (column === 'all' && spec.audience === 'words') return headings.audience!
    if (column === 'active' && spec.mode === 'words') return headings.mode!
    if (column === 'seq' && (spec.seq === 'noHeading' || spec.seq === 'afterLevel1')) return ['公开事项', '']
    if (column === 'level2' && spec.quirks.includes('one item column')) return ['公开事项']
    return headings[column]!
  })
  const first: Cell[] = []
  const second: Cell[] = []
  for (const [index, [upper, lower]] of words.entries()) {
    const last = first.at(-1)
    if (lower !== undefined && last?.text === upper && last.rowSpan === 1) last.colSpan++
    else first.push({ text: upper, column: null, rowSpan: lower === undefined ? 2 : 1, colSpan: 1 })
    if (lower === '' && second.length > 0) second.at(-1)!.colSpan++
    else if (lower) second.push(toCell(lower, columns[index]!))
  }
  return second.length > 0 ? [first, second] : [first]
}
