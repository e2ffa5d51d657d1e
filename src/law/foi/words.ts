import { dateOn } from '../calendar/numbered-days.ts'
import { bases } from './bases.ts'
import type { Course } from './course.ts'
import {
  type ClockProblem,
  type FactKind,
  type LedgerEffect,
  type RequestChannel,
  type RequestState,
  requestChannels,
} from './model.ts'

export const channelNames: Record<RequestChannel, string> = {
  'in-person': '当面提交',
  'registered-mail': '挂号信或者特快专递',
  'ordinary-mail': '平信',
  'misdirected-mail': '寄给了本机关其他科室或者个人',
  internet: '互联网',
  fax: '传真',
}

export const factNames: Record<FactKind, string> = {
  received: '收到申请',
  confirmed: '双方确认收到',
  'correction-asked': '补正告知',
  'correction-received': '收到补正',
  'correction-lapsed': '逾期不补正',
  'reasons-asked': '要求说明理由',
  'reasons-received': '收到理由',
  deferred: '告知延迟答复',
  'third-party-asked': '征求第三方意见',
  'third-party-delivered': '第三方收到征求意见书',
  'third-party-replied': '第三方答复意见',
  'organ-asked': '征求其他机关意见',
  'organ-delivered': '其他机关收到征求意见书',
  'organ-replied': '其他机关答复意见',
  extended: '延长答复期限',
  'fee-noticed': '收费通知',
  'fee-paid': '缴费',
  'fee-lapsed': '逾期不缴费',
  withdrawn: '撤回申请',
  transferred: '移送',
  served: '送达答复',
}

export const stateNames: Record<RequestState, string> = {
  'not-received': '尚未收到申请',
  'awaiting-confirmation': '待确认收到',
  'in-process': '办理中',
  'awaiting-correction': '待补正',
  'awaiting-reasons': '待说明理由',
  consulting: '征求意见中',
  'awaiting-fee': '待缴费',
  'correction-lapsed': '逾期不补正，已终结',
  'fee-lapsed': '逾期不缴费，已终结',
  withdrawn: '已撤回',
  transferred: '已移送',
  served: '已答复',
}

export const effectNames: Record<LedgerEffect, string> = {
  waiting: '等待确认，不起算',
  'day-zero': '收到之日，不计入',
  counted: '计入期限',
  suspended: '征求意见，不计入',
  voided: '待补正，期限作废',
  stopped: '待缴费，停止计算',
  added: '延长',
  deferred: '延迟答复',
  over: '超过期限',
}

function dayWords(number: number): string {
  const { year, month, day } = dateOn(number)
  return `${year}年${month}月${day}日`
}

/** Why facts are refused; each sentence says how to go on. */
export const refusalWords = {
  future: (kind: FactKind, on: number, asOf: number) =>
    `“${factNames[kind]}”的日期${dayWords(on)}晚于${dayWords(asOf)}，还没有发生，请核对日期。`,
  recordedBefore: (kind: FactKind, on: number) =>
    `“${factNames[kind]}”发生在${dayWords(on)}，登记却早于这一天，请核对日期。`,
  channel: (channel: string) =>
    `没有写明申请从哪里来，或者“${channel}”不是规定的渠道；渠道为：${requestChannels.join('、')}。`,
  order(kind: FactKind, { standing, closedOn, channel }: Course): string {
    if (closedOn)
      return `申请已于${dayWords(closedOn)}办结（${stateNames[standing]}），其后不能再有“${factNames[kind]}”，请核对日期。`
    if (standing === 'not-received')
      return `还没有收到申请，不能有“${factNames[kind]}”；请先登记收到申请，或者核对日期。`
    if (kind === 'received') return '一件申请只收到一次；另一件申请请另行登记。'
    if (kind === 'confirmed' && channel)
      return `${channelNames[channel]}的申请已有收到之日，不需要（再次）确认；请删去这一条。`
    return `申请现在是“${stateNames[standing]}”，不能有“${factNames[kind]}”；请核对先后和日期。`
  },
  correctionOnce: () => '补正只能一次性告知，已经告知过；补正后仍不明确的，按“无法提供”答复。',
  untilBefore: (until: number) => `补正期限${dayWords(until)}不晚于告知之日，请核对。`,
  notAsked: (kind: FactKind) => `没有与“${factNames[kind]}”相应的告知或者征求在先，请先登记，或者核对对方名称和日期。`,
  notLapsed: (kind: FactKind, last: number) => `期限到${dayWords(last)}为止，期满前不能登记“${factNames[kind]}”。`,
  twice: (kind: FactKind) => `“${factNames[kind]}”已经登记过，请核对。`,
  answeredAlready: (kind: FactKind, on: number) => `对方已于${dayWords(on)}答复，不用再登记“${factNames[kind]}”。`,
  samePartyTwice: (party: string) =>
    `已经征求过${party === '' ? '这一方' : `“${party}”`}的意见；另一方请写明名称以便区分。`,
  noUntil: () => '没有写明延迟到哪一天，请补上日期。',
  suspended: (kind: FactKind) => `征求意见期间期限暂停，不能登记“${factNames[kind]}”；请在意见答复或者期满之后办理。`,
  over: (kind: FactKind, due: number) => `答复期限已于${dayWords(due)}届满，期满以后不能再有“${factNames[kind]}”。`,
  untilTooEarly: (until: number, due: number) =>
    `延迟到${dayWords(until)}并不晚于原来的期限${dayWords(due)}，不需要延迟。`,
  noDays: (most: number) => `没有写明延长几个工作日，应为1至${most}的整数。`,
  extendedBeyond: (before: number, more: number, most: number) =>
    before === 0
      ? `延长最长${most}个工作日，不能延长${more}个。`
      : `延长合计最长${most}个工作日，已经延长${before}个，不能再延长${more}个。`,
}

const risk = (code: string, fact: number | null, message: string, basis: string): ClockProblem => ({
  severity: 'risk',
  code,
  fact,
  message,
  basis,
})

/** What may be recorded and still be attacked. */
export const says = {
  confirmedLater: (arrived: number, fact: number, basis: string) =>
    risk('FOI_CONFIRMED_LATER', fact, `应在收到的当日（${dayWords(arrived)}）与申请人确认，确认晚了。`, basis),
  lateCorrection: (last: number, fact: number) =>
    risk(
      'FOI_CORRECTION_LATE',
      fact,
      `补正应在${dayWords(last)}前告知；告知晚了，期限不因此重新计算，仍按原来的日期答复。`,
      bases.correction,
    ),
  correctedLate: (until: number, fact: number) =>
    risk(
      'FOI_CORRECTED_LATE',
      fact,
      `补正期限到${dayWords(until)}为止；无正当理由逾期不补正的视为放弃申请，仍然办理的请记明正当理由。`,
      bases.correction,
    ),
  lateConsultation: (fact: number) =>
    risk('FOI_CONSULTED_LATE', fact, '答复期限已过才征求意见，所用时间不能扣除。', bases.excluded),
  lateFee: (fact: number) => risk('FOI_FEE_LATE', fact, '答复期限已过才发收费通知，期限不因此停止。', bases.fee),
  paidLate: (last: number, fact: number) =>
    risk(
      'FOI_PAID_LATE',
      fact,
      `缴费期限到${dayWords(last)}为止；逾期未缴费的视为放弃申请，仍然办理的请记明理由。`,
      bases.fee,
    ),
  overdue: (due: number, closed: number | null) =>
    risk(
      'FOI_OVERDUE',
      null,
      closed !== null
        ? `应于${dayWords(due)}前答复，${dayWords(closed)}才办结，已逾期。`
        : `应于${dayWords(due)}前答复，至今没有答复，申请人可以申请行政复议或者提起诉讼。`,
      bases.answer,
    ),
}
