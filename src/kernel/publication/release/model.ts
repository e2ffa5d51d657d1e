import type { Demand, Edition, WithdrawalKind } from '../model.ts'
import { reasonsNotToPublish, reasonsOfState } from '../model.ts'

/** 定时发布、撤回、恢复、更正: what speaks against each. */

/** The least time ahead that an hour of release needs, and the most: whoever wants it sooner releases it. */
export const leastAhead = Temporal.Duration.from({ minutes: 5 })
export const mostAheadMonths = 13

/** From here on a release that was due is called late: the clock looks once a minute. */
export const lateAfter = Temporal.Duration.from({ minutes: 2 })

/** So long may a release stay unseen on the public side before somebody is told. */
export const seenWithin = Temporal.Duration.from({ minutes: 5 })

const words = (text: string | null | undefined): number => (text ?? '').trim().length

const minuteOf = (instant: Temporal.Instant): string =>
  instant.toZonedDateTimeISO('Asia/Shanghai').toPlainDateTime().toString({ smallestUnit: 'minute' }).replace('T', ' ')

/** What somebody sets: the hour, whether the public is told of it, and why it changes where one was set before. */
export interface HourGiven {
  releaseAt: Temporal.Instant
  announce: boolean
  reason: string
}

/** What speaks against setting or moving the hour of a release; `plan` is null where none is set yet. */
export function* reasonsNotToSchedule(
  edition: Edition,
  demand: Demand | null,
  given: HourGiven,
  plan: { announced: boolean } | null,
  now: Temporal.Instant,
): Generator<string> {
  yield* reasonsOfState(edition, 'schedule')
  if (edition.state === 'approved') yield* reasonsNotToPublish(edition, demand)
  const latest = now.toZonedDateTimeISO('Asia/Shanghai').add({ months: mostAheadMonths }).toInstant()
  if (Temporal.Instant.compare(given.releaseAt, now) <= 0)
    yield `${minuteOf(given.releaseAt)} 已经过去。现在就要公开的，请直接点“发布”。`
  else if (Temporal.Instant.compare(given.releaseAt, now.add(leastAhead)) < 0)
    yield `发布时间至少要在${leastAhead.minutes}分钟以后。现在就要公开的，请直接点“发布”。`
  if (Temporal.Instant.compare(given.releaseAt, latest) > 0)
    yield `发布时间不能晚于${mostAheadMonths}个月以后（${minuteOf(latest)}），请核对年份。`
  if (!plan) return
  if (words(given.reason) < 4) yield '请写明改变发布时间的原因。'
  if (plan.announced && !given.announce) yield '发布时间已经预告，不能改为不预告；可以取消定时，取消的原因会公开。'
}

/** What speaks against calling a scheduled release off. */
export function* reasonsNotToUnschedule(edition: Edition, reason: string): Generator<string> {
  yield* reasonsOfState(edition, 'unschedule')
  if (edition.state === 'approved' && !edition.releaseAt) yield '这份稿件没有定时发布。'
  if (words(reason) < 4) yield '请写明取消定时的原因。'
}

/** What a person must do first where an hour is set: the embargo is lifted on purpose, never by a slip. */
export function* reasonsNotBeforeHour(edition: Edition, now: Temporal.Instant): Generator<string> {
  if (edition.releaseAt && Temporal.Instant.compare(now, edition.releaseAt) < 0)
    yield `这份稿件定于 ${minuteOf(edition.releaseAt)} 发布。要提前公开的，请先取消定时。`
}

/**
 * What speaks against any release, by a person or by the clock. `before` is the last public act on the publication: its
 * instants only ever grow, and a clock that was moved back must not write a false one (a forged date is a veto).
 */
export function* reasonsNotToRelease(
  edition: Edition,
  demand: Demand | null,
  before: Temporal.Instant | null,
  now: Temporal.Instant,
): Generator<string> {
  yield* reasonsNotToPublish(edition, demand)
  yield* reasonsNotBeforeHour(edition, now)
  if (before && Temporal.Instant.compare(now, before) < 0)
    yield `服务器时钟现在是 ${minuteOf(now)}，早于这条信息上一次公开变动的时间 ${minuteOf(before)}：时钟可能被往回拨过。请系统管理员校准时钟，校准前不能发布。`
}

/** What speaks against the clock's release besides: what a person in front of the page would have seen. */
export function* reasonsAgainstClock(
  edition: Edition,
  at: { demand: Demand | null; mayPublish: boolean; suspended: readonly string[] },
): Generator<string> {
  if (!at.mayPublish) yield '设定发布时间的人已经没有发布这份稿件的权限。请有权限的人重新定时，或者取消定时后直接发布。'
  if (edition.itemId && !at.demand) yield '这份稿件对应的公开事项已经不在现行目录里。请核对后取消定时，再决定是否发布。'
  for (const name of at.suspended) yield `${name}的账号已被停用，其审查、审核需要另一位同事重新确认：请退回后重新送审。`
}

export interface WithdrawalGiven {
  kind: WithdrawalKind
  reason: string
  /** 作出决定的机关. */
  authority: string
  /** 依据: the document that ends it. */
  basis: string
  /** Public address of what stands instead. */
  instead: string
  /** From when it does not hold. */
  effectiveOn: Temporal.PlainDate
  titleHidden: boolean
}

/** What an address of "instead" leads to: a live publication, this very one, or nothing the public can see. */
export type InsteadStands = 'live' | 'same' | 'none'

/** What speaks against a withdrawal; each kind asks for what its public page must say. */
export function* reasonsNotToWithdraw(
  edition: Edition,
  given: WithdrawalGiven,
  instead: InsteadStands,
  today: Temporal.PlainDate,
): Generator<string> {
  yield* reasonsOfState(edition, 'withdraw')
  if (words(given.reason) < 4) yield '请写明撤回的原因（会公开显示在原地址）。'
  if (words(given.reason) > 500) yield '原因请控制在500字以内。'
  if (words(given.authority) < 2) yield '请写明作出决定的机关。'
  if (words(given.authority) > 100) yield '作出决定的机关请控制在100字以内。'
  if (words(given.basis) > 300) yield '依据请控制在300字以内。'
  if (given.kind === 'invalid' && words(given.basis) < 4)
    yield '请写明失效或者废止的依据，例如作出决定的文件名称和文号。'
  if (leadsOn(given.kind)) {
    if (instead === 'none')
      yield given.kind === 'merged'
        ? '请填写并入的那条信息的公开地址（末尾八位），并且那条信息正在公开。'
        : '请填写替代它的那条信息的公开地址（末尾八位），并且那条信息正在公开。'
    if (instead === 'same') yield '不能以这条信息自己为替代。'
  }
  if (Temporal.PlainDate.compare(given.effectiveOn, today) > 0) yield '日期晚于今天：到那一天再办理。'
}

export const leadsOn = (kind: WithdrawalKind): boolean => kind === 'merged' || kind === 'replaced'

/** 失效、被替代: the text stays readable under a mark; 误发、合并 takes it away. */
export const staysReadable = (kind: WithdrawalKind): boolean => kind === 'replaced' || kind === 'invalid'

/** A withdrawal that stands, as far as its return depends on it. */
export interface StandingWithdrawal {
  id: string
  kind: WithdrawalKind
  askedBy: string | null
}

interface Others {
  live: boolean
  newer: boolean
}

function* reasonsOfReturn(others: Others, reason: string): Generator<string> {
  if (others.live || others.newer) yield '这条信息已有更新的版本，旧版本不再恢复。'
  if (words(reason) < 4) yield '请写明恢复的原因（会公开显示）。'
  if (words(reason) > 500) yield '原因请控制在500字以内。'
}

/** What one person released and no second one upheld has been read by nobody else: it comes back by review only. */
export function* reasonsOfUrgent({ urgent }: Edition): Generator<string> {
  if (urgent && urgent.verdict !== 'upheld') yield '这是应急发布后没有通过补审的稿件，不能直接恢复；请修订后重新送审。'
}

/** What speaks against asking that a withdrawn text comes back. */
export function* reasonsNotToAskRestore(
  edition: Edition,
  standing: StandingWithdrawal | null,
  others: Others,
  reason: string,
): Generator<string> {
  yield* reasonsOfState(edition, 'ask-restore')
  yield* reasonsOfUrgent(edition)
  yield* reasonsOfReturn(others, reason)
  if (standing?.askedBy) yield '已经有人提请恢复，请等签发人决定。'
}

/** What speaks against a return: where the text was gone, one asks and another decides. */
export function* reasonsNotToRestore(
  edition: Edition,
  standing: StandingWithdrawal | null,
  others: Others,
  reason: string,
  personId: string,
): Generator<string> {
  yield* reasonsOfState(edition, 'restore')
  if (edition.state !== 'withdrawn') return
  yield* reasonsOfUrgent(edition)
  yield* reasonsOfReturn(others, reason)
  if (!standing || staysReadable(standing.kind)) return
  if (!standing.askedBy) yield '文字撤下以后要恢复，须先由一位同事提请、再由签发人决定；现在还没有人提请。'
  else if (standing.askedBy === personId) yield '提请恢复的人不能自己决定恢复，请另一位签发人办理。'
}

export const correctionWeights = ['small', 'substantial'] as const
export type CorrectionWeight = (typeof correctionWeights)[number]

/** 更正说明: what was wrong in the edition before, and what is right. Public once its edition is. */
export interface Correction {
  weight: CorrectionWeight
  wrong: string
  remedy: string
}

/** What speaks against a correction note. */
export function* reasonsAgainstNote({ wrong, remedy }: Correction): Generator<string> {
  if (words(wrong) < 2) yield '请写明原来错在哪里。'
  if (words(remedy) < 2) yield '请写明正确的是什么。'
  if (words(wrong) > 1_000 || words(remedy) > 1_000) yield '更正说明请控制在1000字以内，完整的内容请写进正文。'
  if (words(wrong) >= 2 && wrong.trim() === remedy.trim()) yield '“原来”和“更正为”写的是一样的。'
}

export const withdrawalWords: Record<WithdrawalKind, { name: string; says: string; effect: string }> = {
  error: {
    name: '误发撤回',
    says: '这条信息已经撤回',
    effect: '文字从门户和所有列表撤下，原地址说明撤回的原因。用于不应公开、内容有误的。',
  },
  merged: {
    name: '合并',
    says: '这条信息已并入另一条信息',
    effect: '原地址自动转到并入的那条信息，那里注明合并的原因。',
  },
  replaced: {
    name: '被替代',
    says: '这条信息已被另一条信息替代',
    effect: '文字仍可查阅，页首注明已被替代，并指向现行的那条。',
  },
  invalid: {
    name: '失效、废止',
    says: '这条信息已经失效或者废止',
    effect: '文字仍可查阅，页首注明失效或者废止的依据和日期。',
  },
}

export const weightWords: Record<CorrectionWeight, { name: string; hint: string }> = {
  small: { name: '文字更正', hint: '错别字、格式等，不影响内容的理解。说明列在正文之后。' },
  substantial: { name: '内容更正', hint: '金额、日期、对象等有变，读者需要知道。说明列在页首，并进入订阅。' },
}
