import { addAttachments } from '#domains/publishing/attachments/add-attachments.ts'
import { receiveFiles } from '#domains/publishing/attachments/receive-files.ts'
import type { EditionKey } from '#domains/publishing/model.ts'
import { attachmentsOf } from '#kernel/publication/attachments/store.ts'
import type { Login, SmallCounty } from './small-county.ts'

/** Somebody attaches files to a draft, as the page does it; answers what could not be attached. */
export async function attach(
  county: SmallCounty,
  key: EditionKey,
  files: Record<string, Uint8Array>,
  by: Login = 'clerk',
): Promise<string[]> {
  const uploads = []
  for (const [name, bytes] of Object.entries(files)) uploads.push({ name, kept: await county.office.files.put(bytes) })
  const { files: given, refused } = await receiveFiles(county.office.files, uploads)
  await county.as(by)(addAttachments, { ...key, files: given })
  return refused
}

/** What an edition carries, and what was removed from it, as the database has it. */
export const attachedTo = (county: SmallCounty, key: EditionKey) => attachmentsOf(county.office.staff, key)
