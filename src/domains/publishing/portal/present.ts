import { channelWords } from '#kernel/publication/model.ts'
import { textOf } from '#kernel/publication/text/model.ts'
import { dayWords } from '#law/deadline/explain.ts'
import { legalDayOf, legalZone } from '#platform/clock/clock.ts'
import type { PortalEdition } from './store.ts'
import { words } from './words.ts'

// Rows to words and tones for the public pages of publications.

/** 2026-03-05 10:21, the minute in China. */
export const minuteOf = (instant: Temporal.Instant): string =>
  instant.toZonedDateTimeISO(legalZone).toPlainDateTime().toString({ smallestUnit: 'minute' }).replace('T', ' ')

export const dayOf = (instant: Temporal.Instant): string => legalDayOf(instant).toString()

/** What an address shows: the live edition, or that it was withdrawn; null where the public may know of nothing. */
export function standingEdition(editions: readonly PortalEdition[]): PortalEdition | null {
  return editions.find(({ state }) => state === 'live') ?? editions.find(({ state }) => state === 'withdrawn') ?? null
}

/** The obligation an edition answered, and whether in time; null where it answered none. */
export function presentDuty({ duty }: PortalEdition): { says: string; label: string; tone: 'done' | 'soon' } | null {
  if (!duty?.fulfilledOn) return null
  const days = duty.dueOn.until(duty.fulfilledOn, { largestUnit: 'day' }).days
  const says = words.dutyOf(duty.label, dayWords(duty.dueOn))
  return days <= 0 ? { says, label: words.onTime, tone: 'done' } : { says, label: words.late(days), tone: 'soon' }
}

export const channelsOf = ({ channels }: Pick<PortalEdition, 'channels'>): string =>
  channels.map((channel) => channelWords[channel] ?? channel).join('、') || words.none

/** Elements under which something stands. */
export const filledElements = ({ elements }: PortalEdition) => elements.filter(({ text }) => text.trim() !== '')

/** The first words of a text, for search engines and previews. */
export const summaryOf = ({ body }: PortalEdition): string =>
  textOf(body).replace(/\s+/g, ' ').trim().slice(0, 120).toWellFormed()
