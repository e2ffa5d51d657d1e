import type { Pattern } from './pattern.ts'
import { asides } from './patterns/asides.ts'
import { atOnce } from './patterns/at-once.ts'
import { beforeEvent } from './patterns/before-event.ts'
import { dates } from './patterns/dates.ts'
import { display } from './patterns/display.ts'
import { limits } from './patterns/limits.ts'
import { nothing } from './patterns/nothing.ts'
import { pointers } from './patterns/pointers.ts'
import { requests } from './patterns/requests.ts'
import { rhythms } from './patterns/rhythms.ts'
import { takedown } from './patterns/takedown.ts'

/**
 * The grammar of 公开时限, tried in this order at each clause. The particular stands before the general: a showing
 * time before a limit, a named day before a rhythm. Every example is read by its own pattern in the tests.
 */
export const patterns: readonly Pattern[] = [
  ...nothing, // 同上, —, marks
  ...asides, // 法律另有规定的从其规定, 公开时限：, 办理时限：
  ...takedown, // 三日内撤回
  ...display, // 公示7个工作日, 长期公开
  ...dates, // 每季度首月20日, 每年1月31日前, 于2022年1月28日前
  ...rhythms, // 每季度公布一次, 至少1次/半年
  ...atOnce, // 实时, 及时, 当日, 与采购公告同步
  ...requests, // 转为依申请公开
  ...beforeEvent, // 听证会召开前7日
  ...limits, // 信息形成之日起20个工作日内
  ...pointers, // 链接至, 按…要求, headings, list numbers
]
