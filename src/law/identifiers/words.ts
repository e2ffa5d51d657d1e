import type { IdentifierKind } from './model.ts'

/** The kinds as an official calls them. */
export const kindNames: Record<IdentifierKind, string> = {
  'identity-number': '身份证号',
  'index-number': '索引号',
  'document-number': '发文字号',
  'order-number': '令（公告）号',
  'credit-code': '统一社会信用代码',
  'bank-card': '银行卡号',
  'mobile-phone': '手机号',
  landline: '固定电话',
  hotline: '服务热线',
  'site-code': '网站标识码',
  plate: '车牌号',
}

export const reasonWords = {
  shape: (kind: IdentifierKind) => `不是${kindNames[kind]}的格式`,
  length: (written: number, wanted: string) => `应为${wanted}，写了${written}位`,
  checkCharacter: (written: string, computed: string) =>
    `校验码不符：末位写作“${written}”，按前面各位计算应为“${computed}”`,
  organCode: (written: string, computed: string) =>
    `组织机构代码的校验码不符：末位写作“${written}”，按前面各位计算应为“${computed}”`,
  luhn: () => '校验位不符，可能有一位写错或者两位颠倒',
  province: (code: string) => `前两位“${code}”不是省级行政区划代码`,
  birth: (text: string) => `出生日期“${text}”不存在`,
  issuer: (code: string) => `前两位“${code}”不是登记管理部门和机构类别代码`,
  prefix: (code: string) => `开头“${code}”不是已知的发卡机构标识`,
  month: (text: string) => `月份“${text}”不存在`,
  year: (text: string) => `年份“${text}”不在1949年至2099年之间`,
  shortYear: (text: string) => `年份只写了“${text}”，不能确定是哪一年`,
  serialLength: (written: number) => `流水号应为5位，写了${written}位`,
  noSerial: () => '缺少序号，或者序号为0',
  numeral: (text: string) => `序号“${text}”不是一个数`,
  longSerial: (text: string) => `序号“${text}”过长，可能与别的数字连在一起`,
  gluedZero: (text: string) => `括号缺失，年份和序号连写为“${text}”，序号以0开头，不能确定`,
  gluedDate: (text: string) => `“${text}”也可能是日期，不能确定是年份和序号`,
  spacedSerial: (text: string) => `序号“${text}”中间有空格，不能确定是一个数`,
  range: (text: string) => `序号写成了范围“${text}”，应逐件写明`,
  noOrgan: () => '缺少机关代字',
  longOrgan: (text: string) => `“${text}”前面的机关代字从哪里起不能确定`,
}

export const repairWords = {
  width: () => '全角或者形近字符改为半角',
  gaps: () => '去掉中间的空格、换行或者连接符',
  letterCase: () => '小写字母改为大写',
  lowerCase: () => '大写字母改为小写',
  fifteen: () => '15位旧号补为18位',
  lookAlike: (from: string, to: string) => `字母“${from}”应为数字“${to}”`,
  countryCode: () => '去掉国家代码',
  separator: () => '分隔符改为规范写法',
  traditional: () => '繁体字改为简体字',
  brackets: () => '年份的括号改为六角括号〔〕',
  bracketLost: () => '补上缺失的括号',
  bracketMoved: () => '右括号移到年份之后',
  yearWord: () => '年份后多了“年”字',
  shortYear: (year: string) => `年份补全为${year}`,
  leadingZero: () => '序号前不编虚位，去掉开头的0',
  ordinal: () => '序号前不加“第”字',
  ordinalLost: () => '补上“第”字',
  turned: () => '“令”字移到编号之前',
  markLost: () => '补上“号”字',
  stray: (text: string) => `序号后多了“${text}”`,
  inherited: () => '机关代字和年份同前一文号',
  numeral: () => '汉字数字改为阿拉伯数字',
}
