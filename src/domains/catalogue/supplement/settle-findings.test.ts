import assert from 'node:assert/strict'
import { test } from 'node:test'
import { reconciled, catalogueItem as row } from '#tools/testing/supplement.ts'
import type { CatalogueItem, Finding } from './model.ts'
import { type FindingDecision, reasonsNotToSettle, settleFindings } from './settle-findings.ts'

const day = Temporal.PlainDate.from('2026-03-02')
const decide = ({ key }: Finding, on = day): FindingDecision => ({ key, by: '周敏', on, reason: '本机关没有这类信息' })
const findings = (...items: CatalogueItem[]) => reconciled(['organ', 'fees'], items).findings
const part = row('1', '机构简介', { elements: '1.机关职能；2.机构设置' })

test('都决定过的，再核对一次不再提', () => {
  const found = findings(part)
  assert.deepEqual(
    found.map(({ kind }) => kind),
    ['overlapping', 'missing'],
  )
  const { open, settled } = settleFindings(
    findings(part),
    found.map((each) => decide(each)),
  )
  assert.deepEqual([open, settled.map(({ decision }) => decision.by)], [[], ['周敏', '周敏']])
  assert.equal(settleFindings(found, []).open.length, 2)
})

test('编号、次序、无关的事项变了，决定仍然有效', () => {
  const decided = findings(part).map((each) => decide(each))
  const moved = [row('9', '工作动态', { elements: '动态' }), { ...part, id: '77' }]
  assert.deepEqual(settleFindings(findings(...moved), decided).open, [])
  const rest = row('2', '机构信息', { elements: '办公时间' })
  const both = findings(part, rest).map((each) => decide(each))
  assert.deepEqual(settleFindings(findings({ ...part, id: '8' }, { ...rest, id: '3' }), both).open, [])
})

test('所依据的内容变了，重新提出，并且带着上次的决定', () => {
  const decided = findings(part).map((each) => decide(each))
  const { open, settled } = settleFindings(findings({ ...part, elements: '机关职能' }), decided)
  assert.deepEqual(
    open.map(({ finding, before }) => [finding.statutory, before.map(({ reason }) => reason)]),
    [['organ', ['本机关没有这类信息']]],
  )
  assert.deepEqual(
    settled.map(({ finding }) => finding.statutory),
    ['fees'],
  )
})

test('时限改得更长，也重新提出', () => {
  const late = (deadlineText: string) =>
    reconciled(['fees'], [row('1', '收费目录', { elements: '1.收费项目；2.收费依据；3.收费标准', deadlineText })])
      .findings
  const decided = late('信息形成之日起30个工作日内').map((each) => decide(each))
  assert.equal(settleFindings(late('信息形成之日起30个工作日内'), decided).open.length, 0)
  assert.equal(settleFindings(late('信息形成之日起60个工作日内'), decided).open.length, 1)
})

test('目录之间的重复：文字不变就不再提，改了再提', () => {
  const pair = (elements: string) => [
    row('1', '临时救助', { catalogue: '甲目录', elements }),
    row('2', '临时救助', { catalogue: '乙目录', elements }),
  ]
  const twins = (items: CatalogueItem[]) => reconciled([], items).findings
  const decided = twins(pair('救助标准')).map((each) => decide(each))
  assert.equal(decided.length, 1)
  const [one, other] = pair('救助标准')
  assert.deepEqual(
    settleFindings(
      twins([
        { ...other!, id: '5' },
        { ...one!, id: '6' },
      ]),
      decided,
    ).open,
    [],
  )
  const { open } = settleFindings(twins(pair('救助对象')), decided)
  assert.deepEqual(
    open.map(({ before }) => before),
    [[]],
  )
})

test('几次决定，以最近的为准；没有姓名、理由的不能决定', () => {
  const [found] = findings(part)
  const later = { ...decide(found!, day.add({ days: 1 })), by: '李强' }
  assert.equal(settleFindings([found!], [later, decide(found!)]).settled[0]!.decision.by, '李强')
  const reasons = (by: string, reason: string) => [...reasonsNotToSettle({ by, reason })].length
  assert.deepEqual(
    [
      reasons('周敏', '没有这类信息'),
      reasons(' ', '没有这类信息'),
      reasons('周敏', '没有'),
      reasons('周敏', '长'.repeat(501)),
    ],
    [0, 1, 1, 1],
  )
})
