import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { isWorkday } from '#law/calendar/working-days.ts'
import type { LedgerLine } from '#law/ledger/model.ts'
import { rowsOfLedger, textOfLedger } from '#law/ledger/present.ts'
import { countNames } from '#law/ledger/words.ts'
import { calendar, day } from '#tools/testing/request-days.ts'
import { dueAfter, periodsOf } from './due.ts'
import { explainDue, explainPeriod } from './ledger-of-due.ts'
import type { DeadlineRule } from './model.ts'
import { readDeadline } from './read-deadline.ts'

const ruleOf = (cell: string): DeadlineRule => readDeadline(cell).rules[0]!
const triggerOf = (text: string) => {
  if (!text.includes('T')) return { day: day(text) }
  const instant = Temporal.Instant.from(text)
  return { day: instant.toZonedDateTimeISO('Asia/Shanghai').toPlainDate(), instant }
}
const textOf = (lines: readonly LedgerLine[]) => textOfLedger(rowsOfLedger(lines, countNames))

const ZERO = '当日，不计入（民法典第二百零一条第一款）'
const WEEKEND = '周末，不计入（国务院关于职工工作时间的规定第七条）'

const accounts: [cell: string | null, when: string, due: string, lines: string[]][] = [
  [
    '信息形成之日起3个工作日内',
    '2026-09-24',
    '2026-09-30',
    [
      `2026-09-24  ${ZERO}`,
      '2026-09-25至2026-09-27  放假，不计入（2026年中秋节放假安排）',
      '2026-09-28至2026-09-30  计入期限3个工作日（条例第二十六条）',
    ],
  ],
  [
    '公示7个工作日',
    '2026-02-12',
    '2026-02-28',
    [
      `2026-02-12  ${ZERO}`,
      '2026-02-13  计入期限1个工作日（标准目录“公示7个工作日”）',
      '2026-02-14  调休上班，计入期限1个工作日（2026年放假调休安排）',
      '2026-02-15至2026-02-23  放假，不计入（2026年春节放假安排）',
      '2026-02-24至2026-02-27  计入期限4个工作日（标准目录“公示7个工作日”）',
      '2026-02-28  调休上班，计入期限1个工作日（2026年放假调休安排）',
    ],
  ],
  [
    '公示7天',
    '2026-01-05',
    '2026-01-12',
    [`2026-01-05  ${ZERO}`, '2026-01-06至2026-01-12  计入期限7日（标准目录“公示7天”）'],
  ],
  [
    '方案印发后5日内',
    '2026-01-05',
    '2026-01-12',
    [
      `2026-01-05  ${ZERO}`,
      '2026-01-06至2026-01-10  计入期限5日（标准目录“方案印发后5日内”）',
      '2026-01-11至2026-01-12  末日是休息日，顺延（民法典第二百零三条第一款；国务院关于职工工作时间的规定第七条）',
    ],
  ],
  [
    '方案印发后1个月内',
    '2026-12-08',
    '2027-01-08',
    [
      `2026-12-08  ${ZERO}`,
      '2026-12-09至2027-01-08  按月计算，至对应日（标准目录“方案印发后1个月内”；民法典第二百零二条）',
      '2027-01-08  尚未公布放假安排，暂定（全国年节及纪念日放假办法第二条）',
    ],
  ],
  ['方案印发当日', '2026-01-05', '2026-01-05', ['2026-01-05  当日办理（标准目录“方案印发当日”）']],
  [
    '最迟应在5小时内发布',
    '2026-02-28T15:30:00Z',
    '2026-03-01',
    ['2026-02-28 23:30至2026-03-01 04:30  连续计算5小时（民法典第二百零一条第二款；标准目录“最迟应在5小时内发布”）'],
  ],
  ['最迟应在5小时内发布', '2026-02-28', '2026-02-28', ['2026-02-28  当日办理（标准目录“最迟应在5小时内发布”）']],
  [
    '48小时内发布',
    '2026-12-30',
    '2027-01-01',
    [`2026-12-30  ${ZERO}`, '2026-12-31至2027-01-01  计入期限2日（标准目录“48小时内发布”）'],
  ],
  [
    '实时公开',
    '2026-09-30T15:30:00Z',
    '2026-10-01',
    [
      '2026-09-30 23:30至2026-10-01 23:30  连续计算24小时（民法典第二百零一条第二款；标准目录“实时公开”）',
      '2026-10-01 00:30  宜在此前完成（标准目录“实时公开”）',
    ],
  ],
  [
    '实时公开',
    '2026-09-30',
    '2026-10-01',
    [
      `2026-09-30  ${ZERO}`,
      '2026-09-30  宜在此前完成（标准目录“实时公开”）',
      '2026-10-01  计入期限1日（标准目录“实时公开”）',
    ],
  ],
  [
    '及时公开',
    '2026-03-02',
    '2026-03-30',
    [
      `2026-03-02  ${ZERO}`,
      '2026-03-03至2026-03-06  计入期限4个工作日（条例第二十六条）',
      `2026-03-07至2026-03-08  ${WEEKEND}`,
      '2026-03-09至2026-03-13  计入期限5个工作日（条例第二十六条）',
      '2026-03-09  宜在此前完成（条例第二十六条）',
      `2026-03-14至2026-03-15  ${WEEKEND}`,
      '2026-03-16至2026-03-20  计入期限5个工作日（条例第二十六条）',
      `2026-03-21至2026-03-22  ${WEEKEND}`,
      '2026-03-23至2026-03-27  计入期限5个工作日（条例第二十六条）',
      `2026-03-28至2026-03-29  ${WEEKEND}`,
      '2026-03-30  计入期限1个工作日（条例第二十六条）',
    ],
  ],
  [
    '于召开听证会7日前送达',
    '2026-10-10',
    '2026-10-03',
    [
      '2026-10-03至2026-10-09  计入期限7日（标准目录“于召开听证会7日前送达”）',
      '2026-10-03  遇休息日，不顺延（2026年国庆节放假安排）',
      `2026-10-10  ${ZERO}`,
    ],
  ],
  [
    '于召开听证会7日前送达',
    '2026-03-10',
    '2026-03-03',
    ['2026-03-03至2026-03-09  计入期限7日（标准目录“于召开听证会7日前送达”）', `2026-03-10  ${ZERO}`],
  ],
  [
    '《听证通知书》在组织听证3个工作日前予以公开',
    '2026-03-10',
    '2026-03-05',
    [
      '2026-03-05至2026-03-06  计入期限2个工作日（标准目录“《听证通知书》在组织听证3个工作日前予以公开”）',
      `2026-03-07至2026-03-08  ${WEEKEND}`,
      '2026-03-09  计入期限1个工作日（标准目录“《听证通知书》在组织听证3个工作日前予以公开”）',
      `2026-03-10  ${ZERO}`,
    ],
  ],
  [
    '在下一届村民委员会选举之前公布',
    '2026-03-10',
    '2026-03-09',
    ['2026-03-09  计入期限1日（标准目录“在下一届村民委员会选举之前公布”）', `2026-03-10  ${ZERO}`],
  ],
  [
    '每季度',
    '2026-05-03',
    '2026-06-30',
    ['2026-04-01至2026-06-30  所属周期（标准目录“每季度”）', '2026-06-30  周期内最后一个工作日（标准目录“每季度”）'],
  ],
  [
    '每年1月31日前',
    '2026-05-03',
    '2027-01-31',
    [
      '2026-01-01至2026-12-31  所属周期（标准目录“每年1月31日前”）',
      '2027-01-31  写明的日期（标准目录“每年1月31日前”）',
    ],
  ],
]

test('每一种时限的逐段账：从事件起，到到期日止，不计入的写明原因', () => {
  for (const [cell, when, due, lines] of accounts) {
    const rule = cell === null ? null : ruleOf(cell)
    const { dueOn, ledger } = explainDue(rule, triggerOf(when), calendar)
    assert.equal(dueOn.toString(), due, cell ?? '')
    assert.deepEqual(textOf(ledger), lines, cell ?? '')
  }
})

test('没有写明期限的、周期没有写明的，按二十个工作日；没有规则的也一样', () => {
  const plain = textOf(explainDue(null, { day: day('2026-03-02') }, calendar).ledger)
  assert.equal(plain.length, 10)
  assert.equal(plain.at(-1), '2026-03-30  计入期限1个工作日（条例第二十六条）')
  for (const cell of ['长期公开', '定期公开'])
    assert.deepEqual(textOf(explainDue(ruleOf(cell), { day: day('2026-03-02') }, calendar).ledger), plain, cell)
  const bare: DeadlineRule = { kind: 'publish-within', amount: null, unit: null, trigger: null, words: '' }
  assert.deepEqual(textOf(explainDue(bare, { day: day('2026-03-02') }, calendar).ledger), plain)
  const half: DeadlineRule = { ...bare, amount: 5 }
  assert.deepEqual(textOf(explainDue(half, { day: day('2026-03-02') }, calendar).ledger), plain)
  const unit: DeadlineRule = { ...bare, unit: 'calendar-day' }
  assert.deepEqual(textOf(explainDue(unit, { day: day('2026-03-02') }, calendar).ledger), plain)
})

test('另有法律依据的，用这个依据；时刻和暂定一并给出', () => {
  const told = explainDue(ruleOf('24小时内发布'), triggerOf('2026-10-01T14:30:00Z'), calendar, '某法第一条')
  assert.deepEqual(textOf(told.ledger), [
    '2026-10-01 22:30至2026-10-02 22:30  连续计算24小时（民法典第二百零一条第二款；某法第一条）',
  ])
  assert.equal(told.dueAt?.toString(), '2026-10-02T22:30:00+08:00[Asia/Shanghai]')
  assert.equal(told.provisional, false)
  const late = explainDue(null, { day: day('2026-12-10') }, calendar)
  assert.deepEqual([late.dueAt, late.provisional, late.dueOn.toString()], [null, true, '2027-01-08'])
})

const plainRule = (more: Partial<DeadlineRule>): DeadlineRule => ({
  kind: 'publish-within',
  amount: 3,
  unit: 'calendar-day',
  trigger: null,
  words: '原文',
  ...more,
})

test('答复申请、撤下的，按自己的单位算；更新频次按周期算', () => {
  const effects = (rule: DeadlineRule, on: string) =>
    explainDue(rule, { day: day(on) }, calendar).ledger.map(({ effect, days }) => `${effect} ${days}`)
  for (const kind of ['on-request', 'takedown', 'publish-within', 'min-notice-period'] as const)
    assert.deepEqual(effects(plainRule({ kind }), '2026-03-02'), ['day-zero 0', 'calendar-days 3'], kind)
  assert.deepEqual(effects(plainRule({ unit: 'week' }), '2026-03-02'), ['day-zero 0', 'calendar-days 21'])
  const updated = plainRule({ kind: 'update-frequency', amount: 1, unit: 'month' })
  assert.deepEqual(effects(updated, '2026-05-03'), ['period 0', 'closing-day 0', 'weekend 0'])
  assert.deepEqual(effects(plainRule({ kind: 'before-event', amount: null, unit: 'workday' }), '2026-03-09'), [
    'calendar-days 1',
    'kept 0',
    'day-zero 0',
  ])
  const hours = explainDue(plainRule({ unit: 'hour' }), triggerOf('2026-10-01T14:30:00Z'), calendar).ledger
  assert.deepEqual(
    hours.map(({ effect, days }) => `${effect} ${days}`),
    ['hours 0'],
  )
})

test('写明的日期不因没有写日子而变成最后一个工作日；每周的写明星期几，仍按周末前最后一个工作日', () => {
  const dated = plainRule({ kind: 'fixed-date', amount: 1, unit: 'year', month: 6 })
  assert.deepEqual(textOf(explainDue(dated, { day: day('2026-05-03') }, calendar, '依据').ledger), [
    '2026-01-01至2026-12-31  所属周期（依据）',
    '2026-06-30  写明的日期（依据）',
  ])
  const weekly = plainRule({ kind: 'periodic', amount: 1, unit: 'week', day: 3 })
  assert.deepEqual(textOf(explainDue(weekly, { day: day('2026-03-02') }, calendar, '依据').ledger), [
    '2026-03-02至2026-03-08  所属周期（依据）',
    '2026-03-06  周期内最后一个工作日（依据）',
    `2026-03-07至2026-03-08  ${WEEKEND}`,
  ])
})

/** Of the period that begins on this day. */
const periodText = (cell: string, start: string): string[] => {
  const rule = ruleOf(cell)
  const from = day(start)
  const period = periodsOf(rule, from, from.add({ years: 1 }), calendar).find((each) => each.start.equals(from))
  const { dueOn, dueAt, provisional, ledger } = explainPeriod(rule, period!, '依据', calendar)
  assert.deepEqual([dueOn.equals(period!.dueOn), dueAt, provisional], [true, null, period!.provisional], cell)
  return textOf(ledger)
}

test('周期的账：最后一个工作日和后面的休息日；写明的日子；结束后若干日', () => {
  assert.deepEqual(periodText('每月', '2026-05-01'), [
    '2026-05-01至2026-05-31  所属周期（依据）',
    '2026-05-29  周期内最后一个工作日（依据）',
    `2026-05-30至2026-05-31  ${WEEKEND}`,
  ])
  assert.deepEqual(periodText('每季度的首个月20日', '2026-07-01'), [
    '2026-07-01至2026-09-30  所属周期（依据）',
    '2026-07-20  写明的日期（依据）',
  ])
  assert.deepEqual(periodText('每季度结束后3个工作日内公开', '2026-01-01'), [
    '2026-01-01至2026-03-31  所属周期（依据）',
    '2026-04-01至2026-04-03  计入期限3个工作日（依据）',
  ])
  assert.deepEqual(periodText('每季度结束后5日内公开', '2026-01-01'), [
    '2026-01-01至2026-03-31  所属周期（依据）',
    '2026-04-01至2026-04-05  计入期限5日（依据）',
    '2026-04-06至2026-04-07  末日是休息日，顺延（民法典第二百零三条第一款；2026年清明节放假安排）',
  ])
  assert.deepEqual(periodText('每年', '2027-01-01'), [
    '2027-01-01至2027-12-31  所属周期（依据）',
    '2027-12-31  周期内最后一个工作日（依据）',
    '2027-12-31  尚未公布放假安排，暂定（全国年节及纪念日放假办法第二条）',
  ])
  assert.deepEqual(periodText('每周', '2026-02-16'), [
    '2026-02-16至2026-02-22  所属周期（依据）',
    '2026-02-23至2026-02-24  末日是休息日，顺延（民法典第二百零三条第一款；2026年春节放假安排）',
  ])
  assert.deepEqual(periodText('每日', '2026-02-16'), ['2026-02-16  所属周期（依据）', '2026-02-16  当日办理（依据）'])
})

const stretches = new Set([
  'day-zero',
  'counted',
  'make-up',
  'provisional',
  'weekend',
  'holiday',
  'calendar-days',
  'months',
  'moved',
])
const anyDay = fc
  .tuple(fc.integer({ min: 2004, max: 2027 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([year, month, date]) => new Temporal.PlainDate(year, month, date))

test('任何一天起的任何期限：各段首尾相接，计入的合起来正好是期限，末段止于到期日，每一天与日历相符', () => {
  const units = fc.constantFrom('workday', 'calendar-day', 'month')
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 1, max: 60 }), units, (from, amount, unit) => {
      const rule: DeadlineRule = { kind: 'publish-within', amount, unit, trigger: null, words: '' }
      const { dueOn, ledger, provisional } = explainDue(rule, { day: from }, calendar)
      assert.ok(dueOn.equals(dueAfter(rule, { day: from }, calendar).dueOn))
      const lines = ledger.filter(({ effect, days }) => stretches.has(effect) && (effect !== 'provisional' || days > 0))
      let next = from
      for (const line of lines) {
        assert.ok(next.equals(line.from as Temporal.PlainDate))
        next = (line.to as Temporal.PlainDate).add({ days: 1 })
        if (line.effect === 'weekend' || line.effect === 'holiday')
          for (let each = line.from as Temporal.PlainDate; !each.equals(next); each = each.add({ days: 1 }))
            assert.equal(isWorkday(each, calendar), false)
      }
      assert.ok(next.subtract({ days: 1 }).equals(dueOn))
      const counted = lines.reduce((sum, { days }) => sum + days, 0)
      if (unit !== 'month') assert.equal(counted, amount)
      assert.equal(
        ledger.some(({ effect }) => effect === 'provisional'),
        provisional,
      )
    }),
    { numRuns: 60 },
  )
})
