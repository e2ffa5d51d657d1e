import { type Context, channelsOf, type Draft, draft, type Found, type Groups, isTooLong, numberIn, scoped } from './drafts.ts'
import { isApplication, isKnownEvent, readLead } from './lead.ts'
import { unitOf } from './units.ts'
import { doubtWords } from './words.ts'

/** 信息形成之日起20个工作日内公开: within so long after an event (条例第二十六条; for requests 第三十三条). */
export function readLimit(groups: Groups, { basis, earlier }: Context): Found {
  const { scope, event } = readLead(groups['lead'] ?? '')
  const amount = groups['n'] === '半' ? 1 : numberIn(groups['n'])
  const { unit, doubt } = groups['n'] === '半' ? { unit: 'half-year' as const } : unitOf(groups['unit']!, amount, basis)
  const where = groups['where']?.replace(/^(?:其中)?(?:涉及|属于|对于|对)?|的$/gu, '')
  const trigger = event || inheritedTrigger(groups['lead'] ?? '', earlier)
  const rule = draft(isApplication(event) ? 'on-request' : 'publish-within', {
    amount,
    unit,
    trigger,
    ...scoped(where || scope || groups['object']),
    ...channelsOf(groups['channels']),
  })
  const doubts = [...doubtsAbout(rule, groups, basis)]
  if (doubt) doubts.push(doubt)
  const guessed = amount === null || trigger === null || groups['cut'] || doubt || !(event === '' || isKnownEvent(event))
  return { rules: [rule], doubts, ...(guessed ? { unsure: true } : {}) }
}

/** 最长不超过20个工作日 bounds what was said before it. */
const inheritedTrigger = (lead: string, earlier: readonly Draft[]): string | null =>
  /(?:最长|最迟|最晚|超过)/u.test(lead) ? (earlier.at(-1)?.trigger ?? null) : null

function* doubtsAbout({ kind, amount, unit, trigger }: Draft, groups: Groups, basis: string): Generator<string> {
  if (amount === null) yield doubtWords.masked()
  else if (kind === 'publish-within' && isTooLong(amount, unit)) yield doubtWords.tooLong(amount, unit!)
  if (trigger === null) yield unit === 'hour' ? doubtWords.noMoment() : doubtWords.noEvent()
  else if (!isKnownEvent(trigger)) yield doubtWords.oddEvent(trigger)
  if (groups['slip']) yield doubtWords.slip(groups['slip'])
  if (groups['cut']) yield doubtWords.cut(groups['cut'])
  const plainDay = unit === 'calendar-day' && /^[日天]$/.test(groups['unit'] ?? '')
  if (plainDay && amount === 20 && /信息.*(?:形成|变更)/u.test(trigger ?? '') && !basis.includes('预算法'))
    yield doubtWords.plainTwenty()
}
