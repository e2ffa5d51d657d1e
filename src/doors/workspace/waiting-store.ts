import { sql } from 'kysely'
import type { Read } from '#kernel/context.ts'
import type { Actor } from '#kernel/organisation/model.ts'
import { reachOf } from '#kernel/organisation/policy.ts'

/** What waits for a person, shown in the menu. */
export interface Waiting {
  overdue: number
  editions: number
}

/** Overdue obligations of the own organs, and editions that only this person's deed moves on; one query, counted to 1,000. */
export async function countWaiting(db: Read, actor: Actor, today: Temporal.PlainDate): Promise<Waiting> {
  const own = reachOf(actor, 'obligation.see').organs
  const secrecy = reachOf(actor, 'publication.review-secrecy').organs
  const approve = reachOf(actor, 'publication.approve').organs
  const draft = reachOf(actor, 'publication.draft').organs
  const { rows } = await sql<Waiting>`select
    (select count(*) from (select from obligation where county_id = ${actor.countyId} and organ_id = any(${own}::uuid[])
      and fulfilled_on is null and waived_on is null and due_on < ${today.toString()}::date limit 1000) o)::int as overdue,
    (select count(*) from (select from edition e where county_id = ${actor.countyId} and (
        (organ_id = any(${secrecy}::uuid[]) and state = 'in-review' and secrecy_reviewed_at is null and author_id <> ${actor.personId})
        or (organ_id = any(${approve}::uuid[]) and state = 'in-review' and secrecy_reviewed_at is not null and author_id <> ${actor.personId})
        or (organ_id = any(${draft}::uuid[]) and state in ('draft', 'approved') and author_id = ${actor.personId}))
      limit 1000) e)::int as editions`.execute(db)
  return rows[0]!
}
