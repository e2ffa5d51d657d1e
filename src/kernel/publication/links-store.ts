import { sql } from 'kysely'
import type { Read, Write } from '#kernel/context.ts'

/** An edition whose outside addresses are due to be asked. */
export interface LinksDue {
  countyId: string
  id: string
  body: string
  /** It is released: asked again a week later. */
  live: boolean
}

/**
 * Editions whose addresses are due: drafts saved since they were asked, and what was released a week ago or longer and
 * was not asked since. Told by their rows alone, so that nothing is lost while no worker runs.
 */
export async function linksDue(db: Read, now: Temporal.Instant, limit: number): Promise<LinksDue[]> {
  const weekAgo = now.subtract({ hours: 7 * 24 }).toString()
  const { rows } = await sql<LinksDue>`
    (select e.county_id as "countyId", e.id, e.body, false as live from edition e
      where e.state in ('draft', 'in-review', 'approved') and e.body like '%http%' and (e.links_asked_at is null or e.links_asked_at < e.saved_at)
      order by e.saved_at desc limit ${limit})
    union all
    (select e.county_id, e.id, e.body, true from edition e
      where e.state = 'live' and e.links_asked_again_at is null and e.body like '%http%' and e.released_at <= ${weekAgo}::timestamptz
      order by e.released_at limit ${limit})`.execute(db)
  return rows
}

/** Notes that the addresses of an edition were asked. */
export const markLinksAsked = (write: Write, { countyId, id, live }: Omit<LinksDue, 'body'>, at: Temporal.Instant) =>
  write
    .updateTable('edition')
    .set(live ? { links_asked_again_at: at } : { links_asked_at: at })
    .where('county_id', '=', countyId)
    .where('id', '=', id)
    .execute()
