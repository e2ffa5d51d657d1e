import { type RawBuilder, sql } from 'kysely'
import type { Read, Write } from '#kernel/context.ts'
import type { Attribute } from '#law/attribute/grounds.ts'
import { newId } from '#platform/ids/ids.ts'
import type { Decision, Subject } from './model.ts'

type DecisionColumns = {
  id: string
  attribute: string
  ground: string | null
  article: string | null
  reason: string
  decided_by_name: string
  decided_on: Temporal.PlainDate
  next_on: Temporal.PlainDate | null
  ended: string | null
}

const decisionOf = (row: DecisionColumns): Decision => ({
  id: row.id,
  attribute: row.attribute as Attribute,
  groundId: row.ground,
  article: row.article,
  reason: row.reason,
  by: row.decided_by_name,
  on: row.decided_on,
  nextOn: row.next_on,
  ended: row.ended as Decision['ended'],
})

/** Every decision of a subject, newest first. */
export async function findDecisions(db: Read, countyId: string, subject: Subject): Promise<Decision[]> {
  const of = db
    .selectFrom('attribute_decision')
    .select(['id', 'attribute', 'ground', 'article', 'reason', 'decided_by_name', 'decided_on', 'next_on', 'ended'])
    .where('county_id', '=', countyId)
  const query =
    subject.of === 'item' ? of.where('item_id', '=', subject.itemId) : of.where('row_id', '=', subject.rowId)
  return (await query.orderBy('decided_at', 'desc').orderBy('id', 'desc').execute()).map(decisionOf)
}

/** A subject as it stands: what it is called, whose it is, what was decided, and which statutes order it. */
export interface SubjectFacts {
  subject: Subject
  name: string
  organId: string
  lineage: string[]
  decision: string | null
  decidedBy: string | null
  statutes: string[]
}

/** The facts of subjects of a county, as far as they are in force there; two queries. Locks the decisions where asked. */
export async function findSubjects(
  db: Read,
  county: { id: string; lineage: readonly string[] },
  subjects: readonly Subject[],
  lock = false,
): Promise<SubjectFacts[]> {
  const items = subjects.flatMap((each) => (each.of === 'item' ? [each.itemId] : []))
  const rows = subjects.flatMap((each) => (each.of === 'row' ? [each.rowId] : []))
  if (lock)
    await sql`select id from attribute_decision where county_id = ${county.id} and ended is null
      and (item_id = any(${items}::uuid[]) or row_id = any(${rows}::uuid[])) order by id for update`.execute(db)
  const ofItems = await sql<Omit<SubjectFacts, 'subject'> & { itemId: string }>`
    select v.item_id as "itemId", v.name, o.id as "organId", o.lineage, d.id as decision, d.decided_by_name as "decidedBy",
      array(select l.statutory_id from inventory_link l where l.county_id = v.county_id and l.item_id = v.item_id
        and l.state = 'confirmed' and l.statutory_id is not null order by 1) as statutes
    from item_version v join item i on i.county_id = v.county_id and i.id = v.item_id join organ o on o.id = i.organ_id
      left join attribute_decision d on d.county_id = v.county_id and d.item_id = v.item_id and d.ended is null
    where v.county_id = ${county.id} and v.item_id = any(${items}::uuid[]) and v.effective_until is null`.execute(db)
  const ofRows = await sql<{
    sourceCountyId: string
    sourceId: string
    rowId: string
    name: string
    decision: string | null
    decidedBy: string | null
  }>`
    select r.county_id as "sourceCountyId", r.source_id as "sourceId", r.id as "rowId", coalesce(r.listed_name, r.name) as name,
      d.id as decision, d.decided_by_name as "decidedBy"
    from inventory_row r join inventory_source s on s.county_id = r.county_id and s.id = r.source_id
      left join attribute_decision d on d.county_id = ${county.id} and d.row_id = r.id and d.ended is null
    where r.id = any(${rows}::uuid[]) and r.ended is null
      and (s.county_id = ${county.id} or s.organ_id = any(${[...county.lineage]}::uuid[]))`.execute(db)
  return [
    ...ofItems.rows.map(({ itemId, ...facts }) => ({ subject: { of: 'item' as const, itemId }, ...facts })),
    ...ofRows.rows.map(({ sourceCountyId, sourceId, rowId, ...facts }) => ({
      subject: { of: 'row' as const, sourceCountyId, sourceId, rowId },
      ...facts,
      organId: county.id,
      lineage: [...county.lineage],
      statutes: [],
    })),
  ]
}

export interface NewDecision {
  subject: Subject
  attribute: Attribute
  groundId: string | null
  article: string | null
  reason: string
  nextOn: Temporal.PlainDate | null
}

interface By {
  personId: string
  name: string
  on: Temporal.PlainDate
  at: Temporal.Instant
  deed: string
}

/** Keeps decisions; answers how many were kept: another's at the same moment stands in the way of none but its own. */
export async function insertDecisions(
  write: Write,
  countyId: string,
  decisions: readonly NewDecision[],
  by: By,
): Promise<number> {
  const result = await write
    .insertInto('attribute_decision')
    .values(
      decisions.map(({ subject, attribute, groundId, article, reason, nextOn }) => ({
        county_id: countyId,
        id: newId(),
        item_id: subject.of === 'item' ? subject.itemId : null,
        source_county_id: subject.of === 'row' ? subject.sourceCountyId : null,
        source_id: subject.of === 'row' ? subject.sourceId : null,
        row_id: subject.of === 'row' ? subject.rowId : null,
        attribute,
        ground: groundId,
        article,
        reason,
        decided_by: by.personId,
        decided_by_name: by.name,
        decided_on: by.on,
        decided_at: by.at,
        next_on: nextOn,
        deed: by.deed,
        ended: null,
        ended_by: null,
        ended_at: null,
      })),
    )
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirst()
  return Number(result.numInsertedOrUpdatedRows ?? 0n)
}

/** Ends decisions that a new one replaces. */
export const supersedeDecisions = (
  write: Write,
  countyId: string,
  ids: readonly string[],
  by: Pick<By, 'personId' | 'at'>,
) => endWhere(write, countyId, sql`id = any(${[...ids]}::uuid[])`, 'superseded', by)

/** Takes back what one deed decided and nobody decided anew since. */
export const withdrawDecisions = (write: Write, countyId: string, deed: string, by: Pick<By, 'personId' | 'at'>) =>
  endWhere(write, countyId, sql`deed = ${deed}`, 'withdrawn', by)

async function endWhere(
  write: Write,
  countyId: string,
  which: RawBuilder<unknown>,
  ended: NonNullable<Decision['ended']>,
  by: Pick<By, 'personId' | 'at'>,
): Promise<number> {
  const result = await write
    .updateTable('attribute_decision')
    .set({ ended, ended_by: by.personId, ended_at: by.at })
    .where('county_id', '=', countyId)
    .where('ended', 'is', null)
    .where(sql<boolean>`${which}`)
    .executeTakeFirst()
  return Number(result.numUpdatedRows)
}

/** Deeds that decided several at once, newest first. */
export async function findDecisionDeeds(
  db: Read,
  countyId: string,
  limit: number,
): Promise<{ deed: string; decisions: number; attribute: Attribute; by: string; on: Temporal.PlainDate }[]> {
  const { rows } = await sql<{
    deed: string
    decisions: number
    attribute: Attribute
    by: string
    on: Temporal.PlainDate
  }>`
    select deed, count(*)::int as decisions, min(attribute) as attribute, min(decided_by_name) as by, min(decided_on) as "on"
    from attribute_decision where county_id = ${countyId} and ended is null
    group by deed having count(*) > 1 order by deed desc limit ${limit}`.execute(db)
  return rows
}
