import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { calendar, day } from '#tools/testing/request-days.ts'
import { facts } from '#tools/testing/written-facts.ts'
import { foldRequest } from './fold-request.ts'

/** What the clock says, whatever the order of entry. */
function fold(text: string, asOf: string): string {
  const given = facts(`in-person 2026-03-02; ${text}`)
  const said = [given, given.toReversed()].map((list) => {
    const { state, dueOn, left, problems } = foldRequest(list, day(asOf), calendar).clock
    const codes = problems.map(({ code, fact }) => `${code}@${fact === null ? '-' : given.indexOf(list[fact]!)}`)
    return [state ?? 'refused', dueOn ?? '-', left ?? '-', ...codes].join(' ')
  })
  assert.equal(said[0], said[1])
  return said[0]!
}

describe('同一天的几件事：按通常的先后；不可能的，按可能的先后', () => {
  const cases: [what: string, text: string, asOf: string, expected: string][] = [
    [
      '第三方答复后当天告知延迟答复',
      'reasons-asked 2026-03-03; reasons-received 2026-03-04; third-party-asked 2026-03-05; deferred 2026-03-10 >2026-05-20; third-party-replied 2026-03-10',
      '2026-03-10',
      'in-process 2026-05-20 48',
    ],
    [
      '缴费后当天征求意见',
      'fee-noticed 2026-03-10; organ-asked 2026-03-16; fee-paid 2026-03-16',
      '2026-03-17',
      'consulting - 20',
    ],
    [
      '缴费后当天延长',
      'fee-noticed 2026-03-10; extended 2026-03-16 5; fee-paid 2026-03-16',
      '2026-03-16',
      'in-process 2026-04-21 25',
    ],
    [
      '征求意见后当天告知补正',
      'correction-asked 2026-03-05; third-party-asked 2026-03-05',
      '2026-03-05',
      'awaiting-correction - -',
    ],
    [
      '延长、收费通知、缴费都在一天：按通常的先后，延长的是缴费前的期限',
      'extended 2026-03-10 5; fee-noticed 2026-03-10; fee-paid 2026-03-10',
      '2026-03-10',
      'in-process 2026-04-08 20',
    ],
    [
      '怎样先后都不可能的：说的是走得最远的那一次',
      'fee-noticed 2026-03-10; extended 2026-03-16 21; fee-paid 2026-03-16',
      '2026-03-16',
      'refused - - FOI_EXTENDED@2',
    ],
    [
      '两样都不可能：说的是通常在先的',
      'fee-lapsed 2026-03-16; correction-received 2026-03-16',
      '2026-03-16',
      'refused - - FOI_NOT_ASKED@2',
    ],
    [
      '先后只在同一天里找，不跨天',
      'fee-noticed 2026-03-10; extended 2026-03-16 5; fee-paid 2026-03-17',
      '2026-03-17',
      'refused - - FOI_ORDER@2',
    ],
  ]
  for (const [what, text, asOf, expected] of cases) test(what, () => assert.equal(fold(text, asOf), expected))
})

test('一天里堆了几百件不可能的事：很快说不行，不算日期', () => {
  const parties = Array.from({ length: 60 }, (_, i) =>
    ['asked', 'delivered', 'replied'].map((what) => `third-party-${what} 2026-03-03 某${i}`),
  )
  const text = [...parties.flat(), 'reasons-asked 2026-03-03', 'organ-replied 2026-03-03'].join('; ')
  const { state, problems } = foldRequest(facts(`in-person 2026-03-02; ${text}`), day('2026-03-04'), calendar).clock
  assert.equal(state, null)
  assert.deepEqual(
    problems.map(({ code, basis }) => [code, basis]),
    [['FOI_NOT_ASKED', '政府信息公开条例第三十四条']],
  )
})
