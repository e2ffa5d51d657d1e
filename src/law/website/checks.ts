/** What a check does to the result: 单项否决 ends it; points are taken away, null where how many was not found. */
export type CheckEffect = { kind: 'veto' } | { kind: 'minus'; points: number | null; each: boolean }

/** A rule of 国办秘函〔2019〕19号: a measure of an object over a time, against a threshold. */
export interface SiteCheck {
  code: string
  /** What is looked at. */
  object: string
  /** The time looked at; null where it is the state at the moment. */
  window: { amount: number; unit: 'day' | 'week' | 'month' | 'year' } | null
  /** What is measured, in the words shown to the person. */
  metric: string
  comparator: '>=' | '<'
  threshold: number
  effect: CheckEffect
  fixed: boolean
}

const veto: CheckEffect = { kind: 'veto' }
const minus = (points: number | null, each = false): CheckEffect => ({ kind: 'minus', points, each })

type Measure = readonly [metric: string, comparator: SiteCheck['comparator'], threshold: number]

const check = (
  code: string,
  object: string,
  window: SiteCheck['window'],
  [metric, comparator, threshold]: Measure,
  effect: CheckEffect,
  fixed = true,
): SiteCheck => ({ code, object, window, metric, comparator, threshold, effect, fixed })

const weeks = (amount: number) => ({ amount, unit: 'week' }) as const
const months = (amount: number) => ({ amount, unit: 'month' }) as const
const year = { amount: 1, unit: 'year' } as const

/** Checks of government sites; where a figure was not found in the text it may be set anew. */
export const siteChecks: readonly SiteCheck[] = [
  check('serious-event', '全站', null, ['安全、泄密、严重表述错误、伪造发稿日期等', '>=', 1], veto),
  check('unreachable', '首页', weeks(1), ['15秒内打不开的次数占比（%，每天访问20次以上）', '>=', 5], veto),
  check('home-stale', '首页（仅作导航的，看全部二级页面）', weeks(2), ['更新条数', '<', 1], veto),
  check(
    'columns-stale',
    '动态要闻（2周）、通知公告和政策文件（6个月）一级栏目',
    null,
    ['未更新的栏目数', '>=', 5],
    veto,
  ),
  check('columns-neglected', '应更新的栏目', null, ['长期未更新的栏目数', '>=', 10], veto),
  check('columns-blank', '栏目', null, ['空白栏目数', '>=', 5], veto),
  check(
    'message-unanswered',
    '一年内的有效留言（访谈、征集、网上信访、纪检举报除外）',
    year,
    ['超过三个月未答复的件数', '>=', 1],
    veto,
  ),
  check('no-consultation', '网上咨询渠道', null, ['有效渠道数', '<', 1], veto),
  check('no-services', '办事服务', null, ['提供的事项数', '<', 1], veto),
  check('guides-poor', '办事指南', null, ['缺四类以上要素的事项数', '>=', 5], veto, false),
  check('media-stale', '政务新媒体', weeks(2), ['更新条数', '<', 1], veto, false),
  check('media-silent', '政务新媒体', null, ['有效互动功能数', '<', 1], veto, false),
  check('media-unusable', '政务新媒体（移动客户端）', null, ['无法使用的功能数', '>=', 1], veto, false),
  check('media-bought', '政务新媒体', null, ['购买粉丝、强制点赞等的次数', '>=', 1], veto, false),
  check('policy-stale', '政策文件一级栏目', months(6), ['更新条数', '<', 1], minus(5)),
  check('service-figures-stale', '办事统计数据', months(3), ['更新次数', '<', 1], minus(2)),
  check('replies-stale', '留言答复', months(2), ['更新条数', '<', 1], minus(3)),
  check('fault-unhandled', '“我为政府网站找错”留言', null, ['未办理的件数', '>=', 1], minus(3, true), false),
  check('fault-late', '“我为政府网站找错”留言', months(1), ['逾期办理的件数', '>=', 1], minus(2, true), false),
  check('home-dead-links', '首页链接', null, ['打不开的链接数', '>=', 1], minus(1, true), false),
  check('dead-links', '其他页面链接', null, ['打不开的链接数', '>=', 1], minus(0.1, true), false),
  check('few-consultations', '征集调查', year, ['开展次数', '<', 6], minus(null), false),
]

/**
 * Part two takes away from 100, part three adds up to 30. Fewer points fail a site; more open part three. A site without
 * services is scored on 75, times 4/3.
 */
export const siteScores = {
  full: 100,
  bonusMost: 30,
  fails: 60,
  bonus: 80,
  withoutServices: { of: 75, times: 4 / 3 },
} as const

/** Whether a measured value meets the threshold, and the check has its effect. */
export const applies = ({ comparator, threshold }: SiteCheck, measured: number): boolean =>
  comparator === '<' ? measured < threshold : measured >= threshold

/** Points of a site that has no services (part 3 of the indicators); deductions never exceed what there is. */
export const scoreOf = (points: number, hasServices: boolean): number => {
  const kept = Math.max(0, points)
  const { of, times } = siteScores.withoutServices
  return hasServices ? kept : Math.min(kept, of) * times
}
