import { CannotReadFile } from '../cannot-read-file.ts'
import { newBudget } from '../cell-budget.ts'
import { cleanText } from '../clean-text.ts'
import type { Grid, GridNote } from '../grid.ts'
import type { DocumentLimits } from '../limits.ts'
import { relationsOf, requirePart } from '../package-parts.ts'
import { refusals, notes as words } from '../words.ts'
import { scanXml } from '../xml/scan-xml.ts'
import type { Zip } from '../zip.ts'
import { readNumbering } from './numbering.ts'
import { type Body, readBody } from './read-body.ts'
import { gridOf } from './table-grid.ts'

export interface WordDocument {
  title: string | null
  grids: Grid[]
  /** The paragraphs outside tables. */
  text: string
  notes: GridNote[]
}

/**
 * Reads the tables of a DOCX file and the words beside them, as they are shown: automatic numbers written out, field
 * codes, hidden and deleted text left out and said. Nothing it refers to is opened. Costly for a hostile file: called
 * inside the worker.
 */
export function readWordDocument(zip: Zip, limits: DocumentLimits): WordDocument {
  const names = [...zip.entries.keys()]
  if (names.some((name) => /^word\/(vbaProject\.bin|vbaData\.xml|activeX\/)/i.test(name)))
    throw new CannotReadFile(refusals.documentMacros())
  const path = relationsOf(zip, '').find(({ type }) => type.endsWith('/officeDocument'))?.path ?? 'word/document.xml'
  const relations = relationsOf(zip, path)
  const optional = (type: string) => {
    const found = relations.find((relation) => relation.type.endsWith(type))?.path
    return found === undefined || !zip.entries.has(found) ? null : { bytes: requirePart(zip, found), path: found }
  }
  const numbering = readNumbering(optional('/numbering'), optional('/styles'))
  const body = readBody(requirePart(zip, path), path, numbering, limits)
  const doubts = [...body.doubts]
  if (names.some((name) => name.startsWith('word/embeddings/'))) doubts.push(words.embedded())
  const budget = newBudget(limits)
  return {
    title: titleOf(body) ?? readFiledTitle(zip),
    grids: body.tables.map((table) => gridOf(table, budget)),
    text: body.lines.map((line) => cleanText(line).text).join('\n'),
    notes: doubts.map((message) => ({ severity: 'doubt', from: null, row: null, column: null, message })),
  }
}

/** The first line before the first table that is more than the number of an annex. */
function titleOf({ lines, linesBeforeTable }: Body): string | null {
  for (const line of lines.slice(0, linesBeforeTable)) {
    const text = cleanText(line).text.replaceAll('\n', '')
    if (text !== '' && !/^附件[\d\s一二三四五六七八九十]*[:：]?$/.test(text)) return text
  }
  return null
}

/** The title under which the file is filed, from its properties. */
function readFiledTitle(zip: Zip): string | null {
  const path = relationsOf(zip, '').find(({ type }) => type.endsWith('/core-properties'))?.path
  if (path === undefined || !zip.entries.has(path)) return null
  let title = ''
  let inTitle = false
  scanXml(requirePart(zip, path), path, {
    open(name) {
      inTitle = name === 'title'
    },
    text(text) {
      if (inTitle && title.length < 500) title += text
    },
    close() {
      inTitle = false
    },
  })
  return cleanText(title).text || null
}
