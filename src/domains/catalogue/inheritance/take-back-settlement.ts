import type { Context } from '#kernel/context.ts'
import { Refused } from '#platform/errors/errors.ts'
import { catalogueAtHand } from '../catalogue-at-hand.ts'
import { endDeed } from './deeds-store.ts'

/** Takes back what one deed said of a list; what was said later stays, what was said before holds again. */
export async function takeBackSettlement(
  context: Context,
  given: { countyId: string; catalogueId: string; deed: string },
): Promise<{ takenBack: number }> {
  const { catalogue, organ } = await catalogueAtHand(context, given, 'catalogue.correct')
  const takenBack = await endDeed(context.write, given.countyId, given.deed)
  if (takenBack === 0) throw new Refused(['这次确认已经撤回，或者后来都另有确认，没有可以撤回的。'])
  await context.emit('catalogue.related', given.countyId, { catalogueId: catalogue.id, organId: organ.id })
  return { takenBack }
}
