import type { Write } from '#kernel/context.ts'
import { createInstallation, findInstallation } from '#kernel/store.ts'
import { Refused } from '#platform/errors/errors.ts'
import { newId } from '#platform/ids/ids.ts'
import type { Role } from './model.ts'
import { countOrgans, holdPost, insertOrgan, insertPerson, insertPost, setPostRoles } from './store.ts'

export interface FirstAdministrator {
  login: string
  name: string
  passwordHash: string
  totpSecret: string | null
}

/**
 * The first act of an installation: its kind, the city, and its system and security administrator, who are two people
 * (三员分立). Refused where anything exists already; everything later goes through actions of people.
 */
export async function foundCity(
  write: Write,
  city: { kind: 'demonstration' | 'production'; code: string; name: string; shortName: string },
  administrators: { system: FirstAdministrator; security: FirstAdministrator },
  at: { now: Temporal.Instant; today: Temporal.PlainDate },
): Promise<{ cityId: string; systemAdminId: string; securityAdminId: string }> {
  if ((await findInstallation(write)) !== null || (await countOrgans(write)) > 0)
    throw new Refused(['这个数据库里已经有一个安装，不能再次创建。'])
  if (administrators.system.login === administrators.security.login)
    throw new Refused(['系统管理员和安全管理员必须是两个人。'])
  await createInstallation(write, city.kind, at.now)
  const cityId = newId()
  const { code, name, shortName } = city
  await insertOrgan(
    write,
    {
      id: cityId,
      countyId: cityId,
      code,
      name,
      shortName,
      level: 'city',
      kind: 'government',
      parentId: null,
      lineage: [cityId],
    },
    code,
    at.today,
  )
  const seat = async (person: FirstAdministrator, role: Role, post: string) => {
    const personId = newId()
    const postId = newId()
    await insertPerson(write, { id: personId, ...person }, at.now)
    await insertPost(write, { id: postId, organId: cityId, office: '办公室', name: post }, at.today)
    await setPostRoles(write, postId, [{ role, scope: 'subtree', fieldCode: null }])
    await holdPost(write, postId, personId, at.today)
    return personId
  }
  const systemAdminId = await seat(administrators.system, 'system-admin', '系统管理员')
  const securityAdminId = await seat(administrators.security, 'security-admin', '安全管理员')
  return { cityId, systemAdminId, securityAdminId }
}
