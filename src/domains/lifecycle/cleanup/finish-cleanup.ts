import { giveAddresses } from '#kernel/addresses-store.ts'
import type { Context } from '#kernel/context.ts'
import { requireMay } from '#kernel/organisation/policy.ts'
import { findOrgan } from '#kernel/organisation/store.ts'
import { reasonsNotToFinish } from '#kernel/publication/cleanup/model.ts'
import {
  cleanupCounts,
  cleanupLines,
  findCleanup,
  finishCleanup as markFinished,
} from '#kernel/publication/cleanup/store.ts'
import { addStep, insertEdition, insertPublication } from '#kernel/publication/store.ts'
import { bodyOfTyped } from '#kernel/publication/text/typed-body.ts'
import { NotFound, refuseIf } from '#platform/errors/errors.ts'
import { newId } from '#platform/ids/ids.ts'
import { resultText } from './result-text.ts'
import { words } from './words.ts'

/** More than any county has; a list of more would be no list for readers. */
const mostDocuments = 5_000

/** 形成清理结果: a draft with the list of all results, which goes the way of every publication; what it says holds when it is out. */
export async function finishCleanup(
  { write, actor, now, today }: Context,
  { countyId, cleanupId }: { countyId: string; cleanupId: string },
): Promise<{ editionId: string }> {
  const cleanup = await findCleanup(write, countyId, cleanupId, true)
  const office = cleanup && (await findOrgan(write, cleanup.organId))
  if (!cleanup || !office) throw new NotFound()
  requireMay(actor, 'cleanup.open', { organId: office.id, lineage: office.lineage })
  refuseIf(reasonsNotToFinish(cleanup, await cleanupCounts(write, countyId, cleanupId)))
  const key = { countyId, id: cleanupId }
  const lines = await cleanupLines(write, null, key, { view: 'all', today, page: 1, limit: mostDocuments })
  const [publicationId, editionId] = [newId(), newId()]
  const [address] = await giveAddresses(write, countyId, 'publication', [publicationId])
  await insertPublication(
    write,
    { countyId, id: publicationId, organId: office.id, itemId: null, address: address!, contentType: 'announcement' },
    now,
  )
  await insertEdition(
    write,
    {
      countyId,
      id: editionId,
      publicationId,
      organId: office.id,
      number: 1,
      obligationId: null,
      authorId: actor.personId,
    },
    {
      title: words.resultTitle(cleanup.title),
      body: bodyOfTyped(resultText(cleanup.title, lines)).html,
      elements: [],
      channels: ['site'],
      documentNumber: null,
      formedOn: today,
    },
    now,
  )
  await addStep(
    write,
    { countyId, editionId, deed: 'draft', personId: actor.personId, personName: actor.name, remark: null },
    now,
  )
  await markFinished(write, key, publicationId, now)
  return { editionId }
}
