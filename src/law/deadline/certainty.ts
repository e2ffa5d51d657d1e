import type { Draft } from './drafts.ts'
import { endsInDeed, isPlainName } from './lexicon.ts'
import { doubtWords } from './words.ts'

/**
 * The last gate before a reading may call itself certain: the free words of a rule, which the grammar took whole, must be
 * made of words we know. Otherwise 不在公示栏, 除涉密外 or an advert could pass for a channel or a scope.
 */
export function* doubtsOfNames({ kind, trigger, scope, channels }: Draft): Generator<string> {
  // 撤回 is read only in the sentence of 行政处罚法第四十八条, whose condition is long.
  if (kind === 'takedown') return
  if (trigger !== null && !isProgress(trigger) && !isPlainName(trigger)) yield doubtWords.unknownName(trigger)
  if (scope !== undefined && !scope.split('，').every(isPlainScope)) yield doubtWords.unknownName(scope)
  const standing = !['publish-within', 'on-request', 'before-event', 'realtime', 'prompt', 'ditto'].includes(kind)
  if (standing && scope && endsInDeed(scope)) yield doubtWords.rhythmOfEvent(scope)
  for (const channel of channels ?? []) if (!isChannel(channel)) yield doubtWords.unknownChannel(channel)
}

/** 按进展情况, 随项目进度: how the work stands, not an event. */
const PROGRESS = /^(?:按照?|根据|依据|随着?)(?<what>.{0,10}?)(?:实际|进展|进度|进程|变化)(?:情况)?$/u

function isProgress(trigger: string): boolean {
  const what = PROGRESS.exec(trigger)?.groups?.what
  return what !== undefined && (what === '' || isPlainName(what))
}

/** Words that turn a condition round, or hide a second count in it. */
const TURNING = /[不未非除禁免勿]|无(?!效)|超过|以上|以下|之内|[\d一二三四五六七八九十]个?(?:工作日|日|天|周|月|年)/u

/** A condition (集体财务往来较多的) is longer than names are; it must only not turn the sense round. */
const isPlainScope = (part: string): boolean => (part.endsWith('的') ? !TURNING.test(part) : isPlainName(part))

const CHANNEL_ENDS =
  /(?:网[站页]?|平台|系统|栏目|[栏屏墙厅牌窗报端号群]|（站）|中心|媒体|微信|微博|广播|电视台?|现场|场所|显著位置|范围|小组|(?:站|地|查阅|服务)点|服务站|档案馆|图书馆|会议|发布会|门户|APP|[村县区市乡镇])[内上等]?$/u

/** Whether these words end like a place where something is published, and deny nothing. */
const isChannel = (words: string): boolean =>
  CHANNEL_ENDS.test(words) && !/[不未非除禁勿每]|立即|及时|实时|长期|工作日|季度|半年/u.test(words)
