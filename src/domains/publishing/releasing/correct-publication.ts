import type { Context } from '#kernel/context.ts'
import { reasonsOfState } from '#kernel/publication/model.ts'
import { type Correction, reasonsAgainstNote } from '#kernel/publication/release/model.ts'
import { putCorrection } from '#kernel/publication/release/withdrawal-store.ts'
import { addStep } from '#kernel/publication/store.ts'
import { Refused, refuseIf } from '#platform/errors/errors.ts'
import { takeEdition } from '../edition-at-hand.ts'
import { type EditionKey, tidyLine } from '../model.ts'
import { revisePublication } from '../revise-publication.ts'

const tidy = ({ weight, wrong, remedy }: Correction): Correction => ({
  weight,
  wrong: tidyLine(wrong),
  remedy: tidyLine(remedy),
})

/** 更正: begins a new edition that carries a public note of what was wrong and what is right. */
export async function correctPublication(
  context: Context,
  { note: typed, ...key }: EditionKey & { note: Correction },
): Promise<{ editionId: string }> {
  const { write, actor, now } = context
  const { edition } = await takeEdition(context, key, 'correct')
  const note = tidy(typed)
  refuseIf([...reasonsOfState(edition, 'correct'), ...reasonsAgainstNote(note)])
  const { editionId } = await revisePublication(context, key)
  const { countyId } = key
  await putCorrection(write, { countyId, editionId }, note, actor.personId, now)
  const step = { deed: 'correct', personId: actor.personId, personName: actor.name, remark: note.wrong }
  await addStep(write, { countyId, editionId, ...step }, now)
  return { editionId }
}

/** The note of a correction that is being written: like its text it changes only while it is a draft. */
export async function noteCorrection(
  context: Context,
  { note: typed, ...key }: EditionKey & { note: Correction },
): Promise<void> {
  const { write, actor, now } = context
  const { edition } = await takeEdition(context, key, 'edit')
  const note = tidy(typed)
  refuseIf([...reasonsOfState(edition, 'edit'), ...reasonsAgainstNote(note)])
  if (edition.number === 1) throw new Refused(['第一版没有可以更正的内容。'])
  await putCorrection(write, key, note, actor.personId, now)
  // Who writes the note is one of the writers, and no writer may review.
  if (!edition.writerIds.includes(actor.personId))
    await addStep(write, { ...key, deed: 'edit', personId: actor.personId, personName: actor.name, remark: null }, now)
}
