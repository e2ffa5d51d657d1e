import { sql } from 'kysely'
import type { Read } from '#kernel/context.ts'
import type { ChangeKind } from '#kernel/obligation/life/model.ts'
import type { EndKind } from '#kernel/obligation/model.ts'
import type { Reach } from '#kernel/organisation/policy.ts'
import { seenOrgans } from '#kernel/organisation/reach-store.ts'

/** A change of organs as a line of a list. */
export interface ChangeLine {
  countyId: string
  id: string
  kind: ChangeKind
  organ: string
  successors: string
  on: Temporal.PlainDate
  basis: string
  by: string
  decidedAt: Temporal.Instant
  editions: number
  items: number
  moved: number
  united: number
  overdue: number
}

interface Place {
  direction: 'after' | 'before'
  id: string
}

const columns = sql`c.county_id as "countyId", c.id, c.kind, g.name as organ, c.happened_on as on, c.basis, c.decided_by_name as by,
  c.decided_at as "decidedAt", c.editions,
  (select string_agg(s.short_name, '、' order by s.code) from organ s where s.id = any(c.successors)) as successors,
  (select count(*)::int from organ_change_item i where i.county_id = c.county_id and i.change_id = c.id) as items,
  m.moved, m.united, m.overdue
  from organ_change c join organ g on g.id = c.organ_id
  cross join lateral (select count(*) filter (where united_into is null)::int as moved, count(united_into)::int as united,
    count(*) filter (where due_on < c.happened_on)::int as overdue
    from obligation_move m where m.county_id = c.county_id and m.change_id = c.id) m`

/** Those who see the organ that ended, or one that took over. */
const seen = (reach: Reach) =>
  sql`exists (select from (${seenOrgans(reach)}) s where s.whole and (s.id = c.organ_id or s.id = any(c.successors)))`

/** Changes that a reach shows, the latest first. */
export async function listChanges(
  db: Read,
  reach: Reach,
  { place, limit }: { place?: Place | undefined; limit: number },
): Promise<{ lines: ChangeLine[]; more: boolean }> {
  const backwards = place?.direction === 'before'
  const order = backwards ? sql`asc` : sql`desc`
  const beyond = place ? sql`and c.id ${backwards ? sql`>` : sql`<`} ${place.id}::uuid` : sql``
  const { rows } =
    await sql<ChangeLine>`select ${columns} where ${seen(reach)} ${beyond} order by c.id ${order} limit ${limit + 1}`.execute(
      db,
    )
  const lines = rows.slice(0, limit)
  return { lines: backwards ? lines.reverse() : lines, more: rows.length > limit }
}

/** One change, where the reach shows it. */
export async function findChange(db: Read, reach: Reach, countyId: string, id: string): Promise<ChangeLine | null> {
  const { rows } =
    await sql<ChangeLine>`select ${columns} where c.county_id = ${countyId}::uuid and c.id = ${id}::uuid and ${seen(reach)}`.execute(
      db,
    )
  return rows[0] ?? null
}

/** An obligation that a change moved, and how it stands now. */
export interface MovedLine {
  id: string
  item: string
  label: string
  dueOn: Temporal.PlainDate
  /** The day it was due when it moved. */
  movedDueOn: Temporal.PlainDate
  to: string
  reason: string
  unitedInto: string | null
  fulfilledOn: Temporal.PlainDate | null
  waivedOn: Temporal.PlainDate | null
  endedAs: EndKind | null
}

/** What a change moved, by due day. */
export async function listMoves(
  db: Read,
  countyId: string,
  changeId: string,
  { place, limit }: { place?: (Place & { day: Temporal.PlainDate }) | undefined; limit: number },
): Promise<{ lines: MovedLine[]; more: boolean }> {
  const backwards = place?.direction === 'before'
  const order = backwards ? sql`desc` : sql`asc`
  const beyond = place
    ? sql`and (m.due_on, m.obligation_id) ${backwards ? sql`<` : sql`>`} (${place.day.toString()}::date, ${place.id}::uuid)`
    : sql``
  const { rows } = await sql<MovedLine>`
    select m.obligation_id as id, v.name as item, o.label, o.due_on as "dueOn", m.due_on as "movedDueOn", g.short_name as to, m.reason,
      m.united_into as "unitedInto", o.fulfilled_on as "fulfilledOn", o.waived_on as "waivedOn", o.ended_as as "endedAs"
    from obligation_move m
      join obligation o on o.county_id = m.county_id and o.id = m.obligation_id
      join item_version v on v.county_id = o.county_id and v.item_id = o.item_id and v.version = o.item_version
      join organ g on g.id = m.to_organ
    where m.county_id = ${countyId}::uuid and m.change_id = ${changeId}::uuid ${beyond}
    order by m.due_on ${order}, m.obligation_id ${order} limit ${limit + 1}`.execute(db)
  const lines = rows.slice(0, limit)
  return { lines: backwards ? lines.reverse() : lines, more: rows.length > limit }
}

/** Which items a change gave to whom, and what was there before. */
export async function listItems(
  db: Read,
  countyId: string,
  changeId: string,
): Promise<{ item: string; to: string; found: 'nothing' | 'open' | 'closed' | 'not-applicable' }[]> {
  const { rows } = await sql<{ item: string; to: string; found: 'nothing' | 'open' | 'closed' | 'not-applicable' }>`
    select v.name as item, g.short_name as to, i.found from organ_change_item i join organ g on g.id = i.to_organ
      join lateral (select name, level1, row_number from item_version v where v.county_id = i.county_id and v.item_id = i.item_id
        order by v.version desc limit 1) v on true
    where i.county_id = ${countyId}::uuid and i.change_id = ${changeId}::uuid order by v.level1, v.row_number, i.item_id limit 2000`.execute(
    db,
  )
  return rows
}
