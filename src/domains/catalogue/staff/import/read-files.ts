import type { StaffVisit } from '#kernel/visit.ts'
import { CannotReadFile } from '#platform/documents/cannot-read-file.ts'
import { Refused } from '#platform/errors/errors.ts'
import { importCatalogue } from '../../import-catalogue.ts'
import { mediaTypes } from '../../media-types.ts'
import type { Binds } from '../../model.ts'
import { readCatalogue } from '../../reading/read-catalogue.ts'

/** What became of one file. */
export type FileResult = { name: string } & (
  | { kind: 'read' | 'again'; catalogueId: string; rows: number; doubts: number }
  | { kind: 'failed'; reasons: readonly string[] }
)

/** Reads files one after the other, each in a deed of its own: one that cannot be read takes no other with it. */
export async function readFiles(
  visit: StaffVisit,
  target: { organId: string; binds: Binds },
  files: readonly { name: string; bytes: Uint8Array }[],
): Promise<FileResult[]> {
  const results: FileResult[] = []
  for (const { name, bytes } of files) results.push(await readFile(visit, target, name.split(/[/\\]/).at(-1)!, bytes))
  return results
}

async function readFile(
  visit: StaffVisit,
  target: { organId: string; binds: Binds },
  name: string,
  bytes: Uint8Array,
): Promise<FileResult> {
  try {
    const reading = await readCatalogue(bytes, name)
    const file = { ...(await visit.files.put(bytes)), mediaType: mediaTypes[reading.layout] }
    const { catalogueId, again, rows, doubts } = await visit.act(importCatalogue, {
      ...target,
      file,
      fileName: name,
      reading,
    })
    return { name, kind: again ? 'again' : 'read', catalogueId, rows, doubts }
  } catch (error) {
    if (error instanceof CannotReadFile) return { name, kind: 'failed', reasons: [error.message] }
    if (error instanceof Refused) return { name, kind: 'failed', reasons: error.reasons }
    throw error
  }
}
