/** 清理: a set of documents is gone through; each goes on, is amended, repealed, or has lapsed. */

export const cleanupResults = ['keep', 'amend', 'repeal', 'expire'] as const
export type CleanupResult = (typeof cleanupResults)[number]

export const resultWords: Record<CleanupResult, string> = {
  keep: '继续有效',
  amend: '修改',
  repeal: '废止',
  expire: '失效',
}

/** What a published result states about validity; what is to be amended is amended by a document of its own. */
export const factOf: Record<CleanupResult, 'continued' | 'repealed' | 'expired' | null> = {
  keep: 'continued',
  amend: null,
  repeal: 'repealed',
  expire: 'expired',
}

export interface CleanupDocument {
  result: CleanupResult | null
  decidedBy: string | null
  review: 'passed' | 'returned' | null
}

/** What speaks against a result for a document. */
export function* reasonsNotToDecide(
  document: Pick<CleanupDocument, 'review'>,
  given: { result: CleanupResult; until: Temporal.PlainDate | null; reason: string },
  cleanup: { state: string },
  today: Temporal.PlainDate,
): Generator<string> {
  if (cleanup.state !== 'open') yield '这次清理已经完成，结果不能再改。'
  if (document.review === 'passed') yield '这份文件的清理结果已经审核通过。'
  if (given.reason.trim().length < 2) yield '请写明清理意见的理由。'
  if (given.reason.length > 500) yield '理由请控制在500字以内。'
  if (given.until && given.result !== 'keep') yield '只有继续有效的文件才填写新的有效期。'
  if (given.until && Temporal.PlainDate.compare(given.until, today) <= 0) yield '新的有效期要晚于今天。'
}

/** What speaks against the office's review of a result. */
export function* reasonsNotToReview(
  document: CleanupDocument,
  given: { verdict: 'passed' | 'returned'; remark: string; personId: string },
  cleanup: { state: string },
): Generator<string> {
  if (cleanup.state !== 'open') yield '这次清理已经完成。'
  if (!document.result) yield '这份文件还没有清理意见。'
  else if (document.review === 'passed') yield '这份文件已经审核通过。'
  else if (document.review === 'returned') yield '这份文件已经退回，等制定机关重新提出意见。'
  if (document.decidedBy === given.personId) yield '提出清理意见的人不能审核自己的意见，请由另一位审核。'
  if (given.verdict === 'returned' && given.remark.trim().length < 2) yield '请写明退回的意见。'
}

/** What speaks against finishing: every document must have a result that was passed. */
export function* reasonsNotToFinish(
  cleanup: { state: string },
  counts: { all: number; passed: number },
): Generator<string> {
  if (cleanup.state !== 'open') yield '这次清理已经完成。'
  if (counts.all === 0) yield '清理范围里没有文件。'
  if (counts.passed < counts.all) yield `还有${counts.all - counts.passed}份文件没有审核通过，不能形成清理结果。`
}
