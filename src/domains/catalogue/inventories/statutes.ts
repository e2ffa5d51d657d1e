import type { Owner, StatutoryItem } from '#law/statutory/model.ts'
import { statutoryItems } from '../supplement/statutory-items.ts'

const inCounties: readonly Owner[] = ['county', 'department', 'town', 'village']

/** What statutes order the organs of a county to publish: a source that is always there. */
export const countyStatutes: readonly StatutoryItem[] = statutoryItems.filter(({ owes }) =>
  owes.some((owner) => inCounties.includes(owner)),
)

export const statuteById = (id: string): StatutoryItem | null => countyStatutes.find((each) => each.id === id) ?? null
