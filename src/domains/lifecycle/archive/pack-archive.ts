import { z } from 'zod'
import type { Office } from '#kernel/office.ts'
import { theSystem } from '#kernel/organisation/model.ts'
import { zipPieces } from '#platform/documents/zip-pieces.ts'
import { archiveDocuments, editionsOfYear, findPackage } from './archive-store.ts'
import type { ArchiveDocument } from './model.ts'
import { noteArchive } from './note-archive.ts'
import { packageFiles } from './package-files.ts'
import { words } from './words.ts'

const asked = z.object({ countyId: z.uuid(), archiveId: z.uuid() })

/** Documents read at a time. */
const atOnce = 100

/** Makes a package: read, packed and written piece by piece; run again after a failure, it begins anew. */
export async function packArchive(office: Office, payload: unknown): Promise<void> {
  const { countyId, archiveId } = asked.parse(payload)
  const found = await findPackage(office.staff, countyId, archiveId)
  if (!found || found.state === 'ready' || found.state === 'failed') return
  const note = (progress: Parameters<typeof noteArchive>[1]['progress']) =>
    office.act(theSystem(countyId), noteArchive, { countyId, archiveId, progress })
  try {
    const ids = await editionsOfYear(office.staff, countyId, found.organId, found.year)
    const total = ids.length
    let digest: string | null = null
    async function* documents(): AsyncGenerator<readonly ArchiveDocument[]> {
      for (let at = 0; at < total; at += atOnce)
        yield await archiveDocuments(office.staff, countyId, ids.slice(at, at + atOnce), at + 1)
    }
    const head = {
      organ: { code: found.organCode, name: found.organName },
      year: found.year,
      madeAt: office.clock.now(),
    }
    const files = packageFiles(head, documents(), async (done, made) => {
      digest = made
      if (made === null) await note({ state: 'packing', done, total })
    })
    const { sha256, size } = await office.files.receive(zipPieces(files))
    await note({ state: 'ready', done: total, total, sha256, size, digest: digest!, at: office.clock.now() })
  } catch (error) {
    await note({ state: 'failed', failure: words.failure, at: office.clock.now() })
    throw error
  }
}
