import type { Read } from '#kernel/context.ts'
import { startOfLegalDay } from '#platform/clock/clock.ts'

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

/** The obligation that a fact set running, with what its item demands. */
export async function dutyOfFact(db: Read, countyId: string, factId: string) {
  const row = await db
    .selectFrom('obligation as o')
    .innerJoin('item_version as v', (join) =>
      join
        .onRef('v.county_id', '=', 'o.county_id')
        .onRef('v.item_id', '=', 'o.item_id')
        .onRef('v.version', '=', 'o.item_version'),
    )
    .where('o.county_id', '=', countyId)
    .where('o.trigger_fact_id', '=', factId)
    .orderBy('o.rule_index')
    .select(['o.id', 'v.elements', 'v.channels'])
    .executeTakeFirstOrThrow()
  return { id: row.id, elements: row.elements, channels: row.channels }
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

/** Public addresses of items, by item. */
export async function addressesOfItems(db: Read, itemIds: readonly string[]): Promise<Map<string, string>> {
  if (itemIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('address')
    .select(['address', 'target_id'])
    .where('kind', '=', 'item')
    .where('target_id', 'in', [...itemIds])
    .execute()
  return new Map(rows.map(({ address, target_id: id }) => [id, address]))
}

/** Who has a log-in, and the post that person holds. */
export async function postHeldBy(db: Read, login: string): Promise<{ personId: string; postId: string } | null> {
  const row = await db
    .selectFrom('person as p')
    .innerJoin('post_holding as h', 'h.person_id', 'p.id')
    .where('p.login', '=', login)
    .where('h.until_on', 'is', null)
    .select(['p.id', 'h.post_id'])
    .executeTakeFirst()
  return row ? { personId: row.id, postId: row.post_id } : null
}

/** Live first editions that were released before a day and that nobody revises, the latest first. */
export async function settledEditions(
  db: Read,
  countyId: string,
  organId: string,
  before: Temporal.PlainDate,
  limit: number,
): Promise<{ id: string; address: string }[]> {
  return db
    .selectFrom('edition as e')
    .innerJoin('publication as p', (join) =>
      join.onRef('p.county_id', '=', 'e.county_id').onRef('p.id', '=', 'e.publication_id'),
    )
    .where('e.county_id', '=', countyId)
    .where('e.organ_id', '=', organId)
    .where('e.state', '=', 'live')
    .where('e.number', '=', 1)
    .where('e.released_at', '<', startOfLegalDay(before))
    .orderBy('e.released_at', 'desc')
    .orderBy('e.id')
    .limit(limit)
    .select(['e.id', 'p.address'])
    .execute()
}

/** The obligation of an organ that carries this name. */
export const obligationCalled = async (db: Read, countyId: string, organId: string, label: string): Promise<string> =>
  (
    await db
      .selectFrom('obligation')
      .select('id')
      .where('county_id', '=', countyId)
      .where('organ_id', '=', organId)
      .where('label', '=', label)
      .executeTakeFirstOrThrow()
  ).id

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
