import type { Context } from '#kernel/context.ts'
import { reasonsOfState } from '#kernel/publication/model.ts'
import { saveText } from '#kernel/publication/store.ts'
import { refuseIf, Stale } from '#platform/errors/errors.ts'
import { takeEdition } from './edition-at-hand.ts'
import type { SaveDraft } from './model.ts'

/** Saves what was typed, if nobody else saved in between; answers the new version number. */
export async function saveDraft(context: Context, { version, text, ...key }: SaveDraft): Promise<{ version: number }> {
  const { edition } = await takeEdition(context, key, 'edit')
  refuseIf(reasonsOfState(edition, 'edit'))
  if (!(await saveText(context.write, edition, text, version, context.now))) throw new Stale()
  return { version: version + 1 }
}
