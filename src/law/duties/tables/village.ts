import { dutiesOf, open } from '../make-duty.ts'
import type { Duty } from '../model.ts'

const { duty, prompt } = dutiesOf('village')
/**
 * The law as amended on 2025-10-28 has new numbers since 2026-01-01 that were not found; the articles are those of the
 * text of 2018, and the register of laws knows that they moved.
 */
const law = (article: string): string => `村民委员会组织法（2018年文本）${article}`
const board = { place: '村务公开栏' }

/** 村务公开: what returns, and what follows an event. */
export const villageDuties: readonly Duty[] = [
  duty('village-ordinary', '公布一般村务事项', '所属季度', ['every', 1, 'quarter'], law('第三十条'), board),
  duty(
    'village-finance',
    '公布财务收支（集体财务往来较多的）',
    '所属月份',
    ['every', 1, 'month'],
    law('第三十条'),
    board,
  ),
  prompt('village-major', '公布涉及村民利益的重大问题', '重大问题发生', law('第三十条'), board),
  prompt('village-resolution', '公布村民会议、村民代表会议的决定', '作出决定', law('第三十条'), board),
  prompt('village-result', '公布决定的实施情况', '实施完毕', law('第三十条'), board),
  prompt('village-complaint', '调查核实并责令依法公布', '收到村民反映', law('第三十一条'), {
    place: '乡镇或者县级人民政府及其有关主管部门',
  }),
  prompt('village-group', '公布村民小组的决定和实施情况', '作出决定或者实施完毕', law('第二十八条'), {
    place: '本小组',
  }),
  duty('village-assembly', '召开村民代表会议', '所属季度', ['every', 1, 'quarter'], law('第二十六条')),
  duty('village-review', '民主评议', '所属年度', ['every', 1, 'year'], law('第三十三条')),
  prompt('village-audit', '公布任期和离任经济责任审计结果', '审计结束', law('第三十五条'), board),
  duty(
    'village-departure-audit',
    '公布离任审计结果',
    '下一届选举',
    ['before', 1, 'calendar-day'],
    law('第三十五条'),
    board,
  ),
  duty('village-approval', '公布经批准的事项', '收到批复', ['within', 5, 'calendar-day'], '地方规定（如陕西）', {
    ...open,
    ...board,
  }),
  duty('village-inquiry', '答复监督小组的询问', '提出询问', ['within', 10, 'calendar-day'], '村规民约', open),
]

const enterprise = dutiesOf('enterprise')

/** 公共企事业单位 answer to their department. */
export const enterpriseDuties: readonly Duty[] = [
  enterprise.prompt(
    'enterprise-complaint',
    '处理对公共企事业单位信息公开的申诉并告知结果',
    '收到申诉',
    '政府信息公开条例第五十五条',
    {
      place: '主管部门',
    },
  ),
]
