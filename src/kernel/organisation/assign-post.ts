import type { Context } from '#kernel/context.ts'
import { NotFound, refuseIf } from '#platform/errors/errors.ts'
import { reachOf, requireMay } from './policy.ts'
import {
  findOrgan,
  findPersonSecrets,
  findPost,
  holdPost,
  isWithin,
  rolesOfPeople,
  rolesOfPost,
  vacatePost,
} from './store.ts'

/** Hands a post to a person from today; whoever held it before loses its roles at once. Without a person the post is vacated. */
export async function assignPost(
  { write, actor, today, emit }: Context,
  { postId, personId }: { postId: string; personId: string | null },
): Promise<void> {
  const post = await findPost(write, postId)
  const organ = post && (await findOrgan(write, post.organId))
  if (!post || !organ) throw new NotFound('没有找到这个岗位。')
  requireMay(actor, 'person.manage', { organId: organ.id, lineage: organ.lineage })
  const person = personId ? await findPersonSecrets(write, personId) : null
  const isTheirs = personId === null || (await isWithin(write, personId, reachOf(actor, 'person.manage')))
  if (personId && (!person || !isTheirs)) throw new NotFound('没有找到这个人。')
  if (personId)
    refuseIf(
      reasonsNotToAssign(await rolesOfPost(write, postId), await rolesOfPeople(write, [personId], postId), {
        self: personId === actor.personId,
        suspended: person?.suspended ?? false,
      }),
    )
  await vacatePost(write, postId, today)
  if (personId) await holdPost(write, postId, personId, today)
  await emit('organisation.changed', organ.countyId, { organId: organ.id })
}

const isAdministrator = (role: string) => role.endsWith('-admin')

function* reasonsNotToAssign(
  ofPost: readonly string[],
  held: readonly string[],
  { self, suspended }: { self: boolean; suspended: boolean },
): Generator<string> {
  if (suspended) yield '这个人的账号已停用，不能任职。'
  if (self && ofPost.length > 0) yield '不能把带有角色的岗位交给自己。'
  const all = new Set([...ofPost, ...held])
  if ([...all].filter(isAdministrator).length > 1) yield '系统管理员、安全管理员、审计管理员必须由不同的人担任。'
  if ([...all].some(isAdministrator) && [...all].some((role) => !isAdministrator(role)))
    yield '管理员不能同时承担业务角色。'
}
