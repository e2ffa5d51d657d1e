import type { Context } from '#kernel/context.ts'
import { NotFound, refuseIf } from '#platform/errors/errors.ts'
import type { Organ } from './model.ts'
import { requireMay } from './policy.ts'
import { findOrgan, findPost, guidedFields, holdersOf, type PostRole, rolesOfPeople, setPostRoles } from './store.ts'

const administrators = ['system-admin', 'security-admin', 'audit-admin']

/** Sets the roles of a post. The three administrators stay three people, and nobody grants to oneself (三员分立). */
export async function grantRoles(
  { write, actor, emit }: Context,
  { postId, roles }: { postId: string; roles: readonly PostRole[] },
): Promise<void> {
  const post = await findPost(write, postId)
  const organ = post && (await findOrgan(write, post.organId))
  if (!post || !organ) throw new NotFound('没有找到这个岗位。')
  requireMay(actor, 'role.grant', { organId: organ.id, lineage: organ.lineage })
  const holders = await holdersOf(write, postId)
  refuseIf(
    reasonsNotToGrant(
      roles,
      organ,
      holders.includes(actor.personId),
      await guidedFields(write, organ.id),
      await rolesOfPeople(write, holders, postId),
    ),
  )
  await setPostRoles(write, postId, distinct(roles))
  await emit('organisation.changed', organ.countyId, { organId: organ.id })
}

/** One grant for a role, and for a role in a field: the first one counts. */
const distinct = (roles: readonly PostRole[]): PostRole[] => [
  ...new Map(roles.toReversed().map((role) => [`${role.role} ${role.fieldCode ?? ''}`, role])).values(),
]

function* reasonsNotToGrant(
  roles: readonly PostRole[],
  organ: Organ,
  own: boolean,
  guided: readonly string[],
  held: readonly string[],
): Generator<string> {
  if (own) yield '不能给自己的岗位授权，请由另一位安全管理员办理。'
  for (const { role, scope, fieldCode } of roles) {
    if (scope === 'field' && !guided.includes(fieldCode ?? ''))
      yield `${organ.shortName}不是这个领域的指导单位，不能按领域授权。`
    if (scope === 'field' && role !== 'supervisor') yield '按领域授权只用于督查。'
  }
  const all = new Set([...held, ...roles.map((r) => r.role)].filter((role) => administrators.includes(role)))
  if (all.size > 1) yield '系统管理员、安全管理员、审计管理员必须由不同的人担任。'
  if (all.size > 0 && [...held, ...roles.map((r) => r.role)].some((role) => !administrators.includes(role)))
    yield '管理员不能同时承担业务角色。'
}
