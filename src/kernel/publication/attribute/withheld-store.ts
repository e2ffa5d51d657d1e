import { sql } from 'kysely'
import type { Read, Write } from '#kernel/context.ts'
import { ASSESS_MONTHS } from '#law/attribute/next-assessment.ts'
import { newId } from '#platform/ids/ids.ts'

export interface Assessment {
  verdict: 'withheld' | 'stays' | 'opens'
  attribute: 'on-request' | 'not-public'
  groundId: string | null
  reason: string
  nextOn: Temporal.PlainDate | null
}

interface By {
  countyId: string
  editionId: string
  personId: string
  personName: string
  on: Temporal.PlainDate
  at: Temporal.Instant
}

/** After how many months the county assesses what is not public; what it does not set it takes from the program. */
export async function assessMonthsOf(db: Read, countyId: string): Promise<number> {
  const row = await db
    .selectFrom('inventory_setting')
    .select('assess_months')
    .where('county_id', '=', countyId)
    .executeTakeFirst()
  return row?.assess_months ?? ASSESS_MONTHS
}

/** Keeps what was decided about a withheld text; the decision before it no longer stands. */
export async function keepAssessment(write: Write, by: By, given: Assessment): Promise<void> {
  const last = await write
    .selectFrom('withheld_assessment')
    .select((eb) => eb.fn.max<number>('number').as('number'))
    .where('county_id', '=', by.countyId)
    .where('edition_id', '=', by.editionId)
    .executeTakeFirst()
  await write
    .updateTable('withheld_assessment')
    .set({ ended: true })
    .where('county_id', '=', by.countyId)
    .where('edition_id', '=', by.editionId)
    .where('ended', '=', false)
    .execute()
  await write
    .insertInto('withheld_assessment')
    .values({
      county_id: by.countyId,
      edition_id: by.editionId,
      number: (last?.number ?? 0) + 1,
      verdict: given.verdict,
      attribute: given.attribute,
      ground: given.groundId,
      reason: given.reason,
      decided_by: by.personId,
      decided_by_name: by.personName,
      decided_on: by.on,
      decided_at: by.at,
      next_on: given.nextOn,
      ended: given.verdict === 'opens',
    })
    .execute()
}

/** The assessments of a text, the latest first. */
export async function assessmentsOf(
  db: Read,
  countyId: string,
  editionId: string,
): Promise<(Assessment & { by: string; on: Temporal.PlainDate })[]> {
  const { rows } = await sql<Assessment & { by: string; on: Temporal.PlainDate }>`
    select verdict, attribute, ground as "groundId", reason, next_on as "nextOn", decided_by_name as by, decided_on as "on"
    from withheld_assessment where county_id = ${countyId}::uuid and edition_id = ${editionId}::uuid order by number desc`.execute(
    db,
  )
  return rows
}

/** Enters a withheld text into the register of government information (政府信息), with its attribute and ground. */
export async function registerWithheld(
  write: Write,
  by: By,
  of: { organId: string; title: string; documentNumber: string | null; formedOn: Temporal.PlainDate },
  { attribute, groundId }: Pick<Assessment, 'attribute' | 'groundId'>,
): Promise<void> {
  const entered = attribute === 'not-public' ? 'withheld' : attribute
  if (await setRecord(write, by, entered, groundId)) return
  const id = newId()
  await write
    .insertInto('record')
    .values({
      county_id: by.countyId,
      id,
      organ_id: of.organId,
      title: of.title,
      document_number: of.documentNumber,
      formed_on: of.formedOn,
      origin: 'made',
      attribute: entered,
      ground: groundId,
      created_by: by.personId,
      created_at: by.at,
    })
    .execute()
  await write
    .updateTable('edition')
    .set({ record_id: id })
    .where('county_id', '=', by.countyId)
    .where('id', '=', by.editionId)
    .execute()
}

/** What was withheld is public information from now on. */
export const openRecord = async (write: Write, of: Pick<By, 'countyId' | 'editionId'>): Promise<void> => {
  await setRecord(write, of, 'active', null)
}

/** Changes the entry of an edition in the register; false where it has none yet. */
async function setRecord(
  write: Write,
  { countyId, editionId }: Pick<By, 'countyId' | 'editionId'>,
  attribute: string,
  groundId: string | null,
): Promise<boolean> {
  const { rows } = await sql`
    update record set attribute = ${attribute}, ground = ${groundId}
    from edition e where e.county_id = ${countyId}::uuid and e.id = ${editionId}::uuid
      and record.county_id = e.county_id and record.id = e.record_id returning record.id`.execute(write)
  return rows.length > 0
}
