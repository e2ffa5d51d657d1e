import { type RawBuilder, sql } from 'kysely'
import type { Read } from '#kernel/context.ts'
import type { Reach } from '#kernel/organisation/policy.ts'
import { seenOrgans } from '#kernel/organisation/reach-store.ts'
import type { StepKind } from '#kernel/publication/flow/model.ts'

/** Which steps: of organs of a reach, whose turn came in a period, at the instant of asking. */
export interface TimesOf {
  reach: Reach
  organCode: string | undefined
  from: Temporal.PlainDate
  to: Temporal.PlainDate
  now: Temporal.Instant
}

export interface Times {
  turns: number
  done: number
  waiting: number
  late: number
  returned: number
  /** Of what is done, in minutes. */
  median: number | null
}

const lateIn = (now: Temporal.Instant): RawBuilder<boolean> =>
  sql`(r.due_at is not null and coalesce(r.done_at, ${now.toString()}::timestamptz) > r.due_at)`

/** The conditions of all figures and of the rows behind them, so that they never differ. */
const from = ({ reach, organCode, from: first, to }: TimesOf): RawBuilder<unknown> => sql`
  (${seenOrgans(reach)}) s join edition e on e.county_id = s.county_id and e.organ_id = s.id
    join edition_review r on r.county_id = e.county_id and r.edition_id = e.id
  where r.turn_at >= (${first.toString()}::date)::timestamp at time zone 'Asia/Shanghai'
    and r.turn_at < (${to.add({ days: 1 }).toString()}::date)::timestamp at time zone 'Asia/Shanghai'
    ${organCode === undefined ? sql`` : sql`and s.code = ${organCode}`}`

const figures = (now: Temporal.Instant) => sql`count(*)::int as turns, count(r.done_at)::int as done,
  (count(*) - count(r.done_at))::int as waiting, count(*) filter (where ${lateIn(now)})::int as late,
  count(*) filter (where r.result = 'returned')::int as returned,
  (percentile_cont(0.5) within group (order by extract(epoch from r.done_at - r.turn_at)) / 60)::float8 as median`

export async function timesByStep(db: Read, of: TimesOf): Promise<(Times & { kind: StepKind })[]> {
  const { rows } = await sql<Times & { kind: StepKind }>`
    select r.kind, ${figures(of.now)} from ${from(of)} group by r.kind`.execute(db)
  return rows
}

export async function timesByOrgan(
  db: Read,
  of: TimesOf,
  limit: number,
): Promise<(Times & { code: string; name: string })[]> {
  const { rows } = await sql<Times & { code: string; name: string }>`
    select s.code, s.short_name as name, ${figures(of.now)} from ${from(of)}
    group by s.code, s.short_name order by late desc, turns desc, s.code limit ${limit}`.execute(db)
  return rows
}

export const timeStates = ['turns', 'done', 'waiting', 'late', 'overdue', 'returned'] as const
export type TimeState = (typeof timeStates)[number]

export interface TimeRow {
  countyId: string
  editionId: string
  title: string
  organName: string
  kind: StepKind
  round: number
  personName: string | null
  turnAt: Temporal.Instant
  dueAt: Temporal.Instant | null
  doneAt: Temporal.Instant | null
  result: 'passed' | 'returned' | 'skipped' | null
}

/** The rows behind a figure, the latest first. */
export async function timeRows(
  db: Read,
  of: TimesOf & { kind: StepKind | undefined; state: TimeState },
  limit: number,
): Promise<{ rows: TimeRow[]; more: boolean }> {
  const condition: Record<TimeState, RawBuilder<unknown>> = {
    turns: sql`true`,
    done: sql`r.done_at is not null`,
    waiting: sql`r.done_at is null`,
    late: lateIn(of.now),
    overdue: sql`r.done_at is null and ${lateIn(of.now)}`,
    returned: sql`r.result = 'returned'`,
  }
  const { rows } = await sql<TimeRow>`
    select e.county_id as "countyId", e.id as "editionId", e.title, s.short_name as "organName", r.kind, r.round,
      r.person_name as "personName", r.turn_at as "turnAt", r.due_at as "dueAt", r.done_at as "doneAt", r.result
    from ${from(of)} and ${condition[of.state]} ${of.kind === undefined ? sql`` : sql`and r.kind = ${of.kind}`}
    order by r.turn_at desc, e.id, r.step limit ${limit + 1}`.execute(db)
  return { rows: rows.slice(0, limit), more: rows.length > limit }
}

/** How many steps of the organs of a reach wait past their limit, counted to a thousand; those of the last year. */
export async function countOverdueSteps(db: Read, of: Omit<TimesOf, 'organCode'>): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from (select from ${from({ ...of, organCode: undefined })}
      and r.done_at is null and ${lateIn(of.now)} limit 1000) r`.execute(db)
  return rows[0]!.n
}
