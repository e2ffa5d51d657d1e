import { sql } from 'kysely'
import type { Read } from '#kernel/context.ts'
import type { DutyRow } from './model.ts'

export interface PublicTable {
  of: 'organ' | 'kind' | 'county'
  number: number
  fromOn: Temporal.PlainDate
  rows: DutyRow[]
  emergencyHours: number
}

/** The table that the public reads of an organ on a day; null where none is in force. */
export async function publicTable(
  db: Read,
  organ: { id: string; countyId: string; kind: string },
  day: Temporal.PlainDate,
): Promise<PublicTable | null> {
  const { rows } = await sql<PublicTable>`
    select case when t.organ_id is not null then 'organ' when t.organ_kind is not null then 'kind' else 'county' end as of,
      t.number, t.from_on as "fromOn", t.rows, t.emergency_hours as "emergencyHours"
    from portal.duty_table t
    where t.county_id = ${organ.countyId}::uuid and t.from_on <= ${day.toString()}::date
      and (t.organ_id = ${organ.id}::uuid or t.organ_kind = ${organ.kind} or t.organ_id is null and t.organ_kind is null)
    order by (t.organ_id is null), (t.organ_kind is null), t.from_on desc, t.number desc limit 1`.execute(db)
  return rows[0] ?? null
}
