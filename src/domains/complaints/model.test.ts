import assert from 'node:assert/strict'
import { test } from 'node:test'
import { stepOf } from '#kernel/casework/kind.ts'
import { complaint, complaintDeeds, complaintStates } from './complaint.ts'
import { handlerIdOf } from './handling-organ.ts'
import { letterTemplates } from './letter-templates.ts'
import {
  type Evidence,
  lackOf,
  outcomes,
  proposedOutcome,
  reasonsAgainstOrderDay,
  reasonsAgainstOutcome,
  reasonsAgainstPromise,
  reasonsNotToAsk,
} from './model.ts'
import { askWords, outcomeWords } from './words.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const today = day('2026-03-02')
const open = (...days: string[]) => days.map((text) => ({ dueOn: day(text) }))

test('哪些情况可以请求公开：逾期、空着、还没到期；已公开的和不适用的不行', () => {
  const slot = { applicability: 'applies', open: open(), lastOn: null }
  assert.equal(lackOf(slot, today), 'empty')
  assert.equal(lackOf({ ...slot, open: open('2026-03-02') }, today), 'not-due')
  assert.equal(lackOf({ ...slot, open: open('2026-03-01', '2026-04-01') }, today), 'overdue')
  assert.equal(lackOf({ ...slot, lastOn: today }, today), 'met')
  assert.equal(lackOf({ ...slot, open: open('2026-03-01'), applicability: 'does-not-apply' }, today), 'not-applicable')
  for (const lack of ['overdue', 'empty', 'not-due'] as const) assert.deepEqual([...reasonsNotToAsk(lack, null)], [])
  for (const lack of ['met', 'not-applicable'] as const) assert.equal([...reasonsNotToAsk(lack, null)].length, 1)
})

const nothing: Evidence = { published: null, earlier: null, orderDueOn: null, overdue: false }
const publication = { on: today, title: '甲', address: 'abcd' }

test('登记里是怎样，答复就不能说反', () => {
  const allowed = (evidence: Evidence) =>
    outcomes.filter((one) => [...reasonsAgainstOutcome(one, evidence)].length === 0)
  assert.deepEqual(allowed(nothing), ['not-due', 'not-owed'])
  assert.deepEqual(allowed({ ...nothing, overdue: true }), ['not-owed'])
  assert.deepEqual(allowed({ ...nothing, orderDueOn: today }), ['ordered', 'not-due', 'not-owed'])
  assert.deepEqual(allowed({ ...nothing, earlier: publication }), ['public-already', 'not-due', 'not-owed'])
  assert.deepEqual(allowed({ ...nothing, published: publication }), [
    'published',
    'public-already',
    'not-due',
    'not-owed',
  ])
  assert.equal([...reasonsAgainstOutcome('', nothing)].length, 1)
  assert.equal(proposedOutcome({ ...nothing, published: publication, orderDueOn: today }), 'published')
  assert.equal(proposedOutcome({ ...nothing, orderDueOn: today }), 'ordered')
  assert.equal(proposedOutcome({ ...nothing, earlier: publication }), 'public-already')
  assert.equal(proposedOutcome({ ...nothing, earlier: publication, overdue: true }), null)
  assert.equal(proposedOutcome(nothing), null)
})

test('整改期限在今天以后、九十天以内；承诺在一到六十个工作日之间', () => {
  const fits = (dueOn: Temporal.PlainDate | null) => [...reasonsAgainstOrderDay(dueOn, today)].length === 0
  assert.deepEqual([null, today, today.add({ days: 1 }), today.add({ days: 90 }), today.add({ days: 91 })].map(fits), [
    false,
    false,
    true,
    true,
    false,
  ])
  assert.deepEqual(
    [0, 1, 60, 61, 1.5, Number.NaN].map((n) => [...reasonsAgainstPromise(n)].length === 0),
    [false, true, true, false, false, false],
  )
})

test('谁来办理：本级政府；反映本级政府自己的，由上一级', () => {
  assert.equal(handlerIdOf({ id: 'town', countyId: 'county', parentId: 'county' }), 'county')
  assert.equal(handlerIdOf({ id: 'county', countyId: 'county', parentId: 'city' }), 'city')
  assert.equal(handlerIdOf({ id: 'city', countyId: 'city', parentId: null }), 'city')
})

test('转移表：从每个状态都走得到办结，每个状态和行为都有名称，时钟停了会再走', () => {
  for (const state of complaintStates) {
    assert.ok(complaint.stateWords[state])
    const reached = new Set<string>([state])
    for (const at of reached)
      for (const deed of complaintDeeds) {
        const step = stepOf(complaint, at, deed)
        if (step) reached.add(step.to)
      }
    assert.ok(reached.has('closed'), state)
  }
  for (const deed of complaintDeeds) assert.ok(complaint.deedWords[deed])
  assert.equal(stepOf(complaint, 'in-process', 'ask-back')?.clock, 'pause')
  assert.equal(stepOf(complaint, 'awaiting-reply', 'message')?.clock, 'resume')
  for (const state of complaintStates) {
    const answer = stepOf(complaint, state, 'answer')
    if (answer) assert.equal(answer.clock, 'stop', state)
    const again = stepOf(complaint, state, 'reopen')
    if (again) assert.equal(again.clock, 'restart', state)
  }
})

test('每份文书都有标题、正文，至少一项必填；每个结果都有说法', () => {
  for (const { title, lines, parts } of letterTemplates) {
    assert.ok(title && lines.length > 2)
    assert.ok(
      parts.some(({ required }) => required),
      title,
    )
    for (const { key } of parts)
      assert.ok(
        lines.some((line) => line.includes(`{${key}}`)),
        `${title} ${key}`,
      )
  }
  for (const outcome of outcomes) assert.ok(outcomeWords[outcome])
})

test('公共企事业单位的请求不说成对行政机关的投诉：由它的主管部门调查处理', () => {
  const said = askWords.steps.handled('示例县人民政府', 'enterprise')
  assert.match(said, /示例县人民政府.*这个单位的主管部门/)
  assert.doesNotMatch(said, /政府信息公开工作主管部门|机关/)
  assert.match(askWords.steps.handled('示例县人民政府', 'organ'), /政府信息公开工作主管部门/)
})
