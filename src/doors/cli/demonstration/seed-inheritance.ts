import { guidelineTier } from '#domains/catalogue/inheritance/model.ts'
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

/** What a list leaves out for a reason; the others stand there without one. */
const explained = {
  town: { item: /^部门规范性文件/, reason: '镇、街道不制定部门规范性文件，由县级部门公开（演示）。' },
  village: { item: /^组织开展群众文化活动/, reason: '由镇文化站统一组织、统一公开（演示）。' },
}

/** What the towns' list leaves out of a guideline. */
const outOfGuideline = { row: /^监督检查/, reason: '监督检查由县级民政部门组织，结果由县级公开（演示）。' }

/** What a village takes over in part, which the words alone do not tell. */
const partly = {
  lower: /^最低生活保障对象公示/,
  upper: /^最低生活保障：低保对象/,
  reason: '村里公示本村的对象和监督电话，其余内容在镇政府网站公开（演示）。',
}

/** Each county says where its town and village lists come from, and explains one departure; villages tell a result. */
export async function seedInheritance(
  ground: Ground,
  today: Temporal.PlainDate,
  seated: readonly SeatedOrgan[],
): Promise<void> {
  for (const county of seated.filter(({ organ }) => organ.level === 'county' && organ.kind === 'government'))
    for (const binds of ['town', 'village'] as const) {
      await relate(ground, today, county, binds)
      await leaveOut(ground, today, county, binds)
    }
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
  const part = view.uppers.find(({ name }) => partly.upper.test(name))
  const lines = view.lines.flatMap(({ lower, upper }) => {
    const said = { key: lower.key, seen: null, kind: null }
    if (binds === 'village' && part && partly.lower.test(lower.name))
      return [{ ...said, upper: part.itemId, reason: partly.reason }]
    return upper === null ? [] : [{ ...said, upper: upper.itemId, reason: '' }]
  })
  const drops = view.dropped
    .filter(({ upper }) => explained[binds].item.test(upper.name))
    .map(({ upper }) => ({ upper: upper.itemId, seen: null, reason: explained[binds].reason }))
  if (lines.length + drops.length === 0) return
  await act(settleInheritance, { countyId, catalogueId: catalogue.id, upperTier: view.upperTier!, lines, drops })
}

async function leaveOut(ground: Ground, today: Temporal.PlainDate, county: SeatedOrgan, binds: 'town' | 'village') {
  const { countyId } = county
  const [catalogue] = await findAdopted(ground.db, countyId, county.id, binds)
  const organ = await findOrgan(ground.db, county.id)
  if (!catalogue || !organ) return
  const view = await readInheritance(ground.db, { catalogue, organ, calendar: ground.calendar }, guidelineTier)
  const drops = view.dropped
    .filter(({ upper }) => upper.tier === guidelineTier && outOfGuideline.row.test(upper.name))
    .map(({ upper }) => ({ upper: upper.itemId, seen: null, reason: outOfGuideline.reason }))
  if (drops.length === 0) return
  const act = actAs(ground, county.actors.get('disclosure-officer')!, at(today.subtract({ days: 15 }), 16))
  await act(settleInheritance, { countyId, catalogueId: catalogue.id, upperTier: guidelineTier, lines: [], drops })
}

/** The oldest decision of a village has been carried out; younger ones still wait. */
async function tellResult(ground: Ground, today: Temporal.PlainDate, { actors }: SeatedOrgan) {
  const clerk = actors.get('clerk')!
  const { waiting } = await listWaitingResults(ground.db, reachOf(clerk, 'trigger.record'), { limit: 2, offset: 0 })
  const [oldest, younger] = waiting
  const happenedOn = today.subtract({ days: 6 })
  if (!oldest || !younger || Temporal.PlainDate.compare(oldest.decidedOn, happenedOn) > 0) return
  const { countyId, resolutionFact } = oldest
  await actAs(ground, clerk, at(today.subtract({ days: 5 }), 9))(recordResult, { countyId, resolutionFact, happenedOn })
}
