import { sql } from 'kysely'
import type { Read, Write } from '#kernel/context.ts'
import type { NilReturn, NilState, Quarter } from './model.ts'

interface Row {
  county_id: string
  id: string
  obligation_id: string
  state: string
  reason: string
  declared_by: string
  declared_by_name: string
  declared_at: Temporal.Instant
  decided_by: string | null
  decided_by_name: string | null
  decided_on: Temporal.PlainDate | null
  returned_why: string | null
  sampled_on: Temporal.PlainDate | null
  judged_by_name: string | null
  judged_on: Temporal.PlainDate | null
  judgement: string | null
}

const nilOf = (row: Row): NilReturn => ({
  countyId: row.county_id,
  id: row.id,
  obligationId: row.obligation_id,
  state: row.state as NilState,
  reason: row.reason,
  declaredBy: row.declared_by,
  declaredByName: row.declared_by_name,
  declaredAt: row.declared_at,
  decidedBy: row.decided_by,
  decidedByName: row.decided_by_name,
  decidedOn: row.decided_on,
  returnedWhy: row.returned_why,
  sampledOn: row.sampled_on,
  judgedByName: row.judged_by_name,
  judgedOn: row.judged_on,
  judgement: row.judgement,
})

/** Writes what the clerk declared. */
export const insertNil = (
  write: Write,
  nil: Pick<NilReturn, 'countyId' | 'id' | 'obligationId' | 'reason' | 'declaredBy' | 'declaredByName'> & {
    organId: string
  },
  at: Temporal.Instant,
) =>
  write
    .insertInto('nil_return')
    .values({
      county_id: nil.countyId,
      id: nil.id,
      obligation_id: nil.obligationId,
      organ_id: nil.organId,
      state: 'declared',
      reason: nil.reason,
      declared_by: nil.declaredBy,
      declared_by_name: nil.declaredByName,
      declared_at: at,
    })
    .execute()

/** Which obligation a nil return is about; null where there is no such nil return. */
export const obligationOfNil = async (db: Read, countyId: string, id: string): Promise<string | null> =>
  (
    await db
      .selectFrom('nil_return')
      .select('obligation_id')
      .where('county_id', '=', countyId)
      .where('id', '=', id)
      .executeTakeFirst()
  )?.obligation_id ?? null

/** A nil return, locked for the rest of the transaction. */
export async function lockNil(write: Write, countyId: string, id: string): Promise<NilReturn> {
  const row = await write
    .selectFrom('nil_return')
    .selectAll()
    .where('county_id', '=', countyId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow()
  return nilOf(row)
}

/** Every nil return of an obligation, the newest first. */
export async function nilsOf(db: Read, countyId: string, obligationId: string): Promise<NilReturn[]> {
  const rows = await db
    .selectFrom('nil_return')
    .selectAll()
    .where('county_id', '=', countyId)
    .where('obligation_id', '=', obligationId)
    .orderBy('declared_at', 'desc')
    .limit(20)
    .execute()
  return rows.map(nilOf)
}

/** A text of this obligation that is past its writer. */
export const isInReview = async (db: Read, countyId: string, obligationId: string): Promise<boolean> =>
  (await db
    .selectFrom('edition')
    .select('id')
    .where('county_id', '=', countyId)
    .where('obligation_id', '=', obligationId)
    .where('state', 'in', ['in-review', 'approved'])
    .executeTakeFirst()) !== undefined

/** Signed, or sent back with what is to be done. */
export const decideNil = (
  write: Write,
  nil: Pick<NilReturn, 'countyId' | 'id'>,
  by: { id: string; name: string; on: Temporal.PlainDate },
  returnedWhy: string | null,
) =>
  write
    .updateTable('nil_return')
    .set({
      state: returnedWhy === null ? 'signed' : 'returned',
      decided_by: by.id,
      decided_by_name: by.name,
      decided_on: by.on,
      returned_why: returnedWhy,
    })
    .where('county_id', '=', nil.countyId)
    .where('id', '=', nil.id)
    .execute()

/** Upheld or overturned, with the reason. */
export const setJudgement = (
  write: Write,
  nil: Pick<NilReturn, 'countyId' | 'id'>,
  by: { id: string; name: string; on: Temporal.PlainDate },
  judgement: { verdict: 'upheld' | 'overturned'; reason: string },
) =>
  write
    .updateTable('nil_return')
    .set({
      state: judgement.verdict,
      judged_by: by.id,
      judged_by_name: by.name,
      judged_on: by.on,
      judgement: judgement.reason,
    })
    .where('county_id', '=', nil.countyId)
    .where('id', '=', nil.id)
    .execute()

/** Something was published of the period after all: what said that there is nothing does not hold. */
export const voidNils = (write: Write, countyId: string, obligationId: string) =>
  write
    .updateTable('nil_return')
    .set({ state: 'void' })
    .where('county_id', '=', countyId)
    .where('obligation_id', '=', obligationId)
    .where('state', 'in', ['declared', 'signed'])
    .execute()

/** What was signed in a county in a quarter and still holds, and how many of them are drawn already; locked. */
export async function lockSigned(
  write: Write,
  countyId: string,
  quarter: Quarter,
): Promise<{ ids: string[]; drawn: number }> {
  const rows = await write
    .selectFrom('nil_return')
    .select(['id', 'sampled_on'])
    .where('county_id', '=', countyId)
    .where('decided_on', '>=', quarter.from)
    .where('decided_on', '<=', quarter.to)
    .where('state', 'in', ['signed', 'upheld', 'overturned'])
    .orderBy('id')
    .forUpdate()
    .execute()
  return { ids: rows.map((row) => row.id), drawn: rows.filter((row) => row.sampled_on !== null).length }
}

/** Marks those that were drawn. */
export const markSampled = (write: Write, countyId: string, ids: readonly string[], on: Temporal.PlainDate) =>
  write
    .updateTable('nil_return')
    .set({ sampled_on: on })
    .where('county_id', '=', countyId)
    .where(sql<boolean>`id = any(${[...ids]}::uuid[])`)
    .execute()
