import { sql } from 'kysely'
import type { Read, Write } from '#kernel/context.ts'
import type { ImportKey } from '../importing/model.ts'
import type { Made } from '../put-in-force.ts'
import type { AdoptionKey, AdoptionState, JointAdoption, SeenCounty, SeenDraft } from './model.ts'

const adoptionAt = (db: Read, { countyId, adoptionId }: AdoptionKey) =>
  db.updateTable('catalogue_adoption').where('county_id', '=', countyId).where('id', '=', adoptionId)

const columns = [
  'county_id',
  'id',
  'import_id',
  'counties',
  'drafts',
  'organ_ids',
  'from_on',
  'asked_by',
  'asked_by_name',
  'asked_at',
  'state',
  'attempts',
  'progress',
  'made',
  'reasons',
] as const

const rowsOf = (db: Read, countyId: string) =>
  db.selectFrom('catalogue_adoption').select(columns).where('county_id', '=', countyId)

const adoptionOf = (row: NonNullable<Awaited<ReturnType<ReturnType<typeof rowsOf>['executeTakeFirst']>>>) => ({
  countyId: row.county_id,
  adoptionId: row.id,
  importId: row.import_id,
  counties: row.counties as SeenCounty[] | null,
  drafts: row.drafts as SeenDraft[],
  organIds: row.organ_ids,
  fromOn: row.from_on,
  askedBy: row.asked_by,
  askedByName: row.asked_by_name,
  askedAt: row.asked_at,
  state: row.state as AdoptionState,
  attempts: row.attempts,
  progress: row.progress,
  made: row.made as Made | null,
  reasons: row.reasons,
})

export async function findAdoption(db: Read, { countyId, adoptionId }: AdoptionKey): Promise<JointAdoption | null> {
  const row = await rowsOf(db, countyId).where('id', '=', adoptionId).executeTakeFirst()
  return row ? adoptionOf(row) : null
}

/** The adoptions that were asked for in a folder, the newest first. */
export const adoptionsOf = async (db: Read, { countyId, importId }: ImportKey): Promise<JointAdoption[]> =>
  (await rowsOf(db, countyId).where('import_id', '=', importId).orderBy('asked_at', 'desc').execute()).map(adoptionOf)

/** The citywide adoptions of a city, the newest first, as many as a page holds. */
export const citywideOf = async (db: Read, countyId: string): Promise<JointAdoption[]> =>
  (await rowsOf(db, countyId).where('import_id', 'is', null).orderBy('asked_at', 'desc').limit(20).execute()).map(
    adoptionOf,
  )

/** Writes what is asked for; false where another adoption of the folder, or of the city, has not ended. */
export async function insertAdoption(
  write: Write,
  adoption: Pick<JointAdoption, 'countyId' | 'adoptionId' | 'importId' | 'counties' | 'drafts' | 'organIds' | 'fromOn'>,
  by: { id: string; name: string },
  at: Temporal.Instant,
): Promise<boolean> {
  const result = await write
    .insertInto('catalogue_adoption')
    .values({
      county_id: adoption.countyId,
      id: adoption.adoptionId,
      import_id: adoption.importId,
      counties: adoption.counties && JSON.stringify(adoption.counties),
      drafts: JSON.stringify(adoption.drafts),
      organ_ids: adoption.organIds,
      from_on: adoption.fromOn,
      asked_by: by.id,
      asked_by_name: by.name,
      asked_at: at,
      state: 'waiting',
      made: null,
      reasons: null,
      ended_at: null,
    })
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirst()
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** Says that it is under way. For the eye only: nothing depends on it, so it is no action. */
export const markRunning = (db: Read, key: AdoptionKey) =>
  adoptionAt(db, key)
    .set({ state: 'running', progress: 0, attempts: sql<number>`attempts + 1` })
    .where('state', 'in', ['waiting', 'running'])
    .execute()

/** How many drafts the transaction under way has put in force; from outside of it, so that others can see it. */
export const markProgress = (db: Read, key: AdoptionKey, progress: number) =>
  adoptionAt(db, key).set({ progress }).where('state', '=', 'running').execute()

/** False where it was given up in the meantime. */
export async function markDone(write: Write, key: AdoptionKey, made: Made, at: Temporal.Instant): Promise<boolean> {
  const result = await adoptionAt(write, key)
    .set({ state: 'done', made: JSON.stringify(made), ended_at: at })
    .where('state', 'in', ['waiting', 'running'])
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

export const markAdoptionRefused = (write: Write, key: AdoptionKey, reasons: readonly string[], at: Temporal.Instant) =>
  adoptionAt(write, key)
    .set({ state: 'refused', reasons: [...reasons], ended_at: at })
    .where('state', 'in', ['waiting', 'running'])
    .execute()

const jobOf = sql`graphile_worker.add_job('catalogue.adopt-together',
  payload := json_build_object('countyId', a.county_id, 'adoptionId', a.id),
  job_key := 'adopt-together:' || a.id, max_attempts := 8)`

/** The job that carries an adoption out, in the transaction that asked for it. */
export const enqueueAdoption = (write: Write, { countyId, adoptionId }: AdoptionKey) =>
  sql`select ${jobOf} from catalogue_adoption a where a.county_id = ${countyId} and a.id = ${adoptionId}`.execute(write)

/** Jobs for every adoption that did not end and whose day has come: its process is gone, or its day is new. Answers how many. */
export async function enqueueUnended(db: Read, today: Temporal.PlainDate): Promise<number> {
  const { rows } = await sql`select ${jobOf} from catalogue_adoption a
    where a.state in ('waiting', 'running') and (a.from_on is null or a.from_on <= ${today.toString()}::date)`.execute(
    db,
  )
  return rows.length
}

/** The adoption of a draft that waits for its day. */
export async function findAdoptionAhead(
  db: Read,
  countyId: string,
  catalogueId: string,
): Promise<JointAdoption | null> {
  const row = await rowsOf(db, countyId)
    .where('from_on', 'is not', null)
    .where('state', 'in', ['waiting', 'running'])
    .where(sql<boolean>`drafts @> ${JSON.stringify([{ catalogueId }])}::jsonb`)
    .executeTakeFirst()
  return row ? adoptionOf(row) : null
}

export const markWithdrawn = (write: Write, key: AdoptionKey, at: Temporal.Instant) =>
  adoptionAt(write, key).set({ state: 'withdrawn', ended_at: at }).where('state', '=', 'waiting').execute()
