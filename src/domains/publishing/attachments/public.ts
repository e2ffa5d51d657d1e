import { z } from 'zod'
import { to } from '#kernel/links.ts'
import type { PublicVisit } from '#kernel/visit.ts'
import { NotFound } from '#platform/errors/errors.ts'
import { type Outcome, seeOther } from '#platform/http/outcome.ts'
import { routeFor } from '#platform/http/route.ts'
import { findPublicFile } from './portal-store.ts'
import { isPicture } from './present.ts'

const publicRoute = routeFor<PublicVisit>()

const name = z.string().max(1_000)

/** Whatever is wrong with an address of a file, it is answered like one that never was. */
async function fileOutcome(
  { db }: PublicVisit,
  { id, name: asked, version }: { id: string; name: string; version: number | null },
): Promise<Outcome> {
  const found = await findPublicFile(db, id, version)
  if (!found) throw new NotFound()
  const { sha256, size, mediaType, fileName } = found
  // A name of somebody else's invention never stands beside our bytes.
  if (asked !== fileName)
    return seeOther(version === null ? to.file(id, fileName) : to.earlierFile(id, version, fileName))
  return { kind: 'stored-file', sha256, size, mediaType, name: fileName, inline: isPicture(found) }
}

const current = publicRoute({
  method: 'GET',
  url: '/file/:id/:name',
  fresh: true,
  params: z.object({ id: z.uuid(), name }),
  handle: ({ visit, params }) => fileOutcome(visit, { ...params, version: null }),
})

const ofVersion = publicRoute({
  method: 'GET',
  url: '/file/:id/:version/:name',
  fresh: true,
  params: z.object({ id: z.uuid(), version: z.coerce.number().int().min(1).max(100_000), name }),
  handle: ({ visit, params }) => fileOutcome(visit, params),
})

/** Files of what is published, as long as it is. */
export const filePublicRoutes = [current, ofVersion]
