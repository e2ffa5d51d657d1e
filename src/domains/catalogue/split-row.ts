import type { Context } from '#kernel/context.ts'
import { NotFound, Stale } from '#platform/errors/errors.ts'
import { catalogueAtHand, requireDraft } from './catalogue-at-hand.ts'
import { type Doubt, type DraftRow, type RowFields, withGapDoubts } from './model.ts'
import { rulesOf } from './rows-of-reading.ts'
import { findRow, insertRows, lastRowNumber, saveRow } from './rows-store.ts'
import { touchCatalogue } from './store.ts'

export interface SplitRow {
  countyId: string
  catalogueId: string
  rowNumber: number
  version: number
}

/**
 * Makes two items of a row that the reader took for one. Several deadlines are shared out, the first to the first; all
 * else stands in both until a person has looked at either, which a doubt in both asks for.
 */
export async function splitRow(context: Context, given: SplitRow): Promise<{ rowNumber: number }> {
  const { write, actor, now } = context
  const { countyId, catalogueId } = given
  const { catalogue } = await catalogueAtHand(context, given, 'catalogue.correct')
  requireDraft(catalogue)
  const row = await findRow(write, countyId, catalogueId, given.rowNumber)
  if (!row) throw new NotFound('目录里没有这一行。')
  if (row.version !== given.version) throw new Stale()
  const rowNumber = (await lastRowNumber(write, countyId, catalogueId)) + 1
  const [first, second] = shareOut(row.fields)
  const doubts = withGapDoubts(first, [...row.doubts, splitDoubt], row.from)
  if (!(await saveRow(write, given, { fields: first, doubts, leftOut: row.leftOut }, actor.personId, now)))
    throw new Stale()
  const other: DraftRow = {
    ...row,
    rowNumber,
    fields: second,
    doubts: withGapDoubts(second, [splitDoubt], row.from),
    partOf: row.partOf ?? row.rowNumber,
    version: 1,
  }
  await insertRows(write, countyId, catalogueId, [other])
  await touchCatalogue(write, countyId, catalogueId)
  return { rowNumber }
}

const splitDoubt: Doubt = {
  column: null,
  from: null,
  message: '这一项刚由一行拆成两项，请分别核对各栏，删去属于另一项的内容。',
  decided: null,
}

function shareOut(fields: RowFields): [RowFields, RowFields] {
  const [first, ...others] = (fields.deadlineText ?? '').split('\n').filter((line) => line.trim() !== '')
  if (!first || others.length === 0) return [fields, structuredClone(fields)]
  const withDeadline = (deadlineText: string): RowFields => ({
    ...structuredClone(fields),
    deadlineText,
    rules: deadlineText.split('\n').flatMap((text) => rulesOf(text, fields.basis)),
  })
  return [withDeadline(first), withDeadline(others.join('\n'))]
}
