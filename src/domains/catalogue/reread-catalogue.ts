import type { Context, Read } from '#kernel/context.ts'
import { Stale } from '#platform/errors/errors.ts'
import { catalogueAtHand, requireDraft } from './catalogue-at-hand.ts'
import { coverageColumn } from './coverage/model.ts'
import { draftsOf } from './drafts-of-reading.ts'
import { decideAsTaught, lessonsUsed } from './lessons/apply-lessons.ts'
import { findLessons } from './lessons/store.ts'
import { mergeRereading, type Rereading } from './merge-rereading.ts'
import type { CatalogueReading } from './reading/model.ts'
import { rowsOfReading } from './rows-of-reading.ts'
import { findRows } from './rows-store.ts'
import { type CatalogueRecord, replaceReading } from './store.ts'

export interface RereadCatalogue {
  countyId: string
  catalogueId: string
  version: number
  /** The draft's own file, read with what has been taught since. */
  reading: CatalogueReading
}

/** Puts a new reading of its file into a draft; what people have corrected and confirmed stays. */
export async function rereadCatalogue(
  context: Context,
  given: RereadCatalogue,
): Promise<{ changed: number; kept: number }> {
  const { write } = context
  const { catalogue } = await catalogueAtHand(context, given, 'catalogue.correct')
  requireDraft(catalogue)
  if (catalogue.version !== given.version)
    throw new Stale('这份目录刚刚被其他人改动过，没有重读。请看过最新内容后再重读。')
  const { merged, lessons } = await compareRereading(write, catalogue, given.reading)
  const { headings = [], layoutKey = null, layout } = given.reading
  await replaceReading(write, given, { problems: merged.general, headings, layoutKey, layout, lessons }, merged.rows)
  return { changed: merged.changed.length + merged.added.length + merged.gone.length, kept: merged.kept }
}

/** What a new reading would change in a draft: shown before the deed, and done by it. */
export async function compareRereading(
  db: Read,
  catalogue: CatalogueRecord,
  reading: CatalogueReading,
): Promise<{ merged: Rereading; lessons: CatalogueRecord['lessons'] }> {
  const { layoutKey } = reading
  const lessons = layoutKey === undefined ? [] : await findLessons(db, catalogue.organId, layoutKey)
  const fresh = decideAsTaught(
    { rows: draftsOf(reading, catalogue.binds), general: rowsOfReading(reading, catalogue.binds).general },
    lessons,
  )
  // What the file covers was read of its title and name, which stay.
  const covers = catalogue.problems.filter(({ column }) => column === coverageColumn)
  const before = { rows: await findRows(db, catalogue.countyId, catalogue.id), general: catalogue.problems }
  const merged = mergeRereading(before, { ...fresh, general: [...fresh.general, ...covers] })
  return { merged, lessons: lessonsUsed(reading, merged, lessons) }
}
