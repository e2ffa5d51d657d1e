import { readNumber, writeNumeral } from '../numerals.ts'
import type { ArticleRef } from './model.ts'
import { figures, numeral } from './numeral-pattern.ts'
import { gap } from './spaces.ts'

export interface FoundArticles {
  end: number
  articles: ArticleRef[]
  /** The text has 第五十七 without 条. */
  cut: number | null
}

type Article = Extract<ArticleRef, { kind: 'article' }>

const comma = '(?:以及|或者|[、,，和与及或并])'
const until = '[至到－—–―~～-]{1,2}'
const next = `(?:${comma}|${until})${gap}(?:第${gap})?`
const article = new RegExp(
  `(?:第${gap})?(${numeral}(?:${gap}${next}${numeral})*)${gap}条(?:之([一二三四五六七八九十]))?`,
  'y',
)
const chapter = new RegExp(`第${gap}(${numeral})${gap}章(?:${gap}第${gap}(${numeral})${gap}节)?`, 'y')
const paragraph = new RegExp(
  `${gap}(?:${comma}${gap})?第${gap}(${numeral}(?:${gap}(?:款${gap})?${next}${numeral})*)${gap}款`,
  'y',
)
const bracketed = `[（(]${gap}${numeral}${gap}[）)]`
// Every further item needs a comma or brackets: digits without either could be parted in too many ways.
const item = new RegExp(
  `${gap}(?:${comma}${gap})?((?:第${gap}${numeral}|(?:第${gap})?${bracketed})(?:${gap}(?:项${gap})?(?:${next}${numeral}|(?:${next}|第${gap})?${bracketed}))*)${gap}项`,
  'y',
)
const cutOff = new RegExp(`第${gap}(${numeral})(?=${gap}(?:[。；;,，、]|$))`, 'y')
const lead = new RegExp(`${gap}(?:${comma}|${until})?${gap}`, 'y')
const spaces = /\s*/y
const parts = new RegExp(`([^${figures}]*)(${numeral})`, 'g')
const isUntil = new RegExp(until)

/** What a pattern finds right at a place. */
function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

/**
 * The articles named right at a place of a text: 第二十条第（一）项, 第十九条、第二十条, 第14-16条, 第三章.
 * Null where none begins there.
 */
export function articlesAt(text: string, at: number): FoundArticles | null {
  // The first one stands right behind its law; the further ones behind a comma, 至 or nothing.
  const begin = at + matchAt(spaces, text, at)![0].length
  let found = refsAt(text, begin)
  if (!found) return cutAt(text, begin)
  const { articles } = found
  for (;;) {
    const between = matchAt(lead, text, found.end)![0]
    const more = refsAt(text, found.end + between.length)
    if (!more) return { end: found.end, articles, cut: null }
    append(articles, more.articles, isUntil.test(between))
    found = more
  }
}

/** 第十四条至第十六条 is one range, where nothing stands between the two articles. */
function append(articles: ArticleRef[], more: ArticleRef[], range: boolean): void {
  const last = articles.at(-1)!
  const [first, ...others] = more
  if (range && isBare(last) && first?.kind === 'article' && first.from > last.to)
    articles.splice(-1, 1, { ...first, from: last.from }, ...others)
  else articles.push(...more)
}

const isBare = (ref: ArticleRef): ref is Article =>
  ref.kind === 'article' && ref.insertion === null && ref.paragraphs.length === 0 && ref.items.length === 0

const single = (from: number, to: number): Article => ({
  kind: 'article',
  from,
  to,
  insertion: null,
  paragraphs: [],
  items: [],
})

interface Refs {
  end: number
  articles: ArticleRef[]
}

const refsAt = (text: string, at: number): Refs | null => articleAt(text, at) ?? chapterAt(text, at)

function articleAt(text: string, at: number): Refs | null {
  const match = matchAt(article, text, at)
  const articles = rangesIn(match?.[1] ?? '').map(([from, to]) => single(from, to))
  const last = articles.at(-1)
  if (!match || !last) return null
  last.insertion = match[2] === undefined ? null : readNumber(match[2])
  let end = at + match[0].length
  for (const [form, kept] of [
    [paragraph, last.paragraphs],
    [item, last.items],
  ] as const) {
    for (let more = matchAt(form, text, end); more; more = matchAt(form, text, end)) {
      kept.push(...rangesIn(more[1]!).flatMap(([from, to]) => everyOf(from, to)))
      end += more[0].length
    }
  }
  return { end, articles }
}

function chapterAt(text: string, at: number): Refs | null {
  const match = matchAt(chapter, text, at)
  const value = match && readNumber(match[1]!)
  if (!match || !value) return null
  const section = match[2] === undefined ? null : readNumber(match[2])
  return { end: at + match[0].length, articles: [{ kind: 'chapter', chapter: value, section }] }
}

function cutAt(text: string, at: number): FoundArticles | null {
  const match = matchAt(cutOff, text, at)
  const value = match && readNumber(match[1]!)
  if (!match || !value) return null
  return { end: at + match[0].length, articles: [single(value, value)], cut: value }
}

/** 十四至十六、二十 → [14, 16], [20, 20]; a number that is none is left out. */
function rangesIn(words: string): [number, number][] {
  const ranges: [number, number][] = []
  for (const [, between, digits] of words.matchAll(parts)) {
    const value = readNumber(digits!)
    if (!value) continue
    const before = ranges.at(-1)
    if (isUntil.test(between!) && before && value > before[1]) before[1] = value
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
    return `第${writeNumeral(ref.chapter)}章${ref.section === null ? '' : `第${writeNumeral(ref.section)}节`}`
  const { from, to, insertion, paragraphs, items } = ref
  const name = (value: number) => `第${writeNumeral(value)}条`
  const range = to > from ? `${name(from)}至${name(to)}` : name(from)
  const within = [
    paragraphs.length > 0 && `第${paragraphs.map(writeNumeral).join('、')}款`,
    items.length > 0 && `第${items.map((value) => `（${writeNumeral(value)}）`).join('')}项`,
  ]
  return `${range}${insertion === null ? '' : `之${writeNumeral(insertion)}`}${within.filter(Boolean).join('')}`
}
