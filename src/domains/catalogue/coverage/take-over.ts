import type { KnownItem } from '../match-items.ts'
import { type Coverage, type FieldOfWork, fieldOfHeading, foldFieldName, sameCoverage } from './model.ts'

/** What adopting a catalogue does to one in force of the same organ and level. */
export type Effect = 'replaces' | 'takes-its-field' | 'leaves'

/**
 * The rule of decision 13, as a table. The later act goes before the earlier one, and only as far as it speaks:
 *
 * | in force \ adopted | field F                 | whole organ                         |
 * |--------------------|-------------------------|-------------------------------------|
 * | field F            | replaces                | replaces where it has items of F    |
 * | field G            | leaves                  | replaces where it has items of G    |
 * | whole organ        | takes its items of F    | replaces                            |
 */
export function effectOn(inForce: Coverage, adopted: Coverage, hasItemsOf: (field: Coverage) => boolean): Effect {
  if (adopted.of === 'organ') return inForce.of === 'organ' || hasItemsOf(inForce) ? 'replaces' : 'leaves'
  if (inForce.of === 'organ') return 'takes-its-field'
  return sameCoverage(inForce, adopted) ? 'replaces' : 'leaves'
}

/** Is an item of a catalogue of the whole organ of this field? By its first level; where that names none it is of no field. */
export function isOfField(level1: string | null, field: Coverage, fields: readonly FieldOfWork[]): boolean {
  if (field.of === 'organ') return false
  if ('code' in field) return fieldOfHeading(level1, fields)?.code === field.code
  return foldFieldName(level1 ?? '') === field.name
}

/** An item as it stands in force, with the name people know it by. */
export interface ItemInForce extends KnownItem {
  name: string
}

/** A catalogue in force, with the items that stand in it now. */
export interface InForce {
  id: string
  title: string
  adoptedOn: Temporal.PlainDate | null
  coverage: Coverage
  items: readonly ItemInForce[]
}

/** What one catalogue in force loses to the adopted one, and what stays in it. */
export interface Loss {
  catalogue: InForce
  effect: Effect
  /** Items that go on in the adopted catalogue, or are no longer listed. */
  taken: readonly ItemInForce[]
  stays: readonly ItemInForce[]
}

/** What adopting rows of a coverage does to each catalogue in force of the same organ and level. */
export function lossesBy(
  adopted: { coverage: Coverage; headings: readonly (string | null)[] },
  inForce: readonly InForce[],
  fields: readonly FieldOfWork[],
): Loss[] {
  const hasItemsOf = (field: Coverage) => adopted.headings.some((heading) => isOfField(heading, field, fields))
  return inForce.map((catalogue): Loss => {
    const effect = effectOn(catalogue.coverage, adopted.coverage, hasItemsOf)
    const isTaken = ({ level1 }: KnownItem): boolean => {
      if (effect === 'takes-its-field') return isOfField(level1, adopted.coverage, fields)
      return effect === 'replaces'
    }
    const parts = Map.groupBy(catalogue.items, isTaken)
    return { catalogue, effect, taken: parts.get(true) ?? [], stays: parts.get(false) ?? [] }
  })
}

/** Catalogues that the adoption touches: what a person saw of them must still stand at the deed. */
export const touchedBy = (losses: readonly Loss[]): string[] =>
  losses
    .filter(({ effect, taken }) => effect === 'replaces' || taken.length > 0)
    .map(({ catalogue }) => catalogue.id)
    .sort()
