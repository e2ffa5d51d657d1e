import { columnsOf, textOf } from './make-table.ts'
import type { Column, Item } from './model.ts'
import type { Spec } from './spec.ts'

/** The rule of labelling (fixtures/layouts/README.md): what a layout loses, column by column. */

type Lost = (item: Item) => Set<Column>

const tickColumns = (spec: Spec): Column[] =>
  columnsOf(spec).filter(
    (column) => ['all', 'specific', 'active', 'onRequest'].includes(column) || column.startsWith('level:'),
  )

/** Cells of these columns may be absent because they are merged, or because they are empty: not to be told apart. */
const mayBeEmpty: Column[] = ['basis', 'deadline', 'body', 'channels']

const nothing: Lost = () => new Set()

const losses: Record<string, (spec: Spec) => Lost> = {
  html: () => nothing,
  csv: savedAsText,
  pipe_rows: () => nothing,
  pipe_rows_broken_at_empty_cells: () => nothing,
  pipe_empty_as_newline: () => nothing,
  one_cell_per_line_with_bar: () => nothing,
  key_value_card: () => nothing,
  pdf_fixed_width_columns: () => nothing,
  pipe_empty_cells_elided: withoutEmptyCells,
  pipe_cell_split_over_rows: withoutEmptyCells,
  one_cell_per_line_with_bar_elided: withoutEmptyCells,
  one_cell_per_line: paragraphs,
  one_cell_per_line_rowspan_omitted: paragraphs,
  cells_glued_no_separator: glued,
  flattened_cells_with_breaks: spaced,
}

/** What a page of this layout has lost of an item; all of it where the order itself is lost. */
export const lossOf = (layout: string, spec: Spec): Lost =>
  losses[layout]?.(spec) ?? (() => new Set<Column>(columnsOf(spec)))

/** A merged cell saved as text is blank below its first row, as an empty one is; only first-level items are known to go on. */
function savedAsText(): Lost {
  return (item) => new Set(item.merged.filter((column) => column === 'seq' || mayBeEmpty.includes(column)))
}

/** Empty cells are gone: a tick's column is certain only where all are ticked or none is. */
function withoutEmptyCells(spec: Spec): Lost {
  const ticks = tickColumns(spec)
  return (item) => {
    const filled = ticks.filter((column) => textOf(item, column, spec) !== '')
    const settled = filled.length === ticks.length || filled.length === 0
    return new Set([
      ...(settled ? [] : unsettledTicks(item, ticks, spec)),
      ...item.merged.filter((one) => mayBeEmpty.includes(one)),
    ])
  }
}

/** A cell of words names its own column, whatever stands beside it. */
const unsettledTicks = (item: Item, ticks: Column[], spec: Spec): Column[] =>
  ticks.filter((column) => /^√?$/.test(textOf(item, column, spec)))

/** Every cell a paragraph, ticks gone with the blank lines. Words remain. */
function paragraphs(spec: Spec): Lost {
  return (item) => {
    const lost = new Set<Column>([
      ...unsettledTicks(item, tickColumns(spec), spec),
      ...item.merged.filter((one) => mayBeEmpty.includes(one)),
    ])
    for (const column of splitItems(item, spec)) lost.add(column)
    return lost
  }
}

/** Where names or unmarked points run over paragraphs, nobody can say where one cell ends. */
function splitItems(item: Item, spec: Spec): Column[] {
  const names: Column[] = spec.third ? ['level1', 'level2', 'level3'] : ['level1', 'level2']
  const broken = names.some((name) => !item.merged.includes(name) && textOf(item, name, spec).includes('\n'))
  const unmarked = item.elements.split('\n').some((point) => !/^(?:●|〇|\d+[.、])/.test(point))
  const several = item.elements.includes('\n')
  // Further physical rows follow the channels: the names stay clear, the content does not.
  if (spec.quirks.includes('content in rows') && !broken) return several ? ['elements'] : []
  const missing = spec.third && item.merged.some((name) => names.includes(name))
  if (broken || missing) return [...names, ...(several && !unmarked ? [] : (['elements'] as const))]
  return several && unmarked ? [...names, 'elements'] : []
}

/** Nothing between the cells: names cannot be cut; content can where it begins with a mark and the basis with 《. */
function glued(spec: Spec): Lost {
  return (item) => {
    const marked = /^(?:●|\d+\.)/.test(item.elements) && item.basis.startsWith('《') && !item.elements.includes('《')
    const lost: Column[] = ['level1', 'level2', 'level3', ...(marked ? [] : (['elements'] as const))]
    return new Set([
      ...lost,
      ...unsettledTicks(item, tickColumns(spec), spec),
      ...item.merged.filter((one) => mayBeEmpty.includes(one)),
    ])
  }
}

/** A space between cells and perhaps inside them: certain where the row's cells have no space of their own. */
function spaced(spec: Spec): Lost {
  const names: Column[] = spec.third ? ['level1', 'level2', 'level3'] : ['level1', 'level2']
  return (item) => {
    const lost = new Set<Column>(unsettledTicks(item, tickColumns(spec), spec))
    for (const column of item.merged) if (mayBeEmpty.includes(column)) lost.add(column)
    const absent = names.filter((name) => item.merged.includes(name) || textOf(item, name, spec) === '').length
    const inner = names.some((name) => /\s/.test(textOf(item, name, spec)))
    if (inner || (spec.third && absent > 0)) for (const name of names) lost.add(name)
    return lost
  }
}
