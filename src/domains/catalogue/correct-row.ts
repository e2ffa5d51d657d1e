import type { Context } from '#kernel/context.ts'
import { requireMay } from '#kernel/organisation/policy.ts'
import { findOrgan } from '#kernel/organisation/store.ts'
import { readDeadline } from '#law/deadline/read-deadline.ts'
import { NotFound, Refused, Stale } from '#platform/errors/errors.ts'
import { type Doubt, gapsOf, type RowFields } from './model.ts'
import { findCatalogue, findRows, saveRow, touchCatalogue } from './store.ts'

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

/** Corrects or confirms one row of a draft catalogue. A doubt is closed by a person, and says by whom and when. */
export async function correctRow({ write, actor, now }: Context, given: CorrectRow): Promise<{ version: number; open: number }> {
  const catalogue = await findCatalogue(write, given.countyId, given.catalogueId, true)
  const organ = catalogue && (await findOrgan(write, catalogue.organId))
  if (!catalogue || !organ) throw new NotFound('没有找到这份目录。')
  requireMay(actor, 'catalogue.correct', { organId: organ.id, lineage: organ.lineage })
  if (catalogue.state !== 'draft') throw new Refused(['这份目录已经采用，不能再订正；需要修改的，请导入新版目录。'])
  const row = (await findRows(write, given.countyId, given.catalogueId)).find((r) => r.rowNumber === given.rowNumber)
  if (!row) throw new NotFound('目录里没有这一行。')
  if (given.leftOut !== null && given.leftOut.trim().length < 2) throw new Refused(['请写明不采用这一行的原因。'])
  const fields = apply(row.fields, given.fields)
  const changed = new Set<string>(Object.keys(given.fields).filter((key) => differs(fields, row.fields, key)))
  if (changed.has('deadlineText')) changed.add('rules')
  const decide = (how: 'corrected' | 'confirmed') => ({ by: actor.name, at: now.toString(), how })
  const missing = new Set<string>([...gapsOf(fields)].map((gap) => gap.column))
  const doubts = row.doubts.map((doubt): Doubt => {
    if (doubt.decided || (doubt.column !== null && missing.has(doubt.column))) return doubt
    if (doubt.column !== null && changed.has(doubt.column)) return { ...doubt, decided: decide('corrected') }
    return given.confirm ? { ...doubt, decided: decide('confirmed') } : doubt
  })
  const key = { countyId: given.countyId, catalogueId: given.catalogueId, rowNumber: given.rowNumber, version: given.version }
  if (!(await saveRow(write, key, { fields, doubts, leftOut: given.leftOut?.trim() ?? null }, actor.personId, now))) throw new Stale()
  await touchCatalogue(write, given.countyId, given.catalogueId)
  return { version: given.version + 1, open: given.leftOut === null ? doubts.filter((d) => d.decided === null).length : 0 }
}

function apply(before: RowFields, given: CorrectRow['fields']): RowFields {
  const merged = { ...before, ...given }
  if (given.deadlineText === undefined || given.deadlineText === before.deadlineText) return merged
  const reading = readDeadline(merged.deadlineText ?? '', merged.basis === null ? {} : { basis: merged.basis })
  return { ...merged, rules: reading.rules }
}

const differs = (after: RowFields, before: RowFields, key: string): boolean =>
  JSON.stringify(after[key as keyof RowFields]) !== JSON.stringify(before[key as keyof RowFields])
