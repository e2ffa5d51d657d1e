import type { Context } from '#kernel/context.ts'
import { requireMay } from '#kernel/organisation/policy.ts'
import { findOrgan } from '#kernel/organisation/store.ts'
import { NotFound, refuseIf } from '#platform/errors/errors.ts'
import { quarterOf, reasonsNotToDraw } from './model.ts'
import { drawSample } from './sample.ts'
import { lockSigned, markSampled } from './store.ts'

/** 抽样: marks which nil returns of a county and a quarter are looked at; once, after the quarter's end. */
export async function drawNilSample(
  { write, actor, today }: Context,
  { countyId, quarter: key }: { countyId: string; quarter: string },
): Promise<{ drawn: number; of: number }> {
  const county = await findOrgan(write, countyId)
  const quarter = quarterOf(key)
  if (!county || !quarter) throw new NotFound('没有找到这个地区或者季度。')
  requireMay(actor, 'nil.judge', { organId: county.id, lineage: county.lineage })
  const { ids, drawn } = await lockSigned(write, countyId, quarter)
  refuseIf(reasonsNotToDraw(quarter, { signed: ids.length, drawn }, today))
  const sample = drawSample(ids, { county: county.code, quarter: quarter.key })
  await markSampled(write, countyId, sample, today)
  return { drawn: sample.length, of: ids.length }
}
