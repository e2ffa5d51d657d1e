import type { Context } from '#kernel/context.ts'
import { readDeadline } from '#law/deadline/read-deadline.ts'
import { NotFound, Refused, Stale } from '#platform/errors/errors.ts'
import { newId } from '#platform/ids/ids.ts'
import { catalogueAtHand, requireDraft } from './catalogue-at-hand.ts'
import { type Doubt, isConfirmable, openDoubtsOf, type RowFields, withGapDoubts } from './model.ts'
import { findRow, saveRow } from './rows-store.ts'
import { touchCatalogue } from './store.ts'

export interface CorrectRow {
  countyId: string
  catalogueId: string
  rowNumber: number
  version: number
  /** What the person typed; a field that is absent stays. */
  fields: Partial<Omit<RowFields, 'rules'>>
  /** The person has looked at the remaining doubts and found the reading right. */
  confirm: boolean
  /** Why the row is not taken over; null takes it in again. */
  leftOut: string | null
}

/**
 * Corrects or confirms one row of a draft catalogue. A doubt is closed by a person, and says by whom and when; what the
 * correction itself leaves open (a field emptied, a deadline that is not understood) is a new doubt, which this deed
 * cannot close because nobody has seen it.
 */
export async function correctRow(context: Context, given: CorrectRow): Promise<{ version: number; open: number }> {
  const { write, actor, now } = context
  const { catalogue } = await catalogueAtHand(context, given, 'catalogue.correct')
  requireDraft(catalogue)
  const row = await findRow(write, given.countyId, given.catalogueId, given.rowNumber)
  if (!row) throw new NotFound('目录里没有这一行。')
  if (row.version !== given.version) throw new Stale()
  if (given.leftOut !== null && given.leftOut.trim().length < 2) throw new Refused(['请写明不采用这一行的原因。'])
  const { fields, found } = apply(row.fields, given.fields)
  const changed = changedColumns(row.fields, fields)
  const deed = newId()
  const decide = (doubt: Doubt, how: 'corrected' | 'confirmed'): Doubt => ({
    ...doubt,
    decided: { by: actor.name, at: now.toString(), how, deed },
  })
  const decided = row.doubts.map((doubt) => {
    if (doubt.decided || !isConfirmable({ ...row, fields }, doubt)) return doubt
    if (doubt.column !== null && changed.has(doubt.column)) return decide(doubt, 'corrected')
    return given.confirm ? decide(doubt, 'confirmed') : doubt
  })
  const doubts = withGapDoubts(fields, [...decided, ...found], row.from)
  const leftOut = given.leftOut?.trim() ?? null
  if (!(await saveRow(write, given, { fields, doubts, leftOut }, actor.personId, now))) throw new Stale()
  await touchCatalogue(write, given.countyId, given.catalogueId)
  return { version: given.version + 1, open: openDoubtsOf({ ...row, doubts, leftOut }).length }
}

/** The fields with what was typed; a new deadline is read again, and so is a plain 日 under another basis. */
function apply(before: RowFields, typed: CorrectRow['fields']): { fields: RowFields; found: Doubt[] } {
  const fields = { ...before, ...typed }
  const text = fields.deadlineText ?? ''
  if ((text === (before.deadlineText ?? '') && fields.basis === before.basis) || text.trim() === '')
    return { fields: text.trim() === '' ? { ...fields, rules: [] } : fields, found: [] }
  const { rules, doubts } = readDeadline(text, fields.basis === null ? {} : { basis: fields.basis })
  const same = JSON.stringify(rules) === JSON.stringify(before.rules)
  const found = same ? [] : doubts.map((message) => ({ column: 'deadlineText', from: null, message, decided: null }))
  return { fields: { ...fields, rules }, found }
}

function changedColumns(before: RowFields, after: RowFields): Set<string> {
  const columns = Object.keys(after) as (keyof RowFields)[]
  return new Set(columns.filter((column) => JSON.stringify(after[column]) !== JSON.stringify(before[column])))
}
