import assert from 'node:assert/strict'
import { test } from 'node:test'
import { weights } from './check-notice.ts'
import { readNotice } from './read-notice.ts'
import { good } from './testing/notices.ts'

/**
 * What can be confirmed and what cannot. 疑问: the text is sound in itself, but unlike law and custom as we know them, so
 * that an official who has the original before him may say that it is so. 错误: the text cannot be true whoever says so.
 */
const table: [check: keyof typeof weights, weight: 'fault' | 'doubt', change: [string, string], says: RegExp][] = [
  [
    'unbalanced',
    'doubt',
    ['、10月10日（周六）上班', '上班'],
    /工作日放假5天，法定假日3天，应另有2天周末上班，文中是1天/,
  ],
  ['unbalanced', 'doubt', ['共5天。5月9日（周六）上班。', '共5天。'], /应另有1天周末上班，文中是0天/],
  [
    'unbalanced',
    'doubt',
    ['至6日（周一）放假，共3天。', '至6日（周一）放假，共3天。4月11日（周六）上班。'],
    /应另有0天周末上班，文中是1天/,
  ],
  ['workedFarAway', 'doubt', ['5月9日（周六）', '5月23日（周六）'], /2026年5月23日上班，与本项放假相隔超过14天/],
  [
    'statutoryMissing',
    'doubt',
    ['10月1日（周四）至7日（周三）放假调休，共7天', '10月2日（周五）至8日（周四）放假调休，共7天'],
    /国庆节的法定假日2026年10月1日不在放假安排之内/,
  ],
  ['workedTwice', 'fault', ['5月9日（周六）', '2月28日（周六）'], /2026年2月28日上班写了两次/],
  ['workedOnWeekday', 'fault', ['5月9日（周六）', '5月8日（周五）'], /不是周六或周日，不能是调休上班日/],
  ['workedInHoliday', 'fault', ['5月9日（周六）', '5月3日（周日）'], /既写作放假，又写作上班/],
  [
    'offTwice',
    'fault',
    ['9月25日（周五）至27日（周日）放假，共3天', '9月25日（周五）至10月2日（周五）放假，共8天'],
    /放假写在两项里/,
  ],
  [
    'restoredOnWeekday',
    'fault',
    ['5月9日（周六）上班', '5月9日（周六）上班，5月8日（周五）不再上班'],
    /2026年5月8日不是周六或周日，谈不上恢复休息/,
  ],
  [
    'festivalElsewhere',
    'fault',
    ['6月19日（周五）至21日（周日）放假', '6月12日（周五）至14日（周日）放假'],
    /端午节的法定假日2026年6月19日一天也不在放假安排之内/,
  ],
  [
    'festivalElsewhere',
    'fault',
    ['2月15日（农历腊月二十八、周日）', '3月15日（农历腊月二十八、周日）'],
    /春节的法定假日2026年2月16日至2月19日一天也不在/,
  ],
  ['festivalMissing', 'fault', ['六、中秋节', '六、国庆节'], /没有中秋节的放假安排/],
]
for (const [check, weight, [from, to], says] of table)
  test(`${weight === 'fault' ? '错误，不能确认' : '疑问，可以确认'}：${check} ${to}`, () => {
    const text = good.replace(from, to)
    assert.notEqual(text, good)
    const reading = readNotice(text)
    const said = (weight === 'fault' ? reading.faults : reading.doubts).map(({ message }) => message)
    assert.match(said.join('\n'), says)
    assert.equal(weights[check], weight)
    assert.equal(reading.notice === null, weight === 'fault')
    if (weight === 'doubt') assert.deepEqual(reading.faults, [])
  })

test('every check is weighed, and the table has them all', () => {
  assert.deepEqual(new Set(table.map(([check]) => check)), new Set(Object.keys(weights)))
})

test('a misread text stays refused however many doubts stand beside it, and all of it is said at once', () => {
  const { notice, faults, doubts } = readNotice(
    good.replace('、10月10日（周六）上班', '上班').replace('2月28日（周六）', '2月28日（周日）'),
  )
  assert.equal(notice, null)
  assert.match(faults.map(({ message }) => message).join('\n'), /^2026年2月28日是星期六，文中写作星期日，请对照原文$/)
  assert.deepEqual(
    doubts.map(({ line, sentence }) => [line, sentence]),
    [[11, '10月1日(周四)至7日(周三)放假调休,共7天']],
  )
})

test('a doubt stands where the days stand: its line, its sentence', () => {
  const { doubts } = readNotice(good.replace('5月9日（周六）', '5月23日（周六）'))
  assert.deepEqual(doubts, [
    { line: 8, sentence: '5月23日(周六)上班', message: '2026年5月23日上班，与本项放假相隔超过14天，请对照原文' },
  ])
})

test('a notice without doubts has none', () => {
  assert.deepEqual(readNotice(good).doubts, [])
})
