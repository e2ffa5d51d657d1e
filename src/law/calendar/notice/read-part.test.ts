import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { NoticePart } from './model.ts'
import { readNotice } from './read-notice.ts'

// An amendment of 国庆节 2026: nothing of a whole year is asked of it, so that one sentence can be looked at alone. Its
// days by law: 1 to 3 October, Thursday to Saturday.

const notice = (body: string, festival = '国庆节') =>
  `国务院办公厅关于调整2026年${festival}假期安排的通知\n国办发明电〔2026〕3号\n各省、各直属机构：\n现将安排通知如下：\n${body}\n国务院办公厅\n2026年3月2日`

const run = (days: readonly string[]) => days.map((day) => day.slice(5)).join(' ')
const partText = ({ holidays, workdays, restored, extendTo }: NoticePart) =>
  [
    holidays.length > 0 ? `休 ${run(holidays)}` : '',
    workdays.length > 0 ? `班 ${run(workdays)}` : '',
    restored.length > 0 ? `复 ${run(restored)}` : '',
    extendTo ? `延 ${extendTo.slice(5)}` : '',
  ]
    .filter((text) => text !== '')
    .join('；')

const four = '休 10-01 10-02 10-03 10-04'

/** A sentence behind 10月1日至4日放假, and what the whole part then says. */
const sentences: [sentence: string, says: string][] = [
  ['9月27日上班', `${four}；班 09-27`],
  ['9月27日（周日）、10月10日（周六）上班', `${four}；班 09-27 10-10`],
  ['9月27日均上班', `${four}；班 09-27`],
  ['9月27日、10月10日都上班', `${four}；班 09-27 10-10`],
  ['9月27日、10月10日分别上班', `${four}；班 09-27 10-10`],
  ['9月27日为工作日', `${four}；班 09-27`],
  ['10月10日照常上班', `${four}；班 10-10`],
  ['10月9日至10日均正常上班', `${four}；班 10-10`],
  ['10月8日照常上班', four],
  ['10月8日起上班', four],
  ['10月8日（周四）起正常上班', four],
  ['10月8日起均照常上班', four],
  ['10月8日起恢复正常上班', four],
  ['10月8日起恢复上班', four],
  ['原定10月10日上班取消', `${four}；复 10-10`],
  ['取消10月10日的上班安排', `${four}；复 10-10`],
  ['10月10日不再上班', `${four}；复 10-10`],
  ['10月10日不上班', `${four}；复 10-10`],
  ['10月10日恢复休息', `${four}；复 10-10`],
  ['10月10日照常休息', `${four}；复 10-10`],
  ['10月10日正常休息', `${four}；复 10-10`],
  ['9月27日公休日调至10月2日，9月27日上班', `${four}；班 09-27`],
  ['将9月27日（周日）、10月10日（周六）两个公休日分别调至10月1日（周四）、2日（周五）', four],
  ['9月27日、10月10日三个公休日调休至10月2日', four],
  ['9月27日二个公休日调到10月2日', four],
  ['9月27日调休到10月2日', four],
  ['将公休日调至10月2日', four],
  ['其中，10月1日为法定节假日', four],
  ['10月1日、2日、3日均为法定假日', four],
  ['10月1日都为国家法定节日', four],
  ['10月1日分别为节日', four],
  ['10月4日也为公休日', four],
  ['10月5日放假', `${four} 10-05`],
  ['10月5日全国放假1天', `${four} 10-05`],
  ['10月5日全体公民放假', `${four} 10-05`],
  ['10月5日均调休', `${four} 10-05`],
  ['10月5日都休息', `${four} 10-05`],
  ['10月5日、6日分别补休', `${four} 10-05 10-06`],
  ['10月4日照常公休', four],
  ['10月5日补假', `${four} 10-05`],
  ['10月5日休假', `${four} 10-05`],
  ['10月3日至5日连休', `${four} 10-05`],
  ['10月5日，放假', `${four} 10-05`],
  ['10月5日（周一，农历八月二十五）放假', `${four} 10-05`],
  ['10月5日（周一，）放假', `${four} 10-05`],
  ['10月5日放假，共1天', `${four} 10-05`],
  ['10月5日至6日放假，共二天', `${four} 10-05 10-06`],
  [
    '10月5日至14日放假，共十天',
    '休 10-01 10-02 10-03 10-04 10-05 10-06 10-07 10-08 10-09 10-10 10-11 10-12 10-13 10-14',
  ],
  ['10月5日放假，共1日', `${four} 10-05`],
  ['10月9日放假与周末连休，共3天', `${four} 10-09`],
  ['10月9日放假3天与周末连休', `${four} 10-09`],
  ['鼓励安排职工在10月8日休息', four],
  ['倡导10月8日休息', four],
  ['建议10月8日休息', four],
  ['提倡10月8日休息', four],
  ['延长国庆节假期至10月7日', `${four}；延 10-07`],
  ['延长放假时间至10月7日', `${four}；延 10-07`],
  ['国庆节假期放假不变', four],
  ['10月5日放假，建议错峰出行', `${four} 10-05`],
  ['10月5日休息和10月6日，放假', `${four} 10-05 10-06`],
  ['延长国庆节假期至10月6日、7日', `${four}；延 10-07`],
  ['其中10月1日法定假日', four],
  ['10月9日、10日都照常上班', `${four}；班 10-10`],
  ['10月10日、11日恢复休息', `${four}；复 10-10 10-11`],
  ['10月11日恢复休息，10月10日恢复休息，10月11日恢复休息', `${four}；复 10-10 10-11`],
  ['10月5日放假，共1天，10月6日（周二）放假，共1天', `${four} 10-05 10-06`],
]
for (const [sentence, says] of sentences)
  test(`一句读作：${sentence}`, () => {
    const { notice: read, faults } = readNotice(notice(`一、国庆节：10月1日至4日放假。${sentence}。`))
    assert.deepEqual(faults, [])
    assert.equal(read!.parts.map(partText).join(' | '), says)
  })

const unclear = '这一句有日期，但没有读懂是放假还是上班，请对照原文；确系通知原文的，请联系系统维护人员'

/** A sentence that cannot be read, or that contradicts the part: the message, one each. */
const refused: [sentence: string, ...messages: string[]][] = [
  ['10月5日照旧', unclear],
  ['10月5日可以放假', unclear],
  ['10月8日之后起上班', unclear],
  ['10月10日是否照常上班', unclear],
  ['10月5日是否为法定节假日', unclear],
  ['9月27日另行调至10月2日', unclear],
  ['9月27日公休日调至另一天', '2026年9月27日不在本项放假期间内，请对照原文'],
  ['9月27日调至另一天', unclear],
  ['10月5日放假，共1天，10月6日（周二）放假，共2天', '文中写共2天，按起止日期是1天，请对照原文'],
  ['公休日调至国庆后10月5日', unclear],
  ['延长假期至周末10月5日', unclear],
  ['10月5日至7日放假，共二日', '文中写共2天，按起止日期是3天，请对照原文'],
  ['10月5日，放假2天', '文中写共2天，按起止日期是1天，请对照原文'],
  ['10月5日放假，共2天', '文中写共2天，按起止日期是1天，请对照原文'],
  ['10月5日放假2天', '文中写共2天，按起止日期是1天，请对照原文'],
  ['10月5日至14日放假，共九天', '文中写共9天，按起止日期是10天，请对照原文'],
  ['10月5日至15日放假，共12天', '文中写共12天，按起止日期是11天，请对照原文'],
  ['10月5日（周二）放假', '2026年10月5日是星期一，文中写作星期二，请对照原文'],
  ['10月5日（周一）至6日（周一）放假', '2026年10月6日是星期二，文中写作星期一，请对照原文'],
  ['9月31日放假', '“9月31日”不是存在的日期，请对照原文'],
  ['9月30日至31日放假', '“31日”不是存在的日期，请对照原文'],
  ['10月6日至5日放假', '放假从2026年10月6日至2026年10月5日，止日早于起日，请对照原文'],
  ['10月5日至20日放假', '放假连续16天，超过十五天，请对照原文'],
  ['2025年10月5日放假', '2025年10月5日不属于2026年的安排，请对照原文'],
  ['2027年10月5日放假', '2027年10月5日不属于2026年的安排，请对照原文'],
  ['2025年12月31日放假', '2025年12月31日不属于2026年的安排，请对照原文'],
  ['10月5日为法定节假日', '2026年10月5日不在本项放假期间内，请对照原文'],
  ['9月27日公休日调至10月5日', '2026年10月5日不在本项放假期间内，请对照原文'],
  [
    '10月4日至6日为公休日',
    '2026年10月5日不在本项放假期间内，请对照原文',
    '2026年10月6日不在本项放假期间内，请对照原文',
  ],
]
for (const [sentence, ...messages] of refused)
  test(`一句不能读：${sentence}`, () => {
    const { notice: read, faults } = readNotice(notice(`一、国庆节：10月1日至4日放假。${sentence}。`))
    assert.equal(read, null)
    assert.deepEqual(
      faults.map(({ line, message }) => `${line} ${message}`),
      messages.map((message) => `5 ${message}`),
    )
  })

test('十五天的假期读得，多一天读不得', () => {
  const { faults } = readNotice(notice('一、国庆节：10月1日至15日放假。'))
  assert.deepEqual(faults, [])
})

test('没有节日名的句子里，只有说到放假、上班的日期才要读懂', () => {
  const also = (sentence: string) =>
    readNotice(notice(`一、国庆节：10月1日至4日放假。\n二、${sentence}。`)).faults.map(({ line }) => line)
  assert.deepEqual(also('请于9月20日前报送值班表'), [])
  for (const verb of ['放假', '上班', '调休', '公休', '休息', '补休', '补假'])
    assert.deepEqual(also(`请于9月20日前商定${verb}事宜`), [6], verb)
})

test('每项的节日：写在项首的为准，没有写的从标题', () => {
  const festivals = (body: string) => readNotice(notice(body)).notice!.parts.map((part) => part.festivals.join())
  assert.deepEqual(festivals('一、10月1日至4日放假。'), ['国庆节'])
  assert.deepEqual(festivals('一、国庆节：10月1日至4日放假。\n二、中秋节：9月25日放假。'), ['国庆节', '中秋节'])
})

test('元旦：十二月属于上一年，别的节日不属于', () => {
  const days = (body: string) => {
    const { notice: read, faults } = readNotice(notice(body, '元旦'))
    return read?.parts.map(partText).join() ?? faults.map(({ message }) => message).join()
  }
  assert.equal(days('一、元旦：12月31日至1月2日放假，共3天。'), '休 12-31 01-01 01-02')
  assert.equal(days('一、元旦：2025年12月31日至2026年1月2日放假，共3天。'), '休 12-31 01-01 01-02')
  assert.match(days('一、元旦：1月1日放假。2024年12月31日放假。'), /2024年12月31日不属于2026年/)
  assert.match(days('一、元旦：1月1日放假。2025年11月30日上班。'), /2025年11月30日不属于2026年/)
})

test('同一天说两遍只算一天，日子按先后排', () => {
  const [part] = readNotice(notice('一、国庆节：10月1日至4日放假。9月27日上班。10月2日放假。10月10日、9月27日上班。'))
    .notice?.parts ?? [null]
  assert.equal(part, null, 'worked twice is a fault')
  const [read] = readNotice(notice('一、国庆节：10月1日至4日放假。10月2日放假。10月10日、9月27日上班。')).notice!.parts
  assert.equal(partText(read!), `${four}；班 09-27 10-10`)
})

test('只写延长的项也是一项，什么日子都没有的不是', () => {
  const parts = (body: string) => readNotice(notice(body)).notice?.parts.map(partText)
  assert.deepEqual(parts('一、延长国庆节假期至10月7日。\n二、做好值班工作。'), ['延 10-07'])
  assert.deepEqual(parts('一、原定10月10日上班取消。'), ['复 10-10'])
  assert.deepEqual(parts('一、9月27日上班。'), ['班 09-27'])
  assert.deepEqual(parts('一、9月27日上班。原定10月10日上班取消。'), ['班 09-27；复 10-10'])
})

test('汉字写的天数，一至十', () => {
  for (const [index, numeral] of [...'一二三四五六七八九十'].entries())
    for (const [verb, more] of [
      ['放假，共', 0],
      ['放假', 1],
    ] as const) {
      const { faults } = readNotice(notice(`一、国庆节：10月1日至${index + 1 + more}日${verb}${numeral}天。`))
      assert.deepEqual(
        faults.map(({ message }) => message.split('，')[0]),
        more === 0 ? [] : [`文中写共${index + 1}天`],
        numeral,
      )
    }
})

test('不能用的日期不再同别的日子相比', () => {
  const messages = (sentences: string) =>
    readNotice(notice(`一、国庆节：10月1日至4日放假。${sentences}。`)).faults.map(
      ({ message }) => message.split('，')[0],
    )
  assert.deepEqual(messages('10月5日至20日放假。10月18日上班'), ['放假连续16天'])
  assert.deepEqual(messages('2027年10月9日放假。2027年10月9日上班'), [
    '2027年10月9日不属于2026年的安排',
    '2027年10月9日不属于2026年的安排',
  ])
})

test('先后颠倒写的日子照样排好', () => {
  const { notice: read } = readNotice(notice('一、国庆节：10月5日放假。10月1日至4日放假。10月10日上班。9月27日上班。'))
  assert.equal(partText(read!.parts[0]!), `${four} 10-05；班 09-27 10-10`)
})

test('不能用的日期也逐个说明，其他的照读', () => {
  const { faults } = readNotice(notice('一、国庆节：9月31日至10月7日放假。9月27日（周六）、10月40日上班。'))
  assert.deepEqual(
    faults.map(({ sentence, message }) => `${sentence} ${message.split('，')[0]}`),
    [
      '9月31日至10月7日放假 “9月31日”不是存在的日期',
      '9月27日(周六)、10月40日上班 2026年9月27日是星期日',
      '9月27日(周六)、10月40日上班 “10月40日”不是存在的日期',
    ],
  )
})
