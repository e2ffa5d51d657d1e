import { sql } from 'kysely'
import type { Read, Write } from '#kernel/context.ts'
import { newId } from '#platform/ids/ids.ts'
import { editionParts, partsOf } from './flow/parts-store.ts'
import type { Edition, EditionState, EditionText, ElementText, WithdrawalKind } from './model.ts'
import { carryFields } from './records/fields-store.ts'
import { insertFirstSave } from './text/save-store.ts'

const editions = (db: Read) =>
  db
    .selectFrom('edition as e')
    .innerJoin('publication as p', (join) =>
      join.onRef('p.county_id', '=', 'e.county_id').onRef('p.id', '=', 'e.publication_id'),
    )
    .selectAll('e')
    .select(['p.address', 'p.item_id', 'p.content_type', editionParts.as('parts')])
    .select((eb) =>
      sql<string[]>`array(${eb
        .selectFrom('edition_step as s')
        .whereRef('s.county_id', '=', 'e.county_id')
        .whereRef('s.edition_id', '=', 'e.id')
        .where('s.deed', 'in', ['draft', 'revise', 'edit'])
        .select('s.person_id')
        .distinct()})`.as('writers'),
    )

type EditionRow = Awaited<ReturnType<ReturnType<typeof editions>['executeTakeFirstOrThrow']>>

const editionOf = (row: EditionRow): Edition => ({
  countyId: row.county_id,
  id: row.id,
  publicationId: row.publication_id,
  organId: row.organ_id,
  address: row.address,
  itemId: row.item_id,
  contentType: row.content_type,
  number: row.number,
  state: row.state as EditionState,
  title: row.title,
  body: row.body,
  elements: row.elements as ElementText[],
  channels: row.channels,
  documentNumber: row.document_number,
  formedOn: row.formed_on,
  obligationId: row.obligation_id,
  authorId: row.author_id,
  writerIds: row.writers,
  secrecyReviewerId: row.secrecy_reviewer_id,
  secrecyReviewedAt: row.secrecy_reviewed_at,
  secrecyResult: row.secrecy_result,
  approverId: row.approver_id,
  approvedAt: row.approved_at,
  submittedAt: row.submitted_at,
  releaseAt: row.release_at,
  releasedAt: row.released_at,
  withdrawnAt: row.withdrawn_at,
  withdrawal: row.withdrawal,
  withheldOn: row.withheld_on,
  round: row.round,
  ...partsOf(row.parts, row.saved_at),
  withdrawalKind: row.withdrawal_kind as WithdrawalKind | null,
  version: row.version,
  savedAt: row.saved_at,
})

export async function findEdition(db: Read, countyId: string, id: string): Promise<Edition | null> {
  const row = await editions(db).where('e.county_id', '=', countyId).where('e.id', '=', id).executeTakeFirst()
  return row ? editionOf(row) : null
}

/**
 * The edition, locked for the rest of the transaction: two deeds on it come one after the other. It is read once the lock
 * is there: a statement that had to wait would see its steps and writers as they were before.
 */
export async function lockEdition(write: Write, countyId: string, id: string): Promise<Edition | null> {
  await write
    .selectFrom('edition')
    .select('id')
    .where('county_id', '=', countyId)
    .where('id', '=', id)
    .forUpdate()
    .execute()
  return findEdition(write, countyId, id)
}

/** The edition that is being worked on for an obligation, if somebody has begun. */
export async function findOpenEditionFor(db: Read, countyId: string, obligationId: string): Promise<Edition | null> {
  const row = await editions(db)
    .where('e.county_id', '=', countyId)
    .where('e.obligation_id', '=', obligationId)
    .where('e.state', 'in', ['draft', 'in-review', 'approved'])
    .executeTakeFirst()
  return row ? editionOf(row) : null
}

export const insertPublication = (
  write: Write,
  publication: {
    countyId: string
    id: string
    organId: string
    itemId: string | null
    address: string
    contentType: string
  },
  at: Temporal.Instant,
) =>
  write
    .insertInto('publication')
    .values({
      county_id: publication.countyId,
      id: publication.id,
      organ_id: publication.organId,
      item_id: publication.itemId,
      address: publication.address,
      content_type: publication.contentType,
      created_at: at,
    })
    .execute()

/** A new edition; what the publication said of itself before goes on with it. */
export async function insertEdition(
  write: Write,
  edition: {
    countyId: string
    id: string
    publicationId: string
    organId: string
    number: number
    obligationId: string | null
    authorId: string
  },
  text: EditionText,
  at: Temporal.Instant,
): Promise<void> {
  await write
    .insertInto('edition')
    .values({
      county_id: edition.countyId,
      id: edition.id,
      publication_id: edition.publicationId,
      organ_id: edition.organId,
      number: edition.number,
      state: 'draft',
      ...textColumns(text),
      record_id: null,
      obligation_id: edition.obligationId,
      author_id: edition.authorId,
      version: 1,
      saved_at: at,
    })
    .execute()
  if (edition.number > 1) await carryFields(write, edition.countyId, edition.publicationId, edition.id)
  await insertFirstSave(write, { countyId: edition.countyId, editionId: edition.id }, edition.authorId, text, at)
}

const textColumns = (text: EditionText) => ({
  title: text.title,
  body: text.body,
  elements: JSON.stringify(text.elements),
  channels: text.channels,
  document_number: text.documentNumber,
  formed_on: text.formedOn,
})

/** Saves typed text where the version is still the one that was read; false where somebody else was faster. */
export async function saveText(
  write: Write,
  edition: Edition,
  text: EditionText,
  version: number,
  at: Temporal.Instant,
): Promise<boolean> {
  const result = await write
    .updateTable('edition')
    .set({ ...textColumns(text), version: version + 1, saved_at: at })
    .where('county_id', '=', edition.countyId)
    .where('id', '=', edition.id)
    .where('version', '=', version)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

/** Moves an edition to a state with what belongs to the step. */
export const changeState = (
  write: Write,
  edition: Edition,
  state: EditionState,
  at: Temporal.Instant,
  more: Partial<{
    submitted_at: Temporal.Instant | null
    secrecy_reviewer_id: string | null
    secrecy_reviewed_at: Temporal.Instant | null
    secrecy_result: string | null
    approver_id: string | null
    approved_at: Temporal.Instant | null
    release_at: Temporal.Instant | null
    released_by: string
    released_at: Temporal.Instant
    withdrawn_at: Temporal.Instant | null
    withdrawal: string | null
    withdrawal_kind: WithdrawalKind | null
    read_back_at: null
  }> = {},
) =>
  write
    .updateTable('edition')
    .set({ ...more, state, version: sql<number>`version + 1`, saved_at: at })
    .where('county_id', '=', edition.countyId)
    .where('id', '=', edition.id)
    .execute()

/** Holds a publication behind the edition at hand: what becomes of its other editions waits. */
export const lockPublication = (write: Write, countyId: string, id: string) =>
  write
    .selectFrom('publication')
    .select('id')
    .where('county_id', '=', countyId)
    .where('id', '=', id)
    .forUpdate()
    .execute()

/** The live edition, if any, gives way to its successor. */
export const supersedeLive = (write: Write, countyId: string, publicationId: string) =>
  write
    .updateTable('edition')
    .set({ state: 'superseded' })
    .where('county_id', '=', countyId)
    .where('publication_id', '=', publicationId)
    .where('state', '=', 'live')
    .execute()

/** The next free number of a publication's editions. */
export async function nextNumber(write: Write, countyId: string, publicationId: string): Promise<number> {
  const row = await write
    .selectFrom('edition')
    .select((eb) => eb.fn.max<number>('number').as('last'))
    .where('county_id', '=', countyId)
    .where('publication_id', '=', publicationId)
    .executeTakeFirst()
  return (row?.last ?? 0) + 1
}

/** One line of an edition's time line. */
export const addStep = (
  write: Write,
  step: {
    countyId: string
    editionId: string
    deed: string
    personId: string
    personName: string
    remark: string | null
  },
  at: Temporal.Instant,
) =>
  write
    .insertInto('edition_step')
    .values({
      county_id: step.countyId,
      id: newId(),
      edition_id: step.editionId,
      deed: step.deed,
      person_id: step.personId,
      person_name: step.personName,
      at,
      remark: step.remark,
    })
    .execute()

/** Notes that the published page was read back from the public side. */
export const markReadBack = (write: Write, countyId: string, editionId: string, at: Temporal.Instant) =>
  write
    .updateTable('edition')
    .set({ read_back_at: at })
    .where('county_id', '=', countyId)
    .where('id', '=', editionId)
    .where('read_back_at', 'is', null)
    .execute()
