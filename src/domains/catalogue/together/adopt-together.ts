import type { Context, Write } from '#kernel/context.ts'
import type { Organ } from '#kernel/organisation/model.ts'
import { requireMay } from '#kernel/organisation/policy.ts'
import { findOrgan, lockOrgan, organsBelow } from '#kernel/organisation/store.ts'
import { NotFound, Refused, refuseIf, Stale } from '#platform/errors/errors.ts'
import { findFields } from '../coverage/store.ts'
import { findImportRecord } from '../importing/store.ts'
import { type Made, putInForce } from '../put-in-force.ts'
import { findCatalogue, findCatalogues } from '../store.ts'
import { type AdoptionKey, chosenFor, hasEnded, type JointAdoption, reasonsNotTogether } from './model.ts'
import { onItsDay } from './on-its-day.ts'
import { findAdoption, markDone } from './store.ts'

export interface AdoptTogether extends AdoptionKey {
  /** Told after each draft how many are done, for the eye of who waits. */
  report(done: number): Promise<unknown>
}

/**
 * Puts all drafts of a joint adoption in force, or none: one that is refused takes the others back. The adoption's own
 * row is the key of this effect: carried out twice, the second finds it ended and does nothing.
 */
export async function adoptTogether(context: Context, given: AdoptTogether): Promise<Made | null> {
  const { write, actor, now } = context
  const { countyId } = given
  const asked = await findAdoption(write, given)
  const organ = asked && (await organOf(write, asked))
  if (!organ) throw new NotFound('没有找到这次采用。')
  requireMay(actor, 'catalogue.adopt', { organId: organ.id, lineage: organ.lineage })
  await lockOrgan(write, organ.id)
  const adoption = (await findAdoption(write, given))!
  if (hasEnded(adoption)) return null
  const ids = adoption.drafts.map(({ catalogueId }) => catalogueId)
  const byId = new Map((await findCatalogues(write, countyId, ids)).map((each) => [each.id, each]))
  refuseIf(reasonsNotTogether([...byId.values()], await findFields(write)))
  const below = await organsBelow(write, organ.id)
  const made: Made = { items: 0, slots: 0, obligations: 0 }
  for (const [index, draft] of adoption.drafts.entries()) {
    const catalogue = byId.get(draft.catalogueId)
    if (!catalogue || catalogue.organId !== organ.id) throw new NotFound('没有找到其中的一份目录。')
    const organIds = chosenFor(catalogue.binds, adoption.organIds, below)
    const one = await putInForce(onItsDay(context, adoption), { organ, below }, { countyId, ...draft, organIds }).catch(
      (error: unknown) => {
        if (!(error instanceof Refused)) throw error
        throw new Refused(error.reasons.map((reason) => `《${catalogue.title}》：${reason}`))
      },
    )
    for (const key of Object.keys(made) as (keyof Made)[]) made[key] += one[key]
    await given.report(index + 1)
  }
  if (!(await markDone(write, given, made, now))) throw new Stale('这次采用已经停止，没有任何目录生效。')
  return made
}

/** A folder's drafts are its organ's; a single one has its own. */
async function organOf(write: Write, { countyId, importId, drafts }: JointAdoption): Promise<Organ | null> {
  const held = importId
    ? await findImportRecord(write, { countyId, importId })
    : await findCatalogue(write, countyId, drafts[0]!.catalogueId)
  return held && findOrgan(write, held.organId)
}
