import {
  type Context,
  channelsOf,
  type Draft,
  draft,
  type Found,
  type Groups,
  isTooLong,
  numberIn,
  scoped,
} from './drafts.ts'
import { isApplication, type Lead, readLead } from './lead.ts'
import { isPlainEvent } from './lexicon.ts'
import { countDoubts } from './read-event.ts'
import { unitOf } from './units.ts'
import { doubtWords } from './words.ts'

/** 信息形成之日起20个工作日内公开: within so long after an event (条例第二十六条; for requests 第三十三条). */
export function readLimit(groups: Groups, { basis, earlier }: Context, words: string): Found {
  const { scope, event } = readEvent(groups)
  const amount = groups.n === '半' ? 1 : numberIn(groups.n)
  const { unit, doubt } = groups.n === '半' ? { unit: 'half-year' as const } : unitOf(groups.unit!, amount, basis)
  const where = groups.where?.replace(/^(?:其中)?(?:涉及|属于|对于|对)?|的$/gu, '')
  // 其中处罚信息7个工作日内, 最长不超过20个工作日: without an event of its own it bounds what was said before it.
  const trigger = event || (groups.lead ? boundedEvent(earlier) : null)
  const rule = draft(isApplication(event) ? 'on-request' : 'publish-within', {
    amount,
    unit,
    trigger,
    ...scoped(where || scope || groups.object),
    ...channelsOf(groups.channels),
  })
  const guesses = [
    ...guessesAbout(rule, groups, words),
    ...(doubt ? [doubt] : []),
    ...(event !== '' && !isPlainEvent(event) ? [doubtWords.oddEvent(event)] : []),
  ]
  return {
    rules: [rule],
    doubts: [...remarksAbout(rule, groups, basis), ...guesses],
    ...(guesses.length > 0 ? { unsure: true } : {}),
  }
}

/** The event of the demand before, where that is one to publish; 公示七日 has no event that could go on. */
function boundedEvent(earlier: readonly Draft[]): string | null {
  const before = earlier.at(-1)
  return before && ['publish-within', 'prompt', 'realtime'].includes(before.kind) ? before.trigger : null
}

/** 行政处罚结果信息7个工作日内 names no event, but what it is about. */
function readEvent(groups: Groups): Lead {
  const lead = readLead(groups.lead)
  const isThing =
    !groups.after && !isPlainEvent(lead.event) && /(?:信息|结果|情况|事项|内容|名单|文件|类)$/u.test(lead.event)
  if (isThing) return { scope: lead.event, event: '' }
  // 事后, 会后: one character is no event by itself.
  return lead.event.length === 1 ? { ...lead, event: `${lead.event}${groups.after ?? ''}` } : lead
}

/** What was read as it stands, and should still be looked at. */
function* remarksAbout({ kind, amount, unit, trigger }: Draft, groups: Groups, basis: string): Generator<string> {
  if (kind === 'publish-within' && isTooLong(amount, unit)) yield doubtWords.tooLong(amount!, unit!)
  if (groups.slip) yield doubtWords.slip(groups.slip)
  const plainDay = unit === 'calendar-day' && ['日', '天'].includes(groups.unit!)
  if (plainDay && amount === 20 && /信息.*(?:形成|变更)/u.test(trigger ?? '') && !basis.includes('预算法'))
    yield doubtWords.plainTwenty()
}

/** Where the reading is partly a guess. */
function* guessesAbout({ kind, amount, unit, trigger }: Draft, groups: Groups, words: string): Generator<string> {
  yield* countDoubts(groups, amount, unit)
  const event = trigger ?? ''
  if (/^(?:收到|接到|接收|获取|获得|取得)$/u.test(event)) yield doubtWords.oddEvent(event)
  if (trigger === null) yield unit === 'hour' ? doubtWords.noMoment() : doubtWords.noEvent()
  // No law gives years for it; a figure glued to 年 does.
  if (unit === 'year' && amount !== null) yield doubtWords.tooLong(amount, unit)
  if (/^每?(?:半年|[季月年]度?)(?:结束|终了)$/u.test(event)) yield doubtWords.endOfPeriod(event)
  if (groups.cut) yield doubtWords.cut(groups.cut)
  // 听证会召开7日公告 may have lost its 前 as well as its 后.
  const bounded = groups.inside !== undefined || groups.after !== undefined || /最[长迟晚]|不得?超过/u.test(words)
  if (!bounded) yield doubtWords.noBound()
  if (!groups.after && /(?:公示|公告|意见)$/u.test(event)) yield doubtWords.shownOrWithin(words)
  const served = /(?:受理|办结|办理)$/u.test(event) && !/公[开布示告]|发布/u.test(words)
  if (served || (groups.answer && kind !== 'on-request')) yield doubtWords.service(words)
}
