import type { Ground } from '#kernel/act-as.ts'
import { actAs } from '#kernel/act-as.ts'
import { addPerson } from '#kernel/organisation/add-person.ts'
import { foundCity } from '#kernel/organisation/found-city.ts'
import { grantRoles } from '#kernel/organisation/grant-roles.ts'
import type { Actor } from '#kernel/organisation/model.ts'
import { openOrgan } from '#kernel/organisation/open-organ.ts'
import { setGuidance } from '#kernel/organisation/set-guidance.ts'
import { loadActor } from '#kernel/organisation/store.ts'
import { legalDayOf } from '#platform/clock/clock.ts'
import { newCodeSecret } from '#platform/crypto/one-time-code.ts'
import { hashPassword } from '#platform/crypto/password.ts'
import { cityCode, cityName, type DemoOrgan, type DemoPerson, demonstrationCity } from './city.ts'

/** An organ of the demonstration with the people who act there. */
export interface SeatedOrgan {
  organ: DemoOrgan
  id: string
  countyId: string
  actors: Map<string, Actor>
}

const needsCode = (person: DemoPerson) =>
  person.roles.some(({ role }) => ['reviewer', 'approver', 'disclosure-officer'].includes(role))

/** Founds the city and seats everybody, through the same actions that an office uses. */
export async function seedOrgans(ground: Ground, at: Temporal.Instant, password: string): Promise<SeatedOrgan[]> {
  const today = legalDayOf(at)
  const hash = await hashPassword(password)
  const administrator = (login: string, name: string) => ({
    login,
    name,
    passwordHash: hash,
    totpSecret: newCodeSecret(),
  })
  const founded = await ground.db.transaction().execute((write) =>
    foundCity(
      write,
      { kind: 'demonstration', code: cityCode, name: cityName, shortName: '临江市' },
      {
        system: administrator('sysadmin', '系统管理员（演示）'),
        security: administrator('secadmin', '安全管理员（演示）'),
      },
      { now: at, today },
    ),
  )
  const actorOf = async (id: string) => (await loadActor(ground.db, id, today))!
  const system = actAs(ground, await actorOf(founded.systemAdminId), at)
  const security = actAs(ground, await actorOf(founded.securityAdminId), at)

  const seat = async (organId: string, people: readonly DemoPerson[]): Promise<Map<string, Actor>> => {
    const actors = new Map<string, Actor>()
    for (const person of people) {
      const { personId, postId } = await system(addPerson, {
        organId,
        office: person.office,
        postName: person.post,
        login: person.login,
        name: person.name,
        password,
        totpSecret: needsCode(person) ? newCodeSecret() : null,
      })
      const roles = person.roles.map(({ role, scope, fieldCode }) => ({ role, scope, fieldCode: fieldCode ?? null }))
      await security(grantRoles, { postId, roles })
      for (const { role } of person.roles) actors.set(role, await actorOf(personId))
    }
    return actors
  }
  await seat(founded.cityId, [
    {
      login: 'city',
      name: '顾清和',
      office: '政务公开办公室',
      post: '督查员',
      roles: [{ role: 'supervisor', scope: 'subtree' }],
    },
    {
      login: 'city.office',
      name: '纪云舟',
      office: '政务公开办公室',
      post: '政务公开负责人',
      roles: [{ role: 'disclosure-officer', scope: 'subtree' }],
    },
  ])

  const seated: SeatedOrgan[] = []
  const open = async (organ: DemoOrgan, parentId: string, parentCounty: string): Promise<void> => {
    const { code, name, shortName, level, kind } = organ
    const { organId } = await system(openOrgan, { parentId, code, name, shortName, level, kind })
    const countyId = level === 'county' && kind === 'government' ? organId : parentCounty
    if (organ.guides) await system(setGuidance, { organId, fieldCodes: organ.guides })
    seated.push({ organ, id: organId, countyId, actors: await seat(organId, organ.people) })
    for (const below of organ.below ?? []) await open(below, organId, countyId)
  }
  for (const organ of demonstrationCity()) await open(organ, founded.cityId, founded.cityId)
  return seated
}
