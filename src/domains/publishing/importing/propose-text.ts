import { type CleanBody, cleanBody } from '#kernel/publication/text/clean-body.ts'
import { findIdentifiers } from '#law/identifiers/find-identifiers.ts'
import { readFigures, readNumber } from '#law/numerals.ts'
import type { Article, ArticlePart } from '#platform/documents/docx/read-article.ts'

/** What a document proposes for the fields of an edition; '' where it says nothing. */
export interface ProposedText {
  title: string
  documentNumber: string
  formedOn: string
  body: CleanBody
}

/** So far from its head the number and the title of a document stand (GB/T 9704-2012: head, number, title, text). */
const headLines = 15

/** Reads title, number, date and text out of a document laid out as official documents are. Throws `TooMuch`. */
export function proposeText({ parts }: Article): ProposedText {
  const head = parts.slice(0, headLines)
  const number = numberIn(head)
  const taken = new Set<number>(number ? [number.at] : [])
  for (const [at, part] of head.entries()) if (isRedHead(part) && at < (number?.at ?? 3)) taken.add(at)
  const title = titleIn(head, taken)
  for (const at of title.at) taken.add(at)
  return {
    title: title.text,
    documentNumber: number?.text ?? '',
    formedOn: dateIn(parts),
    body: cleanBody(markupOf(parts.filter((_, at) => !taken.has(at)))),
  }
}

/** 发文机关标志: 某某人民政府文件. */
const isRedHead = (part: ArticlePart): boolean =>
  part.kind === 'line' && part.text.length <= 40 && /文件$/.test(part.text)

function numberIn(head: readonly ArticlePart[]): { at: number; text: string } | null {
  for (const [at, part] of head.entries()) {
    if (part.kind !== 'line' || part.text.length > 60) continue
    const found = findIdentifiers(part.text).find(({ kind, valid }) => kind === 'document-number' && valid)
    // A number inside a sentence is a citation; that of the document stands on a line of its own.
    if (found?.normalised && part.text.replace(/\s+/g, '').length - found.value.replace(/\s+/g, '').length <= 8)
      return { at, text: found.normalised }
  }
  return null
}

/** The line in the style of a title; else the first centred or heading lines; else the first line. */
function titleIn(head: readonly ArticlePart[], taken: ReadonlySet<number>): { text: string; at: number[] } {
  const lines = head.flatMap((part, at) => (part.kind === 'line' && !taken.has(at) ? [{ ...part, at }] : []))
  const first =
    lines.find(({ heading }) => heading === 0) ??
    lines.find(({ align, text }) => align === 'center' && text.length >= 4) ??
    lines.find(({ heading, text }) => heading === 1 && !/^[一二三四五六七八九十]+、/.test(text)) ??
    lines[0]
  if (!first || first.text.length > 200) return { text: '', at: [] }
  const all = [first]
  for (const line of lines.slice(lines.indexOf(first) + 1)) {
    const goesOn = line.at === all.at(-1)!.at + 1 && line.align === 'center' && first.align === 'center'
    if (!goesOn || line.heading !== first.heading || dayOf(line.text) !== '') break
    all.push(line)
  }
  const text = all.map((line) => line.text.replace(/\s*\n\s*/g, '')).join('')
  return text.length <= 200 ? { text, at: all.map(({ at }) => at) } : { text: first.text, at: [first.at] }
}

/** 成文日期: the last line that is a date and nothing else. */
function dateIn(parts: readonly ArticlePart[]): string {
  for (const part of parts.toReversed()) {
    const day = part.kind === 'line' ? dayOf(part.text) : ''
    if (day !== '') return day
  }
  return ''
}

function dayOf(text: string): string {
  const found =
    /^(\d{4}|[〇○零一二三四五六七八九]{4})年(\d{1,2}|[一二三四五六七八九十]{1,3})月(\d{1,2}|[一二三四五六七八九十]{1,3})日$/.exec(
      text.replace(/\s+/g, ''),
    )
  if (!found) return ''
  const year = readFigures(found[1]!) ?? Number(found[1])
  try {
    const month = readNumber(found[2]!) ?? 0
    const day = readNumber(found[3]!) ?? 0
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' }).toString()
  } catch {
    return ''
  }
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

function markupOf(parts: readonly ArticlePart[]): string {
  return parts.map((part) => (part.kind === 'table' ? tableMarkup(part.rows) : lineMarkup(part))).join('')
}

const bullet = /^[●○■□◆◇▪•·]\s+/

function lineMarkup({ text, heading, align }: Extract<ArticlePart, { kind: 'line' }>): string {
  const stand = align === null ? '' : ` data-align="${align}"`
  const inner = escaped(text.replace(bullet, '')).replaceAll('\n', '<br>')
  if (bullet.test(text)) return `<ul><li>${inner}</li></ul>`
  const tag = heading === null || heading === 0 ? 'p' : `h${Math.min(4, heading + 1)}`
  return `<${tag}${stand}>${inner}</${tag}>`
}

const tableMarkup = (rows: Extract<ArticlePart, { kind: 'table' }>['rows']): string =>
  `<table>${rows
    .map(
      (row) =>
        `<tr>${row
          .map(
            ({ text, rowSpan, colSpan }) =>
              `<td rowspan="${rowSpan}" colspan="${colSpan}">${escaped(text).replaceAll('\n', '<br>')}</td>`,
          )
          .join('')}</tr>`,
    )
    .join('')}</table>`
