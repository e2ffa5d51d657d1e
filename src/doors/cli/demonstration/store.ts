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

/** Open obligations of a county due between two days, at most one a slot, those due first; to be asked for by the public. */
export async function openSlotsDue(
  db: Read,
  countyId: string,
  { from, to }: { from: Temporal.PlainDate; to: Temporal.PlainDate },
  limit: number,
) {
  const rows = await db
    .selectFrom('obligation as o')
    .innerJoin('item as i', (join) => join.onRef('i.county_id', '=', 'o.county_id').onRef('i.id', '=', 'o.item_id'))
    .innerJoin('organ as g', 'g.id', 'o.organ_id')
    .innerJoin('slot as s', (join) =>
      join
        .onRef('s.county_id', '=', 'o.county_id')
        .onRef('s.organ_id', '=', 'o.organ_id')
        .onRef('s.item_id', '=', 'o.item_id'),
    )
    .where('o.county_id', '=', countyId)
    .where('o.fulfilled_on', 'is', null)
    .where('o.waived_on', 'is', null)
    .where('s.closed_on', 'is', null)
    .where('o.due_on', '>=', from)
    .where('o.due_on', '<=', to)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('obligation as e')
            .select('e.id')
            .whereRef('e.county_id', '=', 'o.county_id')
            .whereRef('e.organ_id', '=', 'o.organ_id')
            .whereRef('e.item_id', '=', 'o.item_id')
            .where('e.fulfilled_on', 'is', null)
            .where('e.waived_on', 'is', null)
            .whereRef('e.due_on', '<', 'o.due_on'),
        ),
      ),
    )
    .orderBy('o.due_on')
    .orderBy('o.id')
    .limit(limit)
    .select(['o.id', 'o.due_on', 'i.address', 'g.code', 'g.name'])
    .execute()
  return rows.map((row) => ({
    obligationId: row.id,
    dueOn: row.due_on,
    itemAddress: row.address,
    organCode: row.code,
    organName: row.name,
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

/** The obligation that a fact of this name set running. */
export const obligationNamed = async (db: Read, countyId: string, organId: string, label: string) =>
  db
    .selectFrom('obligation as o')
    .innerJoin('item_version as v', (join) =>
      join
        .onRef('v.county_id', '=', 'o.county_id')
        .onRef('v.item_id', '=', 'o.item_id')
        .onRef('v.version', '=', 'o.item_version'),
    )
    .where('o.county_id', '=', countyId)
    .where('o.organ_id', '=', organId)
    .where('o.label', '=', label)
    .select(['o.id', 'v.elements', 'v.channels'])
    .executeTakeFirstOrThrow()

/** The publication of an edition. */
export const publicationOf = async (db: Read, editionId: string): Promise<string> =>
  (await db.selectFrom('edition').select('publication_id').where('id', '=', editionId).executeTakeFirstOrThrow())
    .publication_id

/** The documents of a clean-up. */
export const cleanupDocuments = async (db: Read, cleanupId: string): Promise<string[]> =>
  (
    await db
      .selectFrom('cleanup_document')
      .select('publication_id')
      .where('cleanup_id', '=', cleanupId)
      .orderBy('publication_id')
      .execute()
  ).map((row) => row.publication_id)
