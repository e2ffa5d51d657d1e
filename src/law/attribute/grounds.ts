/** 公开属性 (国办发〔2016〕80号 一（一）): decided when information is made, or for a whole item. */
export const attributes = ['active', 'on-request', 'not-public'] as const
export type Attribute = (typeof attributes)[number]

/** Why something is not public. */
export interface Ground {
  /** As in the answers to requests. */
  id: string
  name: string
  article: string
  /** The law forbids to publish; else it only allows to withhold, unless another rule says publish (条例第十六条). */
  forbids: boolean
  /** The article of another law that forbids it must be named. */
  namesLaw: boolean
}

const article = (words: string): string => `《政府信息公开条例》${words}`

/** The grounds of 条例第十四条至第十六条, in the order of the law. */
export const grounds: readonly Ground[] = [
  { id: 'state-secret', name: '依法确定为国家秘密', article: article('第十四条'), forbids: true, namesLaw: false },
  { id: 'forbidden', name: '法律、行政法规禁止公开', article: article('第十四条'), forbids: true, namesLaw: true },
  {
    id: 'security',
    name: '公开后可能危及国家安全、公共安全、经济安全、社会稳定',
    article: article('第十四条'),
    forbids: true,
    namesLaw: false,
  },
  {
    id: 'third-party',
    name: '涉及商业秘密、个人隐私等，公开会对第三方合法权益造成损害',
    article: article('第十五条'),
    forbids: true,
    namesLaw: false,
  },
  {
    id: 'internal',
    name: '人事管理、后勤管理、内部工作流程等内部事务信息',
    article: article('第十六条第一款'),
    forbids: false,
    namesLaw: false,
  },
  {
    id: 'process',
    name: '讨论记录、过程稿、磋商信函、请示报告等过程性信息',
    article: article('第十六条第二款'),
    forbids: false,
    namesLaw: false,
  },
  {
    id: 'case-file',
    name: '行政执法案卷信息',
    article: article('第十六条第二款'),
    forbids: false,
    namesLaw: false,
  },
]

export const groundOf = (id: string | null): Ground | null => grounds.find((each) => each.id === id) ?? null
