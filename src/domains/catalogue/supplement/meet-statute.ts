import { sayArticle } from '#law/citation/article-refs.ts'
import type { ArticleRef } from '#law/citation/model.ts'
import type { BasisArticle, StatutoryElement, StatutoryItem } from '#law/statutory/model.ts'
import { likeness } from '../versions/compare-content.ts'
import type { Evidence } from './model.ts'
import { type Cited, type PreparedItem, tidy } from './prepare-item.ts'

/** How an item of a catalogue meets a statutory item. */
export interface Meeting {
  with: PreparedItem
  statutory: StatutoryItem
  evidence: readonly Evidence[]
  /** Names of the elements it has. */
  elements: ReadonlySet<string>
  /** How surely it is about the matter: its article, its name, several elements, or only the heading it stands under. */
  by: 'article' | 'name' | 'elements' | 'heading'
}

/**
 * Why this item is about the statutory item; null where it is not. An article tells only where it is named down to the
 * statute's own paragraph or item and belongs to no other statutory item (`shared`), a whole document never; a heading only together with an
 * element, where the statute has elements.
 */
function meetStatute(prepared: PreparedItem, statutory: StatutoryItem, shared: ReadonlySet<string>): Meeting | null {
  const elements = statutory.elements.flatMap((element) => elementIn(prepared, element) ?? [])
  const articles = articlesOf(prepared, statutory)
  const documents = new Set(statutory.basis.filter((each) => each.articles.length === 0).map(({ words }) => words))
  const name = nameOf(prepared, statutory)
  const heading = headingOf(prepared, statutory)
  const telling = articles.some(({ meets }) => !shared.has(meets) && !documents.has(meets))
  const byHeading = heading !== null && (statutory.elements.length === 0 || elements.length > 0)
  const byElements = statutory.elementsTell !== null && elements.length >= statutory.elementsTell
  if (!telling && !name && !byElements && !byHeading) return null
  const found = [...articles, name, heading].filter((each) => each !== null)
  return {
    with: prepared,
    statutory,
    evidence: [...found, ...elements],
    elements: new Set(elements.map(({ meets }) => meets)),
    by: telling ? 'article' : name ? 'name' : byElements ? 'elements' : 'heading',
  }
}

/** All statutory items that an item of a catalogue is about. */
export function meetStatutes(
  prepared: PreparedItem,
  statutes: readonly StatutoryItem[],
  shared: ReadonlySet<string>,
): Meeting[] {
  const meetings = statutes.flatMap((each) => meetStatute(prepared, each, shared) ?? [])
  const named = meetings.filter(({ by }) => by === 'article' || by === 'name')
  return meetings.filter(({ by, elements }) => {
    // A heading says little of an item whose own name tells that it is one certain matter.
    if (by === 'heading') return elements.size > 0 || named.every(({ statutory }) => statutory.class)
    // 其他对外管理服务事项 are those that are no licences: the same elements under another's name are the other's.
    return by !== 'elements' || named.every((each) => !elements.isSubsetOf(each.elements))
  })
}

function nameOf({ item, content }: PreparedItem, { names }: StatutoryItem): Evidence | null {
  const found = names.find((name) => content.name.includes(folded(name)) || isAlike(content.name, folded(name)))
  return found === undefined
    ? null
    : { kind: 'name', item: item.id, written: tidy(item.level2 ?? item.level1 ?? ''), meets: found }
}

/** Names of which so many pairs of characters are the same mean the same; much shorter ones cannot have so many. */
const ALIKE = 0.8
const isAlike = (one: string, other: string): boolean =>
  Math.min(one.length, other.length) >= ALIKE * 0.5 * (one.length + other.length) - 1 && likeness(one, other) >= ALIKE

function headingOf({ item, content, catalogue }: PreparedItem, { headings }: StatutoryItem): Evidence | null {
  const found = headings.find((heading) => [content.level1, catalogue].some((words) => isHeading(words, heading)))
  if (found === undefined) return null
  const written = isHeading(content.level1, found) ? content.level1 : catalogue
  return { kind: 'heading', item: item.id, written, meets: found }
}

/** 扶贫, or a title such as 某县扶贫领域基层政务公开标准目录. */
const isHeading = (words: string, heading: string): boolean => words === heading || words.includes(`${heading}领域`)

/** The part of the item that has this element; else its name. */
function elementIn({ item, content }: PreparedItem, { name, signs }: StatutoryElement): Evidence | null {
  const words = signs.map(folded)
  const written = [...content.parts, content.name].find(
    (part) => words.some((sign) => part.includes(sign)) || isAlike(part, words[0]!),
  )
  return written === undefined ? null : { kind: 'element', item: item.id, written, meets: name }
}

const folded = (text: string): string => text.replace(/[、，（）]/gu, '')

const articlesOf = ({ item, cited }: PreparedItem, { basis }: StatutoryItem): Evidence[] =>
  basis.flatMap((own) => {
    const found = cited.find((each) => citesArticle(each, own))
    return found ? [{ kind: 'article' as const, item: item.id, written: found.words, meets: own.words }] : []
  })

/** Named as exactly as the statutory item names it; a document as a whole where it names none. */
const citesArticle = ({ slug, articles }: Cited, own: BasisArticle): boolean =>
  slug === own.law.slug &&
  (own.articles.length === 0 || own.articles.some((ref) => articles.some((each) => holds(each, ref))))

function holds(cited: ArticleRef, own: ArticleRef): boolean {
  if (cited.kind === 'chapter' || own.kind === 'chapter') return sayArticle(cited) === sayArticle(own)
  if (cited.from > own.from || cited.to < own.to) return false
  const inItems = own.items.every((each) => cited.items.includes(each))
  const inParagraphs =
    cited.paragraphs.length === 0 && own.items.length > 0
      ? true
      : own.paragraphs.every((each) => cited.paragraphs.includes(each))
  return inItems && inParagraphs
}

/** The articles that several statutory items stand on; such an article does not tell which is meant. */
export function sharedArticles(items: readonly StatutoryItem[]): ReadonlySet<string> {
  const counts = Map.groupBy(
    items.flatMap(({ basis }) => basis.map(({ words }) => words)),
    (words) => words,
  )
  return new Set([...counts].filter(([, each]) => each.length > 1).map(([words]) => words))
}
