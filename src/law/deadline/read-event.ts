import {
  type Context,
  channelsOf,
  type Draft,
  draft,
  type Found,
  type Groups,
  numberIn,
  scoped,
  unsure,
} from './drafts.ts'
import { readLead } from './lead.ts'
import { endsInDeed } from './lexicon.ts'
import type { Unit } from './model.ts'
import { unitOf } from './units.ts'
import { doubtWords } from './words.ts'

/** What a demand that starts behind an event is about, and the event. */
export function afterEvent(groups: Groups): Partial<Draft> {
  const { scope, event } = readLead(groups.lead)
  // 会后, 事后: one character is no event by itself.
  const trigger = event.length > 1 ? event : `${event}${groups.after}`
  return { trigger, ...scoped(scope), ...channelsOf(groups.channels) }
}

/** 作出决定后及时公开 starts from an event; 重大事项随时公布 is about something; 按进展情况 is kept as the cell says it. */
export function readAtOnce(kind: 'realtime' | 'prompt', groups: Groups): Found {
  const lead = groups.lead!
  const channels = channelsOf(groups.channels)
  if (groups.after) return { rules: [draft(kind, afterEvent(groups))] }
  if (/^(?:按|根据|依据|随|视)/u.test(lead)) {
    const trigger = /(?:规定|要求)$/u.test(lead) ? null : lead
    return { rules: [draft(kind, { trigger, ...channels })] }
  }
  const { scope, event } = readLead(lead)
  // 检查结束立即公开 has lost its 后.
  if (endsInDeed(event)) return { rules: [draft(kind, { trigger: event, ...scoped(scope), ...channels })] }
  return { rules: [draft(kind, { ...scoped(scope || event), ...channels })] }
}

/** 二十（20）日 says its number twice, and must say the same; masked figures say none. */
export function* countDoubts(groups: Groups, amount: number | null, unit: Unit | null): Generator<string> {
  if (amount === null) yield doubtWords.masked()
  else if (groups.again && numberIn(groups.again) !== amount)
    yield doubtWords.twoNumbers(`${groups.n}（${groups.again}）`)
  else if (amount > (unit === 'year' ? MOST_YEARS : LONGEST_COUNT)) yield doubtWords.tooMany(amount)
}

/** No catalogue counts further; a larger figure is two figures glued together. */
const LONGEST_COUNT = 366
const MOST_YEARS = 100

/** 听证会召开前7日: so long before an event. Without the event nobody can count. */
export function readAhead(groups: Groups, { basis }: Context): Found {
  const { scope, event } = readLead(groups.lead)
  const trigger = event.length === 1 ? `${event}前` : event || null
  const amount = groups.n === '半' ? 1 : numberIn(groups.n)
  const { unit, doubt } = groups.n === '半' ? { unit: 'half-year' as const } : unitOf(groups.unit!, amount, basis)
  const fields = { amount, unit, trigger, ...scoped(scope), ...channelsOf(groups.channels) }
  const rules = [draft('before-event', fields)]
  const doubts = [
    ...countDoubts(groups, amount, unit),
    ...(doubt ? [doubt] : []),
    ...(trigger ? [] : [doubtWords.noEventBefore()]),
    // Nothing can be shown before it is made: 前 will be a slip for 后.
    ...(/(?:信息.*(?:形成|产生|公开)|变更|^公开|^公布)$|^(?:收到|接到)/u.test(trigger ?? '')
      ? [doubtWords.oddEvent(`${trigger}前`)]
      : []),
  ]
  return doubts.length > 0 ? unsure(rules, ...doubts) : { rules }
}
