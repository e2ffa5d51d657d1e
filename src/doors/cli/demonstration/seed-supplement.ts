import { askReconciliation } from '#domains/catalogue/reconciliation/ask-reconciliation.ts'
import { compareInThread } from '#domains/catalogue/reconciliation/compare-in-thread.ts'
import { decideFindings } from '#domains/catalogue/reconciliation/decide-findings.ts'
import { catalogueItemOf, itemsToCompare } from '#domains/catalogue/reconciliation/items-to-compare.ts'
import { keepReconciliation } from '#domains/catalogue/reconciliation/keep-reconciliation.ts'
import { findRun } from '#domains/catalogue/reconciliation/runs-store.ts'
import { findAdopted } from '#domains/catalogue/store.ts'
import { actAs, type Ground } from '#kernel/act-as.ts'
import { at } from './at.ts'
import type { SeatedOrgan } from './seed-organs.ts'

/** What the county office decided about the first findings of each kind. */
const decided = [
  { kind: 'missing', from: 0, count: 3, verdict: 'to-mend', reason: '列入下一版目录（演示）' },
  { kind: 'missing', from: 3, count: 2, verdict: 'not-applicable', reason: '本县乡镇没有这类信息（演示）' },
  { kind: 'differing-standard', from: 0, count: 1, verdict: 'to-mend', reason: '时限下一版改正（演示）' },
  { kind: 'overlapping', from: 0, count: 1, verdict: 'kept', reason: '缺少的要素在机构专页公开（演示）' },
] as const

/** One county has held its towns' catalogue against the statutory items, and has begun to decide. */
export async function seedSupplement(
  ground: Ground,
  today: Temporal.PlainDate,
  seated: readonly SeatedOrgan[],
): Promise<void> {
  const county = seated.find(({ organ }) => organ.level === 'county' && organ.kind === 'government')!
  const { countyId } = county
  const act = actAs(ground, county.actors.get('disclosure-officer')!, at(today.subtract({ days: 6 }), 10))
  const [catalogue] = await findAdopted(ground.db, countyId, county.id, 'town')
  const key = await act(askReconciliation, { countyId, catalogueId: catalogue!.id })
  const compare = (await itemsToCompare(ground.db, (await findRun(ground.db, key))!))!
  const { calendar } = ground
  const compared = await compareInThread({ binds: 'town', items: compare.items.map(catalogueItemOf), calendar })
  await act(keepReconciliation, { ...key, ground: compare, compared })
  for (const { kind, from, count, verdict, reason } of decided) {
    const keys = compared.findings.filter((each) => each.kind === kind).map((each) => each.key)
    await act(decideFindings, { ...key, keys: keys.slice(from, from + count), verdict, reason })
  }
}
