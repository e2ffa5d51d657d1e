import type { Context } from '#kernel/context.ts'
import type { FieldKeys } from '#platform/crypto/field-keys.ts'
import { NotFound, refuseIf } from '#platform/errors/errors.ts'
import { addStep, findContact } from './correspondence-store.ts'
import type { CaseKind } from './kind.ts'
import { type Contact, longest, reasonsAgainstText, tidyLine } from './model.ts'
import { type CaseKey, takeCase } from './take-case.ts'

/**
 * 查看联系方式: opened for a purpose that is written down, with who and when, in the history and in the audit. 个人信息
 * 保护法第六条：处理个人信息应当具有明确、合理的目的.
 */
export async function revealContact(
  context: Context,
  kind: CaseKind,
  { purpose, keys, ...key }: CaseKey & { purpose: string; keys: FieldKeys },
): Promise<Contact> {
  const file = await takeCase(context, kind, key, 'contact')
  const remark = tidyLine(purpose)
  refuseIf(reasonsAgainstText(remark, '查看的用途', longest.purpose, 4))
  const sealed = await findContact(context.write, file)
  if (!sealed) throw new NotFound('提出人没有留下联系方式。')
  await addStep(context.write, file, { deed: 'see-contact', state: file.state, remark }, context.actor, context.now)
  return JSON.parse(keys.unseal(sealed, file.id)) as Contact
}
