import { sql } from 'kysely'
import type { Read, Write } from '#kernel/context.ts'
import { newId } from '#platform/ids/ids.ts'
import type { Edition, WithdrawalKind } from '../model.ts'
import type { Correction, CorrectionWeight, StandingWithdrawal, WithdrawalGiven } from './model.ts'

export const insertWithdrawal = (
  write: Write,
  edition: Edition,
  given: Omit<WithdrawalGiven, 'basis' | 'instead'> & { basis: string | null; instead: string | null },
  by: string,
  at: Temporal.Instant,
) =>
  write
    .insertInto('withdrawal')
    .values({
      county_id: edition.countyId,
      id: newId(),
      edition_id: edition.id,
      kind: given.kind,
      reason: given.reason,
      authority: given.authority,
      basis: given.basis,
      instead_address: given.instead,
      effective_on: given.effectiveOn,
      title_hidden: given.titleHidden,
      decided_by: by,
      decided_at: at,
    })
    .execute()

/** A withdrawal as staff see it. */
export interface WithdrawalRow extends StandingWithdrawal {
  reason: string
  askedByName: string | null
  restoreReason: string | null
}

/** The withdrawal that holds for an edition; null where none does. */
export async function standingWithdrawal(db: Read, countyId: string, editionId: string): Promise<WithdrawalRow | null> {
  const row = await db
    .selectFrom('withdrawal as w')
    .leftJoin('person as p', 'p.id', 'w.asked_by')
    .select(['w.id', 'w.kind', 'w.reason', 'w.asked_by', 'p.name', 'w.restore_reason'])
    .where('w.county_id', '=', countyId)
    .where('w.edition_id', '=', editionId)
    .where('w.restored_at', 'is', null)
    .executeTakeFirst()
  return row
    ? {
        id: row.id,
        kind: row.kind as WithdrawalKind,
        reason: row.reason,
        askedBy: row.asked_by,
        askedByName: row.name,
        restoreReason: row.restore_reason,
      }
    : null
}

export const askRestore = (
  write: Write,
  { countyId, id }: { countyId: string; id: string },
  asked: { by: string; reason: string; at: Temporal.Instant },
) =>
  write
    .updateTable('withdrawal')
    .set({ asked_by: asked.by, asked_at: asked.at, restore_reason: asked.reason })
    .where('county_id', '=', countyId)
    .where('id', '=', id)
    .execute()

export const endWithdrawal = (
  write: Write,
  { countyId, id }: { countyId: string; id: string },
  restored: { by: string; reason: string; at: Temporal.Instant },
) =>
  write
    .updateTable('withdrawal')
    .set({ restored_by: restored.by, restored_at: restored.at, restore_reason: restored.reason })
    .where('county_id', '=', countyId)
    .where('id', '=', id)
    .execute()

/** Whether the publication has another edition that is live, one that came out after this one, one in work. */
export async function othersOf(db: Read, edition: Edition): Promise<{ live: boolean; newer: boolean; open: boolean }> {
  const { rows } = await sql<{ live: boolean; newer: boolean; open: boolean }>`
    select coalesce(bool_or(state = 'live'), false) as live,
      coalesce(bool_or(number > ${edition.number} and released_at is not null), false) as newer,
      coalesce(bool_or(state in ('draft', 'in-review', 'approved')), false) as open
    from edition where county_id = ${edition.countyId}::uuid and publication_id = ${edition.publicationId}::uuid and id <> ${edition.id}::uuid`.execute(
    db,
  )
  return rows[0]!
}

/** The publication a public address names, while it is live. */
export async function livePublicationAt(db: Read, address: string): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select e.publication_id as id from address a join edition e on e.county_id = a.county_id and e.publication_id = a.target_id
    where a.address = ${address} and a.kind = 'publication' and e.state = 'live'`.execute(db)
  return rows[0]?.id ?? null
}

/** The note of what an edition corrects, written or rewritten while it is a draft. */
export const putCorrection = (
  write: Write,
  { countyId, editionId }: { countyId: string; editionId: string },
  note: Correction,
  by: string,
  at: Temporal.Instant,
) => {
  const columns = { weight: note.weight, wrong: note.wrong, remedy: note.remedy, noted_by: by, noted_at: at }
  return write
    .insertInto('correction')
    .values({ county_id: countyId, edition_id: editionId, ...columns })
    .onConflict((oc) => oc.columns(['county_id', 'edition_id']).doUpdateSet(columns))
    .execute()
}

export async function findCorrection(db: Read, countyId: string, editionId: string): Promise<Correction | null> {
  const row = await db
    .selectFrom('correction')
    .select(['weight', 'wrong', 'remedy'])
    .where('county_id', '=', countyId)
    .where('edition_id', '=', editionId)
    .executeTakeFirst()
  return row ? { ...row, weight: row.weight as CorrectionWeight } : null
}
