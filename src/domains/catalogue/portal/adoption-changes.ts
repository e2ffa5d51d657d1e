import { type Change, differenceOf } from '../versions/difference.ts'
import type { Relation } from '../versions/relate-versions.ts'
import { textsOf } from '../versions/texts.ts'
import type { PortalVersion, Relative } from './versions-store.ts'

export interface AdoptionChanges {
  changes: Change[]
  /** The versions before and after, by their places in the changes. */
  before: PortalVersion[]
  after: PortalVersion[]
}

/** What an adoption changed, from what is kept of it: identities and successions, never by comparing words again. */
export function changesOfAdoption(given: {
  after: readonly PortalVersion[]
  before: readonly PortalVersion[]
  gone: readonly PortalVersion[]
  relatives: readonly Relative[]
}): AdoptionChanges {
  const before = [...given.before, ...given.gone]
  const after = [...given.after]
  const [old, young] = [placesOf(before), placesOf(after)]
  const goesOn = given.before.map(({ itemId }): Relation => {
    return { before: old.get(itemId)!, after: young.get(itemId)!, kind: 'changed' }
  })
  const others = given.relatives.flatMap(({ itemId, otherId, kind, isFrom }): Relation[] => {
    const [from, to] = isFrom ? [itemId, otherId] : [otherId, itemId]
    const [one, other] = [old.get(from), young.get(to)]
    return one === undefined || other === undefined ? [] : [{ before: one, after: other, kind }]
  })
  const once = new Map(others.map((each) => [`${each.kind} ${each.before} ${each.after}`, each]))
  return {
    changes: differenceOf(before.map(texts), after.map(texts), [...goesOn, ...once.values()]),
    before,
    after,
  }
}

const texts = ({ fields }: PortalVersion) => textsOf(fields)

const placesOf = (versions: readonly PortalVersion[]): Map<string, number> =>
  new Map(versions.map(({ itemId }, place) => [itemId, place]))
