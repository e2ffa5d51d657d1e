import { sql } from 'kysely'
import type { Read } from '#kernel/context.ts'
import { cellOf, type Deed } from '#kernel/organisation/grid.ts'
import { roles } from '#kernel/organisation/model.ts'

export interface Handler {
  id: string
  name: string
}

/** Who holds a post at an organ today whose role does a deed there: among them a case is assigned. */
export async function handlersAt(db: Read, organId: string, deed: Deed, today: Temporal.PlainDate): Promise<Handler[]> {
  const able = roles.filter((role) => cellOf(deed, role) !== '–')
  const { rows } = await sql<Handler>`
    select distinct p.id, p.name from post t
      join post_role r on r.post_id = t.id and r.role = any(${able}::text[]) and r.scope <> 'field'
      join post_holding h on h.post_id = t.id and h.from_on <= ${today.toString()}::date
        and (h.until_on is null or h.until_on >= ${today.toString()}::date)
      join person p on p.id = h.person_id and p.suspended_at is null
    where t.organ_id = ${organId}::uuid and (t.closed_on is null or t.closed_on > ${today.toString()}::date)
    order by p.name, p.id limit 200`.execute(db)
  return rows
}
