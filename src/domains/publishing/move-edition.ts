import type { Context } from '#kernel/context.ts'
import { attachmentsOf } from '#kernel/publication/attachments/store.ts'
import { applyDeed } from '#kernel/publication/flow/apply-deed.ts'
import { flowOf } from '#kernel/publication/flow/flow-store.ts'
import { endRound, saveMove } from '#kernel/publication/flow/move-store.ts'
import { reasonsAgainst } from '#kernel/publication/flow/reasons-against.ts'
import type { Checked, Demand, Edition, EditionDeed } from '#kernel/publication/model.ts'
import { reasonsOfTwin } from '#kernel/publication/records/model.ts'
import { findNumberTwin } from '#kernel/publication/records/number-store.ts'
import { addStep } from '#kernel/publication/store.ts'
import type { SelfCheck } from '#kernel/publication/urgent/model.ts'
import { refuseIf } from '#platform/errors/errors.ts'
import { newId } from '#platform/ids/ids.ts'
import { checkEdition } from './checks/check-edition.ts'
import { takeEdition } from './edition-at-hand.ts'
import type { EditionKey } from './model.ts'

const unchecked: SelfCheck = { points: [], reason: '', basis: '' }

/** How a round that ends before its last step leaves the step that waited. */
const endings: Partial<Record<EditionDeed, 'passed' | 'returned' | 'skipped'>> = {
  withhold: 'passed',
  return: 'returned',
  'publish-urgently': 'skipped',
}

/**
 * One deed on an edition: taken in hand, everything against it asked at once, what it makes of the edition kept with its
 * steps and its line in the time line. Answers the edition before and after.
 */
export async function moveEdition(
  context: Context,
  key: EditionKey,
  deed: EditionDeed,
  given: { remark?: string; check?: SelfCheck } = {},
): Promise<{ before: Edition; after: Edition }> {
  const { write, actor, now, today, calendar } = context
  const { personId, name: personName } = actor
  const remark = given.remark ?? ''
  const check = given.check ?? unchecked
  const { edition, demand } = await takeEdition(context, key, deed)
  const checked = deed === 'submit' ? await checkWhole(context, edition, demand) : undefined
  refuseIf(reasonsAgainst(edition, deed, { personId, remark, demand, check, checked }))
  const flow = await flowOf(write, edition, today)
  const after = applyDeed(edition, deed, {
    personId,
    personName,
    now,
    today,
    remark,
    calendar,
    flow,
    check,
    newId: newId(),
  })
  const ending = endings[deed]
  const remarked = remark.trim() || null
  if (ending) await endRound(write, edition, ending, { personId, personName, remark: remarked, at: now })
  await saveMove(write, edition, after, deed === 'publish-urgently' ? personId : null)
  await addStep(write, { ...key, deed, personId, personName, remark: remarked }, now)
  return { before: edition, after }
}

/** What the checks say of a text that is handed on, and whether another document carries its number. */
async function checkWhole({ write, today }: Context, edition: Edition, demand: Demand | null): Promise<Checked> {
  const attachments = await attachmentsOf(write, { countyId: edition.countyId, editionId: edition.id })
  const checked = await checkEdition(write, edition, demand, attachments, today)
  const twin = await findNumberTwin(write, edition, 'open-too')
  return { ...checked, unanswered: [...checked.unanswered, ...reasonsOfTwin(edition.documentNumber, twin)] }
}
