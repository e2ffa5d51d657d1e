/** 公开信息 and 版本: an identity and its versions; one transition table that guard, button and test read. */

import { bodyLimits, textOf } from './text/model.ts'

export const editionStates = ['draft', 'in-review', 'approved', 'live', 'superseded', 'withdrawn'] as const
export type EditionState = (typeof editionStates)[number]

export const editionDeeds = ['edit', 'submit', 'review-secrecy', 'return', 'approve', 'publish', 'withdraw'] as const
export type EditionDeed = (typeof editionDeeds)[number]

export interface Step {
  to: EditionState
  /** The deed of the permission grid. */
  needs:
    | 'publication.draft'
    | 'publication.submit'
    | 'publication.review-secrecy'
    | 'publication.return'
    | 'publication.approve'
    | 'publication.publish'
    | 'publication.withdraw'
  basis: string
}

/** What can be done in which state; what is missing here is impossible everywhere. */
export const transitions: Record<EditionState, Partial<Record<EditionDeed, Step>>> = {
  draft: {
    edit: { to: 'draft', needs: 'publication.draft', basis: '条例第十条' },
    submit: { to: 'in-review', needs: 'publication.submit', basis: '条例第十七条' },
  },
  'in-review': {
    'review-secrecy': {
      to: 'in-review',
      needs: 'publication.review-secrecy',
      basis: '保守国家秘密法实施条例第四十二条',
    },
    return: { to: 'draft', needs: 'publication.return', basis: '条例第十七条' },
    approve: { to: 'approved', needs: 'publication.approve', basis: '条例第十七条' },
  },
  approved: {
    return: { to: 'draft', needs: 'publication.return', basis: '条例第十七条' },
    publish: { to: 'live', needs: 'publication.publish', basis: '条例第二十六条' },
  },
  live: {
    withdraw: { to: 'withdrawn', needs: 'publication.withdraw', basis: '保守国家秘密法第三十四条' },
  },
  superseded: {},
  withdrawn: {},
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
  releasedAt: Temporal.Instant | null
  withdrawnAt: Temporal.Instant | null
  withdrawal: string | null
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

/** What speaks against handing a draft to review: everything missing, at once. */
export function* reasonsNotToSubmit(edition: Edition, demand: Demand | null): Generator<string> {
  yield* reasonsOfState(edition, 'submit')
  if (!edition.title.trim()) yield '标题还没有填写。'
  const body = textOf(edition.body)
  if (!body.trim()) yield '正文还没有填写。'
  if (body.includes('\ufffd')) yield '正文里有已经损坏的字（显示为 �），请对照原件补上。'
  if (edition.channels.length === 0) yield '还没有选择公开渠道。'
  if (!demand) return
  for (const element of demand.elements) {
    const given = edition.elements.find((e) => e.element === element)
    if (!given?.text.trim()) yield `缺少公开要素：${element}。没有此项内容的，请写明“本期无”及原因。`
  }
  for (const channel of demand.channels)
    if (!edition.channels.includes(channel)) yield `缺少必选公开渠道：${channelWords[channel] ?? channel}。`
}

/** Whoever typed in an edition counts as its author: otherwise one person could rewrite a colleague's draft and approve it. */
const hasWritten = (edition: Edition, personId: string): boolean =>
  edition.authorId === personId || edition.writerIds.includes(personId)

/** 先审查、后公开: what speaks against recording a secrecy review. */
export function* reasonsNotToReviewSecrecy(edition: Edition, personId: string): Generator<string> {
  yield* reasonsOfState(edition, 'review-secrecy')
  if (hasWritten(edition, personId)) yield '拟稿人和修改过稿件的人不能审查这份稿件，请由另一位保密审查员审查。'
  if (edition.secrecyReviewedAt) yield '保密和个人信息审查已经完成。'
}

/** 三审三校, two people at least: what speaks against approval. */
export function* reasonsNotToApprove(edition: Edition, personId: string): Generator<string> {
  yield* reasonsOfState(edition, 'approve')
  if (hasWritten(edition, personId)) yield '拟稿人和修改过稿件的人不能审核这份稿件，请由另一位审核人审核。'
  if (!edition.secrecyReviewedAt) yield '还没有完成保密和个人信息审查（先审查、后公开）。'
}

/** What speaks against sending a text back to its author. */
export function* reasonsNotToReturn(edition: Edition, remark: string): Generator<string> {
  yield* reasonsOfState(edition, 'return')
  if (remark.trim().length < 2) yield '请写明退回的意见，方便拟稿人修改。'
}

/** What speaks against release. */
export function* reasonsNotToPublish(edition: Edition, demand: Demand | null): Generator<string> {
  yield* reasonsOfState(edition, 'publish')
  if (!edition.approverId || !edition.approvedAt) yield '还没有经过审核。'
  else if (edition.approverId === edition.authorId) yield '审核人和拟稿人是同一人。'
  if (!edition.secrecyReviewedAt) yield '还没有完成保密和个人信息审查（先审查、后公开）。'
  if (!demand) return
  for (const channel of demand.channels)
    if (!edition.channels.includes(channel)) yield `缺少必选公开渠道：${channelWords[channel] ?? channel}。`
}

/** What speaks against a withdrawal. */
export function* reasonsNotToWithdraw(edition: Edition, reason: string): Generator<string> {
  yield* reasonsOfState(edition, 'withdraw')
  if (reason.trim().length < 4) yield '请写明撤回的原因（会公开显示在原地址）。'
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
  'review-secrecy': '保密审查',
  return: '退回',
  approve: '审核通过',
  publish: '发布',
  withdraw: '撤回',
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
