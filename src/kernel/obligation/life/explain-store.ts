import { type RawBuilder, sql } from 'kysely'
import type { Read } from '#kernel/context.ts'
import type { EndKind } from '../model.ts'
import type { Life } from './model.ts'

/** Where one obligation came from and where it went; null where there is none. */
export const findLife = async (db: Read, countyId: string, id: string): Promise<Life | null> =>
  (await lives(db, sql`o.county_id = ${countyId}::uuid and o.id = ${id}::uuid`))[0] ?? null

/** The same of every obligation of a county. */
export const findLives = (db: Read, countyId: string): Promise<Life[]> =>
  lives(db, sql`o.county_id = ${countyId}::uuid`)

interface Row {
  county_id: string
  id: string
  of: 'period' | 'fact'
  organ_id: string
  first_organ: string
  item_id: string
  item_version: number
  begun: Temporal.PlainDate
  fulfilled_on: Temporal.PlainDate | null
  fulfilled_by: string | null
  waived_on: Temporal.PlainDate | null
  waiver: string | null
  ended_as: EndKind | null
  united_into: string | null
  unites: string[]
  steps: {
    change: string
    from: string
    fromName: string
    to: string
    toName: string
    on: string
    reason: string
    into: string | null
  }[]
}

async function lives(db: Read, where: RawBuilder<unknown>): Promise<Life[]> {
  const { rows } = await sql<Row>`
    select o.county_id, o.id, case when o.period_start is null then 'fact' else 'period' end as of, o.organ_id,
      o.item_id, o.item_version, coalesce(o.period_start, o.trigger_on) as begun, o.fulfilled_on, o.fulfilled_by, o.waived_on,
      o.waiver, o.ended_as, o.united_into,
      array(select u.id from obligation u where u.county_id = o.county_id and u.united_into = o.id order by u.id) as unites,
      coalesce((select (array_agg(m.from_organ order by m.moved_on, c.decided_at))[1] from obligation_move m
        join organ_change c on c.county_id = m.county_id and c.id = m.change_id
        where m.county_id = o.county_id and m.obligation_id = o.id), o.organ_id) as first_organ,
      (select coalesce(jsonb_agg(jsonb_build_object('change', m.change_id, 'from', m.from_organ, 'fromName', a.name, 'to', m.to_organ,
          'toName', b.name, 'on', c.happened_on, 'reason', m.reason, 'into', m.united_into) order by m.moved_on, c.decided_at), '[]')
        from obligation_move m join organ_change c on c.county_id = m.county_id and c.id = m.change_id
          join organ a on a.id = m.from_organ join organ b on b.id = m.to_organ
        where m.county_id = o.county_id and m.obligation_id = o.id) as steps
    from obligation o where ${where} order by o.id`.execute(db)
  return rows.map(lifeOf)
}

const lifeOf = (row: Row): Life => ({
  countyId: row.county_id,
  obligationId: row.id,
  origin: {
    of: row.of,
    organId: row.first_organ,
    itemId: row.item_id,
    itemVersion: row.item_version,
    on: row.begun,
  },
  steps: row.steps.map((step) => ({
    changeId: step.change,
    from: { id: step.from, name: step.fromName },
    to: { id: step.to, name: step.toName },
    on: Temporal.PlainDate.from(step.on),
    reason: step.reason,
    unitedInto: step.into,
  })),
  unites: row.unites,
  end: endOf(row),
})

function endOf(row: Row): Life['end'] {
  if (row.fulfilled_on) return { as: 'fulfilled', on: row.fulfilled_on, editionId: row.fulfilled_by! }
  if (row.waived_on) return { as: row.ended_as!, on: row.waived_on, why: row.waiver!, unitedInto: row.united_into }
  return { as: 'open', ownerId: row.organ_id }
}
