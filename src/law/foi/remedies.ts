import type { Calendar } from '../calendar/model.ts'
import { lastDayMoved } from '../calendar/working-days.ts'
import type { RemedyClass } from './answers.ts'

/** What an organ is before the law of reconsideration. */
export const remedyOrgans = ['department', 'government', 'town', 'street', 'vertical', 'judicial'] as const
export type RemedyOrgan = (typeof remedyOrgans)[number]

export const remedyOrganNames: Record<RemedyOrgan, string> = {
  department: '政府工作部门',
  government: '县级以上地方人民政府',
  town: '乡镇人民政府',
  street: '街道办事处等派出机关',
  vertical: '海关、金融、外汇管理、税务等垂直领导的机关和国家安全机关',
  judicial: '司法行政部门',
}

/** 行政复议法（2023年修订）施行之日。 */
const NEW_LAW = '2024-01-01'
/** 法释〔2025〕8号施行之日：“不予公开”只指条例第十四条至第十六条。 */
const INTERPRETATION = '2025-06-01'

const RECONSIDERATION_DAYS = 60
const COURT_MONTHS = 6
const COURT_DAYS_AFTER_RECONSIDERATION = 15

/** Where to ask for reconsideration, in general words; the organ's own names come from its records. */
const bodies: Record<'old' | 'new', Record<RemedyOrgan, { to: string; basis: string }>> = {
  old: {
    department: { to: '本级人民政府或者上一级主管部门', basis: '行政复议法（2017年修正）第十二条第一款' },
    government: { to: '上一级地方人民政府', basis: '行政复议法（2017年修正）第十三条' },
    town: { to: '县级人民政府', basis: '行政复议法（2017年修正）第十三条' },
    street: { to: '设立该派出机关的人民政府', basis: '行政复议法（2017年修正）第十五条第一款' },
    vertical: { to: '上一级主管部门', basis: '行政复议法（2017年修正）第十二条第二款' },
    judicial: { to: '本级人民政府或者上一级主管部门', basis: '行政复议法（2017年修正）第十二条第一款' },
  },
  new: {
    department: { to: '本级人民政府', basis: '行政复议法第二十四条' },
    government: { to: '上一级地方人民政府', basis: '行政复议法第二十四条' },
    town: { to: '县级人民政府', basis: '行政复议法第二十四条' },
    street: { to: '设立该派出机关的人民政府', basis: '行政复议法第二十四条' },
    vertical: { to: '上一级主管部门', basis: '行政复议法第二十七条' },
    judicial: { to: '本级人民政府或者上一级司法行政部门', basis: '行政复议法第二十八条' },
  },
}

export interface RemedyWay {
  way: 'reconsideration' | 'court'
  to: string
  /** 60日 or 6个月 from the service; 15日 from the decision of the reconsideration. */
  within: string
  /** Null where the period begins with another decision. */
  lastDay: Temporal.PlainDate | null
  provisional: boolean
  basis: string
}

export interface Remedy {
  class: RemedyClass
  /** In the order they may be gone; of class `pre` the second only after the first. */
  ways: RemedyWay[]
  /** The sentence for the written answer. */
  clause: string
}

/** How to contest an answer, as the law stood on the day it was decided; the days run from its service. */
export function remedyOf(
  {
    leaf,
    remedy,
    organ,
    decidedOn,
    servedOn,
    online,
  }: {
    leaf: string
    remedy: RemedyClass
    organ: RemedyOrgan
    decidedOn: Temporal.PlainDate
    servedOn: Temporal.PlainDate
    online: boolean
  },
  calendar: Calendar,
): Remedy {
  const age = decidedOn.toString() < NEW_LAW ? 'old' : 'new'
  const kind = classOn(leaf, remedy, decidedOn)
  const reconsideration = reconsiderationFor(organ, age, servedOn, calendar)
  const court = (kind === 'pre' ? courtAfter : courtFrom)(servedOn, calendar)
  return {
    class: kind,
    ways: [reconsideration, court],
    clause: clauseFor(kind, reconsideration, online && age === 'new'),
  }
}

/**
 * Before 2024 every answer could go either way. From 2024 "不予公开" goes to reconsideration first (行政复议法第二十三条
 * 第一款第四项); until the interpretation of 2025 that held for the whole row 不予公开, queries of registers included.
 */
function classOn(leaf: string, remedy: RemedyClass, decidedOn: Temporal.PlainDate): RemedyClass {
  const day = decidedOn.toString()
  if (day < NEW_LAW) return 'open'
  return day < INTERPRETATION && leaf === '3-8' ? 'pre' : remedy
}

function reconsiderationFor(
  organ: RemedyOrgan,
  age: 'old' | 'new',
  servedOn: Temporal.PlainDate,
  calendar: Calendar,
): RemedyWay {
  const { to, basis } = bodies[age][organ]
  const { date, provisional } = lastDayMoved(servedOn.add({ days: RECONSIDERATION_DAYS }), calendar)
  const period = age === 'old' ? '行政复议法（2017年修正）第九条' : '行政复议法第二十条'
  return {
    way: 'reconsideration',
    to,
    within: `${RECONSIDERATION_DAYS}日`,
    lastDay: date,
    provisional,
    basis: `${basis}；${period}`,
  }
}

/** The day of a later month with the same number, or that month's last day (民法典第二百零二条). */
function courtFrom(servedOn: Temporal.PlainDate, calendar: Calendar): RemedyWay {
  const { date, provisional } = lastDayMoved(servedOn.add({ months: COURT_MONTHS }), calendar)
  return {
    way: 'court',
    to: '有管辖权的人民法院',
    within: `${COURT_MONTHS}个月`,
    lastDay: date,
    provisional,
    basis: '行政诉讼法第四十六条',
  }
}

const courtAfter = (): RemedyWay => ({
  way: 'court',
  to: '有管辖权的人民法院',
  within: `${COURT_DAYS_AFTER_RECONSIDERATION}日（自收到行政复议决定书或者复议期满之日起）`,
  lastDay: null,
  provisional: false,
  basis: '行政诉讼法第四十五条；行政复议法第三十四条',
})

function clauseFor(kind: RemedyClass, { to }: RemedyWay, online: boolean): string {
  const first = `应当先自收到本答复之日起${RECONSIDERATION_DAYS}日内向${to}申请行政复议；对行政复议决定不服的，可以自收到行政复议决定书之日起${COURT_DAYS_AFTER_RECONSIDERATION}日内向人民法院提起行政诉讼`
  const either = `可以自收到本答复之日起${RECONSIDERATION_DAYS}日内向${to}申请行政复议，或者自收到本答复之日起${COURT_MONTHS}个月内向人民法院提起行政诉讼`
  const sentence = {
    pre: `对本答复不服的，${first}`,
    open: `对本答复不服的，${either}`,
    mixed: `对本答复中不予公开的部分不服的，${first}；对其他部分不服的，${either}`,
  }[kind]
  return `${sentence}。${online ? '行政复议申请也可以通过互联网渠道提交。' : ''}`
}
