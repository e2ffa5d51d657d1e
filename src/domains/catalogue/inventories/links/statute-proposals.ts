import { lawRegister } from '#kernel/law-register.ts'
import type { StatutoryItem } from '#law/statutory/model.ts'
import { type Meeting, meetStatutes, sharedArticles } from '../../supplement/meet-statute.ts'
import type { CatalogueItem } from '../../supplement/model.ts'
import { prepareItem } from '../../supplement/prepare-item.ts'
import { countyStatutes } from '../statutes.ts'

/** An item that is about a statutory item, with the words that show it. */
export interface StatuteProposal<Item extends CatalogueItem> {
  item: Item
  statutory: StatutoryItem
  meeting: Pick<Meeting, 'by' | 'evidence'>
}

const shared = sharedArticles(countyStatutes)

const surest: Record<Meeting['by'], number> = { article: 0, name: 1, elements: 2, heading: 3 }

/**
 * Which statutory items these items are about, the surest first; as the supplement reconciles them, each item held against
 * all statutes. `only`: of one statutory item. Pure.
 */
export const proposeStatutes = <Item extends CatalogueItem>(
  items: readonly Item[],
  only?: StatutoryItem,
): StatuteProposal<Item>[] =>
  items
    .flatMap((item) =>
      meetStatutes(prepareItem(item, lawRegister), countyStatutes, shared).map(({ statutory, by, evidence }) => ({
        item,
        statutory,
        meeting: { by, evidence },
      })),
    )
    .filter(({ statutory }) => only === undefined || statutory === only)
    .toSorted((one, other) => surest[one.meeting.by] - surest[other.meeting.by])
