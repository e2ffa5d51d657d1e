import type { Context, Read } from '#kernel/context.ts'
import {
  citationsOf,
  deleteCitations,
  findBases,
  findCitations,
  type ItemCitation,
  insertCitations,
} from '#kernel/obligation/citations-store.ts'
import { sayArticle } from '#law/citation/article-refs.ts'

export interface CitationsRebuilt {
  /** Item versions of the county, what they cite, and how many of them were (or would be) written again. */
  versions: number
  citations: number
  changed: number
}

interface CitationsPlan extends CitationsRebuilt {
  again: { itemId: string; version: number }[]
  citationsAgain: ItemCitation[]
}

/** What a rebuild would change in a county. */
export async function planCitations(db: Read, countyId: string): Promise<CitationsPlan> {
  const versions = await findBases(db, countyId)
  const wanted = Map.groupBy(citationsOf(versions), keyOf)
  const kept = Map.groupBy(await findCitations(db, countyId), keyOf)
  const again = versions.filter((version) => wordsOf(wanted.get(keyOf(version))) !== wordsOf(kept.get(keyOf(version))))
  return {
    versions: versions.length,
    citations: wanted.values().reduce((sum, each) => sum + each.length, 0),
    changed: again.length,
    again,
    citationsAgain: again.flatMap((version) => wanted.get(keyOf(version)) ?? []),
  }
}

const keyOf = ({ itemId, version }: { itemId: string; version: number }): string => `${itemId} ${version}`

/** In words: the database hands the parts of an article back in an order of its own. */
const wordsOf = (citations: readonly ItemCitation[] = []): string =>
  citations.map(({ ordinal, law, articles }) => `${ordinal} ${law} ${articles.map(sayArticle).join('、')}`).join('\n')

/** Reads the basis of every item of a county again, after the register of laws has changed. */
export async function rebuildCitations(
  { write, emit }: Context,
  { countyId }: { countyId: string },
): Promise<CitationsRebuilt> {
  const { again, citationsAgain, versions, citations, changed } = await planCitations(write, countyId)
  await deleteCitations(write, countyId, again)
  await insertCitations(write, countyId, citationsAgain)
  if (changed > 0) await emit('citations.rebuilt', countyId, {})
  return { versions, citations, changed }
}
