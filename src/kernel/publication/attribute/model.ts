import { type Attribute, groundOf } from '#law/attribute/grounds.ts'
import { reasonsAgainstAttribute } from '#law/attribute/reasons-against-attribute.ts'

/** 公开属性 in the source: what a draft says of itself, and what becomes of what is not public. Pure. */

/** What somebody chose for a draft. */
export interface AttributeChoice {
  attribute: Attribute
  groundId: string | null
  otherLaw: string
  reason: string
}

export interface EditionAttribute extends AttributeChoice {
  givenBy: string
  givenByName: string
  givenAt: Temporal.Instant
}

/** 解读方案: who interprets, in which forms, by when; or why none is needed. */
export interface InterpretationPlan {
  interpreter: string
  forms: readonly string[]
  dueOn: Temporal.PlainDate | null
  exception: string | null
}

/** Kinds of content; a new one is a line here. */
export const contentTypes = {
  announcement: { name: '公开信息', policy: false },
  policy: { name: '政策文件', policy: true },
  normative: { name: '行政规范性文件', policy: true },
} as const satisfies Record<string, { name: string; policy: boolean }>
export type ContentType = keyof typeof contentTypes

export const isContentType = (given: string): given is ContentType => Object.hasOwn(contentTypes, given)

/** A policy document is interpreted, and goes to the disclosure office before it is withheld. */
export const isPolicy = (contentType: string): boolean => isContentType(contentType) && contentTypes[contentType].policy

export const attributeWords: Record<Attribute, string> = {
  active: '主动公开',
  'on-request': '依申请公开',
  'not-public': '不予公开',
}

/** The article of a ground, with the other law that it names. */
export const articleOf = ({ groundId, otherLaw }: Pick<AttributeChoice, 'groundId' | 'otherLaw'>): string | null => {
  const ground = groundOf(groundId)
  if (!ground) return null
  return ground.namesLaw && otherLaw.trim() ? `${ground.article}、${otherLaw.trim()}` : ground.article
}

/** What speaks against an attribute for a draft; `ordered` says that the catalogue lists its item as public. */
export function* reasonsNotToGive(
  choice: AttributeChoice,
  today: Temporal.PlainDate,
  ordered: boolean,
): Generator<string> {
  // The day of assessment is set when the text is filed.
  const nextOn = choice.attribute === 'not-public' ? today.add({ months: 1 }) : null
  yield* reasonsAgainstAttribute({
    ...choice,
    // What is listed as public needs no reason of its own.
    reason: choice.attribute === 'active' ? choice.reason.trim() || '应当主动公开' : choice.reason,
    decidedOn: today,
    nextOn,
    orderedBy: ordered ? ['标准目录'] : [],
  })
}

/** What speaks against a plan of interpretation (三同步). */
export function* reasonsAgainstPlan(plan: InterpretationPlan, today: Temporal.PlainDate): Generator<string> {
  if (plan.exception !== null) {
    if (plan.exception.trim().length < 4) yield '不需要解读的，请写明理由。'
    if (plan.exception.length > 500) yield '不需要解读的理由请控制在500字以内。'
    return
  }
  if (plan.interpreter.trim().length < 2) yield '请写明由谁解读（谁起草、谁解读）。'
  if (plan.interpreter.length > 60) yield '解读人请控制在60字以内。'
  if (plan.forms.length === 0) yield '请至少选择一种解读形式。'
  for (const form of plan.forms) if (!formWords[form]) yield `没有这种解读形式：${form}。`
  if (!plan.dueOn) yield '请写明解读材料的发布日期。'
  else if (Temporal.PlainDate.compare(plan.dueOn, today) < 0) yield '解读材料的发布日期已经过去，请核对。'
}

/** Forms in which a policy is interpreted. */
export const formWords: Record<string, string> = {
  text: '文字解读',
  chart: '图表图解',
  qa: '问答',
  video: '音频、视频',
  press: '新闻发布会',
  expert: '专家解读',
}

/** The kind of content is chosen before anything of the publication is released; it stays with its address. */
export function* reasonsAgainstType(
  contentType: string,
  edition: { contentType: string; number: number },
): Generator<string> {
  if (!isContentType(contentType)) yield `没有这种内容类型：${contentType}。`
  else if (contentType !== edition.contentType && edition.number > 1) yield '已经发布过的信息不能改变内容类型。'
}

/** What somebody decides about a withheld text when it is assessed (条例第十八条). */
export interface Verdict {
  verdict: 'stays' | 'opens'
  reason: string
  nextOn: Temporal.PlainDate | null
}

/** No assessment may be put off for longer. */
const mostYears = 5

export function* reasonsAgainstVerdict(
  { verdict, reason, nextOn }: Verdict,
  today: Temporal.PlainDate,
): Generator<string> {
  if (reason.trim().length < 4) yield '请写明评估的理由。'
  if (reason.length > 500) yield '评估的理由请控制在500字以内。'
  if (verdict === 'opens') return
  if (!nextOn) yield '维持不公开的，请填写下次评估的日期。'
  else if (Temporal.PlainDate.compare(nextOn, today) <= 0) yield '下次评估的日期应当在今天以后。'
  else if (Temporal.PlainDate.compare(nextOn, today.add({ years: mostYears })) > 0)
    yield `下次评估的日期不能晚于${mostYears}年以后。`
}
