import { type RawBuilder, sql } from 'kysely'
import type { Read } from '#kernel/context.ts'
import type { BoundLevel } from '../model.ts'
import type { Task, TaskDuty, TaskState } from './model.ts'

/** Whose tasks: those of organs themselves, or everybody's of counties, of some fields where only these are guided. */
export type TasksOf =
  | { organIds: readonly string[] }
  | { countyIds: readonly string[]; fields: readonly string[] | null }

/**
 * The day since when a task to compile is done: a catalogue of its level, of the organ or of one above it, adopted on or
 * after the day the task was opened, in force, and of the field – or of the whole organ with an item of the field.
 */
const doneOn = (task: RawBuilder<unknown>): RawBuilder<unknown> => sql`
  (select min(c.adopted_on) from catalogue c
    where c.county_id = ${task}.county_id and c.state = 'adopted' and c.binds = ${task}.binds_level and c.adopted_on >= ${task}.opened_on
      and (c.organ_id = ${task}.organ_id or c.organ_id = ${task}.county_id)
      and (c.field_code = ${task}.field_code or (c.coverage = 'organ' and exists (
        select from item_version v where v.county_id = c.county_id and v.catalogue_id = c.id and v.effective_until is null
          and v.field_code = ${task}.field_code))))`

const within = (of: TasksOf): RawBuilder<unknown> =>
  'organIds' in of
    ? sql`t.organ_id = any(${[...of.organIds]}::uuid[])`
    : sql`t.county_id = any(${[...of.countyIds]}::uuid[]) and t.duty = 'compile'
        ${of.fields === null ? sql`` : sql`and t.field_code = any(${[...of.fields]}::text[])`}`

/** Only tasks of the issue in force: a newer issue asks anew. */
const tasks = (of: TasksOf): RawBuilder<unknown> => sql`
  with mine as (
    select t.* from inventory_task t
      join inventory_issue i on i.county_id = t.source_county_id and i.source_id = t.source_id and i.number = t.issue and i.state = 'in-force'
    where ${within(of)}),
  told as (
    select t.*, case when t.duty = 'compile' then ${doneOn(sql`t`)} end as done_on, coalesce(g.done, 0) as done, coalesce(g.n, 0) as n
    from mine t left join lateral (
      select count(*)::int as n, count(*) filter (where ${doneOn(sql`k`)} is not null)::int as done
      from inventory_task k
      where t.duty = 'guide' and k.source_county_id = t.source_county_id and k.source_id = t.source_id and k.issue = t.issue
        and k.duty = 'compile') g on true),
  stated as (
    select *, case when duty = 'compile' and done_on is not null or duty = 'guide' and done >= n then 'done' else 'open' end as state
    from told)`

const isState = (state: TaskState, today: Temporal.PlainDate): RawBuilder<unknown> => {
  if (state === 'done') return sql`state = 'done'`
  return sql`state = 'open' and ${state === 'overdue' ? sql`due_on < ${today}` : sql`due_on >= ${today}`}`
}

/** One page of tasks that stand so, the earliest due day first. */
export async function listTasks(
  db: Read,
  of: TasksOf,
  state: TaskState,
  today: Temporal.PlainDate,
  { page, size }: { page: number; size: number },
): Promise<Task[]> {
  const { rows } = await sql<{
    id: string
    county_id: string
    organ_id: string
    organ_name: string
    duty: TaskDuty
    field_code: string
    field_name: string
    binds_level: BoundLevel | null
    source_county_id: string
    source_id: string
    source_title: string
    issue: number
    opened_on: Temporal.PlainDate
    due_on: Temporal.PlainDate
    done_on: Temporal.PlainDate | null
    done: number
    n: number
  }>`${tasks(of)},
    page as (select * from stated where ${isState(state, today)} order by due_on, county_id, id limit ${size} offset ${(page - 1) * size})
    select p.*, o.short_name as organ_name, f.name as field_name, s.title as source_title
    from page p join organ o on o.id = p.organ_id join field f on f.code = p.field_code
      join inventory_source s on s.county_id = p.source_county_id and s.id = p.source_id
    order by p.due_on, p.county_id, p.id`.execute(db)
  return rows.map((row) => ({
    id: row.id,
    countyId: row.county_id,
    organId: row.organ_id,
    organName: row.organ_name,
    duty: row.duty,
    fieldCode: row.field_code,
    fieldName: row.field_name,
    level: row.binds_level,
    source: { countyId: row.source_county_id, id: row.source_id, title: row.source_title, issue: row.issue },
    openedOn: row.opened_on,
    dueOn: row.due_on,
    doneOn: row.done_on,
    done: row.done,
    all: row.n,
  }))
}

/** How many tasks stand how. */
export async function countTasks(db: Read, of: TasksOf, today: Temporal.PlainDate): Promise<Record<TaskState, number>> {
  const { rows } = await sql<Record<TaskState, number>>`${tasks(of)}
    select count(*) filter (where state = 'done')::int as done, count(*) filter (where ${isState('overdue', today)})::int as overdue,
      count(*) filter (where ${isState('open', today)})::int as open from stated`.execute(db)
  return rows[0]!
}
