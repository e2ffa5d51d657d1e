import type { Place, Scope } from './model.ts'

/** A county that a scope holds whole: its tallies are read. */
export interface WholeCounty {
  countyId: string
  /** The group that all its organs belong to; null where they belong to several. */
  group: string | null
}

/** A scope cut into what tallies answer and what is counted row by row. */
export interface SplitScope {
  whole: WholeCounty[]
  places: Place[]
  /** Of the whole counties, only these fields; null means all. */
  fields: readonly string[] | null
  rest: Scope
}

/**
 * Which counties of a scope are held whole. Where only some fields are seen or asked for, the tallies answer for counties
 * that are shown as one; what is asked organ by organ of one field is few enough to be counted.
 */
export function splitScope(
  scope: Scope,
  organs: ReadonlyMap<string, number>,
  groupOf: (organId: string) => string,
): SplitScope {
  const fields = fieldsOf(scope)
  const whole: WholeCounty[] = []
  if (fields !== 'mixed')
    for (const [countyId, places] of Map.groupBy(scope.places, (place) => place.countyId)) {
      if (places.length !== organs.get(countyId)) continue
      const groups = new Set(places.map(({ id }) => groupOf(id)))
      const group = groups.size === 1 ? [...groups][0]! : null
      if (fields === null || group !== null) whole.push({ countyId, group })
    }
  const held = new Set(whole.map(({ countyId }) => countyId))
  return {
    whole,
    places: scope.places.filter(({ countyId }) => held.has(countyId)),
    fields: fields === 'mixed' ? null : fields,
    rest: { ...scope, places: scope.places.filter(({ countyId }) => !held.has(countyId)) },
  }
}

/** The fields that a scope is limited to, the same at all its organs; null for all, `mixed` where it is not the same. */
function fieldsOf({ places, field }: Scope): readonly string[] | null | 'mixed' {
  const seen = new Set(places.map((place) => (place.whole ? '' : [...place.fields].sort().join(' '))))
  if (seen.size > 1) return 'mixed'
  const [first] = places
  const own = !first || first.whole ? null : first.fields
  if (field === null) return own
  return own === null || own.includes(field) ? [field] : []
}
