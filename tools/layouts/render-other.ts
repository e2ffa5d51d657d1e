import type { Catalogue } from './make-catalogue.ts'
import { textOf } from './make-table.ts'
import type { Cell, Table } from './model.ts'
import type { Random } from './random.ts'

/** Pages that are no table any more: cards, preambles, prose, and tables in the order of their print. */

const words = (cell: Cell): string => cell.text.replace(/\n/g, ' ')

/** One item as label and value. */
export const card = ({ items, spec }: Catalogue): string => {
  const item = items[0]!
  const text = (column: Parameters<typeof textOf>[1]) => textOf(item, column, spec).replace(/\n/g, ' ')
  return [
    '领域 | |||',
    '---|---|---|---',
    `一级事项 | ${text('level1')} | 二级事项 | ${text('level2')} |`,
    `公开内容（要素） | ${text('elements')} | ||`,
    `公开依据 | ${text('basis')} | ||`,
    `公开主体 | ${text('body')} | ||`,
    `公开时限 | ${text('deadline')} | ||`,
    '网站公开渠道 | 一键直达 |',
  ].join('\n')
}

/** Deadline, channels and supervision in a preamble; the list itself is an attachment. */
export const preamble = ({ title, items }: Catalogue): string =>
  [
    `${title}编制说明`,
    '一、本机关主动公开的信息范围见附件。',
    `二、公开时限：各项信息自形成或者变更之日起20个工作日内予以公开。`,
    '三、公开渠道：政府网站、镇公示栏。',
    `四、监督：公众可向${items[0]!.body}反映。`,
    '附件：主动公开基本目录.xlsx',
  ].join('\n\n')

/** A list in sentences, grouped by kind. */
export const prose = ({ title, items }: Catalogue): string =>
  [
    title,
    ...items.map(
      (item, index) =>
        `（${index + 1}）${item.level1}方面的${item.level2}，包括${item.elements.replace(/\n/g, '、')}，每季度公布一次。`,
    ),
  ].join('\n\n')

/** Every word of the page, in an order that nobody can undo. */
export function scrambled(table: Table, random: Random): string {
  const pieces = [...table.head, ...table.body].flat().flatMap((cell) => chunks(words(cell), random.whole(4, 12)))
  for (let index = pieces.length - 1; index > 0; index--) {
    const other = Math.max(0, index - random.whole(0, 14))
    ;[pieces[index], pieces[other]] = [pieces[other]!, pieces[index]!]
  }
  return pieces.join(' ')
}

const chunks = (text: string, size: number): string[] => text.match(new RegExp(`.{1,${size}}`, 'gu')) ?? []

/** Vertical text read across: characters of neighbouring cells interleaved, boxes misread or gone. */
export function characterRecognition(table: Table, random: Random): string {
  const row = (cells: Cell[]): string => {
    const columns = cells.map((cell) =>
      chunks(
        words(cell).replace(/[■□√]/g, () => random.pick(['口', 'o', ' ', ''])),
        2,
      ),
    )
    const tallest = Math.max(...columns.map((column) => column.length))
    return Array.from({ length: tallest }, (_, index) => columns.map((column) => column[index] ?? '').join('')).join('')
  }
  return [...table.head, ...table.body].map((cells, index) => `${index + 1}、${row(cells)}`).join('\n')
}

/** Columns held by spaces; each cell wrapped at a few characters, wide characters counting two. */
export function fixedWidth(table: Table): string {
  const share = table.body[0]!.map((cell) =>
    cell.column === 'seq' ? 3 : /^(?:all|specific|active|onRequest|level:)/.test(cell.column ?? '') ? 4 : 8,
  )
  const block = (cells: Cell[]): string[] => {
    const wrapped = cells.map((cell, index) =>
      cell.text.split('\n').flatMap((one) => chunks(one, Math.max(2, share[index]! - 1))),
    )
    const tallest = Math.max(1, ...wrapped.map((column) => column.length))
    return Array.from({ length: tallest }, (_, index) =>
      wrapped
        .map((column, at) => padded(column[index] ?? '', share[at]! * 2 + 2))
        .join('')
        .trimEnd(),
    )
  }
  const heads = table.body[0]!.map((cell) => ({ ...cell, text: lowest(table, cell) }))
  return [block(heads), ...table.body.map(block)].map((rows) => rows.join('\n')).join('\n\n')
}

/** The heading right above a column. */
function lowest(table: Table, cell: Cell): string {
  const index = table.body[0]!.indexOf(cell)
  const own = table.head[1]?.find((head) => head.column === cell.column)
  if (own) return own.text
  let at = 0
  for (const head of table.head[0]!) {
    if (index >= at && index < at + head.colSpan) return head.text
    at += head.colSpan
  }
  return ''
}

const padded = (text: string, width: number): string => {
  const taken = [...text].reduce(
    (sum, character) => sum + (character > '\u2e7f' || '■□√'.includes(character) ? 2 : 1),
    0,
  )
  return text + ' '.repeat(Math.max(1, width - taken))
}
