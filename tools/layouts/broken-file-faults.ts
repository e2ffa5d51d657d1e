import { strToU8 } from 'fflate'
import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { readBasisCell } from '#domains/catalogue/reading/basis.ts'
import { readDeadlineCell } from '#domains/catalogue/reading/deadlines.ts'
import type { CatalogueReading, CatalogueRow } from '#domains/catalogue/reading/model.ts'
import { readDocument } from '#domains/catalogue/reading/read-document.ts'
import { lawRegister } from '#kernel/law-register.ts'
import { readCitations } from '#law/citation/read-citations.ts'
import { findIdentifiers } from '#law/identifiers/find-identifiers.ts'
import type { AnnualReport } from '#law/report/model.ts'
import { readReportText } from '#law/report/read-report-text.ts'
import { CannotReadFile } from '#platform/documents/cannot-read-file.ts'
import { importLimits } from '#platform/documents/limits.ts'
import { tablesOf } from '#platform/documents/tables-of.ts'
import type { Random } from './random.ts'
import type { TextFile } from './whole-files.ts'

/** How many rows are read of a broken file, null where it is refused; and what must not come of it. */
export interface Outcome {
  rows: number | null
  /** Errors that are ours, and words that do not stand in the file. */
  faults: string[]
}

export function readBroken(file: TextFile, random: Random): Outcome {
  const { value: reading, error } = attempt(() => readFile(file))
  const report = attempt(() => readReportText(file.text))
  const lines = file.text.split('\n')
  const cuts = Array.from({ length: 5 }, () => {
    const line = random.pick(lines).slice(0, 400)
    return line.slice(random.whole(0, line.length >> 1), random.whole(0, line.length))
  })
  const faults = [
    ...(error ?? []),
    ...(reading ? inventedIn(reading, file).map((words) => `invented: ${words}`) : []),
    ...(report.error ?? []),
    ...(report.value ? inventedFigures(report.value, file).map((row) => `invented: ${row}`) : []),
    ...[file.text, ...cuts].flatMap((words) => [...faultsOfWords(words)]),
  ]
  return { rows: reading?.rows.length ?? null, faults }
}

/** Citations, identifiers and demands of words; what each of them quotes stands there. */
function* faultsOfWords(words: string): Generator<string> {
  const cited = attempt(() => readCitations(words, lawRegister, lawRegister.asOf))
  yield* cited.error ?? []
  for (const { begin, end, title, number } of cited.value?.citations ?? [])
    for (const quoted of [title, number?.text ?? null])
      if (quoted !== null && !bare(words.slice(begin, end)).includes(bare(quoted))) yield `citation: ${quoted}`
  const found = attempt(() => findIdentifiers(words))
  yield* found.error ?? []
  for (const { begin, end, value } of found.value ?? [])
    if (words.slice(begin, end) !== value) yield `identifier: ${value}`
  yield* attempt(() => readDeadlineCell(words, null)).error ?? []
}

interface Attempt<T> {
  value?: T
  error?: [string]
}

/** A refusal says what is wrong and how to go on; every other error is a fault. */
function attempt<T>(work: () => T): Attempt<T> {
  try {
    return { value: work() }
  } catch (error) {
    if (!(error instanceof CannotReadFile)) return { error: [error instanceof Error ? error.stack! : String(error)] }
    return /。$/.test(error.message) && !/undefined|null|NaN/.test(error.message) ? {} : { error: [error.message] }
  }
}

export const readFile = ({ name, text }: TextFile): CatalogueReading => {
  const document = tablesOf(strToU8(text), name, importLimits)
  return readDocument(document, name, { readDeadline: readDeadlineCell, readBasis: readBasisCell }, importLimits)
}

/** Lines of the rows' cells that do not stand in the file. */
export function inventedIn({ rows }: CatalogueReading, { name, text }: TextFile): string[] {
  const source = sourceOf(text, name)
  return rows
    .flatMap(wordsIn)
    .flatMap((words) => words.split('\n'))
    .filter((line) => !source.includes(unspoken(line)))
}

/** Rows of a report whose figures do not stand in the file one behind the other. */
export function inventedFigures({ requests, disputes }: AnnualReport, { text }: TextFile): string[] {
  const figures = bare(text.normalize('NFKC'))
  return Object.entries({ ...requests, ...disputes }).flatMap(([row, told]) => {
    const digits = told?.includes(null) ? '' : (told?.join('') ?? '')
    return figures.includes(digits) ? [] : [`${row} ${digits}`]
  })
}

function wordsIn(row: CatalogueRow): string[] {
  const { seq, level1, level2, level3, elements, basis, deadlineText, body, channelsText, audienceSpecific } = row
  const values = [level1, level2, level3, elements, basis, deadlineText, body, channelsText, audienceSpecific]
  const proofs = [...Object.values(row.source), ...[...(row.cells ?? []), ...(row.lines ?? [])].map(({ text }) => text)]
  const texts = [...values, ...Object.values(row.extra), ...Object.values(row.more?.deadlineText ?? []), ...proofs]
  const said = texts.filter((value): value is string => typeof value === 'string')
  return [...said, ...(seq === null ? [] : [String(seq)])]
}

/** White space, quotation marks of a CSV and marks that cannot be seen are nobody's words. */
const bare = (text: string): string => text.normalize('NFC').replace(/[\s"\u00ad\u200b-\u200f\ufeff]+/g, '')

/** Foreign mirrors put the pronunciation in brackets behind characters; the reader takes it out, but for a stray one. */
const unspoken = (text: string): string => bare(text).replace(/[(（]\p{Script=Latin}{1,6}[)）]/gu, '')

/** As it stands there, and without what mirrors add: question marks for blanks, the pronunciation. */
function sourceOf(text: string, name: string): string {
  const words = /\.(html|mht)$/.test(name) ? wordsOf(parse(text)) : text
  const blank = words.replace(/[?？]{2,}/g, ' ')
  return [words, blank, blank.replace(/[?？]/g, '')].map(unspoken).join('\n')
}

const wordsOf = (node: DefaultTreeAdapterTypes.Node): string => {
  if ('value' in node) return node.value
  const parts = 'content' in node ? [node.content] : 'childNodes' in node ? node.childNodes : []
  return parts.map(wordsOf).join('')
}
