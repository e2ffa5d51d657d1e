import type { Context } from '#kernel/context.ts'
import { organKinds } from '#kernel/organisation/model.ts'
import { requireMay } from '#kernel/organisation/policy.ts'
import { EMERGENCY_HOURS } from '#kernel/publication/flow/model.ts'
import { NotFound, Refused } from '#platform/errors/errors.ts'
import { newId } from '#platform/ids/ids.ts'
import { defaultRows } from './default-table.ts'
import { organOf, targetOf } from './table-at-hand.ts'
import { insertDraft, type Owner, tableFor, versionsOf } from './table-store.ts'
import { words } from './words.ts'

/** Begins a draft from what holds for its owner today; where a draft stands already, that one. */
export async function startTable(
  { write, actor, now, today }: Context,
  owner: Owner,
): Promise<{ countyId: string; tableId: string }> {
  const organ = await organOf(write, owner)
  if (!organ || organ.countyId !== owner.countyId) throw new NotFound(words.notFound)
  requireMay(actor, 'procedure.write', targetOf(organ))
  if (owner.organKind !== null && !(organKinds as readonly string[]).includes(owner.organKind))
    throw new Refused([words.noKind])
  const { countyId } = owner
  const holds = await tableFor(
    write,
    { countyId, organId: owner.organId, kind: owner.organId ? organ.kind : owner.organKind },
    today,
  )
  const tableId = newId()
  const begun = await insertDraft(
    write,
    owner,
    { id: tableId, rows: holds?.rows ?? defaultRows, emergencyHours: holds?.emergencyHours ?? EMERGENCY_HOURS },
    { personId: actor.personId, name: actor.name, at: now },
  )
  if (begun) return { countyId, tableId }
  const standing = (await versionsOf(write, owner)).find(({ state }) => state === 'draft')
  if (!standing) throw new Refused([words.again])
  return { countyId, tableId: standing.id }
}
