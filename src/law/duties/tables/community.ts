import { dutiesOf } from '../make-duty.ts'
import type { Duty } from '../model.ts'

const { duty, prompt } = dutiesOf('village')

const law = (article: string): string => `城市居民委员会组织法${article}`
/** The law as revised on 2025-10-28; the one before it had no 居务公开. */
const since = { from: '2026-01-01' }
const board = { ...since, place: '居务公开栏' }

/** 居务公开: the law sets no rhythm for what is ordinary, only that it is published in time. */
export const communityDuties: readonly Duty[] = [
  prompt('community-ordinary', '公布一般居务事项', '事项形成', law('第三十四条'), board),
  prompt('community-resolution', '公布居民会议、居民代表会议的决定', '作出决定', law('第三十四条'), board),
  prompt('community-result', '公布决定的实施情况', '实施完毕', law('第三十四条'), board),
  duty('community-posted', '在居务公开栏公布', '上墙公布', ['at-least', 15, 'calendar-day'], law('第三十四条'), board),
  prompt('community-question', '答复居民的查询', '提出查询', law('第三十四条'), since),
  prompt('community-complaint', '调查核实并责令依法公布', '收到居民反映', law('第三十五条'), {
    ...since,
    place: '街道办事处或者不设区的市、市辖区的人民政府及其有关主管部门',
  }),
  duty(
    'community-meeting-notice',
    '通知居民',
    '召开居民会议',
    ['before', 10, 'calendar-day'],
    law('第二十六条'),
    since,
  ),
  duty('community-assembly', '召开居民代表会议', '所属半年', ['every', 1, 'half-year'], law('第二十八条'), since),
  duty('community-review', '民主评议', '所属年度', ['every', 1, 'year'], law('第三十七条'), since),
  prompt('community-review-result', '公布民主评议结果', '评议结束', law('第三十七条'), board),
  prompt('community-audit', '公布任期和离任经济责任审计结果', '审计结束', law('第三十八条'), board),
  duty(
    'community-departure-audit',
    '公布离任审计结果',
    '下一届选举',
    ['before', 1, 'calendar-day'],
    law('第三十八条'),
    board,
  ),
  prompt('community-accounts', '公布公益活动和服务项目的收支账目', '收支发生', law('第四十二条'), board),
]
