import { doubtsOfNames } from './certainty.ts'
import { namesDayLaw } from './day-laws.ts'
import { type Context, type Draft, draft, type Found } from './drafts.ts'
import { hopefulFor } from './hopeful.ts'
import { isPlainName } from './lexicon.ts'
import type { DeadlineReading, DeadlineRule, RuleKind } from './model.ts'
import { normalise, publishedWords } from './normalise.ts'
import type { Pattern } from './pattern.ts'
import { doubtWords } from './words.ts'

/** A deadline is a sentence or a few; what is longer is another cell, glued in, and not worth the reading. */
const LONGEST_CELL = 2000

export interface DeadlineOptions {
  /** The law the catalogue cites for the row: it decides whether a plain 日 is a working day. */
  basis?: string
}

/**
 * Reads a 公开时限 cell. Never throws and never guesses in silence: what no pattern knows becomes a doubt, and a cell
 * of which nothing is known becomes one 'unspecified' rule with certain = false. The same cell under the same basis
 * gives an equal reading, which is the caller's own.
 */
export function readDeadline(text: string, { basis = '' }: DeadlineOptions = {}): DeadlineReading {
  if (text.length > LONGEST_REMEMBERED) return readCell(text, basis)
  const key = `${basis}\n${text}`
  const met = remembered.get(key)
  if (met) return copyOf(met)
  const reading = readCell(text, basis)
  if (remembered.size >= MOST_REMEMBERED) remembered.clear()
  remembered.set(key, reading)
  return copyOf(reading)
}

/** A catalogue of thousands of rows writes a few dozen different cells; they are read once. */
const remembered = new Map<string, DeadlineReading>()
const MOST_REMEMBERED = 500
const LONGEST_REMEMBERED = 200

const copyOf = (reading: DeadlineReading): DeadlineReading => ({
  ...reading,
  rules: reading.rules.map(copyOfRule),
  doubts: [...reading.doubts],
})

const copyOfRule = (rule: DeadlineRule): DeadlineRule => ({
  ...rule,
  ...(rule.channels ? { channels: [...rule.channels] } : {}),
  ...(rule.afterEnd ? { afterEnd: { ...rule.afterEnd } } : {}),
})

function readCell(text: string, basis: string): DeadlineReading {
  if (text.length > LONGEST_PUBLISHED) return tooMuch(text)
  const plain = normalise(text)
  // An empty cell is the lower part of a merged one; whoever holds the table fills it down.
  if (plain.text === '') return nothing(text, 'ditto', [doubtWords.empty()])
  if (plain.text.length > LONGEST_CELL) return tooMuch(text)
  const hopeful = hopefulFor(plain.text)
  // A cell that cites a law itself is read under that law too (根据行政处罚法，自决定作出之日起7日内).
  const laws = namesDayLaw(plain.text) ? `${basis}${plain.text}` : basis
  const rules: DeadlineRule[] = []
  const doubts = new Set(plain.doubts)
  let certain = plain.sure
  let defersToOtherLaw = false
  let next: Found['next']
  const doubt = (sentence: string) => {
    certain = false
    doubts.add(sentence)
  }
  for (let at = 0; at < plain.text.length; ) {
    const match = matchAt(hopeful, plain.text, at, { basis: laws, earlier: rules })
    const end = match?.end ?? clauseEnd(plain.text, at)
    const words = publishedWords(text, plain, at, end)
    const found = match?.found ?? { doubts: [doubtWords.notRead(words)], unsure: true }
    if (isGlued(rules.at(-1), found, plain.text.charAt(at - 1))) doubt(doubtWords.glued(words))
    for (const rule of found.rules ?? []) rules.push({ ...(next ? next(rule) : rule), words })
    for (const sentence of found.doubts ?? []) doubts.add(sentence)
    certain &&= !found.unsure
    defersToOtherLaw ||= found.defers === true
    if (match?.thing && !isPlainName(match.thing)) doubt(doubtWords.unknownName(match.thing))
    if (found.rules || found.next) next = found.next
    at = end
  }
  if (rules.length === 0)
    return { ...nothing(text, 'unspecified', [...doubts, doubtWords.nothingRead()]), defersToOtherLaw }
  // A heading at the end has lost the words it stood over.
  if (next) doubt(doubtWords.openHeading())
  if (hasOpenBracket(plain.text)) doubt(doubtWords.openBracket())
  for (const sentence of doubtsOfRules(rules)) doubt(sentence)
  return { text, rules: withDecisionScopes(rules), certain, defersToOtherLaw, doubts: [...doubts] }
}

/** Blanks and pinyin aside, a cell may be longer as published than as read; beyond this nobody looks. */
const LONGEST_PUBLISHED = 5 * LONGEST_CELL

const tooMuch = (text: string): DeadlineReading => nothing(text, 'unspecified', [doubtWords.tooMuch(LONGEST_CELL)])

function* doubtsOfRules(rules: readonly Draft[]): Generator<string> {
  for (const rule of rules) yield* doubtsOfNames(rule)
  if (rules.length > 1 && rules.some(({ kind }) => kind === 'ditto')) yield doubtWords.dittoAndMore()
}

/** A bracket without its other half: the cell was cut off. 1） and 一） stand alone by habit. */
function hasOpenBracket(text: string): boolean {
  const pair = /（[^（）]*）/gu
  const rest = text
    .replace(pair, '')
    .replace(pair, '')
    .replace(/(?<=^|[，。；：、内日开])[\d一二三四五六七八九十]{1,2}）/gu, '')
  return /[（）]/u.test(rest)
}

/** Limits and showing times stand side by side as whole demands; of other kinds the one may belong to the other. */
const whole: ReadonlySet<RuleKind> = new Set(['publish-within', 'on-request', 'min-notice-period', 'takedown'])

/** 2025年底前每季度公开: one demand, read as two where no mark parts them. */
function isGlued(before: Draft | undefined, found: Found, mark: string): boolean {
  const first = found.rules?.[0]
  if (!before || !(first || found.next) || /[，。；：、（）…/.]/u.test(mark)) return false
  return !first || !whole.has(before.kind) || !whole.has(first.kind)
}

interface Match {
  end: number
  found: Found
  /** What the clause says is published (公开检查结果). */
  thing: string | undefined
}

/** The first pattern of the table that fits at this place. */
function matchAt(hopeful: readonly Pattern[], text: string, at: number, context: Context): Match | null {
  for (const { form, read } of hopeful) {
    form.lastIndex = at
    const match = form.exec(text)
    if (!match || match[0] === '') continue
    const groups: Record<string, string | undefined> = match.groups ?? {}
    const found = read(groups, context, match[0])
    return { end: at + match[0].length, found, thing: groups.thing }
  }
  return null
}

/** Where reading goes on behind words nobody knows. */
function clauseEnd(text: string, at: number): number {
  const mark = text.slice(at + 1).search(/[，。；：（）、…]/u)
  return mark < 0 ? text.length : at + 1 + mark
}

const nothing = (text: string, kind: 'ditto' | 'unspecified', doubts: string[]): DeadlineReading => ({
  text,
  rules: [{ ...draft(kind), words: text.trim() }],
  certain: false,
  defersToOtherLaw: false,
  doubts,
})

/** Beside another limit, 执法决定作出之日起 is a limit for 执法决定 alone. */
function withDecisionScopes(rules: DeadlineRule[]): DeadlineRule[] {
  if (rules.filter(isLimit).length < 2) return rules
  return rules.map((rule) => {
    const decision = isLimit(rule) && !rule.scope && /(.{2,}决定)(?:作出|形成)$/u.exec(rule.trigger ?? '')?.[1]
    return decision ? { ...rule, scope: decision } : rule
  })
}

const isLimit = (rule: Draft): boolean => rule.kind === 'publish-within'
