import assert from 'node:assert/strict'
import type { Notice } from '#law/calendar/notice/model.ts'
import { readNotice } from '#law/calendar/notice/read-notice.ts'
import data from '../../reference/calendar/days.json' with { type: 'json' }

const isWeekend = (day: string) => Temporal.PlainDate.from(day).dayOfWeek > 5

/** The vendored days that the notice of a year arranges: from late December of the year before. */
export const vendored = (year: number) => {
  const ofYear = (day: string) => day >= `${year - 1}-12-25` && day < `${year}-12-25`
  return { holidays: data.holidays.filter(ofYear), workdays: data.workdays.filter(ofYear) }
}

/**
 * Exactly the vendored days. Weekends beside a holiday are said or not (与周末连休) and in chinese-days or not
 * (2011-06-05): those not worked are days of rest either way.
 */
export function assertDays(
  read: { holidays: string[]; workdays: string[] },
  expected: { holidays: string[]; workdays: string[] },
) {
  assert.deepEqual(read.workdays.toSorted(), expected.workdays)
  assert.deepEqual(
    read.holidays.toSorted().filter((day) => !isWeekend(day)),
    expected.holidays.filter((day) => !isWeekend(day)),
  )
}

export const daysOf = ({ parts }: Notice) => ({
  holidays: parts.flatMap((part) => part.holidays),
  workdays: parts.flatMap((part) => part.workdays),
})

/** A notice that must be sound. */
export function read(text: string): Notice {
  const { notice, faults, doubts } = readNotice(text)
  assert.deepEqual([faults, doubts], [[], []])
  assert.ok(notice)
  return notice
}

/** Not 2006, see read-notice.test.ts; 2015 had a second notice for a day of remembrance, 2020 one that gave days without exchanging them. */
export const ofOneNotice = Array.from({ length: 23 }, (_, index) => 2004 + index).filter(
  (year) => ![2006, 2015, 2020].includes(year),
)

export const opening = (what: string) =>
  `各省、自治区、直辖市人民政府，国务院各部委、各直属机构：\n　　经国务院批准，现将${what}通知如下。\n`
const closing = (day: string) =>
  `　　节假日期间，各地区、各部门要妥善安排好值班和安全、保卫等工作。\n国务院办公厅\n${day}`
const named = (year: number, number: string, body: string, day: string) =>
  `国务院办公厅关于${year}年部分节假日安排的通知\n国办发明电〔${number}号\n${opening(`${year}年放假调休日期的具体安排`)}${body}\n${closing(day)}`

/** Forms of twenty years, each with the days it means. */
export const forms: [what: string, text: string, year: number][] = [
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

/** The notice of 2026, which has every kind of part but a turn of the year. */
export const good = forms.at(-1)![1]
