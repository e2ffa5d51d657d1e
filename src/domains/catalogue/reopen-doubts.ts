import type { Context } from '#kernel/context.ts'
import { Refused } from '#platform/errors/errors.ts'
import { cataloguesAtHand } from './catalogues-at-hand.ts'
import { reopenMeant } from './decide-doubts.ts'
import { findDecidedRows, saveDoubts, saveProblems } from './doubts-store.ts'
import { markForgotten } from './lessons/store.ts'
import { touchCatalogues } from './store.ts'

export interface ReopenDoubts {
  countyId: string
  catalogueIds: readonly string[]
  /** What was decided by one deed, or as one lesson says. */
  decided: { deed: string } | { lesson: string }
}

/**
 * Opens again what one deed confirmed, while the catalogue is a draft, and forgets what that deed taught; or what was
 * decided by a lesson, which itself stays. Values that somebody typed stay as they are.
 */
export async function reopenDoubts(context: Context, given: ReopenDoubts): Promise<{ reopened: number }> {
  const { write, actor, now } = context
  const { countyId, decided } = given
  const drafts = (await cataloguesAtHand(context, given, 'catalogue.correct')).filter(({ state }) => state === 'draft')
  const ids = drafts.map(({ id }) => id)
  if (ids.length === 0) throw new Refused(['这份目录已经采用，不能再改动当时的确认。'])
  const rows = Map.groupBy(await findDecidedRows(write, countyId, ids, decided), (row) => row.catalogueId)
  const [key, value] = Object.entries(decided)[0]!
  const opened = drafts
    .map((catalogue) => ({
      catalogueId: catalogue.id,
      ...reopenMeant(
        rows.get(catalogue.id) ?? [],
        catalogue.problems,
        (decision) => decision[key as 'deed' | 'lesson'] === value,
      ),
    }))
    .filter(({ count }) => count > 0)
  if (opened.length === 0) throw new Refused(['没有可以撤销的确认，可能刚刚已经撤销过了。'])
  await saveDoubts(
    write,
    countyId,
    opened.flatMap((each) => each.rows),
    actor.personId,
    now,
  )
  await saveProblems(
    write,
    countyId,
    opened.flatMap(({ catalogueId, problems }) => (problems ? [{ catalogueId, problems }] : [])),
  )
  await touchCatalogues(
    write,
    countyId,
    opened.map(({ catalogueId }) => catalogueId),
  )
  if ('deed' in decided) await markForgotten(write, countyId, decided, actor.personId, now)
  return { reopened: opened.reduce((sum, { count }) => sum + count, 0) }
}
