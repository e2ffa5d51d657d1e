import type { Context } from '#kernel/context.ts'
import { NotFound, Refused, refuseIf } from '#platform/errors/errors.ts'
import { newId } from '#platform/ids/ids.ts'
import { requireUnplanned } from '../catalogue-at-hand.ts'
import { cataloguesAtHand } from '../catalogues-at-hand.ts'
import { findFields } from '../coverage/store.ts'
import { importAtHand } from '../importing/import-at-hand.ts'
import type { ImportKey } from '../importing/model.ts'
import { markPlanned } from '../store.ts'
import { dayAhead } from './day-ahead.ts'
import { type AdoptionKey, reasonsNotTogether, type SeenDraft } from './model.ts'
import { enqueueAdoption, insertAdoption } from './store.ts'

export interface AskAdoption extends ImportKey {
  drafts: readonly SeenDraft[]
  organIds: readonly string[] | null
  /** The day from which they are to be in force; none: now. */
  fromOn?: Temporal.PlainDate
}

/** Asks for drafts of a folder to be adopted together; a job of this transaction does it, for the person who asked. */
export async function askAdoption(context: Context, given: AskAdoption): Promise<AdoptionKey> {
  const { write, actor, now, today } = context
  const { countyId, importId } = given
  const record = await importAtHand(context, given)
  const catalogueIds = given.drafts.map(({ catalogueId }) => catalogueId)
  if (catalogueIds.length === 0) refuseIf(reasonsNotTogether([], []))
  const catalogues = await cataloguesAtHand(context, { countyId, catalogueIds }, 'catalogue.adopt')
  if (catalogues.length < given.drafts.length || catalogues.some(({ organId }) => organId !== record.organId))
    throw new NotFound('没有找到其中的目录，请返回这一批重新选择。')
  refuseIf(reasonsNotTogether(catalogues, await findFields(write)))
  const fromOn = dayAhead(given.fromOn, today)
  for (const catalogue of catalogues) requireUnplanned(catalogue)
  const key = { countyId, adoptionId: newId() }
  const adoption = {
    ...key,
    importId,
    counties: null,
    drafts: [...given.drafts],
    organIds: given.organIds === null ? null : [...given.organIds],
    fromOn,
  }
  if (!(await insertAdoption(write, adoption, { id: actor.personId, name: actor.name }, now)))
    throw new Refused(['这一批正在采用，请等它结束再采用其余的目录。'])
  if (fromOn === null) await enqueueAdoption(write, key)
  else await markPlanned(write, countyId, catalogueIds, fromOn)
  return key
}
