import { fold } from './fold.ts'
import type { Column, Header } from './header.ts'
import type { Lessons, TableHeadings } from './model.ts'

/** Nothing was taught for this layout. */
export const noLessons: Lessons = { headings: new Map(), levels: new Map(), marks: new Map(), channels: new Map() }

/**
 * The layout of a file: its kind and the headings of its first table, folded, in the order of the file. Two files of
 * one layout were made in one form, so that what was said about the one holds for the other.
 */
export const layoutOf = (kind: string, headings: readonly TableHeadings[]): string | null =>
  headings[0] ? [kind, ...headings[0].columns.map(({ title }) => fold(title))].join('|') : null

/** The headings of a table as the reader understood them by itself; what was taught comes on top. */
export const headingsOf = (table: string, { columns }: Header): TableHeadings => ({
  table,
  columns: columns.map(({ index, title, head, levels }) => ({
    index,
    title,
    means: head ?? (levels.length > 0 ? levels.map((level) => `levels.${level}` as const).join('+') : null),
  })),
})

/** A header with what people have said about its headings. */
export function taughtHeader(header: Header, { headings, levels }: Lessons): Header {
  if (headings.size === 0 && levels.size === 0) return header
  const columns = header.columns.map((column): Column => {
    const level = levels.get(fold(column.title))
    if (level) return { ...column, head: null, levels: [level] }
    const meaning = headings.get(fold(column.title))
    return meaning ? { ...column, head: meaning === 'ignore' ? null : meaning, levels: [] } : column
  })
  const unsettledLevels = header.unsettledLevels.filter(
    (title) => !levels.has(fold(title)) && !headings.has(fold(title)),
  )
  return { ...header, columns, unsettledLevels }
}
