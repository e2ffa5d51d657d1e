import type { Context } from '#kernel/context.ts'
import { Refused } from '#platform/errors/errors.ts'
import { catalogueAtHand, requireDraft } from '../catalogue-at-hand.ts'
import { correctRow } from '../correct-row.ts'
import { readInheritance } from '../inheritance/read-inheritance.ts'
import { findRow } from '../rows-store.ts'
import { broughtIntoLine } from './compare-village.ts'

/** Brings rows of a draft into line with the items they come from: name, elements, limit and audience are taken from above. */
export async function alignRows(
  context: Context,
  { countyId, catalogueId, keys }: { countyId: string; catalogueId: string; keys: readonly string[] },
): Promise<{ aligned: number }> {
  const { write, calendar } = context
  const { catalogue, organ } = await catalogueAtHand(context, { countyId, catalogueId }, 'catalogue.correct')
  requireDraft(catalogue)
  const { lines } = await readInheritance(write, { catalogue, organ, calendar })
  let aligned = 0
  for (const { lower, upper } of lines.filter(({ lower: { key } }) => keys.includes(key))) {
    if (!upper || lower.rowNumber === null) continue
    const fields = broughtIntoLine(upper.fields, lower.fields, calendar)
    if (Object.keys(fields).length === 0) continue
    const { version, leftOut } = (await findRow(write, countyId, catalogueId, lower.rowNumber))!
    await correctRow(context, {
      countyId,
      catalogueId,
      rowNumber: lower.rowNumber,
      version,
      fields,
      confirm: false,
      leftOut,
    })
    aligned += 1
  }
  if (aligned === 0) throw new Refused(['所选的事项已经与上级一致，或者刚刚被改过，请刷新页面。'])
  return { aligned }
}
