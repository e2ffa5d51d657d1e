import type { Context } from '#kernel/context.ts'
import { NotFound, Refused, Stale } from '#platform/errors/errors.ts'
import { newId } from '#platform/ids/ids.ts'
import { catalogueAtHand, requireDraft } from './catalogue-at-hand.ts'
import { saveDoubts, saveProblems } from './doubts-store.ts'
import { type Decision, type DoubtPlace, isConfirmable, isConfirmableProblem } from './model.ts'
import { findRow } from './rows-store.ts'
import { touchCatalogue } from './store.ts'

export interface ConfirmDoubt extends DoubtPlace {
  countyId: string
  /** The version of the row that the person looked at; of the catalogue where the doubt is about the whole file. */
  version: number
}

/** Confirms one doubt: the person has compared it with the source and found the reading right. */
export async function confirmDoubt(context: Context, given: ConfirmDoubt): Promise<{ deed: string }> {
  const { write, actor, now } = context
  const { countyId, catalogueId, rowNumber, index } = given
  const { catalogue } = await catalogueAtHand(context, given, 'catalogue.correct')
  requireDraft(catalogue)
  const deed = newId()
  const decided: Decision = { by: actor.name, at: now.toString(), how: 'confirmed', deed }
  const decide = <Doubt extends { decided: Decision | null }>(doubts: readonly Doubt[]): Doubt[] => {
    if (!doubts[index]) throw new NotFound('没有找到这处疑问。')
    if (doubts[index].decided) throw new Stale('这处疑问刚刚已经有人处理过了。')
    return doubts.map((doubt, at) => (at === index ? { ...doubt, decided } : doubt))
  }
  if (rowNumber === null) {
    const problem = catalogue.problems[index]
    if (catalogue.version !== given.version) throw new Stale()
    if (problem && !isConfirmableProblem(problem)) throw new Refused(['领域要选择一个，不能只是确认。'])
    await saveProblems(write, countyId, [{ catalogueId, problems: decide(catalogue.problems) }])
  } else {
    const row = await findRow(write, countyId, catalogueId, rowNumber)
    if (!row) throw new NotFound('目录里没有这一行。')
    const doubts = decide(row.doubts)
    if (row.version !== given.version) throw new Stale()
    if (!isConfirmable(row, row.doubts[index]!)) throw new Refused(['这一栏还是空的，不能确认，请对照原件填写。'])
    await saveDoubts(write, countyId, [{ catalogueId, rowNumber, doubts }], actor.personId, now)
  }
  await touchCatalogue(write, countyId, catalogueId)
  return { deed }
}
