/** What somebody asks for, what an answer may say, and what speaks against either. */

/** How a thing stands, as pages colour it. */
export type Tone = 'late' | 'soon' | 'calm' | 'done' | 'empty' | 'doubt'

/** How a slot stands for somebody who asks for what is missing there. */
export type Lack = 'overdue' | 'empty' | 'not-due' | 'met' | 'not-applicable'

export interface OpenDuty {
  id: string
  label: string
  dueOn: Temporal.PlainDate
}

/** What is missing at a slot: the worst of what is open, else nothing recorded, else all there. */
export function lackOf(
  slot: { applicability: string; open: readonly Pick<OpenDuty, 'dueOn'>[]; lastOn: Temporal.PlainDate | null },
  today: Temporal.PlainDate,
): Lack {
  if (slot.applicability !== 'applies') return 'not-applicable'
  if (slot.open.some(({ dueOn }) => Temporal.PlainDate.compare(dueOn, today) < 0)) return 'overdue'
  if (slot.open.length > 0) return 'not-due'
  return slot.lastOn ? 'met' : 'empty'
}

/** What speaks against asking at all. What is not due yet can be asked for: the form says so before. */
export function* reasonsNotToAsk(lack: Lack, reason: string | null): Generator<string> {
  if (lack === 'met') yield '这里该公开的都已经公开，没有到期未公开的内容。'
  if (lack === 'not-applicable') yield `这个机关已声明此事项不适用${reason ? `：${reason}` : '。'}`
}

/** Longest texts of the form, in characters. */
export const longestText = 1_000

/** To whom the law sends a complaint, by the kind of body it is about, and what has to follow. */
export type Basis = 'organ' | 'village' | 'community' | 'enterprise'

export const basisOf = (organKind: string): Basis =>
  organKind === 'village' || organKind === 'community' || organKind === 'enterprise' ? organKind : 'organ'

export const outcomes = ['published', 'ordered', 'public-already', 'not-due', 'not-owed'] as const
export type Outcome = (typeof outcomes)[number]

/** What the register itself says about a complaint: the answer may not say otherwise. */
export interface Evidence {
  /** What was published for it since it came in. */
  published: { on: Temporal.PlainDate; title: string; address: string } | null
  /** The newest that is public at this slot at all. */
  earlier: { on: Temporal.PlainDate; title: string; address: string } | null
  orderDueOn: Temporal.PlainDate | null
  /** Something at the slot is overdue today. */
  overdue: boolean
}

/** An outcome that the register contradicts is refused, with what it says. */
export function* reasonsAgainstOutcome(outcome: string, evidence: Evidence): Generator<string> {
  if (!(outcomes as readonly string[]).includes(outcome)) yield '请选择处理结果。'
  if (outcome === 'published' && !evidence.published)
    yield '系统里还没有提出请求以后公开的信息，不能答复“查证属实，现已公开”。'
  if (outcome === 'ordered' && !evidence.orderDueOn) yield '还没有发出督促整改通知，请先督促整改。'
  if (outcome === 'public-already' && !evidence.published && !evidence.earlier)
    yield '系统里没有这个事项已公开的信息，不能答复“已经公开”。'
  if (outcome === 'not-due' && evidence.overdue) yield '这里已有逾期未公开的内容，不能答复“尚未到期”。'
}

/** The outcome that the register speaks for; null where a person has to judge. */
export function proposedOutcome({ published, earlier, orderDueOn, overdue }: Evidence): Outcome | null {
  if (published) return 'published'
  if (orderDueOn) return 'ordered'
  return earlier && !overdue ? 'public-already' : null
}

/** What speaks against a day by which an organ must have put things right. */
export function* reasonsAgainstOrderDay(
  dueOn: Temporal.PlainDate | null,
  today: Temporal.PlainDate,
): Generator<string> {
  if (!dueOn) yield '请填写整改期限。'
  else if (Temporal.PlainDate.compare(dueOn, today) <= 0) yield '整改期限应当在今天以后。'
  else if (Temporal.PlainDate.compare(dueOn, today.add({ days: 90 })) > 0) yield '整改期限最长90天，请核对。'
}

/** What speaks against a promise: too long is none. */
export function* reasonsAgainstPromise(workingDays: number): Generator<string> {
  if (!Number.isInteger(workingDays) || workingDays < 1 || workingDays > 60)
    yield '承诺的期限请填写1到60之间的工作日数。'
}
