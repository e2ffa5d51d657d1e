import type { Contact } from '#kernel/casework/model.ts'
import { revealContact } from '#kernel/casework/reveal-contact.ts'
import type { CaseKey } from '#kernel/casework/take-case.ts'
import type { Context } from '#kernel/context.ts'
import type { FieldKeys } from '#platform/crypto/field-keys.ts'
import { complaint } from './complaint.ts'

/** 查看联系方式 */
export const revealComplainant = (
  context: Context,
  params: CaseKey & { purpose: string; keys: FieldKeys },
): Promise<Contact> => revealContact(context, complaint, params)
