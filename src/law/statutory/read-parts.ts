import { articlesAt } from '../citation/article-refs.ts'
import type { ArticleRef, Law, Register } from '../citation/model.ts'
import type { BasisArticle, StatutoryElement } from './model.ts'

/** An article as the data name it; without `article` the whole document is meant. */
export interface BasisData {
  law: string
  version?: string
  article?: string
}

/** 负责人姓名|负责人|领导: the name, then other words for it; ?规章 is owed only by those who make it. */
export function elementOf(text: string): StatutoryElement {
  const optional = text.startsWith('?')
  const signs = text.slice(optional ? 1 : 0).split('|')
  return { name: signs[0]!, signs, optional }
}

/** The article in the register; a sentence where the register does not hold it. */
export function basisOf({ law: slug, version: name, article = '' }: BasisData, register: Register) {
  const law = register.laws.get(slug)
  if (!law) return `法律法规登记里没有“${slug}”`
  const last = law.versions.at(-1)!
  const version = name === undefined ? last : law.versions.find((each) => each.name === name)
  if (!version) return `《${law.title}》没有${name}年版本`
  const articles = articlesOf(article)
  if (articles === null) return `《${law.title}》的“${article}”不是条文`
  const beyond = articles.some(
    (ref) => ref.kind === 'article' && version.articles !== null && ref.to > version.articles,
  )
  if (beyond) return `《${law.title}》${version.name}年文本没有${article}`
  const current = version === last && law.repealed === null
  return {
    law,
    version,
    current,
    articles,
    words: wordsOf(law, version.number, current ? null : version.name, article),
  }
}

function articlesOf(text: string): readonly ArticleRef[] | null {
  if (text === '') return []
  const found = articlesAt(text, 0)
  return found && found.end === text.length && found.cut === null ? found.articles : null
}

/** Documents are found by their number, laws by their title. */
function wordsOf({ kind, title }: Law, number: string | null, year: string | null, article: string): string {
  const byNumber = kind === 'normative-document' || kind === 'party-document'
  return `《${title}》${byNumber && number ? `（${number}）` : ''}${year ? `（${year}年）` : ''}${article}`
}

export const isBasis = (found: BasisArticle | string): found is BasisArticle => typeof found !== 'string'
