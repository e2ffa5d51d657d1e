import type { Context, Read } from '#kernel/context.ts'
import { type EditionText, reasonsOfState } from '#kernel/publication/model.ts'
import { addStep, saveText } from '#kernel/publication/store.ts'
import { type Field, mergeTexts } from '#kernel/publication/text/merge-texts.ts'
import { findSave, forgetSaves, insertSave, saveAtVersion } from '#kernel/publication/text/save-store.ts'
import { refuseIf } from '#platform/errors/errors.ts'
import { takeEdition } from '../edition-at-hand.ts'
import type { EditionKey } from '../model.ts'
import { cleanText } from './clean-text.ts'

export interface KeepText extends EditionKey {
  /** The version of the edition that the text was written on. */
  version: number
  /** The writer's own save that it goes on from, where that was merged with others' since. */
  base?: string | undefined
  text: EditionText
}

/** What became of a text: kept as a version, or kept aside until its writer chooses between two. */
export type Kept =
  | { kind: 'kept'; version: number; save: string | null; text: EditionText; taken: readonly Field[] }
  | { kind: 'conflict'; save: string }

/** Saves of one person in one edition that are kept while it is written. */
const mostSaves = 300

/**
 * 保存: keeps a text. Where somebody saved in between, the two are brought together field by field; where both wrote in
 * one place, the text is kept aside and its writer chooses. What was sent is kept in every case.
 */
export async function keepText(context: Context, { version, base, text, ...key }: KeepText): Promise<Kept> {
  const { write, actor, now, today } = context
  const { edition } = await takeEdition(context, key, 'edit')
  refuseIf(reasonsOfState(edition, 'edit'))
  const mine = cleanText(text, today)
  const own = { personId: actor.personId, personName: actor.name, builtOn: version, given: mine }
  const from = base === undefined ? null : await findSave(write, key, base)
  // A text that still waits for a choice stands in no version: nothing goes on from it.
  const goesOn = from !== null && from.personId === actor.personId && from.became !== null
  const current = goesOn ? from.kept === null && from.became === edition.version : version === edition.version
  if (current && isSame(mine, edition))
    return { kind: 'kept', version: edition.version, save: base ?? null, text: mine, taken: [] }
  const keep = async (kept: EditionText, merged: EditionText | null) => {
    const became = edition.version + 1
    await saveText(write, edition, kept, edition.version, now)
    const save = await insertSave(write, key, { ...own, became, kept: merged }, now)
    if (became % 20 === 0) await forgetSaves(write, key, mostSaves, actor.personId)
    // Whoever types becomes one of the writers, and no writer may review: the line stays for as long as the edition.
    if (!edition.writerIds.includes(actor.personId))
      await addStep(
        write,
        { ...key, deed: 'edit', personId: own.personId, personName: own.personName, remark: null },
        now,
      )
    return { became, save }
  }
  if (current) {
    const { became, save } = await keep(mine, null)
    return { kind: 'kept', version: became, save, text: mine, taken: [] }
  }
  const before = goesOn ? from.given : await textAt(write, key, version)
  const merge = mergeTexts(before, mine, edition)
  if (merge.conflicts.length > 0)
    return { kind: 'conflict', save: await insertSave(write, key, { ...own, became: null, kept: null }, now) }
  const merged = cleanText(merge.settle(new Map()), today)
  const { became, save } = await keep(merged, merged)
  return { kind: 'kept', version: became, save, text: merged, taken: merge.taken }
}

/** The text of an edition as it stood at a version; null where it was forgotten. */
export async function textAt(db: Read, key: EditionKey, version: number): Promise<EditionText | null> {
  const save = await saveAtVersion(db, key, version)
  return save && (save.kept ?? save.given)
}

export const isSame = (one: EditionText, other: EditionText): boolean =>
  one.title === other.title &&
  one.body === other.body &&
  (one.documentNumber ?? '') === (other.documentNumber ?? '') &&
  one.formedOn.equals(other.formedOn) &&
  one.channels.join() === other.channels.join() &&
  one.elements.length === other.elements.length &&
  one.elements.every(({ element, text }, place) => {
    const beside = other.elements[place]!
    return element === beside.element && text === beside.text
  })
