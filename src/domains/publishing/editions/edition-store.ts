import { sql } from 'kysely'
import type { Read } from '#kernel/context.ts'
import type { EndKind } from '#kernel/obligation/model.ts'
import type { Demand, Edition, EditionState } from '#kernel/publication/model.ts'

/** What stands around an edition: whose it is, what it answers, what else the publication has. */
export interface Surroundings {
  organ: { id: string; code: string; name: string; lineage: string[] }
  item: (Demand & { address: string; name: string; fieldCode: string | null }) | null
  duty: {
    id: string
    label: string
    dueOn: Temporal.PlainDate
    dueAt: Temporal.Instant | null
    fulfilledOn: Temporal.PlainDate | null
    waivedOn: Temporal.PlainDate | null
    endedAs: EndKind | null
  } | null
  siblings: { id: string; number: number; state: EditionState }[]
}

export async function surroundingsOf(db: Read, edition: Edition): Promise<Surroundings> {
  const { rows } = await sql<SurroundingRow>`
    select g.id as organ_id, g.code, g.name as organ_name, g.lineage, i.address, v.name, v.field_code, v.elements, v.channels,
      o.id as duty_id, o.label, o.due_on, o.due_at, o.fulfilled_on, o.waived_on, o.ended_as,
      (select json_agg(json_build_object('id', x.id, 'number', x.number, 'state', x.state) order by x.number)
        from edition x where x.county_id = p.county_id and x.publication_id = p.id) as siblings
    from publication p join organ g on g.id = p.organ_id
      left join item i on i.county_id = p.county_id and i.id = p.item_id
      left join item_version v on v.county_id = p.county_id and v.item_id = p.item_id and v.effective_until is null
      left join obligation o on o.county_id = p.county_id and o.id = ${edition.obligationId}::uuid
    where p.county_id = ${edition.countyId}::uuid and p.id = ${edition.publicationId}::uuid`.execute(db)
  const row = rows[0]!
  return {
    organ: { id: row.organ_id, code: row.code, name: row.organ_name, lineage: row.lineage },
    item:
      row.name === null
        ? null
        : {
            address: row.address!,
            name: row.name,
            fieldCode: row.field_code,
            elements: row.elements!,
            channels: row.channels!,
          },
    duty:
      row.duty_id === null
        ? null
        : {
            id: row.duty_id,
            label: row.label!,
            dueOn: row.due_on!,
            dueAt: row.due_at,
            fulfilledOn: row.fulfilled_on,
            waivedOn: row.waived_on,
            endedAs: row.ended_as,
          },
    siblings: row.siblings,
  }
}

interface SurroundingRow {
  organ_id: string
  code: string
  organ_name: string
  lineage: string[]
  address: string | null
  name: string | null
  field_code: string | null
  elements: string[] | null
  channels: string[] | null
  duty_id: string | null
  label: string | null
  due_on: Temporal.PlainDate | null
  due_at: Temporal.Instant | null
  fulfilled_on: Temporal.PlainDate | null
  waived_on: Temporal.PlainDate | null
  ended_as: EndKind | null
  siblings: { id: string; number: number; state: EditionState }[]
}

export interface EditionStep {
  deed: string
  personName: string
  at: Temporal.Instant
  remark: string | null
}

/** What was done with an edition, in order. */
export async function stepsOf(db: Read, countyId: string, editionId: string): Promise<EditionStep[]> {
  const rows = await db
    .selectFrom('edition_step')
    .select(['deed', 'person_name', 'at', 'remark'])
    .where('county_id', '=', countyId)
    .where('edition_id', '=', editionId)
    .orderBy('at')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ deed: row.deed, personName: row.person_name, at: row.at, remark: row.remark }))
}
