import { dutyOf } from '../duties/table.ts'

/** How long a draft lies open, and why shorter where it does. */
export interface CommentPeriod {
  /** Days of the calendar. */
  days: number
  /** 重大行政决策; other matters may follow softer local rules. */
  major: boolean
  /** 情况紧急等特殊原因. */
  urgent: boolean
  /** The draft says why the period is shorter. */
  explained: boolean
  /** A decision taken to meet an emergency. */
  emergency: boolean
}

/** Days of the calendar that 第十五条 asks for. */
const COMMENT_DAYS = dutyOf('comment-period')!.amount

/**
 * What speaks against a period for comments (重大行政决策程序暂行条例第十五条): thirty days in general, fewer only where it
 * is urgent and the draft says so. Decisions that meet an emergency are outside these rules (第三条第二款).
 */
export function* reasonsAgainstComment(period: CommentPeriod): Generator<string> {
  const { days, major, urgent, explained, emergency } = period
  if (!Number.isInteger(days) || days < 1) yield `征求意见的期限应为1天以上的整数，现为${days}，请核对。`
  if (!major || emergency || days >= COMMENT_DAYS) return
  if (!urgent) yield `重大行政决策征求意见一般不少于${COMMENT_DAYS}日，现为${days}日；因情况紧急缩短的，请勾选并说明。`
  else if (!explained) yield `缩短征求意见期限的，应当在公布草案时予以说明，请补上说明。`
}
