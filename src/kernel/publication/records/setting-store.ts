import { sql } from 'kysely'
import type { Read, Write } from '#kernel/context.ts'
import { type RecordSetting, usualSetting } from './model.ts'

/** What a county has set; what is usual where it has set nothing. */
export async function settingOf(db: Read, countyId: string): Promise<RecordSetting> {
  const row = await db.selectFrom('record_setting').selectAll().where('county_id', '=', countyId).executeTakeFirst()
  if (!row) return usualSetting
  return {
    indexPeriod: row.index_period as RecordSetting['indexPeriod'],
    normativeYears: row.normative_years,
    trialYears: row.trial_years,
    alarmMonths: row.alarm_months,
    reviewMonths: row.review_months,
  }
}

export async function saveSetting(
  write: Write,
  countyId: string,
  setting: RecordSetting,
  by: { id: string; name: string; at: Temporal.Instant },
): Promise<void> {
  const columns = {
    index_period: setting.indexPeriod,
    normative_years: setting.normativeYears,
    trial_years: setting.trialYears,
    alarm_months: setting.alarmMonths,
    review_months: setting.reviewMonths,
    set_by: by.id,
    set_by_name: by.name,
    set_at: by.at,
  }
  await write
    .insertInto('record_setting')
    .values({ county_id: countyId, ...columns })
    .onConflict((oc) => oc.column('county_id').doUpdateSet(columns))
    .execute()
}

/** The codes of an organ. */
export interface OrganCodes {
  organId: string
  organName: string
  organCode: string
  creditCode: string | null
  issuers: string[]
}

/** Codes of the organs of a county that publish, those without a credit code first. */
export async function organCodes(db: Read, countyId: string): Promise<OrganCodes[]> {
  const { rows } = await sql<OrganCodes>`
    select g.id as "organId", g.short_name as "organName", g.code as "organCode", c.credit_code as "creditCode",
      coalesce(c.issuer_codes, '{}') as issuers
    from organ g left join record_code c on c.county_id = g.county_id and c.organ_id = g.id
    where g.county_id = ${countyId}::uuid and g.closed_on is null and g.level <> 'village'
    order by (c.credit_code is null) desc, g.code limit 500`.execute(db)
  return rows
}

/** Sets an organ's codes; false where another organ of the county has this credit code. */
export async function saveOrganCodes(
  write: Write,
  countyId: string,
  codes: { organId: string; creditCode: string | null; issuers: readonly string[] },
): Promise<boolean> {
  const { rows } = await sql<{ organ_id: string }>`
    select organ_id from record_code where county_id = ${countyId}::uuid and credit_code = ${codes.creditCode} and organ_id <> ${codes.organId}::uuid`.execute(
    write,
  )
  if (rows.length > 0) return false
  const columns = { credit_code: codes.creditCode, issuer_codes: [...codes.issuers] }
  await write
    .insertInto('record_code')
    .values({ county_id: countyId, organ_id: codes.organId, ...columns })
    .onConflict((oc) => oc.columns(['county_id', 'organ_id']).doUpdateSet(columns))
    .execute()
  return true
}

/** How often what answers an item is looked at again. */
export interface ReviewInterval {
  itemId: string
  itemName: string
  address: string
  months: number
}

export async function reviewIntervals(db: Read, countyId: string): Promise<ReviewInterval[]> {
  const { rows } = await sql<ReviewInterval>`
    select r.item_id as "itemId", v.name as "itemName", i.address, r.months
    from review_interval r join item i on i.county_id = r.county_id and i.id = r.item_id
      join item_version v on v.county_id = i.county_id and v.item_id = i.id and v.effective_until is null
    where r.county_id = ${countyId}::uuid order by v.name, i.address limit 500`.execute(db)
  return rows
}

/** Sets how often, or takes it away where `months` is null; false where the county has no item at this address. */
export async function setReviewInterval(
  write: Write,
  countyId: string,
  address: string,
  months: number | null,
): Promise<boolean> {
  const item = await write
    .selectFrom('item')
    .select('id')
    .where('county_id', '=', countyId)
    .where('address', '=', address)
    .executeTakeFirst()
  if (!item) return false
  if (months === null)
    await write.deleteFrom('review_interval').where('county_id', '=', countyId).where('item_id', '=', item.id).execute()
  else
    await write
      .insertInto('review_interval')
      .values({ county_id: countyId, item_id: item.id, months })
      .onConflict((oc) => oc.columns(['county_id', 'item_id']).doUpdateSet({ months }))
      .execute()
  return true
}
