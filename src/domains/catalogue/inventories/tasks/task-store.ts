import { sql } from 'kysely'
import type { Write } from '#kernel/context.ts'
import type { SourceRecord } from '../issues/source-store.ts'

/**
 * One statement for all tasks of an issue: county governments, towns and villages of the levels bound, below the source's
 * organ; and the department named, or those that guide the field below a government that the source reaches.
 */
export async function insertTasks(
  write: Write,
  { countyId, id, organId, fieldCode, levels, organIds, guideId }: SourceRecord,
  issue: number,
  { openedOn, dueOn }: { openedOn: Temporal.PlainDate; dueOn: Temporal.PlainDate },
): Promise<number> {
  const { numAffectedRows } = await sql`
    insert into inventory_task (county_id, id, organ_id, duty, source_county_id, source_id, issue, field_code, binds_level, opened_on, due_on)
    select t.county_id, gen_random_uuid(), t.id, t.duty, ${countyId}, ${id}, ${issue}, ${fieldCode}, t.level, ${openedOn}, ${dueOn}
    from (
      select o.county_id, o.id, 'compile' as duty, o.level from organ o
      where o.lineage @> array[${organId}]::uuid[] and o.closed_on is null and o.level = any(${levels}::text[])
        and o.kind in ('government', 'town', 'street', 'village', 'community')
        and ${organIds === null ? sql`true` : sql`o.id = any(${organIds}::uuid[])`}
      union all
      select d.county_id, d.id, 'guide', null from organ d
      where d.closed_on is null and ${
        guideId === null
          ? sql`exists (select from guidance g where g.organ_id = d.id and g.field_code = ${fieldCode})
              and (d.lineage @> array[${organId}]::uuid[] or d.parent_id = any(select unnest(s.lineage) from organ s where s.id = ${organId}))`
          : sql`d.id = ${guideId}`
      }) t
    on conflict do nothing`.execute(write)
  return Number(numAffectedRows ?? 0)
}
