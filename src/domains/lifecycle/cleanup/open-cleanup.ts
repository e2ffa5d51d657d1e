import type { Context } from '#kernel/context.ts'
import { requireMay } from '#kernel/organisation/policy.ts'
import { findOrgan } from '#kernel/organisation/store.ts'
import { type CleanupScope, documentsInScope, insertCleanup } from '#kernel/publication/cleanup/store.ts'
import { NotFound, Refused, refuseIf } from '#platform/errors/errors.ts'
import { newId } from '#platform/ids/ids.ts'
import { words } from './words.ts'

export interface OpenCleanup {
  /** The office that asks for it, and publishes the results. */
  organId: string
  title: string
  scope: CleanupScope
  dueOn: Temporal.PlainDate
}

/** 开展清理: the documents of a scope are listed, each for its organ to say what becomes of it. */
export async function openCleanup(
  { write, actor, now, today }: Context,
  { organId, title, scope, dueOn }: OpenCleanup,
): Promise<{ cleanupId: string; documents: number }> {
  const office = await findOrgan(write, organId)
  const of = scope.organId ? await findOrgan(write, scope.organId) : null
  if (!office || (scope.organId && !of)) throw new NotFound()
  requireMay(actor, 'cleanup.open', { organId: office.id, lineage: office.lineage })
  if (of) requireMay(actor, 'cleanup.open', { organId: of.id, lineage: of.lineage })
  refuseIf([
    ...(title.trim().length < 4 || title.length > 100 ? [words.tooShort] : []),
    ...(Temporal.PlainDate.compare(dueOn, today) <= 0 ? [words.dueBefore] : []),
  ])
  const documents = await documentsInScope(write, office.countyId, scope, today)
  if (documents.length === 0) throw new Refused([words.nothingInScope])
  const cleanupId = newId()
  await insertCleanup(
    write,
    { countyId: office.countyId, id: cleanupId, organId, title: title.trim(), scope, dueOn },
    documents,
    { id: actor.personId, name: actor.name, at: now },
  )
  return { cleanupId, documents: documents.length }
}
