import { dutiesOf, open } from '../make-duty.ts'
import type { Duty } from '../model.ts'

const { duty, yearly } = dutiesOf('report')
const plan = '市政务公开标准化规范化实施方案'

/** What returns with the year, the quarter or the month. */
export const reportDuties: readonly Duty[] = [
  yearly('department-report', '公布部门政府信息公开工作年度报告', [1, 31], '政府信息公开条例第四十九条'),
  yearly('government-report', '公布本级政府信息公开工作年度报告', [3, 31], '政府信息公开条例第四十九条'),
  yearly('town-report', '公布乡镇（街道）政府信息公开工作年度报告', [1, 31], '地方规定', open),
  yearly('site-report', '公布政府网站年度工作报表', [1, 31], '国办发〔2017〕47号', open),
  duty('monthly-report', '政务公开月报告', '所属月份', ['every', 1, 'month'], plan, open),
  duty('quarterly-notice', '政务公开季通报', '所属季度', ['every', 1, 'quarter'], plan, open),
  duty('yearly-assessment', '政务公开年考核', '所属年度', ['every', 1, 'year'], plan, open),
]

const record = dutiesOf('record')

/** How long something is kept, and security of data. */
export const recordDuties: readonly Duty[] = [
  record.duty('logs-kept', '保存网络日志', '日志产生', ['at-least', 6, 'month'], '网络安全法第二十三条', {
    formerly: { basis: '网络安全法第二十一条', to: '2025-12-31' },
  }),
  record.duty(
    'impact-assessment-kept',
    '保存个人信息保护影响评估报告和处理记录',
    '评估完成',
    ['at-least', 3, 'year'],
    '个人信息保护法第五十六条',
  ),
  record.duty(
    'entrusted-records-kept',
    '保存委托、提供个人信息和重要数据的处理记录',
    '处理发生',
    ['at-least', 3, 'year'],
    '网络数据安全管理条例第十二条',
  ),
  record.atOnce('personal-breach', '采取补救措施并通知', '发生或者可能发生个人信息泄露', '个人信息保护法第五十七条'),
  record.duty(
    'severe-defect',
    '向有关部门报告',
    '发现涉及危害国家安全、公共利益的安全缺陷、漏洞',
    ['within', 24, 'hour'],
    '网络数据安全管理条例第十条',
  ),
  record.duty(
    'archive-county',
    '满十年即向县级国家档案馆移交档案',
    '档案形成',
    ['at-least', 10, 'year'],
    '档案法实施条例第二十条',
  ),
  record.duty(
    'archive-city',
    '满二十年即向设区的市级以上国家档案馆移交档案',
    '档案形成',
    ['at-least', 20, 'year'],
    '档案法实施条例第二十条',
  ),
]
