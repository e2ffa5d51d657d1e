import type { Random } from './random.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Bodies of the coded facts in the words of offices; the first fit is taken, else a body of the field. */
const words: [RegExp, string][] = [
  [/masked/, '县***局'],
  [/town government; |; towns|; townships|townships/, '县级主管部门、乡镇人民政府'],
  [/natural resources authority; town/, '自然资源主管部门/镇人民政府'],
  [/town and street/, '各镇（街道）办事处'],
  [/justice branch; service/, '司法分局、公共法律服务中心、服务站'],
  [/poverty department; village/, '区扶贫部门、村民委员会'],
  [/culture bureau; inst/, '县文化和旅游局、公共文化机构'],
  [/tenderer/, '招标人及其委托的招标代理机构或行政监督部门'],
  [/purchaser/, '采购人或其委托的采购代理机构'],
  [/market regulation; appr/, '市场监督管理、行政审批相关责任部门'],
  [/market regulation; serv/, '市场监督管理部门、政务服务局'],
  [/street office/, '街道办事处'],
  [/town governments/, '各镇人民政府'],
  [/town government/, '镇人民政府'],
  [/^township$/, '乡镇人民政府'],
  [/emergency management/, '应急管理部门'],
  [/emergency bureau/, '区应急管理局'],
  [/finance departments/, '地方各级财政部门'],
  [/police branch/, '公安分局'],
  [/police/, '公安机关'],
  [/tax/, '税务部门'],
]

export const bodyOf = (gloss: string, vocabulary: Vocabulary, random: Random): string =>
  words.find(([pattern]) => pattern.test(gloss))?.[1] ?? random.pick(vocabulary.bodies)
