import { sql } from 'kysely'
import type { Read } from '#kernel/context.ts'
import type { Dated, EndKind } from '#kernel/obligation/model.ts'
import type { EditionState } from '#kernel/publication/model.ts'
import type { DeadlineRule } from '#law/deadline/model.ts'

/** One obligation with everything that explains it. */
export interface Duty extends Dated {
  countyId: string
  id: string
  organ: { id: string; code: string; name: string; lineage: string[] }
  item: {
    id: string
    address: string
    name: string
    level1: string
    fieldCode: string | null
    basis: string
    deadlineText: string
    elements: string[]
    channels: string[]
    /** The rule that made this obligation; null where 条例 26 did. */
    rule: DeadlineRule | null
  }
  label: string
  period: { start: Temporal.PlainDate; end: Temporal.PlainDate } | null
  fact: {
    on: Temporal.PlainDate
    at: Temporal.Instant | null
    recordedAt: Temporal.Instant
    recordedBy: string | null
  } | null
  provisional: boolean
  calendarVersion: string
  /** How notices moved its day, the earliest first. */
  moves: { before: string; after: string | null; version: string; reason: string }[]
  createdOn: Temporal.PlainDate
  waiver: { reason: string; by: string | null } | null
  /** The place of the organ in the current catalogue; null where the item left it. */
  slot: { applicability: string } | null
  open: { id: string; state: EditionState; author: string; startedAt: Temporal.Instant } | null
  fulfilled: { editionId: string; title: string; address: string } | null
}

/** One obligation as its page shows it; null where there is none. Whether the asker may see it is not decided here. */
export async function findDuty(db: Read, countyId: string, id: string): Promise<Duty | null> {
  const { rows } = await sql<DutyRow>`
    select o.county_id, o.id, o.label, o.period_start, o.period_end, o.due_on, o.due_at, o.provisional, o.calendar_version,
      o.created_on, o.fulfilled_on, o.waived_on, o.waiver, o.ended_as, o.rule_index, w.name as waived_by,
      g.id as organ_id, g.code, g.name as organ_name, g.lineage,
      i.id as item_id, i.address as item_address, v.name, v.level1, v.field_code, v.basis, v.deadline_text, v.elements,
      v.channels, v.rules, s.applicability,
      t.happened_on, t.happened_at, t.recorded_at, r.name as recorded_by,
      e.id as edition_id, e.state, a.name as author, e.started_at,
      (select coalesce(jsonb_agg(jsonb_build_object('before', m.due_on_before, 'after', m.due_on_after, 'version', c.version,
          'reason', m.reason) order by m.calendar_number), '[]')
        from due_move m join calendar_version c on c.number = m.calendar_number
        where m.county_id = o.county_id and m.obligation_id = o.id) as moves,
      f.id as fulfilled_id, f.title as fulfilled_title, p.address as fulfilled_address
    from obligation o
      join organ g on g.id = o.organ_id
      join item i on i.county_id = o.county_id and i.id = o.item_id
      join item_version v on v.county_id = o.county_id and v.item_id = o.item_id and v.version = o.item_version
      left join slot s on s.county_id = o.county_id and s.organ_id = o.organ_id and s.item_id = o.item_id and s.closed_on is null
        and exists (select from item_version c where c.county_id = o.county_id and c.item_id = o.item_id and c.effective_until is null)
      left join trigger_fact t on t.county_id = o.county_id and t.id = o.trigger_fact_id
      left join person r on r.id = t.recorded_by
      left join person w on w.id = o.waived_by
      left join lateral (
        select e.id, e.state, e.author_id,
          (select min(x.at) from edition_step x where x.county_id = e.county_id and x.edition_id = e.id) as started_at
        from edition e where e.county_id = o.county_id and e.obligation_id = o.id
          and e.state in ('draft', 'in-review', 'approved')) e on true
      left join person a on a.id = e.author_id
      left join edition f on f.county_id = o.county_id and f.id = o.fulfilled_by
      left join publication p on p.county_id = f.county_id and p.id = f.publication_id
    where o.county_id = ${countyId}::uuid and o.id = ${id}::uuid`.execute(db)
  return rows[0] ? dutyOf(rows[0]) : null
}

interface DutyRow {
  county_id: string
  id: string
  label: string
  period_start: Temporal.PlainDate | null
  period_end: Temporal.PlainDate | null
  due_on: Temporal.PlainDate
  due_at: Temporal.Instant | null
  provisional: boolean
  calendar_version: string
  moves: Duty['moves']
  created_on: Temporal.PlainDate
  fulfilled_on: Temporal.PlainDate | null
  waived_on: Temporal.PlainDate | null
  waiver: string | null
  ended_as: EndKind | null
  rule_index: number
  waived_by: string | null
  organ_id: string
  code: string
  organ_name: string
  lineage: string[]
  item_id: string
  item_address: string
  name: string
  level1: string
  field_code: string | null
  basis: string
  deadline_text: string
  elements: string[]
  channels: string[]
  rules: DeadlineRule[]
  applicability: string | null
  happened_on: Temporal.PlainDate | null
  happened_at: Temporal.Instant | null
  recorded_at: Temporal.Instant | null
  recorded_by: string | null
  edition_id: string | null
  state: EditionState | null
  author: string | null
  started_at: Temporal.Instant | null
  fulfilled_id: string | null
  fulfilled_title: string | null
  fulfilled_address: string | null
}

const dutyOf = (row: DutyRow): Duty => ({
  countyId: row.county_id,
  id: row.id,
  organ: { id: row.organ_id, code: row.code, name: row.organ_name, lineage: row.lineage },
  item: {
    id: row.item_id,
    address: row.item_address,
    name: row.name,
    level1: row.level1,
    fieldCode: row.field_code,
    basis: row.basis,
    deadlineText: row.deadline_text,
    elements: row.elements,
    channels: row.channels,
    rule: row.rules[row.rule_index] ?? null,
  },
  label: row.label,
  period: row.period_start && row.period_end ? { start: row.period_start, end: row.period_end } : null,
  fact: row.happened_on
    ? { on: row.happened_on, at: row.happened_at, recordedAt: row.recorded_at!, recordedBy: row.recorded_by }
    : null,
  dueOn: row.due_on,
  dueAt: row.due_at,
  provisional: row.provisional,
  calendarVersion: row.calendar_version,
  moves: row.moves,
  createdOn: row.created_on,
  fulfilledOn: row.fulfilled_on,
  waivedOn: row.waived_on,
  endedAs: row.ended_as,
  waiver: row.waiver === null ? null : { reason: row.waiver, by: row.waived_by },
  slot: row.applicability === null ? null : { applicability: row.applicability },
  open: row.edition_id
    ? { id: row.edition_id, state: row.state!, author: row.author!, startedAt: row.started_at! }
    : null,
  fulfilled: row.fulfilled_id
    ? { editionId: row.fulfilled_id, title: row.fulfilled_title!, address: row.fulfilled_address! }
    : null,
})
