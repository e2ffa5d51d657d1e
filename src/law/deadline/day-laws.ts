/** A law that says, or shows by the way it is written, what its plain 日 is. */
export interface DayLaw {
  law: string
  /** The numbers of days it uses; another number beside it comes from elsewhere. */
  days: readonly number[]
  unit: 'workday' | 'calendar-day'
  article: string
}

/**
 * Laws that decide what a plain 日 is. Without one a plain day is a calendar day (民法典第二百条 counts by the 公历), and
 * 条例 always writes 工作日 where it means one. Articles are those of the texts in force in 2026.
 */
const dayLaws: readonly DayLaw[] = [
  { law: '行政处罚法', days: [2, 3, 5, 7], unit: 'workday', article: '行政处罚法第八十五条' },
  { law: '行政复议法', days: [3, 5, 7, 10], unit: 'workday', article: '行政复议法第八十八条' },
  { law: '行政许可法', days: [5, 7, 10, 15, 20, 30, 45], unit: 'workday', article: '行政许可法第八十二条' },
  { law: '行政强制法', days: [1, 2, 3, 5, 7, 10], unit: 'workday', article: '行政强制法第六十九条' },
  { law: '预算法', days: [20], unit: 'calendar-day', article: '预算法第十四条' },
  {
    law: '重大行政决策程序暂行条例',
    days: [7, 30],
    unit: 'calendar-day',
    article: '重大行政决策程序暂行条例第十五条、第十六条',
  },
  { law: '土地管理法', days: [30], unit: 'calendar-day', article: '土地管理法第四十七条' },
  { law: '城乡规划法', days: [30], unit: 'calendar-day', article: '城乡规划法第二十六条' },
  {
    law: '国有土地上房屋征收与补偿条例',
    days: [30],
    unit: 'calendar-day',
    article: '国有土地上房屋征收与补偿条例第十条',
  },
  { law: '招标投标法', days: [3, 15, 20, 30], unit: 'calendar-day', article: '招标投标法第二十四条、第四十六条' },
  { law: '政府采购法', days: [20, 30], unit: 'calendar-day', article: '政府采购法第三十五条、第四十六条' },
]

/** The laws among those the basis names that use this number of plain days. */
export function dayLawsFor(amount: number | null, basis: string): DayLaw[] {
  return dayLaws.filter(({ law, days }) => days.some((each) => each === amount) && basis.includes(law))
}

/** Whether these words name a law of the table: a cell may cite it itself. */
export const namesDayLaw = (words: string): boolean =>
  /法|条例/u.test(words) && dayLaws.some(({ law }) => words.includes(law))
