import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { calendar, day } from '#tools/testing/request-days.ts'
import { facts } from '#tools/testing/written-facts.ts'
import { clockFace } from './face.ts'
import { foldRequest } from './fold-request.ts'
import { type ClockRules, usualRules } from './model.ts'

const rule = {
  correction: '政府信息公开条例第三十条',
  byMail: '政府信息公开条例第三十一条第二项',
  misdirected: '国办公开办函〔2015〕207号第一条第二项；政府信息公开条例第三十一条第二项',
  answer: '政府信息公开条例第三十三条第二款',
  excluded: '政府信息公开条例第三十三条第三款',
  fee: '政府信息公开条例第四十二条；国办函〔2020〕109号',
}

describe('可以登记而有风险的：写明哪一条、为什么、依据', () => {
  const cases: [
    facts: string,
    asOf: string,
    risks: [code: string, fact: number | null, message: string, basis: string][],
  ][] = [
    [
      'ordinary-mail 2026-03-02; confirmed 2026-03-04',
      '2026-03-04',
      [['FOI_CONFIRMED_LATER', 1, '应在收到的当日（2026年3月2日）与申请人确认，确认晚了。', rule.byMail]],
    ],
    [
      'misdirected-mail 2026-03-02; confirmed 2026-03-03',
      '2026-03-04',
      [['FOI_CONFIRMED_LATER', 1, '应在收到的当日（2026年3月2日）与申请人确认，确认晚了。', rule.misdirected]],
    ],
    ['internet 2026-03-02; confirmed 2026-03-09', '2026-03-10', []],
    ['fax 2026-03-02; confirmed 2026-03-09', '2026-03-10', []],
    [
      'in-person 2026-03-02; correction-asked 2026-03-12',
      '2026-03-12',
      [
        [
          'FOI_CORRECTION_LATE',
          1,
          '补正应在2026年3月11日前告知；告知晚了，期限不因此重新计算，仍按原来的日期答复。',
          rule.correction,
        ],
      ],
    ],
    [
      'in-person 2026-03-02; third-party-asked 2026-03-31',
      '2026-03-31',
      [
        ['FOI_CONSULTED_LATE', 1, '答复期限已过才征求意见，所用时间不能扣除。', rule.excluded],
        [
          'FOI_OVERDUE',
          null,
          '应于2026年3月30日前答复，至今没有答复，申请人可以申请行政复议或者提起诉讼。',
          rule.answer,
        ],
      ],
    ],
    [
      'in-person 2026-03-02; correction-asked 2026-03-03 >2026-03-20; correction-received 2026-03-21',
      '2026-03-21',
      [
        [
          'FOI_CORRECTED_LATE',
          2,
          '补正期限到2026年3月20日为止；无正当理由逾期不补正的视为放弃申请，仍然办理的请记明正当理由。',
          rule.correction,
        ],
      ],
    ],
    ['in-person 2026-03-02; correction-asked 2026-03-03 >2026-03-20; correction-received 2026-03-20', '2026-03-21', []],
    [
      'in-person 2026-03-02; fee-noticed 2026-03-10; fee-paid 2026-04-09',
      '2026-04-09',
      [['FOI_PAID_LATE', 2, '缴费期限到2026年4月8日为止；逾期未缴费的视为放弃申请，仍然办理的请记明理由。', rule.fee]],
    ],
    [
      'ordinary-mail 2026-03-01; confirmed 2026-03-02; fee-noticed 2026-03-31; served 2026-04-01',
      '2026-05-01',
      [
        ['FOI_CONFIRMED_LATER', 1, '应在收到的当日（2026年3月1日）与申请人确认，确认晚了。', rule.byMail],
        ['FOI_FEE_LATE', 2, '答复期限已过才发收费通知，期限不因此停止。', rule.fee],
        ['FOI_OVERDUE', null, '应于2026年3月30日前答复，2026年4月1日才办结，已逾期。', rule.answer],
      ],
    ],
    [
      'ordinary-mail 2026-03-01; confirmed 2026-03-02; correction-asked 2026-03-13; organ-asked 2026-03-31; withdrawn 2026-04-01',
      '2026-05-01',
      [
        ['FOI_CONFIRMED_LATER', 1, '应在收到的当日（2026年3月1日）与申请人确认，确认晚了。', rule.byMail],
        [
          'FOI_CORRECTION_LATE',
          2,
          '补正应在2026年3月11日前告知；告知晚了，期限不因此重新计算，仍按原来的日期答复。',
          rule.correction,
        ],
        ['FOI_CONSULTED_LATE', 3, '答复期限已过才征求意见，所用时间不能扣除。', rule.excluded],
        ['FOI_OVERDUE', null, '应于2026年3月30日前答复，2026年4月1日才办结，已逾期。', rule.answer],
      ],
    ],
  ]
  for (const [text, asOf, risks] of cases)
    test(text, () =>
      assert.deepEqual(
        clockFace(facts(text), day(asOf), calendar).problems,
        risks.map(([code, fact, message, basis]) => ({ severity: 'risk', code, fact, message, basis })),
      ),
    )
})

const due = (text: string, asOf: string, rules: ClockRules = usualRules): string => {
  const { state, startedOn, dueOn, left, provisional } = foldRequest(facts(text), day(asOf), calendar, rules).clock
  return `${state} ${startedOn} ${dueOn ?? '-'}${provisional ? '~' : ''} ${left ?? '-'}`
}

test('补正的七个工作日从收到申请起算：缴费以后期限重新起算，也不因此再有七日', () => {
  const paid = 'in-person 2026-03-02; fee-noticed 2026-03-03; fee-paid 2026-03-06; '
  assert.equal(due(`${paid}correction-asked 2026-03-11`, '2026-03-12'), 'awaiting-correction 2026-03-06 - -')
  assert.equal(due(`${paid}correction-asked 2026-03-12`, '2026-03-12'), 'in-process 2026-03-06 2026-04-03 16')
  const confirmed = 'fax 2026-02-25; confirmed 2026-03-02; '
  assert.equal(due(`${confirmed}correction-asked 2026-03-11`, '2026-03-12'), 'awaiting-correction 2026-03-02 - -')
  assert.equal(due(`${confirmed}correction-asked 2026-03-12`, '2026-03-12'), 'in-process 2026-03-02 2026-03-30 12')
})

test('第三方和其他机关的时限各按各的规定', () => {
  const asked = (of: string) => `in-person 2026-03-02; ${of}-asked 2026-03-04; ${of}-delivered 2026-03-04`
  const rules = { ...usualRules, thirdPartyWithin: 5, organWithin: 10 }
  assert.equal(due(asked('third-party'), '2026-03-20', rules), 'in-process 2026-03-02 2026-04-07 11')
  assert.equal(due(asked('organ'), '2026-03-20', rules), 'in-process 2026-03-02 2026-04-14 16')
})

test('期满那天答复的，与期满一样；期满以前答复的，到答复之日为止', () => {
  const start = 'in-person 2026-03-02; organ-asked 2026-03-04; organ-delivered 2026-03-04; '
  assert.equal(due(`${start}organ-replied 2026-03-25`, '2026-03-25'), due(start.slice(0, -2), '2026-03-25'))
  assert.equal(due(`${start}organ-replied 2026-03-24`, '2026-03-25'), 'in-process 2026-03-02 2026-04-20 17')
})

test('超出节假日安排的：有期限的看期限，没有的看已经计算到的日子', () => {
  const cases: [string, string, string][] = [
    ['in-person 2026-12-02', '2026-12-03', 'in-process 2026-12-02 2026-12-30 19'],
    ['in-person 2026-12-04', '2026-12-05', 'in-process 2026-12-04 2027-01-04~ 20'],
    ['in-person 2026-12-02; extended 2026-12-03 5', '2026-12-03', 'in-process 2026-12-02 2027-01-07~ 24'],
    ['in-person 2026-12-21; organ-asked 2026-12-31', '2027-02-01', 'consulting 2026-12-21 - 12'],
    ['in-person 2026-12-21; organ-asked 2027-01-04', '2027-02-01', 'consulting 2026-12-21 -~ 11'],
    [
      'in-person 2026-12-14; third-party-asked 2026-12-15; third-party-replied 2026-12-16; organ-asked 2027-01-04',
      '2027-02-01',
      'consulting 2026-12-14 -~ 7',
    ],
    ['in-person 2026-12-28; correction-asked 2026-12-31', '2027-02-01', 'awaiting-correction 2026-12-28 - -'],
    ['in-person 2026-12-28; correction-asked 2027-01-04', '2027-02-01', 'awaiting-correction 2026-12-28 -~ -'],
    ['in-person 2026-12-28; fee-noticed 2026-12-31', '2027-02-01', 'awaiting-fee 2026-12-28 - 17'],
    ['in-person 2026-12-28; fee-noticed 2027-01-04', '2027-02-01', 'awaiting-fee 2026-12-28 -~ 16'],
    // Answered on the very last of the fifteen days: an answer is a fact, whatever the notices will say.
    [
      'in-person 2026-11-20; third-party-asked 2026-12-18; third-party-delivered 2026-12-18; organ-asked 2026-12-19; third-party-replied 2027-01-11',
      '2027-01-11',
      'consulting 2026-11-20 - 0',
    ],
    // The letter to one was over on a day that may yet move, while the other is still awaited.
    [
      'in-person 2026-12-01; organ-asked 2026-12-10; third-party-asked 2026-12-11; third-party-delivered 2026-12-14',
      '2027-01-08',
      'consulting 2026-12-01 -~ 13',
    ],
    [
      'in-person 2026-12-01; third-party-asked 2026-12-10; organ-asked 2026-12-11; third-party-delivered 2026-12-14; third-party-replied 2027-01-04',
      '2027-01-08',
      'consulting 2026-12-01 - 13',
    ],
  ]
  for (const [text, asOf, expected] of cases) assert.equal(due(text, asOf), expected, text)
})

test('几段征求意见：分开的各算各的，重叠的只算一次，首尾相接的接着算', () => {
  const start = 'in-person 2026-03-02; organ-asked 2026-03-03 甲; organ-replied 2026-03-04 甲; '
  const cases: [string, string][] = [
    // 1 + 4 days out: 4 March; 10 to 13 March.
    [
      'organ-asked 2026-03-09 乙; third-party-asked 2026-03-10; organ-replied 2026-03-12 乙; third-party-replied 2026-03-13',
      'in-process 2026-03-02 2026-04-07 16',
    ],
    // The second lies within the first: 10 to 13 March all the same.
    [
      'organ-asked 2026-03-09 乙; third-party-asked 2026-03-10; third-party-replied 2026-03-11; organ-replied 2026-03-13 乙',
      'in-process 2026-03-02 2026-04-07 16',
    ],
    [
      'organ-asked 2026-03-09 乙; organ-replied 2026-03-11 乙; third-party-asked 2026-03-11; third-party-replied 2026-03-13',
      'in-process 2026-03-02 2026-04-07 16',
    ],
  ]
  for (const [text, expected] of cases) assert.equal(due(start + text, '2026-03-13'), expected, text)
})

test('当地规定缴费后继续计算的：等缴费的日子与征求意见的日子都不计', () => {
  const on: ClockRules = { ...usualRules, afterPayment: 'on' }
  const paid = 'in-person 2026-03-02; fee-noticed 2026-03-10; fee-paid 2026-03-16; '
  assert.equal(
    due(`${paid}organ-asked 2026-03-18; organ-replied 2026-03-20`, '2026-03-20', on),
    'in-process 2026-03-02 2026-04-08 12',
  )
  assert.equal(
    due(
      `in-person 2026-02-25; correction-asked 2026-02-26; correction-received ${paid.slice(10)}`.slice(0, -2),
      '2026-03-16',
      on,
    ),
    'in-process 2026-03-02 2026-04-03 14',
  )
})

test('延迟答复在期满当日告知的，还来得及', () => {
  const text =
    'in-person 2026-03-02; reasons-asked 2026-03-04; reasons-received 2026-03-05; deferred 2026-03-30 >2026-04-30'
  assert.equal(due(text, '2026-03-30'), 'in-process 2026-03-02 2026-04-30 22')
})

test('没有事实：尚未收到，没有账', () => {
  const face = clockFace([], day('2026-03-02'), calendar)
  assert.deepEqual([face.state, face.startedOn, face.dueOn, face.ledger], ['not-received', null, null, []])
})

test('一个不差的面：日子都是文字', () => {
  const { state, startedOn, dueOn, left, overdue, provisional } = clockFace(
    facts('in-person 2026-03-02'),
    day('2026-03-10'),
    calendar,
  )
  assert.deepEqual(
    [state, startedOn, dueOn, left, overdue, provisional],
    ['in-process', '2026-03-02', '2026-03-30', 14, false, false],
  )
})
