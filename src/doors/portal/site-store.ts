import type { Read } from '#kernel/context.ts'
import { words } from './words.ts'

export interface Site {
  /** The organ at the root: whose site it is. */
  name: string
  shortName: string
  /** The last release of anything; null before the first. */
  updatedAt: Temporal.Instant | null
}

/** Whose site this is and when something was last published; null where no organ is open yet. */
export async function findSite(db: Read): Promise<Site | null> {
  const row = await db
    .selectFrom('portal.organ as o')
    .where('o.parent_id', 'is', null)
    .select((eb) => [
      'o.name',
      'o.short_name',
      eb
        .selectFrom('portal.edition as e')
        .where('e.state', '=', 'live')
        .orderBy('e.released_at', 'desc')
        .limit(1)
        .select('e.released_at')
        .as('updated_at'),
    ])
    .executeTakeFirst()
  return row ? { name: row.name, shortName: row.short_name, updatedAt: row.updated_at } : null
}

/** The name of the site, from the organ at its root. */
export const siteNameOf = (site: Site | null): string =>
  words.siteName(site?.shortName.replace(/(人民)?政府$/, '') ?? '')
