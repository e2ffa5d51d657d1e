import { sql } from 'kysely'
import type { Read, Write } from '#kernel/context.ts'
import { defaultSettings, type Settings } from './model.ts'

/** What holds for a county: its own, else the city's, else the program's. `by` is null where nobody has set anything. */
export async function findSettings(
  db: Read,
  countyId: string,
): Promise<Settings & { by: string | null; on: Temporal.PlainDate | null; own: boolean }> {
  const { rows } = await sql<{
    county_id: string
    compile_days: number
    assess_months: number
    set_by_name: string
    set_on: Temporal.PlainDate
  }>`
    select s.* from inventory_setting s join organ o on o.id = ${countyId} and s.county_id = any(o.lineage)
    order by array_position(o.lineage, s.county_id) desc limit 1`.execute(db)
  const row = rows[0]
  if (!row) return { ...defaultSettings, by: null, on: null, own: false }
  return {
    compileDays: row.compile_days,
    assessMonths: row.assess_months,
    by: row.set_by_name,
    on: row.set_on,
    own: row.county_id === countyId,
  }
}

export async function saveSettings(
  write: Write,
  countyId: string,
  { compileDays, assessMonths }: Settings,
  by: { personId: string; name: string; on: Temporal.PlainDate },
): Promise<void> {
  const values = {
    compile_days: compileDays,
    assess_months: assessMonths,
    set_by: by.personId,
    set_by_name: by.name,
    set_on: by.on,
  }
  await write
    .insertInto('inventory_setting')
    .values({ county_id: countyId, ...values })
    .onConflict((oc) => oc.column('county_id').doUpdateSet(values))
    .execute()
}
