import { sql } from 'kysely'
import type { Read, Write } from '#kernel/context.ts'
import type { Reach } from '#kernel/organisation/policy.ts'
import { seenOrgans } from '#kernel/organisation/reach-store.ts'
import { newId } from '#platform/ids/ids.ts'
import type { LessonsByLayout } from '../reading/model.ts'
import { type Lesson, type LessonKind, type ListedLesson, lessonsOf, type Taught } from './model.ts'

const lessonRows = (db: Read, organId: string) =>
  db
    .selectFrom('catalogue_lesson')
    .select(['id', 'layout', 'kind', 'subject', 'shown', 'meaning', 'file_name', 'taught_by_name', 'taught_at'])
    .where('organ_id', '=', organId)
    .where('forgotten_at', 'is', null)

type LessonColumns = Awaited<ReturnType<ReturnType<typeof lessonRows>['execute']>>[number]

const lessonOf = (row: LessonColumns): Lesson => ({
  id: row.id,
  layout: row.layout,
  kind: row.kind as LessonKind,
  subject: row.subject,
  shown: row.shown,
  meaning: row.meaning,
  fileName: row.file_name,
  taughtBy: row.taught_by_name,
  taughtAt: row.taught_at,
})

/** What an organ has taught, newest first; of one layout where asked. */
export async function findLessons(db: Read, organId: string, layout?: string): Promise<Lesson[]> {
  let query = lessonRows(db, organId).orderBy('taught_at', 'desc').orderBy('id')
  if (layout !== undefined) query = query.where('layout', '=', layout)
  return (await query.execute()).map(lessonOf)
}

/** The same as the reader takes it: it learns the layout only while reading. */
export async function lessonsByLayout(db: Read, organId: string): Promise<LessonsByLayout> {
  const byLayout = Map.groupBy(await findLessons(db, organId), (lesson) => lesson.layout)
  return new Map([...byLayout].map(([layout, lessons]) => [layout, lessonsOf(lessons)]))
}

/** Every lesson within reach, newest first, with the files it was used for. */
export async function listLessons(db: Read, reach: Reach): Promise<ListedLesson[]> {
  const { rows } = await sql<LessonColumns & { county_id: string; organ_name: string; files: number; times: number }>`
    with seen as (${seenOrgans(reach)}),
    used as (
      select c.county_id, u ->> 'id' as id, count(*)::int as files, sum((u ->> 'times')::int)::int as times
      from catalogue c join seen s on s.id = c.organ_id and s.whole cross join jsonb_array_elements(c.lessons) u
      where c.state <> 'discarded' group by 1, 2)
    select l.county_id, l.id, l.layout, l.kind, l.subject, l.shown, l.meaning, l.file_name, l.taught_by_name, l.taught_at,
      s.short_name as organ_name, coalesce(used.files, 0) as files, coalesce(used.times, 0) as times
    from catalogue_lesson l join seen s on s.id = l.organ_id and s.whole
      left join used on used.county_id = l.county_id and used.id = l.id::text
    where l.forgotten_at is null order by s.short_name, l.taught_at desc, l.id`.execute(db)
  return rows.map((row) => ({
    ...lessonOf(row),
    countyId: row.county_id,
    organName: row.organ_name,
    files: row.files,
    times: row.times,
  }))
}

export interface NewLessons {
  /** The catalogue that somebody looked at while teaching. */
  catalogue: { countyId: string; organId: string; id: string; fileName: string }
  layout: string
  deed: string
  taught: readonly Taught[]
}

/** Keeps what was taught; what was said before about the same thing in this layout is forgotten. */
export async function insertLessons(
  write: Write,
  { catalogue, layout, deed, taught }: NewLessons,
  by: { id: string; name: string },
  at: Temporal.Instant,
): Promise<void> {
  if (taught.length === 0) return
  await write
    .updateTable('catalogue_lesson')
    .set({ forgotten_by: by.id, forgotten_at: at })
    .where('county_id', '=', catalogue.countyId)
    .where('organ_id', '=', catalogue.organId)
    .where('layout', '=', layout)
    .where('forgotten_at', 'is', null)
    .where((eb) => eb.or(taught.map(({ kind, subject }) => eb.and({ kind, subject }))))
    .execute()
  await write
    .insertInto('catalogue_lesson')
    .values(
      taught.map(({ kind, subject, shown, meaning }) => ({
        county_id: catalogue.countyId,
        id: newId(),
        organ_id: catalogue.organId,
        layout,
        kind,
        subject,
        shown,
        meaning,
        catalogue_id: catalogue.id,
        file_name: catalogue.fileName,
        taught_by: by.id,
        taught_by_name: by.name,
        taught_at: at,
        deed,
        forgotten_by: null,
        forgotten_at: null,
      })),
    )
    .execute()
}

/** A lesson that is in force, and whose it is. */
export async function findLesson(db: Read, countyId: string, id: string): Promise<{ organId: string } | null> {
  const row = await db
    .selectFrom('catalogue_lesson')
    .select('organ_id')
    .where('county_id', '=', countyId)
    .where('id', '=', id)
    .where('forgotten_at', 'is', null)
    .executeTakeFirst()
  return row ? { organId: row.organ_id } : null
}

/** Forgets one lesson, or all that one deed taught. */
export const markForgotten = (
  write: Write,
  countyId: string,
  which: { id: string } | { deed: string },
  by: string,
  at: Temporal.Instant,
) =>
  write
    .updateTable('catalogue_lesson')
    .set({ forgotten_by: by, forgotten_at: at })
    .where('county_id', '=', countyId)
    .where((eb) => eb.and(which))
    .where('forgotten_at', 'is', null)
    .execute()
