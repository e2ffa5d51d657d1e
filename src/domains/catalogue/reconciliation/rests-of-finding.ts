import type { StatutoryItem } from '#law/statutory/model.ts'
import type { CatalogueItem, Finding } from '../supplement/model.ts'
import { sayDifference, sayEvidence } from '../supplement/words.ts'
import { restWords as words } from './words.ts'

/**
 * What a finding rests on, a sentence each: whatever makes another key makes another list. Kept with a decision, so that
 * a finding that comes back can say what has changed since.
 */
export function restsOfFinding(
  { evidence, lacking, differences, items }: Finding,
  statutory: StatutoryItem | null,
  byId: ReadonlyMap<string, CatalogueItem>,
): string[] {
  if (!statutory) return items.map((id) => wordsOf(byId.get(id)!))
  const owed = statutory.elements.filter(({ optional }) => !optional).map(({ name }) => name)
  return [
    words.basis(statutory.basisText),
    words.deadline(statutory.deadline),
    ...(owed.length > 0 ? [words.elements(owed.join('；'))] : []),
    ...evidence.map(sayEvidence),
    ...lacking.map(words.lacking),
    ...differences.map(sayDifference),
  ]
}

const wordsOf = ({ catalogue, level1, level2, elements }: CatalogueItem): string =>
  words.item(catalogue, [level1, level2].filter(Boolean).join('／'), elements ?? '')
