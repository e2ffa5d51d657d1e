import type { Context } from '#kernel/context.ts'
import { addLetter } from './correspondence-store.ts'
import type { CaseKind } from './kind.ts'
import { longest, reasonsAgainstText, tidyText } from './model.ts'
import { moveCase } from './move-case.ts'
import { type SeenCase, takeCase } from './take-case.ts'

/** 内部记录: a note that stays inside; whoever asked never reads it. */
export async function noteCase(context: Context, kind: CaseKind, { text, ...seen }: SeenCase & { text: string }) {
  const file = await takeCase(context, kind, seen)
  const body = tidyText(text)
  await moveCase(context, kind, file, 'note', {
    actor: context.actor,
    reasons: reasonsAgainstText(body, '记录的内容', longest.message),
    change: { heardFrom: file.heardFrom },
  })
  const note = { direction: 'note' as const, template: null, title: '内部记录', body }
  await addLetter(context.write, file, note, context.actor, context.now)
}
