/** What the page of results says. */
export const resultWords = {
  title: '决议的实施结果',
  lead: '村民会议、村民代表会议的决议，作出后公开一次，实施完毕后把结果再公开一次（两公开）。下面的决议还没有登记实施结果；实施完毕的，登记日期，系统算出公开的到期日。',
  none: '没有等待实施结果的决议',
  noneWhy: '登记决议以后，会在这里等它实施完毕。',
  toFacts: '登记公开事由',
  decision: '决议',
  organ: '机关',
  decidedOn: '决议日期',
  waits: '已等待',
  days: (n: number) => `${n}天`,
  doneOn: '实施完毕的日期',
  doneOnAbout: (subject: string) => `“${subject}”实施完毕的日期`,
  record: '登记结果',
  badDay: '日期要写成 2026-03-05 这样，并且是存在的日期。',
  recorded: (due: string) => `已登记实施结果，请在${due}前公开。`,
} as const
