import type { Context } from '#kernel/context.ts'
import { Stale } from '#platform/errors/errors.ts'
import { takeEdition } from './edition-at-hand.ts'
import type { SaveDraft } from './model.ts'
import { keepText } from './writing/keep-text.ts'

/** Saves a text only if nobody else saved in between: for callers that cannot ask a person. Answers the new version. */
export async function saveDraft(context: Context, { version, text, ...key }: SaveDraft): Promise<{ version: number }> {
  const { edition } = await takeEdition(context, key, 'edit')
  if (edition.state === 'draft' && edition.version !== version) throw new Stale()
  const kept = await keepText(context, { ...key, version, text })
  if (kept.kind === 'conflict') throw new Stale()
  return { version: kept.version }
}
