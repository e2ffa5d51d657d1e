import { sql } from 'kysely'
import type { Read } from '#kernel/context.ts'
import type { DeadlineRule } from '#law/deadline/model.ts'
import type { RowFields } from '../model.ts'

/** An item as it stands in force, with its public address. */
export interface ItemInForceFields {
  itemId: string
  address: string
  fields: RowFields
}

/** Items in force with all that the catalogue says of them, by id, in one query. */
export async function findItemFields(
  db: Read,
  countyId: string,
  itemIds: readonly string[],
): Promise<Map<string, ItemInForceFields>> {
  const rows = await db
    .selectFrom('item_version as v')
    .innerJoin('item as i', (join) => join.onRef('i.county_id', '=', 'v.county_id').onRef('i.id', '=', 'v.item_id'))
    .select([
      'v.item_id',
      'i.address',
      'v.level1',
      'v.level2',
      'v.elements_text',
      'v.basis',
      'v.deadline_text',
      'v.body',
    ])
    .select(['v.channels', 'v.audience_all', 'v.audience_specific', 'v.active', 'v.on_request', 'v.rules'])
    .where('v.county_id', '=', countyId)
    .where(sql<boolean>`v.item_id = any(${[...itemIds]}::uuid[])`)
    .where('v.effective_until', 'is', null)
    .execute()
  return new Map(
    rows.map((row) => [
      row.item_id,
      {
        itemId: row.item_id,
        address: row.address,
        fields: {
          level1: row.level1,
          level2: row.level2,
          elements: row.elements_text,
          basis: row.basis,
          deadlineText: row.deadline_text,
          body: row.body,
          channels: row.channels,
          audienceAll: row.audience_all,
          audienceSpecific: row.audience_specific,
          active: row.active,
          onRequest: row.on_request,
          rules: row.rules as unknown as DeadlineRule[],
        },
      },
    ]),
  )
}
