import { articlesAt } from './article-refs.ts'
import { type FoundNumber, findNumber } from './document-number.ts'
import { findingsOf, type ReadCitation } from './findings.ts'
import { edition, identify } from './identify.ts'
import { type LooseWords, looseWordsIn } from './loose-words.ts'
import type { ArticleRef, BasisReading, Citation, Damage, Finding, Law, Register, Span } from './model.ts'
import { titleKey } from './title-key.ts'
import { findTitle } from './titles.ts'
import { versionOn } from './versions.ts'

/** A longer text is no 公开依据 cell; what lies beyond is not read, and said. */
const longest = 6_000

/**
 * Reads a 公开依据 cell: every law or document it cites, with number and articles, as they stand on a day, and what a
 * person should know about them. What is not understood is said, never guessed. Pure; begin and end are UTF-16 units.
 */
export function readCitations(text: string, register: Register, on: Temporal.PlainDate): BasisReading {
  const cell = text.slice(0, longest)
  const read: ReadCitation[] = []
  const loose: OtherWords[] = []
  const known = new Map<string, Law | null>()
  const take = (citation: ReadCitation) => {
    const before = read.at(-1)
    if (before && before.title === null && !citation.number && adjoins(cell, before, citation)) {
      read.pop()
      citation.number = before.number
      citation.begin = before.begin
    }
    read.push(citation)
  }
  let at = 0
  const looseUntil = (until: number) => {
    for (let from = at; from < until; ) {
      const number = findNumber(cell, from, until)
      const words = looseWordsIn(cell, from, number?.begin ?? until, register)
      for (const each of words) {
        if (each.begin < (read.at(-1)?.end ?? 0)) continue
        if (each.kind !== 'title') loose.push({ ...each, kind: each.kind })
        else take(citationAt(cell, { ...each, title: each.words, damage: null }, { register, on, known }))
      }
      // A known title without brackets has read the number behind it already.
      const last = read.at(-1)
      if (number && !(last && last.end >= number.end)) take(ofNumber(cell, number, register, on))
      // Its articles belong to it: 国办发〔2019〕54号第二十条 is no beginning of the number behind.
      from = number ? read.at(-1)!.end : until
    }
  }
  for (let title = findTitle(cell, at, register); title; title = findTitle(cell, at, register)) {
    looseUntil(title.begin)
    at = title.end
    // A title without brackets may have read on into this one: 条例第二十条》 has a stray bracket, not a second title.
    const taken = read.at(-1)?.end ?? 0
    if (taken > title.begin) {
      at = Math.max(taken, title.end)
      if (taken < title.end)
        loose.push({ begin: taken, end: title.end, kind: 'stray', words: cell.slice(taken, title.end) })
      continue
    }
    if (title.title.trim() === '') {
      loose.push({ begin: title.begin, end: title.end, kind: 'stray', words: cell.slice(title.begin, title.end) })
      continue
    }
    const citation = citationAt(cell, title, { register, on, known })
    take(citation)
    at = citation.end
  }
  looseUntil(cell.length)
  if (cell.length < text.length)
    loose.push({
      begin: cell.length,
      end: text.length,
      kind: 'unread',
      words: text.slice(cell.length, cell.length + 20),
    })
  return {
    text,
    citations: read.map(bareCitation),
    findings: inOrder([...ofCitations(read, register, on), ...loose.map(ofLoose)]),
  }
}

interface At {
  register: Register
  on: Temporal.PlainDate
  /** What this text itself shortens: 以下简称《条例》. */
  known: Map<string, Law | null>
}

function citationAt(
  text: string,
  title: Span & { title: string; damage: Damage | null },
  { register, on, known }: At,
): ReadCitation {
  const short = titleKey(title.title)
  const identified = identify(title.title, register)
  const tail = tailAt(text, title.end)
  const law = identified.law ?? known.get(short) ?? lawByBoth(short, tail.number, register)
  for (const abbreviation of tail.abbreviations) known.set(titleKey(abbreviation), law)
  return {
    begin: title.begin,
    end: tail.end,
    head: { begin: title.begin, end: title.end },
    title: title.title,
    law,
    version: law && versionOn(law, on),
    number: tail.number && { text: tail.number.text, normal: tail.number.normal },
    articles: tail.articles,
    identified: { ...identified, year: identified.year ?? tail.year },
    damage: title.damage ?? identified.damage,
    cut: tail.cut,
    bare: !known.has(short) && /^(?:条例|办法|规定|细则|通知|意见|法|方案)$/.test(short),
  }
}

/** A title that lacks only a few words of the registered one, with the same number beside it. */
function lawByBoth(title: string, number: FoundNumber | null, register: Register): Law | null {
  const law = number && lawOfNumber(number.normal, register)
  return law && title.length >= 8 && titleKey(law.title).includes(title) ? law : null
}

const lawOfNumber = (number: string, register: Register): Law | null => {
  const laws = register.byNumber.get(number) ?? []
  return laws.length === 1 ? laws[0]! : null
}

function ofNumber(text: string, number: FoundNumber, register: Register, on: Temporal.PlainDate): ReadCitation {
  const law = lawOfNumber(number.normal, register)
  const articles = articlesAt(text, number.end)
  return {
    begin: number.begin,
    end: articles?.end ?? number.end,
    head: { begin: number.begin, end: number.end },
    title: null,
    law,
    version: law && versionOn(law, on),
    number: { text: number.text, normal: number.normal },
    articles: articles?.articles ?? [],
    identified: { law, loose: false, year: null, damage: null, spaced: false },
    damage: null,
    cut: articles?.cut ?? null,
    bare: false,
  }
}

const adjoins = (text: string, before: Span, after: Span): boolean => text.slice(before.end, after.begin).trim() === ''

interface Tail {
  end: number
  number: FoundNumber | null
  year: string | null
  abbreviations: string[]
  articles: ArticleRef[]
  cut: number | null
}

const bracket = /\s*[（(〔[【]([^（(）)]*(?:[（(][^（(）)]*[）)][^（(）)]*)*)[）)〕\]】]/y
const between = /\s*(?:的|中|之|规定的)?/y
const shortens = /(?:简称|下称|统称)[:：\s]*"?([^》”"）)，,；;]+)/g
const revision = new RegExp(`${edition}(?:修[订正改]|版)`)
const yearAlone = new RegExp(`^\\s*${edition}\\s*$`)

/** What follows a title: its number, its edition, how the text shortens it, the articles; in any order. */
function tailAt(text: string, from: number): Tail {
  const tail: Tail = { end: from, number: null, year: null, abbreviations: [], articles: [], cut: null }
  for (;;) {
    between.lastIndex = tail.end
    const at = tail.end + between.exec(text)![0].length
    const found = tail.articles.length === 0 ? articlesAt(text, at) : null
    if (found) {
      Object.assign(tail, found)
      continue
    }
    bracket.lastIndex = tail.end
    const group = bracket.exec(text)
    const closing = bracket.lastIndex - 1
    if (group && readRemark(tail, text, closing - group[1]!.length, closing)) {
      tail.end = closing + 1
      continue
    }
    const number = tail.number ? null : findNumber(text, tail.end, tail.end + 48)
    if (!number || !/^[\s（(]*$/.test(text.slice(tail.end, number.begin))) return tail
    Object.assign(tail, { number, end: number.end })
  }
}

/** Whether a remark in brackets says anything about the law; puts it into the tail. */
function readRemark(tail: Tail, text: string, from: number, until: number): boolean {
  const words = text.slice(from, until)
  const number = tail.number ? null : findNumber(text, from, until)
  const year = revision.exec(words)?.[1] ?? yearAlone.exec(words)?.[1] ?? null
  const shorter = [...words.matchAll(shortens)].map((match) => match[1]!)
  const part = text.slice(0, until)
  const articles =
    tail.articles.length === 0 ? (articlesAt(part, from) ?? (number && articlesAt(part, number.end))) : null
  if (!number && !year && shorter.length === 0 && !articles) return false
  if (number) tail.number = number
  if (year) tail.year = year
  tail.abbreviations.push(...shorter)
  if (articles) {
    tail.articles = articles.articles
    tail.cut = articles.cut
  }
  return true
}

function* ofCitations(read: readonly ReadCitation[], register: Register, on: Temporal.PlainDate): Generator<Finding> {
  for (const [index, citation] of read.entries())
    for (const finding of findingsOf(citation, register, on)) yield { ...finding, citation: index }
}

/** Words that are no title. */
type OtherWords = LooseWords & { kind: Exclude<LooseWords['kind'], 'title'> }

function ofLoose({ kind, words, begin, end }: OtherWords): Finding {
  const at = { begin, end, citation: null }
  if (kind === 'ditto') return { ...at, kind }
  if (kind === 'stray') return { ...at, kind: 'damaged', title: words, how: 'doubled', law: null }
  return { ...at, kind, words }
}

const inOrder = (findings: Finding[]): Finding[] => findings.sort((a, b) => a.begin - b.begin)

const bareCitation = ({ begin, end, head, title, law, version, number, articles }: ReadCitation): Citation => ({
  begin,
  end,
  head,
  title,
  law,
  version,
  number,
  articles,
})
