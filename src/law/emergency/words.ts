import type { AlertColour, AlertPart, EventClass, EventGrade, ResponsePart } from './model.ts'
import type { Release } from './rules.ts'

export const classNames: Record<EventClass, string> = {
  'natural-disaster': '自然灾害',
  accident: '事故灾难',
  'public-health': '公共卫生事件',
  'social-security': '社会安全事件',
}

export const gradeNames: Record<EventGrade, string> = {
  extraordinary: '特别重大（Ⅰ级）',
  major: '重大（Ⅱ级）',
  larger: '较大（Ⅲ级）',
  ordinary: '一般（Ⅳ级）',
}

export const colourNames: Record<AlertColour, string> = { red: '红色', orange: '橙色', yellow: '黄色', blue: '蓝色' }

export const alertPartNames: Record<AlertPart, string> = {
  class: '预警类别',
  level: '预警级别',
  begins: '起始时间',
  area: '可能影响范围',
  cautions: '警示事项',
  measures: '应当采取的措施',
  issuer: '发布单位',
  issued: '发布时间',
}

export const responsePartNames: Record<ResponsePart, string> = {
  matter: '响应事项',
  level: '响应级别',
  duration: '预计期限',
  measures: '应急处置措施',
}

export const releaseNames: Record<Release, string> = {
  channels: '反映突发事件信息的渠道',
  forecasts: '突发事件预测信息和分析评估结果',
  dangers: '可能受到突发事件危害的警告',
  knowledge: '避免、减轻危害的常识',
  hotline: '咨询或者求助电话等联络方式和渠道',
  'specific-measures': '采取特定措施避免或者减轻危害的建议、劝告',
}
