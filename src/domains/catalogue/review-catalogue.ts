import type { Context } from '#kernel/context.ts'
import { refuseIf } from '#platform/errors/errors.ts'
import { catalogueAtHand, requireDraft } from './catalogue-at-hand.ts'
import { openDoubts, openGeneral } from './model.ts'
import { findRows } from './rows-store.ts'
import { type CatalogueRecord, markReviewed } from './store.ts'

/** What speaks against saying that a draft was reviewed. */
export function* reasonsNotToReview(
  catalogue: Pick<CatalogueRecord, 'importedBy' | 'version' | 'problems'>,
  doubts: number,
  reviewer: { personId: string },
  seenVersion: number,
): Generator<string> {
  if (catalogue.importedBy === reviewer.personId) yield '审核要由导入的人以外的同事来做，请换一位同事审核。'
  if (catalogue.version !== seenVersion) yield '这份目录刚刚被改动过，请刷新页面、重新核对后再审核。'
  if (doubts + openGeneral(catalogue.problems).length > 0) yield '还有疑问没有处理，处理完才能审核。'
}

/** 审核: somebody else has looked at this very version of a draft. A later change is one that nobody reviewed. */
export async function reviewCatalogue(
  context: Context,
  given: { countyId: string; catalogueId: string; version: number },
): Promise<void> {
  const { write, actor, now } = context
  const { catalogue } = await catalogueAtHand(context, given, 'catalogue.correct')
  requireDraft(catalogue)
  const doubts = openDoubts(await findRows(write, given.countyId, given.catalogueId))
  refuseIf(reasonsNotToReview(catalogue, doubts, actor, given.version))
  await markReviewed(write, catalogue, actor, now)
}
