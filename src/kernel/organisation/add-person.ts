import type { Context } from '#kernel/context.ts'
import { hashPassword, reasonsAgainstPassword } from '#platform/crypto/password.ts'
import { NotFound, refuseIf } from '#platform/errors/errors.ts'
import { newId } from '#platform/ids/ids.ts'
import { requireMay } from './policy.ts'
import { findOrgan, findPersonByLogin, holdPost, insertPerson, insertPost } from './store.ts'

export interface AddPerson {
  organId: string
  office: string
  postName: string
  login: string
  name: string
  password: string
  totpSecret: string | null
}

/** Adds a person in a new post of an organ; the post carries no role until the security administrator grants one. */
export async function addPerson(
  { write, actor, now, today }: Context,
  given: AddPerson,
): Promise<{ personId: string; postId: string }> {
  const organ = await findOrgan(write, given.organId)
  if (!organ) throw new NotFound('没有找到这个机关。')
  requireMay(actor, 'person.manage', { organId: organ.id, lineage: organ.lineage })
  refuseIf(reasonsNotToAdd(given, (await findPersonByLogin(write, given.login)) !== null))
  const personId = newId()
  const postId = newId()
  const passwordHash = await hashPassword(given.password)
  await insertPerson(
    write,
    { id: personId, login: given.login, name: given.name.trim(), passwordHash, totpSecret: given.totpSecret },
    now,
  )
  await insertPost(
    write,
    { id: postId, organId: organ.id, office: given.office.trim(), name: given.postName.trim() },
    today,
  )
  await holdPost(write, postId, personId, today)
  return { personId, postId }
}

function* reasonsNotToAdd(given: AddPerson, taken: boolean): Generator<string> {
  if (!/^[a-z][a-z0-9._-]{1,31}$/.test(given.login)) yield '登录名由小写字母开头，2到32位字母、数字、点或短横线。'
  if (taken) yield `登录名 ${given.login} 已被使用。`
  if (given.name.trim().length < 1) yield '请填写姓名。'
  if (given.office.trim().length < 1) yield '请填写科室。'
  if (given.postName.trim().length < 1) yield '请填写岗位。'
  yield* reasonsAgainstPassword(given.password, given.login)
}
