import type { Read } from '#kernel/context.ts'

/** The slots of one organ with the names of their items. */
export async function demonstrationSlots(db: Read, countyId: string, organId: string) {
  const rows = await db
    .selectFrom('slot as s')
    .innerJoin('item_version as v', (join) =>
      join
        .onRef('v.county_id', '=', 's.county_id')
        .onRef('v.item_id', '=', 's.item_id')
        .on('v.effective_until', 'is', null),
    )
    .where('s.county_id', '=', countyId)
    .where('s.organ_id', '=', organId)
    .orderBy('v.row_number')
    .select(['s.item_id', 'v.name', 'v.cadence'])
    .execute()
  return rows.map((row) => ({ itemId: row.item_id, name: row.name, cadence: row.cadence }))
}

/** What an organ owes up to a fortnight after a day, in the order of the due days. */
export async function dueObligations(db: Read, countyId: string, organId: string, today: Temporal.PlainDate) {
  const rows = await db
    .selectFrom('obligation as o')
    .innerJoin('item_version as v', (join) =>
      join
        .onRef('v.county_id', '=', 'o.county_id')
        .onRef('v.item_id', '=', 'o.item_id')
        .onRef('v.version', '=', 'o.item_version'),
    )
    .where('o.county_id', '=', countyId)
    .where('o.organ_id', '=', organId)
    .where('o.fulfilled_on', 'is', null)
    .where('o.due_on', '<=', today.add({ days: 20 }))
    .orderBy('o.due_on')
    .orderBy('o.id')
    .select(['o.id', 'o.label', 'o.due_on', 'o.trigger_on', 'v.name', 'v.elements', 'v.channels'])
    .execute()
  return rows.map((row) => ({
    id: row.id,
    label: row.label,
    name: row.name,
    elements: row.elements,
    channels: row.channels,
    dueOn: row.due_on,
    triggerOn: row.trigger_on,
  }))
}

/** A period of an organ that is over, still open and without a text; the earliest due. */
export async function openPeriod(
  db: Read,
  countyId: string,
  organId: string,
  today: Temporal.PlainDate,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('obligation as o')
    .where('o.county_id', '=', countyId)
    .where('o.organ_id', '=', organId)
    .where('o.fulfilled_on', 'is', null)
    .where('o.waived_on', 'is', null)
    .where('o.period_end', '<', today)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('edition as e')
            .whereRef('e.county_id', '=', 'o.county_id')
            .whereRef('e.obligation_id', '=', 'o.id')
            .select('e.id'),
        ),
      ),
    )
    .orderBy('o.due_on')
    .orderBy('o.id')
    .select('o.id')
    .executeTakeFirst()
  return row?.id
}
