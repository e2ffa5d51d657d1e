import assert from 'node:assert/strict'
import { test } from 'node:test'
import { forms, good } from '#tools/testing/notices-of-years.ts'
import { weights } from './check-notice.ts'
import { readNotice } from './read-notice.ts'

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
  [
    'unbalanced',
    'doubt',
    ['10月1日（周四）至7日（周三）放假调休，共7天', '10月1日（周四）至3日（周六）放假，共3天'],
    /工作日放假2天，法定假日3天，应另有0天周末上班，文中是2天/,
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

test('a span of legal days over the turn of a month, in words', () => {
  const text = forms[2]![1].replace('1月31日至2月6日放假调休', '3月1日至7日放假调休')
  assert.match(
    readNotice(text)
      .faults.map(({ message }) => message)
      .join(),
    /春节的法定假日2014年1月31日至2月2日一天也不在放假安排之内/,
  )
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

const amended = (body: string) =>
  readNotice(`国务院办公厅关于调整2026年国庆节假期安排的通知\n国办发明电〔2026〕3号\n各省、各直属机构：\n${body}`)

test('a worked weekend up to fourteen days from the holiday is near, on either side', () => {
  const far = (day: string) => amended(`一、10月1日至3日放假。${day}上班。`).doubts.length > 0
  assert.deepEqual(['10月17日', '10月18日'].map(far), [false, true])
  assert.match(
    amended('一、10月1日放假。10月17日上班。')
      .doubts.map(({ message }) => message)
      .join(),
    /10月17日.*相隔超过14天/,
  )
  assert.deepEqual(['9月20日', '9月19日', '9月13日'].map(far), [false, false, true])
})

test('one festival may be made good with the exchange of another (2015): only the sum of the year counts', () => {
  const moved = good
    .replace('、10月10日（周六）上班', '上班')
    .replace(
      '9月25日（周五）至27日（周日）放假，共3天。',
      '9月25日（周五）至27日（周日）放假，共3天。10月10日（周六）上班。',
    )
  assert.deepEqual(readNotice(moved).doubts, [])
  assert.deepEqual(readNotice(moved).faults, [])
})

test('where the sum does not come out, every festival that is out of balance is named, and no other', () => {
  const text = good.replace('、10月10日（周六）上班', '上班').replace('2月14日（周六）、', '')
  assert.deepEqual(
    readNotice(text).doubts.map(({ line, message }) => [line, message.split('，').slice(0, 4).join('，')]),
    [
      [6, '工作日放假6天，法定假日4天，应另有2天周末上班，文中是1天'],
      [11, '工作日放假5天，法定假日3天，应另有2天周末上班，文中是1天'],
    ],
  )
})

test('a change in the course of a year is held against the law only where it arranges days off', () => {
  assert.deepEqual(amended('一、延长国庆节假期至10月9日。').faults, [])
  const alone = amended('一、10月10日上班。')
  assert.deepEqual([alone.faults, alone.doubts], [[], []], 'near to nothing, far from nothing')
  assert.deepEqual(amended('一、10月1日至5日放假。').doubts, [], 'its sum is not counted')
  assert.equal(amended('一、10月2日至5日放假。').doubts.length, 1)
  assert.equal(amended('一、10月4日至5日放假。').faults.length, 1)
})

test('each doubled or doubtful day is said once, at the sentence in which it stands', () => {
  const places = (body: string) =>
    amended(body).faults.map(({ line, sentence, message }) => `${line} ${sentence} ${message.split('，')[0]}`)
  assert.deepEqual(places('一、10月1日至3日放假。9月27日上班。\n二、10月10日上班。9月27日上班。'), [
    '5 9月27日上班 2026年9月27日上班写了两次',
  ])
  assert.deepEqual(places('一、10月1日至3日放假。9月27日上班。10月10日、9月27日上班。'), [
    '4 10月10日、9月27日上班 2026年9月27日上班写了两次',
  ])
  assert.deepEqual(places('一、10月1日至3日放假。10月9日上班。10月9日、10日上班。'), [
    '4 10月9日、10日上班 2026年10月9日上班写了两次',
    '4 10月9日上班 2026年10月9日是星期五',
  ])
  assert.deepEqual(places('一、10月1日至3日放假。\n二、中秋节：9月25日至27日放假。10月3日放假。10月2日至3日放假。'), [
    '5 10月2日至3日放假 2026年10月2日放假写在两项里',
    '5 10月3日放假 2026年10月3日放假写在两项里',
  ])
  assert.deepEqual(places('一、10月1日至3日放假。\n二、中秋节：9月25日至27日放假。10月3日放假。'), [
    '5 10月3日放假 2026年10月3日放假写在两项里',
  ])
  assert.deepEqual(places('一、10月1日至4日放假。10月10日上班。10月4日上班。'), [
    '4 10月4日上班 2026年10月4日既写作放假',
  ])
  assert.deepEqual(places('一、10月1日至3日放假。\n二、取消10月9日上班。取消10月10日上班。'), [
    '5 取消10月9日上班 2026年10月9日不是周六或周日',
  ])
})

test('a notice without doubts has none', () => {
  assert.deepEqual(readNotice(good).doubts, [])
})
