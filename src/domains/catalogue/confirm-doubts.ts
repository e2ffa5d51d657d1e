import type { Context } from '#kernel/context.ts'
import { Refused, Stale } from '#platform/errors/errors.ts'
import { catalogueAtHand, requireDraft } from './catalogue-at-hand.ts'
import { isConfirmable, kindOf, openDoubtsOf, openGeneral } from './model.ts'
import { findRows, saveDoubts, saveProblems, touchCatalogue } from './store.ts'

export interface ConfirmDoubts {
  countyId: string
  catalogueId: string
  /** The version the person looked at: only what was seen is confirmed. */
  version: number
  /** As `kindOf` says it. */
  kind: string
}

/** Confirms every open doubt of one kind at once, of rows and of the file; a missing field stays open. */
export async function confirmDoubts(context: Context, given: ConfirmDoubts): Promise<{ confirmed: number }> {
  const { write, actor, now } = context
  const { catalogue } = await catalogueAtHand(context, given, 'catalogue.correct')
  requireDraft(catalogue)
  if (catalogue.version !== given.version)
    throw new Stale('这份目录刚刚被其他人改动过，没有确认。请看过最新内容后再确认。')
  const decided = { by: actor.name, at: now.toString() }
  const rows = (await findRows(write, given.countyId, given.catalogueId)).flatMap((row) => {
    const meant = new Set(
      openDoubtsOf(row).filter((doubt) => kindOf(doubt) === given.kind && isConfirmable(row, doubt)),
    )
    if (meant.size === 0) return []
    const doubts = row.doubts.map((doubt) =>
      meant.has(doubt) ? { ...doubt, decided: { ...decided, how: 'confirmed' as const } } : doubt,
    )
    return [{ rowNumber: row.rowNumber, doubts, count: meant.size }]
  })
  const general = new Set(openGeneral(catalogue.problems).filter((problem) => kindOf(problem) === given.kind))
  const confirmed = rows.reduce((sum, row) => sum + row.count, general.size)
  if (confirmed === 0) throw new Refused(['没有可以一并确认的疑问：缺少内容的栏目需要逐行填写。'])
  await saveDoubts(write, given, rows, actor.personId, now)
  if (general.size > 0)
    await saveProblems(
      write,
      given,
      catalogue.problems.map((problem) => (general.has(problem) ? { ...problem, decided } : problem)),
    )
  await touchCatalogue(write, given.countyId, given.catalogueId)
  return { confirmed }
}
