import { dutiesOf, open } from '../make-duty.ts'
import type { Duty } from '../model.ts'

const { duty, prompt } = dutiesOf('decision')
const law = (article: string): string => `重大行政决策程序暂行条例${article}`

/** 重大行政决策 (国令第713号) and other drafts that lie open; towns and departments follow by reference (第四十二条). */
export const decisionDuties: readonly Duty[] = [
  prompt('decision-list', '公布决策事项目录', '同级党委同意', law('第三条')),
  duty('comment-period', '决策草案公开征求意见', '公布草案', ['at-least', 30, 'calendar-day'], law('第十五条')),
  duty('hearing-material', '送达听证材料', '召开听证会', ['before', 7, 'calendar-day'], law('第十六条')),
  duty('legality-review', '合法性审查', '提交审查材料', ['at-least', 7, 'workday'], law('第二十六条')),
  prompt('decision-published', '公布决策', '作出决策', law('第三十二条'), { place: '政府公报、政府网站、报纸等' }),
  duty('adoption-result', '公布意见采纳情况', '征求意见结束', ['within', 20, 'workday'], law('第三十二条'), open),
  duty(
    'market-comment',
    '与市场主体生产经营活动密切相关的规范性文件征求意见',
    '公布草案',
    ['at-least', 30, 'calendar-day'],
    '优化营商环境条例第六十二条',
  ),
  prompt('market-feedback', '反馈意见采纳情况', '征求意见结束', '优化营商环境条例第六十二条'),
  duty('ordinary-notice', '重大行政决策以外的事项公示', '发布公示', ['at-least', 7, 'workday'], '地方规定', open),
]
