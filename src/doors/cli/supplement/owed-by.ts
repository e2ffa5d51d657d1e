import { statutoryItems } from '#domains/catalogue/supplement/statutory-items.ts'
import { owners, type StatutoryItem } from '#law/statutory/model.ts'
import { Refused } from '#platform/errors/errors.ts'

/** The statutory items that one kind of organ owes, or all of them. Throws Refused for a kind that is none. */
export function owedBy(owner: string | undefined): readonly StatutoryItem[] {
  if (owner === undefined) return statutoryItems
  const found = owners.find((each) => each === owner)
  if (!found) throw new Refused([`没有“${owner}”这一种主体；可用：${owners.join('、')}。`])
  return statutoryItems.filter(({ owes }) => owes.includes(found))
}
