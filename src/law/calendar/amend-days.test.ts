import assert from 'node:assert/strict'
import { test } from 'node:test'
import { applyNotice, reasonsNotToApply, versionOf } from './apply-notice.ts'
import { CalendarError } from './calendar-error.ts'
import { changedDays, spanOfChange } from './changed-days.ts'
import { makeCalendar } from './make-calendar.ts'
import type { Calendar } from './model.ts'
import type { Festival, Notice, NoticePart } from './notice/model.ts'

// Small calendars by hand: which days an arrangement puts in, takes away and leaves alone.

/** 2026 with 端午节 on Friday 19 and Monday 22 June, the weekend between them not named, and Sunday 28 June worked. */
const of2026 = (holidays: string[], workdays: string[] = [], to = '2026-12-31'): Calendar =>
  makeCalendar({
    version: 'test',
    coverage: { from: '2025-01-01', to },
    holidays: ['2025-01-01', ...holidays],
    workdays,
  })
const june = of2026(['2026-06-19', '2026-06-22', '2026-06-26'], ['2026-06-28'])

const part = (festivals: Festival[], days: Partial<NoticePart>): NoticePart => ({
  festivals,
  line: 1,
  sentence: '',
  holidays: [],
  workdays: [],
  restored: [],
  extendTo: null,
  ...days,
})
const notice = (kind: Notice['kind'], parts: NoticePart[], year = 2026): Notice => ({
  title: '通知',
  year,
  documentNumber: `国办发明电〔${year}〕3号`,
  issuedOn: null,
  kind,
  parts,
})
const amend = (calendar: Calendar, ...parts: NoticePart[]) => applyNotice(calendar, notice('amendment', parts))
const daysOf = ({ holidays, workdays }: Calendar) =>
  [
    ...[...holidays].slice(1).map((day) => `休${day.slice(5)}`),
    ...[...workdays].map((day) => `班${day.slice(5)}`),
  ].join(' ')

const amendments: [what: string, before: Calendar, part: NoticePart, after: string][] = [
  [
    '另行安排：原来连着的假期整个让位，隔着没有上班的周末也算连着',
    june,
    part(['端午节'], { holidays: ['2026-06-18', '2026-06-19'] }),
    '休06-18 休06-19 休06-26 班06-28',
  ],
  [
    '隔着上班的周六就不连着',
    of2026(['2026-06-19', '2026-06-22'], ['2026-06-20']),
    part(['端午节'], { holidays: ['2026-06-19'] }),
    '休06-19 休06-22 班06-20',
  ],
  [
    '周五、周一各自连着的工作日不算假期',
    of2026(['2026-06-17', '2026-06-19']),
    part(['端午节'], { holidays: ['2026-06-19'] }),
    '休06-17 休06-19',
  ],
  [
    '新的假期碰到别的节日，别的节日留下的也让位',
    of2026(['2026-06-19', '2026-06-24', '2026-06-25']),
    part(['端午节'], { holidays: ['2026-06-25'] }),
    '休06-25',
  ],
  [
    '延长：从法定的第一天到新的最后一天',
    june,
    part(['端午节'], { extendTo: '2026-06-23' }),
    '休06-19 休06-20 休06-21 休06-22 休06-23 休06-26 班06-28',
  ],
  [
    '延长没有法定日子的纪念日：只有写明的一天',
    june,
    part(['纪念日'], { extendTo: '2026-06-24' }),
    '休06-19 休06-22 休06-24 休06-26 班06-28',
  ],
  [
    '延长到上班的周末：不再上班',
    june,
    part(['端午节'], { extendTo: '2026-06-28' }),
    `休06-19 休06-20 休06-21 休06-22 休06-23 休06-24 休06-25 休06-26 休06-27 休06-28`,
  ],
  ['取消的上班日恢复休息', june, part(['端午节'], { restored: ['2026-06-28'] }), '休06-19 休06-22 休06-26'],
  ['只加一个上班日', june, part(['端午节'], { workdays: ['2026-06-27'] }), '休06-19 休06-22 休06-26 班06-27 班06-28'],
  [
    '同一份通知里放假又上班的周末，按后写的上班日',
    june,
    part(['端午节'], { restored: ['2026-06-28'], workdays: ['2026-06-28'] }),
    '休06-19 休06-22 休06-26 班06-28',
  ],
  [
    '周五照常工作，隔着它的周末和周一不算连着',
    of2026(['2026-06-19', '2026-06-25', '2026-06-29']),
    part(['端午节'], { holidays: ['2026-06-25'] }),
    '休06-25 休06-29',
  ],
  [
    '新加的一天挨着别的节日，别的节日不动',
    of2026(['2026-06-19', '2026-06-23']),
    part(['端午节'], { holidays: ['2026-06-24'] }),
    '休06-23 休06-24',
  ],
  [
    '原来连着的两天只留一天',
    of2026(['2026-06-19', '2026-06-23', '2026-06-24']),
    part(['端午节'], { holidays: ['2026-06-23'] }),
    '休06-23',
  ],
]
for (const [what, before, given, after] of amendments)
  test(`调整：${what}`, () => {
    const calendar = amend(before, given)
    assert.equal(daysOf(calendar), after)
    assert.deepEqual(calendar.coverage, { from: '2025-01-01', to: '2026-12-31' })
    assert.equal(calendar.version, '2026-国办发明电〔2026〕3号')
  })

test('两个节日一并延长：从先到的一个起', () => {
  const longer = notice('amendment', [part(['中秋节', '国庆节'], { extendTo: '2025-10-09' })], 2025)
  const { holidays } = applyNotice(june, longer)
  assert.deepEqual(
    [...holidays].filter((day) => day.startsWith('2025-10')),
    [
      '2025-10-01',
      '2025-10-02',
      '2025-10-03',
      '2025-10-04',
      '2025-10-05',
      '2025-10-06',
      '2025-10-07',
      '2025-10-08',
      '2025-10-09',
    ],
  )
})

test('几项依次调整', () => {
  const calendar = amend(
    june,
    part(['端午节'], { holidays: ['2026-06-19'] }),
    part(['国庆节'], { holidays: ['2026-10-01', '2026-10-02'], workdays: ['2026-10-10'] }),
  )
  assert.equal(daysOf(calendar), '休06-19 休06-26 休10-01 休10-02 班06-28 班10-10')
})

test('全年的通知：本年从上年12月25日到12月24日的日子整个换掉，前后的不动', () => {
  const before = of2026(
    ['2025-12-24', '2025-12-25', '2026-06-19', '2026-12-24', '2026-12-25'],
    ['2025-12-20', '2025-12-27', '2026-12-19', '2026-12-26'],
  )
  const year = notice('year', [
    part(['元旦'], { holidays: ['2025-12-31', '2026-01-01'], workdays: ['2025-12-28'] }),
    part(['端午节'], { holidays: ['2026-06-18'] }),
  ])
  assert.equal(
    daysOf(applyNotice(before, year)),
    '休12-24 休12-25 休12-31 休01-01 休06-18 班12-20 班12-28 班12-26'.replace(
      '休12-25 休12-31 休01-01 休06-18',
      '休12-31 休01-01 休06-18 休12-25',
    ),
  )
})

test('全年的通知延长覆盖范围，旧的一年不缩短它', () => {
  const next = notice('year', [part(['元旦'], { holidays: ['2027-01-01'] })], 2027)
  assert.deepEqual(applyNotice(june, next).coverage, { from: '2025-01-01', to: '2027-12-31' })
  const old = notice('year', [part(['元旦'], { holidays: ['2025-01-01'] })], 2025)
  assert.deepEqual(applyNotice(june, old).coverage, { from: '2025-01-01', to: '2026-12-31' })
})

const refusals: [what: string, calendar: Calendar, notice: Notice, says: string][] = [
  [
    '中间缺一年',
    june,
    notice('year', [], 2028),
    '节假日历现在到2026年为止，中间缺少2027年的安排，请先导入2027年的通知',
  ],
  [
    '调整还没有导入的一年',
    june,
    notice('amendment', [], 2027),
    '2027年的安排还没有导入，请先导入全年的通知，再导入调整的通知',
  ],
  ['2004年以前', june, notice('year', [], 2003), '2003年早于2004-01-01，节假日历自2004年起'],
  [
    '重复导入',
    { ...june, version: '2026-国办发明电〔2026〕3号' },
    notice('year', []),
    '国办发明电〔2026〕3号已经导入，是现行的日历版本',
  ],
]
for (const [what, calendar, given, says] of refusals)
  test(`不能放进日历：${what}`, () => {
    assert.deepEqual([...reasonsNotToApply(calendar, given)], [says])
    assert.throws(
      () => applyNotice(calendar, given),
      (error) => error instanceof CalendarError && error.code === 'CAL_NOTICE' && error.message === says,
    )
  })

test('放得进日历的没有理由，次年的全年通知、当年的调整都可以', () => {
  for (const [kind, year] of [
    ['year', 2027],
    ['year', 2026],
    ['year', 2004],
    ['amendment', 2026],
    ['amendment', 2025],
  ] as const)
    assert.deepEqual([...reasonsNotToApply(june, notice(kind, [], year))], [], `${kind} ${year}`)
  assert.equal(versionOf({ year: 2027, documentNumber: '国办发明电〔2026〕8号' }), '2027-国办发明电〔2026〕8号')
})

test('几个理由一并说明；放进去以后不成其为日历的也说明', () => {
  const twice = { ...june, version: '2003-国办发明电〔2003〕3号' }
  assert.throws(
    () => applyNotice(twice, notice('year', [], 2003)),
    /^CalendarError: 2003年早于2004-01-01，节假日历自2004年起；国办发明电〔2003〕3号已经导入，是现行的日历版本$/,
  )
  const one = notice('amendment', [part(['端午节'], { workdays: ['2026-06-24'] })])
  assert.throws(() => applyNotice(june, one), /CalendarError: 调休上班日第1行2026-06-24不是周六或周日$/)
  const weekday = notice('amendment', [part(['端午节'], { workdays: ['2026-06-24', '2026-06-25'] })])
  assert.throws(
    () => applyNotice(june, weekday),
    (error) =>
      error instanceof CalendarError &&
      error.code === 'CAL_NOTICE' &&
      error.message === '调休上班日第1行2026-06-24不是周六或周日；调休上班日第2行2026-06-25不是周六或周日',
  )
})

const shown = (before: Calendar, after: Calendar) =>
  changedDays(before, after).map(
    ({ date, now, works, wasProvisional }) =>
      `${date} ${now} ${works ? '工作' : '休息'}${wasProvisional ? ' 暂定' : ''}`,
  )
const span = (before: Calendar, after: Calendar) => {
  const found = spanOfChange(before, after)
  return found && `${found.from}/${found.to}`
}

test('哪些天变了：每天变成什么，以前是不是暂定的', () => {
  const after = of2026(['2026-06-19', '2026-06-23'], ['2026-06-27'])
  assert.deepEqual(shown(june, after), [
    '2026-06-22 ordinary 工作',
    '2026-06-23 holiday 休息',
    '2026-06-26 ordinary 工作',
    '2026-06-27 workday 工作',
    '2026-06-28 ordinary 休息',
  ])
  assert.equal(span(june, after), '2026-06-22/2026-06-28')
  assert.equal(span(june, of2026(['2026-06-19', '2026-06-22'], ['2026-06-28'])), '2026-06-26/2026-06-26')
  assert.deepEqual(shown(june, june), [])
  assert.equal(span(june, june), null)
})

test('从覆盖的第一天到最后一天都比较，以较长的为准', () => {
  const long = makeCalendar({
    version: 'test',
    coverage: { from: '2025-01-01', to: '2027-12-31' },
    holidays: ['2025-01-01', '2026-06-19', '2026-06-22', '2026-06-26', '2027-12-31'],
    workdays: ['2026-06-28'],
  })
  // 元旦, 劳动节 and 国庆节 were known before, provisionally.
  assert.deepEqual(shown(june, long), [
    '2027-01-01 ordinary 工作 暂定',
    '2027-10-01 ordinary 工作 暂定',
    '2027-12-31 holiday 休息 暂定',
  ])
  assert.equal(span(june, long), '2027-01-01/2027-12-31')
  assert.deepEqual(shown(long, june), [
    '2027-01-01 ordinary 休息',
    '2027-10-01 ordinary 休息',
    '2027-12-31 ordinary 工作',
  ])
  assert.equal(span(long, june), '2027-01-01/2027-12-31')
  const first = of2026(['2026-06-19', '2026-06-22', '2026-06-26'], ['2026-06-28'])
  const worked = { ...first, holidays: new Set([...first.holidays].slice(1)) }
  assert.deepEqual(shown(june, worked), ['2025-01-01 ordinary 工作'])
})

test('只是覆盖范围变长，一天没变，也有期间要重新计算', () => {
  const longer = makeCalendar({
    version: 'test',
    coverage: { from: '2025-01-01', to: '2027-12-31' },
    holidays: ['2025-01-01', '2026-06-19', '2026-06-22', '2026-06-26', '2027-01-01', '2027-10-01'],
    workdays: ['2026-06-28'],
  })
  assert.deepEqual(shown(june, longer), [])
  assert.equal(span(june, longer), '2027-01-01/2027-12-31')
})
