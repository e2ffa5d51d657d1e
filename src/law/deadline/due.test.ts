import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeCalendar } from '#law/calendar/make-calendar.ts'
import data from '../../../reference/calendar/days.json' with { type: 'json' }
import { cadenceOf, dueAfter } from './due.ts'
import type { DeadlineRule } from './model.ts'
import { readDeadline } from './read-deadline.ts'

const calendar = makeCalendar(data)
const on = (text: string) => ({ day: Temporal.PlainDate.from(text) })
const at = (text: string) => {
  const instant = Temporal.Instant.from(text)
  return { day: instant.toZonedDateTimeISO('Asia/Shanghai').toPlainDate(), instant }
}
const ruleOf = (cell: string, basis = '') => readDeadline(cell, { basis }).rules[0]!

const days: [cell: string, day: string, dueOn: string, basis: string][] = [
  ['信息形成之日起20个工作日内', '2026-09-25', '2026-10-29', '条例第二十六条'],
  ['信息形成或变更之日起5个工作日内', '2026-02-14', '2026-02-28', '条例第二十六条'],
  ['20个工作日', '2026-11-20', '2026-12-18', '条例第二十六条'],
  ['信息形成或变更之日起**个工作日内', '2026-11-20', '2026-12-18', '条例第二十六条'],
  ['自收到申请之日起20个工作日内公开', '2026-09-25', '2026-10-29', '条例第三十三条'],
  ['三日内撤回行政处罚决定信息', '2026-09-30', '2026-10-10', '行政处罚法第四十八条、第八十五条'],
  ['长期公开', '2026-01-04', '2026-01-30', '条例第二十六条'],
  ['同上', '2026-01-04', '2026-01-30', '条例第二十六条'],
  ['公示结束后，转为依申请公开', '2026-01-04', '2026-01-30', '条例第三十三条'],
  ['按实际更新', '2026-01-04', '2026-01-30', '条例第二十六条'],
  ['自收到申请之日起15个工作日内公开', '2026-01-04', '2026-01-23', '条例第三十三条'],
  ['半年至少更新1次', '2026-01-04', '2026-06-30', '标准目录“半年至少更新1次”'],
  // Calendar days; the last day on a holiday moves (民法典203).
  ['本级人民代表大会批准后20日内', '2026-09-11', '2026-10-08', '预算法第十四条'],
  ['本级人民代表大会批准后20日内', '2026-09-20', '2026-10-10', '预算法第十四条'],
  ['信息形成之日起2周内', '2026-09-17', '2026-10-08', '标准目录“信息形成之日起2周内”'],
  // Months end on the same day, or on the last one (民法典202).
  ['信息形成之日起1个月内', '2026-01-31', '2026-02-28', '标准目录“信息形成之日起1个月内”'],
  ['信息形成之日起1个月内', '2024-01-31', '2024-02-29', '标准目录“信息形成之日起1个月内”'],
  ['信息形成之日起半年内', '2025-08-31', '2026-02-28', '标准目录“信息形成之日起半年内”'],
  ['信息形成当日公开', '2026-10-01', '2026-10-01', '标准目录“信息形成当日公开”'],
  ['公示7个工作日', '2026-02-14', '2026-03-03', '标准目录“公示7个工作日”'],
  ['公示7天', '2026-09-20', '2026-09-28', '标准目录“公示7天”'],
  // Backwards: working days are counted, a day of rest is kept.
  [
    '《听证通知书》在组织听证7个工作日前予以公开',
    '2026-10-12',
    '2026-09-24',
    '标准目录“《听证通知书》在组织听证7个工作日前予以公开”',
  ],
  ['于召开听证会7日前送达', '2026-10-12', '2026-10-05', '标准目录“于召开听证会7日前送达”'],
  ['在下一届村民委员会选举之前公布', '2026-03-01', '2026-02-28', '标准目录“在下一届村民委员会选举之前公布”'],
  // An event of an item with periods is due with the period that is due next.
  ['每月公开', '2026-05-31', '2026-06-30', '标准目录“每月公开”'],
  ['每季度的首个月20日', '2026-09-20', '2026-10-20', '标准目录“每季度的首个月20日”'],
  ['每年1月31日前', '2026-02-01', '2027-01-31', '标准目录“每年1月31日前”'],
]
for (const [cell, day, dueOn, basis] of days)
  test(`${cell}：${day} → ${dueOn}`, () => {
    const due = dueAfter(ruleOf(cell), on(day), calendar)
    assert.equal(due.dueOn.toString(), dueOn)
    assert.equal(due.basis, basis)
    assert.equal(due.dueAt, null)
    assert.equal(due.provisional, false)
    assert.ok(due.explain.includes(basis) && due.explain.includes('日历版本chinese-days 1.5.7'), due.explain)
    assert.ok(!due.explain.includes('\n'))
  })

test('an explanation is one Chinese sentence with its article', () => {
  const { explain } = dueAfter(ruleOf('信息形成之日起20个工作日内'), on('2026-09-25'), calendar)
  assert.equal(
    explain,
    '2026年9月25日信息形成，次一工作日起算20个工作日，至2026年10月29日（条例第二十六条；日历版本chinese-days 1.5.7）',
  )
  assert.match(
    dueAfter(ruleOf('本级人民代表大会批准后20日内'), on('2026-09-11'), calendar).explain,
    /次日起算20日，末日2026年10月1日为休息日，顺延至2026年10月8日/,
  )
  assert.match(
    dueAfter(ruleOf('信息形成\n之日起\n5小时内'), on('2026-09-11'), calendar).explain,
    /^2026年9月11日信息形成，没有记录时刻，5小时按日计，至2026年9月11日（标准目录“信息形成之日起5小时内”；.*）$/,
  )
})

test('no rule at all is 条例 26', () => {
  const due = dueAfter(null, on('2026-01-04'), calendar)
  assert.equal(due.dueOn.toString(), '2026-01-30')
  assert.equal(due.basis, '条例第二十六条')
})

test('beyond the notices the day is provisional and the sentence says so', () => {
  const due = dueAfter(ruleOf('信息形成之日起20个工作日内'), on('2026-12-10'), calendar)
  assert.equal(due.provisional, true)
  assert.match(due.explain, /尚未公布放假安排的年份，暂定/)
})

test('及时: five working days to aim at, twenty at the most', () => {
  const due = dueAfter(ruleOf('按进展情况及时公开'), on('2026-09-25'), calendar)
  assert.equal(due.targetOn?.toString(), '2026-10-09')
  assert.equal(due.dueOn.toString(), '2026-10-29')
  assert.match(due.explain, /^2026年9月25日有新进展，/)
})

test('实时: an hour to aim at, the alarm after a day', () => {
  const due = dueAfter(ruleOf('实时公开'), at('2026-09-30T23:30:00+08:00'), calendar)
  assert.equal(due.targetAt?.toString(), '2026-09-30T16:30:00Z')
  assert.equal(due.dueAt?.toString(), '2026-10-01T15:30:00Z')
  assert.equal(due.dueOn.toString(), '2026-10-01')
  const undated = dueAfter(ruleOf('实时公开'), on('2026-09-30'), calendar)
  assert.equal(undated.dueOn.toString(), '2026-10-01')
  assert.equal(undated.dueAt, null)
})

test('hours run from the moment, over midnight in China', () => {
  const due = dueAfter(ruleOf('最迟应在5小时内发布'), at('2026-02-28T15:30:00Z'), calendar)
  assert.equal(due.dueAt?.toString(), '2026-02-28T20:30:00Z')
  assert.equal(due.dueOn.toString(), '2026-03-01')
  assert.match(due.explain, /2026年2月28日23时30分.*至2026年3月1日4时30分/)
  assert.equal(dueAfter(ruleOf('24小时内举行新闻发布会'), on('2026-02-28'), calendar).dueOn.toString(), '2026-03-01')
})

test('the legal day is the day in China: 1 March 00:30 there is 28 February in UTC', () => {
  const instant = Temporal.Instant.from('2026-02-28T16:30:00Z')
  assert.equal(dueAfter(ruleOf('实时公开'), { ...on('2026-03-01'), instant }, calendar).dueOn.toString(), '2026-03-02')
  assert.throws(
    () => dueAfter(ruleOf('实时公开'), { ...on('2026-02-28'), instant }, calendar),
    ({ code, message }) => code === 'CAL_ORDER' && /2026年2月28日.*2026年3月1日0时30分.*请核对/.test(message),
  )
})

test('an event before 2004 is refused by every rule', () => {
  for (const cell of ['信息形成之日起20个工作日内', '实时公开', '每季度', '于召开听证会7日前送达'])
    assert.throws(() => dueAfter(ruleOf(cell), on('2003-12-31'), calendar), RangeError)
})

const cadences: [cell: string, cadence: string][] = [
  ['信息形成之日起20个工作日内', 'event'],
  ['实时公开', 'event'],
  ['公示7个工作日', 'event'],
  ['自收到申请之日起20个工作日内公开', 'event'],
  ['按实际更新', 'event'],
  ['每季度', 'periodic'],
  ['每年1月31日前', 'periodic'],
  ['半年至少更新1次', 'periodic'],
  ['每季度的首个月20日(集体财务往来较多的,财务收支情况应每月公布一次)', 'periodic'],
  ['空气质量信息链接至环境质量栏目;其他信息至少1次/半年', 'periodic'],
  ['信息形成之日起20个工作日内公开；半年至少更新1次', 'event'],
  ['长期公开', 'standing'],
  ['链接栏目', 'standing'],
  ['同上', 'standing'],
  ['定期公开', 'standing'],
  ['依申请公开', 'standing'],
  ['由县里另行研究', 'standing'],
]
for (const [cell, cadence] of cadences)
  test(`cadence of ${cell}: ${cadence}`, () => {
    assert.equal(cadenceOf(readDeadline(cell).rules), cadence)
  })

test('几年一次的：这一次的日子过了，就到下一次，哪怕在三年以后', () => {
  const rule: DeadlineRule = { kind: 'periodic', amount: 3, unit: 'year', month: 1, day: 10, trigger: null, words: '' }
  for (const [day, dueOn] of [
    ['2025-01-10', '2025-01-10'],
    ['2025-01-11', '2028-01-10'],
    ['2027-12-31', '2028-01-10'],
  ] as const)
    assert.equal(dueAfter(rule, on(day), calendar).dueOn.toString(), dueOn, day)
})
