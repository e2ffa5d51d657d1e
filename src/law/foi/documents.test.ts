import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lackingIn } from '../contents/model.ts'
import { answers } from './answers.ts'
import { answerPartNames, decisionForms, lackingInDecision, partsOfDecision } from './decisions.ts'
import { foiDocumentOf, foiDocuments } from './documents.ts'

const local = '省、市依申请公开答复规范（如苏政办函〔2019〕98号、宿政办函〔2021〕21号）?'

/** As the specification gives them; a question mark where the list may be set anew, none where no list was found. */
const expected: Record<string, [to: string, basis: string, parts: string]> = {
  application: [
    'office',
    '政府信息公开条例第二十九条',
    '申请人的姓名或者名称 身份证明 联系方式 申请公开的政府信息的名称和文号（或者便于查询的其他特征性描述） 获取信息的方式和途径',
  ],
  agent: ['office', local, '授权委托书 委托人的身份证明 代理人的身份证明'],
  register: ['office', local, '申请人 联系方式 收到日期 收到渠道 申请内容 答复期限'],
  receipt: ['applicant', local, '收到日期 收到日期的依据 答复期限 查询办法'],
  'correction-notice': ['applicant', '政府信息公开条例第三十条', '需要补正的内容 合理的补正期限 逾期不补正的后果'],
  'reasons-notice': [
    'applicant',
    '政府信息公开条例第三十五条',
    '超过合理范围的数量和频次 说明理由的期限 理由不合理的不予处理',
  ],
  'deferral-notice': ['applicant', '政府信息公开条例第三十五条', '延迟答复的合理期限 延迟的理由'],
  'extension-notice': ['applicant', '政府信息公开条例第三十三条', '新的答复期限 延长的依据'],
  'third-party-letter': [
    'third-party',
    '政府信息公开条例第三十二条',
    '征求意见的内容 征求意见的理由 答复期限 逾期不答复由行政机关决定是否公开',
  ],
  'consultation-receipt': ['third-party', local, '收到日期 是否同意公开 理由'],
  'consultation-notice': ['applicant', local, '征求意见的内容 征求意见所需时间不计入答复期限'],
  'disclosed-notice': ['third-party', '政府信息公开条例第三十二条', '决定公开的政府信息内容 公开的理由'],
  'organ-letter': [
    'organ',
    '政府信息公开条例第三十四条',
    '征求意见的内容 征求意见的理由 答复期限 逾期不答复视为同意公开',
  ],
  'assistance-letter': ['organ', local, ''],
  'fee-notice': [
    'applicant',
    '国办函〔2020〕109号?',
    '收费依据 收费方式和标准 件数或者页数 收费金额 缴费方式和期限 逾期不缴费的后果',
  ],
  'search-record': ['office', '审判实践?', '检索范围 检索的系统 关键词 检索人 检索时间'],
  'approval-slip': ['office', local, ''],
  'active-list': ['office', local, ''],
}

test('程序性文书：写给谁、依据、应当写明的内容；打问号的可按本地规定调整', () => {
  const found = foiDocuments.map(({ id, to, parts, basis, fixed }) => [
    id,
    [to, `${basis}${fixed ? '' : '?'}`, parts.join(' ')],
  ])
  assert.deepEqual(Object.fromEntries(found), expected)
  assert.deepEqual(
    Object.keys(expected),
    foiDocuments.map(({ id }) => id),
  )
  assert.ok(foiDocuments.every(({ of }) => of.length >= 3))
  assert.deepEqual(foiDocumentOf('assistance-letter')!.parts, [])
  assert.equal(foiDocumentOf('nothing'), null)
})

test('征求意见书：第三方不答复由行政机关决定，共同制作机关不答复视为同意，两份说的不一样', () => {
  const [third, organ] = ['third-party-letter', 'organ-letter'].map((id) => foiDocumentOf(id)!.parts.at(-1))
  assert.deepEqual([third, organ], ['逾期不答复由行政机关决定是否公开', '逾期不答复视为同意公开'])
  assert.deepEqual(lackingIn(foiDocumentOf('extension-notice')!, new Set(['延长的依据'])), ['新的答复期限'])
})

const before = [
  '制发机关',
  '标题',
  '文号',
  '申请人',
  '收到日期和渠道',
  '申请内容',
  '认定的情况',
  '依据（到条、款、项）',
]
const contact = '政府信息公开工作机构的联系方式'
const foot = ['日期', '印章', '送达方式和日期']
const pre = '应当先申请行政复议，复议机关和期限'
const open = '申请行政复议的机关和期限，提起行政诉讼的期限'
const mixed = '不予公开的部分应当先申请行政复议，其他部分可以选择；复议机关和期限'
const channel = '提交行政复议申请书的互联网渠道'
const answerOf = (id: string) => answers.find((answer) => answer.id === id)!
const names = (id: string, online = false) => partsOfDecision(answerOf(id), { online }).map(({ name }) => name)

test('答复书应当写明的内容：前后相同，中间按答复的种类，救济途径按类别，网上送达的写明网上渠道', () => {
  const table: [id: string, own: string[], ways: string[], online?: boolean][] = [
    ['already-public', ['获取方式', '获取途径'], [open]],
    ['provided', ['公开的内容', '获取方式', '获取途径', '获取时间'], [open, channel], true],
    ['partly-provided', ['公开的内容', '不予公开的部分', '理由'], [mixed]],
    ['state-secret', ['理由'], [pre, channel], true],
    ['register-query', ['应当通过的渠道'], [open]],
    ['not-existing', ['检索的范围、方法和结果'], [open]],
    ['other-organ', ['理由', '负责公开的机关的名称、联系方式'], [open]],
  ]
  for (const [id, own, ways, online] of table)
    assert.deepEqual(names(id, online), [...before, ...own, contact, ...ways, ...foot], id)
})

test('每一部分的依据：答复自己的按答复的条款，救济途径按行政复议法，其余是各地的格式', () => {
  const bases = (id: string) =>
    partsOfDecision(answerOf(id), { online: true }).map(({ basis, fixed }) => `${basis}${fixed ? '' : '?'}`)
  const form = '省、市依申请公开答复规范（如苏政办函〔2019〕98号）?'
  const frame = (own: string[], remedy: string) => [
    ...before.map(() => form),
    ...own,
    form,
    remedy,
    '行政复议法第二十二条第二款',
    ...foot.map(() => form),
  ]
  const both = '行政复议法第二十条第三款、第二十三条第二款'
  assert.deepEqual(bases('third-party'), frame(['政府信息公开条例第十五条、第三十六条第三项'], both))
  assert.deepEqual(
    bases('partly-provided'),
    frame(['政府信息公开条例第三十七条', '政府信息公开条例第三十七条', '政府信息公开条例第三十七条'], both),
  )
  assert.deepEqual(bases('repeated'), frame(['政府信息公开条例第三十六条第六项'], '行政复议法第二十条第三款'))
})

test('缺哪几项，按次序说', () => {
  const all = new Set(names('state-secret', true))
  const lacking = (...without: string[]) =>
    lackingInDecision(answerOf('state-secret'), { online: true }, all.difference(new Set(without)))
  assert.deepEqual(lacking(), [])
  assert.deepEqual(lacking(pre, '理由'), ['理由', pre])
  assert.deepEqual(lackingInDecision(answerOf('state-secret'), { online: false }, new Set()), names('state-secret'))
  assert.equal(new Set(Object.values(answerPartNames)).size, Object.keys(answerPartNames).length)
})

test('实体性文书：每种答复一种，另有延后提供、更正、不予更正、纳入主动公开', () => {
  assert.deepEqual(
    decisionForms.filter(({ answer }) => answer).map(({ id, basis }) => `${id} ${basis}`),
    answers.map(({ id, ground }) => `${id} ${ground}`),
  )
  assert.deepEqual(
    decisionForms.filter(({ answer }) => !answer).map(({ id, name, basis }) => `${id} ${name} ${basis}`),
    [
      'provided-later 延后提供 政府信息公开条例第三十六条第二项',
      'record-corrected 更正本机关记录的申请人信息 政府信息公开条例第四十一条',
      'record-not-corrected 不予更正 政府信息公开条例第四十一条',
      'moved-to-active 纳入主动公开 政府信息公开条例第四十四条',
    ],
  )
})
