import type { Read } from '#kernel/context.ts'
import { NotFound } from '#platform/errors/errors.ts'
import { type PageOutcome, page } from '#platform/http/outcome.ts'
import { findEndedOrgan } from '../ended-store.ts'
import { endedOrganPage } from '../pages/ended-organ.ts'

/** The page of an organ that no longer stands: its address is kept for ever. */
export async function endedOrgan(db: Read, code: string): Promise<PageOutcome> {
  const organ = await findEndedOrgan(db, code)
  if (!organ) throw new NotFound()
  return page({ title: organ.name, menu: 'organs', main: endedOrganPage(organ) })
}
