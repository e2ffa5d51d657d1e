import { type Attribute, groundOf } from './grounds.ts'

export interface AttributeGiven {
  attribute: Attribute
  groundId: string | null
  /** Where another law forbids it: 《统计法》第二十八条. */
  otherLaw: string
  reason: string
  decidedOn: Temporal.PlainDate
  nextOn: Temporal.PlainDate | null
  /** What statutes order to publish of it actively, in words; none where it stands on no such statute. */
  orderedBy: readonly string[]
}

const leastReason = 4
const mostReason = 500
/** No assessment may be put off for longer: 本系统建议. */
const mostYears = 5

/** Everything that speaks against a decision on an attribute (条例第十三条至第二十一条), at once. */
export function* reasonsAgainstAttribute(given: AttributeGiven): Generator<string> {
  const { attribute, groundId, otherLaw, reason, decidedOn, nextOn, orderedBy } = given
  const ground = groundOf(groundId)
  if (attribute === 'not-public') {
    if (!ground) yield '认定为不予公开，必须选择《政府信息公开条例》第十四条至第十六条中的一项理由。'
    if (ground?.namesLaw && !/《[^《》]+》.*第.+条/.test(otherLaw))
      yield '法律、行政法规禁止公开的，请写明是哪一部法律、第几条，例如“《统计法》第二十八条”。'
    if (!nextOn) yield '不予公开的要定期评估（条例第十八条），请填写下次评估的日期。'
  } else if (ground) yield '主动公开和依申请公开不需要不予公开的理由，请不要选择。'
  if (nextOn) {
    if (Temporal.PlainDate.compare(nextOn, decidedOn) <= 0) yield '下次评估的日期应当在今天以后。'
    if (Temporal.PlainDate.compare(nextOn, decidedOn.add({ years: mostYears })) > 0)
      yield `下次评估的日期不能晚于${mostYears}年以后。`
  }
  const length = [...reason.trim()].length
  if (length < leastReason) yield '请写明认定的理由。'
  if (length > mostReason) yield `认定的理由请控制在${mostReason}字以内。`
  if (orderedBy.length > 0 && (attribute === 'on-request' || (ground && !ground.forbids)))
    yield `${orderedBy.join('；')}规定应当主动公开，不能认定为${attribute === 'on-request' ? '依申请公开' : '不予公开'}（条例第十三条、第十六条）。`
}
