import { checkName, type NameCheck } from '#law/naming/check-name.ts'
import { foldForNames, type NameAround } from '#law/naming/name-rules.ts'
import type { ListedName } from './naming-store.ts'

export interface CheckedName extends NameCheck {
  listed: ListedName
}

const placeOf = ({ listId, heading }: ListedName): string => `${listId}|${heading ?? ''}`

/** What each name stands among: the others of its list under its heading. */
export function aroundOf(names: readonly ListedName[], organs: readonly string[]): (name: ListedName) => NameAround {
  const groups = Map.groupBy(names, placeOf)
  const counts = new Map(
    [...groups].map(([place, group]) => [
      place,
      new Map([...Map.groupBy(group, ({ name }) => foldForNames(name))].map(([name, all]) => [name, all.length])),
    ]),
  )
  return (name) => ({ siblings: counts.get(placeOf(name)) ?? new Map(), organs })
}

/** The names that break a rule, in the order of their lists. */
export function checkNames(names: readonly ListedName[], organs: readonly string[]): CheckedName[] {
  const around = aroundOf(names, organs)
  return names.flatMap((listed) => {
    const check = checkName(listed.name, around(listed))
    return check.broken.length === 0 ? [] : [{ listed, ...check }]
  })
}
