import { dutiesOf, open } from '../make-duty.ts'
import type { Duty } from '../model.ts'

const { duty, prompt } = dutiesOf('village')

const law = (article: string): string => `村民委员会组织法${article}`
/** The law as amended on 2025-10-28 holds since 2026-01-01 under new numbers; before that the text of 2018. */
const since = { from: '2026-01-01' }
const was = (article: string) => ({ formerly: { basis: law(article), to: '2025-12-31' } })
const board = { place: '村务公开栏' }

/** 村务公开: what returns, and what follows an event. */
export const villageDuties: readonly Duty[] = [
  duty('village-ordinary', '公布一般村务事项', '所属季度', ['every', 1, 'quarter'], law('第三十五条'), {
    ...was('第三十条'),
    ...board,
  }),
  duty('village-finance', '公布财务收支（财务往来较多的）', '所属月份', ['every', 1, 'month'], law('第三十五条'), {
    ...was('第三十条'),
    ...board,
  }),
  prompt('village-major', '公布涉及村民利益的重大事项', '重大事项发生', law('第三十五条'), {
    ...was('第三十条'),
    ...board,
  }),
  prompt('village-resolution', '公布村民会议、村民代表会议的决定', '作出决定', law('第三十五条'), {
    ...was('第三十条'),
    ...board,
  }),
  prompt('village-result', '公布决定的实施情况', '实施完毕', law('第三十五条'), { ...was('第三十条'), ...board }),
  duty('village-posted', '在村务公开栏公布', '上墙公布', ['at-least', 15, 'calendar-day'], law('第三十五条'), {
    ...since,
    ...board,
  }),
  prompt('village-question', '答复村民的查询', '提出查询', law('第三十五条'), was('第三十条')),
  prompt('village-complaint', '调查核实并责令依法公布', '收到村民反映', law('第三十六条'), {
    ...was('第三十一条'),
    place: '乡镇或者县级人民政府及其有关主管部门',
  }),
  prompt('village-group', '公布村民小组的决定和实施情况', '作出决定或者实施完毕', law('第三十二条'), {
    ...was('第二十八条'),
    place: '本小组',
  }),
  duty('village-meeting', '召开村民会议', '所属年度', ['every', 1, 'year'], law('第二十五条'), since),
  duty('village-meeting-notice', '通知村民', '召开村民会议', ['before', 10, 'calendar-day'], law('第二十五条'), {
    ...was('第二十一条'),
  }),
  duty('village-assembly', '召开村民代表会议', '所属季度', ['every', 1, 'quarter'], law('第三十条'), was('第二十六条')),
  duty('village-review', '民主评议', '所属年度', ['every', 1, 'year'], law('第三十八条'), was('第三十三条')),
  prompt('village-audit', '公布任期和离任经济责任审计结果', '审计结束', law('第四十条'), {
    ...was('第三十五条'),
    ...board,
  }),
  duty('village-departure-audit', '公布离任审计结果', '下一届选举', ['before', 1, 'calendar-day'], law('第四十条'), {
    ...was('第三十五条'),
    ...board,
  }),
  duty('village-approval', '公布经批准的事项', '收到批复', ['within', 5, 'calendar-day'], '地方规定（如陕西）', {
    ...open,
    ...board,
  }),
  duty('village-inquiry', '答复监督小组的询问', '提出询问', ['within', 10, 'calendar-day'], '村规民约', open),
]
