import { eventWords } from '#law/deadline/explain.ts'
import type { DeadlineRule, Unit } from '#law/deadline/model.ts'
import { countWords } from '#law/deadline/words.ts'

// What a 公开时限 means, said so that a villager can count it.

const count = { workday: '次一工作日', other: '次日' }

/** How days are counted (民法典 201–203, 条例 26). */
const counting = (unit: Unit | null): string => {
  if (unit === 'hour') return '从发生的时刻起算。'
  if (unit === 'workday') return `从${count.workday}起算，休息日和法定节假日不计，调休上班日计入。`
  return `从${count.other}起算，末日遇休息日或法定节假日的顺延。`
}

const every: Record<Unit, string> = {
  workday: '个工作日',
  'calendar-day': '天',
  hour: '小时',
  week: '周',
  month: '月',
  quarter: '季度',
  'half-year': '半年',
  year: '年',
}

const eachPeriod = (amount: number, unit: Unit): string =>
  amount === 1
    ? `每${every[unit]}`
    : unit === 'half-year'
      ? `每${amount}个半年`
      : `每${amount}${unit === 'month' || unit === 'quarter' ? '个' : ''}${every[unit]}`

function periodic(rule: DeadlineRule, deed: string): string {
  if (rule.amount === null || rule.unit === null) return `定期${deed}，原文没有写明周期。`
  const rhythm = `${eachPeriod(rule.amount, rule.unit)}${deed}一次`
  if (rule.afterEnd) return `${rhythm}，每期结束后${countWords(rule.afterEnd.amount, rule.afterEnd.unit)}内公开。`
  if (rule.day !== undefined && rule.unit !== 'week') {
    const month =
      rule.unit === 'month'
        ? rule.aboutPrevious
          ? '次月'
          : '当月'
        : rule.month
          ? `${rule.aboutPrevious ? '下一期' : '该期'}第${rule.month}个月`
          : rule.aboutPrevious
            ? '下一期首月'
            : '该期首月'
    return `${rhythm}，${month}${rule.day}日前（含当日）公开。`
  }
  return `${rhythm}，当期最后一个工作日前（含当日）公开。`
}

function fixedDate({ year, month = 12, day = 31 }: DeadlineRule): string {
  const on = `${month}月${day}日`
  return year === undefined ? `每年${on}前（含当日）公开。` : `${year}年${on}前（含当日）公开。`
}

/** One rule of a deadline in a sentence or two. */
export function explainRule(rule: DeadlineRule): string {
  const { amount, unit } = rule
  const event = eventWords(rule)
  const after = amount === null || unit === null ? null : countWords(amount, unit)
  switch (rule.kind) {
    case 'publish-within':
      if (!after) return statutory(event)
      return amount === 0 ? `${event}当日公开。` : `${event}之日起${after}内公开；${counting(unit)}`
    case 'takedown':
      return after ? `${event}之日起${after}内撤下；${counting(unit)}` : `${event}后及时撤下。`
    case 'before-event':
      return after && amount !== 0 ? `在${event}前至少${after}公开。` : `在${event}之前公开。`
    case 'periodic':
      return periodic(rule, '公开')
    case 'update-frequency':
      return periodic(rule, '更新')
    case 'fixed-date':
      return fixedDate(rule)
    case 'realtime':
      return `${event}后实时公开；宜在1小时内，超过24小时预警。`
    case 'prompt':
      return `${event}后及时公开；宜在5个工作日内，最迟20个工作日（条例第二十六条）。`
    case 'min-notice-period':
      return after ? `公示时间不少于${after}，期满方可撤下。` : '公示期满方可撤下。'
    case 'retention':
      return after ? `公开后至少保留${after}。` : '长期公开，不撤下。'
    case 'on-request':
      return after
        ? `依申请公开：收到申请之日起${after}内答复；${counting(unit)}`
        : '此后不再主动公开，可以依申请获取。'
    case 'ditto':
    case 'unspecified':
      return statutory(event)
  }
}

const statutory = (event: string): string =>
  `原文没有写明期限，按条例第二十六条，${event}之日起20个工作日内公开；${counting('workday')}`
