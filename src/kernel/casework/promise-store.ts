import { sql } from 'kysely'
import type { Read, Write } from '#kernel/context.ts'
import type { Actor } from '#kernel/organisation/model.ts'

/** Within how many working days an organ promises to answer, in its own words. */
export interface CasePromise {
  workingDays: number
  wording: string
}

/** The newest promise of an organ for a kind, as everybody may read it; null where it has set none. */
export async function findPromise(db: Read, organId: string, kind: string): Promise<CasePromise | null> {
  const { rows } = await sql<CasePromise>`
    select working_days as "workingDays", wording from portal.case_promise
    where organ_id = ${organId}::uuid and kind = ${kind} order by set_at desc limit 1`.execute(db)
  return rows[0] ?? null
}

export const insertPromise = (
  write: Write,
  organ: { id: string; countyId: string },
  kind: string,
  promise: CasePromise,
  actor: Actor,
  at: Temporal.Instant,
) =>
  write
    .insertInto('case_promise')
    .values({
      county_id: organ.countyId,
      organ_id: organ.id,
      kind,
      set_at: at,
      working_days: promise.workingDays,
      wording: promise.wording,
      person_id: actor.personId,
      person_name: actor.name,
    })
    .execute()
