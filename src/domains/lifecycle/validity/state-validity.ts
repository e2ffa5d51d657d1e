import type { Context } from '#kernel/context.ts'
import { insertValidityFact } from '#kernel/publication/records/validity-store.ts'
import { markDependants } from '#kernel/publication/relations/stale-store.ts'
import { refuseIf } from '#platform/errors/errors.ts'
import { type PublicationKey, takePublication } from '../publication-at-hand.ts'
import { reasonsNotToState, type Statement } from './model.ts'

/** 标注有效性: what a decision says about a document, with its basis; who stands on the document is told. */
export async function stateValidity(
  context: Context,
  { countyId, publicationId, ...statement }: PublicationKey & Statement,
): Promise<{ marked: number }> {
  const { write, actor, now, emit } = context
  const key = { countyId, publicationId }
  const { publication } = await takePublication(context, key, 'record.state')
  refuseIf(reasonsNotToState(statement, { formedOn: publication.formedOn, live: publication.state === 'live' }))
  const { kind, on, until } = statement
  await insertValidityFact(
    write,
    countyId,
    { publicationId, kind, on, until, basis: statement.basis.trim(), cleanupId: null },
    { id: actor.personId, name: actor.name, at: now },
  )
  const marked = kind === 'continued' ? 0 : await markDependants(write, { ...key, kind, by: null }, now)
  await emit('record.changed', countyId, { organId: publication.organId })
  return { marked }
}
