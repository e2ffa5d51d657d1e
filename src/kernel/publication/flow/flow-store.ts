import { sql } from 'kysely'
import type { Read } from '#kernel/context.ts'
import { EMERGENCY_HOURS, type Flow, type FlowStep, type StepKind, type StepLimit, standardSteps } from './model.ts'

/** A row of the link 主动公开 as the duty table keeps it, as far as the steps of an edition need it. */
interface StepRow {
  link: string
  step: StepKind | null
  contentType: string | null
  unit: string
  office: string
  post: string
  limit: StepLimit | null
}

/**
 * The flow that holds on a day for what an organ publishes of a content type: of the organ's own duty table, else of its
 * kind's in the county, else of the county's; in it the rows of that content type, else those of all. Where no table holds,
 * the standard steps.
 */
export async function flowOf(
  db: Read,
  of: { countyId: string; organId: string; contentType: string },
  today: Temporal.PlainDate,
): Promise<Flow> {
  const { rows } = await sql<{ id: string; rows: StepRow[]; emergencyHours: number }>`
    select t.id, t.rows, t.emergency_hours as "emergencyHours" from duty_table t
      join organ o on o.id = ${of.organId}::uuid
    where t.county_id = ${of.countyId}::uuid and t.state = 'in-force' and t.from_on <= ${today.toString()}::date
      and (t.organ_id = o.id or t.organ_kind = o.kind or t.organ_id is null and t.organ_kind is null)
    order by (t.organ_id is null), (t.organ_kind is null), t.from_on desc, t.number desc limit 1`.execute(db)
  const table = rows[0]
  if (!table) return { tableId: null, steps: standardSteps, emergencyHours: EMERGENCY_HOURS }
  const active = table.rows.filter(({ link, step }) => link === 'active' && step !== null)
  const own = active.filter(({ contentType }) => contentType === of.contentType)
  const steps = (own.length > 0 ? own : active.filter(({ contentType }) => contentType === null)).map(
    ({ step, unit, office, post, limit }): FlowStep => ({ kind: step!, unit, office, post, limit }),
  )
  return {
    tableId: table.id,
    steps: steps.length > 0 ? steps : standardSteps,
    emergencyHours: table.emergencyHours,
  }
}
