import type { ChangedDay } from '#law/calendar/changed-days.ts'
import type { Fault, NoticePart } from '#law/calendar/notice/model.ts'
import { stretchesOf } from './model.ts'

const weekdays = '一二三四五六日'
export const weekdayWords = (day: Temporal.PlainDate): string => `周${weekdays[day.dayOfWeek - 1]}`
export const dayWords = (day: Temporal.PlainDate): string => `${day.month}月${day.day}日`
export const fullDayWords = (day: Temporal.PlainDate): string => `${day.year}年${dayWords(day)}`

const shortest = (text: string, most = 60): string => (text.length > most ? `${text.slice(0, most)}…` : text)

/** A fault as one line: where it stands, what is wrong, and the sentence itself. */
export const faultWords = ({ line, sentence, message }: Fault): string =>
  sentence === '' ? `第${line}行：${message}。` : `第${line}行“${shortest(sentence)}”：${message}。`

/** 2月8日至11日、4月5日 */
export function stretchWords(days: readonly Temporal.PlainDate[]): string {
  return stretchesOf(days)
    .map(({ from, to }) => {
      if (from.equals(to)) return dayWords(from)
      return `${dayWords(from)}至${from.month === to.month ? `${to.day}日` : dayWords(to)}`
    })
    .join('、')
}

/** 2月5日、8日至11日放假，2月20日上班 */
export function changeWords(days: readonly ChangedDay[]): string {
  const of = (now: ChangedDay['now'], works?: boolean) =>
    days.filter((day) => day.now === now && (works === undefined || day.works === works)).map(({ date }) => date)
  const parts: [readonly Temporal.PlainDate[], string][] = [
    [of('holiday'), '放假'],
    [of('workday'), '上班'],
    [of('ordinary', true), '照常工作'],
    [of('ordinary', false), '照常休息'],
  ]
  return parts
    .filter(([dates]) => dates.length > 0)
    .map(([dates, says]) => `${stretchWords(dates)}${says}`)
    .join('，')
}

export const loadWords = {
  reason: (days: readonly ChangedDay[]) =>
    days.length > 0 ? `起算至到期之间：${changeWords(days)}` : '按新的放假安排重新计算',
  gone: '放假安排公布后，这一天不是工作日',
  stale: '刚刚有另一份放假安排导入成功，日历版本已经变了。请重新预览，确认变化后再导入。',
  unknownOrgan: '没有找到导入的机关。',
  unconfirmed: (doubt: string) => `${doubt}通知原文确实如此的，请确认后再导入。`,
  nothingNew: '这份通知没有改变任何一天，日历已经是这样安排的，不用再导入。',
} as const

/** What one part of a notice says: 2月5日至11日放假，2月20日（周六）上班 */
export function partWords(part: NoticePart): string {
  const datesOf = (days: readonly string[]) => days.map((day) => Temporal.PlainDate.from(day))
  const worked = (days: readonly string[]) =>
    datesOf(days)
      .map((day) => `${dayWords(day)}（${weekdayWords(day)}）`)
      .join('、')
  const texts = [
    part.holidays.length > 0 ? `${stretchWords(datesOf(part.holidays))}放假` : '',
    part.extendTo ? `假期延长至${dayWords(Temporal.PlainDate.from(part.extendTo))}` : '',
    part.workdays.length > 0 ? `${worked(part.workdays)}上班` : '',
    part.restored.length > 0 ? `${worked(part.restored)}不再上班` : '',
  ]
  return texts.filter((text) => text !== '').join('，')
}

/** The pages of the calendar. */
export const pageWords = {
  title: '节假日历',
  load: '导入放假安排',
  coverageUntil: (until: string) => `公开期限按国务院办公厅的放假安排计算。现行安排到 ${until}，以后的到期日是暂定的。`,
  missing: (year: number) => `${year}年的放假安排还没有导入`,
  missingWhy: (year: number) =>
    `国务院办公厅一般在每年11月初公布下一年的安排。导入前，涉及${year}年的到期日都是暂定的；导入后系统自动重新计算，并列出变动。`,
  missingNow: (year: number) =>
    `${year}年已经开始，安排还没有导入：涉及${year}年的到期日都是暂定的，节日前后的可能算错。请尽快导入国务院办公厅的通知。`,
  missingWhom: '请市政府督查员导入。',

  year: (year: number) => `${year}年`,
  yearNav: '换一年',
  previous: (year: number) => `← ${year}年`,
  next: (year: number) => `${year}年 →`,
  provisionalYear: (year: number) => `${year}年的安排尚未公布：只标出日期固定的法定假日，都是暂定的。`,
  counts: (worked: number, off: number, weekends: number) =>
    `全年 ${worked} 个工作日，其中周末上班 ${weekends} 天；工作日放假 ${off} 天。`,
  legend: '图例',
  off: '休',
  offLong: '放假',
  worked: '班',
  workedLong: '周末上班（调休）',
  holidays: '放假',
  workdays: '周末上班',
  none: '无',

  versions: '日历版本',
  versionsLead: '每导入一份通知产生一个新版本，旧版本保留不改。到期日按哪个版本计算，义务页上写明。',
  version: '版本',
  document: '依据',
  until: '安排到',
  by: '导入人',
  program: '随程序附带',
  operator: '命令行操作员',
  moved: '变动到期日',
  movedCount: (moved: number, settled: number) => `变动 ${moved} 项，转为确定 ${settled} 项`,
  movedSee: '查看变动',
  noMoves: '无变动',

  loadLead:
    '把国务院办公厅的通知全文（含标题、发文字号）粘贴到下面，或者选择文本文件。系统先读出每一天，核对星期、天数和法定假日，再列出哪些到期日会变；确认后才导入。',
  wording: '通知全文',
  wordingHint: '从标题“国务院办公厅关于……的通知”到落款日期。全角半角、空格、换行都不影响。',
  file: '或者选择文本文件',
  fileHint: '扩展名 .txt 的文本文件，最大1兆字节。',
  preview: '预览',
  back: '返回节假日历',
  noWording: '请粘贴通知全文，或者选择文本文件。',
  badFile: '这个文件读不出文字，请改为粘贴通知全文。',

  previewTitle: '核对放假安排',
  newVersion: '新版本',
  says: '通知内容',
  part: '节日',
  arrangement: '安排',
  changes: '与现行日历相比',
  noChanges: '现行日历已经是这样安排的，没有变化，不用导入。',
  moves: '到期日的变动',
  movesLead: (moved: number, settled: number) =>
    `${moved} 项还没有履行的公开义务变动到期日，另有 ${settled} 项由暂定转为确定。已经履行和豁免的不变。`,
  movesFirst: (shown: number, total: number) =>
    shown < total
      ? `下面是前 ${shown} 项（共 ${total} 项），按原到期日排列。`
      : `下面是全部 ${total} 项，按原到期日排列。`,
  organ: '机关',
  item: '公开事项',
  label: '内容',
  before: '原到期日',
  after: '新到期日',
  gone: '不再产生',
  reason: '原因',
  doubts: (count: number) => `有 ${count} 处要先对照通知原文`,
  doubtsLead:
    '下面各处读得通，但是同往年的做法或者现行《全国年节及纪念日放假办法》对不上，多半是漏粘贴、漏写了字。请逐处对照国务院办公厅通知的原文：原文不是这样的，改正文字后重新预览；原文确实是这样的，逐处勾选，再导入。',
  doubtsKept: '勾选的内容、您的姓名和导入时间随新版本永久保存。',
  isSo: (doubt: string) => `${doubt}我已对照原文，通知确实如此。`,
  notConfirmed: '请对照通知原文；确实如此的，勾选这一项。',
  confirmed: '导入时确认原文如此',
  confirmedBy: (by: string, at: string) => `${by}，${at}`,
  confirmedCount: (count: number) => `导入时确认 ${count} 处`,
  confirm: '导入为新的日历版本',
  loaded: (version: string, moved: number) => `已导入“${version}”，${moved} 项公开义务的到期日随之变动。`,
  versionTitle: (version: string) => `版本 ${version}`,
  checksum: '校验值（SHA-256）',
} as const
