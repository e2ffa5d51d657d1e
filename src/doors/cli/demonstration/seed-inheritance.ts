import { readInheritance } from '#domains/catalogue/inheritance/read-inheritance.ts'
import { settleInheritance } from '#domains/catalogue/inheritance/settle-inheritance.ts'
import { findAdopted } from '#domains/catalogue/store.ts'
import { actAs, type Ground } from '#kernel/act-as.ts'
import { findOrgan } from '#kernel/organisation/store.ts'
import { at } from './at.ts'
import type { SeatedOrgan } from './seed-organs.ts'

/** A department's item that towns leave out for a reason; the others stand there without one. */
const explained = { item: /规范性文件/, reason: '镇、街道不制定部门规范性文件，由县级部门公开（演示）。' }

/** Each county confirms what its town list plainly takes over from the departments' list, and explains one departure. */
export async function seedInheritance(
  ground: Ground,
  today: Temporal.PlainDate,
  seated: readonly SeatedOrgan[],
): Promise<void> {
  for (const county of seated.filter(({ organ }) => organ.level === 'county' && organ.kind === 'government')) {
    const { countyId } = county
    const [catalogue] = await findAdopted(ground.db, countyId, county.id, 'town')
    const organ = await findOrgan(ground.db, county.id)
    if (!catalogue || !organ) continue
    const view = await readInheritance(ground.db, { catalogue, organ, calendar: ground.calendar })
    const act = actAs(ground, county.actors.get('disclosure-officer')!, at(today.subtract({ days: 15 }), 15))
    const lines = view.lines
      .filter(({ upper }) => upper !== null)
      .map(({ lower, upper }) => ({ key: lower.key, seen: null, upper: upper!.itemId, kind: null, reason: '' }))
    const drops = view.dropped
      .filter(({ upper }) => explained.item.test(upper.name))
      .map(({ upper }) => ({ upper: upper.itemId, seen: null, reason: explained.reason }))
    await act(settleInheritance, { countyId, catalogueId: catalogue.id, upperTier: view.upperTier!, lines, drops })
  }
}
