import type { Link } from '../../../inventories/links/link-store.ts'
import type { ItemLine } from './pages.ts'

/** An item of a county, as far as a line needs it. */
export interface NamedItem {
  itemId: string
  name: string
  level1: string | null
}

/** Items beside a row, by what was said of each: linked, refused, proposed with its reason, found by a search. */
export function linesOf(
  countyId: string,
  given: {
    items: readonly NamedItem[]
    links: readonly Link[]
    proposed: readonly { itemId: string; why: string }[]
    q: string | undefined
  },
): Record<'linked' | 'refused' | 'proposed' | 'found', ItemLine[]> {
  const items = new Map(given.items.map((item) => [item.itemId, item]))
  const links = new Map(given.links.map((link) => [link.itemId, link]))
  const line = (itemId: string, why: string | null): ItemLine[] => {
    const item = items.get(itemId)
    if (!item) return []
    const link = links.get(itemId)
    const said = { state: link?.state ?? null, by: link?.by ?? null, on: link?.on ?? null }
    return [{ countyId, itemId, name: item.name, level1: item.level1 ?? '', why, ...said }]
  }
  const said = [...links.keys()].flatMap((itemId) => line(itemId, null))
  return {
    linked: said.filter(({ state }) => state === 'confirmed'),
    refused: said.filter(({ state }) => state === 'refused'),
    proposed: given.proposed.flatMap(({ itemId, why }) => (links.has(itemId) ? [] : line(itemId, why))),
    found: search(given.items, given.q).flatMap(({ itemId }) => line(itemId, null)),
  }
}

/** No page of results: who finds more than this says more words. */
const mostFound = 20

function search(items: readonly NamedItem[], q: string | undefined): NamedItem[] {
  const words = (q ?? '').split(/\s+/).filter((word) => word !== '')
  if (words.length === 0) return []
  return items
    .filter(({ name, level1 }) => words.every((word) => name.includes(word) || (level1 ?? '').includes(word)))
    .slice(0, mostFound)
}
