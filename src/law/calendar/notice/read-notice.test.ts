import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { arrangedIn, newStyle, noticeText, type Style } from '#tools/testing/notice-wording.ts'
import data from '../../../../reference/calendar/days.json' with { type: 'json' }
import type { Notice } from './model.ts'
import { readNotice } from './read-notice.ts'

const isWeekend = (day: string) => Temporal.PlainDate.from(day).dayOfWeek > 5

/** The vendored days that the notice of a year arranges: from late December of the year before. */
const vendored = (year: number) => {
  const ofYear = (day: string) => day >= `${year - 1}-12-25` && day < `${year}-12-25`
  return { holidays: data.holidays.filter(ofYear), workdays: data.workdays.filter(ofYear) }
}

/**
 * Exactly the vendored days. Weekends beside a holiday are said or not (与周末连休) and in chinese-days or not
 * (2011-06-05): those not worked are days of rest either way.
 */
function assertDays(
  read: { holidays: string[]; workdays: string[] },
  expected: { holidays: string[]; workdays: string[] },
) {
  assert.deepEqual(read.workdays.toSorted(), expected.workdays)
  assert.deepEqual(
    read.holidays.toSorted().filter((day) => !isWeekend(day)),
    expected.holidays.filter((day) => !isWeekend(day)),
  )
}

const daysOf = ({ parts }: Notice) => ({
  holidays: parts.flatMap((part) => part.holidays),
  workdays: parts.flatMap((part) => part.workdays),
})

function read(text: string): Notice {
  const { notice, faults } = readNotice(text)
  assert.deepEqual(faults, [])
  assert.ok(notice)
  return notice
}

// 2006 is below; 2015 had a second notice for a day of remembrance; 2020 one that gave days without exchanging them.
const ofOneNotice = Array.from({ length: 23 }, (_, index) => 2004 + index).filter(
  (year) => ![2006, 2015, 2020].includes(year),
)

for (const year of ofOneNotice)
  test(`${year}年的安排写成通知，读出的就是这一年的日子`, () => {
    const notice = read(noticeText(year, arrangedIn(data, year)))
    assert.equal(notice.year, year)
    assert.equal(notice.kind, 'year')
    assert.equal(notice.documentNumber, `国办发明电〔${year - 1}〕9号`)
    assert.equal(notice.issuedOn, `${year - 1}-11-04`)
    assertDays(daysOf(notice), vendored(year))
  })

test('chinese-days lacks the Saturday worked for 元旦 of 2006: without it the arithmetic of 调休 does not come out', () => {
  const text = noticeText(2006, arrangedIn(data, 2006))
  assert.match(readNotice(text).faults[0]!.message, /应另有1天周末上班，文中是0天/)
  const whole = text.replace('共3天。', '共3天。2005年12月31日（周六）上班。')
  const { holidays, workdays } = vendored(2006)
  assertDays(daysOf(read(whole)), { holidays, workdays: ['2005-12-31', ...workdays] })
})

const anyStyle: fc.Arbitrary<Style> = fc.record({
  weekday: fc.constantFrom('周' as const, '星期' as const),
  join: fc.constantFrom('至' as const, '-' as const, '－' as const, '—' as const),
  list: fc.constant('、' as const),
  weekdays: fc.boolean(),
})

const wide = (text: string) => text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))

test('空格、换行、全角数字和不同的写法不影响读法', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...ofOneNotice),
      anyStyle,
      fc.boolean(),
      fc.array(fc.tuple(fc.nat(2_000), fc.constantFrom(' ', '\n', '　', '\u200b', '\r\n', '\t')), { maxLength: 40 }),
      (year, style, full, blanks) => {
        let text = noticeText(year, arrangedIn(data, year), { style })
        if (full) text = wide(text)
        for (const [at, blank] of blanks) {
          const place = at % text.length
          text = text.slice(0, place) + blank + text.slice(place)
        }
        const { notice, faults } = readNotice(text)
        assert.deepEqual(faults, [], text)
        assertDays(daysOf(notice!), vendored(year))
      },
    ),
    { numRuns: 300, seed: 711 },
  )
})

const opening = (what: string) =>
  `各省、自治区、直辖市人民政府，国务院各部委、各直属机构：\n　　经国务院批准，现将${what}通知如下。\n`
const closing = (day: string) =>
  `　　节假日期间，各地区、各部门要妥善安排好值班和安全、保卫等工作。\n国务院办公厅\n${day}`
const named = (year: number, number: string, body: string, day: string) =>
  `国务院办公厅关于${year}年部分节假日安排的通知\n国办发明电〔${number}号\n${opening(`${year}年放假调休日期的具体安排`)}${body}\n${closing(day)}`

/** Forms of twenty years, each with the days it means. */
const forms: [what: string, text: string, year: number][] = [
  [
    '2007年：法定假日、公休日调至',
    named(
      2007,
      '2006〕46',
      `一、元旦：1月1日－3日放假，共3天。其中，1月1日为法定假日，将2006年12月30日（星期六）、31日（星期日）两个公休日分别调至1月2日（星期二）、3日（星期三），12月30日（星期六）、31日（星期日）上班。
二、春节：2月18日－24日（即农历大年初一至初七）放假，共7天。其中18日、19日、20日为法定假日，2月17日（星期六）、25日（星期日）上班。
三、“五一”：5月1日-7日放假，共7天。4月28日（星期六）、29日（星期日）上班。
四、“十一”：10月1日-7日放假，共7天。9月29日（星期六）、30日（星期日）上班。`,
      '2006年12月16日',
    ),
    2007,
  ],
  [
    '2008年：跨年、其中、公休日',
    named(
      2008,
      '2007〕54',
      `一、元旦：2007年12月30日—2008年1月1日放假，共3天。其中，1月1日（星期二）为法定节假日，12月30日（星期日）为公休日，12月29日（星期六）公休日调至12月31日（星期一），12月29日（星期六）上班。
二、春节：2月6日—12日（农历除夕至正月初六）放假，共7天。其中，2月6日（除夕）、2月7日（春节）、2月8日（正月初二）为法定节假日，2月9日（星期六）、2月10日（星期日）照常公休，2月2日（星期六）、2月3日（星期日）两个公休日调至2月11日（星期一）、2月12日（星期二）。2月2日（星期六）、2月3日（星期日）上班。
三、清明节：4月4日—6日放假，共3天。其中，4月4日（清明节）为法定节假日，4月5日（星期六）、4月6日（星期日）照常公休。
四、“五一”国际劳动节：5月1日—3日放假，共3天。其中，5月1日为法定节假日，5月3日（星期六）为公休日，5月4日（星期日）公休日调至5月2日（星期五）。5月4日（星期日）上班。
五、端午节：6月7日—9日放假，共3天。其中，6月7日（星期六）照常公休，6月8日（农历五月初五、端午节）为法定节假日，6月8日（星期日）公休日调至6月9日（星期一）。
六、中秋节：9月13日—15日放假，共3天。其中，9月13日（星期六）为公休日，9月14日（农历八月十五、中秋节）为法定节假日，9月14日（星期日）公休日调至9月15日（星期一）。
七、国庆节：9月29日—10月5日放假，共7天。其中，10月1日、10月2日、10月3日为法定节假日，9月27日（星期六）、9月28日（星期日）两个公休日调至9月29日（星期一）、30日（星期二），10月4日（星期六）、5日（星期日）照常公休。9月27日（星期六）、9月28日（星期日）上班。`,
      '2007年12月18日',
    ),
    2008,
  ],
  [
    '2014年：补休、放假1天',
    named(
      2014,
      '2013〕28',
      `一、元旦：1月1日放假1天。
二、春节：1月31日至2月6日放假调休，共7天。1月26日（星期日）、2月8日（星期六）上班。
三、清明节：4月5日放假，4月7日（星期一）补休。
四、劳动节：5月1日至3日放假调休，共3天。5月4日（星期日）上班。
五、端午节：6月2日放假，与周末连休。
六、中秋节：9月8日放假，与周末连休。
七、国庆节：10月1日至7日放假调休，共7天。9月28日（星期日）、10月11日（星期六）上班。`,
      '2013年12月11日',
    ),
    2014,
  ],
  [
    '2019年：年初的安排，“五一”一天',
    named(
      2019,
      '2018〕15',
      `一、元旦：2018年12月30日至2019年1月1日放假调休，共3天。2018年12月29日（星期六）上班。
二、春节：2月4日至10日放假调休，共7天。2月2日（星期六）、2月3日（星期日）上班。
三、清明节：4月5日放假，与周末连休。
四、劳动节：5月1日放假。
五、端午节：6月7日放假，与周末连休。
六、中秋节：9月13日放假，与周末连休。
七、国庆节：10月1日至7日放假调休，共7天。9月29日（星期日）、10月12日（星期六）上班。`,
      '2018年12月1日',
    ),
    2019,
  ],
  [
    '2023年：元旦跨年',
    named(
      2023,
      '2022〕16',
      `一、元旦：2022年12月31日至2023年1月2日放假调休，共3天。
二、春节：1月21日至27日放假调休，共7天。1月28日（星期六）、1月29日（星期日）上班。
三、清明节：4月5日放假，共1天。
四、劳动节：4月29日至5月3日放假调休，共5天。4月23日（星期日）、5月6日（星期六）上班。
五、端午节：6月22日至24日放假调休，共3天。6月25日（星期日）上班。
六、中秋节、国庆节：9月29日至10月6日放假调休，共8天。10月7日（星期六）、10月8日（星期日）上班。`,
      '2022年12月8日',
    ),
    2023,
  ],
  [
    '2024年：鼓励在除夕休息不是放假',
    named(
      2024,
      '2023〕7',
      `一、元旦：1月1日放假，与周末连休。
二、春节：2月10日至17日放假调休，共8天。2月4日（星期日）、2月18日（星期日）上班。鼓励各单位结合带薪年休假等制度落实，安排职工在除夕（2月9日）休息。
三、清明节：4月4日至6日放假调休，共3天。4月7日（星期日）上班。
四、劳动节：5月1日至5日放假调休，共5天。4月28日（星期日）、5月11日（星期六）上班。
五、端午节：6月10日放假，与周末连休。
六、中秋节：9月15日至17日放假调休，共3天。9月14日（星期六）上班。
七、国庆节：10月1日至7日放假调休，共7天。9月29日（星期日）、10月12日（星期六）上班。`,
      '2023年10月25日',
    ),
    2024,
  ],
  [
    '2025年：不调休、除夕入假',
    named(
      2025,
      '2024〕12',
      `一、元旦：1月1日（周三）放假1天，不调休。
二、春节：1月28日（农历除夕、周二）至2月4日（农历正月初七、周二）放假调休，共8天。1月26日（周日）、2月8日（周六）上班。
三、清明节：4月4日（周五）至6日（周日）放假，共3天。
四、劳动节：5月1日（周四）至5日（周一）放假调休，共5天。4月27日（周日）上班。
五、端午节：5月31日（周六）至6月2日（周一）放假，共3天。
六、国庆节、中秋节：10月1日（周三）至8日（周三）放假调休，共8天。9月28日（周日）、10月11日（周六）上班。`,
      '2024年11月12日',
    ),
    2025,
  ],
  [
    '2026年',
    named(
      2026,
      '2025〕7',
      `一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
三、清明节：4月4日（周六）至6日（周一）放假，共3天。
四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
五、端午节：6月19日（周五）至21日（周日）放假，共3天。
六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。`,
      '2025年11月4日',
    ),
    2026,
  ],
]

for (const [what, text, year] of forms)
  test(`各年的写法 · ${what}`, () => {
    const expected = vendored(year)
    // What later notices changed in 2019 was not yet said here.
    if (year === 2019) {
      expected.holidays = expected.holidays.filter((day) => !/2019-05-0[234]/.test(day))
      expected.workdays = expected.workdays.filter((day) => day !== '2019-04-28' && day !== '2019-05-05')
    }
    assertDays(daysOf(read(text)), expected)
  })

export const labourDay2019 = `国务院办公厅关于调整2019年劳动节假期安排的通知
国办发明电〔2019〕3号
${opening('调整2019年劳动节假期安排')}一、2019年5月1日至4日放假调休，共4天。4月28日（星期日）、5月5日（星期日）上班。
二、各地区、各部门接此通知后，要妥善做好有关工作。
国务院办公厅
2019年3月22日`

test('2019年调整劳动节', () => {
  const notice = read(labourDay2019)
  assert.equal(notice.kind, 'amendment')
  assert.deepEqual(notice.parts[0]!.festivals, ['劳动节'])
  assert.deepEqual(daysOf(notice), {
    holidays: ['2019-05-01', '2019-05-02', '2019-05-03', '2019-05-04'],
    workdays: ['2019-04-28', '2019-05-05'],
  })
})

test('2020年春节延长：至2月2日，2月3日起正常上班', () => {
  const notice = read(`国务院办公厅关于延长2020年春节假期的通知
国办发明电〔2020〕1号
${opening('延长2020年春节假期的具体安排')}一、延长2020年春节假期至2月2日（农历正月初九，星期日），2月3日（星期一）起正常上班。
二、各地大专院校、中小学、幼儿园推迟开学，具体时间由教育部门另行通知。
三、因疫情防控不能休假的职工，应安排补休，未休假期的工资报酬应按照有关政策保障落实。
国务院办公厅
2020年1月26日`)
  assert.equal(notice.parts.length, 1)
  assert.equal(notice.parts[0]!.extendTo, '2020-02-02')
})

test('2015年的纪念日另有一份通知', () => {
  const notice = read(`国务院关于中国人民抗日战争暨世界反法西斯战争胜利70周年纪念日调休放假的通知
国发明电〔2015〕1号
各省、自治区、直辖市人民政府，国务院各部委、各直属机构：
2015年9月3日全国放假1天。为方便公众安排假日期间生活，特作如下调休：9月3日至5日调休放假，共3天。其中9月3日（星期四）放假，9月4日（星期五）调休，9月6日（星期日）上班。
国务院
2015年5月13日`)
  assert.deepEqual(daysOf(notice), { holidays: ['2015-09-03', '2015-09-04', '2015-09-05'], workdays: ['2015-09-06'] })
})

const good = forms.at(-1)![1]
const wrong: [what: string, change: (text: string) => string, line: number, says: RegExp][] = [
  ['a working Saturday left out', (t) => t.replace('、10月10日（周六）', ''), 11, /应另有2天周末上班，文中是1天/],
  [
    'a printed weekday that is another',
    (t) => t.replace('1月4日（周日）', '1月4日（周六）'),
    5,
    /2026年1月4日是星期日，文中写作星期六/,
  ],
  ['a count that differs from the span', (t) => t.replace('共9天', '共8天'), 6, /写共8天，按起止日期是9天/],
  [
    'one day less than the law gives',
    (t) => t.replace('5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班', '5月2日（周六）放假1天'),
    8,
    /劳动节的法定假日2026年5月1日/,
  ],
  ['a worked weekday', (t) => t.replace('5月9日（周六）', '5月8日（周五）'), 8, /2026年5月8日是星期五，不是周六或周日/],
  [
    'a worked day within the holiday',
    (t) => t.replace('2月14日（周六）', '2月21日（周六）'),
    6,
    /既写作放假，又写作上班/,
  ],
  ['a worked day said twice', (t) => t.replace('5月9日（周六）', '2月28日（周六）'), 8, /2026年2月28日上班写了两次/],
  [
    'two holidays that overlap',
    (t) => t.replace('9月25日（周五）至27日（周日）放假，共3天', '9月25日（周五）至10月2日（周五）放假，共8天'),
    11,
    /2026年10月1日放假写在两项里/,
  ],
  ['a part left out', (t) => t.replace(/五、端午节.*\n/, ''), 9, /缺少第5项/],
  [
    'a festival left out without a trace',
    (t) =>
      t
        .replace(/五、端午节.*\n/, '')
        .replace('六、中秋', '五、中秋')
        .replace('七、国庆', '六、国庆'),
    1,
    /没有端午节的放假安排/,
  ],
  [
    'a day that does not exist',
    (t) => t.replace('2月14日（周六）', '2月30日（周六）'),
    6,
    /“2月30日（周六）”|2月30日.*不是存在的日期/,
  ],
  [
    'an end before the beginning',
    (t) => t.replace('4月4日（周六）至6日（周一）', '4月6日（周一）至4日（周六）'),
    7,
    /止日早于起日/,
  ],
  ['a day of another year', (t) => t.replace('9月20日（周日）', '2025年9月20日（周六）'), 11, /不属于2026年的安排/],
  [
    'a sentence nobody understands',
    (t) => t.replace('4月4日（周六）至6日（周一）放假，共3天', '4月4日（周六）至6日（周一）照旧'),
    7,
    /没有读懂是放假还是上班/,
  ],
  [
    'a festival on the wrong day of the moon',
    (t) =>
      t
        .replace('9月25日（周五）至27日（周日）放假', '9月18日（周五）至20日（周日）放假')
        .replace('9月20日（周日）、', '9月27日（周日）、'),
    10,
    /中秋节的法定假日2026年9月25日/,
  ],
  [
    'an explanation of a day that is not off',
    (t) => t.replace('放假调休，共9天。', '放假调休，共9天。其中，2月24日（周二）为法定节假日。'),
    6,
    /2026年2月24日不在本项放假期间内/,
  ],
  ['no document number', (t) => t.replace(/国办发明电.*\n/, ''), 1, /没有找到发文字号/],
  ['a number of another year', (t) => t.replace('〔2025〕', '〔2023〕'), 1, /相差一年以上/],
  ['no title', (t) => t.replace('部分节假日安排', '有关事项'), 1, /没有找到.*标题/],
  ['a title alone', (t) => t.slice(0, t.indexOf('一、')), 1, /没有(读到任何|元旦)/],
]
for (const [what, change, line, says] of wrong)
  test(`refused with line and sentence: ${what}`, () => {
    const text = change(good)
    assert.notEqual(text, good)
    const { notice, faults } = readNotice(text)
    assert.equal(notice, null)
    assert.match(faults.map(({ message }) => message).join('\n'), says)
    const found = faults.find(({ message }) => says.test(message))
    assert.equal(found?.line, line, JSON.stringify(faults))
    assert.ok(found.sentence.length > 0)
  })

test('a page pasted whole: what stands before the title and behind the signature is no arrangement', () => {
  const page = `索 引 号：000014349/2025-00077\n发文字号：国办发明电〔2025〕7号\n成文日期：2025年11月04日\n${good}\n（此件公开发布）\n打印本页 2025年11月4日 16:30 扫一扫`
  assertDays(daysOf(read(page)), vendored(2026))
})

test('any text is read or refused, never with an error of ours', () => {
  fc.assert(
    fc.property(fc.nat(good.length), fc.nat(200), fc.string({ maxLength: 30 }), (at, length, put) => {
      const text = good.slice(0, at) + put + good.slice(at + length)
      const { notice, faults } = readNotice(text)
      assert.equal(notice === null, faults.length > 0)
      for (const fault of faults) assert.ok(fault.line >= 1 && fault.message.length > 0)
    }),
    { numRuns: 500, seed: 711 },
  )
  assert.match(readNotice('放'.repeat(20_001)).faults[0]!.message, /超过20000字/)
  assert.equal(readNotice('').notice, null)
})

test('whatever single day of a notice is changed, the text is refused or the days are the same', () => {
  const numbers = [...good.slice(good.indexOf('一、'), good.indexOf('节假日期间')).matchAll(/\d+(?=[月日天])/g)]
  const from = good.indexOf('一、')
  for (const match of numbers) {
    const at = from + match.index
    const text = `${good.slice(0, at)}${Number(match[0]) + 1}${good.slice(at + match[0].length)}`
    assert.equal(readNotice(text).notice, null, `${match[0]} at ${at}: ${good.slice(at - 12, at + 12)}`)
  }
  assert.ok(numbers.length > 30 && newStyle.weekday === '周')
})
