import { sql } from 'kysely'
import type { Read } from '#kernel/context.ts'
import type { Actor } from '#kernel/organisation/model.ts'
import { reachOf } from '#kernel/organisation/policy.ts'

/** Overdue obligations of the person's own organs, counted to a thousand: shown in the menu of every page. */
export async function countOverdue(db: Read, actor: Actor, today: Temporal.PlainDate): Promise<number> {
  const own = reachOf(actor, 'obligation.see').organs
  if (own.length === 0) return 0
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from (
      select from organ g join obligation o on o.county_id = g.county_id and o.organ_id = g.id
      where g.id = any(${own}::uuid[]) and o.fulfilled_on is null and o.waived_on is null
        and o.due_on < ${today.toString()}::date limit 1000) o`.execute(db)
  return rows[0]?.n ?? 0
}

/** Complaints that wait for the office: new ones, and those to which somebody wrote again; of the organs whose officer this is. */
export async function countWaitingComplaints(db: Read, actor: Actor): Promise<number> {
  const own = reachOf(actor, 'complaint.handle').organs
  if (own.length === 0) return 0
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from (
      select from organ g join case_file c on c.county_id = g.county_id and c.organ_id = g.id
      where g.id = any(${own}::uuid[]) and c.heard_from and c.closed_on is null limit 1000) c`.execute(db)
  return rows[0]?.n ?? 0
}
