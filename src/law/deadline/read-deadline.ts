import { type Context, type Draft, draft, type Found } from './drafts.ts'
import type { DeadlineReading, DeadlineRule } from './model.ts'
import { normalise, publishedWords } from './normalise.ts'
import { type Pattern, patterns } from './patterns.ts'
import { doubtWords } from './words.ts'

/** A deadline is a sentence or a few; what is longer is another cell, glued in, and not worth the reading. */
const LONGEST_CELL = 2000

export interface DeadlineOptions {
  /** The law the catalogue cites for the row: it decides whether a plain 日 is a working day. */
  basis?: string
}

/**
 * Reads a 公开时限 cell. Never throws and never guesses in silence: what no pattern knows becomes a doubt, and a cell
 * of which nothing is known becomes one 'unspecified' rule with certain = false.
 */
export function readDeadline(text: string, { basis = '' }: DeadlineOptions = {}): DeadlineReading {
  const plain = normalise(text)
  // An empty cell is the lower part of a merged one; whoever holds the table fills it down.
  if (plain.text === '') return { ...nothing(text, 'ditto'), doubts: [doubtWords.empty()] }
  if (plain.text.length > LONGEST_CELL)
    return { ...nothing(text, 'unspecified'), doubts: [doubtWords.tooMuch(LONGEST_CELL)] }
  const hopeful = patterns.filter(({ needs }) => needs === undefined || needs.test(plain.text))
  const rules: DeadlineRule[] = []
  const doubts = new Set(plain.doubts)
  let certain = plain.sure
  let defersToOtherLaw = false
  let next: Found['next']
  for (let at = 0; at < plain.text.length; ) {
    const match = matchAt(hopeful, plain.text, at, { basis, earlier: rules })
    const end = match?.end ?? clauseEnd(plain.text, at)
    const words = publishedWords(text, plain, at, end)
    const found = match?.found ?? { doubts: [doubtWords.notRead(words)], unsure: true }
    for (const rule of found.rules ?? []) rules.push({ ...(next ? next(rule) : rule), words })
    for (const doubt of found.doubts ?? []) doubts.add(doubt)
    certain &&= !found.unsure
    defersToOtherLaw ||= found.defers === true
    if (found.rules || found.next) next = found.next
    at = end
  }
  if (rules.length === 0)
    return { ...nothing(text, 'unspecified'), defersToOtherLaw, doubts: [...doubts, doubtWords.nothingRead()] }
  return { text, rules: withDecisionScopes(rules), certain, defersToOtherLaw, doubts: [...doubts] }
}

interface Match {
  end: number
  found: Found
}

/** The first pattern of the table that fits at this place. */
function matchAt(hopeful: readonly Pattern[], text: string, at: number, context: Context): Match | null {
  for (const { form, read } of hopeful) {
    form.lastIndex = at
    const match = form.exec(text)
    if (!match || match[0] === '') continue
    return { end: at + match[0].length, found: read(match.groups ?? {}, context, match[0]) }
  }
  return null
}

/** Where reading goes on behind words nobody knows. */
function clauseEnd(text: string, at: number): number {
  const mark = text.slice(at + 1).search(/[，。；：（）、…]/u)
  return mark < 0 ? text.length : at + 1 + mark
}

const nothing = (text: string, kind: 'ditto' | 'unspecified'): DeadlineReading => ({
  text,
  rules: [{ ...draft(kind), words: text.trim() }],
  certain: false,
  defersToOtherLaw: false,
  doubts: [],
})

/** Beside another limit, 执法决定作出之日起 is a limit for 执法决定 alone. */
function withDecisionScopes(rules: DeadlineRule[]): DeadlineRule[] {
  if (rules.filter(isLimit).length < 2) return rules
  return rules.map((rule) => {
    const decision = isLimit(rule) && !rule.scope && /^(.{2,}决定)(?:作出|形成)$/u.exec(rule.trigger ?? '')?.[1]
    return decision ? { ...rule, scope: decision } : rule
  })
}

const isLimit = (rule: Draft): boolean => rule.kind === 'publish-within'
