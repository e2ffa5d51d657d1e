import { sql } from 'kysely'
import type { Read } from '#kernel/context.ts'
import {
  type PublicRelation,
  publicMarks,
  publicRelations,
  type ShownMark,
  type TopicPart,
  topicOf,
} from '../relations/read-store.ts'
import { type DocumentFields, type Normative, noFields } from './model.ts'
import { lastDayOn, type Validity, validityOn } from './validity.ts'
import { changesOf, type StatedChange } from './validity-store.ts'

/** Everything about a published document besides its text, as everybody may read it. */
export interface PublicRecord {
  indexNumber: string | null
  fields: DocumentFields
  validity: Validity
  lastDay: Temporal.PlainDate | null
  changes: readonly StatedChange[]
  relations: readonly PublicRelation[]
  marks: readonly ShownMark[]
  topic: readonly TopicPart[]
}

interface RecordRow {
  county_id: string
  publication_id: string
  number: string | null
  theme_code: string | null
  genre_code: string | null
  keywords: string[] | null
  summary: string | null
  office: string | null
  normative: string | null
  in_force_from: Temporal.PlainDate | null
  in_force_until: Temporal.PlainDate | null
}

/** The record of one edition at a public address, as it stands on a day; null where the public may know of none. */
export async function publicRecord(
  db: Read,
  address: string,
  edition: number,
  today: Temporal.PlainDate,
): Promise<PublicRecord | null> {
  const { rows } = await sql<RecordRow>`
    select e.county_id, e.publication_id, n.number, f.theme_code, f.genre_code, f.keywords, f.summary, f.office, f.normative,
      f.in_force_from, f.in_force_until
    from portal.address a
      join portal.edition e on e.county_id = a.county_id and e.publication_id = a.target_id and e.number = ${edition}
      left join portal.index_number n on n.county_id = e.county_id and n.publication_id = e.publication_id
      left join portal.document_field f on f.county_id = e.county_id and f.edition_id = e.id
    where a.address = ${address} and a.kind = 'publication'`.execute(db)
  const row = rows[0]
  if (!row) return null
  const [changes, relations, marks, topic] = await Promise.all([
    changesOf(db, row.county_id, row.publication_id),
    publicRelations(db, row.county_id, row.publication_id),
    publicMarks(db, row.county_id, row.publication_id),
    topicOf(db, row.county_id, row.publication_id),
  ])
  const fields: DocumentFields =
    row.normative === null
      ? noFields
      : {
          theme: row.theme_code,
          genre: row.genre_code,
          keywords: row.keywords ?? [],
          summary: row.summary ?? '',
          office: row.office ?? '',
          normative: row.normative as Normative,
          inForceFrom: row.in_force_from,
          inForceUntil: row.in_force_until,
        }
  const facts = { from: fields.inForceFrom, until: fields.inForceUntil, changes }
  return {
    indexNumber: row.number,
    fields,
    validity: validityOn(today, facts),
    lastDay: lastDayOn(today, facts),
    changes,
    relations,
    marks,
    topic: topic.length > 1 ? topic : [],
  }
}
