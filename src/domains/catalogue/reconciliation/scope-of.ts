import type { CatalogueRecord } from '../store.ts'
import type { Scope } from './model.ts'

/** What is reconciled for a catalogue: a draft by itself, one in force with all in force; null for what binds nobody. */
export function scopeOf({ countyId, organId, binds, id, state }: CatalogueRecord): Scope | null {
  if (state === 'draft') return { countyId, organId, binds, catalogueId: id }
  return state === 'adopted' ? { countyId, organId, binds, catalogueId: null } : null
}
