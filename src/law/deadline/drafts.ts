import { readNumber } from '../numerals.ts'
import type { DeadlineRule, RuleKind, Unit } from './model.ts'
import { doubtWords } from './words.ts'

/** A rule before it is told which characters it was read from. */
export type Draft = Omit<DeadlineRule, 'words'>

/** What one pattern found in one clause. */
export interface Found {
  rules?: Draft[]
  /** A heading: what it changes in the rules of the clause behind it. */
  next?: (rule: Draft) => Draft
  defers?: true
  doubts?: string[]
  /** The words are accounted for, but their meaning is partly a guess. */
  unsure?: true
}

/** The named groups of a match. */
export type Groups = Record<string, string | undefined>

export interface Context {
  /** The law of the row, as the catalogue cites it. */
  basis: string
  /** Rules already read from this cell. */
  earlier: readonly Draft[]
}

export const draft = (kind: RuleKind, fields: Partial<Draft> = {}): Draft => ({
  kind,
  amount: null,
  unit: null,
  trigger: null,
  ...fields,
})

export const scoped = (scope: string | undefined): Pick<Draft, 'scope'> => (scope ? { scope } : {})

/** 村公示栏、政府网站 as a list; 和, 及, 与 part two channels only behind the name of one (人力资源和社会保障局网站). */
export function channelsOf(words: string | undefined): Pick<Draft, 'channels'> {
  if (!words) return {}
  const list = words.split(/[、/]|(?<=[网站栏台号屏报墙厅点端心）])(?:和|以及|及|与|或)/u)
  const channels = list.filter((each) => each !== '')
  return channels.length > 0 ? { channels } : {}
}

/** A count of the grammar; null where the digits are masked, and for 0, which no catalogue means. */
export const numberIn = (words: string | undefined): number | null => (words && readNumber(words)) || null

/** Whether a publication period is longer than 条例第二十六条 allows: twenty working days are at least 28 days. Years are doubted by themselves. */
export function isTooLong(amount: number | null, unit: Unit | null): boolean {
  if (amount === null || unit === null) return false
  const allowed: Partial<Record<Unit, number>> = {
    workday: 20,
    'calendar-day': 28,
    week: 4,
    month: 0,
    quarter: 0,
    'half-year': 0,
  }
  return amount > (allowed[unit] ?? Infinity)
}

/** A finding that a person must complete. */
export const unsure = (rules: Draft[], ...doubts: string[]): Found => ({ rules, doubts, unsure: true })

/** A demand without a date of its own that is kept for the record. */
export const external = (words: string): Found => unsure([draft('unspecified')], doubtWords.external(words))
