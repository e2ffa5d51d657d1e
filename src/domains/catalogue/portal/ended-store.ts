import { sql } from 'kysely'
import type { Read } from '#kernel/context.ts'

/** An organ that ended, with those that took over and what it had published last. */
export interface EndedOrgan {
  name: string
  kind: 'merge' | 'split'
  on: Temporal.PlainDate
  successors: { code: string; name: string }[]
  latest: { address: string; title: string }[]
}

const latestAtMost = 50

/** By its code; null where no organ of that code has ended. */
export async function findEndedOrgan(db: Read, code: string): Promise<EndedOrgan | null> {
  const { rows } = await sql<EndedOrgan>`
    select g.name, c.kind, c.happened_on as on,
      (select coalesce(jsonb_agg(jsonb_build_object('code', s.code, 'name', s.name) order by s.code), '[]')
        from portal.publisher s where s.id = any(c.successors)) as successors,
      (select coalesce(jsonb_agg(jsonb_build_object('address', e.address, 'title', e.title)), '[]') from (
        select address, title from portal.edition where county_id = g.county_id and organ_id = g.id and state = 'live'
        order by released_at desc limit ${latestAtMost}) e) as latest
    from portal.publisher g join portal.organ_end c on c.county_id = g.county_id and c.organ_id = g.id
    where g.code = ${code} and g.closed_on is not null`.execute(db)
  return rows[0] ?? null
}
