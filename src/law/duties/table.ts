/** Whose count a period is: working days, days of the calendar (the last one moved), or months. */
export type DutyUnit = 'workday' | 'calendar-day'

/**
 * `within`: at the latest so long after the event. `at-least`: not before so long after it (a draft must lie open).
 * `before`: at the latest so long before the event.
 */
export type DutyDirection = 'within' | 'at-least' | 'before'

/** A period set by law for something that must be published, delivered or kept open. */
export interface Duty {
  id: string
  /** What must be done, in the words shown to the person. */
  does: string
  /** The event the period is counted from. */
  event: string
  direction: DutyDirection
  amount: number
  unit: DutyUnit
  basis: string
  /** False where the figure is practice or was not found in the text: an installation may set its own. */
  fixed: boolean
}

const duty = (
  id: string,
  does: string,
  event: string,
  [direction, amount, unit]: readonly [DutyDirection, number, DutyUnit],
  basis: string,
  fixed = true,
): Duty => ({ id, does, event, direction, amount, unit, basis, fixed })

/** Clocks other than that of a request: each a period from an event, in the unit its own law counts. */
export const duties: readonly Duty[] = [
  duty('interpretation', '发布解读材料', '文件公布', ['within', 3, 'workday'], '国办发〔2016〕80号', false),
  duty(
    'comment-period',
    '决策草案公开征求意见',
    '公布草案',
    ['at-least', 30, 'calendar-day'],
    '重大行政决策程序暂行条例第十五条',
  ),
  duty(
    'hearing-material',
    '送达听证材料',
    '召开听证会',
    ['before', 7, 'calendar-day'],
    '重大行政决策程序暂行条例第十六条',
  ),
  duty(
    'legality-review',
    '合法性审查',
    '提交审查材料',
    ['at-least', 7, 'workday'],
    '重大行政决策程序暂行条例第二十六条',
  ),
  duty(
    'market-comment',
    '与市场主体生产经营活动密切相关的规范性文件征求意见',
    '公布草案',
    ['at-least', 30, 'calendar-day'],
    '优化营商环境条例第六十二条',
  ),
  duty(
    'adoption-result',
    '公布意见采纳情况',
    '征求意见结束',
    ['within', 20, 'workday'],
    '重大行政决策程序暂行条例第三十二条',
    false,
  ),
  duty(
    'compensation-comment',
    '房屋征收补偿方案征求意见',
    '公布方案',
    ['at-least', 30, 'calendar-day'],
    '国有土地上房屋征收与补偿条例第十条',
  ),
  duty('land-pre-notice', '征收土地预公告', '发布预公告', ['at-least', 10, 'workday'], '土地管理法实施条例第二十六条'),
  duty(
    'land-compensation-notice',
    '征地补偿安置公告',
    '发布公告',
    ['at-least', 30, 'calendar-day'],
    '土地管理法第四十七条',
  ),
  duty(
    'land-notice',
    '发布征收土地公告',
    '收到征地批准文件',
    ['within', 15, 'workday'],
    '土地管理法实施条例第三十一条',
  ),
  duty(
    'land-approval-online',
    '在网站公开征地批准文件',
    '收到征地批准文件',
    ['within', 10, 'workday'],
    '征地信息公开标准目录',
    false,
  ),
  duty(
    'government-budget',
    '公开政府预算、决算',
    '本级人大或者其常委会批准',
    ['within', 20, 'calendar-day'],
    '预算法第十四条',
  ),
  duty('department-budget', '公开部门预算、决算', '财政部门批复', ['within', 20, 'calendar-day'], '预算法第十四条'),
  duty(
    'penalty-withdrawn',
    '撤回已公开的行政处罚决定并公开说明理由',
    '处罚决定被变更、撤销、确认违法或者无效',
    ['within', 3, 'workday'],
    '行政处罚法第四十八条、第八十五条',
  ),
  duty(
    'licence-published',
    '公开行政许可、行政处罚决定',
    '作出决定',
    ['within', 7, 'workday'],
    '国办发〔2018〕118号',
    false,
  ),
  duty('plan-filing', '应急预案备案', '印发预案', ['within', 20, 'workday'], '突发事件应急预案管理办法第二十六条'),
  duty(
    'petition-informed',
    '告知信访事项是否受理',
    '收到信访事项',
    ['within', 15, 'calendar-day'],
    '信访工作条例第二十二条',
  ),
  duty('petition-finished', '办结信访事项', '受理', ['within', 60, 'calendar-day'], '信访工作条例第三十四条'),
]

export const dutyOf = (id: string): Duty | null => duties.find((each) => each.id === id) ?? null
