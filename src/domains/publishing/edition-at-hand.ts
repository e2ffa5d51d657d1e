import type { Context } from '#kernel/context.ts'
import { ownerNow } from '#kernel/obligation/life/changes-store.ts'
import { requireMay } from '#kernel/organisation/policy.ts'
import { findOrgan } from '#kernel/organisation/store.ts'
import { type Demand, type Edition, type EditionDeed, transitions } from '#kernel/publication/model.ts'
import { lockEdition } from '#kernel/publication/store.ts'
import { Forbidden, NotFound } from '#platform/errors/errors.ts'
import type { EditionKey } from './model.ts'
import { demandOf } from './store.ts'

/** The deed of the permission grid that a step needs, whatever state the edition is in. */
const neededFor = (deed: EditionDeed) => {
  const step = Object.values(transitions)
    .map((row) => row[deed])
    .find((found) => found !== undefined)
  if (!step) throw new Error(`no transition for ${deed}`)
  return step.needs
}

/** Takes an edition in hand for a deed: locked, permission checked first, with what its item demands. */
export async function takeEdition(
  { write, actor }: Context,
  key: EditionKey,
  deed: EditionDeed,
): Promise<{ edition: Edition; demand: Demand | null }> {
  const edition = await lockEdition(write, key.countyId, key.editionId)
  // What an organ published that has ended since is its successor's to correct and to withdraw.
  const organ = edition && (await findOrgan(write, await ownerNow(write, edition)))
  if (!edition || !organ) throw new NotFound('没有找到这份稿件。')
  const demand = await demandOf(write, edition.countyId, edition.itemId)
  try {
    requireMay(actor, neededFor(deed), {
      organId: organ.id,
      lineage: organ.lineage,
      fieldCode: demand?.fieldCode ?? null,
    })
  } catch (error) {
    // A draft of another organ does not even exist for the asker; a published one may be known to be forbidden.
    if (error instanceof Forbidden && edition.state !== 'live') throw new NotFound('没有找到这份稿件。')
    throw error
  }
  return { edition, demand }
}
