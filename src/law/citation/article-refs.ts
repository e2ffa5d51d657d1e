import type { ArticleRef } from './model.ts'
import { numeral, readOrdinal, writeOrdinal } from './numerals.ts'

export interface FoundArticles {
  end: number
  articles: ArticleRef[]
  /** The text has 第五十七 without 条. */
  cut: number | null
}

const join = '(?:、|,|，|和|与|及|以及|或|或者|并)'
const until = '(?:至|到|-|－|—|–|―|~|～)'
const lead = new RegExp(`\\s{0,4}(?:${join}|${until})?\\s{0,4}`, 'y')
const oneOrMore = new RegExp(
  `第?\\s{0,4}(${numeral})(?:\\s{0,4}条之([一二三四五六七八九十]))?((?:\\s{0,4}(?:条\\s{0,4})?(?:${join}|${until})\\s{0,4}(?:第\\s{0,4})?(?:${numeral}))*)\\s{0,4}条(?:之([一二三四五六七八九十]))?`,
  'y',
)
const chapter = new RegExp(`第\\s{0,4}(${numeral})\\s{0,4}章(?:\\s{0,4}第\\s{0,4}(${numeral})\\s{0,4}节)?`, 'y')
const paragraph = new RegExp(
  `\\s{0,4}${join}?\\s{0,4}第\\s{0,4}((?:${numeral})(?:\\s{0,4}(?:${join}|${until})\\s{0,4}第?\\s{0,4}(?:${numeral}))*)\\s{0,4}款`,
  'y',
)
const bracketed = `[（(]\\s{0,2}(?:${numeral})\\s{0,2}[）)]`
const one = `第?\\s{0,2}(?:${bracketed}|${numeral})`
// Every further one needs a comma or brackets: digits without either could be parted in too many ways.
const item = new RegExp(
  `\\s{0,4}${join}?\\s{0,4}(${one}(?:\\s{0,2}项?\\s{0,2}(?:(?:${join}|${until})\\s{0,2}${one}|第?${bracketed}))*)\\s{0,4}项`,
  'y',
)
const cutOff = new RegExp(`第\\s{0,4}(${numeral})(?=\\s{0,4}(?:[。；;,，、]|$))`, 'y')
const parts = new RegExp(`([^0-9０-９一二三四五六七八九十百千零〇两]*)(${numeral})`, 'g')
const isUntil = new RegExp(until)

/**
 * The articles named right at a place of a text: 第二十条第（一）项, 第十九条、第二十条, 第14-16条, 第三章.
 * Null where none begins there.
 */
export function articlesAt(text: string, at: number): FoundArticles | null {
  const articles: ArticleRef[] = []
  let end = at
  for (;;) {
    lead.lastIndex = end
    const gap = lead.exec(text)![0]
    // The first one stands right behind its law; the further ones behind a comma, 至 or nothing.
    if (articles.length === 0 && gap.trim() !== '') return null
    const begin = end + gap.length
    const found = articleAt(text, begin) ?? chapterAt(text, begin)
    if (!found) break
    const range = new RegExp(`^\\s*${until}\\s*$`).test(gap)
    const previous = articles.at(-1)
    const next = found.articles[0]
    if (range && previous?.kind === 'article' && next?.kind === 'article' && next.from > previous.to) {
      previous.to = next.to
      found.articles.shift()
    }
    articles.push(...found.articles)
    end = found.end
  }
  if (articles.length > 0) return { end, articles, cut: null }
  lead.lastIndex = at
  cutOff.lastIndex = at + lead.exec(text)![0].length
  const cut = cutOff.exec(text)
  const article = cut && readOrdinal(cut[1]!)
  if (!cut || !article) return null
  return { end: cut.index + cut[0].length, articles: [single(article)], cut: article }
}

const single = (from: number, to = from): Extract<ArticleRef, { kind: 'article' }> => ({
  kind: 'article',
  from,
  to,
  insertion: null,
  paragraphs: [],
  items: [],
})

function articleAt(text: string, at: number): { end: number; articles: ArticleRef[] } | null {
  oneOrMore.lastIndex = at
  const match = oneOrMore.exec(text)
  if (!match) return null
  const numbers = rangesIn(`${match[1]}${match[3]}`)
  if (numbers.length === 0) return null
  const articles = numbers.map(([from, to]) => single(from, to))
  const last = articles.at(-1)!
  const insertion = match[4] ?? (numbers.length === 1 ? match[2] : undefined)
  if (insertion) last.insertion = readOrdinal(insertion)
  let end = at + match[0].length
  for (const [form, kept] of [
    [paragraph, last.paragraphs],
    [item, last.items],
  ] as const) {
    for (;;) {
      form.lastIndex = end
      const more = form.exec(text)
      if (!more) break
      kept.push(...rangesIn(more[1]!).flatMap(([from, to]) => everyOf(from, to)))
      end += more[0].length
    }
  }
  return { end, articles }
}

function chapterAt(text: string, at: number): { end: number; articles: ArticleRef[] } | null {
  chapter.lastIndex = at
  const match = chapter.exec(text)
  const value = match && readOrdinal(match[1]!)
  if (!match || !value) return null
  const section = match[2] === undefined ? null : readOrdinal(match[2])
  return { end: at + match[0].length, articles: [{ kind: 'chapter', chapter: value, section }] }
}

/** 十四至十六、二十 → [14, 16], [20, 20]; a number that is none is left out. */
function rangesIn(words: string): [number, number][] {
  const ranges: [number, number][] = []
  for (const [, gap, digits] of words.matchAll(parts)) {
    const value = readOrdinal(digits!)
    if (value === null || value === 0) continue
    const before = ranges.at(-1)
    if (isUntil.test(gap!) && before && value > before[1]) before[1] = value
    else ranges.push([value, value])
  }
  return ranges
}

/** Paragraphs and items of one article are few; a wild range is not spread out. */
const everyOf = (from: number, to: number): number[] =>
  to - from > 60 ? [from, to] : Array.from({ length: to - from + 1 }, (_, index) => from + index)

/** 第二十条第（一）项, 第十四条至第十六条, 第三章. */
export function sayArticle(ref: ArticleRef): string {
  if (ref.kind === 'chapter')
    return `第${writeOrdinal(ref.chapter)}章${ref.section === null ? '' : `第${writeOrdinal(ref.section)}节`}`
  const { from, to, insertion, paragraphs, items } = ref
  const name = (article: number) => `第${writeOrdinal(article)}条`
  const range = to > from ? `${name(from)}至${name(to)}` : name(from)
  const within = [
    paragraphs.length > 0 && `第${paragraphs.map(writeOrdinal).join('、')}款`,
    items.length > 0 && `第${items.map((item) => `（${writeOrdinal(item)}）`).join('')}项`,
  ]
  return `${range}${insertion === null ? '' : `之${writeOrdinal(insertion)}`}${within.filter(Boolean).join('')}`
}
