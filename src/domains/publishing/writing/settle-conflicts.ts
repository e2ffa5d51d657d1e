import type { Context } from '#kernel/context.ts'
import { reasonsOfState } from '#kernel/publication/model.ts'
import { addStep, saveText } from '#kernel/publication/store.ts'
import { type Choice, mergeTexts } from '#kernel/publication/text/merge-texts.ts'
import { findSave, insertSave, settleSaves } from '#kernel/publication/text/save-store.ts'
import { NotFound, refuseIf, Stale } from '#platform/errors/errors.ts'
import { takeEdition } from '../edition-at-hand.ts'
import type { EditionKey } from '../model.ts'
import { cleanText } from './clean-text.ts'
import { textAt } from './keep-text.ts'
import { words } from './words.ts'

export interface SettleConflicts extends EditionKey {
  /** The text that waits. */
  save: string
  /** The version that the writer looked at while choosing. */
  version: number
  choices: ReadonlyMap<string, Choice>
}

/** Keeps a text that waited, with what its writer chose wherever both had written. Throws `Stale` where a third saved since. */
export async function settleConflicts(context: Context, given: SettleConflicts): Promise<{ version: number }> {
  const { save: id, version, choices, ...key } = given
  const { write, actor, now, today } = context
  const { edition } = await takeEdition(context, key, 'edit')
  const save = await findSave(write, key, id)
  if (!save || save.personId !== actor.personId || save.became !== null) throw new NotFound(words.noSave)
  refuseIf(reasonsOfState(edition, 'edit'))
  if (edition.version !== version) throw new Stale()
  const text = cleanText(mergeTexts(await textAt(write, key, save.builtOn), save.given, edition).settle(choices), today)
  await saveText(write, edition, text, edition.version, now)
  const own = { personId: actor.personId, personName: actor.name, builtOn: edition.version, given: text }
  await insertSave(write, key, { ...own, became: edition.version + 1, kept: null }, now)
  await settleSaves(write, key, actor.personId, save.id, now)
  if (!edition.writerIds.includes(actor.personId))
    await addStep(write, { ...key, deed: 'edit', personId: actor.personId, personName: actor.name, remark: null }, now)
  return { version: edition.version + 1 }
}
