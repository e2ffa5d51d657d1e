import { sql } from 'kysely'
import type { Read } from '#kernel/context.ts'
import type { Cadence } from '#kernel/obligation/model.ts'

export interface ItemLine {
  rowNumber: number
  name: string
  address: string
  fieldName: string | null
  cadence: Cadence
  deadlineText: string
  /** Organs at which the item stands now. */
  organs: number
  /** The catalogue in force in which the item stands now, where it is another. */
  movedTo: string | null
}

/** The items that a catalogue made, in the order of its rows. */
export async function itemsMade(db: Read, countyId: string, catalogueId: string): Promise<ItemLine[]> {
  const { rows } = await sql<{
    row_number: number
    name: string
    address: string
    field_name: string | null
    cadence: string
    deadline_text: string
    organs: number
    moved_to: string | null
  }>`
    select v.row_number, v.name, i.address, f.name as field_name, v.cadence, v.deadline_text,
      (select count(*)::int from slot s where s.county_id = v.county_id and s.item_id = v.item_id and s.closed_on is null) as organs,
      (select c.title from item_version now join catalogue c on c.county_id = now.county_id and c.id = now.catalogue_id
        where now.county_id = v.county_id and now.item_id = v.item_id and now.effective_until is null
          and now.catalogue_id <> v.catalogue_id) as moved_to
    from item_version v join item i on i.county_id = v.county_id and i.id = v.item_id left join field f on f.code = v.field_code
    where v.county_id = ${countyId} and v.catalogue_id = ${catalogueId} order by v.row_number`.execute(db)
  return rows.map((row) => ({
    rowNumber: row.row_number,
    name: row.name,
    address: row.address,
    fieldName: row.field_name,
    cadence: row.cadence as Cadence,
    deadlineText: row.deadline_text,
    organs: row.organs,
    movedTo: row.moved_to,
  }))
}
