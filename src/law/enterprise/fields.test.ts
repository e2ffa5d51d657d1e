import assert from 'node:assert/strict'
import { test } from 'node:test'
import { enterpriseFields, enterprisePriorities, enterpriseWays } from './fields.ts'

test('公共企事业单位八个领域：各归哪个部门，部门规定只写核实过的', () => {
  assert.deepEqual(
    enterpriseFields.map(({ id, name, department, rules }) =>
      [id, name, department, ...(rules ? [rules.number, rules.from] : [])].join(' '),
    ),
    [
      'education 教育 教育主管部门',
      'health 卫生健康 卫生健康主管部门',
      'water 供水 供水主管部门 建城规〔2021〕4号 2021-12-31',
      'electricity 供电 电力监管机构',
      'gas 供气 燃气主管部门 建城规〔2021〕4号 2021-12-31',
      'heating 供热 供热主管部门 建城规〔2021〕4号 2021-12-31',
      'environment 环境保护 生态环境主管部门',
      'transport 公共交通 交通运输主管部门 交通运输部令2022年第11号 2022-04-01',
    ],
  )
  assert.deepEqual(
    [...new Set(enterpriseFields.flatMap(({ rules }) => rules?.title ?? []))],
    ['供水、供气、供热等公共企事业单位信息公开实施办法', '公共交通企业信息公开规定'],
  )
})

test('归哪个部门，规定里找得到的写条款，没有找到的不写', () => {
  assert.deepEqual(
    Object.fromEntries(enterpriseFields.flatMap(({ id, departmentBy }) => (departmentBy ? [[id, departmentBy]] : []))),
    {
      water: '建城规〔2021〕4号第三条',
      gas: '建城规〔2021〕4号第三条',
      heating: '建城规〔2021〕4号第三条',
      transport: '交通运输部令2022年第11号第五条',
    },
  )
})

test('市方案列了七个，没有供热；优先适用的四种单位；公开方式网站在先', () => {
  assert.deepEqual(
    enterpriseFields.filter(({ inPlan }) => !inPlan).map(({ id }) => id),
    ['heating'],
  )
  assert.equal(enterprisePriorities.length, 4)
  assert.ok(enterprisePriorities.every((words) => words.length > 5))
  assert.deepEqual(enterpriseWays, ['网站', '服务热线', '营业场所', '新媒体', '咨询窗口'])
})
