import type { Calendar } from '#law/calendar/model.ts'
import { compareStandards } from '../inheritance/compare-standards.ts'
import type { Standard } from '../inheritance/model.ts'
import { departureWords } from '../inheritance/words.ts'
import type { RowFields } from '../model.ts'
import { plain } from '../versions/compare-content.ts'
import { type ComparedField, textsOf } from '../versions/texts.ts'

/** Where a village's item does not say the same as the one it comes from: the field, both texts, what differs. */
export interface Inequality {
  field: Extract<ComparedField, 'level1' | 'level2' | 'elements' | 'deadline' | 'audience'>
  upper: string
  lower: string
  says: string
}

/**
 * 相同事项的公开内容对应一致 (city plan, item 5): the same name, the same elements, no looser limit, the same audience.
 * Channels, body and basis are the village's own; a stricter limit is no inequality.
 */
export function inequalitiesOf(upper: Standard, lower: Standard, calendar: Calendar): Inequality[] {
  const [above, below] = [textsOf(upper), textsOf(lower)]
  const inequality = (field: Inequality['field'], says: string): Inequality => ({
    field,
    upper: above[field],
    lower: below[field],
    says,
  })
  const names = (['level1', 'level2'] as const).filter((field) => plain(above[field]) !== plain(below[field]))
  const departures = compareStandards(upper, lower, { calendar, ownChannels: true }).filter(
    ({ about, effect }) =>
      about === 'elements' || about === 'audience' || (about === 'deadline' && effect !== 'widens'),
  )
  const byField = Map.groupBy(departures, ({ about }) => about as 'elements' | 'deadline' | 'audience')
  return [
    ...names.map((field) => inequality(field, '名称不同')),
    ...[...byField].map(([field, some]) => inequality(field, some.map(departureWords).join('；'))),
  ]
}

/** The village's item brought into line: what must be equal, from above; the rest stays. */
export function broughtIntoLine(
  upper: Standard,
  lower: Standard,
  calendar: Calendar,
): Partial<Omit<RowFields, 'rules'>> {
  const fields = new Set(inequalitiesOf(upper, lower, calendar).map(({ field }) => field))
  return {
    ...(fields.has('level1') ? { level1: upper.level1 } : {}),
    ...(fields.has('level2') ? { level2: upper.level2 } : {}),
    ...(fields.has('elements') ? { elements: upper.elements } : {}),
    ...(fields.has('deadline') ? { deadlineText: upper.deadlineText } : {}),
    ...(fields.has('audience') ? { audienceAll: upper.audienceAll, audienceSpecific: upper.audienceSpecific } : {}),
  }
}
