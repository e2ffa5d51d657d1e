import type { Office } from '#kernel/office.ts'
import { theSystem } from '#kernel/organisation/model.ts'
import { waitingFiles } from '#kernel/publication/attachments/store.ts'
import { CannotReadFile } from '#platform/documents/cannot-read-file.ts'
import { inspectFile } from '#platform/documents/inspect/inspect-file.ts'
import { settleAttachment } from './settle-attachment.ts'

/** Waiting files looked into in one run. */
const atOnce = 20

/** Looks into files whose check could not be made when they came in; one that cannot be looked into now waits on. */
export async function checkWaitingFiles(office: Office, inspect: typeof inspectFile = inspectFile): Promise<number> {
  let settled = 0
  for (const waiting of await waitingFiles(office.staff, atOnce)) {
    const { countyId, sha256, fileName } = waiting
    const found = await inspect(() => office.files.get(sha256), fileName).catch((error: unknown) =>
      error instanceof CannotReadFile ? { refusal: error.message } : null,
    )
    if (!found) continue
    await office.act(theSystem(countyId), settleAttachment, { countyId, waiting, found })
    settled += 1
  }
  return settled
}
