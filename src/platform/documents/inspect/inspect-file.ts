import { readInThread } from '../guarded-thread.ts'
import type { DocumentLimits } from '../limits.ts'
import { type FileFacts, inspectionLimits } from './file-facts.ts'

let last: Promise<unknown> = Promise.resolve()

/**
 * Looks into a file from outside, in a thread of its own within limits. Rejects with CannotReadFile where it cannot be an
 * attachment; any other error means that it could not be looked at now. One at a time on a node: two big files never
 * stand in memory together. `bytes` is asked for when the turn has come.
 */
export function inspectFile(
  bytes: () => Promise<Uint8Array>,
  fileName: string,
  limits: DocumentLimits = inspectionLimits,
): Promise<FileFacts> {
  const turn = last.then(async () =>
    readInThread<FileFacts>(new URL('./inspect-thread.ts', import.meta.url), {
      bytes: await bytes(),
      fileName,
      limits,
    }),
  )
  last = turn.catch(() => {})
  return turn
}
