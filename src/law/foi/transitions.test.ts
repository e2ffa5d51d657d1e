import assert from 'node:assert/strict'
import { test } from 'node:test'
import { calendar, day } from '#tools/testing/request-days.ts'
import { facts } from '#tools/testing/written-facts.ts'
import { receipts } from './channels.ts'
import { foldRequest } from './fold-request.ts'
import { factKinds, ledgerEffects, requestChannels, requestStates } from './model.ts'
import { type Standing, transitions } from './transitions.ts'
import { channelNames, effectNames, factNames, stateNames } from './words.ts'

/** A way into each state, and the next day. */
const ways: Record<Standing, string> = {
  'not-received': '',
  'awaiting-confirmation': 'internet 2026-03-02',
  'in-process': 'in-person 2026-03-02',
  'awaiting-correction': 'in-person 2026-03-02; correction-asked 2026-03-03',
  'awaiting-fee': 'in-person 2026-03-02; fee-noticed 2026-03-03',
  'correction-lapsed': 'in-person 2026-03-02; correction-asked 2026-03-03; correction-lapsed 2026-03-25',
  'fee-lapsed': 'in-person 2026-03-02; fee-noticed 2026-03-03; fee-lapsed 2026-04-10',
  withdrawn: 'in-person 2026-03-02; withdrawn 2026-03-03',
  transferred: 'in-person 2026-03-02; transferred 2026-03-03',
  served: 'in-person 2026-03-02; served 2026-03-03',
}

/** Which facts may follow, written out by hand: the law's table once more. */
const may: Record<Standing, string> = {
  'not-received': 'received',
  'awaiting-confirmation': 'confirmed withdrawn transferred served',
  'in-process':
    'correction-asked correction-received reasons-asked reasons-received deferred third-party-asked third-party-delivered third-party-replied organ-asked organ-delivered organ-replied extended fee-noticed fee-paid fee-lapsed withdrawn transferred served',
  'awaiting-correction':
    'correction-received correction-lapsed third-party-delivered third-party-replied organ-delivered organ-replied withdrawn transferred served',
  'awaiting-fee':
    'third-party-delivered third-party-replied organ-delivered organ-replied fee-paid fee-lapsed withdrawn transferred served',
  'correction-lapsed': '',
  'fee-lapsed': '',
  withdrawn: '',
  transferred: '',
  served: '',
}

test('每一种状态下每一种事实：能不能发生，与手写的表相同', () => {
  for (const [state, way] of Object.entries(ways) as [Standing, string][]) {
    const allowed = may[state].split(' ').filter(Boolean)
    assert.deepEqual(
      factKinds.filter((kind) => transitions[state][kind]),
      allowed,
      state,
    )
    const before = way === '' ? [] : facts(way)
    for (const kind of factKinds) {
      const on = before.at(-1)?.happenedOn.add({ days: 1 }) ?? day('2026-03-02')
      const { problems } = foldRequest([...before, { kind, happenedOn: on, channel: 'in-person' }], on, calendar).clock
      const order = problems.some(({ code }) => code === 'FOI_ORDER')
      assert.equal(order, !allowed.includes(kind), `${state} ${kind}`)
      for (const { severity, message, basis } of problems)
        if (severity === 'refused') assert.ok(message.endsWith('。') && basis !== '', `${state} ${kind}: ${message}`)
    }
  }
})

test('每一步都写明依据和对期限的影响', () => {
  const clocks = Object.entries(transitions).flatMap(([state, steps]) =>
    Object.entries(steps).map(([kind, { to, clock, basis }]) => {
      assert.ok(basis.length > 5, `${state} ${kind}`)
      return `${state} ${kind} ${clock} ${to}`
    }),
  )
  const telling = clocks.filter((line) => !/ (none|close) /.test(line))
  assert.deepEqual(telling, [
    'awaiting-confirmation confirmed start in-process',
    'in-process correction-asked void awaiting-correction',
    'in-process deferred set in-process',
    'in-process third-party-asked suspend in-process',
    'in-process organ-asked suspend in-process',
    'in-process extended add in-process',
    'in-process fee-noticed stop awaiting-fee',
    'awaiting-correction correction-received restart in-process',
    'awaiting-fee fee-paid restart in-process',
  ])
})

test('每一个词都有名称', () => {
  assert.deepEqual(Object.keys(factNames), [...factKinds])
  assert.deepEqual(Object.keys(stateNames), [...requestStates])
  assert.deepEqual(Object.keys(channelNames), [...requestChannels])
  for (const names of [factNames, stateNames, channelNames, effectNames])
    assert.equal(new Set(Object.values(names)).size, Object.keys(names).length)
  assert.equal(
    Object.values(factNames).join(' '),
    '收到申请 双方确认收到 补正告知 收到补正 逾期不补正 要求说明理由 收到理由 告知延迟答复 征求第三方意见 第三方收到征求意见书 第三方答复意见 征求其他机关意见 其他机关收到征求意见书 其他机关答复意见 延长答复期限 收费通知 缴费 逾期不缴费 撤回申请 移送 送达答复',
  )
  assert.equal(
    Object.values(channelNames).join(' '),
    '当面提交 挂号信或者特快专递 平信 寄给了本机关其他科室或者个人 互联网 传真',
  )
  assert.equal(
    Object.values(stateNames).join(' '),
    '尚未收到申请 待确认收到 办理中 待补正 待说明理由 征求意见中 待缴费 逾期不补正，已终结 逾期不缴费，已终结 已撤回 已移送 已答复',
  )
  assert.deepEqual(Object.keys(effectNames), [...ledgerEffects])
  assert.equal(
    Object.values(effectNames).join(' '),
    '等待确认，不起算 收到之日，不计入 计入期限 征求意见，不计入 待补正，期限作废 待缴费，停止计算 延长 延迟答复 超过期限',
  )
})

test('待补正、待缴费时，被征求意见的一方照样可以收到、答复，依据各是各的', () => {
  for (const state of ['in-process', 'awaiting-correction', 'awaiting-fee'] as const)
    assert.deepEqual(
      (['third-party-delivered', 'third-party-replied', 'organ-delivered', 'organ-replied'] as const).map((kind) => {
        const { to, clock, basis } = transitions[state][kind]!
        return `${to} ${clock} ${basis}`
      }),
      ['第三十二条', '第三十二条', '第三十四条', '第三十四条'].map(
        (article) => `${state} none 政府信息公开条例${article}`,
      ),
    )
})

test('哪一天算收到：各渠道的规定和依据（第三十一条）', () => {
  assert.deepEqual(
    requestChannels.map((channel) => {
      const { atOnce, sameDay, basis } = receipts[channel]
      return `${channel} ${atOnce ? '到达即收到' : sameDay ? '当日确认' : '双方确认'} ${basis}`
    }),
    [
      'in-person 到达即收到 政府信息公开条例第三十一条第一项',
      'registered-mail 到达即收到 政府信息公开条例第三十一条第二项',
      'ordinary-mail 当日确认 政府信息公开条例第三十一条第二项',
      'misdirected-mail 当日确认 国办公开办函〔2015〕207号第一条第二项；政府信息公开条例第三十一条第二项',
      'internet 双方确认 政府信息公开条例第三十一条第三项',
      'fax 双方确认 政府信息公开条例第三十一条第三项',
    ],
  )
})
