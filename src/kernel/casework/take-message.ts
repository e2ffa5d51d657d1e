import type { Context } from '#kernel/context.ts'
import { addLetter, countMessages } from './correspondence-store.ts'
import type { CaseKind } from './kind.ts'
import { type AskWithCode, type LookUp, lookUpCase } from './look-up-case.ts'
import { longest, reasonsAgainstText, tidyText } from './model.ts'
import { moveCase } from './move-case.ts'
import { findCase } from './store.ts'

/** Letters that one case takes from outside: beyond, something else than writing is going on. */
const mostMessages = 30

/** 补充: whoever asked writes again, with number and code; a question of the office is answered by it. */
export async function takeMessage(
  context: Context,
  kind: CaseKind,
  { text, ...asked }: AskWithCode & { text: string },
): Promise<LookUp> {
  const answer = await lookUpCase(context, kind, asked)
  if (answer.kind !== 'found') return answer
  const file = (await findCase(context.write, kind.key, answer.file.countyId, answer.file.id, true))!
  const body = tidyText(text)
  const many = (await countMessages(context.write, file)) >= mostMessages
  const moved = await moveCase(context, kind, file, 'message', {
    actor: null,
    reasons: [
      ...reasonsAgainstText(body, '补充的内容', longest.message),
      ...(many ? [`这个办件最多接收${mostMessages}次来信，请等待答复。`] : []),
    ],
  })
  const letter = { direction: 'in' as const, template: null, title: '补充说明', body }
  await addLetter(context.write, file, letter, null, context.now)
  return { kind: 'found', file: moved }
}
