import type { Context } from '#kernel/context.ts'
import { requireMay } from '#kernel/organisation/policy.ts'
import { findOrgan, findOrganByCode, insertPerson } from '#kernel/organisation/store.ts'
import { hashPassword } from '#platform/crypto/password.ts'
import { NotFound, refuseIf } from '#platform/errors/errors.ts'
import { newAddress, newId, newToken } from '#platform/ids/ids.ts'
import { tidyLine } from '../model.ts'
import { reasonsNotToRegister } from './model.ts'
import { insertSystem, setSystemOrgans } from './system-store.ts'

export interface RegisterSystem {
  organId: string
  name: string
  keeper: string
  /** Codes of the organs for which it hands records over. */
  organCodes: readonly string[]
}

/** Registers a business system at an organ, for this organ and others below it. */
export async function registerSystem(
  { write, actor, now }: Context,
  given: RegisterSystem,
): Promise<{ countyId: string; systemId: string }> {
  const organ = await findOrgan(write, given.organId)
  if (!organ) throw new NotFound('没有找到这个机关。')
  requireMay(actor, 'system.manage', { organId: organ.id, lineage: organ.lineage })
  const name = tidyLine(given.name)
  const keeper = tidyLine(given.keeper)
  const codes = [...new Set(given.organCodes.map((code) => code.trim()).filter(Boolean))]
  refuseIf(reasonsNotToRegister({ name, keeper, organs: codes.length }))
  const organIds: string[] = []
  const unknown: string[] = []
  const elsewhere: string[] = []
  for (const code of codes) {
    const one = await findOrganByCode(write, code)
    if (!one?.lineage.includes(organ.id)) unknown.push(code)
    // Records are a county's: a system that serves several is registered in each of them.
    else if (one.countyId !== organ.countyId) elsewhere.push(code)
    else organIds.push(one.id)
  }
  const listed = (all: readonly string[]) => all.slice(0, 10).join('、')
  refuseIf([
    ...(unknown.length > 0 ? [`“${organ.name}”及其下级没有这些机关编号：${listed(unknown)}。请核对后重新填写。`] : []),
    ...(elsewhere.length > 0 ? [`这些机关属于下面的县（市、区），请在那里另行登记一次：${listed(elsewhere)}。`] : []),
  ])
  // A person of its own, who never signs in: every line of a record names who wrote it.
  const personId = newId()
  const passwordHash = await hashPassword(newToken())
  await insertPerson(
    write,
    { id: personId, login: `system-${newAddress()}`, name: `业务系统：${name}`, passwordHash, totpSecret: null },
    now,
  )
  const systemId = newId()
  await insertSystem(
    write,
    { countyId: organ.countyId, id: systemId, organId: organ.id, name, keeper, personId, by: actor.personId },
    now,
  )
  await setSystemOrgans(write, organ.countyId, systemId, organIds)
  return { countyId: organ.countyId, systemId }
}
