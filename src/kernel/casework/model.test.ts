import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addWorkingDays, isWorkday } from '#law/calendar/working-days.ts'
import { calendar } from '#tools/testing/test-city.ts'
import { type LetterTemplate, reasonsNotToSend, writeLetter } from './letters.ts'
import {
  type CaseClock,
  caseStandingOf,
  dueOf,
  numberOf,
  readNumber,
  reasonsAgainstText,
  tidyText,
  turnClock,
} from './model.ts'
import { codeOfForm, hashCode, isCodeOf, isFormSecret, printCode, readCode } from './query-code.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const clockFrom = (from: string, promisedDays = 15): CaseClock => ({
  from: day(from),
  promisedDays,
  waitedDays: 0,
  waitingSince: null,
})

test('承诺按工作日数：春节和调休都算进去', () => {
  // 2026-02-10 is a Tuesday; the spring festival of 2026 rests from 15 to 23 February and works on the 14th and 28th.
  assert.equal(dueOf(clockFrom('2026-02-10', 5), calendar).date.toString(), '2026-02-24')
  assert.equal(dueOf(clockFrom('2026-03-02', 15), calendar).date.toString(), '2026-03-23')
})

test('等待补充的工作日不计入期限：怎么停、停多久，都只差这么多工作日', () => {
  const spans = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 6 })
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 400 }), spans, (start, gaps) => {
      let clock = clockFrom(day('2024-01-02').add({ days: start }).toString())
      let today = clock.from
      let waited = 0
      for (const [place, gap] of gaps.entries()) {
        const next = today.add({ days: gap })
        if (place % 2 === 1)
          for (let d = today.add({ days: 1 }); Temporal.PlainDate.compare(d, next) <= 0; d = d.add({ days: 1 }))
            waited += isWorkday(d, calendar) ? 1 : 0
        clock = turnClock(clock, place % 2 === 0 ? 'pause' : 'resume', next, calendar)
        today = next
      }
      if (clock.waitingSince) clock = turnClock(clock, 'stop', today, calendar)
      assert.equal(clock.waitedDays, waited)
      assert.ok(dueOf(clock, calendar).date.equals(addWorkingDays(clock.from, 15 + waited, calendar).date))
    }),
  )
})

test('再停一次不会把等待的开始往后推；没有在等的时候收到补充，什么也不变', () => {
  const paused = turnClock(clockFrom('2026-03-02'), 'pause', day('2026-03-04'), calendar)
  assert.deepEqual(turnClock(paused, 'pause', day('2026-03-10'), calendar), paused)
  const running = clockFrom('2026-03-02')
  assert.equal(turnClock(running, 'resume', day('2026-03-10'), calendar), running)
  assert.deepEqual(turnClock({ ...paused, waitedDays: 3 }, 'restart', day('2026-04-01'), calendar), {
    ...running,
    from: day('2026-04-01'),
  })
})

test('逾期是当天算出来的：到期日当天不算，第二天起算；等待补充的从不逾期', () => {
  const at = { dueOn: day('2026-03-23'), answeredOn: null, closedOn: null, waitingSince: null }
  assert.equal(caseStandingOf(at, day('2026-03-19')), 'due')
  assert.equal(caseStandingOf(at, day('2026-03-20')), 'soon')
  assert.equal(caseStandingOf(at, day('2026-03-23')), 'soon')
  assert.equal(caseStandingOf(at, day('2026-03-24')), 'overdue')
  assert.equal(caseStandingOf({ ...at, waitingSince: day('2026-03-05') }, day('2026-05-01')), 'waiting')
  assert.equal(caseStandingOf({ ...at, answeredOn: day('2026-03-25') }, day('2026-05-01')), 'answered')
  assert.equal(
    caseStandingOf({ ...at, answeredOn: day('2026-03-25'), closedOn: day('2026-03-26') }, day('2026-05-01')),
    'closed',
  )
})

test('编号怎么写都认得，写不成编号的不猜', () => {
  const number = numberOf('GK', '990021-mzj', 2026, 7)
  assert.equal(number, 'GK-990021-mzj-2026-0007')
  for (const typed of [number, ` gk-990021-mzj-2026-7 `, 'ＧＫ－990021－mzj－2026－0007', 'GK—990021—mzj—2026—0007'])
    assert.equal(readNumber(typed)?.number, number, typed)
  for (const typed of ['', 'GK', '0007', 'GK-990021-2026', 'GK-990021-2026-x', `GK-${'9'.repeat(60)}-2026-1`, '\0'])
    assert.equal(readNumber(typed), null, typed)
  assert.equal(readNumber(numberOf('GK', '990021', 2026, 12345))?.serial, 12345)
})

test('任何文字都不能让编号、查询码的读取出错', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      readNumber(text)
      assert.match(readCode(text), /^[0-9a-hj-kmnp-z]*$/)
      assert.equal(isCodeOf(readCode(text), null), false)
      const tidy = tidyText(text)
      assert.equal(tidyText(tidy), tidy)
      assert.ok(tidy.isWellFormed() && !tidy.includes('\0'))
    }),
  )
})

test('查询码：一百位，抄下来、读出来都能再输入；同一张表总是同一个码', () => {
  const secret = 'A'.repeat(43)
  const code = codeOfForm(secret)
  assert.match(code, /^[0-9abcdefghjkmnpqrstvwxyz]{20}$/)
  assert.equal(codeOfForm(secret), code)
  assert.notEqual(codeOfForm(`${'A'.repeat(42)}B`), code)
  assert.match(printCode(code), /^.{5}-.{5}-.{5}-.{5}$/)
  assert.ok(isCodeOf(readCode(printCode(code).toUpperCase()), hashCode(code)))
  assert.ok(isCodeOf(readCode(code.replaceAll('0', 'O').replaceAll('1', 'l')), hashCode(code)))
  assert.ok(!isCodeOf(readCode(`${code}0`), hashCode(code)))
  assert.ok(!isCodeOf('', hashCode('')), 'an empty code opens nothing, whatever is kept')
  assert.equal(isFormSecret(secret), true)
  for (const bad of ['', 'A'.repeat(42), 'A'.repeat(44), `${'A'.repeat(42)}!`]) assert.equal(isFormSecret(bad), false)
})

const template: LetterTemplate = {
  key: 'try',
  title: '试一试',
  parts: [
    { key: 'must', label: '必填', required: true, longest: 10 },
    { key: 'may', label: '选填', required: false, longest: 5 },
  ],
  optional: ['fact'],
  lines: ['{name}：', '{must}', '附：{may}', '见{fact}'],
}

test('文书缺少必填内容不能发出，所有缺的一次说完；选填没填的那一行不出现', () => {
  assert.deepEqual(
    [...reasonsNotToSend(template, { must: ' ', may: '一二三四五六' })],
    ['《试一试》缺少：必填。', '“选填”请控制在5字以内，现在有6字。'],
  )
  assert.equal(writeLetter(template, { name: '某镇', fact: '' }, { must: '有', may: '' }), '某镇：\n\n有')
  assert.equal(
    writeLetter(template, { name: '某镇', fact: '甲' }, { must: '有', may: '乙' }),
    '某镇：\n\n有\n\n附：乙\n\n见甲',
  )
  assert.throws(() => writeLetter(template, { name: '某镇' }, { must: '' }), /lacks must/)
  assert.throws(() => writeLetter(template, {}, { must: '有' }), /lacks name/)
})

test('填写的文字里有花括号，也只是文字', () => {
  assert.equal(writeLetter(template, { name: '{must}' }, { must: '{name}$&' }), '{must}：\n\n{name}$&')
})

test('字数按字数，不按编码单位', () => {
  assert.deepEqual([...reasonsAgainstText('𠮷'.repeat(4), '说明', 4)], [])
  assert.equal([...reasonsAgainstText('𠮷'.repeat(5), '说明', 4)].length, 1)
  assert.deepEqual([...reasonsAgainstText('', '说明', 4)], ['请填写说明。'])
  assert.deepEqual([...reasonsAgainstText('', '说明', 4, 0)], [])
})
