import assert from 'node:assert/strict'
import { test } from 'node:test'
import { arrangedIn, noticeText, type Style } from '#tools/testing/notice-wording.ts'
import {
  assertDays,
  daysOf,
  forms,
  good,
  ofOneNotice,
  opening,
  read,
  vendored,
} from '#tools/testing/notices-of-years.ts'
import data from '../../../../reference/calendar/days.json' with { type: 'json' }
import { readNotice } from './read-notice.ts'

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
  assert.match(readNotice(text).doubts[0]!.message, /应另有1天周末上班，文中是0天/)
  const whole = text.replace('共3天。', '共3天。2005年12月31日（周六）上班。')
  const { holidays, workdays } = vendored(2006)
  assertDays(daysOf(read(whole)), { holidays, workdays: ['2005-12-31', ...workdays] })
})

const wide = (text: string) => text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))

const style = (change: Partial<Style>): Style => ({ weekday: '周', join: '至', list: '、', weekdays: true, ...change })

/** Ways of writing that mean the same, each for a year with a turn, with exchanged weekends and with neither. */
const writings: [what: string, write: (year: number) => string][] = [
  ['星期', (year) => noticeText(year, arrangedIn(data, year), { style: style({ weekday: '星期' }) })],
  ['不写星期', (year) => noticeText(year, arrangedIn(data, year), { style: style({ weekdays: false }) })],
  ...(['-', '－', '—'] as const).map((join): (typeof writings)[number] => [
    join,
    (year) => noticeText(year, arrangedIn(data, year), { style: style({ join }) }),
  ]),
  ['全角数字', (year) => wide(noticeText(year, arrangedIn(data, year)))],
  ...([' ', '　', '\t', '\u200b', '\n', '\r\n', '\r', '\u2028'] as const).map((blank): (typeof writings)[number] => [
    `每三个字后 ${JSON.stringify(blank)}`,
    (year) => noticeText(year, arrangedIn(data, year)).replace(/[^\n]{3}/g, (three) => three + blank),
  ]),
]
for (const [what, write] of writings)
  test(`写法不影响读法：${what}`, () => {
    for (const year of [2008, 2019, 2025]) assertDays(daysOf(read(write(year))), vendored(year))
  })
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

const labourDay2019 = `国务院办公厅关于调整2019年劳动节假期安排的通知
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

test('a page pasted whole: what stands before the title and behind the signature is no arrangement', () => {
  const page = `索 引 号：000014349/2025-00077\n发文字号：国办发明电〔2025〕7号\n成文日期：2025年11月04日\n${good}\n（此件公开发布）\n打印本页 2025年11月4日 16:30 扫一扫`
  assertDays(daysOf(read(page)), vendored(2026))
})

test('whatever single figure of a notice is changed, the text is refused, or a person is asked', () => {
  const numbers = [...good.slice(good.indexOf('一、'), good.indexOf('节假日期间')).matchAll(/\d+(?=[月日天])/g)]
  const from = good.indexOf('一、')
  const asked: string[] = []
  for (const match of numbers) {
    const at = from + match.index
    const text = `${good.slice(0, at)}${Number(match[0]) + 1}${good.slice(at + match[0].length)}`
    const { notice, doubts } = readNotice(text)
    if (notice) asked.push(`${match[0]} in ${good.slice(at - 3, at + 4)}`)
    assert.ok(notice === null || doubts.length > 0, `${match[0]} at ${at}: ${good.slice(at - 12, at + 12)}`)
  }
  assert.ok(numbers.length > 30)
  // 14 March and 28 March are Saturdays too: only the distance tells.
  assert.deepEqual(asked, ['2 in 9天。2月14', '2 in 六）、2月28'])
})
