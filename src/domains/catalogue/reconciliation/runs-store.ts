import { sql } from 'kysely'
import type { Read, Write } from '#kernel/context.ts'
import type { Binds } from '../model.ts'
import type { MadeOn, Run, RunKey, RunState, Scope, StandingTold } from './model.ts'

const columns = [
  ...(['county_id', 'id', 'organ_id', 'binds', 'catalogue_id', 'asked_by', 'asked_by_name', 'asked_at'] as const),
  ...(['state', 'attempts', 'progress', 'made_on', 'reasons'] as const),
] as const

const rowsOf = (db: Read, countyId: string) =>
  db.selectFrom('reconciliation').select(columns).where('county_id', '=', countyId)

const runOf = (row: Awaited<ReturnType<ReturnType<typeof rowsOf>['executeTakeFirstOrThrow']>>): Run => ({
  countyId: row.county_id,
  runId: row.id,
  organId: row.organ_id,
  binds: row.binds as Binds,
  catalogueId: row.catalogue_id,
  askedBy: row.asked_by,
  askedByName: row.asked_by_name,
  askedAt: row.asked_at,
  state: row.state as RunState,
  attempts: row.attempts,
  progress: row.progress,
  madeOn: row.made_on as MadeOn | null,
  reasons: row.reasons,
})

/** One run; locked where asked, so that decisions on it and its replacement come one after the other. */
export async function findRun(db: Read, { countyId, runId }: RunKey, lock = false): Promise<Run | null> {
  let query = rowsOf(db, countyId).where('id', '=', runId)
  if (lock) query = query.forUpdate()
  const row = await query.executeTakeFirst()
  return row ? runOf(row) : null
}

const ofScope = (db: Read, { countyId, organId, binds, catalogueId }: Scope) => {
  const runs = rowsOf(db, countyId).where('organ_id', '=', organId).where('binds', '=', binds)
  return catalogueId === null ? runs.where('catalogue_id', 'is', null) : runs.where('catalogue_id', '=', catalogueId)
}

/** The runs of a scope, the newest first: at most one is done, and one under way or refused after it. */
export const runsOf = async (db: Read, scope: Scope): Promise<Run[]> =>
  (await ofScope(db, scope).orderBy('asked_at', 'desc').orderBy('id', 'desc').limit(5).execute()).map(runOf)

/** Catalogues in force of a scope and its draft, with their versions. */
export async function findVersions(db: Read, scope: Scope): Promise<{ id: string; version: number }[]> {
  const { countyId, organId, binds, catalogueId } = scope
  return db
    .selectFrom('catalogue')
    .select(['id', 'version'])
    .where('county_id', '=', countyId)
    .where('organ_id', '=', organId)
    .where('binds', '=', binds)
    .where((eb) => eb.or([eb('state', '=', 'adopted'), ...(catalogueId === null ? [] : [eb('id', '=', catalogueId)])]))
    .orderBy('id')
    .execute()
}

/** Writes what is asked for; false where another run of the scope has not ended. */
export async function insertRun(
  write: Write,
  { countyId, organId, binds, catalogueId, runId }: Scope & RunKey,
  by: { id: string; name: string },
  at: Temporal.Instant,
): Promise<boolean> {
  const result = await write
    .insertInto('reconciliation')
    .values({
      county_id: countyId,
      id: runId,
      organ_id: organId,
      binds,
      catalogue_id: catalogueId,
      asked_by: by.id,
      asked_by_name: by.name,
      asked_at: at,
      state: 'waiting',
      made_on: null,
      standings: null,
      reasons: null,
      ended_at: null,
    })
    .onConflict((oc) =>
      oc
        .columns(['county_id', 'organ_id', 'binds', 'catalogue_id'])
        .where(sql<boolean>`state in ('waiting', 'running')`)
        .doNothing(),
    )
    .executeTakeFirst()
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n
}

const runAt = (db: Read, { countyId, runId }: RunKey) =>
  db
    .updateTable('reconciliation')
    .where('county_id', '=', countyId)
    .where('id', '=', runId)
    .where('state', 'in', ['waiting', 'running'])

/** Says that it is under way. For the eye only: nothing depends on it, so it is no action. */
export const markRunning = (db: Read, key: RunKey) =>
  runAt(db, key).set({ state: 'running', progress: 0, attempts: sql<number>`attempts + 1` }).execute()

export const markProgress = (db: Read, key: RunKey, progress: number) => runAt(db, key).set({ progress }).execute()

/** Ends a run with what it found; false where it has ended in the meantime. */
export async function markDone(
  write: Write,
  key: RunKey,
  { madeOn, standings }: { madeOn: MadeOn; standings: readonly StandingTold[] },
  at: Temporal.Instant,
): Promise<boolean> {
  const result = await runAt(write, key)
    .set({ state: 'done', made_on: JSON.stringify(madeOn), standings: JSON.stringify(standings), ended_at: at })
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

export const markRefused = (write: Write, key: RunKey, reasons: readonly string[], at: Temporal.Instant) =>
  runAt(write, key)
    .set({ state: 'refused', reasons: [...reasons], ended_at: at })
    .execute()

/**
 * Removes the ended runs of a scope that another takes the place of, with all they found; also those of drafts that are
 * drafts no more.
 */
export async function removeEndedBefore(write: Write, scope: Scope & RunKey): Promise<void> {
  const { countyId, organId, binds, catalogueId, runId } = scope
  await sql`delete from reconciliation where county_id = ${countyId} and organ_id = ${organId} and binds = ${binds}
    and id <> ${runId} and state in ('done', 'refused')
    and (catalogue_id is not distinct from ${catalogueId}::uuid or catalogue_id in (
      select c.id from catalogue c where c.county_id = ${countyId} and c.organ_id = ${organId} and c.state <> 'draft'))`.execute(
    write,
  )
}

export async function findStandings(db: Read, { countyId, runId }: RunKey): Promise<StandingTold[]> {
  const row = await db
    .selectFrom('reconciliation')
    .select('standings')
    .where('county_id', '=', countyId)
    .where('id', '=', runId)
    .executeTakeFirst()
  return (row?.standings ?? []) as StandingTold[]
}

const jobOf = sql`graphile_worker.add_job('catalogue.reconcile',
  payload := json_build_object('countyId', r.county_id, 'runId', r.id),
  job_key := 'reconcile:' || r.id, max_attempts := 8)`

/** The job that carries a run out, in the transaction that asked for it. */
export const enqueueRun = (write: Write, { countyId, runId }: RunKey) =>
  sql`select ${jobOf} from reconciliation r where r.county_id = ${countyId} and r.id = ${runId}`.execute(write)

/** Jobs for every run that did not end: the process that held its job is gone. Answers how many. */
export async function enqueueUnendedRuns(db: Read): Promise<number> {
  const { rows } = await sql`select ${jobOf} from reconciliation r where r.state in ('waiting', 'running')`.execute(db)
  return rows.length
}
