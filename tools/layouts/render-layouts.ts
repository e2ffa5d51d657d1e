import type { Catalogue } from './make-catalogue.ts'
import type { Table } from './model.ts'
import type { Random } from './random.ts'
import * as other from './render-other.ts'
import * as text from './render-text.ts'

type Render = (catalogue: Catalogue, table: Table, random: Random) => string

/** A page begins with its title, and often with where it stands. */
const titled =
  (render: (table: Table) => string, gap = '\n'): Render =>
  ({ title }, table) =>
    `${title}${gap}${render(table)}\n`

/** What stands between cells, what a lost tick leaves, what stands between the paragraphs of a cell. */
const gaps: [string, string, string][] = [
  ['\n\n', '\n', '\n\n'],
  ['\n\n', '\n\n\u00a0', '\n\n'],
  ['\n', '\n', '\n'],
  ['                \n\n', '\n\n                ', '\n  '],
  ['\n\n \n\n \n\n', '\n\n ', '\n\n'],
]

/** The seventeen layouts of sources.csv. */
export const layouts: Record<string, Render> = {
  pipe_rows: titled(text.pipeRows),
  pipe_rows_broken_at_empty_cells: titled(text.pipeRowsBroken),
  pipe_empty_cells_elided: (catalogue, table, random) => {
    const { quirks } = catalogue.spec
    const options = {
      paragraphs: quirks.includes('paragraph cells') || random.chance(0.3),
      leading: quirks.includes('leading bars'),
    }
    const bars = quirks.includes('title row') ? ` | ${'|'.repeat(table.width - 1)}\n` : '\n'
    return titled(text.pipeElided(options), bars)(catalogue, table, random)
  },
  pipe_empty_as_newline: titled(text.pipeEmptyAsNewline),
  pipe_cell_split_over_rows: titled(text.pipeCellSplit),
  one_cell_per_line: (catalogue, table, random) => {
    const [gap, blank, inner] = random.pick(gaps)
    return titled(text.lines(gap, blank, inner), '\n\n')(catalogue, table, random)
  },
  one_cell_per_line_rowspan_omitted: titled(text.lines('\n', '')),
  one_cell_per_line_with_bar: (catalogue, table, random) =>
    titled(text.linesWithBar({ before: catalogue.spec.quirks.includes('bar before number') }))(
      catalogue,
      table,
      random,
    ),
  one_cell_per_line_with_bar_elided: titled(text.linesWithBar({ elided: true })),
  cells_glued_no_separator: (catalogue, table, random) =>
    titled(text.glued(catalogue.source.id === 'S148' ? '    ' : ''), '\n\n')(catalogue, table, random),
  flattened_cells_with_breaks: titled(text.spaced),
  key_value_card: (catalogue) => other.card(catalogue),
  preamble_only: (catalogue) => other.preamble(catalogue),
  prose_list: (catalogue) => other.prose(catalogue),
  pdf_fixed_width_columns: (catalogue, table) => `${catalogue.title}\n\n${other.fixedWidth(table)}\n`,
  pdf_scrambled_order: (_, table, random) => other.scrambled(table, random),
  ocr_vertical_text: (_, table, random) => other.characterRecognition(table, random),
}

/** Layouts that a reader rightly refuses; where it reads them all the same, what it tells must be true. */
export const refusableLayouts = new Set([
  'pdf_scrambled_order',
  'ocr_vertical_text',
  'preamble_only',
  'prose_list',
  'pdf_fixed_width_columns',
])
