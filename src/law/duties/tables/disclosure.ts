import { dutiesOf, open } from '../make-duty.ts'
import type { Duty } from '../model.ts'

const { duty, prompt, atOnce } = dutiesOf('disclosure')
const response = dutiesOf('response')
const norms = '行政规范性文件管理规定（各地）'

/** Publication, interpretation and what follows a document (rules of 条例 and 国办发〔2016〕80号). */
export const disclosureDuties: readonly Duty[] = [
  duty(
    'active-disclosure',
    '主动公开政府信息',
    '信息形成或者变更',
    ['within', 20, 'workday'],
    '政府信息公开条例第二十六条',
  ),
  prompt(
    'false-information',
    '发布准确信息予以澄清',
    '发现影响社会稳定、扰乱管理秩序的虚假或者不完整信息',
    '政府信息公开条例第六条',
  ),
  prompt('to-active', '将可以公开的信息纳入主动公开', '多个申请人申请同一信息', '政府信息公开条例第四十四条'),
  atOnce('leak', '停止公开、保存记录并报告', '发现泄露国家秘密', '保守国家秘密法第三十四条'),
  duty('interpretation', '发布解读材料', '文件公布', ['within', 3, 'workday'], '国办发〔2016〕80号', open),
  duty('document-validity', '规范性文件有效期届满', '规范性文件施行', ['within', 5, 'year'], norms, open),
  duty('trial-validity', '试行、暂行的规范性文件有效期届满', '规范性文件施行', ['within', 2, 'year'], norms, open),
  duty('validity-review', '评估是否继续有效', '有效期届满', ['before', 6, 'month'], norms, open),
]

/** Responses to public concern: hours run round the clock (民法典第二百零一条第二款). */
export const responseDuties: readonly Duty[] = [
  response.duty(
    'emergency-information',
    '发布权威信息',
    '特别重大、重大突发事件发生',
    ['within', 5, 'hour'],
    '国办发〔2016〕80号',
    open,
  ),
  response.duty(
    'emergency-conference',
    '举行新闻发布会',
    '特别重大、重大突发事件发生',
    ['within', 24, 'hour'],
    '国办发〔2016〕80号',
    open,
  ),
  response.duty('concern-response', '回应政务舆情', '发现政务舆情', ['within', 48, 'hour'], '国办发〔2016〕61号', open),
]
