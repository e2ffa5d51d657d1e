import type { Context } from '#kernel/context.ts'
import { reasonsNotToRelease } from '#kernel/publication/release/model.ts'
import { lastPublicInstant } from '#kernel/publication/release/plan-store.ts'
import { refuseIf } from '#platform/errors/errors.ts'
import { takeEdition } from './edition-at-hand.ts'
import type { EditionKey } from './model.ts'
import { releaseEdition } from './releasing/release-edition.ts'

/** 发布 by a person: the edition goes live and its obligation is fulfilled, in one transaction; the instant is the server's. */
export async function publishEdition(context: Context, key: EditionKey): Promise<{ address: string }> {
  const { edition, demand } = await takeEdition(context, key, 'publish')
  const before = await lastPublicInstant(context.write, edition)
  refuseIf(reasonsNotToRelease(edition, demand, before, context.now))
  return releaseEdition(context, edition)
}
