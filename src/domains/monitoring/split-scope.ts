import type { Place, Scope } from './model.ts'

/** A county that a scope holds whole: its tallies are read. */
export interface WholeCounty {
  countyId: string
  /** The group that all its organs belong to; null where they belong to several. */
  group: string | null
}

/** A part of a scope of which the same fields are seen everywhere. */
export interface ScopePart {
  whole: WholeCounty[]
  /** The organs of the whole counties. */
  held: Place[]
  /** The other organs, which are read one by one. */
  organs: Place[]
  /** Only these fields; null means all. */
  fields: readonly string[] | null
}

/** A scope cut by what is seen of its organs, and into counties that it holds whole and single organs. */
export function splitScope(
  { places, field }: Scope,
  organs: ReadonlyMap<string, number>,
  groupOf: (organId: string) => string,
): ScopePart[] {
  const parts: ScopePart[] = []
  for (const alike of Map.groupBy(places, seenAt).values()) {
    const fields = fieldsOf(alike[0]!, field)
    const counties = Map.groupBy(alike, (place) => place.countyId)
    const isWhole = (countyId: string) => counties.get(countyId)!.length === organs.get(countyId)
    const whole = [...counties].flatMap(([countyId, of]): WholeCounty[] => {
      if (!isWhole(countyId)) return []
      const groups = new Set(of.map(({ id }) => groupOf(id)))
      return [{ countyId, group: groups.size === 1 ? [...groups][0]! : null }]
    })
    parts.push({
      whole,
      held: alike.filter(({ countyId }) => isWhole(countyId)),
      organs: alike.filter(({ countyId }) => !isWhole(countyId)),
      fields,
    })
  }
  return parts
}

/** Everything, or which fields. */
const seenAt = ({ whole, fields }: Place): string => (whole ? '' : `of ${[...fields].sort().join(' ')}`)

/** The fields that places are limited to by what is seen of them and by what is asked; null for all. */
function fieldsOf({ whole, fields }: Place, field: string | null): readonly string[] | null {
  const own = whole ? null : fields
  if (field === null) return own
  return own === null || own.includes(field) ? [field] : []
}
