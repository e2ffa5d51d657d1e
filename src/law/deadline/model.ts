/** 公开时限: what a deadline cell of a catalogue demands, in the finer kinds (rules of 公开时限 in the glossary). */

export const ruleKinds = [
  'publish-within',
  'before-event',
  'periodic',
  'fixed-date',
  'realtime',
  'prompt',
  'on-request',
  'min-notice-period',
  'retention',
  'update-frequency',
  'takedown',
  'ditto',
  'unspecified',
] as const
export type RuleKind = (typeof ruleKinds)[number]

export const ruleUnits = ['workday', 'calendar-day', 'hour', 'week', 'month', 'quarter', 'half-year', 'year'] as const
export type Unit = (typeof ruleUnits)[number]

/** One demand. A cell may hold several; each keeps the words it was read from. */
export interface DeadlineRule {
  kind: RuleKind
  /** How many units; for 'periodic' every how many; null where the kind has none. */
  amount: number | null
  unit: Unit | null
  /** The event in the cell's own words (信息形成或变更), null where none is named. */
  trigger: string | null
  /** For 'periodic' and 'fixed-date': month (1–12, within the period) and day the cell names. */
  month?: number
  day?: number
  /** For a 'fixed-date' that is not yearly. */
  year?: number
  /** For 'periodic': due so long after the period has ended (季度结束后10个工作日内). */
  afterEnd?: { amount: number; unit: 'workday' | 'calendar-day' }
  /** For a named day: what is published then is about the period before (次月10日前, 上一年度). */
  aboutPrevious?: true
  /** What part of the content it is about, where the cell says so (执法决定信息). */
  scope?: string
  /** Channels named in the sentence, as written. */
  channels?: string[]
  /** For 'unspecified': the cell points to a column kept elsewhere; checked as a link, not as a date. */
  link?: true
  /** The characters it was read from. */
  words: string
}

export interface DeadlineReading {
  /** The cell as published. */
  text: string
  rules: DeadlineRule[]
  /** True only where every character was understood by a rule of the grammar, and every name is made of known words. */
  certain: boolean
  /** 法律法规另有规定的从其规定. */
  defersToOtherLaw: boolean
  /** Sentences for a person: what was not understood, what looks like a slip. */
  doubts: string[]
}
