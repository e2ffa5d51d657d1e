import type { Context } from '#kernel/context.ts'
import { lockOrgan, organsBelow } from '#kernel/organisation/store.ts'
import { catalogueAtHand, requireUnplanned } from './catalogue-at-hand.ts'
import { type Made, type PutInForce, putInForce } from './put-in-force.ts'

export type AdoptCatalogue = PutInForce

/**
 * 采用: the rows become items, each item a slot at every organ bound, and the calendar's obligations for thirteen months,
 * all in one transaction. Only what is in force for the same organ, level and field is replaced; its items go on under
 * the same identity, and those that are gone are closed with their history kept. Two adoptions for one organ come one
 * after the other.
 */
export async function adoptCatalogue(context: Context, given: AdoptCatalogue): Promise<Made> {
  const { write } = context
  const { catalogue, organ } = await catalogueAtHand(context, given, 'catalogue.adopt', false)
  requireUnplanned(catalogue)
  await lockOrgan(write, organ.id)
  return putInForce(context, { organ, below: await organsBelow(write, organ.id) }, given)
}
