import { stateWords } from '#kernel/publication/model.ts'
import type { Right } from './model.ts'
import type { DeliveryState, WebhookEvent, WebhookSubject } from './webhooks/model.ts'

export const rightWords: Record<Right, string> = { 'hand-over': '交来记录', read: '查询办理情况' }

export const eventWords: Record<WebhookEvent, string> = {
  'publication.released': '已发布',
  'publication.withdrawn': '已撤回',
}

export const subjectWords: Record<WebhookSubject, string> = {
  handed: '只通知这个系统交来的记录',
  organs: '通知所代机关的全部公开信息',
}

export const deliveryWords: Record<DeliveryState, string> = {
  delivered: '已送达',
  waiting: '等待推送',
  'given-up': '多次未送达，已停止',
}

export const draftWords = (state: string | null): string =>
  state === null ? '还没有稿件' : (stateWords[state as keyof typeof stateWords] ?? state)

/** Words of the pages and answers about business systems. */
export const systemWords = {
  title: '业务系统',
  lead: '审批、办案等业务系统在信息形成时交来记录，公开义务、稿件和期限随之产生，不用再登记一遍。',
  none: '还没有登记业务系统',
  noneWhy: '登记以后发给它一个凭证，业务系统的开发单位按接口说明接入。',
  docs: '接口说明（OpenAPI）',
  register: '登记业务系统',
  name: '系统名称',
  nameHint: '例如：政务服务审批系统',
  keeper: '负责的科室和联系方式',
  keeperHint: '出了问题找谁，例如：信息中心 5550100',
  organ: '登记在哪个机关',
  codes: '代哪些机关交来记录',
  codesHint: '机关编号，一行一个；只能是登记机关和它的下级。',
  registered: (name: string) => `已登记“${name}”。请发给它一个凭证。`,
  organs: '所代机关',
  organsCount: (n: number) => `${n}个`,
  records: '交来的记录',
  credentials: '有效凭证',
  lastUsed: '最近使用',
  never: '还没有使用过',
  state: '状态',
  active: '使用中',
  suspended: '已停用',
  failed: (n: number) => `${n}条推送没有送达`,
  suspend: '停用这个系统',
  suspendHint: '停用后不再受理它的调用，也不再推送；已经交来的记录不受影响，可以随时恢复。',
  resume: '恢复使用',
  didSuspend: '已停用，不再受理这个系统的调用。',
  didResume: '已恢复使用。',
  credential: '凭证',
  credentialLead: '凭证相当于密码，只给需要的权限，到期换新。这里只保存它的摘要，没有人能再看到原文。',
  noCredential: '还没有凭证',
  noCredentialWhy: '没有凭证，业务系统不能调用接口。',
  issue: '发新凭证',
  label: '用途',
  labelHint: '例如：生产环境',
  rights: '权限',
  expires: '有效期至',
  expiresHint: '最长两年。',
  issuedBy: '发给人',
  revoke: '作废',
  revoked: '已作废',
  expired: '已过期',
  didRevoke: '凭证已作废，立即失效。',
  badDay: '有效期写作 2026-03-05 的样子。',
  onceTitle: '请现在抄下，只显示这一次',
  onceToken: '新凭证',
  onceTokenWhy: '离开这一页以后没有人能再看到它。弄丢了，就作废旧的，再发一个新的。',
  onceSecret: '推送的签名密钥',
  onceSecretWhy: '业务系统用它核对推送确实是我们发来的。离开这一页以后没有人能再看到它。',
  back: '抄好了，返回',
  webhook: '推送',
  webhookLead: '信息发布或者撤回时，通知业务系统。没有送达的会隔一段时间再试，共试10次，约四天。',
  noWebhook: '还没有推送地址',
  noWebhookWhy: '不设也可以，业务系统随时可以查询办理情况。',
  setWebhook: '添加推送地址',
  url: '推送地址',
  urlHint: '业务系统接收通知的网址，以 https:// 开头。',
  events: '通知哪些事',
  about: '通知哪些信息',
  pause: '暂停',
  go: '继续',
  paused: '已暂停',
  didPause: '已暂停推送，等待的通知都留着。',
  didGo: '已继续推送。',
  waiting: (n: number) => `${n}条等待`,
  deliveries: '推送记录',
  noDeliveries: '还没有推送',
  noDeliveriesWhy: '有信息发布或者撤回时，通知会列在这里。',
  event: '事由',
  titleOf: '标题',
  attempts: '次数',
  result: '结果',
  resultOf: (status: number | null, error: string | null): string => {
    if (status !== null) return `对方答复 ${status}`
    return error === null ? '' : `没有连上：${error}`
  },
  nextAt: (at: string) => `下次 ${at}`,
  retry: '再推送',
  didRetry: '已安排重新推送，一分钟内发出。',
  handed: '交来的记录',
  noHanded: '还没有交来记录',
  noHandedWhy: '业务系统调用接口以后，记录会列在这里。',
  number: '记录编号',
  subject: '名称',
  item: '公开事项',
  received: '交来时间',
  due: '最迟公开日',
  draft: '稿件',
  revisionOf: (n: number) => `第${n}次修订`,
  gone: '没有找到这个业务系统。',
  noRight: (right: string) => `这个凭证没有“${rightWords[right as Right] ?? right}”的权限，请联系系统管理员。`,
  noRecord: '没有用这个编号交来的记录。',
}
