import type { Context } from '#kernel/context.ts'
import { Refused } from '#platform/errors/errors.ts'
import { newId } from '#platform/ids/ids.ts'
import { catalogueAtHand } from '../catalogue-at-hand.ts'
import type { Taught } from './model.ts'
import { insertLessons } from './store.ts'

export interface TeachLayout {
  countyId: string
  catalogueId: string
  taught: readonly Taught[]
}

/** Keeps what a person says about files of this layout: what a heading, a level, a sign or a channel word means. */
export async function teachLayout(context: Context, given: TeachLayout): Promise<{ taught: number }> {
  const { write, actor, now } = context
  const { catalogue } = await catalogueAtHand(context, given, 'catalogue.correct')
  const { layoutKey } = catalogue
  if (layoutKey === null) throw new Refused(['这份文件没有表头，没有可以记住的版式。'])
  if (given.taught.length === 0) throw new Refused(['没有改动任何读法。'])
  await insertLessons(
    write,
    { catalogue, layout: layoutKey, deed: newId(), taught: given.taught },
    { id: actor.personId, name: actor.name },
    now,
  )
  return { taught: given.taught.length }
}
