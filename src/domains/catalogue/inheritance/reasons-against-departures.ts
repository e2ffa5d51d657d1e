import type { Read } from '#kernel/context.ts'
import type { Organ } from '#kernel/organisation/model.ts'
import type { Calendar } from '#law/calendar/model.ts'
import type { CatalogueRecord } from '../store.ts'
import { findRule } from './deeds-store.ts'
import { unexplained } from './lines.ts'
import { guidelineTier } from './model.ts'
import { readInheritance } from './read-inheritance.ts'

/**
 * What departures without a reason say against adopting a draft, where the county set it so (decision 15). Elsewhere
 * nothing: they are marked, for the office and for everybody.
 */
export async function reasonsAgainstDepartures(
  db: Read,
  at: { catalogue: CatalogueRecord; organ: Organ; calendar: Calendar },
): Promise<string[]> {
  const { catalogue, organ } = at
  if (catalogue.state !== 'draft') return []
  const rules = [...new Set([organ.id, organ.countyId])]
  const strict = (await Promise.all(rules.map((id) => findRule(db, organ.countyId, id)))).some((rule) => rule?.strict)
  if (!strict) return []
  const nearest = await readInheritance(db, at)
  const guided = nearest.above.some(({ tier }) => tier === guidelineTier)
  const views = [nearest, ...(guided ? [await readInheritance(db, at, guidelineTier)] : [])].map(unexplained)
  const narrowed = views.flatMap((view) => view.narrowed)
  const dropped = views.flatMap((view) => view.dropped)
  const count = narrowed.length + dropped.length
  if (count === 0) return []
  const names = [...narrowed.map(({ lower }) => lower.name), ...dropped.map(({ upper }) => upper.name)]
  return [
    `与上级目录相比，还有${count}项收窄或者没有列入而没有写明理由（${names.slice(0, 5).join('、')}${count > 5 ? '等' : ''}）。本县规定写明以后才能采用，请到“与上级目录的关系”里写明。`,
  ]
}
