import type { WithdrawalKind } from '#kernel/publication/model.ts'
import type { AlertKind } from '#kernel/publication/release/alert-store.ts'
import { withdrawalWords } from '#kernel/publication/release/model.ts'

/** What the time line says besides the deed. */
export const stepRemarks = {
  scheduled: (at: string, announced: boolean, reason: string | null) =>
    `定于 ${at} 发布${announced ? '，已预告' : ''}${reason ? `。改变时间的原因：${reason}` : ''}`,
  byClock: (due: string, actual: string | null) =>
    actual ? `定时发布：应于 ${due}，实际 ${actual}` : `定时发布（${due}）`,
  withdrawn: (kind: WithdrawalKind, reason: string) => `${withdrawalWords[kind].name}：${reason}`,
} as const

/** Reasons that the public reads where nobody typed any. */
export const publicReasons = {
  returned: '稿件还需要修改，发布时间另行预告。',
} as const

export const panelWords = {
  title: '发布时间、撤回和更正',
  due: '定时发布',
  announced: '已在门户预告（只预告事项和时间）',
  notAnnounced: '没有预告',
  by: (name: string, at: string) => `${name}于${at}设定`,
  held: '到时没有发布，原因：',
  restDay: '这一天不是工作日。',
  seen: '公开地址回读',
  seenAt: (at: string) => `${at} 核对过，读者能看到`,
  notSeen: '还没有核对到',
  schedule: '定时发布',
  change: '改变时间或取消',
  correct: '更正',
  note: '更正说明',
  editNote: '修改更正说明',
  withdraw: '撤回、失效、合并',
  askRestore: '提请恢复',
  restore: '恢复公开',
  withdrawal: '撤回情况',
  asked: (name: string) => `${name}已提请恢复`,
  wrong: '原来',
  remedy: '更正为',
} as const

export const hourWords = {
  title: '定时发布',
  lead: '审核通过的稿件可以定一个时间自动发布。到时之前，读者在任何地方都看不到它的内容。',
  day: '日期',
  time: '时刻',
  timeHint: '北京时间，例如 09:00。每分钟核对一次，到时即发布。',
  announce: '在门户预告',
  announceHint: '只预告哪个机关、哪个公开事项、什么时间，不出现标题和正文。预告以后改变时间，原因也会公开。',
  yes: '预告',
  no: '不预告',
  reason: '改变的原因',
  reasonPublic: '发布时间已经预告，原因会公开。',
  save: '确定',
  saved: (at: string, rest: boolean) => `已定于 ${at} 发布${rest ? '，这一天不是工作日' : ''}。`,
  callOff: '取消定时',
  callOffLead: '取消以后，稿件仍是“待发布”，由您随时发布或者重新定时。',
  callOffReason: '取消的原因',
  calledOff: '已取消定时。',
  badTime: '日期要写成 2026-03-05、时刻写成 09:00 这样，并且是存在的时间。',
  back: '返回稿件',
} as const

export const withdrawWords = {
  title: '撤回、失效、合并',
  lead: '发布过的信息不会悄悄消失：原地址永远说明它现在怎样、为什么、谁决定的。',
  kind: '属于哪一种',
  reason: '原因',
  reasonHint: '会公开显示，例如：名单有误，核实后重新公开。不要在这里写出需要撤下的内容。',
  authority: '作出决定的机关',
  basis: '依据',
  basisHint: '失效、废止的必须填写，例如：清政发〔2026〕9号决定废止。',
  instead: '现在应当看哪一条',
  insteadHint: '合并、被替代的必须填写公开地址，可以从浏览器地址栏复制。',
  effectiveOn: '从哪一天起',
  titleHidden: '标题里也有不能公开的内容，一并隐去（仅误发撤回）',
  save: '确定撤回',
  said: '已办理，原地址说明了情况。',
  badDay: '日期要写成 2026-03-05 这样，并且是存在的日期。',
} as const

export const restoreWords = {
  title: '恢复公开',
  lead: '恢复以后，文字在原地址重新公开，首次发布的时间不变；撤回和恢复的决定都留在公开的变动记录里。',
  twoPeople: '文字已经撤下，要恢复需要两个人：一位同事提请，另一位签发人决定。',
  reason: '恢复的原因',
  reasonHint: '会公开显示。',
  ask: '提请恢复',
  asked: '已提请，等签发人决定。',
  restore: '恢复公开',
  restored: '已恢复公开。',
  askedBy: (name: string, reason: string) => `${name}提请恢复，理由：${reason}`,
} as const

export const correctWords = {
  title: '更正',
  lead: '更正是一个新版本：先写清原来错在哪里、正确的是什么，再修改正文，经审查、审核后发布。说明随新版本公开。',
  weight: '更正的性质',
  wrong: '原来错在哪里',
  remedy: '正确的是什么',
  begin: '开始更正',
  began: '已开始更正。请在正文里改正，再送审。',
  save: '保存说明',
  saved: '更正说明已保存。',
} as const

export const listWords = {
  title: '定时发布',
  lead: '到时由系统发布。没有按时发布的、读者还看不到的，列在最前面。',
  alerts: '需要知道的',
  noAlerts: ['没有需要处理的', '定时发布没有按时完成、或者发布后读者看不到的，会列在这里，并告诉设定的人和审核人。'],
  seen: '知道了',
  seenSaid: '已标记。',
  waiting: '等待发布',
  noWaiting: ['没有等待定时发布的稿件', '在审核通过的稿件里可以设定发布时间。'],
  edition: '稿件',
  organ: '机关',
  due: '应于',
  state: '情况',
  by: '设定人',
  announced: '已预告',
  kinds: { late: '迟发', held: '没有发布', unseen: '读者看不到' } satisfies Record<AlertKind, string>,
  late: (due: string, actual: string) => `应于 ${due} 发布，实际 ${actual}。`,
  held: (due: string) => `应于 ${due} 发布，没有发布。`,
  unseen: (released: string) => `${released} 发布，从公开地址还看不到。请系统管理员检查网站。`,
  new: '新',
  over: '已解决',
  all: '全部定时发布',
  waitingNow: '等待中',
  heldNow: '没有发布',
} as const
