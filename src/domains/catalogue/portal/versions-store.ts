import { type RawBuilder, sql } from 'kysely'
import type { Read } from '#kernel/context.ts'
import type { RowFields } from '../model.ts'

/** A version of an item as the public reads it. */
export interface PortalVersion {
  itemId: string
  address: string
  version: number
  name: string
  fields: Omit<RowFields, 'rules'>
  from: Temporal.PlainDate
  until: Temporal.PlainDate | null
  catalogueId: string
  catalogueTitle: string
}

interface VersionColumns extends Omit<PortalVersion, 'fields'>, Omit<RowFields, 'rules'> {}

const versionColumns = (v: string): RawBuilder<unknown> => {
  const of = (column: string) => sql.ref(`${v}.${column}`)
  return sql`${of('item_id')} as "itemId", ${of('address')} as address, ${of('version')} as version, ${of('name')} as name,
    ${of('level1')} as level1, ${of('level2')} as level2, ${of('elements_text')} as elements, ${of('basis')} as basis,
    ${of('deadline_text')} as "deadlineText", ${of('body')} as body, ${of('channels')} as channels,
    ${of('audience_all')} as "audienceAll", ${of('audience_specific')} as "audienceSpecific", ${of('active')} as active,
    ${of('on_request')} as "onRequest", ${of('effective_from')} as "from", ${of('effective_until')} as "until",
    ${of('catalogue_id')} as "catalogueId", ${of('catalogue_title')} as "catalogueTitle"`
}

const versionOf = (row: VersionColumns): PortalVersion => {
  const { itemId, address, version, name, from, until, catalogueId, catalogueTitle, ...fields } = row
  return { itemId, address, version, name, fields, from, until, catalogueId, catalogueTitle }
}

/** All versions of an item, the newest first; an item of long ago too. */
export async function versionsOfItem(
  db: Read,
  address: string,
): Promise<{ countyId: string; versions: PortalVersion[] }> {
  const { rows } = await sql<VersionColumns & { countyId: string }>`
    select v.county_id as "countyId", ${versionColumns('v')} from portal.address a
      join portal.item_version v on v.county_id = a.county_id and v.item_id = a.target_id
    where a.address = ${address} and a.kind = 'item' order by v.version desc`.execute(db)
  return { countyId: rows[0]?.countyId ?? '', versions: rows.map(({ countyId: _, ...row }) => versionOf(row)) }
}

/** Another item that one was united into or split off from, by its newest name. */
export interface Relative {
  itemId: string
  otherId: string
  otherAddress: string
  otherName: string
  kind: 'merged' | 'split'
  /** The one asked for came first. */
  isFrom: boolean
  on: Temporal.PlainDate
  catalogueId: string
}

/** What was united with and split off from some items. */
export async function relativesOf(db: Read, countyId: string, itemIds: readonly string[]): Promise<Relative[]> {
  if (itemIds.length === 0) return []
  const { rows } = await sql<Relative>`
    select s.item as "itemId", s.other as "otherId", o.address as "otherAddress", o.name as "otherName", s.kind,
      s.is_from as "isFrom", s.happened_on as "on", s.catalogue_id as "catalogueId"
    from (
        select from_item as item, to_item as other, kind, true as is_from, happened_on, catalogue_id
          from portal.item_succession where county_id = ${countyId}::uuid and from_item = any(${[...itemIds]}::uuid[])
        union all
        select to_item, from_item, kind, false, happened_on, catalogue_id
          from portal.item_succession where county_id = ${countyId}::uuid and to_item = any(${[...itemIds]}::uuid[])) s
      cross join lateral (
        select v.address, v.name from portal.item_version v where v.county_id = ${countyId}::uuid and v.item_id = s.other
        order by v.version desc limit 1) o
    order by s.happened_on desc, o.name`.execute(db)
  return rows
}

/** A catalogue that was put in force, and what it did to the one before. */
export interface PortalAdoption {
  id: string
  countyId: string
  organId: string
  binds: string
  title: string
  on: Temporal.PlainDate
  inForce: boolean
  placeCode: string
  placeName: string
  entered: number
  stayed: number
  gone: number
}

/** Items that ended with an adoption and have no later version. */
const goneWith = (c: string): RawBuilder<unknown> => sql`
  from portal.item_version v
  where v.county_id = ${sql.ref(`${c}.county_id`)} and v.ended_by = ${sql.ref(`${c}.id`)}
    and not exists (select from portal.item_version n where n.county_id = v.county_id and n.item_id = v.item_id
      and n.version > v.version)`

const adoptionColumns = sql`c.id, c.county_id as "countyId", c.organ_id as "organId", c.binds, c.title, c.adopted_on as "on",
  c.state = 'adopted' as "inForce", o.code as "placeCode", o.name as "placeName", n.entered, n.stayed,
  (select count(*)::int ${goneWith('c')}) as gone`

const adoptions = sql`portal.catalogue c join portal.organ o on o.id = c.organ_id
  cross join lateral (select count(*) filter (where v.version = 1)::int as entered, count(*) filter (where v.version > 1)::int as stayed
    from portal.item_version v where v.county_id = c.county_id and v.catalogue_id = c.id) n`

/** One page of the catalogues that were put in force, the newest first. */
export async function listAdoptions(
  db: Read,
  { limit, offset }: { limit: number; offset: number },
): Promise<{ adoptions: PortalAdoption[]; total: number }> {
  const counted = await sql<{ n: number }>`
    select count(*)::int as n from portal.catalogue c join portal.organ o on o.id = c.organ_id`.execute(db)
  const { rows } = await sql<PortalAdoption>`
    select ${adoptionColumns} from ${adoptions} order by c.adopted_on desc, c.title, c.id limit ${limit} offset ${offset}`.execute(
    db,
  )
  return { adoptions: rows, total: counted.rows[0]!.n }
}

export async function findAdoption(db: Read, id: string): Promise<PortalAdoption | null> {
  const { rows } =
    await sql<PortalAdoption>`select ${adoptionColumns} from ${adoptions} where c.id = ${id}::uuid`.execute(db)
  return rows[0] ?? null
}

/** The versions that a catalogue put in force in its order, each with the one before it. */
export async function versionsOfAdoption(
  db: Read,
  { countyId, id }: Pick<PortalAdoption, 'countyId' | 'id'>,
): Promise<{ after: PortalVersion[]; before: PortalVersion[] }> {
  const [after, before] = await Promise.all([
    sql<VersionColumns>`select ${versionColumns('v')} from portal.item_version v
      where v.county_id = ${countyId}::uuid and v.catalogue_id = ${id}::uuid order by v.row_number`.execute(db),
    sql<VersionColumns>`select ${versionColumns('b')} from portal.item_version v
      join portal.item_version b on b.county_id = v.county_id and b.item_id = v.item_id and b.version = v.version - 1
      where v.county_id = ${countyId}::uuid and v.catalogue_id = ${id}::uuid order by v.row_number`.execute(db),
  ])
  return { after: after.rows.map(versionOf), before: before.rows.map(versionOf) }
}

/** Items that ended with an adoption, in the order of their catalogues. */
export async function goneByAdoption(db: Read, { id }: Pick<PortalAdoption, 'id'>): Promise<PortalVersion[]> {
  const { rows } = await sql<VersionColumns>`
    select g.* from portal.catalogue c
      cross join lateral (select ${versionColumns('v')}, v.row_number ${goneWith('c')}) g
    where c.id = ${id}::uuid order by g."catalogueTitle", g.row_number`.execute(db)
  return rows.map(versionOf)
}
