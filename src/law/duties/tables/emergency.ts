import { dutiesOf, open } from '../make-duty.ts'
import type { Duty } from '../model.ts'

const { duty, prompt, atOnce } = dutiesOf('emergency')
const law = (article: string): string => `突发事件应对法${article}`

/**
 * Duties of release and filing around emergencies (突发事件应对法, in force since 2024-11-01). 及时 of what the public must hear
 * while it happens is kept like 立即, in hours round the clock: twenty working days would be after the event.
 */
export const emergencyDuties: readonly Duty[] = [
  atOnce('event-information', '公布事件信息和应对的决定、命令、措施', '获知事件信息或者作出决定', law('第七条')),
  atOnce('event-rumour', '发布准确信息澄清', '发现影响社会稳定的虚假或者不完整信息', law('第七条')),
  prompt('hazards-published', '公布登记的危险源、危险区域', '登记', law('第三十三条第三款')),
  prompt('donations-published', '公开接受捐赠和使用的情况', '接受捐赠或者使用', law('第五十二条')),
  atOnce('event-report', '向上级报告', '获悉事件信息', law('第六十一条')),
  atOnce('alert-forecasts', '定时发布预测信息和分析评估结果', '宣布进入预警期', law('第六十六条第四项')),
  atOnce('alert-advice', '发布警告，宣传常识，公布咨询或者求助电话', '宣布进入预警期', law('第六十六条第五项')),
  atOnce('alert-measures', '发布采取特定措施的建议、劝告', '发布一级、二级警报', law('第六十七条第五项')),
  atOnce('alert-changed', '调整预警级别并重新发布', '事态发展', law('第七十条')),
  atOnce('alert-cancelled', '宣布解除预警', '不可能发生或者危险已经解除', law('第七十条')),
  prompt('response-ended', '宣布终止应急响应', '威胁和危害得到控制或者消除', law('第八十六条')),
  prompt('emergency-data', '销毁因应对突发事件取得的个人信息', '应对工作结束', law('第八十五条')),
  duty('plan-filing', '应急预案备案', '印发预案', ['within', 20, 'workday'], '突发事件应急预案管理办法第二十六条'),
  duty('plan-review', '评估修订应急预案', '印发预案', ['within', 3, 'year'], '突发事件应急预案管理办法', open),
]
