import { CalendarError } from '#law/calendar/calendar-error.ts'
import { hoursAfter } from '#law/calendar/hours.ts'
import type { Calendar } from '#law/calendar/model.ts'
import { addWorkingDays } from '#law/calendar/working-days.ts'
import { countAfter, countBefore } from './count.ts'
import { owedPeriods } from './due-of-period.ts'
import { because, catalogueWords, dayWords, eventWords, explainWords, momentWords } from './explain.ts'
import type { DeadlineRule } from './model.ts'
import { countWords } from './words.ts'

/** What set a duty running: its legal day in China and, where known, the moment. */
export interface Trigger {
  day: Temporal.PlainDate
  instant?: Temporal.Instant
}

/** The last day of a duty, and why. */
export interface Due {
  dueOn: Temporal.PlainDate
  /** The moment, where the limit is in hours and the moment of the event is known. */
  dueAt: Temporal.Instant | null
  /** The day or moment to aim at, where it lies before the limit (及时, 实时). */
  targetOn?: Temporal.PlainDate
  targetAt?: Temporal.Instant
  provisional: boolean
  /** One line of Chinese with article and calendar. */
  explain: string
  /** The article, or the catalogue's own words where no article sets the limit. */
  basis: string
}

const ARTICLE_26 = '条例第二十六条'
/** 条例第二十六条 and 第三十三条. */
const STATUTORY_DAYS = 20
/** 及时 names no number: this many working days are the aim, the twenty of 条例第二十六条 stay the limit. */
const PROMPT_DAYS = 5
/** 实时: the aim, and when the alarm goes. */
const TARGET_HOURS = 1
const ALARM_HOURS = 24

/** So many units after the event. */
export function counted(rule: DeadlineRule, trigger: Trigger, calendar: Calendar): Due {
  const { amount, unit } = rule
  if (amount === null || unit === null) return statutory(rule, trigger, calendar)
  if (unit === 'hour') return hours(rule, amount, trigger, calendar)
  const { date, counted: last, provisional } = countAfter(trigger.day, amount, unit, calendar)
  const [when, event, due] = [dayWords(trigger.day), eventWords(rule), dayWords(date)]
  const words = () => {
    if (amount === 0) return explainWords.sameDay(event, due)
    if (unit === 'workday') return explainWords.workdays(when, event, amount, due)
    if (date.equals(last)) return explainWords.days(when, event, amount, unit, due)
    return explainWords.moved(when, event, amount, unit, dayWords(last), due)
  }
  const sentence = rule.kind === 'min-notice-period' ? explainWords.shown(words()) : words()
  return answer(calendar, { dueOn: date, dueAt: null, provisional, basis: basisOf(rule), sentence })
}

/** Hours run from the moment itself (民法典第二百零一条); without a moment they are rounded down to days. */
function hours(rule: DeadlineRule, amount: number, trigger: Trigger, calendar: Calendar): Due {
  const event = eventWords(rule)
  const moment = momentOf(trigger)
  if (!moment) {
    const { date } = countAfter(trigger.day, amount, 'hour', calendar)
    const sentence = explainWords.noMoment(dayWords(trigger.day), event, amount, dayWords(date))
    return answer(calendar, { dueOn: date, dueAt: null, provisional: false, basis: catalogueWords(rule), sentence })
  }
  const due = hoursAfter(moment.toInstant(), amount)
  const until = momentWords(due.at.toZonedDateTimeISO('Asia/Shanghai'))
  const sentence = explainWords.hours(momentWords(moment), event, amount, until)
  const { on: dueOn, at: dueAt } = due
  return answer(calendar, { dueOn, dueAt, provisional: false, basis: catalogueWords(rule), sentence })
}

/** 实时公开: one hour to aim at, an alarm after a day. */
export function atOnce(rule: DeadlineRule, trigger: Trigger, calendar: Calendar): Due {
  const event = eventWords(rule)
  const moment = momentOf(trigger)
  const due = moment?.add({ hours: ALARM_HOURS })
  const dueOn = due?.toPlainDate() ?? trigger.day.add({ days: 1 })
  const [when, until] =
    moment && due ? [momentWords(moment), momentWords(due)] : [dayWords(trigger.day), dayWords(dueOn)]
  return answer(calendar, {
    dueOn,
    dueAt: due?.toInstant() ?? null,
    targetOn: trigger.day,
    ...(moment ? { targetAt: moment.add({ hours: TARGET_HOURS }).toInstant() } : {}),
    provisional: false,
    basis: catalogueWords(rule),
    sentence: explainWords.realtime(when, event, until),
  })
}

/** 及时公开: five working days to aim at, twenty at the most. */
export function promptly(rule: DeadlineRule, trigger: Trigger, calendar: Calendar): Due {
  const target = addWorkingDays(trigger.day, PROMPT_DAYS, calendar)
  const limit = addWorkingDays(trigger.day, STATUTORY_DAYS, calendar)
  const words = [trigger.day, target.date, limit.date].map(dayWords)
  return answer(calendar, {
    dueOn: limit.date,
    dueAt: null,
    targetOn: target.date,
    provisional: limit.provisional,
    basis: ARTICLE_26,
    sentence: explainWords.prompt(words[0]!, eventWords(rule), words[1]!, words[2]!),
  })
}

/** So many units before the event, whose day is the trigger's. */
export function ahead(rule: DeadlineRule, trigger: Trigger, calendar: Calendar): Due {
  const amount = rule.amount ?? 0
  const unit = rule.unit ?? 'calendar-day'
  const { date, provisional } = countBefore(trigger.day, amount, unit, calendar)
  const early = amount === 0 ? '' : countWords(amount, unit)
  const sentence = explainWords.before(dayWords(trigger.day), eventWords(rule), early, dayWords(date))
  return answer(calendar, { dueOn: date, dueAt: null, provisional, basis: catalogueWords(rule), sentence })
}

/** An event of an item with periods is due with the first period that is due on its day or later. */
export function inItsPeriod(rule: DeadlineRule, trigger: Trigger, calendar: Calendar): Due {
  const { day } = trigger
  const until = day.add({ years: 1 })
  for (const { label, dueOn, provisional } of owedPeriods(rule, day, until, calendar)) {
    if (Temporal.PlainDate.compare(dueOn, day) < 0) continue
    const sentence = explainWords.period(label, dayWords(dueOn))
    return answer(calendar, { dueOn, dueAt: null, provisional, basis: catalogueWords(rule), sentence })
  }
  return statutory(rule, trigger, calendar)
}

/** Twenty working days, where nothing else was said: 条例第二十六条; for requests 第三十三条. */
export function statutory(rule: DeadlineRule | null, trigger: Trigger, calendar: Calendar): Due {
  const { date, provisional } = addWorkingDays(trigger.day, STATUTORY_DAYS, calendar)
  const basis = rule?.kind === 'on-request' ? '条例第三十三条' : ARTICLE_26
  const event = eventWords(rule)
  const sentence = explainWords.statutory(dayWords(trigger.day), event, dayWords(date))
  return answer(calendar, { dueOn: date, dueAt: null, provisional, basis, sentence })
}

/** The moment as a clock in China shows it; the process's own time zone plays no part. */
function momentOf({ day, instant }: Trigger): Temporal.ZonedDateTime | null {
  if (!instant) return null
  const moment = instant.toZonedDateTimeISO('Asia/Shanghai')
  if (moment.toPlainDate().equals(day)) return moment
  throw new CalendarError(
    'CAL_ORDER',
    `事件的日期${dayWords(day)}与时刻${momentWords(moment)}（北京时间）不是同一天，请核对后重新登记`,
  )
}

function basisOf(rule: DeadlineRule): string {
  if (rule.kind === 'on-request') return '条例第三十三条'
  if (rule.kind === 'takedown') return '行政处罚法第四十八条、第八十五条'
  if (rule.kind === 'publish-within' && rule.unit === 'workday') return ARTICLE_26
  const budget = /人民代表大会|人大|财政部门/u.test(rule.trigger ?? '')
  if (budget && rule.amount === 20 && rule.unit === 'calendar-day') return '预算法第十四条'
  return catalogueWords(rule)
}

function answer(calendar: Calendar, { sentence, ...due }: Omit<Due, 'explain'> & { sentence: string }): Due {
  return { ...due, explain: because(sentence, due.basis, calendar.version, due.provisional) }
}
