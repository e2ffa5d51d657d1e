import { CannotReadFile } from '../cannot-read-file.ts'
import { newBudget } from '../cell-budget.ts'
import { cleanText } from '../clean-text.ts'
import type { DocumentLimits } from '../limits.ts'
import { relationsOf, requirePart } from '../package-parts.ts'
import { refusals, notes as words } from '../words.ts'
import type { Zip } from '../zip.ts'
import { readHeadingStyles } from './heading-styles.ts'
import { readNumbering } from './numbering.ts'
import { readBody } from './read-body.ts'
import { gridOf } from './table-grid.ts'

/** A document as it is read from front to back. */
export type ArticlePart =
  /** `heading`: 0 the title of the document, from 1 a heading, null the text. */
  | { kind: 'line'; text: string; heading: number | null; align: 'center' | 'right' | null }
  | { kind: 'table'; rows: { text: string; rowSpan: number; colSpan: number }[][] }

export interface Article {
  parts: ArticlePart[]
  /** What was left out or is doubtful, as sentences. */
  notes: string[]
}

/**
 * Reads the text of a DOCX file with its headings and tables, automatic numbers written out; deleted and hidden text,
 * comments and pictures are left out and said. Costly for a hostile file: called inside the worker.
 */
export function readArticle(zip: Zip, limits: DocumentLimits): Article {
  const names = [...zip.entries.keys()]
  if (names.some((name) => /^word\/(vbaProject\.bin|vbaData\.xml|activeX\/)/i.test(name)))
    throw new CannotReadFile(refusals.documentMacros())
  const path = relationsOf(zip, '').find(({ type }) => type.endsWith('/officeDocument'))?.path ?? 'word/document.xml'
  const relations = relationsOf(zip, path)
  const optional = (type: string) => {
    const found = relations.find((relation) => relation.type.endsWith(type))?.path
    return found === undefined || !zip.entries.has(found) ? null : { bytes: requirePart(zip, found), path: found }
  }
  const styles = optional('/styles')
  const headings = readHeadingStyles(styles)
  const body = readBody(requirePart(zip, path), path, readNumbering(optional('/numbering'), styles), limits)
  const budget = newBudget(limits)
  const notes = new Set(body.doubts)
  if (body.pictures > 0) notes.add(words.pictures(body.pictures))
  if (body.comments > 0) notes.add(words.comments())
  if (names.some((name) => name.startsWith('word/embeddings/'))) notes.add(words.embedded())
  const parts = body.flow.flatMap((part): ArticlePart[] => {
    if (part.kind === 'line') {
      const text = cleanText(part.text).text
      const heading = part.outline === null ? (headings.get(part.style ?? '') ?? null) : part.outline + 1
      const align = part.align === 'center' ? 'center' : /^(right|end)$/.test(part.align ?? '') ? 'right' : null
      return text === '' ? [] : [{ kind: 'line', text, heading, align }]
    }
    const grid = gridOf(body.tables[part.at]!, budget)
    for (const note of grid.notes) if (note.severity === 'doubt') notes.add(note.message)
    const rows = grid.rows.map((row) =>
      row.filter(({ filled }) => !filled).map(({ text, rowSpan, colSpan }) => ({ text, rowSpan, colSpan })),
    )
    return [{ kind: 'table', rows }]
  })
  return { parts, notes: [...notes].slice(0, 50) }
}
