import { sql } from 'kysely'
import type { Read, Write } from '#kernel/context.ts'
import { columnOf } from '#platform/db/column-of.ts'

/** A decision whose result is published as well. */
export interface Decision {
  resolutionFact: string
  organId: string
  itemId: string
}

/** Waits for the results of decisions that were recorded. */
export const awaitResults = (write: Write, countyId: string, decisions: readonly Decision[]) =>
  sql`insert into awaited_result (county_id, resolution_fact, organ_id, item_id)
    select ${countyId}::uuid, * from unnest(${columnOf(decisions, (each) => each.resolutionFact)}::uuid[],
      ${columnOf(decisions, (each) => each.organId)}::uuid[], ${columnOf(decisions, (each) => each.itemId)}::uuid[])`.execute(
    write,
  )

export interface AwaitedResult extends Decision {
  subject: string
  decidedOn: Temporal.PlainDate
  resultFact: string | null
}

/** A decision by its fact; locked for the rest of the transaction where asked, so that one result is recorded. */
export async function findAwaited(
  db: Read,
  countyId: string,
  resolutionFact: string,
  lock = false,
): Promise<AwaitedResult | null> {
  const { rows } = await sql<AwaitedResult>`
    select a.resolution_fact as "resolutionFact", a.organ_id as "organId", a.item_id as "itemId", t.subject,
      t.happened_on as "decidedOn", a.result_fact as "resultFact"
    from awaited_result a join trigger_fact t on t.county_id = a.county_id and t.id = a.resolution_fact
    where a.county_id = ${countyId}::uuid and a.resolution_fact = ${resolutionFact}::uuid ${lock ? sql`for update of a` : sql``}`.execute(
    db,
  )
  return rows[0] ?? null
}

/** Names the fact that the decision was carried out. */
export const saveResult = (write: Write, countyId: string, resolutionFact: string, resultFact: string) =>
  write
    .updateTable('awaited_result')
    .set({ result_fact: resultFact })
    .where('county_id', '=', countyId)
    .where('resolution_fact', '=', resolutionFact)
    .execute()
