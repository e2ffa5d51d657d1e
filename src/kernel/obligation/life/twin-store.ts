import { sql } from 'kysely'
import type { Read, Write } from '#kernel/context.ts'

/** Another open obligation of the same organ for the same item, rule and period; null where there is none. */
export async function findTwin(db: Read, countyId: string, id: string): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select t.id from obligation o
      join obligation t on t.county_id = o.county_id and t.organ_id = o.organ_id and t.item_id = o.item_id
        and t.rule_index = o.rule_index and t.period_start = o.period_start and t.id <> o.id
    where o.county_id = ${countyId}::uuid and o.id = ${id}::uuid and t.fulfilled_on is null and t.waived_on is null
    order by t.id limit 1`.execute(db)
  return rows[0]?.id ?? null
}

/** What a nil return had ended ends united with another one instead. */
export const uniteReopened = (
  write: Write,
  { countyId, id, into }: { countyId: string; id: string; into: string },
  at: { today: Temporal.PlainDate; by: string },
  reason: string,
) =>
  write
    .updateTable('obligation')
    .set({ ended_as: 'united', united_into: into, waiver: reason, waived_on: at.today, waived_by: at.by })
    .where('county_id', '=', countyId)
    .where('id', '=', id)
    .where('ended_as', '=', 'nil')
    .execute()
