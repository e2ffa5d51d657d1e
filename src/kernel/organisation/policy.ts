import { Forbidden } from '#platform/errors/errors.ts'
import { cellOf, type Deed } from './grid.ts'
import type { Actor, Grant, Target } from './model.ts'

/** Does one grant carry a deed to the target? The narrower of grant and grid decides. */
function carries(grant: Grant, deed: Deed, target: Target): boolean {
  const cell = cellOf(deed, grant.role)
  if (cell === '–') return false
  if (grant.scope === 'own') return target.organId === grant.organId
  if (grant.scope === 'subtree')
    return cell === 'o' ? target.organId === grant.organId : target.lineage.includes(grant.organId)
  return (
    cell === 'f' &&
    grant.fieldCode !== null &&
    grant.guidesBelow !== null &&
    target.fieldCode === grant.fieldCode &&
    target.lineage.includes(grant.guidesBelow)
  )
}

/** May the actor do this to that? Pure; the same answer greys the button and guards the action. */
export const may = (actor: Actor, deed: Deed, target: Target): boolean =>
  actor.grants.some((grant) => carries(grant, deed, target))

/** Throws `Forbidden` where the actor may not. The first line of every action. */
export function requireMay(actor: Actor, deed: Deed, target: Target): void {
  if (!may(actor, deed, target)) throw new Forbidden()
}

/** The places a deed reaches, for the condition of a list query: organs themselves, whole subtrees, guided fields. */
export interface Reach {
  organs: string[]
  subtrees: string[]
  fields: { code: string; below: string }[]
}

export function reachOf(actor: Actor, deed: Deed): Reach {
  const reach: Reach = { organs: [], subtrees: [], fields: [] }
  for (const grant of actor.grants) {
    const cell = cellOf(deed, grant.role)
    if (cell === '–') continue
    if (grant.scope === 'field') {
      if (cell === 'f' && grant.fieldCode && grant.guidesBelow)
        reach.fields.push({ code: grant.fieldCode, below: grant.guidesBelow })
    } else if (grant.scope === 'subtree' && cell !== 'o') reach.subtrees.push(grant.organId)
    else reach.organs.push(grant.organId)
  }
  return reach
}

/** Does the actor hold the deed anywhere at all? Decides whether a menu entry is shown. */
export const mayAnywhere = (actor: Actor, deed: Deed): boolean => {
  const reach = reachOf(actor, deed)
  return reach.organs.length + reach.subtrees.length + reach.fields.length > 0
}
