import type { Organ } from '#kernel/organisation/model.ts'
import type { Binds } from './model.ts'

/** The organs of a level below the catalogue's organ, in its own county; with `chosen`, those of them. */
export function organsBound(
  organ: Pick<Organ, 'countyId'>,
  below: readonly Organ[],
  binds: Binds,
  chosen: readonly string[] | null,
): { eligible: Organ[]; bound: Organ[]; strangers: number } {
  const eligible = below.filter((each) => each.countyId === organ.countyId && each.level === binds)
  if (!chosen) return { eligible, bound: eligible, strangers: 0 }
  const wanted = new Set(chosen)
  const bound = eligible.filter((each) => wanted.has(each.id))
  return { eligible, bound, strangers: wanted.size - bound.length }
}
