import { dutiesOf, open } from '../make-duty.ts'
import type { Duty } from '../model.ts'

const { duty, prompt } = dutiesOf('land')
const houses = (article: string): string => `国有土地上房屋征收与补偿条例${article}`
const inVillage = { place: '乡（镇）和村、村民小组' }

/** Expropriation of land and of houses on state land. */
export const landDuties: readonly Duty[] = [
  duty(
    'compensation-comment',
    '房屋征收补偿方案征求意见',
    '公布方案',
    ['at-least', 30, 'calendar-day'],
    houses('第十条'),
  ),
  prompt('compensation-changes', '公布征求意见情况和修改情况', '征求意见结束', houses('第十一条')),
  prompt('household-compensation', '公布分户补偿情况', '补偿情况确定', houses('第二十九条'), {
    place: '房屋征收范围内，向被征收人',
  }),
  duty(
    'land-pre-notice',
    '征收土地预公告',
    '发布预公告',
    ['at-least', 10, 'workday'],
    '土地管理法实施条例第二十六条',
    inVillage,
  ),
  duty(
    'land-compensation-notice',
    '征地补偿安置公告',
    '发布公告',
    ['at-least', 30, 'calendar-day'],
    '土地管理法第四十七条；土地管理法实施条例第二十八条',
    inVillage,
  ),
  duty(
    'land-notice',
    '发布征收土地公告',
    '收到征地批准文件',
    ['within', 15, 'workday'],
    '土地管理法实施条例第三十一条',
    inVillage,
  ),
  duty(
    'land-approval-online',
    '公开征地批准文件',
    '收到征地批准文件',
    ['within', 10, 'workday'],
    '征地信息公开标准目录',
    { ...open, place: '政府网站' },
  ),
]
