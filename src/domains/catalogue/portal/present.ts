import type { Figure } from '#kernel/indicator/model.ts'
import { type SlotStanding, standingOf } from '#kernel/obligation/model.ts'
import { channelWords } from '#kernel/publication/model.ts'
import { dayWords } from '#law/deadline/explain.ts'
import { explainRule } from './deadline-words.ts'
import type { ListedItem, PortalItem } from './items-store.ts'
import type { ListedOrgan } from './organs-store.ts'
import type { PortalDuty, PortalSlot, SlotCounts } from './slots-store.ts'
import { dutyWords, remedyWords, slotSentences, slotWords, words } from './words.ts'

// Rows to words and tones for the public pages of the catalogue.

/** The order in which standings are shown: what needs attention first. */
export const standings = [
  'overdue',
  'soon',
  'due',
  'met',
  'empty',
  'not-applicable',
] as const satisfies readonly SlotStanding[]

export const totalOf = (counts: SlotCounts): number => standings.reduce((sum, standing) => sum + counts[standing], 0)

/** The standings that occur, each with its word, tone and number. */
export const presentCounts = (counts: SlotCounts) =>
  standings
    .filter((standing) => counts[standing] > 0)
    .map((standing) => ({ ...slotWords[standing], standing, count: counts[standing] }))

/** Items under the first-level item they belong to, in the order they came. */
export function groupItems(
  items: readonly ListedItem[],
): { level1: string; fieldName: string | null; items: ListedItem[] }[] {
  const groups: { level1: string; fieldName: string | null; items: ListedItem[] }[] = []
  for (const item of items) {
    const last = groups.at(-1)
    if (last?.level1 === item.level1) last.items.push(item)
    else groups.push({ level1: item.level1, fieldName: item.fieldName, items: [item] })
  }
  return groups
}

export const levelsOf = (levels: readonly string[]): string =>
  levels.map((level) => words.levels[level] ?? level).join('、')

/** What an item requires, name by name. */
export function presentItem(item: PortalItem) {
  const audience = [
    item.audienceAll && words.audienceAll,
    item.audienceSpecific !== null && words.audienceSpecific(item.audienceSpecific),
  ]
  const mode = [item.active && words.active, item.onRequest && words.onRequest]
  const joined = (parts: readonly (string | false | null)[]) => parts.filter(Boolean).join('、') || words.unsaid
  return {
    elements: item.elements,
    basis: item.basis || words.unsaid,
    deadline: item.deadlineText || words.unsaid,
    rules: [...new Set(item.rules.map(explainRule))],
    body: item.body || words.unsaid,
    channels: joined(item.channels.map((channel) => channelWords[channel] ?? channel)),
    audience: joined(audience),
    mode: joined(mode),
    source: words.sourceOf(
      item.catalogueTitle,
      item.placeName,
      dayWords(item.catalogueAdoptedOn ?? item.effectiveFrom),
    ),
  }
}

const daysFrom = (from: Temporal.PlainDate, to: Temporal.PlainDate) => from.until(to, { largestUnit: 'day' }).days

/** How a slot stands, in a sentence that names days and who owes. */
export function slotSentence(slot: PortalSlot, today: Temporal.PlainDate): string {
  const due = slot.dueOn ? `${dayWords(slot.dueOn)}${slot.provisional ? words.provisional : ''}` : ''
  switch (slot.standing) {
    case 'overdue':
      return slotSentences.overdue(due, daysFrom(slot.dueOn!, today), slot.organName)
    case 'soon':
      return slotSentences.soon(due, daysFrom(today, slot.dueOn!), slot.organName)
    case 'due':
      return slotSentences.due(due, slot.organName)
    case 'met':
      return slotSentences.met(dayWords(slot.lastOn!), due || null)
    case 'empty':
      return slotSentences.empty(dayWords(slot.openedOn), slot.organName)
    case 'not-applicable':
      return slotSentences['not-applicable'](slot.reason ?? words.unsaid)
  }
}

/** Since when a slot stands as it does, for the fact sheet; undefined where the day says nothing. */
export const sinceOf = (slot: PortalSlot): Temporal.PlainDate | undefined =>
  slot.standing === 'overdue' ? slot.dueOn!.add({ days: 1 }) : slot.standing === 'empty' ? slot.openedOn : undefined

/** What is said where the last settled period had nothing to publish; null where something was published last. */
export function nilSentence(settled: readonly PortalDuty[]): string | null {
  const last = settled.find(({ fulfilledOn, endedAs }) => fulfilledOn || endedAs === 'nil')
  if (last?.endedAs !== 'nil') return null
  return words.lastNil(last.label, dayWords(last.waivedOn!), last.waiver ?? words.unsaid)
}

export function presentDuty(duty: PortalDuty, today: Temporal.PlainDate) {
  const { label: state, tone } = dutyWords[standingOf(duty, today)]
  return {
    label: duty.label,
    state,
    tone,
    trigger: duty.triggerOn?.toString() ?? '',
    due: duty.dueOn.toString(),
    provisional: duty.provisional ? words.provisional : '',
    published: duty.fulfilledOn?.toString() ?? '',
    waiver: duty.waiver ? words.ended[duty.endedAs ?? 'waived'](duty.waiver) : '',
    address: duty.address,
  }
}

/**
 * To whom a reader may turn, by the kind of body that owes. A public enterprise or institution is complained about to the
 * department it answers to (条例第五十五条), and there is no application for its information (国办发〔2020〕50号).
 */
export const remedyOf = ({ organKind, organName }: Pick<PortalSlot, 'organKind' | 'organName'>): string[] => {
  if (organKind === 'village') return [remedyWords.village(organName)]
  if (organKind === 'community') return [remedyWords.community(organName)]
  if (organKind === 'enterprise') return [remedyWords.enterprise(organName), remedyWords.consult]
  return [remedyWords.organ(organName), remedyWords.request]
}

export interface OrganBranch extends ListedOrgan {
  below: OrganBranch[]
}

/** The organs as a tree; parents come before their children. */
export function organTree(organs: readonly ListedOrgan[]): OrganBranch[] {
  const roots: OrganBranch[] = []
  const byId = new Map<string, OrganBranch>()
  for (const organ of organs) {
    const branch = { ...organ, below: [] }
    byId.set(organ.id, branch)
    const parent = organ.parentId === null ? undefined : byId.get(organ.parentId)
    if (parent) parent.below.push(branch)
    else roots.push(branch)
  }
  return roots
}

/** A branch and everything on it, the organ before those below it. */
export const flatten = (branch: OrganBranch): OrganBranch[] => [branch, ...branch.below.flatMap(flatten)]

/** A rate in percent with one decimal; a dash where nothing was due. */
export const rateWords = ({ value }: Figure): string => (value === null ? words.noRate : `${(value * 100).toFixed(1)}%`)
