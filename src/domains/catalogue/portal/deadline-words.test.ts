import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { DeadlineRule } from '#law/deadline/model.ts'
import { readDeadline } from '#law/deadline/read-deadline.ts'
import { explainRule } from './deadline-words.ts'

const rule = (given: Partial<DeadlineRule> & Pick<DeadlineRule, 'kind'>): DeadlineRule => ({
  amount: null,
  unit: null,
  trigger: null,
  words: '',
  ...given,
})

const said: readonly [string, DeadlineRule, string][] = [
  [
    'working days',
    rule({ kind: 'publish-within', amount: 20, unit: 'workday', trigger: '信息形成或者变更' }),
    '信息形成或者变更之日起20个工作日内公开；从次一工作日起算，休息日和法定节假日不计，调休上班日计入。',
  ],
  [
    'calendar days',
    rule({ kind: 'publish-within', amount: 20, unit: 'calendar-day', trigger: '批复' }),
    '批复之日起20日内公开；从次日起算，末日遇休息日或法定节假日的顺延。',
  ],
  [
    'hours',
    rule({ kind: 'publish-within', amount: 2, unit: 'hour', trigger: '事件发生' }),
    '事件发生之日起2小时内公开；从发生的时刻起算。',
  ],
  [
    'the same day',
    rule({ kind: 'publish-within', amount: 0, unit: 'calendar-day', trigger: '决定作出' }),
    '决定作出当日公开。',
  ],
  [
    'ahead',
    rule({ kind: 'before-event', amount: 7, unit: 'workday', trigger: '听证会召开' }),
    '在听证会召开前至少7个工作日公开。',
  ],
  [
    'every month by a day',
    rule({ kind: 'periodic', amount: 1, unit: 'month', day: 10, aboutPrevious: true }),
    '每月公开一次，次月10日前（含当日）公开。',
  ],
  [
    'every quarter after its end',
    rule({ kind: 'periodic', amount: 1, unit: 'quarter', afterEnd: { amount: 10, unit: 'workday' } }),
    '每季度公开一次，每期结束后10个工作日内公开。',
  ],
  [
    'twice a year',
    rule({ kind: 'update-frequency', amount: 1, unit: 'half-year' }),
    '每半年更新一次，当期最后一个工作日前（含当日）公开。',
  ],
  [
    'every second month',
    rule({ kind: 'periodic', amount: 2, unit: 'month' }),
    '每2个月公开一次，当期最后一个工作日前（含当日）公开。',
  ],
  ['without a rhythm', rule({ kind: 'periodic' }), '定期公开，原文没有写明周期。'],
  ['a day of the year', rule({ kind: 'fixed-date', month: 1, day: 31 }), '每年1月31日前（含当日）公开。'],
  ['a day of one year', rule({ kind: 'fixed-date', year: 2027, month: 6, day: 30 }), '2027年6月30日前（含当日）公开。'],
  ['for ever', rule({ kind: 'retention' }), '长期公开，不撤下。'],
  [
    'shown for some days',
    rule({ kind: 'min-notice-period', amount: 7, unit: 'workday' }),
    '公示时间不少于7个工作日，期满方可撤下。',
  ],
]

for (const [name, given, sentence] of said)
  test(`a limit is said in words: ${name}`, () => {
    assert.equal(explainRule(given), sentence)
  })

test('every rule that is read from a published cell gets a whole sentence', () => {
  const cells = [
    '实时公开',
    '及时公开',
    '按进展情况及时公开',
    '制定或获取信息之日起10个工作日内，公示7个工作日',
    '拟定《征地补偿安置方案》后5个工作日内公开。 公示结束后，转为依申请公开。',
    '每季度公开一次',
    '同上',
    '—',
  ]
  for (const cell of cells)
    for (const one of readDeadline(cell).rules) assert.match(explainRule(one), /^[^\s].*。(?:）)?$/, cell)
})

test('where nothing is said, the twenty working days of article 26 are', () => {
  assert.match(explainRule(rule({ kind: 'unspecified' })), /条例第二十六条.*20个工作日/)
})
