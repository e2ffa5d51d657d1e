import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { calendar, day } from '#tools/testing/request-days.ts'
import { facts } from '#tools/testing/written-facts.ts'
import { foldRequest } from './fold-request.ts'
import { usualRules } from './model.ts'

/** state, day 0, due day (~ provisional, ! overdue), working days left, codes of the problems. */
function fold(text: string, asOf: string, rules = usualRules): string {
  const { clock } = foldRequest(facts(text), day(asOf), calendar, rules)
  const { state, startedOn, dueOn, provisional, overdue, left, problems } = clock
  const due = `${dueOn ?? '-'}${provisional ? '~' : ''}${overdue ? '!' : ''}`
  const codes = problems.map(({ code, fact }) => (fact === null ? code : `${code}@${fact}`)).join(' ')
  return `${state ?? 'refused'} ${startedOn ?? '-'} ${due} ${left ?? '-'} ${codes}`.trim()
}

describe('收到之日（条例第三十一条）', () => {
  const cases: [string, string, string][] = [
    ['in-person 2026-03-02', '2026-03-10', 'in-process 2026-03-02 2026-03-30 14'],
    ['registered-mail 2026-09-20', '2026-10-01', 'in-process 2026-09-20 2026-10-23 13'],
    ['internet 2026-03-02', '2026-03-10', 'awaiting-confirmation - - -'],
    ['internet 2026-03-02; confirmed 2026-03-05', '2026-03-10', 'in-process 2026-03-05 2026-04-02 17'],
    ['fax 2026-03-02; confirmed 2026-03-02', '2026-03-10', 'in-process 2026-03-02 2026-03-30 14'],
    ['ordinary-mail 2026-03-02; confirmed 2026-03-02', '2026-03-02', 'in-process 2026-03-02 2026-03-30 20'],
    [
      'ordinary-mail 2026-03-02; confirmed 2026-03-04',
      '2026-03-04',
      'in-process 2026-03-04 2026-04-01 20 FOI_CONFIRMED_LATER@1',
    ],
    [
      'misdirected-mail 2026-03-02; confirmed 2026-03-09',
      '2026-03-09',
      'in-process 2026-03-09 2026-04-07 20 FOI_CONFIRMED_LATER@1',
    ],
    ['in-person 2026-12-10', '2026-12-11', 'in-process 2026-12-10 2027-01-08~ 19'],
  ]
  for (const [text, asOf, expected] of cases) test(text, () => assert.equal(fold(text, asOf), expected))
})

describe('补正（第三十条）：七个工作日内告知的，期限作废，收到补正之日重新起算；晚了不作废', () => {
  const cases: [string, string, string][] = [
    ['in-person 2026-03-02; correction-asked 2026-03-11', '2026-03-20', 'awaiting-correction 2026-03-02 - -'],
    [
      'in-person 2026-03-02; correction-asked 2026-03-12',
      '2026-03-20',
      'in-process 2026-03-02 2026-03-30 6 FOI_CORRECTION_LATE@1',
    ],
    [
      'in-person 2026-03-02; correction-asked 2026-03-11; correction-received 2026-03-16',
      '2026-03-16',
      'in-process 2026-03-16 2026-04-14 20',
    ],
    [
      'in-person 2026-03-02; correction-asked 2026-03-12; correction-received 2026-03-16',
      '2026-03-16',
      'in-process 2026-03-02 2026-03-30 10 FOI_CORRECTION_LATE@1',
    ],
    [
      'in-person 2026-03-02; extended 2026-03-04 20; correction-asked 2026-03-05; correction-received 2026-03-16',
      '2026-03-16',
      'in-process 2026-03-16 2026-04-14 20',
    ],
    [
      'in-person 2026-03-02; extended 2026-03-04 20; correction-asked 2026-03-05; correction-received 2026-03-16; extended 2026-03-17 1',
      '2026-03-17',
      'refused - - - FOI_EXTENDED@4',
    ],
    [
      'in-person 2026-03-02; correction-asked 2026-03-03; correction-lapsed 2026-03-25',
      '2026-04-01',
      'correction-lapsed 2026-03-02 - -',
    ],
    [
      'in-person 2026-03-02; correction-asked 2026-03-03; correction-lapsed 2026-03-24',
      '2026-04-01',
      'refused - - - FOI_NOT_LAPSED@2',
    ],
    [
      'in-person 2026-03-02; correction-asked 2026-03-03 >2026-03-10; correction-lapsed 2026-03-11',
      '2026-04-01',
      'correction-lapsed 2026-03-02 - -',
    ],
    [
      'in-person 2026-03-02; correction-asked 2026-03-03 >2026-03-10; correction-lapsed 2026-03-10',
      '2026-04-01',
      'refused - - - FOI_NOT_LAPSED@2',
    ],
    ['in-person 2026-03-02; correction-asked 2026-03-03 >2026-03-03', '2026-04-01', 'refused - - - FOI_UNTIL@1'],
    [
      'in-person 2026-03-02; correction-asked 2026-03-03; correction-received 2026-03-04; correction-asked 2026-03-05',
      '2026-04-01',
      'refused - - - FOI_CORRECTION_ONCE@3',
    ],
    ['in-person 2026-03-02; correction-received 2026-03-04', '2026-04-01', 'refused - - - FOI_NOT_ASKED@1'],
    [
      'in-person 2026-03-02; correction-asked 2026-03-12; correction-received 2026-03-16; correction-received 2026-03-17',
      '2026-03-17',
      'refused - - - FOI_NOT_ASKED@3',
    ],
    [
      'in-person 2026-03-02; correction-asked 2026-03-12; correction-lapsed 2026-04-20',
      '2026-04-20',
      'refused - - - FOI_ORDER@2',
    ],
  ]
  for (const [text, asOf, expected] of cases) test(text, () => assert.equal(fold(text, asOf), expected))
})

describe('征求意见（第三十二条至第三十四条）：发出次日起不计，到答复或者收到后十五个工作日为止', () => {
  const start = 'in-person 2026-03-02; '
  const cases: [string, string, string][] = [
    ['third-party-asked 2026-03-04', '2026-06-01', 'consulting 2026-03-02 - 18'],
    [
      'third-party-asked 2026-03-04; third-party-replied 2026-03-06',
      '2026-03-06',
      'in-process 2026-03-02 2026-04-01 18',
    ],
    [
      'third-party-asked 2026-03-04; third-party-replied 2026-03-04',
      '2026-03-06',
      'in-process 2026-03-02 2026-03-30 16',
    ],
    ['third-party-asked 2026-03-04; third-party-delivered 2026-03-05', '2026-03-25', 'consulting 2026-03-02 - 18'],
    [
      'third-party-asked 2026-03-04; third-party-delivered 2026-03-05',
      '2026-03-26',
      'in-process 2026-03-02 2026-04-22 18',
    ],
    ['organ-asked 2026-03-04; organ-delivered 2026-03-05', '2026-03-27', 'in-process 2026-03-02 2026-04-22 17'],
    // A reply after the 15 working days takes out no more.
    [
      'organ-asked 2026-03-04; organ-delivered 2026-03-05; organ-replied 2026-04-03',
      '2026-04-03',
      'in-process 2026-03-02 2026-04-22 12',
    ],
    // Two that overlap count once.
    [
      'third-party-asked 2026-03-04 甲; third-party-asked 2026-03-05 乙; third-party-replied 2026-03-09 甲; third-party-replied 2026-03-06 乙',
      '2026-03-09',
      'in-process 2026-03-02 2026-04-02 18',
    ],
    [
      'third-party-asked 2026-03-04 甲; organ-asked 2026-03-05 甲; third-party-replied 2026-03-06 甲',
      '2026-03-09',
      'consulting 2026-03-02 - 18',
    ],
    [
      'third-party-asked 2026-03-04 甲; third-party-replied 2026-03-05 甲; organ-asked 2026-03-09; organ-replied 2026-03-10',
      '2026-03-10',
      'in-process 2026-03-02 2026-04-01 16',
    ],
    // Asked on the last day: the day of the reply is the last day then, or the working day after it.
    [
      'third-party-asked 2026-03-30; third-party-replied 2026-04-01',
      '2026-04-01',
      'in-process 2026-03-02 2026-04-01 0',
    ],
    [
      'third-party-asked 2026-03-30; third-party-replied 2026-04-04',
      '2026-04-05',
      'in-process 2026-03-02 2026-04-07 0',
    ],
    [
      'third-party-asked 2026-03-31; third-party-replied 2026-04-01',
      '2026-04-01',
      'in-process 2026-03-02 2026-03-30! -2 FOI_CONSULTED_LATE@1 FOI_OVERDUE',
    ],
    [
      'third-party-asked 2026-03-04; correction-asked 2026-03-05; correction-received 2026-03-09; third-party-replied 2026-03-10',
      '2026-03-10',
      'in-process 2026-03-09 2026-04-08 20',
    ],
    ['third-party-asked 2026-03-04; third-party-asked 2026-03-05', '2026-03-06', 'refused - - - FOI_TWICE@2'],
    ['third-party-delivered 2026-03-05', '2026-03-06', 'refused - - - FOI_NOT_ASKED@1'],
    ['organ-asked 2026-03-04; third-party-replied 2026-03-05', '2026-03-06', 'refused - - - FOI_NOT_ASKED@2'],
    ['organ-asked 2026-03-04 甲; organ-replied 2026-03-05 乙', '2026-03-06', 'refused - - - FOI_NOT_ASKED@2'],
    [
      'organ-asked 2026-03-04; organ-replied 2026-03-05; organ-replied 2026-03-06',
      '2026-03-06',
      'refused - - - FOI_TWICE@3',
    ],
    [
      'organ-asked 2026-03-04; organ-delivered 2026-03-05; organ-delivered 2026-03-06',
      '2026-03-06',
      'refused - - - FOI_TWICE@3',
    ],
    [
      'organ-asked 2026-03-04; organ-replied 2026-03-05; organ-delivered 2026-03-06',
      '2026-03-06',
      'refused - - - FOI_TWICE@3',
    ],
  ]
  for (const [text, asOf, expected] of cases) test(text, () => assert.equal(fold(start + text, asOf), expected))
})

describe('延长（第三十三条第二款）：期满前，合计至多二十个工作日', () => {
  const start = 'in-person 2026-03-02; '
  const cases: [string, string, string][] = [
    ['extended 2026-03-30 20', '2026-03-31', 'in-process 2026-03-02 2026-04-28 19'],
    ['extended 2026-03-10 1; extended 2026-03-31 19', '2026-03-31', 'in-process 2026-03-02 2026-04-28 19'],
    ['extended 2026-03-31 5', '2026-03-31', 'refused - - - FOI_OVER@1'],
    ['extended 2026-03-10 21', '2026-03-31', 'refused - - - FOI_EXTENDED@1'],
    ['extended 2026-03-10 10; extended 2026-03-11 11', '2026-03-31', 'refused - - - FOI_EXTENDED@2'],
    ['extended 2026-03-10', '2026-03-31', 'refused - - - FOI_FIELDS@1'],
    ['extended 2026-03-10 0', '2026-03-31', 'refused - - - FOI_FIELDS@1'],
    ['extended 2026-03-10 1.5', '2026-03-31', 'refused - - - FOI_FIELDS@1'],
    [
      'third-party-asked 2026-03-04; extended 2026-03-10 5; third-party-replied 2026-03-11',
      '2026-03-11',
      'in-process 2026-03-02 2026-04-14 23',
    ],
  ]
  for (const [text, asOf, expected] of cases) test(text, () => assert.equal(fold(start + text, asOf), expected))
})

describe('收费（国办函〔2020〕109号）：通知后停止，缴费之日重新起算', () => {
  const start = 'in-person 2026-03-02; '
  const cases: [string, string, string][] = [
    ['fee-noticed 2026-03-10', '2026-03-20', 'awaiting-fee 2026-03-02 - 14'],
    ['fee-noticed 2026-03-10; fee-paid 2026-03-16', '2026-03-16', 'in-process 2026-03-16 2026-04-14 20'],
    ['fee-noticed 2026-03-31', '2026-03-31', 'in-process 2026-03-02 2026-03-30! -1 FOI_FEE_LATE@1 FOI_OVERDUE'],
    ['fee-noticed 2026-03-10; fee-lapsed 2026-04-09', '2026-04-10', 'fee-lapsed 2026-03-02 - 14'],
    ['fee-noticed 2026-03-10; fee-lapsed 2026-04-08', '2026-04-10', 'refused - - - FOI_NOT_LAPSED@2'],
    ['fee-noticed 2026-03-10; fee-paid 2026-03-16; fee-noticed 2026-03-17', '2026-04-10', 'refused - - - FOI_TWICE@3'],
    ['fee-paid 2026-03-16', '2026-04-10', 'refused - - - FOI_NOT_ASKED@1'],
    ['fee-lapsed 2026-03-16', '2026-04-10', 'refused - - - FOI_NOT_ASKED@1'],
    ['fee-noticed 2026-03-10; fee-paid 2026-03-16; fee-paid 2026-03-17', '2026-04-10', 'refused - - - FOI_NOT_ASKED@3'],
    ['fee-noticed 2026-03-10; fee-paid 2026-04-08', '2026-04-08', 'in-process 2026-04-08 2026-05-09 20'],
    [
      'fee-noticed 2026-03-10; fee-paid 2026-04-09',
      '2026-04-09',
      'in-process 2026-04-09 2026-05-11 20 FOI_PAID_LATE@2',
    ],
    ['fee-noticed 2026-03-10; extended 2026-03-11 5', '2026-04-10', 'refused - - - FOI_ORDER@2'],
  ]
  for (const [text, asOf, expected] of cases) test(text, () => assert.equal(fold(start + text, asOf), expected))

  describe('答复期限已过才通知的，不停止期限；缴费和逾期不缴费仍可登记，什么也不改变', () => {
    const late = `${start}fee-noticed 2026-03-31; `
    const due = '2026-03-02 2026-03-30!'
    const cases: [string, string, string][] = [
      ['fee-paid 2026-04-02', '2026-04-02', `in-process ${due} -3 FOI_FEE_LATE@1 FOI_OVERDUE`],
      ['fee-paid 2026-04-29', '2026-04-29', `in-process ${due} -21 FOI_FEE_LATE@1 FOI_OVERDUE`],
      ['fee-paid 2026-04-30', '2026-04-30', `in-process ${due} -22 FOI_FEE_LATE@1 FOI_PAID_LATE@2 FOI_OVERDUE`],
      ['fee-lapsed 2026-04-30', '2026-05-01', `fee-lapsed ${due} - FOI_FEE_LATE@1 FOI_OVERDUE`],
      ['fee-lapsed 2026-04-29', '2026-05-01', 'refused - - - FOI_NOT_LAPSED@2'],
      ['fee-paid 2026-04-02; fee-lapsed 2026-04-30', '2026-05-01', 'refused - - - FOI_NOT_ASKED@3'],
      ['fee-paid 2026-04-02; fee-paid 2026-04-03', '2026-05-01', 'refused - - - FOI_NOT_ASKED@3'],
    ]
    for (const [text, asOf, expected] of cases) test(text, () => assert.equal(fold(late + text, asOf), expected))
  })

  test('当地规定缴费后继续计算的：以后同一天有几件事，等缴费的日子照样不计', () => {
    const text = `${start}fee-noticed 2026-03-10; fee-paid 2026-03-16; reasons-asked 2026-03-18; extended 2026-03-18 5`
    assert.equal(
      fold(text, '2026-03-18', { ...usualRules, afterPayment: 'on' }),
      'awaiting-reasons 2026-03-02 2026-04-13 17',
    )
  })

  test('当地规定缴费后继续计算的，可以这样设定', () => {
    const text = `${start}fee-noticed 2026-03-10; fee-paid 2026-03-16`
    assert.equal(fold(text, '2026-03-16', { ...usualRules, afterPayment: 'on' }), 'in-process 2026-03-02 2026-04-03 14')
  })
})

describe('说明理由和延迟答复（第三十五条）：不停止期限；延迟到所定的日子', () => {
  const start = 'in-person 2026-03-02; reasons-asked 2026-03-04; '
  const cases: [string, string, string][] = [
    ['reasons-received 2026-03-09', '2026-03-09', 'in-process 2026-03-02 2026-03-30 15'],
    [
      'reasons-received 2026-03-09; deferred 2026-03-10 >2026-05-20',
      '2026-03-10',
      'in-process 2026-03-02 2026-05-20 48',
    ],
    [
      'reasons-received 2026-03-09; deferred 2026-03-10 >2026-05-23',
      '2026-03-10',
      'in-process 2026-03-02 2026-05-25 51',
    ],
    [
      'reasons-received 2026-03-09; deferred 2026-03-10 >2026-05-20; organ-asked 2026-03-11; organ-replied 2026-03-12',
      '2026-03-12',
      'in-process 2026-03-02 2026-05-21 47',
    ],
    ['reasons-received 2026-03-09; deferred 2026-03-10', '2026-03-10', 'refused - - - FOI_FIELDS@3'],
    ['reasons-received 2026-03-09; deferred 2026-03-10 >2026-03-30', '2026-03-10', 'refused - - - FOI_UNTIL@3'],
    ['reasons-received 2026-03-09; deferred 2026-03-31 >2026-05-30', '2026-03-31', 'refused - - - FOI_OVER@3'],
    [
      'reasons-received 2026-03-09; organ-asked 2026-03-09; deferred 2026-03-10 >2026-05-30',
      '2026-03-31',
      'refused - - - FOI_SUSPENDED@4',
    ],
    [
      'reasons-received 2026-03-09; deferred 2026-03-10 >2026-05-20; deferred 2026-03-11 >2026-06-20',
      '2026-03-31',
      'refused - - - FOI_TWICE@4',
    ],
    ['deferred 2026-03-10 >2026-05-20', '2026-03-10', 'refused - - - FOI_NOT_ASKED@2'],
    ['reasons-asked 2026-03-05', '2026-03-10', 'refused - - - FOI_TWICE@2'],
    ['reasons-received 2026-03-09; reasons-received 2026-03-10', '2026-03-10', 'refused - - - FOI_NOT_ASKED@3'],
  ]
  for (const [text, asOf, expected] of cases) test(text, () => assert.equal(fold(start + text, asOf), expected))
  test('等待理由时', () =>
    assert.equal(fold(start.slice(0, -2), '2026-03-10'), 'awaiting-reasons 2026-03-02 2026-03-30 14'))
})

describe('办结和逾期', () => {
  const cases: [string, string, string][] = [
    ['in-person 2026-03-02; served 2026-03-02', '2026-05-01', 'served 2026-03-02 2026-03-30 -'],
    ['in-person 2026-03-02; served 2026-03-30', '2026-05-01', 'served 2026-03-02 2026-03-30 -'],
    ['in-person 2026-03-02; served 2026-03-31', '2026-05-01', 'served 2026-03-02 2026-03-30! - FOI_OVERDUE'],
    ['in-person 2026-03-02', '2026-03-30', 'in-process 2026-03-02 2026-03-30 0'],
    ['in-person 2026-03-02', '2026-03-31', 'in-process 2026-03-02 2026-03-30! -1 FOI_OVERDUE'],
    ['internet 2026-03-02; withdrawn 2026-03-03', '2026-05-01', 'withdrawn - - -'],
    ['in-person 2026-03-02; transferred 2026-03-03', '2026-05-01', 'transferred 2026-03-02 2026-03-30 -'],
    ['in-person 2026-03-02; third-party-asked 2026-03-04; served 2026-06-05', '2026-07-01', 'served 2026-03-02 - -'],
  ]
  for (const [text, asOf, expected] of cases) test(text, () => assert.equal(fold(text, asOf), expected))
})

describe('不可能的事实：不给日期，说明规则', () => {
  const cases: [string, string, string][] = [
    ['served 2026-03-02', '2026-05-01', 'refused - - - FOI_ORDER@0'],
    ['served 2026-03-01; in-person 2026-03-02', '2026-05-01', 'refused - - - FOI_ORDER@0'],
    ['in-person 2026-03-02; in-person 2026-03-03', '2026-05-01', 'refused - - - FOI_ORDER@1'],
    ['in-person 2026-03-02; confirmed 2026-03-03', '2026-05-01', 'refused - - - FOI_ORDER@1'],
    ['in-person 2026-03-02; served 2026-03-03; extended 2026-03-04 5', '2026-05-01', 'refused - - - FOI_ORDER@2'],
    ['in-person 2026-03-02; served 2026-05-02', '2026-05-01', 'refused - - - FOI_FUTURE@1'],
    ['in-person 2003-12-31', '2026-05-01', 'refused - - - CAL_BEFORE_2004'],
  ]
  for (const [text, asOf, expected] of cases) test(text, () => assert.equal(fold(text, asOf), expected))

  test('登记不早于发生：以北京时间的日子比较', () => {
    const at = (recordedAt: string) =>
      foldRequest(
        [{ ...facts('in-person 2026-03-02')[0]!, recordedAt: Temporal.Instant.from(recordedAt) }],
        day('2026-03-05'),
        calendar,
      )
    assert.equal(at('2026-03-01T15:59:59Z').clock.problems[0]!.code, 'FOI_RECORDED_BEFORE')
    assert.equal(at('2026-03-01T16:00:00Z').clock.dueOn!.toString(), '2026-03-30')
  })

  test('没有写明渠道，或者没有这种渠道', () => {
    for (const channel of [undefined, 'pigeon' as never])
      assert.equal(
        foldRequest([{ kind: 'received', channel, happenedOn: day('2026-03-02') }], day('2026-03-05'), calendar).clock
          .problems[0]!.code,
        'FOI_CHANNEL',
      )
  })

  test('可以记下而有风险的，与不可能的，分得开', () => {
    const severities = (text: string) =>
      foldRequest(facts(text), day('2026-05-01'), calendar).clock.problems.map(({ severity }) => severity)
    assert.deepEqual(severities('ordinary-mail 2026-03-02; confirmed 2026-03-04; correction-asked 2026-03-25'), [
      'risk',
      'risk',
      'risk',
    ])
    assert.deepEqual(severities('served 2026-03-02'), ['refused'])
  })

  test('程序自己的错不吞掉', () => {
    assert.throws(() => foldRequest(facts('in-person 2026-03-02'), day('2026-03-05'), null as never), TypeError)
    const broken = [{ kind: 'received', channel: 'in-person', happenedOn: null as never }] as const
    assert.throws(() => foldRequest(broken, day('2026-03-05'), calendar), TypeError)
  })
})
