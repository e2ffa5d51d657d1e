import type { Context } from '#kernel/context.ts'
import { reasonsOfState } from '#kernel/publication/model.ts'
import { genreName, themeName } from '#kernel/publication/records/classes.ts'
import { saveFields } from '#kernel/publication/records/fields-store.ts'
import { type DocumentFields, reasonsNotToSaveFields } from '#kernel/publication/records/model.ts'
import { addStep } from '#kernel/publication/store.ts'
import { refuseIf, Stale } from '#platform/errors/errors.ts'
import { takeEdition } from '../edition-at-hand.ts'
import { type EditionKey, tidyLine } from '../model.ts'

export interface SaveFields extends EditionKey {
  fields: DocumentFields
  /** The version the form was built on; 0 where nothing was kept. */
  version: number
}

/** Saves what is said about a document besides its text, while it is a draft and if nobody else saved in between. */
export async function saveDocumentFields(
  context: Context,
  { fields: typed, version, ...key }: SaveFields,
): Promise<{ version: number }> {
  const { write, actor, now } = context
  const { edition } = await takeEdition(context, key, 'edit')
  const fields = {
    ...typed,
    keywords: [...new Set(typed.keywords.map(tidyLine).filter((keyword) => keyword !== ''))],
    summary: tidyLine(typed.summary),
    office: tidyLine(typed.office),
  }
  const known = {
    theme: fields.theme === null || themeName(fields.theme) !== null,
    genre: fields.genre === null || genreName(fields.genre) !== null,
  }
  refuseIf([...reasonsOfState(edition, 'edit'), ...reasonsNotToSaveFields(fields, known)])
  if (!(await saveFields(write, key, fields, version))) throw new Stale()
  // Who fills in the fields has written in the document, and does not review it.
  if (!edition.writerIds.includes(actor.personId))
    await addStep(write, { ...key, deed: 'edit', personId: actor.personId, personName: actor.name, remark: null }, now)
  return { version: version + 1 }
}
