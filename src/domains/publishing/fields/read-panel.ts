import { may, reachOf } from '#kernel/organisation/policy.ts'
import type { Edition } from '#kernel/publication/model.ts'
import { fieldsOf } from '#kernel/publication/records/fields-store.ts'
import { reasonsOfTwin, remarksOnNumber } from '#kernel/publication/records/model.ts'
import { findNumberTwin, indexNumberOfPublication, issuersOf } from '#kernel/publication/records/number-store.ts'
import { lastDayOn, validityOn } from '#kernel/publication/records/validity.ts'
import { changesOf } from '#kernel/publication/records/validity-store.ts'
import {
  publicMarks,
  relationsOf,
  type ShownMark,
  type ShownRelation,
} from '#kernel/publication/relations/read-store.ts'
import type { StaffVisit } from '#kernel/visit.ts'
import { legalDayOf } from '#platform/clock/clock.ts'
import type { Surroundings } from '../editions/edition-store.ts'
import { lagOf, type TableOfFields } from './present.ts'

export interface RecordsPanel {
  edition: Edition
  table: TableOfFields
  /** What somebody should look at before this goes out. */
  remarks: readonly string[]
  relations: readonly ShownRelation[]
  marks: readonly ShownMark[]
  /** How long it took from the day it was formed. */
  lag: string | null
  mayEdit: boolean
}

/** What the panel of an edition shows, with everything that should be looked at. */
export async function readRecordsPanel(
  { db, actor, today, calendar }: StaffVisit,
  edition: Edition,
  at: Surroundings,
): Promise<RecordsPanel> {
  const { countyId, publicationId, documentNumber, organId } = edition
  const [fields, indexNumber, changes, relations, marks, twin, issuers] = await Promise.all([
    fieldsOf(db, countyId, edition.id),
    indexNumberOfPublication(db, countyId, publicationId),
    changesOf(db, countyId, publicationId),
    relationsOf(db, reachOf(actor, 'publication.see-draft'), countyId, publicationId),
    publicMarks(db, countyId, publicationId),
    findNumberTwin(db, edition, 'open-too'),
    documentNumber ? issuersOf(db, countyId, organId) : [],
  ])
  const facts = { from: fields.inForceFrom, until: fields.inForceUntil, changes }
  const releasedOn = edition.releasedAt && legalDayOf(edition.releasedAt)
  const target = { organId: at.organ.id, lineage: at.organ.lineage, fieldCode: at.item?.fieldCode ?? null }
  return {
    edition,
    table: {
      indexNumber,
      fields,
      organ: at.organ.name,
      formedOn: edition.formedOn,
      releasedAt: releasedOn?.toString() ?? null,
      documentNumber,
      validity: validityOn(today, facts),
      lastDay: lastDayOn(today, facts),
    },
    remarks: documentNumber
      ? [
          ...remarksOnNumber(documentNumber, { formedOn: edition.formedOn, issuers }),
          ...reasonsOfTwin(documentNumber, twin),
        ]
      : [],
    relations,
    marks,
    lag: releasedOn && (lagOf(edition.formedOn, releasedOn, calendar)?.says ?? null),
    mayEdit: edition.state === 'draft' && may(actor, 'publication.draft', target),
  }
}
