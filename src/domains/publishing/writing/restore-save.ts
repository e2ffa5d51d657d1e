import type { Context } from '#kernel/context.ts'
import { findSave } from '#kernel/publication/text/save-store.ts'
import { NotFound } from '#platform/errors/errors.ts'
import { takeEdition } from '../edition-at-hand.ts'
import type { EditionKey } from '../model.ts'
import { keepText } from './keep-text.ts'
import { words } from './words.ts'

/** Brings a text back that somebody once sent. What stands now stays among the saves. */
export async function restoreSave(
  context: Context,
  { save: id, ...key }: EditionKey & { save: string },
): Promise<void> {
  const { edition } = await takeEdition(context, key, 'edit')
  const save = await findSave(context.write, key, id)
  if (!save) throw new NotFound(words.noSave)
  await keepText(context, { ...key, version: edition.version, text: save.given })
}
