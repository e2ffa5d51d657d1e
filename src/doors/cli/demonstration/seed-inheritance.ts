import { readInheritance } from '#domains/catalogue/inheritance/read-inheritance.ts'
import { settleInheritance } from '#domains/catalogue/inheritance/settle-inheritance.ts'
import { findAdopted } from '#domains/catalogue/store.ts'
import { recordResult } from '#domains/publishing/results/record-result.ts'
import { listWaitingResults } from '#domains/publishing/results/store.ts'
import { actAs, type Ground } from '#kernel/act-as.ts'
import { reachOf } from '#kernel/organisation/policy.ts'
import { findOrgan } from '#kernel/organisation/store.ts'
import { at } from './at.ts'
import type { SeatedOrgan } from './seed-organs.ts'

/** A department's item that towns leave out for a reason; the others stand there without one. */
const explained = { item: /规范性文件/, reason: '镇、街道不制定部门规范性文件，由县级部门公开（演示）。' }

/** Each county says where its town and village lists come from, and explains one departure; villages tell a result. */
export async function seedInheritance(
  ground: Ground,
  today: Temporal.PlainDate,
  seated: readonly SeatedOrgan[],
): Promise<void> {
  for (const county of seated.filter(({ organ }) => organ.level === 'county' && organ.kind === 'government'))
    for (const binds of ['town', 'village'] as const) await relate(ground, today, county, binds)
  for (const village of seated.filter(({ organ }) => organ.level === 'village'))
    await tellResult(ground, today, village)
}

async function relate(ground: Ground, today: Temporal.PlainDate, county: SeatedOrgan, binds: 'town' | 'village') {
  const { countyId } = county
  const [catalogue] = await findAdopted(ground.db, countyId, county.id, binds)
  const organ = await findOrgan(ground.db, county.id)
  if (!catalogue || !organ) return
  const view = await readInheritance(ground.db, { catalogue, organ, calendar: ground.calendar })
  const act = actAs(ground, county.actors.get('disclosure-officer')!, at(today.subtract({ days: 15 }), 15))
  const lines = view.lines
    .filter(({ upper }) => upper !== null)
    .map(({ lower, upper }) => ({ key: lower.key, seen: null, upper: upper!.itemId, kind: null, reason: '' }))
  const drops = view.dropped
    .filter(({ upper }) => explained.item.test(upper.name))
    .map(({ upper }) => ({ upper: upper.itemId, seen: null, reason: explained.reason }))
  if (lines.length + drops.length === 0) return
  await act(settleInheritance, { countyId, catalogueId: catalogue.id, upperTier: view.upperTier!, lines, drops })
}

/** The oldest decision of a village has been carried out; younger ones still wait. */
async function tellResult(ground: Ground, today: Temporal.PlainDate, { actors }: SeatedOrgan) {
  const clerk = actors.get('clerk')!
  const { waiting } = await listWaitingResults(ground.db, reachOf(clerk, 'trigger.record'), { limit: 1, offset: 0 })
  const [oldest] = waiting
  const happenedOn = today.subtract({ days: 6 })
  if (!oldest || Temporal.PlainDate.compare(oldest.decidedOn, happenedOn) > 0) return
  const { countyId, resolutionFact } = oldest
  await actAs(ground, clerk, at(today.subtract({ days: 5 }), 9))(recordResult, { countyId, resolutionFact, happenedOn })
}
