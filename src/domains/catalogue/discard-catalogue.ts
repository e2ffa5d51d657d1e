import type { Context } from '#kernel/context.ts'
import { Refused } from '#platform/errors/errors.ts'
import { catalogueAtHand, requireDraft } from './catalogue-at-hand.ts'
import { markDiscarded } from './store.ts'

export interface DiscardCatalogue {
  countyId: string
  catalogueId: string
  why: string
}

/** Throws a draft away, with the reason: it is in no list any more, and its file can be imported again. */
export async function discardCatalogue(context: Context, given: DiscardCatalogue): Promise<void> {
  const { write, actor, now } = context
  const { catalogue } = await catalogueAtHand(context, given, 'catalogue.import')
  requireDraft(catalogue)
  const why = given.why.trim()
  if (why.length < 2) throw new Refused(['请写明撤销这份草稿的原因。'])
  await markDiscarded(write, given.countyId, given.catalogueId, { by: actor.personId, at: now, why })
}
