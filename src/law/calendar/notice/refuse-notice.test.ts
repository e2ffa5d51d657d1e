import assert from 'node:assert/strict'
import { test } from 'node:test'
import { good } from '#tools/testing/notices-of-years.ts'
import { readNotice } from './read-notice.ts'

/** A change of one festival: nothing of a whole year is asked of it. */
const amendment = (
  body: string,
  { year = 2026, number, what = '国庆节假期' }: { year?: number; number?: string; what?: string } = {},
) =>
  `索引\n国务院办公厅关于调整${year}年${what}安排的通知\n${number ?? `国办发明电〔${year}〕3号`}\n各省、各直属机构：\n${body}`

const said = (text: string) => readNotice(text).faults.map(({ line, sentence, message }) => [line, sentence, message])

const wrong: [what: string, change: (text: string) => string, line: number, says: RegExp][] = [
  [
    'a printed weekday that is another',
    (t) => t.replace('1月4日（周日）', '1月4日（周六）'),
    5,
    /2026年1月4日是星期日，文中写作星期六/,
  ],
  ['a count that differs from the span', (t) => t.replace('共9天', '共8天'), 6, /写共8天，按起止日期是9天/],
  [
    'a festival without any of its days by law',
    (t) => t.replace('5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班', '5月3日（周日）放假1天'),
    8,
    /劳动节的法定假日2026年5月1日至5月2日一天也不在/,
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

test('no text and a text that is far too long', () => {
  assert.match(readNotice('放'.repeat(20_001)).faults[0]!.message, /超过20000字/)
  assert.doesNotMatch(readNotice('放'.repeat(20_000)).faults[0]!.message, /超过/)
  assert.equal(readNotice('').notice, null)
})

test('年份：2004至2099年', () => {
  const of = (year: number) => said(amendment('一、10月1日至3日放假。', { year }))
  for (const year of [2004, 2099]) assert.deepEqual(of(year), [], `${year}`)
  for (const year of [2003, 2100])
    assert.deepEqual(of(year), [
      [
        2,
        `国务院办公厅关于调整${year}年国庆节假期安排的通知`,
        `${year}年不在可以导入的范围（2004至2099年），请核对标题`,
      ],
    ])
})

test('发文字号的年份是当年或者上一年', () => {
  const of = (year: number) => said(amendment('一、10月1日至3日放假。', { number: `国办发明电〔${year}〕3号` }))
  for (const year of [2025, 2026]) assert.deepEqual(of(year), [], `${year}`)
  for (const year of [2024, 2027])
    assert.deepEqual(of(year), [
      [
        2,
        '国务院办公厅关于调整2026年国庆节假期安排的通知',
        `发文字号国办发明电〔${year}〕3号与2026年的安排相差一年以上，请核对`,
      ],
    ])
})

test('标题和发文字号都没有年份，一并说明', () => {
  const text = amendment('一、10月1日至3日放假。', { number: '' }).replace('2026年', '')
  assert.deepEqual(
    said(text).map(([line, , message]) => [line, message]),
    [
      [2, '没有找到发文字号（如“国办发明电〔2025〕7号”），请把发文字号一并粘贴'],
      [2, '标题没有写明是哪一年的安排，请核对'],
    ],
  )
  const year = readNotice(amendment('一、10月1日至3日放假。').replace('2026年', ''))
  assert.equal(year.notice?.year, 2026, 'the number tells the year where the title does not')
})

test('没有标题的，引用开头的文字', () => {
  const text = `${'某'.repeat(39)}乙丙`
  assert.deepEqual(said(text), [
    [1, `${'某'.repeat(39)}乙`, '没有找到“国务院办公厅关于……节假日安排的通知”这样的标题，请粘贴包括标题在内的通知全文'],
  ])
  assert.equal(said('甲'.repeat(20_001))[0]![2], '文字超过20000字，不像放假安排的通知，请只粘贴通知全文')
})

const day = (date: number) => `10月${date}日放假。`
const orders: [body: string, ...faults: [line: number, sentence: string, message: string][]][] = [
  [`一、${day(1)}\n二、${day(2)}\n三、10月3日放假。`],
  [`一、${day(1)}\n三、${day(2)}`, [6, '10月2日放假', '缺少第2项，可能漏粘贴了一段，请对照原文']],
  [`一、${day(1)}\n四、${day(2)}`, [6, '10月2日放假', '缺少第2、3项，可能漏粘贴了一段，请对照原文']],
  [`二、${day(1)}`, [5, '10月1日放假', '缺少第1项，可能漏粘贴了一段，请对照原文']],
  [`一、${day(1)}\n一、${day(2)}`, [6, '10月2日放假', '序号1重复或者次序颠倒，请对照原文']],
  [
    `二、${day(1)}\n一、${day(2)}`,
    [5, '10月1日放假', '缺少第1项，可能漏粘贴了一段，请对照原文'],
    [6, '10月2日放假', '序号1重复或者次序颠倒，请对照原文'],
  ],
  ['前言。\n一、10月1日放假。'],
]
for (const [body, ...faults] of orders)
  test(`序号：${JSON.stringify(body)}`, () => {
    assert.deepEqual(said(amendment(body)), faults)
  })

test('没有节日的一项、没有日期的正文', () => {
  assert.deepEqual(said(amendment('一、10月5日放假。', { what: '放假' })), [
    [5, '10月5日放假', '没有写明是哪个节日，请对照原文'],
  ])
  assert.deepEqual(said(amendment('一、请做好值班工作。')), [
    [2, '国务院办公厅关于调整2026年国庆节假期安排的通知', '没有读到任何放假或者上班的日期，请核对是否粘贴了通知正文'],
  ])
  assert.equal(said(amendment('一、10月35日放假。')).length, 1, 'what was said already is not said again')
})

test('各处错误按行排列', () => {
  const text = good.replace('5月9日（周六）', '5月8日（周五）').replace('10月10日（周六）', '10月10日（周日）')
  assert.deepEqual(
    readNotice(text).faults.map(({ line }) => line),
    [8, 11],
  )
})

test('年份不对、没有标题、太长的，不再往下读', () => {
  const whole = (text: string) => {
    const { notice, faults, doubts } = readNotice(text)
    return [notice, faults.map(({ line, message }) => `${line} ${message}`), doubts]
  }
  assert.deepEqual(whole(good.replaceAll('2026', '2126').replace('〔2025〕', '〔2125〕')), [
    null,
    ['1 2126年不在可以导入的范围（2004至2099年），请核对标题'],
    [],
  ])
  assert.deepEqual(whole(good.replace(/国办发明电.*\n/, '')), [
    null,
    ['1 没有找到发文字号（如“国办发明电〔2025〕7号”），请把发文字号一并粘贴'],
    [],
  ])
  assert.deepEqual(whole('没有标题')[2], [])
  assert.deepEqual(readNotice('长'.repeat(20_001)), {
    notice: null,
    faults: [{ line: 1, sentence: '', message: '文字超过20000字，不像放假安排的通知，请只粘贴通知全文' }],
    doubts: [],
  })
})

test('全年的通知，标题里提到的节日不算各项的节日', () => {
  const text = good.replace('2026年部分', '2026年元旦等部分').replace('六、中秋节：', '六、')
  assert.deepEqual(
    readNotice(text).faults.map(({ line, message }) => `${line} ${message.split('，')[0]}`),
    ['1 没有中秋节的放假安排（《全国年节及纪念日放假办法》2024年修订）', '10 没有写明是哪个节日'],
  )
})

test('同一行的错误按读到的先后', () => {
  assert.deepEqual(
    said(amendment('一、10月5日放假。10月35日放假。', { what: '放假' })).map(([, , message]) => message),
    ['“10月35日”不是存在的日期，请对照原文', '没有写明是哪个节日，请对照原文'],
  )
})
