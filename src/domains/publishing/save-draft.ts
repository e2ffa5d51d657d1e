import type { Context } from '#kernel/context.ts'
import { reasonsNotToSave, reasonsOfState } from '#kernel/publication/model.ts'
import { addStep, saveText } from '#kernel/publication/store.ts'
import { refuseIf, Stale } from '#platform/errors/errors.ts'
import { takeEdition } from './edition-at-hand.ts'
import { type SaveDraft, tidyText } from './model.ts'

/** Saves what was typed, if nobody else saved in between; answers the new version number. */
export async function saveDraft(context: Context, { version, text, ...key }: SaveDraft): Promise<{ version: number }> {
  const { write, actor, now, today } = context
  const { edition } = await takeEdition(context, key, 'edit')
  const tidy = tidyText(text)
  refuseIf([...reasonsOfState(edition, 'edit'), ...reasonsNotToSave(tidy, today)])
  if (!(await saveText(write, edition, tidy, version, now))) throw new Stale()
  // Whoever types becomes one of the writers, and no writer may review: the line stays for as long as the edition.
  if (!edition.writerIds.includes(actor.personId))
    await addStep(write, { ...key, deed: 'edit', personId: actor.personId, personName: actor.name, remark: null }, now)
  return { version: version + 1 }
}
