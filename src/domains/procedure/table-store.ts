import { type RawBuilder, sql } from 'kysely'
import type { Read, Write } from '#kernel/context.ts'
import type { Reach } from '#kernel/organisation/policy.ts'
import { seenOrgans } from '#kernel/organisation/reach-store.ts'
import type { DutyRow, DutyTable } from './model.ts'

const columns = sql`t.county_id as "countyId", t.id, t.organ_id as "organId", t.organ_kind as "organKind", t.number, t.state,
  t.from_on as "fromOn", t.rows, t.emergency_hours as "emergencyHours", t.version, t.made_by_name as "madeByName",
  t.made_at as "madeAt", t.put_in_force_by_name as "putInForceByName"`

/** Whose table: of an organ, of all organs of a kind in the county, or the county's default. */
export interface Owner {
  countyId: string
  organId: string | null
  organKind: string | null
}

const owned = ({ countyId, organId, organKind }: Owner): RawBuilder<boolean> => sql`(t.county_id = ${countyId}::uuid
  and t.organ_id is not distinct from ${organId}::uuid and t.organ_kind is not distinct from ${organKind}::text)`

export async function findTable(db: Read, countyId: string, id: string, lock = false): Promise<DutyTable | null> {
  const { rows } = await sql<DutyTable>`
    select ${columns} from duty_table t where t.county_id = ${countyId}::uuid and t.id = ${id}::uuid
    ${lock ? sql`for update` : sql``}`.execute(db)
  return rows[0] ?? null
}

/** The versions of an owner, the latest first; drafts that were dropped left out. */
export async function versionsOf(db: Read, owner: Owner): Promise<DutyTable[]> {
  const { rows } = await sql<DutyTable>`
    select ${columns} from duty_table t where ${owned(owner)} and t.state <> 'dropped' order by t.number desc limit 50`.execute(
    db,
  )
  return rows
}

/** The table that holds for an owner on a day: its own, else that of its kind, else the county's; null where none does. */
export async function tableFor(
  db: Read,
  { countyId, organId, kind }: { countyId: string; organId: string | null; kind: string | null },
  day: Temporal.PlainDate,
): Promise<DutyTable | null> {
  const { rows } = await sql<DutyTable>`
    select ${columns} from duty_table t
    where t.county_id = ${countyId}::uuid and t.state = 'in-force' and t.from_on <= ${day.toString()}::date
      and (t.organ_id = ${organId}::uuid or t.organ_kind = ${kind}::text or t.organ_id is null and t.organ_kind is null)
    order by (t.organ_id is null), (t.organ_kind is null), t.from_on desc, t.number desc limit 1`.execute(db)
  return rows[0] ?? null
}

export interface ListedTable {
  countyId: string
  id: string
  organName: string | null
  organKind: string | null
  countyName: string
  number: number
  state: 'draft' | 'in-force'
  fromOn: Temporal.PlainDate | null
  by: string
}

/** Drafts, and the version of each owner that holds on a day or will: the county's default, kinds, organs that depart. */
export async function listTables(
  db: Read,
  reach: Reach,
  day: Temporal.PlainDate,
  limit: number,
): Promise<ListedTable[]> {
  const { rows } = await sql<ListedTable>`
    with seen as (${seenOrgans(reach)})
    select t.county_id as "countyId", t.id, g.short_name as "organName", t.organ_kind as "organKind", c.short_name as "countyName",
      t.number, t.state, t.from_on as "fromOn", coalesce(t.put_in_force_by_name, t.made_by_name) as by
    from duty_table t join organ c on c.id = t.county_id left join organ g on g.id = t.organ_id
    where t.county_id in (select county_id from seen) and (t.organ_id is null or t.organ_id in (select id from seen))
      and (t.state = 'draft' or t.state = 'in-force' and (t.from_on > ${day.toString()}::date or not exists (
        select from duty_table n where n.county_id = t.county_id and n.organ_id is not distinct from t.organ_id
          and n.organ_kind is not distinct from t.organ_kind and n.state = 'in-force' and n.from_on <= ${day.toString()}::date
          and (n.from_on, n.number) > (t.from_on, t.number))))
    order by c.short_name, (t.organ_id is not null), (t.organ_kind is not null), t.organ_kind, g.short_name, t.number desc
    limit ${limit}`.execute(db)
  return rows
}

export interface By {
  personId: string
  name: string
  at: Temporal.Instant
}

/** Answers false where another draft of the owner stands already. */
export async function insertDraft(
  write: Write,
  owner: Owner,
  table: { id: string; rows: readonly DutyRow[]; emergencyHours: number },
  by: By,
): Promise<boolean> {
  const { rows } = await sql`
    insert into duty_table (county_id, id, organ_id, organ_kind, number, state, rows, emergency_hours, version, made_by, made_by_name, made_at)
    select ${owner.countyId}::uuid, ${table.id}::uuid, ${owner.organId}::uuid, ${owner.organKind},
      coalesce((select max(t.number) from duty_table t where ${owned(owner)}), 0) + 1, 'draft', ${JSON.stringify(table.rows)}::jsonb,
      ${table.emergencyHours}, 1, ${by.personId}::uuid, ${by.name}, ${by.at.toString()}::timestamptz
    on conflict do nothing returning id`.execute(write)
  return rows.length > 0
}

/** Keeps a changed draft where the version is still the one that was read. */
export async function saveDraftTable(
  write: Write,
  table: DutyTable,
  changed: { rows: readonly DutyRow[]; emergencyHours: number },
  version: number,
): Promise<boolean> {
  const result = await write
    .updateTable('duty_table')
    .set({ rows: JSON.stringify(changed.rows), emergency_hours: changed.emergencyHours, version: version + 1 })
    .where('county_id', '=', table.countyId)
    .where('id', '=', table.id)
    .where('state', '=', 'draft')
    .where('version', '=', version)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

export const putInForce = (write: Write, table: DutyTable, fromOn: Temporal.PlainDate, by: By) =>
  write
    .updateTable('duty_table')
    .set({
      state: 'in-force',
      from_on: fromOn,
      put_in_force_by: by.personId,
      put_in_force_by_name: by.name,
      put_in_force_at: by.at,
      version: table.version + 1,
    })
    .where('county_id', '=', table.countyId)
    .where('id', '=', table.id)
    .execute()

export const dropDraft = (write: Write, { countyId, id, version }: DutyTable) =>
  write
    .updateTable('duty_table')
    .set({ state: 'dropped', version: version + 1 })
    .where('county_id', '=', countyId)
    .where('id', '=', id)
    .execute()
