import type { CaseKind, CaseStep } from '#kernel/casework/kind.ts'

/**
 * The complaint about missing disclosure, 条例第四十七条: 公民、法人或者其他组织认为行政机关未按照要求主动公开政府信息的,
 * may turn to the 主管部门, which orders rectification or criticises where it is true.
 */
export const complaintStates = ['received', 'in-process', 'awaiting-reply', 'rectifying', 'answered', 'closed'] as const
export type ComplaintState = (typeof complaintStates)[number]

export const complaintDeeds = [
  'assign',
  'note',
  'accept',
  'ask-back',
  'order',
  'answer',
  'close',
  'reopen',
  'message',
] as const
export type ComplaintDeed = (typeof complaintDeeds)[number]

const article = '条例第四十七条'
const staff = (to: ComplaintState, more: Partial<CaseStep> = {}): CaseStep => ({ to, by: 'staff', ...more })
const asker = (to: ComplaintState, more: Partial<CaseStep> = {}): CaseStep => ({ to, by: 'asker', ...more })

const transitions: Record<ComplaintState, Partial<Record<ComplaintDeed, CaseStep>>> = {
  received: {
    assign: staff('received'),
    note: staff('received'),
    accept: staff('in-process'),
    message: asker('received'),
  },
  'in-process': {
    assign: staff('in-process'),
    note: staff('in-process'),
    'ask-back': staff('awaiting-reply', { clock: 'pause' }),
    order: staff('rectifying', { basis: article }),
    answer: staff('answered', { clock: 'stop', basis: article }),
    message: asker('in-process'),
  },
  'awaiting-reply': {
    assign: staff('awaiting-reply'),
    note: staff('awaiting-reply'),
    // Who never writes back gets an answer all the same.
    answer: staff('answered', { clock: 'stop', basis: article }),
    message: asker('in-process', { clock: 'resume' }),
  },
  rectifying: {
    assign: staff('rectifying'),
    note: staff('rectifying'),
    order: staff('rectifying', { basis: article }),
    answer: staff('answered', { clock: 'stop', basis: article }),
    message: asker('rectifying'),
  },
  answered: {
    note: staff('answered'),
    close: staff('closed'),
    reopen: staff('in-process', { clock: 'restart' }),
    message: asker('answered'),
  },
  closed: { reopen: staff('in-process', { clock: 'restart' }) },
}

export const complaint = {
  key: 'complaint',
  prefix: 'GK',
  first: 'received',
  transitions,
  stateWords: {
    received: '待受理',
    'in-process': '办理中',
    'awaiting-reply': '等待补充',
    rectifying: '督促整改中',
    answered: '已答复',
    closed: '已办结',
  },
  deedWords: {
    open: '提出请求',
    assign: '分办',
    note: '内部记录',
    accept: '受理',
    'ask-back': '请提出人补充',
    order: '督促整改',
    answer: '答复',
    close: '办结',
    reopen: '重新办理',
    message: '补充',
    'see-contact': '查看联系方式',
  },
  needs: { see: 'complaint.see', handle: 'complaint.handle', contact: 'complaint.see-contact' },
  // 条例第四十七条 sets no period: this is a promise, and is called one wherever it is shown.
  promise: { workingDays: 15, wording: '自收到之日起15个工作日内答复' },
} as const satisfies CaseKind
