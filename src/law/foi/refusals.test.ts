import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { calendar, day } from '#tools/testing/request-days.ts'
import { facts } from '#tools/testing/written-facts.ts'
import { bases } from './bases.ts'
import { clockFace } from './face.ts'

const rule = {
  correction: '政府信息公开条例第三十条',
  inPerson: '政府信息公开条例第三十一条第一项',
  byMail: '政府信息公开条例第三十一条第二项',
  online: '政府信息公开条例第三十一条第三项',
  misdirected: '国办公开办函〔2015〕207号第一条第二项；政府信息公开条例第三十一条第二项',
  thirdParty: '政府信息公开条例第三十二条',
  answer: '政府信息公开条例第三十三条第二款',
  excluded: '政府信息公开条例第三十三条第三款',
  organ: '政府信息公开条例第三十四条',
  reasons: '政府信息公开条例第三十五条',
  served: '政府信息公开条例第三十六条',
  fee: '政府信息公开条例第四十二条；国办函〔2020〕109号',
  count: '民法典第二百零一条',
}

/** 收到之日为2026年3月2日（周一），期限到3月30日。 */
const received = 'in-person 2026-03-02; '
const answered = 'reasons-asked 2026-03-04; reasons-received 2026-03-05; '

type Case = [facts: string, refused: string, message: string, basis: string]

/** Refused at one fact for one reason: code@place, the sentence, the article; and no day is given. */
function refuses(name: string, before: string, cases: readonly Case[]): void {
  describe(name, () => {
    for (const [text, refused, message, basis] of cases)
      test(before + text, () => {
        const face = clockFace(facts(before + text), day('2026-05-01'), calendar)
        assert.deepEqual(face.problems, [
          {
            severity: 'refused',
            code: refused.split('@')[0],
            fact: refused.endsWith('@-') ? null : Number(refused.split('@')[1]),
            message,
            basis,
          },
        ])
        const { problems, ...rest } = face
        assert.deepEqual(rest, {
          state: null,
          dueOn: null,
          provisional: false,
          startedOn: null,
          left: null,
          waits: [],
          overdue: false,
          ledger: [],
        })
      })
  })
}

refuses('先后不对：收到以前、办结以后、不在这一步', '', [
  [
    'served 2026-03-01; in-person 2026-03-02',
    'FOI_ORDER@0',
    '还没有收到申请，不能有“送达答复”；请先登记收到申请，或者核对日期。',
    rule.answer,
  ],
  [
    'third-party-replied 2026-03-01 甲; in-person 2026-03-02',
    'FOI_ORDER@0',
    '还没有收到申请，不能有“第三方答复意见”；请先登记收到申请，或者核对日期。',
    rule.answer,
  ],
  ['in-person 2026-03-02; fax 2026-03-03', 'FOI_ORDER@1', '一件申请只收到一次；另一件申请请另行登记。', rule.inPerson],
  [
    'registered-mail 2026-03-02; confirmed 2026-03-03',
    'FOI_ORDER@1',
    '挂号信或者特快专递的申请已有收到之日，不需要（再次）确认；请删去这一条。',
    rule.byMail,
  ],
  [
    'internet 2026-03-02; confirmed 2026-03-02; confirmed 2026-03-03',
    'FOI_ORDER@2',
    '互联网的申请已有收到之日，不需要（再次）确认；请删去这一条。',
    rule.online,
  ],
  [
    'misdirected-mail 2026-03-02; confirmed 2026-03-02; misdirected-mail 2026-03-03',
    'FOI_ORDER@2',
    '一件申请只收到一次；另一件申请请另行登记。',
    rule.misdirected,
  ],
  [
    'internet 2026-03-02; extended 2026-03-03 5',
    'FOI_ORDER@1',
    '申请现在是“待确认收到”，不能有“延长答复期限”；请核对先后和日期。',
    rule.answer,
  ],
  [
    'in-person 2026-03-02; served 2026-03-03; extended 2026-03-04 5',
    'FOI_ORDER@2',
    '申请已于2026年3月3日办结（已答复），其后不能再有“延长答复期限”，请核对日期。',
    rule.served,
  ],
  [
    'in-person 2026-03-02; withdrawn 2026-03-03; confirmed 2026-03-04',
    'FOI_ORDER@2',
    '申请已于2026年3月3日办结（已撤回），其后不能再有“双方确认收到”，请核对日期。',
    rule.served,
  ],
  [
    'in-person 2026-03-02; fee-paid 2026-03-16',
    'FOI_NOT_ASKED@1',
    '没有与“缴费”相应的告知或者征求在先，请先登记，或者核对对方名称和日期。',
    rule.fee,
  ],
  [
    'in-person 2026-03-02; correction-asked 2026-03-03; reasons-asked 2026-03-04',
    'FOI_ORDER@2',
    '申请现在是“待补正”，不能有“要求说明理由”；请核对先后和日期。',
    rule.reasons,
  ],
  [
    'in-person 2026-03-02; fee-noticed 2026-03-03; organ-asked 2026-03-04',
    'FOI_ORDER@2',
    '申请现在是“待缴费”，不能有“征求其他机关意见”；请核对先后和日期。',
    rule.organ,
  ],
  [
    'in-person 2026-03-02; correction-lapsed 2026-03-04',
    'FOI_ORDER@1',
    '申请现在是“办理中”，不能有“逾期不补正”；请核对先后和日期。',
    rule.correction,
  ],
])

refuses('日期不对：还没有发生，或者早于有节假日数据的年份', '', [
  [
    'in-person 2026-03-02; served 2026-05-02',
    'FOI_FUTURE@1',
    '“送达答复”的日期2026年5月2日晚于2026年5月1日，还没有发生，请核对日期。',
    rule.count,
  ],
  [
    'in-person 2003-12-31',
    'CAL_BEFORE_2004@-',
    '2003-12-31早于2004-01-01：节假日数据自2004年起，更早的日期无法按民法典第二百零一条计算工作日，请核对日期。',
    rule.count,
  ],
  [
    'in-person 2026-03-02; deferred 2026-03-10 >2003-12-31',
    'CAL_BEFORE_2004@-',
    '2003-12-31早于2004-01-01：节假日数据自2004年起，更早的日期无法按民法典第二百零一条计算工作日，请核对日期。',
    rule.count,
  ],
])

refuses('补正（第三十条）', received, [
  [
    'correction-asked 2026-03-03; correction-received 2026-03-04; correction-asked 2026-03-05',
    'FOI_CORRECTION_ONCE@3',
    '补正只能一次性告知，已经告知过；补正后仍不明确的，按“无法提供”答复。',
    rule.correction,
  ],
  [
    'correction-asked 2026-03-03 >2026-03-03',
    'FOI_UNTIL@1',
    '补正期限2026年3月3日不晚于告知之日，请核对。',
    rule.correction,
  ],
  [
    'correction-received 2026-03-04',
    'FOI_NOT_ASKED@1',
    '没有与“收到补正”相应的告知或者征求在先，请先登记，或者核对对方名称和日期。',
    rule.correction,
  ],
  [
    'correction-asked 2026-03-03; correction-lapsed 2026-03-24',
    'FOI_NOT_LAPSED@2',
    '期限到2026年3月24日为止，期满前不能登记“逾期不补正”。',
    rule.correction,
  ],
])

refuses('说明理由和延迟答复（第三十五条）', received, [
  [
    'reasons-asked 2026-03-04; reasons-asked 2026-03-05',
    'FOI_TWICE@2',
    '“要求说明理由”已经登记过，请核对。',
    rule.reasons,
  ],
  [
    'reasons-received 2026-03-05',
    'FOI_NOT_ASKED@1',
    '没有与“收到理由”相应的告知或者征求在先，请先登记，或者核对对方名称和日期。',
    rule.reasons,
  ],
  [
    'deferred 2026-03-05 >2026-04-30',
    'FOI_NOT_ASKED@1',
    '没有与“告知延迟答复”相应的告知或者征求在先，请先登记，或者核对对方名称和日期。',
    rule.reasons,
  ],
  [`${answered}deferred 2026-03-06`, 'FOI_FIELDS@3', '没有写明延迟到哪一天，请补上日期。', rule.reasons],
  [
    `${answered}deferred 2026-03-06 >2026-04-30; deferred 2026-03-09 >2026-05-29`,
    'FOI_TWICE@4',
    '“告知延迟答复”已经登记过，请核对。',
    rule.reasons,
  ],
  [
    `${answered}organ-asked 2026-03-05; deferred 2026-03-06 >2026-04-30`,
    'FOI_SUSPENDED@4',
    '征求意见期间期限暂停，不能登记“告知延迟答复”；请在意见答复或者期满之后办理。',
    rule.excluded,
  ],
  [
    `${answered}deferred 2026-03-31 >2026-04-30`,
    'FOI_OVER@3',
    '答复期限已于2026年3月30日届满，期满以后不能再有“告知延迟答复”。',
    rule.reasons,
  ],
  [
    `${answered}deferred 2026-03-30 >2026-03-30`,
    'FOI_UNTIL@3',
    '延迟到2026年3月30日并不晚于原来的期限2026年3月30日，不需要延迟。',
    rule.reasons,
  ],
])

refuses('征求意见（第三十二条、第三十四条）', received, [
  [
    'third-party-asked 2026-03-04; third-party-asked 2026-03-05',
    'FOI_TWICE@2',
    '已经征求过这一方的意见；另一方请写明名称以便区分。',
    rule.thirdParty,
  ],
  [
    'organ-asked 2026-03-04 某局; organ-asked 2026-03-05 某局',
    'FOI_TWICE@2',
    '已经征求过“某局”的意见；另一方请写明名称以便区分。',
    rule.organ,
  ],
  [
    'third-party-delivered 2026-03-05',
    'FOI_NOT_ASKED@1',
    '没有与“第三方收到征求意见书”相应的告知或者征求在先，请先登记，或者核对对方名称和日期。',
    rule.thirdParty,
  ],
  [
    'third-party-asked 2026-03-04; organ-delivered 2026-03-05',
    'FOI_NOT_ASKED@2',
    '没有与“其他机关收到征求意见书”相应的告知或者征求在先，请先登记，或者核对对方名称和日期。',
    rule.organ,
  ],
  [
    'organ-asked 2026-03-04; third-party-replied 2026-03-05',
    'FOI_NOT_ASKED@2',
    '没有与“第三方答复意见”相应的告知或者征求在先，请先登记，或者核对对方名称和日期。',
    rule.thirdParty,
  ],
  [
    'organ-asked 2026-03-04; organ-delivered 2026-03-05; organ-delivered 2026-03-06',
    'FOI_TWICE@3',
    '“其他机关收到征求意见书”已经登记过，请核对。',
    rule.organ,
  ],
  [
    'organ-asked 2026-03-04; organ-replied 2026-03-05; organ-delivered 2026-03-06',
    'FOI_TWICE@3',
    '对方已于2026年3月5日答复，不用再登记“其他机关收到征求意见书”。',
    rule.organ,
  ],
  [
    'third-party-asked 2026-03-04; third-party-replied 2026-03-05; third-party-replied 2026-03-06',
    'FOI_TWICE@3',
    '“第三方答复意见”已经登记过，请核对。',
    rule.thirdParty,
  ],
])

refuses('延长（第三十三条第二款）', received, [
  [
    'extended 2026-03-31 5',
    'FOI_OVER@1',
    '答复期限已于2026年3月30日届满，期满以后不能再有“延长答复期限”。',
    rule.answer,
  ],
  ['extended 2026-03-10', 'FOI_FIELDS@1', '没有写明延长几个工作日，应为1至20的整数。', rule.answer],
  ['extended 2026-03-10 -1', 'FOI_FIELDS@1', '没有写明延长几个工作日，应为1至20的整数。', rule.answer],
  ['extended 2026-03-10 21', 'FOI_EXTENDED@1', '延长最长20个工作日，不能延长21个。', rule.answer],
  [
    'extended 2026-03-10 1; extended 2026-03-11 20',
    'FOI_EXTENDED@2',
    '延长合计最长20个工作日，已经延长1个，不能再延长20个。',
    rule.answer,
  ],
  [
    'extended 2026-03-10 12; extended 2026-03-11 8; extended 2026-03-12 1',
    'FOI_EXTENDED@3',
    '延长合计最长20个工作日，已经延长20个，不能再延长1个。',
    rule.answer,
  ],
])

refuses('收费（国办函〔2020〕109号）', received, [
  [
    'fee-noticed 2026-03-10; fee-paid 2026-03-16; fee-noticed 2026-03-17',
    'FOI_TWICE@3',
    '“收费通知”已经登记过，请核对。',
    rule.fee,
  ],
  [
    'fee-noticed 2026-03-10; fee-lapsed 2026-04-08',
    'FOI_NOT_LAPSED@2',
    '期限到2026年4月8日为止，期满前不能登记“逾期不缴费”。',
    rule.fee,
  ],
  [
    'fee-lapsed 2026-04-08',
    'FOI_NOT_ASKED@1',
    '没有与“逾期不缴费”相应的告知或者征求在先，请先登记，或者核对对方名称和日期。',
    rule.fee,
  ],
])

test('不存在的日子，如2月30日：读入时就拒绝，依据是按公历计算期间', () => {
  assert.equal(bases.dates, '民法典第二百条')
})

test('一次说完：同一事实的几处不对，按看出的先后一起列出', () => {
  const { problems } = clockFace(facts(`${received}extended 2026-03-31 21`), day('2026-03-30'), calendar)
  assert.deepEqual(
    problems.map(({ code }) => code),
    ['FOI_FUTURE', 'FOI_EXTENDED', 'FOI_OVER'],
  )
})

test('没有写明渠道，或者没有这种渠道：说出可用的', () => {
  const said = (channel: string | undefined) =>
    clockFace(
      [{ kind: 'received', channel: channel as never, happenedOn: day('2026-03-02') }],
      day('2026-03-05'),
      calendar,
    ).problems.map(({ message, basis }) => `${message} ${basis}`)
  const known = '渠道为：in-person、registered-mail、ordinary-mail、misdirected-mail、internet、fax。'
  assert.deepEqual(said('pigeon'), [`没有写明申请从哪里来，或者“pigeon”不是规定的渠道；${known} ${rule.online}`])
  assert.deepEqual(said(undefined), [`没有写明申请从哪里来，或者“”不是规定的渠道；${known} ${rule.online}`])
})

test('登记早于发生', () => {
  const [one] = facts('in-person 2026-03-02')
  const { problems } = clockFace(
    [{ ...one!, recordedAt: Temporal.Instant.from('2026-03-01T15:59:59Z') }],
    day('2026-03-05'),
    calendar,
  )
  assert.deepEqual(
    problems.map(({ code, message, basis }) => `${code} ${message} ${basis}`),
    [`FOI_RECORDED_BEFORE “收到申请”发生在2026年3月2日，登记却早于这一天，请核对日期。 ${rule.count}`],
  )
})
