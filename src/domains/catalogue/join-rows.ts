import type { Context } from '#kernel/context.ts'
import { NotFound, Refused, Stale } from '#platform/errors/errors.ts'
import { catalogueAtHand, requireDraft } from './catalogue-at-hand.ts'
import { type DraftRow, type RowFields, withGapDoubts } from './model.ts'
import { channelCodes } from './reading/model.ts'
import { rulesOf } from './rows-of-reading.ts'
import { findRows, saveRow } from './rows-store.ts'
import { touchCatalogue } from './store.ts'

export interface JoinRows {
  countyId: string
  catalogueId: string
  /** The row that goes into the one above it. */
  rowNumber: number
  version: number
}

/**
 * Puts a row into the one above it, where the reader took one item for two. The lower row stays, left out with the
 * reason, so that the deed can be seen and taken back; open doubts of either stay open in the row that remains.
 */
export async function joinRows(context: Context, given: JoinRows): Promise<{ into: number }> {
  const { write, actor, now } = context
  const { countyId, catalogueId } = given
  const { catalogue } = await catalogueAtHand(context, given, 'catalogue.correct')
  requireDraft(catalogue)
  const rows = await findRows(write, countyId, catalogueId)
  const at = rows.findIndex((row) => row.rowNumber === given.rowNumber)
  const row = rows[at]
  if (!row) throw new NotFound('目录里没有这一行。')
  if (row.version !== given.version) throw new Stale()
  if (row.leftOut !== null) throw new Refused(['这一行已经不采用，不需要再合并。'])
  const above = rows.slice(0, at).findLast((each) => each.leftOut === null)
  if (!above) throw new Refused(['这一行上面没有可以并入的事项。'])
  const fields = joined(above.fields, row.fields)
  const doubts = withGapDoubts(
    fields,
    [...above.doubts, ...row.doubts.filter((doubt) => doubt.decided === null)],
    above.from,
  )
  const save = (each: DraftRow, change: Pick<DraftRow, 'fields' | 'doubts' | 'leftOut'>) =>
    saveRow(
      write,
      { countyId, catalogueId, rowNumber: each.rowNumber, version: each.version },
      change,
      actor.personId,
      now,
    )
  const saved =
    (await save(above, { fields, doubts, leftOut: null })) &&
    (await save(row, { fields: row.fields, doubts: row.doubts, leftOut: joinedInto(above) }))
  if (!saved) throw new Stale()
  await touchCatalogue(write, countyId, catalogueId)
  return { into: above.rowNumber }
}

const joinedInto = ({ seq, rowNumber }: DraftRow): string =>
  seq === null ? `已并入第 ${rowNumber} 行` : `已并入序号 ${seq}`

/** What the lower row says further is put below; names are taken only where the upper row has none. */
function joined(above: RowFields, below: RowFields): RowFields {
  const below_ = (key: 'elements' | 'basis' | 'deadlineText' | 'body') =>
    [...new Set([above[key], below[key]])].filter((text) => text !== null && text.trim() !== '').join('\n') || null
  const basis = below_('basis')
  const deadlineText = below_('deadlineText')
  const channels = channelCodes.filter((code) => above.channels?.includes(code) || below.channels?.includes(code))
  return {
    ...above,
    level1: above.level1 ?? below.level1,
    level2: above.level2 ?? below.level2,
    elements: below_('elements'),
    basis,
    deadlineText,
    rules: (deadlineText ?? '').split('\n').flatMap((text) => (text.trim() === '' ? [] : rulesOf(text, basis))),
    body: below_('body'),
    channels: channels.length > 0 ? channels : null,
  }
}
