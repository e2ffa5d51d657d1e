import { sql } from 'kysely'
import type { Read } from '#kernel/context.ts'
import type { Level, Role } from '#kernel/organisation/model.ts'

/** Somebody as the sign-in page of a demonstration lists them. */
export interface DemonstrationLogin {
  login: string
  name: string
  post: string
  organ: string
  level: Level
  county: string
  roles: Role[]
}

/** The made-up people of a demonstration, in the order in which they were seated; whoever was added later has a password of their own and is left out. */
export async function listDemonstrationLogins(db: Read, today: Temporal.PlainDate): Promise<DemonstrationLogin[]> {
  const day = sql`${today.toString()}::date`
  const { rows } = await sql<DemonstrationLogin>`
    select p.login, p.name, min(t.name) as post, g.short_name as organ, g.level, c.short_name as county,
      array_agg(distinct r.role) as roles
    from person p
      join post_holding h on h.person_id = p.id and h.from_on <= ${day} and (h.until_on is null or h.until_on >= ${day})
      join post t on t.id = h.post_id and t.closed_on is null
      join post_role r on r.post_id = t.id
      join organ g on g.id = t.organ_id
      join organ c on c.id = g.county_id
    where p.suspended_at is null
      and p.created_at <= (select coalesce(ready_at, 'infinity') from installation where kind = 'demonstration')
    group by p.id, g.id, c.id order by p.id limit 500`.execute(db)
  return rows
}
