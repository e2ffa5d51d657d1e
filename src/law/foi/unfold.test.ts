import assert from 'node:assert/strict'
import { test } from 'node:test'
import { numbered } from '#law/calendar/numbered-days.ts'
import { countEffects } from '#law/ledger/model.ts'
import { rowsOfLedger, textOfLedger } from '#law/ledger/present.ts'
import { calendar, day } from '#tools/testing/request-days.ts'
import { facts } from '#tools/testing/written-facts.ts'
import { foldRequest } from './fold-request.ts'
import { ledgerOf } from './ledger.ts'
import { ledgerEffects, usualRules } from './model.ts'
import { unfoldedNames, unfoldLedger } from './unfold.ts'

const lines = (text: string, asOf: string) => {
  const on = day(asOf)
  const { course } = foldRequest(facts(text), on, calendar, usualRules)
  return ledgerOf(course!, on, { days: numbered(calendar), rules: usualRules })
}

test('逐段账再展开：计入的一段里，周末、放假、调休上班各成一行，天数不变', () => {
  const folded = lines('registered-mail 2026-09-20', '2026-10-01')
  const unfolded = unfoldLedger(folded, calendar)
  assert.deepEqual(textOfLedger(rowsOfLedger(unfolded, unfoldedNames)), [
    '2026-09-20  收到之日，不计入（政府信息公开条例第三十一条第二项）',
    '2026-09-21至2026-09-24  计入期限4个工作日（政府信息公开条例第三十三条第二款）',
    '2026-09-25至2026-09-27  放假，不计入（2026年中秋节放假安排）',
    '2026-09-28至2026-09-30  计入期限3个工作日（政府信息公开条例第三十三条第二款）',
    '2026-10-01至2026-10-07  放假，不计入（2026年国庆节放假安排）',
    '2026-10-08至2026-10-09  计入期限2个工作日（政府信息公开条例第三十三条第二款）',
    '2026-10-10  调休上班，计入期限1个工作日（2026年放假调休安排）',
    '2026-10-11  周末，不计入（国务院关于职工工作时间的规定第七条）',
    '2026-10-12至2026-10-16  计入期限5个工作日（政府信息公开条例第三十三条第二款）',
    '2026-10-17至2026-10-18  周末，不计入（国务院关于职工工作时间的规定第七条）',
    '2026-10-19至2026-10-23  计入期限5个工作日（政府信息公开条例第三十三条第二款）',
  ])
  const sum = (all: readonly { days: number }[]) => all.reduce((total, { days }) => total + days, 0)
  assert.equal(sum(unfolded), sum(folded))
})

test('不是计入的，原样不动；超出放假安排的写明暂定', () => {
  const folded = lines('in-person 2026-03-02; third-party-asked 2026-03-03 甲; extended 2026-03-04 5', '2026-03-20')
  const rest = folded.filter(({ effect }) => effect !== 'counted')
  assert.deepEqual(
    unfoldLedger(folded, calendar).filter(({ effect }) => effect !== 'counted'),
    rest,
  )
  const late = unfoldLedger(lines('in-person 2026-12-10', '2026-12-11'), calendar)
  assert.deepEqual([late.at(-1)!.effect, late.at(-1)!.days], ['provisional', 5])
  assert.equal(unfoldedNames['day-zero'], '收到之日，不计入')
  assert.deepEqual(new Set(Object.keys(unfoldedNames)), new Set([...ledgerEffects, ...countEffects]))
})
