import type { Context } from '#kernel/context.ts'
import { addStep, insertEdition, nextNumber } from '#kernel/publication/store.ts'
import { Refused } from '#platform/errors/errors.ts'
import { newId } from '#platform/ids/ids.ts'
import { takeEdition } from './edition-at-hand.ts'
import type { EditionKey } from './model.ts'
import { hasOpenEdition } from './store.ts'

/** Begins a new edition of what is live: published text is never changed, it is followed by a better one. */
export async function revisePublication(context: Context, key: EditionKey): Promise<{ editionId: string }> {
  const { write, actor, now } = context
  const { edition } = await takeEdition(context, key, 'edit')
  if (edition.state !== 'live') throw new Refused(['只有已发布的版本可以修订。'])
  if (await hasOpenEdition(write, edition.countyId, edition.publicationId)) throw new Refused(['这条信息已有一份正在修订的稿件，请在那份稿件上继续。'])
  const editionId = newId()
  const number = await nextNumber(write, edition.countyId, edition.publicationId)
  const { countyId, publicationId, organId } = edition
  await insertEdition(write, { countyId, id: editionId, publicationId, organId, number, obligationId: null, authorId: actor.personId }, edition, now)
  await addStep(write, { countyId, editionId, deed: 'revise', personId: actor.personId, personName: actor.name, remark: null }, now)
  return { editionId }
}
