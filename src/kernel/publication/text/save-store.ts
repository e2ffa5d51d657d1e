import { sql } from 'kysely'
import type { Read, Write } from '#kernel/context.ts'
import { newId } from '#platform/ids/ids.ts'
import type { EditionText, ElementText } from '../model.ts'

/** One text that somebody sent while an edition was written. */
export interface Save {
  id: string
  personId: string
  personName: string
  at: Temporal.Instant
  builtOn: number
  /** The version it became; null while its writer has to choose, or where they chose otherwise. */
  became: number | null
  given: EditionText
  /** What was kept, where others' changes were merged into it. */
  kept: EditionText | null
  settledAt: Temporal.Instant | null
}

interface SavedText {
  title: string
  body: string
  elements: ElementText[]
  channels: string[]
  documentNumber: string | null
  formedOn: string
}

const packed = ({ title, body, elements, channels, documentNumber, formedOn }: EditionText): string =>
  JSON.stringify({ title, body, elements, channels, documentNumber, formedOn: formedOn.toString() } satisfies SavedText)

const unpacked = (value: unknown): EditionText => {
  const saved = value as SavedText
  return { ...saved, formedOn: Temporal.PlainDate.from(saved.formedOn) }
}

export interface EditionIds {
  countyId: string
  editionId: string
}

/** Keeps a text as it was sent; answers its id. */
export async function insertSave(
  write: Write,
  { countyId, editionId }: EditionIds,
  save: {
    personId: string
    personName: string
    builtOn: number
    became: number | null
    given: EditionText
    kept: EditionText | null
  },
  at: Temporal.Instant,
): Promise<string> {
  const id = newId()
  await write
    .insertInto('edition_save')
    .values({
      county_id: countyId,
      edition_id: editionId,
      id,
      person_id: save.personId,
      person_name: save.personName,
      at,
      built_on: save.builtOn,
      became: save.became,
      given: packed(save.given),
      kept: save.kept && packed(save.kept),
    })
    .execute()
  return id
}

/** The text with which an edition begins, kept as its first save, so that two who begin at once can be brought together. */
export const insertFirstSave = (
  write: Write,
  { countyId, editionId }: EditionIds,
  authorId: string,
  text: EditionText,
  at: Temporal.Instant,
) =>
  sql`
    insert into edition_save (county_id, edition_id, id, person_id, person_name, at, built_on, became, given)
    select ${countyId}::uuid, ${editionId}::uuid, ${newId()}::uuid, ${authorId}::uuid,
      coalesce((select name from person where id = ${authorId}::uuid), ''), ${at.toString()}::timestamptz, 1, 1, ${packed(text)}::jsonb`.execute(
    write,
  )

const saves = (db: Read, { countyId, editionId }: EditionIds) =>
  db.selectFrom('edition_save').where('county_id', '=', countyId).where('edition_id', '=', editionId)

const columns = ['id', 'person_id', 'person_name', 'at', 'built_on', 'became', 'given', 'kept', 'settled_at'] as const

type SaveRow = Awaited<ReturnType<typeof selectSaves>>[number]
const selectSaves = (db: Read, ids: EditionIds) => saves(db, ids).select(columns).execute()

const saveOf = (row: SaveRow): Save => ({
  id: row.id,
  personId: row.person_id,
  personName: row.person_name,
  at: row.at,
  builtOn: row.built_on,
  became: row.became,
  given: unpacked(row.given),
  kept: row.kept === null ? null : unpacked(row.kept),
  settledAt: row.settled_at,
})

export async function findSave(db: Read, ids: EditionIds, id: string): Promise<Save | null> {
  const row = await saves(db, ids).where('id', '=', id).select(columns).executeTakeFirst()
  return row ? saveOf(row) : null
}

/** The save that an edition's text at a version came from; deeds without text go on counting the versions. */
export async function saveAtVersion(db: Read, ids: EditionIds, version: number): Promise<Save | null> {
  const row = await saves(db, ids)
    .where('became', '<=', version)
    .orderBy('became', 'desc')
    .limit(1)
    .select(columns)
    .executeTakeFirst()
  return row ? saveOf(row) : null
}

/** The text of a person that still waits for their choice, the newest first. */
export async function waitingSaves(
  db: Read,
  ids: EditionIds,
  personId: string,
): Promise<{ id: string; at: Temporal.Instant }[]> {
  return saves(db, ids)
    .where('person_id', '=', personId)
    .where('became', 'is', null)
    .where('settled_at', 'is', null)
    .orderBy('id', 'desc')
    .limit(5)
    .select(['id', 'at'])
    .execute()
}

export interface SaveLine {
  id: string
  personName: string
  at: Temporal.Instant
  became: number | null
  merged: boolean
  settled: boolean
  title: string
  characters: number
}

/** The saves of an edition before an id, the newest first; one more than asked for says that there are more. */
export async function listSaves(db: Read, ids: EditionIds, before: string | null, limit: number): Promise<SaveLine[]> {
  const { rows } = await sql<SaveLine>`
    select id, person_name as "personName", at, became, kept is not null as merged, settled_at is not null as settled,
      given ->> 'title' as title, length(regexp_replace(given ->> 'body', '<[^>]*>', '', 'g')) as characters
    from edition_save where county_id = ${ids.countyId}::uuid and edition_id = ${ids.editionId}::uuid
      and (${before}::uuid is null or id < ${before}::uuid)
    order by id desc limit ${limit}`.execute(db)
  return rows
}

/** The writer has chosen: these texts wait no longer. */
export const settleSaves = (write: Write, ids: EditionIds, personId: string, upTo: string, at: Temporal.Instant) =>
  write
    .updateTable('edition_save')
    .set({ settled_at: at })
    .where('county_id', '=', ids.countyId)
    .where('edition_id', '=', ids.editionId)
    .where('person_id', '=', personId)
    .where('id', '<=', upTo)
    .where('became', 'is', null)
    .where('settled_at', 'is', null)
    .execute()

/** Forgets all but the newest saves of each person, or of one; what still waits for a choice stays. */
export const forgetSaves = (write: Write, ids: EditionIds, keep: number, personId: string | null = null) =>
  sql`
    delete from edition_save s using (
      select id, row_number() over (partition by person_id order by id desc) as place, became, settled_at
      from edition_save where county_id = ${ids.countyId}::uuid and edition_id = ${ids.editionId}::uuid
        and (${personId}::uuid is null or person_id = ${personId}::uuid)) as o
    where s.county_id = ${ids.countyId}::uuid and s.edition_id = ${ids.editionId}::uuid and s.id = o.id
      and o.place > ${keep} and (o.became is not null or o.settled_at is not null)`.execute(write)
