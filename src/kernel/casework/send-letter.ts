import type { Context } from '#kernel/context.ts'
import { addLetter } from './correspondence-store.ts'
import type { CaseKind } from './kind.ts'
import { type Filled, type LetterTemplate, reasonsNotToSend, typedParts, writeLetter } from './letters.ts'
import type { CaseFile } from './model.ts'
import { type CaseChange, moveCase } from './move-case.ts'

export interface SendLetter {
  deed: string
  template: LetterTemplate
  facts: Filled
  typed: Filled
  reasons?: Iterable<string>
  remark?: string | null
  change?: CaseChange
}

/**
 * Sends a letter to whoever asked, as a step of the case: refused where a required part is missing. It lies on the query
 * page from the commit on.
 */
export async function sendLetter(
  context: Context,
  kind: CaseKind,
  file: CaseFile,
  { deed, template, facts, typed, reasons = [], remark = null, change = {} }: SendLetter,
): Promise<CaseFile> {
  const parts = typedParts(template, typed)
  const moved = await moveCase(context, kind, file, deed, {
    actor: context.actor,
    reasons: [...reasonsNotToSend(template, parts), ...reasons],
    remark,
    change,
  })
  const body = writeLetter(template, facts, parts)
  const letter = { direction: 'out' as const, template: template.key, title: template.title, body }
  await addLetter(context.write, file, letter, context.actor, context.now)
  return moved
}
