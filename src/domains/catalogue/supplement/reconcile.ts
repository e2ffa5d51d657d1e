import type { Calendar } from '#law/calendar/model.ts'
import type { Register } from '#law/citation/model.ts'
import { type StatutoryItem, statutorySources } from '#law/statutory/model.ts'
import { compareStandard } from './compare-standard.ts'
import { findTwins } from './find-twins.ts'
import { keyOfFinding, type Unkeyed } from './key-of-finding.ts'
import { type Meeting, meetStatutes, sharedArticles } from './meet-statute.ts'
import {
  type CatalogueItem,
  type Finding,
  type FindingKind,
  type Reconciliation,
  type StandingOfItem,
  standings,
} from './model.ts'
import { prepareItem, tidy } from './prepare-item.ts'

export interface Law {
  register: Register
  calendar: Calendar
}

/**
 * How every statutory item stands in the catalogues in force of an organ or a county, and what a person should decide
 * (city plan 3: 不重复、无遗漏、标准统一). Give the statutory items that those organs owe. Pure; the order of neither list
 * matters.
 */
export function reconcile(
  statutory: readonly StatutoryItem[],
  items: readonly CatalogueItem[],
  { register, calendar }: Law,
): Reconciliation {
  const prepared = items.map((item) => prepareItem(item, register)).sort(byWords)
  const owed = [...statutory].sort(byLaw)
  const shared = sharedArticles(owed)
  const meetings = prepared.flatMap((each) => meetStatutes(each, owed, shared))
  const met = Map.groupBy(meetings, ({ statutory: item }) => item)
  const homes = homesOf(meetings)
  const told = owed.map((item) => stand(item, met.get(item) ?? [], homes, calendar))
  const twins = findTwins(prepared).map(({ items: pair, evidence }) =>
    keyed(
      {
        kind: 'duplicate',
        statutory: null,
        items: pair.map(({ item }) => item.id),
        evidence,
        lacking: [],
        differences: [],
      },
      pair.map(({ content, catalogue }) => JSON.stringify([catalogue, content])),
    ),
  )
  return {
    standings: told.map(({ standing }) => standing),
    findings: [...told.flatMap(({ findings }) => findings), ...twins],
  }
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

/** By what stands in it, then by its id: the order in which a list came decides nothing. */
const byWords = (one: ReturnType<typeof prepareItem>, other: ReturnType<typeof prepareItem>): number =>
  compare(wordsOf(one), wordsOf(other)) || compare(one.item.id, other.item.id)

const wordsOf = ({ catalogue, content, item }: ReturnType<typeof prepareItem>): string =>
  JSON.stringify([catalogue, content, item.basis, item.deadlineText, item.body, item.channels])

const byLaw = (one: StatutoryItem, other: StatutoryItem): number =>
  statutorySources.indexOf(one.source) - statutorySources.indexOf(other.source) ||
  compare(one.answers.join(), other.answers.join()) ||
  compare(one.id, other.id)

const surest: Record<Meeting['by'], number> = { article: 4, name: 3, elements: 2, heading: 1 }

/**
 * The one statutory item by whose standard each item of the catalogues is measured: the surest, then the one of which it
 * has most. Else the same short limit would be told under every heading that the item stands under.
 */
function homesOf(meetings: readonly Meeting[]): ReadonlyMap<CatalogueItem, StatutoryItem> {
  const homes = new Map<CatalogueItem, { item: StatutoryItem; score: number }>()
  for (const { with: each, statutory: item, by, elements } of meetings) {
    const score = surest[by] * 100 + elements.size
    if (score > (homes.get(each.item)?.score ?? 0)) homes.set(each.item, { item, score })
  }
  return new Map([...homes].map(([each, { item }]) => [each, item]))
}

function stand(
  item: StatutoryItem,
  meetings: readonly Meeting[],
  homes: ReadonlyMap<CatalogueItem, StatutoryItem>,
  calendar: Calendar,
): { standing: StandingOfItem; findings: Finding[] } {
  const owed = item.elements.filter(({ optional }) => !optional).map(({ name }) => name)
  const answering = owed.length === 0 ? meetings : meetings.filter(({ elements }) => elements.size > 0)
  const lacking = owed.filter((name) => !meetings.some(({ elements }) => elements.has(name)))
  const own = answering.filter((each) => homes.get(each.with.item) === item)
  const differing = own.flatMap((each) => {
    const differences = [...compareStandard(each.with, item, calendar)]
    return differences.length === 0 ? [] : [{ each, differences }]
  })
  const findings: Finding[] = []
  const find = (kind: FindingKind, about: readonly Meeting[], more: Partial<Unkeyed> = {}) => {
    const { evidence, ids } = inWords(about)
    const finding = { kind, statutory: item.id, items: ids, evidence, lacking: [], differences: [], ...more }
    findings.push(keyed(finding, [item.basisText, item.deadline, owed.join('；')]))
  }
  if (meetings.length === 0) find('missing', [])
  else if (lacking.length > 0) find('overlapping', meetings, { lacking })
  const whole = item.class ? [] : doublesAmong(own, owed)
  if (whole.length > 0) find('duplicate', whole)
  if (differing.length > 0)
    find(
      'differing-standard',
      differing.map(({ each }) => each),
      {
        differences: differing
          .flatMap(({ differences }) => differences)
          .sort((one, other) => compareIds(one.item, other.item)),
      },
    )
  const kinds = new Set(findings.map(({ kind }) => kind))
  const standing = standings.find((each) => each === 'covered' || kinds.has(each))!
  const { evidence, ids } = inWords(standing === 'overlapping' ? meetings : answering)
  return { standing: { statutory: item, standing, items: ids, evidence }, findings }
}

const inWords = (meetings: readonly Meeting[]) => {
  const inOrder = meetings.toSorted((one, other) => compareIds(one.with.item.id, other.with.item.id))
  return { ids: inOrder.map(({ with: { item } }) => item.id), evidence: inOrder.flatMap(({ evidence }) => evidence) }
}

const compareIds = new Intl.Collator('en', { numeric: true }).compare

/** Items that each have all of the matter and name the same body: every organ has its own of some. */
function doublesAmong(meetings: readonly Meeting[], owed: readonly string[]): Meeting[] {
  const whole = meetings.filter(({ elements }) => owed.length > 0 && owed.every((name) => elements.has(name)))
  const groups = Map.groupBy(whole, ({ with: { item } }) => tidy(item.body ?? ''))
  return [...groups.values()].flatMap((group) => (group.length > 1 ? group : []))
}

const keyed = (finding: Unkeyed, rests: readonly string[]): Finding => ({
  key: keyOfFinding(finding, rests),
  ...finding,
})
