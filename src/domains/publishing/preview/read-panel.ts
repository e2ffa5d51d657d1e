import type { Edition } from '#kernel/publication/model.ts'
import type { StaffVisit } from '#kernel/visit.ts'
import { minuteOf } from '../editions/present.ts'
import { openStates } from './model.ts'
import type { PreviewPanel } from './pages/panel.ts'
import { linksOf, postsOf } from './preview-store.ts'

/** What the page of an edition offers of previews; nothing once everybody can read it. */
export async function readPreviewPanel(
  visit: StaffVisit,
  edition: Edition,
  writes: boolean,
): Promise<PreviewPanel | null> {
  if (!openStates.includes(edition.state)) return null
  const key = { countyId: edition.countyId, editionId: edition.id }
  if (!writes) return { ...key, share: null }
  const [posts, links] = await Promise.all([postsOf(visit.db, edition.organId), linksOf(visit.db, key, visit.now)])
  const shown = links.map(({ id, posts: names, validUntil }) => ({
    id,
    posts: names.join('、'),
    until: minuteOf(validUntil),
  }))
  return { ...key, share: { posts, links: shown, token: visit.formToken } }
}
