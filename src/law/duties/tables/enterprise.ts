import { dutiesOf } from '../make-duty.ts'
import type { Duty } from '../model.ts'

const { prompt } = dutiesOf('enterprise')

/** 公共企事业单位 answer to their department; there are no applications, but a window for questions. */
export const enterpriseDuties: readonly Duty[] = [
  prompt(
    'enterprise-complaint',
    '处理对公共企事业单位信息公开的申诉并告知结果',
    '收到申诉',
    '政府信息公开条例第五十五条',
    { place: '主管部门' },
  ),
  prompt('enterprise-question', '答复咨询窗口的提问', '收到咨询', '国办发〔2020〕50号'),
]
