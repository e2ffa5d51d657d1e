const weekdays = '一二三四五六日'

const dayWords = (day: Temporal.PlainDate): string => `${day.year}年${day.month}月${day.day}日`
/** Days in a row: 2026年2月16日至2月19日 */
function spanWords(days: readonly Temporal.PlainDate[]): string {
  const [first, last] = [days[0]!, days.at(-1)!]
  return dayWords(first) + (days.length > 1 ? `至${last.month}月${last.day}日` : '')
}
const weekdayWords = (day: number): string => `星期${weekdays[day - 1]}`

/** What a person reads about a notice that cannot be loaded as it stands. */
export const noticeWords = {
  tooLong: (most: number) => `文字超过${most}字，不像放假安排的通知，请只粘贴通知全文`,
  noTitle: '没有找到“国务院办公厅关于……节假日安排的通知”这样的标题，请粘贴包括标题在内的通知全文',
  noNumber: '没有找到发文字号（如“国办发明电〔2025〕7号”），请把发文字号一并粘贴',
  noYear: '标题没有写明是哪一年的安排，请核对',
  yearOutOfRange: (year: number) => `${year}年不在可以导入的范围（2004至2099年），请核对标题`,
  numberOfOtherYear: (number: string, year: number) => `发文字号${number}与${year}年的安排相差一年以上，请核对`,
  noItems: '没有读到任何放假或者上班的日期，请核对是否粘贴了通知正文',
  gap: (missing: string) => `缺少第${missing}项，可能漏粘贴了一段，请对照原文`,
  again: (ordinal: string) => `序号${ordinal}重复或者次序颠倒，请对照原文`,

  noSuchDay: (words: string) => `“${words}”不是存在的日期，请对照原文`,
  wrongWeekday: (day: Temporal.PlainDate, printed: number) =>
    `${dayWords(day)}是${weekdayWords(day.dayOfWeek)}，文中写作${weekdayWords(printed)}，请对照原文`,
  reversed: (from: Temporal.PlainDate, to: Temporal.PlainDate) =>
    `放假从${dayWords(from)}至${dayWords(to)}，止日早于起日，请对照原文`,
  tooLongStretch: (days: number) => `放假连续${days}天，超过十五天，请对照原文`,
  otherYear: (day: Temporal.PlainDate, year: number) => `${dayWords(day)}不属于${year}年的安排，请对照原文`,
  wrongCount: (printed: number, counted: number) => `文中写共${printed}天，按起止日期是${counted}天，请对照原文`,
  notInside: (day: Temporal.PlainDate) => `${dayWords(day)}不在本项放假期间内，请对照原文`,
  notUnderstood: '这一句有日期，但没有读懂是放假还是上班，请对照原文；确系通知原文的，请联系系统维护人员',
  noFestival: '没有写明是哪个节日，请对照原文',

  workedOnWeekday: (day: Temporal.PlainDate) =>
    `${dayWords(day)}是${weekdayWords(day.dayOfWeek)}，不是周六或周日，不能是调休上班日，请对照原文`,
  workedFarAway: (day: Temporal.PlainDate, most: number) =>
    `${dayWords(day)}上班，与本项放假相隔超过${most}天，请对照原文`,
  workedInHoliday: (day: Temporal.PlainDate) => `${dayWords(day)}既写作放假，又写作上班，请对照原文`,
  workedTwice: (day: Temporal.PlainDate) => `${dayWords(day)}上班写了两次，请对照原文`,
  offTwice: (day: Temporal.PlainDate) => `${dayWords(day)}放假写在两项里，请对照原文`,
  restoredOnWeekday: (day: Temporal.PlainDate) => `${dayWords(day)}不是周六或周日，谈不上恢复休息，请对照原文`,
  festivalMissing: (festival: string, law: string) => `没有${festival}的放假安排（${law}），可能漏粘贴了一段`,
  festivalElsewhere: (festival: string, days: readonly Temporal.PlainDate[], law: string) =>
    `${festival}的法定假日${spanWords(days)}一天也不在放假安排之内（${law}），日期可能写错，请对照原文`,
  statutoryMissing: (festival: string, day: Temporal.PlainDate, law: string) =>
    `${festival}的法定假日${dayWords(day)}不在放假安排之内（${law}），请对照原文`,
  unbalanced: (off: number, owed: number, worked: number) =>
    `工作日放假${off}天，法定假日${owed}天，应另有${Math.max(0, off - owed)}天周末上班，文中是${worked}天，可能漏写或者多写了调休，请对照原文`,
} as const
