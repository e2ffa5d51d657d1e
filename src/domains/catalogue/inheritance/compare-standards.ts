import { elementsOf } from '#kernel/obligation/model.ts'
import type { Calendar } from '#law/calendar/model.ts'
import { fallsShort } from '../supplement/compare-deadlines.ts'
import { likeness, plain } from '../versions/compare-content.ts'
import { guidelineTier, type InheritanceKind, type Standard, villageTier } from './model.ts'

/** What a lower standard does to the one above, in one respect. */
export interface Departure {
  about: 'elements' | 'deadline' | 'channels' | 'audience' | 'mode'
  /** `differs`: neither more nor less; a person looks at it. */
  effect: 'narrows' | 'widens' | 'differs'
  /** Elements or channels that are missing below, or only there. */
  parts: string[]
}

/** From here on two elements say the same in other words. */
const SAME_ELEMENT = 0.6

/**
 * Where a standard departs from the one above: content, limit, channels, audience and way. The body that owes it and the
 * basis differ by nature. `ownChannels`: a village publishes by other means than a town (公示栏 in place of a site).
 */
export function compareStandards(
  upper: Standard,
  lower: Standard,
  { calendar, ownChannels = false }: { calendar: Calendar; ownChannels?: boolean },
): Departure[] {
  return [
    ...byParts('elements', missingElements(upper, lower), missingElements(lower, upper)),
    ...byDeadline(upper, lower, calendar),
    ...(ownChannels
      ? []
      : byParts('channels', lacking(upper.channels, lower.channels), lacking(lower.channels, upper.channels))),
    ...byAudience(upper, lower),
    ...byMode(upper, lower),
  ]
}

/**
 * The same towards an item of any list above. A guideline says what is to be published and leaves limit and channels to
 * the lists; where it does not say even that, there is nothing to fall short of.
 */
export function departuresFrom(
  upper: { tier: number; fields: Standard },
  lower: Standard,
  { calendar, lowerTier }: { calendar: Calendar; lowerTier: number },
): Departure[] {
  if (upper.tier !== guidelineTier)
    return compareStandards(upper.fields, lower, { calendar, ownChannels: lowerTier >= villageTier })
  if (bare(upper.fields.elements) === '') return []
  return byParts('elements', missingElements(upper.fields, lower), missingElements(lower, upper.fields))
}

/** Whoever leaves something out narrows, whatever else is added. */
export function kindOf(departures: readonly Departure[]): Exclude<InheritanceKind, 'own'> {
  if (departures.some(({ effect }) => effect === 'narrows')) return 'narrowed'
  return departures.some(({ effect }) => effect === 'widens') ? 'widened' : 'taken'
}

const byParts = (about: 'elements' | 'channels', missing: string[], added: string[]): Departure[] => [
  ...(missing.length > 0 ? [{ about, effect: 'narrows' as const, parts: missing }] : []),
  ...(added.length > 0 ? [{ about, effect: 'widens' as const, parts: added }] : []),
]

/** Particles make no other element: 救助的对象, 救助对象. */
const bare = (text: string | null): string => plain(text).replace(/[的之]/g, '')

function missingElements(from: Standard, other: Standard): string[] {
  const there = elementsOf(other.elements ?? '').map(bare)
  const whole = bare(other.elements)
  return elementsOf(from.elements ?? '').filter((element) => {
    const words = bare(element)
    return words !== '' && !whole.includes(words) && !there.some((each) => likeness(each, words) >= SAME_ELEMENT)
  })
}

const lacking = (from: readonly string[] | null, other: readonly string[] | null): string[] =>
  (from ?? []).filter((channel) => !(other ?? []).includes(channel))

function byDeadline(upper: Standard, lower: Standard, calendar: Calendar): Departure[] {
  if (plain(upper.deadlineText) === plain(lower.deadlineText)) return []
  const [looser, stricter] = [
    fallsShort(upper.rules, lower.rules, calendar),
    fallsShort(lower.rules, upper.rules, calendar),
  ]
  const said = (effect: Departure['effect']): Departure[] => [{ about: 'deadline', effect, parts: [] }]
  if (looser && stricter) return said('differs')
  if (looser) return said('narrows')
  return stricter ? said('widens') : []
}

function byAudience(upper: Standard, lower: Standard): Departure[] {
  const said = (effect: Departure['effect']): Departure[] => [{ about: 'audience', effect, parts: [] }]
  if (upper.audienceAll !== lower.audienceAll && upper.audienceAll !== null && lower.audienceAll !== null)
    return said(lower.audienceAll ? 'widens' : 'narrows')
  const group = ({ audienceSpecific }: Standard) => plain(audienceSpecific === true ? '' : audienceSpecific || '')
  return group(upper) === group(lower) ? [] : said('differs')
}

function byMode(upper: Standard, lower: Standard): Departure[] {
  const [above, below] = [upper.active === true, lower.active === true]
  if (above === below) return []
  return [{ about: 'mode', effect: above ? 'narrows' : 'widens', parts: [] }]
}
