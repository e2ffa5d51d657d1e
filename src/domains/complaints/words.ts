import type { CaseStanding } from '#kernel/casework/model.ts'
import type { Basis, Lack, Outcome, Tone } from './model.ts'

/** What a complaint stands on, by the kind of body it is about. */
export const basisWords: Record<Basis, { cited: string; says: string; remedy: string }> = {
  organ: {
    cited: '《中华人民共和国政府信息公开条例》第四十七条',
    says: '认为行政机关没有按照要求主动公开政府信息的，可以向政府信息公开工作主管部门提出；查证属实的，应当督促整改或者通报批评。',
    remedy:
      '对本答复有异议的，可以向上一级行政机关或者政府信息公开工作主管部门投诉、举报（《中华人民共和国政府信息公开条例》第五十一条）。',
  },
  village: {
    cited: '《中华人民共和国村民委员会组织法》第三十六条',
    says: '村民委员会不及时公布应当公布的事项的，村民可以向乡镇人民政府或者县级人民政府及其有关主管部门反映；有关人民政府或者主管部门应当负责调查核实，责令依法公布。',
    remedy: '对本答复有异议的，可以向上一级人民政府反映。',
  },
  community: {
    cited: '《中华人民共和国城市居民委员会组织法》第三十五条',
    says: '居民委员会不及时公布应当公布的事项的，居民可以向街道办事处或者有关人民政府及其主管部门反映；有关机关应当负责调查核实，责令依法公布。',
    remedy: '对本答复有异议的，可以向上一级人民政府反映。',
  },
  enterprise: {
    cited: '《中华人民共和国政府信息公开条例》第五十五条',
    says: '公共企事业单位没有依照规定公开信息的，可以向有关主管部门申诉；接受申诉的部门应当及时调查处理，并告知处理结果。',
    remedy: '',
  },
}

export const outcomeWords: Record<Outcome, string> = {
  published: '查证属实，现已公开',
  ordered: '查证属实，已督促整改',
  'public-already': '此前已经公开',
  'not-due': '尚未到公开的期限',
  'not-owed': '不属于应当主动公开的内容',
}

export const standingWords: Record<CaseStanding, { label: (days: number) => string; tone: Tone }> = {
  overdue: { label: (days) => `答复逾期 ${-days} 天`, tone: 'late' },
  soon: { label: (days) => (days === 0 ? '今天到期' : `还有 ${days} 天`), tone: 'soon' },
  due: { label: (days) => `还有 ${days} 天`, tone: 'calm' },
  waiting: { label: () => '等待补充，不计时', tone: 'empty' },
  answered: { label: () => '已答复', tone: 'done' },
  closed: { label: () => '已办结', tone: 'done' },
}

const handledBy: Record<Basis, (handler: string) => string> = {
  organ: (handler) => `${handler}（政府信息公开工作主管部门）会去核实。`,
  village: (handler) => `${handler}会去核实。`,
  community: (handler) => `${handler}会去核实。`,
  enterprise: (handler) => `${handler}收到以后，会同这个单位的主管部门调查处理。`,
}

/** What the public reads before, while and after asking. */
export const askWords = {
  title: (item: string) => `请求公开：${item}`,
  lead: '这里该公开而没有公开的，您可以在这里请有关部门督促公开。不用注册，不用说明理由。',
  lacks: {
    overdue: ['逾期未公开', 'late'],
    empty: ['还没有公开过', 'empty'],
    'not-due': ['还没有到期', 'doubt'],
    met: ['已经公开', 'done'],
    'not-applicable': ['不适用', 'empty'],
  } as Record<Lack, readonly [string, Tone]>,
  overdue: (label: string, due: string) => `“${label}”应当在${due}前公开，现在还没有公开。`,
  empty: '这个事项还没有公开过信息。可能是还没有发生应当公开的事情，也可能是漏了；提出以后会去核实。',
  notDue: (label: string, due: string) =>
    `“${label}”要到${due}才到期，在那以前没有公开不算违反要求。您仍然可以现在提出；如果确实没有到期，答复会这样告诉您。`,
  facts: '您请求公开的内容',
  item: '公开事项',
  organ: '由谁公开',
  missing: '没有公开的内容',
  due: '应当公开的日期',
  basis: '公开依据',
  noDue: '没有固定日期',
  next: '提交以后会怎样',
  steps: {
    code: '您会当场得到一个编号和一个查询码。凭这两样随时可以查询进展、看答复、补充说明。',
    handled: (handler: string, basis: Basis) =>
      `${handledBy[basis](handler)}您的姓名和联系方式不会转给被反映的${basis === 'enterprise' ? '单位' : '机关'}。`,
    answered: (wording: string, due: string) =>
      `本地承诺：${wording}；今天提交的，最晚在${due}前答复。法律没有规定这件事的答复期限。`,
    basis: (says: string, cited: string) => `${says}（${cited}）`,
    publicly: '页面上只公布有多少人请求公开，不公布是谁、写了什么。',
  },
  form: '填写请求',
  which: '请求公开哪一项',
  text: '想说明的情况（可以不填）',
  textHint: '例如：您需要了解什么、您知道的情况。请不要写身份证号、银行卡号。最多1000字。',
  contact: '联系方式（可以不填）',
  contactHint: '不填也会办理，凭查询码看答复。填写的内容加密保存，只有办理人员为了联系您才能查看，每次查看都有记录。',
  name: '姓名或称呼',
  phone: '电话',
  address: '地址或邮箱',
  honeypot: '请不要填写这一栏',
  submit: '提交请求',
  back: '返回这个事项',
  errors: '还没有提交成功，请修改后再提交',
  trapped: '请把“请不要填写这一栏”清空后再提交。有些浏览器会自动填写它。',
  stale: '这张表已经失效，请核对内容后再提交一次。',
  wait: (seconds: number) => `这个网络今天提交的请求较多，请${waitFor(seconds)}再提交。您填写的内容还在下面。`,
  otherDuty: '请选择这里列出的一项。',
  tooLong: (what: string, most: number) => `${what}请控制在${most}字以内。`,
  asked: (n: string) => `已有 ${n} 人请求公开。`,

  receipt: '已收到您的请求',
  receiptLead: '请保存下面的编号和查询码：可以打印本页、拍照或抄下来。查询码只显示这一次，我们也查不到。',
  again: '这张表先前已经收到，没有重复登记。',
  number: '编号',
  code: '查询码',
  receivedOn: '收到日期',
  handler: '由谁办理',
  answerBy: '最晚答复日期',
  promised: (due: string, wording: string) => `${due}（本地承诺：${wording}）`,
  provisional: '（暂定：那一年的放假安排尚未公布）',
  qr: '扫码打开查询页面',
  qrNote: '扫码打开查询页面，再填写查询码。',
  query: '查询进展和答复',
  unsaid: '目录没有写明',
} as const

const waitFor = (seconds: number): string => (seconds < 90 ? `过 ${seconds} 秒` : `过 ${Math.ceil(seconds / 60)} 分钟`)

/** What the page says where somebody follows a request. */
export const queryWords = {
  title: '查询公开请求',
  lead: '请填写收据上的编号和查询码。',
  number: '编号',
  numberHint: '例如 GK-990000-2026-0001',
  code: '查询码',
  codeHint: '20位字母和数字，大小写、短横线都可以。',
  look: '查询',
  howToAsk: '还没有提出过请求？在公开目录里打开事项，选择该公开的机关，点“请求公开”。',
  toCatalogue: '打开公开目录',
  refused: '没有查到。编号或者查询码不正确，请对照收据重新填写。',
  refusedMore: '查询码遗失的，无法补发，可以重新提出请求。',
  wait: (seconds: number) => `查询次数较多，请${waitFor(seconds)}再试。`,
  state: '现在的情况',
  states: {
    received: (handler: string) => `${handler}已经收到您的请求，正在安排办理。`,
    'in-process': (handler: string) => `${handler}正在核实。`,
    'awaiting-reply': () => '办理人员请您补充说明，请看下面的来信，并在本页写下补充。等待的时间不计入答复期限。',
    rectifying: () => '查证属实，已经要求有关机关整改。',
    answered: () => '已经答复，请看下面的答复。还有问题的，可以在本页补充。',
    closed: () => '已经办结。',
  } as Record<string, (handler: string) => string>,
  next: '接下来',
  nextDue: (due: string, wording: string) => `最晚在${due}前答复您（本地承诺：${wording}）。`,
  nextLate: (due: string, handler: string) =>
    `本地承诺的答复日期${due}已经过了，我们没有做到。您可以直接联系${handler}，或者向它的上一级反映。`,
  nextOrder: (organ: string, due: string) => `${organ}应当在${due}前整改。`,
  nextMessage: '请写下补充，我们收到以后继续办理。',
  nextAnswered: '没有新的问题，办理人员会办结。',
  nextClosed: '对答复有异议的，可以向上一级行政机关反映。',
  published: (on: string) => `${on}已经公开：`,
  about: '请求公开的内容',
  missing: '没有公开的内容',
  dates: '日期',
  receivedOn: '收到',
  letters: '往来',
  from: { in: '您', out: '答复机关' } as Record<string, string>,
  steps: '办理经过',
  stepsShown: {
    open: '您提出请求',
    accept: '受理',
    'ask-back': '请您补充说明',
    order: '督促有关机关整改',
    answer: '答复',
    close: '办结',
    reopen: '重新办理',
    message: '您补充说明',
  } as Record<string, string>,
  add: '补充说明',
  addHint: '可以补充情况，也可以回答办理人员的问题。最多2000字。',
  addSend: '发送补充',
  added: '已收到您的补充。',
  notAdded: '补充没有发送成功',
} as const
