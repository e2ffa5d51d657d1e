import { sql } from 'kysely'
import type { CaseFile } from '#kernel/casework/model.ts'
import type { Read } from '#kernel/context.ts'
import type { Evidence } from './model.ts'

/** The names around a complaint. */
export interface About {
  organ: { id: string; name: string; shortName: string; code: string; kind: string }
  handler: { id: string; name: string; lineage: string[] }
  item: { name: string; address: string; fieldCode: string | null; basis: string }
}

export async function findAbout(db: Read, file: CaseFile): Promise<About> {
  const { rows } = await sql<{
    organ_name: string
    organ_short: string
    organ_code: string
    organ_kind: string
    handler_name: string
    handler_lineage: string[]
    item_name: string
    item_address: string
    field_code: string | null
    basis: string
  }>`
    select g.name as organ_name, g.short_name as organ_short, g.code as organ_code, g.kind as organ_kind,
      h.name as handler_name, h.lineage as handler_lineage, v.name as item_name, i.address as item_address, v.field_code, v.basis
    from organ g, organ h, item i
      join lateral (select name, field_code, basis from item_version v where v.county_id = i.county_id and v.item_id = i.id
        order by v.version desc limit 1) v on true
    where g.id = ${file.about.organId}::uuid and h.id = ${file.organId}::uuid
      and i.county_id = ${file.about.countyId}::uuid and i.id = ${file.about.itemId}::uuid`.execute(db)
  const row = rows[0]!
  return {
    organ: {
      id: file.about.organId,
      name: row.organ_name,
      shortName: row.organ_short,
      code: row.organ_code,
      kind: row.organ_kind,
    },
    handler: { id: file.organId, name: row.handler_name, lineage: row.handler_lineage },
    item: { name: row.item_name, address: row.item_address, fieldCode: row.field_code, basis: row.basis },
  }
}

/** What the register says about a complaint today, in one query. */
export async function findEvidence(db: Read, file: CaseFile, today: Temporal.PlainDate): Promise<Evidence> {
  const { countyId, organId, itemId, obligationId } = file.about
  const slot = sql`o.county_id = ${countyId}::uuid and o.item_id = ${itemId}::uuid and o.organ_id = ${organId}::uuid`
  const fulfilled = sql`
    select o.fulfilled_on as on, e.title, p.address, o.id from obligation o
      join edition e on e.county_id = o.county_id and e.id = o.fulfilled_by
      join publication p on p.county_id = e.county_id and p.id = e.publication_id
    where ${slot} and e.state in ('live', 'superseded')`
  const meant = obligationId ? sql`f.id = ${obligationId}::uuid` : sql`f.on >= ${file.receivedOn.toString()}::date`
  const { rows } = await sql<{
    published: { on: string; title: string; address: string } | null
    earlier: { on: string; title: string; address: string } | null
    order_due_on: Temporal.PlainDate | null
    overdue: boolean
  }>`
    select
      (select to_jsonb(f) from (${fulfilled}) f where ${meant} order by f.on desc, f.id limit 1) as published,
      (select to_jsonb(f) from (${fulfilled}) f order by f.on desc, f.id limit 1) as earlier,
      (select r.due_on from case_order r where r.county_id = ${countyId}::uuid and r.id = ${file.orderId}::uuid) as order_due_on,
      exists (select from obligation o where ${slot} and o.fulfilled_on is null and o.waived_on is null
        and o.due_on < ${today.toString()}::date) as overdue`.execute(db)
  const row = rows[0]!
  const dated = (found: { on: string; title: string; address: string } | null) =>
    found && { on: Temporal.PlainDate.from(found.on), title: found.title, address: found.address }
  return {
    published: dated(row.published),
    earlier: dated(row.earlier),
    orderDueOn: row.order_due_on,
    overdue: row.overdue,
  }
}
