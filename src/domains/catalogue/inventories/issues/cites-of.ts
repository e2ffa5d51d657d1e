import { lawRegister } from '#kernel/law-register.ts'
import type { ArticleRef } from '#law/citation/model.ts'
import { readCitations } from '#law/citation/read-citations.ts'

/** What a basis cites, as texts that can be compared: law#article for each article named, else the law. */
export function citesOf(basis: string | null): string[] {
  if (basis === null) return []
  const { citations } = readCitations(basis, lawRegister, lawRegister.asOf)
  return [...new Set(citations.flatMap(({ law, articles }) => (law ? keysOfCitation(law.slug, articles) : [])))]
}

/** A range names each of its articles, up to as many as anybody means. */
export function keysOfCitation(slug: string, articles: readonly ArticleRef[]): string[] {
  const keys = articles.flatMap((ref) =>
    ref.kind === 'article'
      ? Array.from({ length: Math.min(50, ref.to - ref.from + 1) }, (_, at) => `${slug}#${ref.from + at}`)
      : [],
  )
  return keys.length > 0 ? keys : [slug]
}
