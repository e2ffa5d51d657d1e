import type { ArticleRef, LawKind, Register } from '#law/citation/model.ts'
import { readCitations } from '#law/citation/read-citations.ts'
import type { DeadlineRule } from '#law/deadline/model.ts'
import { readDeadline } from '#law/deadline/read-deadline.ts'
import { type Content, contentOf } from '../versions/compare-content.ts'
import type { CatalogueItem } from './model.ts'

export interface Cited {
  slug: string
  kind: LawKind
  articles: readonly ArticleRef[]
  /** As written. */
  words: string
}

/** An item read once for all comparisons. */
export interface PreparedItem {
  item: CatalogueItem
  content: Content
  cited: readonly Cited[]
  rules: readonly DeadlineRule[]
  /** Its name as a person reads it. */
  title: string
  catalogue: string
}

export function prepareItem(item: CatalogueItem, register: Register): PreparedItem {
  const basis = item.basis ?? ''
  const cited = readCitations(basis, register, register.asOf).citations.flatMap(({ law, articles, begin, end }) =>
    law ? [{ slug: law.slug, kind: law.kind, articles, words: tidy(basis.slice(begin, end)) }] : [],
  )
  return {
    item,
    content: contentOf(item),
    cited,
    rules: item.rules ?? readDeadline(item.deadlineText ?? '', { basis }).rules,
    title: [item.level1, item.level2]
      .map((each) => tidy(each ?? ''))
      .filter(Boolean)
      .join('／'),
    catalogue: tidy(item.catalogue),
  }
}

/** In one line. */
export const tidy = (text: string): string => text.replace(/\s+/g, '')
