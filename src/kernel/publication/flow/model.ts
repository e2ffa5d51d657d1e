import type { Calendar } from '#law/calendar/model.ts'
import { addWorkingDays } from '#law/calendar/working-days.ts'

/** 环节: the steps of an edition, each with who does it and by when. Pure. */

export const stepKinds = [
  'draft',
  'first-review',
  'second-review',
  'final-review',
  'proofread',
  'secrecy',
  'approve',
  'disclosure-check',
  'withhold',
  'publish',
] as const
export type StepKind = (typeof stepKinds)[number]

/** Which deed of an edition does a step between draft and release. */
export const deedOfStep = {
  'first-review': 'review',
  'second-review': 'review',
  'final-review': 'review',
  proofread: 'proofread',
  secrecy: 'review-secrecy',
  approve: 'approve',
  'disclosure-check': 'check-disclosure',
  withhold: 'withhold',
} as const satisfies Partial<Record<StepKind, string>>

/** Deeds that do a step. */
export type StepDeed = (typeof deedOfStep)[keyof typeof deedOfStep]

/** How long a step may take: hours run through the night, working days end with the day (民法典第二百零一条). */
export interface StepLimit {
  amount: number
  unit: 'hour' | 'workday'
}

/** One step of a flow as the duty table gives it. */
export interface FlowStep {
  kind: StepKind
  unit: string
  office: string
  post: string
  limit: StepLimit | null
}

/** The steps of a publication from draft to release, in order, and the hours in which an emergency release is confirmed. */
export interface Flow {
  /** The version of the duty table; null for the default that comes with the program. */
  tableId: string | null
  steps: readonly FlowStep[]
  emergencyHours: number
}

/** A step of an edition in its present round. */
export interface Review extends FlowStep {
  step: number
  tableId: string | null
  turnAt: Temporal.Instant | null
  dueAt: Temporal.Instant | null
  personId: string | null
  personName: string | null
  result: 'passed' | 'returned' | 'skipped' | null
  remark: string | null
  doneAt: Temporal.Instant | null
}

/** 先发后审: within so many hours an emergency release is confirmed, unless the duty table says otherwise. */
export const EMERGENCY_HOURS = 24

const plain = (kind: StepKind, post: string): FlowStep => ({ kind, unit: '', office: '', post, limit: null })

/** What stands where no duty table says otherwise: secrecy review, and approval by another person than the writer. */
export const standardSteps: readonly FlowStep[] = [
  plain('draft', '信息员'),
  plain('secrecy', '保密审查员'),
  plain('approve', '审核员'),
  plain('publish', '信息员'),
]

/** 三审三校, secrecy review before release (先审查、后公开). */
export const threeReviews: readonly StepKind[] = [
  'draft',
  'first-review',
  'proofread',
  'second-review',
  'proofread',
  'secrecy',
  'final-review',
  'proofread',
  'approve',
  'publish',
]

/** What is not to be public is filed, never released; a policy document goes to the disclosure office first (国办发〔2016〕80号). */
export const filingSteps = (policy: boolean): readonly FlowStep[] => [
  plain('draft', '信息员'),
  ...(policy ? [plain('disclosure-check', '政务公开负责人')] : []),
  plain('withhold', '审核员、签发人'),
]

const reviewsOf: readonly StepKind[] = ['first-review', 'second-review', 'final-review']

/** Reviews are of one class, proofreadings of another: within a class each is by another person. */
export const classOf = (kind: StepKind): 'review' | 'proofread' | null =>
  kind === 'proofread' ? 'proofread' : reviewsOf.includes(kind) ? 'review' : null

/** What speaks against the steps of a flow (先审查、后公开; never fewer than two people). */
export function* reasonsAgainstSteps(steps: readonly Pick<FlowStep, 'kind'>[]): Generator<string> {
  const kinds = steps.map(({ kind }) => kind)
  const count = (kind: StepKind) => kinds.filter((each) => each === kind).length
  if (kinds[0] !== 'draft') yield '主动公开的第一个环节应当是拟稿。'
  if (kinds.at(-1) !== 'publish') yield '主动公开的最后一个环节应当是发布。'
  if (count('draft') > 1 || count('publish') > 1) yield '拟稿和发布各只能有一个环节。'
  if (count('secrecy') !== 1) yield '应当有一个保密审查环节（先审查、后公开）。'
  if (count('approve') !== 1 || kinds.at(-2) !== 'approve')
    yield '发布之前应当由另一人审核签发，签发是发布前的最后一个环节。'
  if (count('proofread') > 3) yield '校对最多三次。'
  const reviews = kinds.filter((kind) => reviewsOf.includes(kind))
  if (reviews.some((kind, place) => kind !== reviewsOf[place])) yield '初审、复审、终审要依次排列，各一次。'
  if (count('disclosure-check') + count('withhold') > 0) yield '不予公开的认定不在发布的环节里。'
}

/** The instant by which a step whose turn came is to be done; null where it has no limit. */
export function dueOf(limit: StepLimit | null, turnAt: Temporal.Instant, calendar: Calendar): Temporal.Instant | null {
  if (!limit) return null
  if (limit.unit === 'hour') return turnAt.add({ hours: limit.amount })
  const zone = 'Asia/Shanghai'
  const { date } = addWorkingDays(turnAt.toZonedDateTimeISO(zone).toPlainDate(), limit.amount, calendar)
  return date.add({ days: 1 }).toZonedDateTime({ timeZone: zone, plainTime: '00:00' }).toInstant()
}

/** The step whose turn it is; null where none waits. */
export const turnOf = (reviews: readonly Review[]): Review | null =>
  reviews.find(({ turnAt, doneAt }) => turnAt !== null && doneAt === null) ?? null

/** 初审、一校 and so on: proofreadings are counted. */
export function stepName(
  reviews: readonly Pick<Review, 'kind' | 'step'>[],
  { kind, step }: Pick<Review, 'kind' | 'step'>,
): string {
  if (kind !== 'proofread') return kindWords[kind]
  const place = reviews.filter((each) => each.kind === 'proofread' && each.step <= step).length
  return ['一校', '二校', '三校'][place - 1] ?? kindWords.proofread
}

export const kindWords: Record<StepKind, string> = {
  draft: '拟稿',
  'first-review': '初审',
  'second-review': '复审',
  'final-review': '终审',
  proofread: '校对',
  secrecy: '保密和个人信息审查',
  approve: '审核签发',
  'disclosure-check': '政务公开机构审查',
  withhold: '认定登记',
  publish: '发布',
}

export const limitUnitWords: Record<StepLimit['unit'], string> = { hour: '小时', workday: '个工作日' }

export const limitWords = (limit: StepLimit | null): string =>
  limit ? `${limit.amount}${limitUnitWords[limit.unit]}` : '未定时限'
