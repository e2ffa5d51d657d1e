import type { EditionAttribute, InterpretationPlan } from './attribute/model.ts'
import { attributeWords, isPolicy } from './attribute/model.ts'
import { classOf, deedOfStep, kindWords, type Review, type StepDeed, stepName, turnOf } from './flow/model.ts'
import { reasonsAgainstCheck, type SelfCheck, type Urgent } from './urgent/model.ts'

/** 公开信息 and 版本: an identity and its versions; one transition table that guard, button and test read. */

import { bodyLimits, textOf } from './text/model.ts'

export const editionStates = ['draft', 'in-review', 'approved', 'live', 'superseded', 'withdrawn'] as const
export type EditionState = (typeof editionStates)[number]

export const editionDeeds = [
  'edit',
  'submit',
  'review',
  'proofread',
  'review-secrecy',
  'check-disclosure',
  'withhold',
  'reassess',
  'return',
  'approve',
  'schedule',
  'unschedule',
  'publish',
  'publish-urgently',
  'confirm-urgent',
  'reject-urgent',
  'correct',
  'withdraw',
  'ask-restore',
  'restore',
] as const
export type EditionDeed = (typeof editionDeeds)[number]

/** Why a text was withdrawn: published in error, went into another, another holds instead, holds no longer. */
export const withdrawalKinds = ['error', 'merged', 'replaced', 'invalid'] as const
export type WithdrawalKind = (typeof withdrawalKinds)[number]

export interface Step {
  to: EditionState
  /** The deed of the permission grid. */
  needs:
    | 'publication.draft'
    | 'publication.submit'
    | 'publication.review'
    | 'publication.proofread'
    | 'publication.review-secrecy'
    | 'publication.check-disclosure'
    | 'publication.withhold'
    | 'publication.return'
    | 'publication.approve'
    | 'publication.publish'
    | 'publication.release-urgently'
    | 'publication.confirm-urgent'
    | 'publication.withdraw'
  basis: string
}

const urgently: Step = {
  to: 'live',
  needs: 'publication.release-urgently',
  basis: '突发事件应对法第七条',
}

/** What can be done in which state; what is missing here is impossible everywhere. */
export const transitions: Record<EditionState, Partial<Record<EditionDeed, Step>>> = {
  draft: {
    edit: { to: 'draft', needs: 'publication.draft', basis: '条例第十条' },
    submit: { to: 'in-review', needs: 'publication.submit', basis: '条例第十七条' },
    'publish-urgently': urgently,
    // What was filed as not public is assessed again; then the draft stays, or goes on.
    reassess: { to: 'draft', needs: 'publication.withhold', basis: '条例第十八条' },
  },
  'in-review': {
    review: { to: 'in-review', needs: 'publication.review', basis: '条例第十七条' },
    proofread: { to: 'in-review', needs: 'publication.proofread', basis: '条例第六条' },
    'review-secrecy': {
      to: 'in-review',
      needs: 'publication.review-secrecy',
      basis: '保守国家秘密法实施条例第四十二条',
    },
    'check-disclosure': {
      to: 'in-review',
      needs: 'publication.check-disclosure',
      basis: '国办发〔2016〕80号一（一）',
    },
    withhold: { to: 'draft', needs: 'publication.withhold', basis: '条例第十三条至第十六条' },
    return: { to: 'draft', needs: 'publication.return', basis: '条例第十七条' },
    approve: { to: 'approved', needs: 'publication.approve', basis: '条例第十七条' },
    'publish-urgently': urgently,
  },
  approved: {
    return: { to: 'draft', needs: 'publication.return', basis: '条例第十七条' },
    schedule: { to: 'approved', needs: 'publication.publish', basis: '条例第二十六条' },
    unschedule: { to: 'approved', needs: 'publication.publish', basis: '条例第二十六条' },
    publish: { to: 'live', needs: 'publication.publish', basis: '条例第二十六条' },
  },
  live: {
    'confirm-urgent': { to: 'live', needs: 'publication.confirm-urgent', basis: '保守国家秘密法实施条例第四十二条' },
    'reject-urgent': { to: 'withdrawn', needs: 'publication.confirm-urgent', basis: '保守国家秘密法第三十四条' },
    // The text at hand stays; a corrected one follows it.
    correct: { to: 'live', needs: 'publication.draft', basis: '条例第六条' },
    withdraw: { to: 'withdrawn', needs: 'publication.withdraw', basis: '保守国家秘密法第三十四条' },
  },
  superseded: {
    // Its text is still read as an earlier version.
    'confirm-urgent': {
      to: 'superseded',
      needs: 'publication.confirm-urgent',
      basis: '保守国家秘密法实施条例第四十二条',
    },
  },
  withdrawn: {
    correct: { to: 'withdrawn', needs: 'publication.draft', basis: '条例第六条' },
    'ask-restore': { to: 'withdrawn', needs: 'publication.draft', basis: '条例第六条' },
    restore: { to: 'live', needs: 'publication.withdraw', basis: '条例第六条' },
  },
}

export interface ElementText {
  element: string
  text: string
}

export interface Edition {
  countyId: string
  id: string
  publicationId: string
  organId: string
  address: string
  itemId: string | null
  contentType: string
  number: number
  state: EditionState
  title: string
  /** Canonical HTML of `text/model.ts`. */
  body: string
  elements: ElementText[]
  channels: string[]
  documentNumber: string | null
  formedOn: Temporal.PlainDate
  obligationId: string | null
  authorId: string
  /** Everybody who began this edition or saved text in it; none of them may review or approve it. */
  writerIds: readonly string[]
  secrecyReviewerId: string | null
  secrecyReviewedAt: Temporal.Instant | null
  secrecyResult: string | null
  approverId: string | null
  approvedAt: Temporal.Instant | null
  submittedAt: Temporal.Instant | null
  /** The hour that was set for its release; it cannot become public before. */
  releaseAt: Temporal.Instant | null
  releasedAt: Temporal.Instant | null
  withdrawnAt: Temporal.Instant | null
  withdrawal: string | null
  /** Null until somebody says whether the text is public; without it nothing goes on (国办发〔2016〕80号). */
  attribute: EditionAttribute | null
  plan: InterpretationPlan | null
  /** The day on which it was filed as not public. */
  withheldOn: Temporal.PlainDate | null
  /** How often it was submitted; the steps are those of the present round. */
  round: number
  reviews: readonly Review[]
  /** Since when somebody has been writing: the beginning, or the last return. */
  draftingSince: Temporal.Instant
  urgent: Urgent | null
  withdrawalKind: WithdrawalKind | null
  version: number
  savedAt: Temporal.Instant
}

/** What the item demands of a publication that answers it. */
export interface Demand {
  elements: readonly string[]
  channels: readonly string[]
}

/** What somebody types. */
export interface EditionText {
  title: string
  body: string
  elements: ElementText[]
  channels: string[]
  documentNumber: string | null
  formedOn: Temporal.PlainDate
}

/** What speaks against a deed in a state, before anything of its own. */
export function* reasonsOfState(edition: Edition, deed: EditionDeed): Generator<string> {
  if (!transitions[edition.state][deed]) yield `当前状态为“${stateWords[edition.state]}”，不能${deedWords[deed]}。`
  else if (edition.withheldOn && deed !== 'reassess')
    yield `这份文稿已于${edition.withheldOn}登记为${attributeWords[edition.attribute?.attribute ?? 'not-public']}，评估后改为主动公开的才能${deedWords[deed]}。`
  else if (deed === 'reassess' && !edition.withheldOn) yield '这份文稿没有登记为不予公开，不需要评估。'
}

/** Longest texts, in characters: beyond any real notice, within what a page and a search index can carry. */
const longest = { title: 200, body: bodyLimits.text, element: 20_000, documentNumber: 60 }

/** What speaks against keeping a text at all, however unfinished it may be. */
export function* reasonsNotToSave(text: EditionText, today: Temporal.PlainDate): Generator<string> {
  if (text.title.length > longest.title) yield `标题请控制在${longest.title}字以内，现在有${text.title.length}字。`
  if (textOf(text.body).length > longest.body)
    yield `正文请控制在${longest.body / 10_000}万字以内，更长的内容请作为附件。`
  if ((text.documentNumber?.length ?? 0) > longest.documentNumber) yield `文号请控制在${longest.documentNumber}字以内。`
  for (const { element, text: given } of text.elements)
    if (given.length > longest.element) yield `“${element}”请控制在${longest.element / 10_000}万字以内。`
  for (const channel of text.channels) if (!channelWords[channel]) yield `没有这个公开渠道：${channel}。`
  if (text.formedOn.year < 1949) yield '成文日期早于1949年，请核对。'
  if (Temporal.PlainDate.compare(text.formedOn, today) > 0) yield `成文日期 ${text.formedOn} 晚于今天，请核对。`
}

/** What the content checks say of an edition as it stands. */
export interface Checked {
  /** Demanded elements that a passage of the text or an attachment answers, though their field is empty. */
  answeredElsewhere: readonly string[]
  /** Sentences that nobody has answered yet, or that no answer can outweigh. */
  unanswered: readonly string[]
}

const nothingChecked: Checked = { answeredElsewhere: [], unanswered: [] }

/** What speaks against handing a draft to review: everything missing, at once. */
export function* reasonsNotToSubmit(
  edition: Edition,
  demand: Demand | null,
  checked: Checked = nothingChecked,
): Generator<string> {
  yield* reasonsOfState(edition, 'submit')
  yield* reasonsOfText(edition, demand, checked)
  if (!edition.attribute)
    yield '还没有选择公开属性：主动公开、依申请公开或者不予公开。没有标明公开属性的文稿不能送审（国办发〔2016〕80号）。'
  // 三同步: a policy and its interpretation are planned, reviewed and set going together.
  if (isPolicy(edition.contentType) && edition.attribute?.attribute === 'active' && !edition.plan)
    yield '政策文件还没有解读方案：写明由谁解读、什么形式、什么时候发布；不需要解读的写明理由。'
}

/** What is missing in a text that somebody is to read. */
function* reasonsOfText(edition: Edition, demand: Demand | null, checked = nothingChecked): Generator<string> {
  if (!edition.title.trim()) yield '标题还没有填写。'
  const body = textOf(edition.body)
  if (!body.trim()) yield '正文还没有填写。'
  if (body.includes('\ufffd')) yield '正文里有已经损坏的字（显示为 �），请对照原件补上。'
  if (edition.channels.length === 0 && edition.attribute?.attribute !== 'not-public') yield '还没有选择公开渠道。'
  yield* missingOf(edition, demand, checked)
  yield* checked.unanswered
}

function* missingOf(edition: Edition, demand: Demand | null, { answeredElsewhere }: Checked): Generator<string> {
  if (!demand) return
  for (const element of demand.elements) {
    const given = edition.elements.find((e) => e.element === element)
    if (!given?.text.trim() && !answeredElsewhere.includes(element))
      yield `缺少公开要素：${element}。没有此项内容的，请写明“本期无”及原因。`
  }
  for (const channel of demand.channels)
    if (!edition.channels.includes(channel)) yield `缺少必选公开渠道：${channelWords[channel] ?? channel}。`
}

/** Whoever typed in an edition counts as its author: otherwise one person could rewrite a colleague's draft and approve it. */
const hasWritten = (edition: Edition, personId: string): boolean =>
  edition.authorId === personId || edition.writerIds.includes(personId)

const writerWords: Record<StepDeed, string> = {
  review: '拟稿人和修改过稿件的人不能审核这份稿件，请由另一位审核人审核。',
  proofread: '拟稿人和修改过稿件的人不能校对这份稿件，请由另一位校对。',
  'review-secrecy': '拟稿人和修改过稿件的人不能审查这份稿件，请由另一位保密审查员审查。',
  approve: '拟稿人和修改过稿件的人不能审核这份稿件，请由另一位审核人审核。',
  'check-disclosure': '拟稿人和修改过稿件的人不能审查这份稿件的公开属性，请由另一位审查。',
  withhold: '拟稿人和修改过稿件的人不能认定不予公开，请由另一位审核人认定。',
}

/**
 * What speaks against doing the step whose turn it is: a writer never reviews; each step waits for those before it; three
 * reviews and three proofreadings are by different people (三审三校).
 */
export function* reasonsNotToDoStep(edition: Edition, deed: StepDeed, personId: string): Generator<string> {
  yield* reasonsOfState(edition, deed)
  if (hasWritten(edition, personId)) yield writerWords[deed]
  const { reviews } = edition
  const turn = turnOf(reviews)
  const own = reviews.filter(({ kind }) => (deedOfStep as Partial<Record<string, string>>)[kind] === deed)
  const next = own.find(({ doneAt }) => doneAt === null)
  if (!next) {
    if (edition.state === 'in-review' && own.length === 0) yield `这份稿件的流程里没有${deedWords[deed]}这个环节。`
    else if (own.length > 0) yield `${kindWords[own.at(-1)!.kind]}已经完成。`
    return
  }
  if (next !== turn) {
    const first = reviews.filter(({ step, doneAt }) => step < next.step && doneAt === null)
    yield `还没有完成${first.map((each) => stepName(reviews, each)).join('、')}${first.some(({ kind }) => kind === 'secrecy') ? '（先审查、后公开）' : ''}。`
  }
  const likewise = classOf(next.kind)
  const before = reviews.find(
    (each) => likewise && classOf(each.kind) === likewise && each.result === 'passed' && each.personId === personId,
  )
  if (before)
    yield `${stepName(reviews, before)}已由您完成，${likewise === 'review' ? '三审' : '三校'}要由不同的人分别完成。`
}

/** What speaks against sending a text back to its author. */
export function* reasonsNotToReturn(edition: Edition, remark: string): Generator<string> {
  yield* reasonsOfState(edition, 'return')
  if (remark.trim().length < 2) yield '请写明退回的意见，方便拟稿人修改。'
}

/** What speaks against release. */
export function* reasonsNotToPublish(edition: Edition, demand: Demand | null): Generator<string> {
  yield* reasonsOfState(edition, 'publish')
  yield* reasonsNotPublic(edition)
  if (!edition.approverId || !edition.approvedAt) yield '还没有经过审核。'
  else if (hasWritten(edition, edition.approverId)) yield '审核人和拟稿人是同一人。'
  if (!edition.secrecyReviewedAt) yield '还没有完成保密和个人信息审查（先审查、后公开）。'
  const open = edition.reviews.filter(({ kind, doneAt }) => kind !== 'publish' && doneAt === null)
  if (open.length > 0 && edition.state === 'approved')
    yield `还没有完成${open.map((each) => stepName(edition.reviews, each)).join('、')}。`
  if (!demand) return
  for (const channel of demand.channels)
    if (!edition.channels.includes(channel)) yield `缺少必选公开渠道：${channelWords[channel] ?? channel}。`
}

function* reasonsNotPublic({ attribute }: Edition): Generator<string> {
  if (attribute?.attribute !== 'active')
    yield attribute
      ? `公开属性是“${attributeWords[attribute.attribute]}”，不能发布。`
      : '还没有选择公开属性，不能发布。'
}

/** 先发后审: what speaks against a release by one person with a recorded self-check. */
export function* reasonsNotToPublishUrgently(
  edition: Edition,
  demand: Demand | null,
  check: SelfCheck,
): Generator<string> {
  yield* reasonsOfState(edition, 'publish-urgently')
  yield* reasonsOfText(edition, demand)
  yield* reasonsNotPublic(edition)
  yield* reasonsAgainstCheck(check)
}

/** What speaks against confirming an emergency release, or finding it wrong: another person, who did not write. */
export function* reasonsNotToJudgeUrgent(
  edition: Edition,
  deed: 'confirm-urgent' | 'reject-urgent',
  personId: string,
  finding: string,
): Generator<string> {
  yield* reasonsOfState(edition, deed)
  const { urgent } = edition
  if (!urgent) yield '这份稿件不是应急发布的，不需要补审。'
  else if (urgent.confirmedAt) yield '应急发布已经补审。'
  if (urgent?.releasedBy === personId) yield '应急发布的人不能补审，请由另一位补审。'
  if (hasWritten(edition, personId)) yield '拟稿人和修改过稿件的人不能补审，请由另一位补审。'
  if (finding.trim().length < 4)
    yield deed === 'confirm-urgent'
      ? '请写明保密和个人信息审查的结果。'
      : '请写明发现了什么问题（会作为撤回的原因公开显示在原地址）。'
}

/** What speaks against a new edition of something published: it follows what is live, or what was withdrawn to be corrected. */
export function* reasonsNotToRevise(edition: Edition, others: { open: boolean; live: boolean }): Generator<string> {
  if (edition.state !== 'live' && edition.state !== 'withdrawn') yield '只有已发布或已撤回的版本可以修订。'
  if (edition.state === 'withdrawn' && others.live) yield '这条信息已有更新的版本，请在最新版本上修订。'
  if (others.open) yield '这条信息已有一份正在修订的稿件，请在那份稿件上继续。'
}

export const stateWords: Record<EditionState, string> = {
  draft: '草稿',
  'in-review': '审核中',
  approved: '待发布',
  live: '已发布',
  superseded: '已被新版本替代',
  withdrawn: '已撤回',
}

export const deedWords: Record<EditionDeed, string> = {
  edit: '修改',
  submit: '送审',
  review: '审核',
  proofread: '校对',
  'review-secrecy': '保密审查',
  'check-disclosure': '审查公开属性',
  withhold: '认定不予公开',
  reassess: '评估',
  return: '退回',
  approve: '审核通过',
  schedule: '定时发布',
  unschedule: '取消定时',
  publish: '发布',
  'publish-urgently': '应急发布',
  'confirm-urgent': '补审',
  'reject-urgent': '补审不通过并撤回',
  correct: '更正',
  withdraw: '撤回',
  'ask-restore': '提请恢复',
  restore: '恢复',
}

/** The thirteen channels of the national template. */
export const channelWords: Record<string, string> = {
  site: '政府网站',
  gazette: '政府公报',
  newmedia: '两微一端',
  press: '发布会/听证会',
  broadcast: '广播电视',
  print: '纸质媒体',
  reading: '公开查阅点',
  service: '政务服务中心',
  station: '便民服务站',
  onsite: '入户/现场',
  board: '社区/企事业单位/村公示栏（电子屏）',
  push: '精准推送',
  other: '其他',
}
