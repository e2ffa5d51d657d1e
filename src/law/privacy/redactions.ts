/** What becomes of a kind of personal data where something is published; defaults that an installation may set anew. */
export interface Redaction {
  kind: string
  name: string
  /** `never` published; `shortened` to what tells people apart; `coarse`: only how far. */
  rule: 'never' | 'shortened' | 'coarse'
  /** How, in the words shown to the person. */
  how: string
  basis: string
  fixed: false
}

const law = (article: string): string => `个人信息保护法${article}`

const redaction = (kind: string, name: string, rule: Redaction['rule'], how: string, article: string): Redaction => ({
  kind,
  name,
  rule,
  how,
  basis: law(article),
  fixed: false,
})

/** 个人信息公开前的处理 (个人信息保护法第六条、第二十五条、第二十八条). */
export const redactions: readonly Redaction[] = [
  redaction('identity-number', '身份证号码', 'never', '不公开；两人必须区分的，只留末两位', '第六条、第二十五条'),
  redaction('mobile-phone', '个人手机号码', 'never', '不公开；办公电话保留', '第六条、第二十五条'),
  redaction('bank-card', '银行账号', 'never', '不公开', '第二十八条'),
  redaction('address', '住址', 'coarse', '到村（社区）为止', '第六条、第二十五条'),
  redaction('minor', '未成年人', 'shortened', '姓加“某”，不写学校', '第二十八条'),
  redaction('health', '病情、残疾等级', 'never', '不公开', '第二十八条'),
  redaction(
    'relief-list',
    '救助对象名单',
    'shortened',
    '只写姓名、村民小组、类别、金额、期间；公示期满撤下，内部保存',
    '第六条、第十九条',
  ),
]

/** 敏感个人信息 (第二十八条). */
export const sensitiveKinds = [
  '生物识别',
  '宗教信仰',
  '特定身份',
  '医疗健康',
  '金融账户',
  '行踪轨迹',
  '不满十四周岁未成年人的个人信息',
] as const

/** 三审三校: how many different people see a text before it goes out; an installation may set it, but never below. */
export const reviewers = { usual: 3, least: 2 } as const
