import { dutiesOf, open } from '../make-duty.ts'
import type { Duty } from '../model.ts'

const { duty, prompt } = dutiesOf('finance')
const enforcement = dutiesOf('enforcement')

/** Budgets and final accounts: 预算法 counts days of the calendar. */
export const financeDuties: readonly Duty[] = [
  duty(
    'government-budget',
    '公开政府预算、决算',
    '本级人大或者其常委会批准',
    ['within', 20, 'calendar-day'],
    '预算法第十四条',
  ),
  duty('department-budget', '公开部门预算、决算', '财政部门批复', ['within', 20, 'calendar-day'], '预算法第十四条'),
  prompt('procurement', '公开政府采购情况', '政府采购情况形成', '预算法第十四条'),
]

/** Decisions of licences and penalties. */
export const enforcementDuties: readonly Duty[] = [
  enforcement.duty(
    'penalty-withdrawn',
    '撤回已公开的行政处罚决定并公开说明理由',
    '处罚决定被变更、撤销、确认违法或者无效',
    ['within', 3, 'workday'],
    '行政处罚法第四十八条、第八十五条',
  ),
  enforcement.duty(
    'licence-published',
    '公开行政许可、行政处罚决定',
    '作出决定',
    ['within', 7, 'workday'],
    '国办发〔2018〕118号',
    open,
  ),
  enforcement.prompt('licence-open', '公开准予行政许可的决定，供公众查阅', '作出决定', '行政许可法第四十条'),
]
