import { sql } from 'kysely'
import type { Read } from '#kernel/context.ts'
import type { Organ } from './model.ts'
import { organOf } from './store.ts'

const columns = ['id', 'county_id', 'code', 'name', 'short_name', 'level', 'kind', 'parent_id', 'lineage'] as const

/** An organ by its code, as the public may know it. */
export async function findPublicOrgan(db: Read, code: string): Promise<Organ | null> {
  const row = await db.selectFrom('portal.organ').select(columns).where('code', '=', code).executeTakeFirst()
  return row ? organOf(row) : null
}

/** An organ by its code that publishes or has published: also one that has ended. */
export async function findPublisher(db: Read, code: string): Promise<Organ | null> {
  const row = await db.selectFrom('portal.publisher').select(columns).where('code', '=', code).executeTakeFirst()
  return row ? organOf(row) : null
}

/** An organ by its id, as the public may know it. */
export async function findPublicOrganById(db: Read, id: string): Promise<Organ | null> {
  const row = await db.selectFrom('portal.organ').select(columns).where('id', '=', id).executeTakeFirst()
  return row ? organOf(row) : null
}

/** The organs above one, from the root down. */
export async function organsAbove(db: Read, organ: Organ): Promise<Organ[]> {
  const above = organ.lineage.slice(0, -1)
  if (above.length === 0) return []
  const rows = await db
    .selectFrom('portal.organ')
    .select(columns)
    .where(sql<boolean>`id = any(${above}::uuid[])`)
    .orderBy(sql`array_length(lineage, 1)`)
    .execute()
  return rows.map(organOf)
}

/** The city and its counties, for choosing a region. */
export async function publicRegions(db: Read): Promise<Organ[]> {
  const rows = await db
    .selectFrom('portal.organ')
    .select(columns)
    .where((eb) => eb.or([eb('parent_id', 'is', null), eb('id', '=', eb.ref('county_id'))]))
    .orderBy(sql`array_length(lineage, 1)`)
    .orderBy('code')
    .execute()
  return rows.map(organOf)
}

/** The fields of 国办发〔2019〕54号 in their order. */
export const publicFields = async (db: Read): Promise<{ code: string; name: string }[]> =>
  db.selectFrom('portal.field').select(['code', 'name']).orderBy('ordinal').execute()
