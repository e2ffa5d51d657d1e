import { sql } from 'kysely'
import type { Read } from '#kernel/context.ts'
import type { DeadlineRule } from '#law/deadline/model.ts'

/** An item with everything that a catalogue prints of it. */
export interface ExportedItem {
  address: string
  placeName: string
  fieldCode: string | null
  fieldName: string | null
  level1: string
  level2: string | null
  elements: string
  basis: string
  deadlineText: string
  rules: DeadlineRule[]
  body: string
  channels: string[]
  audienceAll: boolean | null
  audienceSpecific: string | null
  active: boolean | null
  onRequest: boolean | null
  effectiveFrom: Temporal.PlainDate
  catalogueTitle: string
  /** Levels of the organs that owe it. */
  levels: string[]
}

/** So many items a file holds at most; a county has fewer. */
export const mostExported = 20_000

/** The items in force of one organ and all below it, of one field or all, in the order of the catalogue. */
export async function itemsToExport(
  db: Read,
  { organId, field }: { organId: string; field?: string | undefined },
): Promise<ExportedItem[]> {
  const { rows } = await sql<ExportedItem>`
    select i.address, o.short_name as "placeName", i.field_code as "fieldCode", f.name as "fieldName", i.level1, i.level2,
      v.elements_text as elements, i.basis, i.deadline_text as "deadlineText", i.rules, i.body, i.channels,
      i.audience_all as "audienceAll", i.audience_specific as "audienceSpecific", i.active, i.on_request as "onRequest",
      i.effective_from as "effectiveFrom", i.catalogue_title as "catalogueTitle", s.levels
    from portal.item i
      join portal.item_version v on v.county_id = i.county_id and v.item_id = i.id and v.version = i.version
      join portal.organ o on o.id = i.organ_id
      left join portal.field f on f.code = i.field_code
      cross join lateral (
        select array_agg(distinct so.level) as levels from portal.slot s join portal.organ so on so.id = s.organ_id
        where s.county_id = i.county_id and s.item_id = i.id and so.lineage @> array[${organId}]::uuid[]) s
    where s.levels is not null
      ${field === undefined ? sql`` : sql`and i.field_code is not distinct from nullif(${field}, 'other')`}
    order by o.code, f.ordinal nulls last, i.catalogue_title, i.row_number limit ${mostExported}`.execute(db)
  return rows
}
